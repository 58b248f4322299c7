"""What the quotations tell of a verb that introduces somebody's words: who speaks, and what is demanded."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from synopse.compare.positions.named import speaker_in
from synopse.compare.positions.scene import Party, Scene
from synopse.model import Quotation

_LOOK_BACK = 400
_EDGES = " ,;:\n"
_DASH = re.compile(r"\s[-–—―]+\s|;")


@dataclass(frozen=True, slots=True)
class Cued:
    """What is demanded, and who demands it; None where the speaker is no party."""

    party: Party | None
    topic: tuple[int, int]


def cue_speaker(scene: Scene, offset: int) -> Party | None:
    """Who speaks by the verb at ``offset``, when it introduces somebody's words."""
    quotation = _by_cue(scene, offset)
    return speaker_in(scene, quotation) if quotation is not None else None


def cued_demand(scene: Scene, offset: int) -> Cued | None:
    """The clause behind the verb at ``offset`` that says what is demanded, wherever the parser hangs it."""
    quotation = _by_cue(scene, offset)
    if quotation is None or quotation.act != "demand" or quotation.kind != "indirect" or quotation.start <= offset:
        return None
    text = scene.reading.article.text
    start, end = quotation.start, min(quotation.end, scene.end)
    dash = _DASH.search(text, start, end)
    end = dash.start() if dash is not None else end
    while start < end and text[start] in _EDGES:
        start += 1
    return Cued(speaker_in(scene, quotation), (start, end)) if start < end else None


def _by_cue(scene: Scene, offset: int) -> Quotation | None:
    quotations = scene.reading.article.quotations
    first = bisect_left(quotations, scene.start - _LOOK_BACK, key=lambda q: q.start)
    last = bisect_left(quotations, scene.end + _LOOK_BACK, key=lambda q: q.start)
    by_cue = [q for q in quotations[first:last] if q.cue and q.cue.start <= offset < q.cue.end and q.kind != "reported"]
    return by_cue[0] if by_cue else None
