"""What `annotate` finds in one article: spans on its text that never change again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import msgspec

from synopse.model.article import Article

if TYPE_CHECKING:
    from datetime import date

    import numpy as np
    from numpy.typing import NDArray

NameKind = Literal["PER", "LOC", "ORG", "MISC"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
QuotationKind = Literal["direct", "indirect", "reported"]
SpeechAct = Literal["statement", "demand", "denial", "expectation"]


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of the article (never of its furniture)."""

    start: int
    end: int


class Token(msgspec.Struct, frozen=True):
    """One word in Universal Dependencies terms.

    ``start`` and ``end`` are offsets into the article's text; ``head`` is the index of the
    governing token in the article's list of tokens, -1 at the root of a sentence.
    """

    start: int
    end: int
    upos: str
    lemma: str
    feats: str
    head: int
    deprel: str


class Name(msgspec.Struct, frozen=True):
    """A named person, place, organisation or other named thing."""

    start: int
    end: int
    kind: NameKind


class TimeExpression(msgspec.Struct, frozen=True, omit_defaults=True):
    """A time expression after TIMEX3 (ISO 24617-1).

    ``value`` is the TIMEX3 value (``2019-04-25``, ``2019-W17``, ``PT2H``, ``PAST_REF``, ``XXXX-WXX-5``);
    ``mod`` its modifier (``APPROX``, ``MORE_THAN``, ``LESS_THAN``, ``START``, ``MID``, ``END`` ...).
    """

    start: int
    end: int
    type: TimeType
    value: str
    mod: str | None = None


class Quantity(msgspec.Struct, frozen=True, omit_defaults=True):
    """A counted or measured amount; durations and dates are `TimeExpression`s instead.

    Either ``value`` is given, or the bounds ``low`` and ``high`` (one may be open). ``unit`` is a
    short canonical name (``percent``, ``EUR``, ``km``, ``year`` for ages ...) and None for plain counts;
    ``of`` is the verbatim noun that is counted.
    """

    start: int
    end: int
    unit: str | None
    of: str | None
    approx: bool
    value: float | None = None
    low: float | None = None
    high: float | None = None


class Cue(msgspec.Struct, frozen=True):
    """The word that reports speech ("sagte", "laut")."""

    start: int
    end: int


class Speaker(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who speaks, as named in the text; ``via`` is the word that stands for the name ("er")."""

    start: int
    end: int
    text: str
    via: Cue | None = None


class Quotation(msgspec.Struct, frozen=True):
    """Somebody's words as the article gives them; ``start`` and ``end`` delimit the content."""

    kind: QuotationKind
    start: int
    end: int
    speaker: Speaker | None
    cue: Cue | None
    act: SpeechAct = "statement"


class AnnotatedArticle(Article, frozen=True, kw_only=True):
    """An article with its marks, each list sorted by offset."""

    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    tokens: tuple[Token, ...] | msgspec.UnsetType = msgspec.UNSET
    notes: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """What of the article was read less fully than usual, and why; absent when all was."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day on which an article without a date was written, as the reports of its story let infer it.

    ``times`` are the article's time expressions reckoned from there, those that hang on its very day left open.
    """

    day: date
    times: tuple[TimeExpression, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An annotated article with what only the program reads: grammar, sentence vectors and the inferred day.

    ``tokens`` are those of all sentences in order; row ``i`` of ``vectors`` (unit length, float32)
    belongs to ``article.sentences[i]``. Row ``i`` of ``meanings`` (int8, of any length) is what token
    ``meaning_of[i]`` means where it stands; function words have none. All may be empty when no encoder is at hand.
    """

    article: AnnotatedArticle
    tokens: tuple[Token, ...] = ()
    vectors: NDArray[np.float32] | None = field(default=None, compare=False)
    meaning_of: NDArray[np.int32] | None = field(default=None, compare=False)
    meanings: NDArray[np.int8] | None = field(default=None, compare=False)
    clock: Clock | None = None
