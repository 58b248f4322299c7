"""How times are written: months, weekdays, relative words, units, and the patterns they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Pairs = tuple[tuple[str, str], ...]
TimeKind = Literal[
    "date",
    "month",
    "weekday",
    "deictic",
    "unit",
    "year",
    "decade",
    "century",
    "season",
    "quarter",
    "clock",
    "part",
    "shift",
    "same",
    "feast",
    "duration",
    "set",
    "reference",
]


@dataclass(frozen=True, slots=True)
class TimePattern:
    """One way of writing a time.

    ``pattern`` is a regular expression; ``%name%`` stands for a vocabulary of `TimeRules`, captured
    in a group of that name. The expression spans the group ``x`` where there is one, else the whole
    match. ``kind`` says how the captured groups make a value.
    """

    kind: TimeKind
    pattern: str
    trigger: str = ""
    """What one word of the sentence must hold, where that is narrower than for the kind."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimeRules:
    """How times are written: months, weekdays, relative words, units, and the patterns they make.

    A vocabulary is a tuple of (regular expression, meaning); a lower-case first letter stands for the
    capital as well. The first expression that matches a captured word as a whole gives its meaning.
    """

    month: Pairs = ()
    """Meaning: 1 to 12."""
    weekday: Pairs = ()
    """Meaning: 1 (Monday) to 7."""
    part: Pairs = ()
    """Parts of the day; meaning: TIMEX3 code (MO, MI, AF, EV, NI)."""
    season: Pairs = ()
    """Meaning: TIMEX3 code (SP, SU, FA, WI)."""
    unit: Pairs = ()
    """Nouns of calendar and clock; meaning: code (Y, M, W, D, WE, DE, CE, Q, TH, TM, TS)."""
    number: Pairs = ()
    """Number words; meaning: decimal number."""
    ordinal: Pairs = ()
    """Ordinal words; meaning: number."""
    relative: Pairs = ()
    """"last", "this", "next"; meaning: -1, 0, 1."""
    deictic: Pairs = ()
    """"yesterday"; meaning: days from publication."""
    phase: Pairs = ()
    """"early", "end of"; meaning: TIMEX3 mod (START, MID, END)."""
    hedge: Pairs = ()
    """"about", "more than"; meaning: TIMEX3 mod (APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS)."""
    vague: Pairs = ()
    """"several"; meaning: X."""
    shift: Pairs = ()
    """"later", "earlier"; meaning: 1 or -1."""
    feast: Pairs = ()
    """Feasts; meaning: MM-DD, or E+n, days from Easter Sunday."""
    reference: Pairs = ()
    """"now", "in those days"; meaning: PRESENT_REF, PAST_REF, FUTURE_REF."""
    frequency: Pairs = ()
    """"daily"; meaning: TIMEX3 value of the set."""
    adjective: Pairs = ()
    """Ends of adjectives of duration ("stündig"); meaning: unit code."""
    decade: Pairs = ()
    """Names of decades ("achtziger"); meaning: the tens, 0 to 9."""
    unitword: Pairs = ()
    """Words that hold unit and offset ("Vorjahr"); meaning: code:offset."""
    same: Pairs = ()
    """"the same", "the next" of a day the text dwells on; meaning: steps."""
    period: Pairs = ()
    """Quarters and halves of a year; meaning: Q or H."""
    fraction: Pairs = ()
    """Parts of an hour before its number ("halb acht", "quarter to nine"); meaning: minutes from the full hour."""
    partphase: Pairs = ()
    """Words before a part of the day ("early"); meaning: TIMEX3 mod (START, END)."""
    year_word: str = r"(?!)"
    """The word "year" in an expression, so that it gives its year by itself ("March of last year")."""
    season_year: str = r"(?!)"
    """The same beside a season, whose name may hold it ("Frühjahr")."""
    millennium: str = r"(?!)"
    """The word by which a numeral counts a thousand years."""
    of_focus: tuple[str, ...] = ()
    """Beginnings of the words of ``unitword`` that reckon from the day the text dwells on ("Folgejahr")."""
    some_day: frozenset[str] = frozenset()
    """Numerals before "day" that mean any one ("eines Tages")."""
    year_leads: str = r"(?!)"
    """Capitalised words before a year that is none of a name's ("Im 2010")."""
    apposing: str = r"(?!)"
    """Articles between a weekday and its date."""
    day_number: str = r"(?!)"
    """The number of a day of a month ("3. ", "3rd")."""
    ranges: str = r"(?!)"
    """Words between the two ends of a time."""
    perfect_auxiliaries: frozenset[str] = frozenset()
    """Lemmas that with a participle tell of the past."""
    future_auxiliaries: frozenset[str] = frozenset()
    """Lemmas that put their verb ahead."""
    triggers: Pairs = ()
    """For each kind of pattern, what one word of a sentence must hold for the pattern to match; saves time only."""
    patterns: tuple[TimePattern, ...] = ()
    decimal_comma: bool = False
    """True where 1,5 is one and a half."""
    past: str = r"(?!)"
    """Verb forms that tell of the past."""
    future: str = r"(?!)"
    """Verb forms and words that tell of the future."""
    present: str = r"(?!)"
    """Finite present forms; of a coming day when nothing tells of the past."""
    not_day_before: str = r"(?!)"
    """Words before a day that is part of a name ("Straße des 17. Juni"); searched at the end of the text before it."""
    not_day_after: str = r"(?!)"
    """Words behind a day that is part of a name ("the 17 February Brigade")."""
    not_year_before: str = r"(?!)"
    """Words before a four-digit number that is no year; searched at the end of the text before it."""
    not_year_after: str = r"(?!)"
    """Words after a four-digit number that is no year."""
    not_duration_before: str = r"(?!)"
    """Words before a number of years that is an age."""
    not_duration_after: str = r"(?!)"
    """Words after a number of years that make it an age."""
    general_today: str = r"(?!)"
    """Contexts in which "today" means nowadays."""
    long_nouns: str = r"(?!)"
    """What follows an adjective of years that gives a duration ("zweijährige Haft"), not an age."""
    past_before: str = r"(?!)"
    """Prepositions that put what follows into the past ("since"); searched at the end of the text before it."""
    future_before: str = r"(?!)"
    """Prepositions that put what follows into the future ("until")."""
    day_adverbs: frozenset[str] = frozenset()
    """Parts of the day that may be those of every day ("abends")."""
    indefinite: str = r"(?!)"
    """Words before a weekday that is any such day ("on a Sunday"); searched at the end of the text before it."""
    of_day: str = r"(?!)"
    """Words before a day that make it an age ("the world of tomorrow"); searched at the end of the text before it."""
    near_future: str = r"(?!)"
    """Words shortly before a date that put it ahead, whatever the verb ("until the election in"); searched at the end."""
    daily: str = r"(?!)"
    """Words of a text that reckons in days near publication ("yesterday", weekdays, clock times)."""
