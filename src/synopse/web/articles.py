"""An article as its page prints it: blocks, one marked passage, and what a new version changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from synopse.model import Actor, Article, Span, Synopsis
from synopse.present.characters import one_line
from synopse.present.page.marks import MarkedArticle, mark_articles
from synopse.present.sources import Sources
from synopse.present.wordings import Piece, mark_difference
from synopse.present.words import Words

_MOST_LINES = 2_000
_MOST_LINE = 4_000
_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})\Z")


def read_place(at: str, article: Article) -> Span | None:
    """The passage that an address names (``at=120-180``); None for one that the text does not have."""
    found = _PLACE.match(at)
    if found is None or not 0 <= int(found[1]) < int(found[2]) <= len(article.text):
        return None
    return Span(article.id, int(found[1]), int(found[2]))


def print_article(article: Article, words: Words, place: Span | None = None) -> MarkedArticle:
    """The article's blocks as markup; the passage has the id ``a-1-<start>-<end>`` and the class ``x``."""
    named = Actor("place", "", "", (), (), (place,)) if place else None
    synopsis = Synopsis(articles=(article,), actors=(named,) if named else ())
    return mark_articles(synopsis, Sources(synopsis), words)[0]


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that a version added, took out or changed; ``pieces`` say which words."""

    kind: Literal["added", "removed", "changed"]
    pieces: tuple[Piece, ...]


def changes_between(before: Article, after: Article) -> list[Change]:
    """What of the text changed, paragraph by paragraph, in order; a paragraph that only moved counts as both."""
    old, new = _lines(before), _lines(after)
    found: list[Change] = []
    removed: list[str] = []
    added: list[str] = []
    for operation in Indel.opcodes(old, new):
        if operation.tag == "equal":
            found += _paired(removed, added)
            removed, added = [], []
        elif operation.tag == "delete":
            removed += old[operation.src_start : operation.src_end]
        else:
            added += new[operation.dest_start : operation.dest_end]
    return [*found, *_paired(removed, added)]


def _paired(removed: Sequence[str], added: Sequence[str]) -> Iterator[Change]:
    """Each new paragraph beside the first old one that it is like."""
    left = list(removed)
    changed: list[Change] = []
    for line in added:
        for place, old in enumerate(left):
            pieces = mark_difference(old, line)
            if pieces is not None:
                del left[place]
                changed.append(Change("changed", pieces))
                break
        else:
            changed.append(Change("added", (Piece("insert", line),)))
    yield from (Change("removed", (Piece("delete", line),)) for line in left)
    yield from changed


def _lines(article: Article) -> list[str]:
    lines = [one_line(line, _MOST_LINE) for line in article.text[: _MOST_LINES * _MOST_LINE].splitlines()]
    return [line for line in lines if line][:_MOST_LINES]
