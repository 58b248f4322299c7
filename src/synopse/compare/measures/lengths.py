"""Lengths of time that are told in two pieces: "three years and six months", "an hour and a half"."""

from __future__ import annotations

import re

from synopse.compare.measures.cues import MeasureCues
from synopse.model import TimeExpression
from synopse.text.timex import length_of

_PIECE = re.compile(r"P(?P<date>(?:\d+[YMWD])*)(?:T(?P<time>(?:\d+[HMS])+))?")
_SINGLE = re.compile(r"(P(?:T)?)(\d+)([YMWDHS])")


def joined_length(text: str, first: TimeExpression, second: TimeExpression, cues: MeasureCues) -> TimeExpression | None:
    """One length of two that follow each other, the second in a finer unit; None where they are two."""
    if first.type != "DURATION" or second.type != "DURATION":
        return None
    if not cues.length_joint.fullmatch(text, first.end, second.start):
        return None
    pieces = _PIECE.fullmatch(first.value), _PIECE.fullmatch(second.value)
    lengths = length_of(first.value), length_of(second.value)
    if pieces[0] is None or pieces[1] is None or lengths[0] is None or lengths[1] is None:
        return None
    if lengths[1].seconds >= lengths[0].grain:
        return None
    days = (pieces[0]["date"] or "") + (pieces[1]["date"] or "")
    hours = (pieces[0]["time"] or "") + (pieces[1]["time"] or "")
    value = f"P{days}" + (f"T{hours}" if hours else "")
    return TimeExpression(first.start, second.end, "DURATION", value, first.mod)


def with_half(text: str, time: TimeExpression, cues: MeasureCues) -> TimeExpression:
    """A length with the half that follows it ("an hour and a half")."""
    behind = cues.and_half.match(text, time.end) if time.type == "DURATION" else None
    single = _SINGLE.fullmatch(time.value) if behind else None
    if behind is None or single is None:
        return time
    value = f"{single[1]}{int(single[2]) + 0.5:g}{single[3]}"
    return TimeExpression(time.start, behind.end(), "DURATION", value, time.mod)


def with_nearness(text: str, time: TimeExpression, cues: MeasureCues) -> TimeExpression:
    """A length that is told as just less or just more than a number ("fast zwei Stunden"), with its mod."""
    if time.type != "DURATION":
        return time
    mod = next((mod for mod, pattern in cues.nearly if pattern.match(text, time.start, time.end)), None)
    return TimeExpression(time.start, time.end, time.type, time.value, mod) if mod is not None else time
