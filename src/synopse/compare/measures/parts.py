"""Parts and wholes: an article does not contradict itself, so its shorter length is part of its longer one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from synopse.compare.measures.mention import Mention
from synopse.compare.measures.verdicts import compare_mentions
from synopse.model import TimeExpression
from synopse.text.timex import length_of

_PARTIAL, _ENTIRE = "partial", "entire"
_MARKED = {"private": _PARTIAL, "whole": _ENTIRE, "total": _ENTIRE}


def mark_parts(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Give durations the scope ``partial`` or ``entire`` where their words or their neighbours tell it.

    "Unter vier Augen" is a part of a meeting, "in großer Runde" or "insgesamt" the whole of it. When one
    article gives two different lengths for one kind of event, the longest is the whole.
    """
    marked = [_by_words(mention) for mention in mentions]
    return tuple(_by_neighbours(mention, marked) for mention in marked)


def _by_words(mention: Mention) -> Mention:
    if mention.measured != "duration":
        return mention
    found = {_MARKED[scope] for scope in mention.scopes if scope in _MARKED}
    kept = mention.scopes - frozenset(_MARKED)
    if not found:
        return mention
    return replace(mention, scopes=kept | {_ENTIRE if _ENTIRE in found else _PARTIAL})


def _by_neighbours(mention: Mention, marked: list[Mention]) -> Mention:
    if not _has_length(mention) or mention.scopes & {_PARTIAL, _ENTIRE}:
        return mention
    own = [
        other
        for other in marked
        if other.reading == mention.reading
        and other.kind == mention.kind
        and _has_length(other)
        and not other.is_anchor
    ]
    if all(compare_mentions(mention, other) == "fits" for other in own):
        return mention
    longest = max(_seconds(other) for other in own)
    return replace(mention, scopes=mention.scopes | {_ENTIRE if _seconds(mention) == longest else _PARTIAL})


def _has_length(mention: Mention) -> bool:
    return (
        mention.measured == "duration" and mention.kind is not None and not mention.is_anchor and _seconds(mention) > 0
    )


def _seconds(mention: Mention) -> float:
    length = length_of(mention.mark.value) if isinstance(mention.mark, TimeExpression) else None
    return length.seconds if length else 0.0
