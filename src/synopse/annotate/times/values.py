"""TIMEX3 values of dates and times of day: one function for each kind of pattern."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from synopse.annotate.times.anchor import Anchor, easter
from synopse.annotate.times.durations import duration, number_of, recurring
from synopse.annotate.times.grammar import Grammar
from synopse.annotate.times.tense import direction
from synopse.languages.rules.times import TimeKind
from synopse.model.marks import TimeType, Token


@dataclass(slots=True)
class Context:
    """What a value may depend on: publication, the sentence, and the dates read so far."""

    grammar: Grammar
    published: Anchor
    text: str = ""
    """The sentence."""
    tokens: tuple[Token, ...] = ()
    """Tokens of the sentence, offsets into it; may be empty."""
    dates: list[Anchor] = field(default_factory=list)
    """The date of the sentence that is nearest to a time of day: the last one before it, else the first after it."""
    focus: Anchor = field(default_factory=Anchor)
    """The date that the text dwells on: the last one mentioned."""
    focus_age: int = 99
    """Sentences since that mention."""
    is_daily: bool = True
    """Whether the text reckons in days near publication; in an essay "today" means nowadays."""
    era: int | None = None
    """A past year that the text has stated and dwells on."""
    era_age: int = 99


@dataclass(frozen=True, slots=True)
class Value:
    """Type, TIMEX3 value and mod of one expression."""

    type: TimeType
    value: str
    mod: str | None = None


Handler = Callable[[Context, re.Match[str], dict[str, str]], Value | None]


def evaluate(context: Context, kind: TimeKind, match: re.Match[str]) -> Value | None:
    """The value of one match; None where it is no time after all."""
    groups = {name: word for name, word in match.groupdict().items() if word is not None}
    return _HANDLERS[kind](context, match, groups)


def _mean(context: Context, groups: dict[str, str], name: str) -> str | None:
    return context.grammar.meaning(name, groups.get(name))


def _phase(context: Context, groups: dict[str, str]) -> str | None:
    word = groups.get("phase")
    return (
        None
        if word is None
        else context.grammar.meaning("phase", word) or context.grammar.meaning("phase", word.capitalize())
    )


def _year(context: Context, groups: dict[str, str]) -> int | None:
    """The year that is written out or given relative to publication."""
    if "year" in groups:
        return full_year(groups["year"], context.published)
    if "year2" in groups:
        return full_year(groups["year2"], context.published)
    relative = _mean(context, groups, "relative")
    if "unitword" in groups:
        relative = "-1"
    return context.published.year + int(relative) if relative and context.published.year else None


def full_year(digits: str, published: Anchor) -> int:
    """A year of two digits becomes the last such year not far in the future."""
    year = int(digits)
    if len(digits) != 2:
        return year
    limit = (published.year or 2030) + 10
    return year + (limit - year) // 100 * 100


def _date(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    day = int(groups["day"].rstrip("."))
    month = int(groups.get("monthnumber") or _mean(context, groups, "month") or 0)
    if not 1 <= day <= 31 or (month == 2 and day > 29) or (month in {4, 6, 9, 11} and day > 30):
        return None
    year = _year(context, groups)
    if month == 0:
        return None
    if year is not None:
        value = f"{year:04d}-{month:02d}-{day:02d}"
    elif _tells_of_era(context, match):
        value = f"{context.era or 0:04d}-{month:02d}-{day:02d}"
    else:
        weekday = int(_mean(context, groups, "weekday") or 0)
        value = context.published.day_of(month, day, _direction(context, match), weekday)
    part = _mean(context, groups, "part")
    return Value("TIME", f"{value}T{part}") if part else Value("DATE", value)


def _direction(context: Context, match: re.Match[str], default: int = -1) -> int:
    return direction(context.grammar, context.text, context.tokens, match.start(), match.end()) or default


def _tells_of_era(context: Context, match: re.Match[str]) -> bool:
    """Whether a date without a year belongs to the past year that the text has stated."""
    return context.era is not None and (context.era_age == 0 or _direction(context, match, default=0) < 0)


def _month(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    month = int(_mean(context, groups, "month") or 0)
    if not month:
        return None
    year, relative = _year(context, groups), _mean(context, groups, "relative")
    if relative and "unitword" not in groups and not re.search(r"(?i)jahr|year", match.group()):
        year = None
        value = context.published.month_of(month, int(relative) or -1)
        if int(relative) and context.published.month == month and context.published.year:
            value = f"{context.published.year + int(relative):04d}-{month:02d}"
    elif year is not None:
        value = f"{year:04d}-{month:02d}"
    elif _tells_of_era(context, match):
        value = f"{context.era or 0:04d}-{month:02d}"
    else:
        value = context.published.month_of(month, _direction(context, match))
    return Value("DATE", value, _phase(context, groups))


def _weekday(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    number = int(_mean(context, groups, "weekday") or 0)
    relative = int(_mean(context, groups, "relative") or 0)
    if "week" in groups:
        monday = Anchor.parse(context.published.weekday(1, -1))
        return Value("DATE", monday.days(7 * relative + number - 1) if monday.day else f"XXXX-WXX-{number}")
    value = context.published.weekday(number, relative or _direction(context, match))
    if relative and value == context.published.days(0):
        value = context.published.days(7 * relative)
    part = _mean(context, groups, "part")
    return Value("TIME", f"{value}T{part}") if part else Value("DATE", value)


def _deictic(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    offset = int(_mean(context, groups, "deictic") or 0)
    value = context.published.days(offset)
    part = _mean(context, groups, "part")
    if part:
        return Value("TIME", f"{value}T{part}")
    if offset == 0 and _means_nowadays(context, match):
        value = "PRESENT_REF"
    return Value("DATE", value)


def _means_nowadays(context: Context, match: re.Match[str]) -> bool:
    """Whether "today" is not the day of publication but the present age."""
    low = max(0, match.start() - 24)
    for general in context.grammar.general_today.finditer(context.text, low, match.end() + 16):
        if general.start() <= match.start() < general.end():
            return True
    return not context.is_daily and _direction(context, match, default=0) == 0


def _unit(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    word = groups.get("unitword", "")
    anchor, offset = context.published, int(_mean(context, groups, "relative") or 0)
    known = context.grammar.meaning("unitword", word)
    if known:
        code, _, shift = known.partition(":")
        offset = int(shift) if shift != "new" else int(anchor.month == 12)
        if word.startswith("Folge") and context.focus.year:
            anchor = context.focus
    else:
        code = _mean(context, groups, "unit") or ""
    if code == "WE" and not offset:
        return Value("DATE", anchor.weekend(_direction(context, match) if "relative" not in groups else 1))
    if code == "WE" and offset < 0 and anchor.day is not None:
        return Value("DATE", anchor.units("WE", -1) or "")
    value = anchor.units(code, offset)
    return Value("DATE", value, _phase(context, groups)) if value else None


def _bare_year(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    digits = groups.get("year") or groups.get("year2") or ""
    if groups.get("era", "").lower().startswith(("v", "b")):
        return Value("DATE", f"BC{int(digits):04d}")
    if "year2" in groups and match.start() >= 5 and context.text[match.start() - 5 : match.start() - 1].isdigit():
        return Value("DATE", context.text[match.start() - 5 : match.start() - 3] + digits)
    year = full_year(digits, context.published) if len(digits) == 2 and "era" not in groups else int(digits)
    return Value("DATE", f"{year:04d}", _phase(context, groups)) if 0 < year < 2200 else None


def _decade(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    years = groups.get("years", "")
    if len(years) == 4:
        return Value("DATE", years[:3], _phase(context, groups))
    tens = int(years[0]) if years else int(_mean(context, groups, "decade") or 0)
    latest = context.published.year or 2019
    decade = latest // 100 * 10 + tens
    if decade * 10 > latest:
        decade -= 10
    return Value("DATE", str(decade), _phase(context, groups))


def _century(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    number = int(groups["century"]) if "century" in groups else int(_mean(context, groups, "ordinal") or 0)
    if not 1 <= number <= 30:
        return None
    prefix = "BC" if groups.get("era") else ""
    return Value("DATE", f"{prefix}{number - 1:02d}", _phase(context, groups))


def _season(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    season = _mean(context, groups, "season") or ""
    year = (
        _year(context, groups)
        if {"year", "year2", "unitword"} & groups.keys()
        or re.search(r"(?i)jahre?s?\b(?<!Frühjahr)|year", match.group())
        else None
    )
    relative = _mean(context, groups, "relative")
    if year is not None:
        value = f"{year:04d}-{season}"
    elif relative is not None:
        value = context.published.season_of(season, int(relative))
    elif _tells_of_era(context, match):
        value = f"{context.era or 0:04d}-{season}"
    else:
        value = context.published.season_of(season, _direction(context, match, default=0))
    return Value("DATE", value, _phase(context, groups))


def _quarter(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    ordinal = groups["ordinal"].rstrip(".")
    number = int(ordinal) if ordinal.isdigit() else int(_mean(context, groups, "ordinal") or 0)
    code = context.grammar.meaning("period", groups["period"]) or "Q"
    if not 1 <= number <= (4 if code == "Q" else 2):
        return None
    year = _year(context, groups) or context.published.year
    return Value("DATE", f"{f'{year:04d}' if year else 'XXXX'}-{code}{number}")


def _shift(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "Two days later", "the day before": reckoned from the date that the text dwells on."""
    word = groups.get("unitword") or groups.get("unitword2")
    if word:
        code, _, steps = (context.grammar.meaning("unitword", word) or "D:-1").partition(":")
        count = int(steps)
    else:
        code = _mean(context, groups, "unit") or "D"
        number = 1.0 if not ({"n", "vague"} & groups.keys()) else _number(context, groups)
        if number is None or number != int(number):
            return Value("DATE", "XXXX-XX-XX")
        count = int(number) * int(_mean(context, groups, "shift") or 1)
    if code.startswith("T"):
        return Value("TIME", "XXXX-XX-XXTXX:XX")
    anchor = _dwelt_on(context)
    if anchor is context.published and ({"n", "vague"} & groups.keys()):
        anchor = Anchor()  # "two years later" is never reckoned from publication
    return Value("DATE", anchor.units(code, count) or "XXXX-XX-XX")


def _number(context: Context, groups: dict[str, str]) -> float | None:
    return number_of(context.grammar, groups)


def _same(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "On the same day", "the next day": the date that the text dwells on, or the one after it."""
    steps = int(context.grammar.meaning("same", groups["same"]) or 0)
    anchor = _dwelt_on(context)
    if anchor is context.published and _mean(context, groups, "unit") not in {"D", None}:
        anchor = Anchor()  # "the same year" is never reckoned from publication
    part = context.grammar.meaning("part", groups["unit"])
    if part:
        return Value("TIME", f"{anchor.days(steps)}T{part}")
    code = _mean(context, groups, "unit") or "D"
    return Value("DATE", anchor.units(code, steps) or "XXXX-XX-XX")


def _feast(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    rule = _mean(context, groups, "feast") or ""
    year = int(groups["year"]) if "year" in groups else context.published.year
    if not rule.startswith("E"):
        month, day = (int(part) for part in rule.split("-"))
        if "year" not in groups:
            return Value("DATE", context.published.day_of(month, day, _direction(context, match)))
        return Value("DATE", f"{year:04d}-{rule}")
    if year is None or not 1583 <= year < 4000:
        return Value("DATE", "XXXX-XX-XX")
    day_of = easter(year) + datetime.timedelta(int(rule[1:]))
    here = context.published.day
    if "year" not in groups and here is not None and abs((day_of - here).days) > 200:
        day_of = easter(year + (1 if day_of < here else -1)) + datetime.timedelta(int(rule[1:]))
    return Value("DATE", day_of.isoformat())


def _day(context: Context) -> str:
    """The day that a time of day belongs to."""
    if context.dates and context.dates[0].day is not None:
        return context.dates[0].days(0)
    if context.focus.day is not None and context.focus_age <= 1:
        return context.focus.days(0)
    return context.published.days(0)


def _dwelt_on(context: Context) -> Anchor:
    """The date that "later" and "the same day" are reckoned from."""
    if context.dates:
        return context.dates[0]
    return context.focus if context.focus.year is not None else context.published


def _clock(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    if "midnight" in groups:
        return Value("TIME", f"{_day(context)}T24:00")
    hour = (
        int(groups["hour"])
        if "hour" in groups
        else int(float(context.grammar.meaning("number", groups.get("hourword")) or 99))
    )
    minute = int(groups.get("minute") or groups.get("minute2") or 0)
    half = groups.get("meridiem", "").lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return Value("TIME", f"{_day(context)}T{hour:02d}:{minute:02d}")


def _part(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    part = _mean(context, groups, "part") or ""
    number = _mean(context, groups, "weekday")
    relative = _mean(context, groups, "relative")
    if number:
        value = context.published.weekday(int(number), _direction(context, match))
    else:
        value = _day(context) if relative is None else context.published.days(int(relative))
    return Value(
        "TIME",
        f"{value}T{part}",
        {"frühen": "START", "early": "START", "späten": "END", "late": "END"}.get(groups.get("phasepart", "")),
    )


def _duration(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    found = duration(context.grammar, context.text, match, groups)
    return None if found is None else Value(*found)


def _set(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    value = recurring(context.grammar, groups)
    return None if value is None else Value("SET", value)


def _reference(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    value = _mean(context, groups, "reference") or "PAST_REF"
    value = "FUTURE_REF" if "future" in groups else "PRESENT_REF" if "present" in groups else value
    return Value("DATE", value)


_HANDLERS: dict[TimeKind, Handler] = {
    "date": _date,
    "month": _month,
    "weekday": _weekday,
    "deictic": _deictic,
    "unit": _unit,
    "year": _bare_year,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "quarter": _quarter,
    "clock": _clock,
    "part": _part,
    "shift": _shift,
    "same": _same,
    "feast": _feast,
    "duration": _duration,
    "set": _set,
    "reference": _reference,
}
