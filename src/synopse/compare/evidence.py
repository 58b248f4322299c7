"""What a statement offers for comparing: stems, names, amounts, days."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from synopse.compare.comparison import Comparison, Statement
from synopse.compare.statements import overlapping
from synopse.languages import load_language
from synopse.languages.language import Language
from synopse.model import Name, Quantity, Reading, TimeExpression
from synopse.text.normalise import fold, word_spans
from synopse.text.stems import stem

_DIGITS = re.compile(r"(?<![\w.,])\d+(?:[., '’\u00a0\u202f]\d{3})*(?:[.,:]\d+)?(?![\w])")
_DURATION = re.compile(
    r"P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$"
)
_UNIT_SECONDS = (31_557_600.0, 2_629_800.0, 604_800.0, 86_400.0, 3_600.0, 60.0, 1.0)
_THOUSANDS = re.compile(r"[., '’\u00a0\u202f](?=\d{3}(?:\D|$))")
_UNMARKED = "digits"
_QUOTATION_MARKS = re.compile(r"[„“”\"»«‘‚](?P<words>[^„“”\"»«]{4,200}?)[“”\"»«’‘]")
_QUOTED_WORDS = 4
"""Words from which a quotation says something, so that the frame around it does not."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it measures: ``kind`` is a unit, ``duration``, a counted noun's stem or ``digits``.

    ``low`` and ``high`` bound it (equal for an exact value, infinite where open); ``measured`` says that the kind is a unit.
    """

    kind: str
    low: float
    high: float
    start: int
    end: int
    measured: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a number alone."""
        return self.kind == _UNMARKED

    def agrees_with(self, other: Amount) -> bool:
        """Whether one value can be both."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one statement offers for comparing.

    ``stems`` are its content stems without repetition in the order of the text; ``names`` its names by kind, folded: a
    person's whole (``PER:eva lenz``), of the others the last word; ``in_names`` the stems that stand in names only, ``in_frame`` those that
    stand only around what is quoted ("sagte … bei einer Pressekonferenz"); ``days`` its dates as ISO prefixes. ``neighbours`` are its pairs of content stems that follow each other, ``quoted``
    those of them between quotation marks; ``subjects`` the names that act in it, and ``opposes`` whether somebody is against
    something.
    """

    stems: tuple[str, ...]
    names: tuple[str, ...]
    in_names: frozenset[str]
    in_frame: frozenset[str]
    amounts: tuple[Amount, ...]
    days: tuple[str, ...]
    words: int
    neighbours: frozenset[tuple[str, str]] = frozenset()
    quoted: frozenset[tuple[str, str]] = frozenset()
    subjects: frozenset[str] = frozenset()
    opposes: bool = False


def collect_evidence(readings: Sequence[Reading], statements: Sequence[Statement]) -> tuple[Evidence, ...]:
    """Evidence of each statement, in their order."""
    languages = [load_language(reading.article.language) for reading in readings]
    return tuple(
        _of_statement(readings[statement.reading], languages[statement.reading], statement) for statement in statements
    )


def story_evidence(comparison: Comparison) -> tuple[Evidence, ...]:
    """Evidence of all statements of a story, in their order."""
    sources = (comparison.readings, comparison.statements)
    return comparison.once("evidence", sources, lambda: collect_evidence(*sources))


def _of_statement(reading: Reading, language: Language, statement: Statement) -> Evidence:
    article, start, end = reading.article, statement.start, statement.end
    times = overlapping(article.times, start, end)
    quantities = overlapping(article.quantities, start, end)
    amounts = (
        *_quantities(quantities, language),
        *_durations(times),
        *_digits(article.text, start, end, (*times, *quantities)),
    )
    names = overlapping(article.names, start, end)
    stems: dict[str, bool] = {}
    quoted: set[str] = set()
    quoted_words = 0
    marked = [match.span("words") for match in _QUOTATION_MARKS.finditer(article.text, start, end)]
    neighbours: set[tuple[str, str]] = set()
    in_marks: set[tuple[str, str]] = set()
    before, before_at = "", start
    contents = [mark for mark in overlapping(article.quotations, start, end) if mark.kind != "reported"]
    count = 0
    for a, b in word_spans(article.text, start, end):
        count += 1
        word = article.text[a:b]
        is_quoted = any(mark.start <= a < mark.end for mark in contents)
        quoted_words += is_quoted
        lowered = word.lower()
        if lowered in language.statements.stop_words or word.isdigit() or len(word) == 1:
            continue
        key = stem(word, language.stemmer)
        stems[key] = stems.get(key, True) and any(_names_or_leads_to(article.text, name, a, b) for name in names)
        if is_quoted:
            quoted.add(key)
        if before:
            neighbours.add((before, key))
            if any(first <= before_at and b <= last for first, last in marked):
                in_marks.add((before, key))
        before, before_at = key, a
    return Evidence(
        tuple(stems),
        _names(article.text, (*names, *_speaking(reading, statement))),
        frozenset(key for key, in_name in stems.items() if in_name),
        frozenset(stems.keys() - quoted) if quoted_words >= _QUOTED_WORDS else frozenset(),
        amounts,
        tuple(sorted({time.value for time in times if time.type == "DATE" and time.value[:2].isdigit()})),
        count,
        frozenset(neighbours),
        frozenset(in_marks),
        _subjects(reading, start, end, names),
        _opposing(article.language).search(article.text, start, end) is not None,
    )


def _speaking(reading: Reading, statement: Statement) -> tuple[Name, ...]:
    """The names of who says the statement, where they stand outside it ("he said that …")."""
    speaker = statement.speaker
    if speaker is None or (statement.start <= speaker.start and speaker.end <= statement.end):
        return ()
    return overlapping(reading.article.names, speaker.start, speaker.end)


def _subjects(reading: Reading, start: int, end: int, names: tuple[Name, ...]) -> frozenset[str]:
    """Persons, organisations and states that are the subject of a verb of the statement, as in `Evidence.names`."""
    acting = [name for name in names if name.kind != "MISC"]
    if not acting:
        return frozenset()
    first = bisect_left(reading.tokens, start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, end, key=lambda token: token.start)
    heads = {token.start for token in reading.tokens[first:last] if token.deprel.startswith("nsubj")}
    titled = {
        token.start
        for token in reading.tokens[first:last]
        if token.deprel in {"flat", "appos"} and token.head >= 0 and reading.tokens[token.head].start in heads
    }
    own = tuple(name for name in acting if any(name.start <= at < name.end for at in heads | titled))
    return frozenset(_names(reading.article.text, own))


@cache
def _opposing(language: str) -> re.Pattern[str]:
    patterns = load_language(language).statements.opposed
    return re.compile(r"\b(?:" + "|".join(patterns or (r"(?!)",)) + r")\b", re.IGNORECASE)


def _names_or_leads_to(text: str, name: Name, start: int, end: int) -> bool:
    """Whether a word stands in a name, or right before a person's as its title or office ("Ministerin Eva Lenz")."""
    if name.start <= start < name.end:
        return True
    return name.kind == "PER" and name.start - end == 1 and text[end] == " " and text[start].isupper()


def _names(text: str, names: tuple[Name, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in names:
        words = [fold(word) for word in text[name.start : name.end].replace("-", " ").split()]
        if words:
            words[-1] = words[-1].rstrip(chr(39) + "’s")
            kept = [word for word in words if len(word.rstrip(".")) > 1] if name.kind == "PER" else []
            found[f"{name.kind}:{' '.join(kept or words[-1:])}"] = None
    return tuple(found)


def _quantities(quantities: tuple[Quantity, ...], language: Language) -> Iterator[Amount]:
    for quantity in quantities:
        low = quantity.value if quantity.value is not None else quantity.low
        high = quantity.value if quantity.value is not None else quantity.high
        noun = stem(quantity.of.split()[-1], language.stemmer) if quantity.of else ""
        kind = quantity.unit or noun or _UNMARKED
        yield Amount(
            kind,
            -math.inf if low is None else low,
            math.inf if high is None else high,
            quantity.start,
            quantity.end,
            measured=quantity.unit is not None,
        )


def _durations(times: tuple[TimeExpression, ...]) -> Iterator[Amount]:
    for time in times:
        match = _DURATION.match(time.value) if time.type == "DURATION" else None
        if match is None or not any(match.groups()):
            continue
        seconds = sum(
            float(number) * unit for number, unit in zip(match.groups(), _UNIT_SECONDS, strict=True) if number
        )
        low = 0.0 if time.mod in {"LESS_THAN", "EQUAL_OR_LESS"} else seconds
        high = math.inf if time.mod in {"MORE_THAN", "EQUAL_OR_MORE"} else seconds
        yield Amount("duration", low, high, time.start, time.end, measured=True)


def _digits(text: str, start: int, end: int, marks: tuple[Quantity | TimeExpression, ...]) -> Iterator[Amount]:
    """Numbers in digits that no mark covers: scores, phone numbers, what an annotator missed."""
    for match in _DIGITS.finditer(text, start, end):
        a, b = match.span()
        if any(mark.start < b and mark.end > a for mark in marks):
            continue
        digits = _THOUSANDS.sub("", match.group())
        if ":" in digits:
            left, _, right = digits.partition(":")
            value = float(f"{left}.{right.zfill(3)}") if left.isdigit() and right.isdigit() else math.nan
        else:
            value = float(digits.replace(",", ".")) if digits.count(",") + digits.count(".") <= 1 else math.nan
        if not math.isnan(value):
            yield Amount(_UNMARKED, value, value, a, b)
