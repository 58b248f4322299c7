"""Says what is measured in the texts' own words: a statement with its amount left open."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.comparison import Comparison
from synopse.compare.measures.mention import Mention
from synopse.compare.standalone import dependence

GAP = "…"
_LONGEST = 110
_FEWEST_WORDS = 3


def cloze(comparison: Comparison, mentions: Sequence[Mention]) -> str | None:
    """The statement around one of ``mentions`` with "…" for the amount; one that reads alone, then the shortest.

    A longer one is cut to the words around the gap. None when nothing but the amount is said.
    """
    found: list[tuple[float, int, str]] = []
    for mention in mentions:
        start, end = _statement(comparison, mention)
        text = comparison.readings[mention.reading].article.text
        before, after = _words(text[start : mention.span.start]), _words(text[mention.span.end : end])
        if len(before) + len(after) >= _FEWEST_WORDS:
            opened = _trimmed(before, after)
            number = comparison.readings[mention.reading].article.sentences.index(mention.sentence)
            leaning = dependence(comparison.readings[mention.reading], number)
            found.append((round(leaning, 6), len(opened), opened))
    return min(found)[2] if found else None


def _statement(comparison: Comparison, mention: Mention) -> tuple[int, int]:
    """The smallest statement that holds the amount, else its sentence."""
    holding = [
        (one.start, one.end)
        for one in comparison.statements
        if one.reading == mention.reading and one.start <= mention.span.start and mention.span.end <= one.end
    ]
    return min(holding, key=lambda place: place[1] - place[0], default=(mention.sentence.start, mention.sentence.end))


def _words(text: str) -> list[str]:
    return text.split()


def _trimmed(before: list[str], after: list[str]) -> str:
    """At most `_LONGEST` characters; words far from the gap go first."""
    left, right = list(before), list(after)
    while len(" ".join([*left, GAP, *right])) > _LONGEST and (left or right):
        if len(left) > len(right):
            left.pop(0)
        else:
            right.pop()
    opened = " ".join([*left, GAP, *right]).rstrip(".,;:!? –-")
    cut_left, cut_right = len(left) < len(before), len(right) < len(after)
    return ("… " if cut_left else "") + opened + (" …" if cut_right else "")
