"use strict";
// What a click shows is in `data`: details by the id of a node or edge, quotes by number. Text is only ever set as text.
const data = JSON.parse(document.getElementById("page-data").textContent);
const panel = document.getElementById("panel");
const network = new vis.Network(document.getElementById("mynetwork"), { nodes, edges }, options);

function make(tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
}

function showQuotes(numbers) {
  if (!numbers.length) return;
  panel.append(make("h3", numbers.length === 1 ? "The words that say so" : "The words that say so (" + numbers.length + ")"));
  for (const number of numbers) {
    const quote = data.quotes[number];
    const block = make("blockquote");
    const words = make("p", "“" + (quote.before || ""));
    words.append(make("mark", quote.exact), (quote.after || "") + "”");
    block.append(words);
    const source = (quote.title || quote.document) + (quote.issued ? ", " + quote.issued : "");
    block.append(make("cite", source + " · " + quote.document + ", characters " + quote.start + "–" + quote.end));
    panel.append(block);
  }
}

function show(id) {
  const detail = data.details[id];
  if (!detail) return;
  panel.replaceChildren(make("h2", detail.title), make("p", detail.what, "what"));
  if (detail.names && detail.names.length) panel.append(make("p", "Also written: " + detail.names.join(", "), "when"));
  for (const line of detail.lines || []) panel.append(make("p", line));
  if (detail.links && detail.links.length) {
    panel.append(make("h3", detail.heading || "In this picture"));
    const list = make("ul");
    for (const link of detail.links) {
      const item = make("li");
      const button = make("button", link.text);
      button.addEventListener("click", () => choose(link.to));
      item.append(button);
      if (link.when) item.append(make("div", link.when, "when"));
      list.append(item);
    }
    panel.append(list);
  }
  showQuotes(detail.quotes || []);
  if (detail.more) panel.append(make("p", "and " + detail.more + " more, which govgraph explain lists", "when"));
  if (detail.why && detail.why.length) {
    panel.append(make("h3", "Why these dates"));
    for (const words of detail.why) panel.append(make("p", words, "when"));
  }
  panel.scrollTop = 0;
}

function choose(id) {
  if (nodes.get(id)) {
    network.selectNodes([id]);
    network.focus(id, { scale: Math.max(network.getScale(), 0.85), animation: { duration: 350 } });
  } else if (edges.get(id)) {
    network.setSelection({ nodes: [], edges: [id] }, { unselectAll: true, highlightEdges: false });
  }
  show(id);
}

function showStart() {
  panel.replaceChildren(make("h2", data.start.title), make("p", data.start.what, "what"));
  const list = make("ul");
  for (const link of data.start.links) {
    const item = make("li");
    const button = make("button", link.text);
    button.addEventListener("click", () => choose(link.to));
    item.append(button);
    if (link.when) item.append(make("div", link.when, "when"));
    list.append(item);
  }
  panel.append(list);
}

network.on("click", (event) => {
  if (event.nodes.length) show(event.nodes[0]);
  else if (event.edges.length) show(event.edges[0]);
  else showStart();
});

const names = document.getElementById("names");
const byName = new Map();
for (const node of nodes.get()) {
  const name = data.details[node.id].title;
  if (byName.has(name)) continue;
  byName.set(name, node.id);
  const option = document.createElement("option");
  option.value = name;
  names.append(option);
}
const find = document.getElementById("find");
find.addEventListener("change", () => {
  const wanted = find.value.trim().toLowerCase();
  if (!wanted) return;
  const all = [...byName.keys()];
  const name = all.find((n) => n.toLowerCase() === wanted) || all.find((n) => n.toLowerCase().includes(wanted));
  if (name) choose(byName.get(name));
  else panel.replaceChildren(make("p", "Nobody and nothing in this picture is called “" + find.value + "”."));
});

const legend = document.getElementById("legend");
for (const entry of data.legend) {
  const item = make("span");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("width", "22");
  svg.setAttribute("height", "14");
  const shape = document.createElementNS(svg.namespaceURI, entry.line ? "line" : "rect");
  const place = entry.line
    ? { x1: 1, y1: 7, x2: 21, y2: 7, stroke: entry.colour, "stroke-width": 2, "stroke-dasharray": entry.dashes ? "4 3" : "none" }
    : { x: 2, y: 1, width: 18, height: 12, rx: entry.round ? 6 : 2, fill: entry.colour, stroke: entry.border };
  for (const [key, value] of Object.entries(place)) shape.setAttribute(key, value);
  svg.append(shape);
  item.append(svg, document.createTextNode(entry.text));
  legend.append(item);
}

const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: { duration: 200 } });
document.getElementById("closer").addEventListener("click", () => zoom(1.35));
document.getElementById("farther").addEventListener("click", () => zoom(1 / 1.35));
const showWhole = () => {
  network.fit();
  network.moveTo({ scale: network.getScale() * 0.88 });
};
document.getElementById("whole").addEventListener("click", showWhole);
// The sizes of boxes are known only once they are drawn, some only at the second drawing; until somebody moves the
// picture it fits its window.
let moved = false;
let drawings = 0;
const fitDrawing = () => {
  drawings += 1;
  if (moved || drawings > 3) network.off("afterDrawing", fitDrawing);
  else setTimeout(showWhole, 0);
};
for (const event of ["dragStart", "zoom", "selectNode"]) network.on(event, () => { moved = true; });
network.on("resize", () => { if (!moved) setTimeout(showWhole, 0); });
network.on("afterDrawing", fitDrawing);
showStart();
