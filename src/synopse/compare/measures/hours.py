"""Times of day as a text means them: about, shortly before, on a day that it names or leaves open."""

from __future__ import annotations

import re
from functools import cache

from synopse.compare.measures.cues import measure_cues
from synopse.compare.values.clocks import of_day
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Sentence, TimeExpression

_LEAD, _BEHIND = 24, 24
"""Characters before a clock time that may hedge it, and behind it that may name its zone."""
_LEADS_IN = re.compile(r"[\W\d]*")
_ENTRY = re.compile(r"\s?(?:[:+|\]]|[-–—]\s)")
_CLOCK = re.compile(r"\d?\d[.:]\d\d(?!\d|\.)")
OPEN_DAY = "XXXX-XX-XX"


def placed(article: AnnotatedArticle, time: TimeExpression, sentence: Sentence) -> TimeExpression:
    """A time of day with its hedge as its mod, and with its day only where its sentence names one; other times as they are.

    The day that a text last spoke of is often not that of the next "at seven". By a zone's clock only the day is told.
    """
    if of_day(time) is None:
        return time
    cues, text = measure_cues(article.language), article.text
    day, _, hour = time.value.partition("T")
    if not _names_its_day(article, time, sentence, day):
        day = OPEN_DAY
    if cues.zones.search(text, time.start, min(time.end + _BEHIND, sentence.end)):
        return TimeExpression(time.start, time.end, "DATE", day)
    before = text[max(sentence.start, time.start - _LEAD) : time.start]
    mod = next((mod for mod, pattern in cues.hedges if pattern.search(before)), time.mod)
    return TimeExpression(time.start, time.end, time.type, f"{day}T{hour}", mod)


def is_stamp(article: AnnotatedArticle, time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a clock time opens an entry of a running report ("15.28 Uhr: …") and so is that of writing."""
    if of_day(time) is None or not _ENTRY.match(article.text, time.end, sentence.end):
        return False
    return _LEADS_IN.fullmatch(article.text, sentence.start, time.start) is not None


def _names_its_day(article: AnnotatedArticle, time: TimeExpression, sentence: Sentence, day: str) -> bool:
    own = _CLOCK.sub("", article.text[time.start : time.end])  # "16.20" is no date
    if _days(article.language).search(own):
        return True
    return any(
        other.value.partition("T")[0] == day and _days(article.language).search(article.text, other.start, other.end)
        for other in article.times
        if sentence.start <= other.start < sentence.end and other.start != time.start
    )


def weekday_of(language: str, surface: str) -> int | None:
    """The ISO weekday that a date names without a date of the calendar ("Friday", "Friday afternoon")."""
    if any(letter.isdigit() for letter in surface):
        return None
    return next((n for n, pattern in _weekdays(language) if pattern.search(surface)), None)


def on_weekday(time: TimeExpression, weekday: int) -> TimeExpression:
    """The time on that day of an open week."""
    hour = time.value.partition("T")[2]
    value = f"XXXX-WXX-{weekday}" + (f"T{hour}" if hour else "")
    return TimeExpression(time.start, time.end, time.type, value, time.mod)


@cache
def _weekdays(language: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    times = load_language(language).times
    return tuple((int(number), re.compile(pattern)) for pattern, number in times.weekday)


@cache
def _days(language: str) -> re.Pattern[str]:
    """Words that say on which day: of the week, from today, of a month."""
    times = load_language(language).times
    words = "|".join(pattern for pattern, _ in (*times.weekday, *times.deictic, *times.month, *times.feast))
    return re.compile(rf"(?i:{words})|{times.day_number}")
