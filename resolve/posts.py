"""This file is the posts: a role in a body, and whether it has one holder at a time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from govgraph.ontology.namespace import ID, make_slug
from govgraph.ontology.registers import fold_name
from govgraph.resolve.vocabulary import load_table


@dataclass(frozen=True, slots=True)
class Role:
    """What a role is like as a post; see posts.toml for what each column means."""

    holders: str = "several"
    portfolio: bool = True
    crowd: bool = False
    travels: str = ""


@dataclass(frozen=True, slots=True, order=True)
class PostKey:
    """What makes a post: the body's IRI, the canonical role, and what it is for where that makes another post."""

    body: str
    role: str
    portfolio: str = ""

    @property
    def iri(self) -> str:
        return identify_post(self.body, self.role, self.portfolio)

    @property
    def single(self) -> bool:
        """Whether the post has one holder at a time, so that tenures of different people exclude each other."""
        holders = find_role(self.role).holders
        return holders == "one" or (holders == "one per portfolio" and bool(self.portfolio))


@cache
def roles() -> dict[str, Role]:
    """Return the roles that are listed, by name."""
    return {name: Role(**({"portfolio": False} | row)) for name, row in load_table("posts")["roles"].items()}


def find_role(role: str) -> Role:
    """Return what `role` is like as a post; a role that is not listed may have several holders.

    >>> find_role("leader").holders, find_role("harbour master").holders
    ('one', 'several')
    """
    return roles().get(role) or Role()


def make_post(body: str, role: str, portfolio: str = "") -> PostKey:
    """Return the post of `role` in the body with the IRI `body`; the portfolio counts where it makes another post."""
    return PostKey(body, role, fold_name(portfolio) if find_role(role).portfolio else "")


def identify_post(body: str, role: str, portfolio: str = "") -> str:
    """Return the IRI of a post.

    >>> identify_post("https://w3id.org/govgraph/id/body/leeds-city-council", "leader")
    'https://w3id.org/govgraph/id/post/leeds-city-council/leader'
    """
    ending = f"-{make_slug(portfolio)}" if portfolio else ""
    return f"{ID}post/{body.removeprefix(f'{ID}body/')}/{make_slug(role)}{ending}"


def label_post(key: PostKey, body: str, portfolio: str) -> str:
    """Return the label of a post in the body called `body`; `portfolio` is as it is written."""
    return f"{key.role[0].upper()}{key.role[1:]}{f' for {portfolio}' if portfolio else ''}, {body}"
