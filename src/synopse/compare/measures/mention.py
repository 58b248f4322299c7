"""One amount in one article, with everything that tells what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from synopse.compare.measures.dated import Dated
from synopse.model import Quantity, Sentence, Span, Status, TimeExpression

Measured = Literal["quantity", "duration", "date"]


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount and its surroundings.

    ``kinds`` are what it may count ("death"), exactly one when the text is clear; ``counted`` is the stem of
    the counted noun and ``noun`` the noun itself,
    which may say no more than persons or money (``is_generic``) or the kind itself (``names_kind``: "Tote"); ``subject`` is the stem of
    the subject whose verb governs it, unless the amount is in that subject; ``scopes`` restrict it ("part", "private"). ``stems`` are the
    content stems of its sentence, ``near`` those of its clause, ``names`` those of its clause that belong to
    names, ``told_of`` those of its sentence, ``at`` those of
    the one place that stands in its segment ("in Kelm zwei"). An anchor is a duration that only says when ("nach zwei Stunden"). ``points`` are the indices of the
    points whose statements hold it. ``is_minimum`` is a count that may have grown ("mindestens 28").
    ``figures`` are the other numbers of its sentence, in digits.
    ``whole`` is the number of those of whom it counts a part ("drei der fünf").
    ``statements`` are the indices of the statements that hold it. ``dated`` is what a date dates; ``since`` the word that makes it the bound or the frame of a state ("seit"), and a
    length ``is_lasting`` when it is that of a state up to now.
    """

    reading: int
    measured: Measured
    mark: Quantity | TimeExpression
    sentence: Sentence
    span: Span
    surface: str
    language: str
    status: Status
    kinds: frozenset[str]
    counted: str | None
    noun: str | None
    is_generic: bool
    names_kind: bool
    subject: str | None
    scopes: frozenset[str]
    stems: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    told_of: frozenset[str]
    places: frozenset[str]
    at: frozenset[str]
    dates: tuple[TimeExpression, ...]
    points: frozenset[int]
    is_anchor: bool
    has_update_cue: bool
    is_running: bool
    is_minimum: bool
    figures: frozenset[str] = frozenset()
    dated: Dated | None = None
    since: str = ""
    is_lasting: bool = False
    statements: tuple[int, ...] = ()
    whole: float | None = None

    @property
    def mark_value(self) -> str:
        """The TIMEX3 value of a time, empty for a quantity."""
        return "" if isinstance(self.mark, Quantity) else self.mark.value

    @property
    def is_none(self) -> bool:
        """Whether it says that the thing befell nobody."""
        return isinstance(self.mark, Quantity) and self.mark.value == 0 and self.counted is None

    @property
    def kind(self) -> str | None:
        """What is counted, where the text leaves no doubt."""
        return next(iter(self.kinds)) if len(self.kinds) == 1 else None
