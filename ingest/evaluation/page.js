"use strict";
document.body.classList.add("script");
const articles = [...document.querySelectorAll("article")];
const picker = document.getElementById("document");
const typePicker = document.getElementById("type");
const chips = [...document.querySelectorAll(".chips button")];
const counted = document.getElementById("count");
const fates = ["hit", "missed", "false", "optional"];
const list = (words) => (words ? words.split(" ") : []);

// What is shown of an article: its cards by number, and of each mark the facts that lie in it.
const pages = articles.map((article) => ({
  article,
  cards: [...article.querySelectorAll(".card")],
  marks: [...article.querySelectorAll("mark")].map((mark) => ({
    mark,
    gold: list(mark.dataset.gold),
    found: list(mark.dataset.found),
  })),
}));
let page = pages[0];

function isWanted(card) {
  const fate = chips.find((chip) => chip.dataset.fate === card.dataset.fate);
  return fate.getAttribute("aria-pressed") === "true" && (!typePicker.value || typePicker.value === card.dataset.type);
}

function filter() {
  if (!page) return;
  const shown = new Map();
  for (const card of page.cards) {
    card.hidden = !isWanted(card);
    if (!card.hidden) shown.set(card.dataset.fact, card);
  }
  for (const { mark, gold, found } of page.marks) {
    const cards = [...new Set([...gold, ...found])].map((number) => shown.get(number)).filter(Boolean);
    const lying = new Set(cards.map((card) => card.dataset.fate));
    mark.className = lying.size ? fates.filter((fate) => lying.has(fate)).join(" ") : "plain";
    mark.title = cards.map((card) => card.querySelector("summary").innerText.replace(/\s+/g, " ").trim()).join("\n");
  }
  for (const chip of chips) {
    const number = page.cards.filter((card) => card.dataset.fate === chip.dataset.fate
      && (!typePicker.value || typePicker.value === card.dataset.type)).length;
    chip.querySelector("b").textContent = number;
  }
  counted.textContent = `${shown.size} of ${page.cards.length} facts`;
}

function light(numbers) {
  for (const { mark, gold, found } of page.marks) {
    mark.classList.toggle("on-gold", gold.some((number) => numbers.has(number)));
    mark.classList.toggle("on-found", found.some((number) => numbers.has(number)));
  }
  for (const card of page.cards) card.classList.toggle("on", numbers.has(card.dataset.fact));
}

function turnTo(number) {
  if (!pages.length) return;
  const at = (number + pages.length) % pages.length;
  articles.forEach((article, i) => { article.hidden = i !== at; });
  page = pages[at];
  picker.selectedIndex = at;
  filter();
}

for (const chip of chips) {
  chip.addEventListener("click", () => {
    chip.setAttribute("aria-pressed", chip.getAttribute("aria-pressed") !== "true");
    filter();
  });
}
typePicker.addEventListener("change", filter);
picker.addEventListener("change", () => turnTo(picker.selectedIndex));
document.getElementById("before").addEventListener("click", () => turnTo(picker.selectedIndex - 1));
document.getElementById("after").addEventListener("click", () => turnTo(picker.selectedIndex + 1));

for (const { article, cards, marks } of pages) {
  for (const card of cards) {
    card.addEventListener("mouseenter", () => light(new Set([card.dataset.fact])));
    card.querySelector("summary").addEventListener("click", () => {
      light(new Set([card.dataset.fact]));
      const first = marks.find(({ gold, found }) => [...found, ...gold].includes(card.dataset.fact));
      if (first) first.mark.scrollIntoView({ block: "center", behavior: "smooth" });
    });
  }
  for (const { mark, gold, found } of marks) {
    mark.addEventListener("click", () => {
      const numbers = new Set([...gold, ...found]);
      const lying = cards.filter((card) => numbers.has(card.dataset.fact) && !card.hidden);
      for (const card of cards) card.querySelector("details").open = lying.includes(card);
      light(new Set(lying.map((card) => card.dataset.fact)));
      const first = lying.find((card) => ["missed", "false"].includes(card.dataset.fate)) ?? lying[0];
      if (first) {
        const side = article.querySelector(".side");
        side.scrollTop += first.getBoundingClientRect().top - side.getBoundingClientRect().top - 64;
      }
    });
  }
}
turnTo(0);
