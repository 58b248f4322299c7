"""TIMEX3 values of months, years, decades, centuries, seasons, quarters, and of "last week"."""

from __future__ import annotations

import re

from synopse.annotate.times.context import (
    Context,
    Value,
    direction_of,
    full_year,
    meaning_of,
    phase_of,
    tells_of_era,
    year_of,
)


def read_month(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "May 2018", "last February", "end of June": a missing year is the nearest that fits the tense."""
    month = int(meaning_of(context, groups, "month") or 0)
    if not month:
        return None
    year, relative = year_of(context, groups), meaning_of(context, groups, "relative")
    if relative and "unitword" not in groups and not context.grammar.year_word.search(match.group()):
        year = None
        value = context.published.month_of(month, int(relative) or -1)
        if int(relative) and context.published.month == month and context.published.year:
            value = f"{context.published.year + int(relative):04d}-{month:02d}"
    elif year is not None or "same" in groups:
        value = f"{f'{year:04d}' if year else 'XXXX'}-{month:02d}"
    elif tells_of_era(context, match):
        value = f"{context.era or 0:04d}-{month:02d}"
    else:
        value = context.published.month_of(month, direction_of(context, match))
    return Value("DATE", value, phase_of(context, groups))


def read_unit(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "Last week", "end of this year", "next month": calendar units from publication."""
    word = groups.get("unitword", "")
    anchor, offset = context.published, int(meaning_of(context, groups, "relative") or 0)
    known = context.grammar.meaning("unitword", word)
    if known:
        code, _, shift = known.partition(":")
        offset = int(shift) if shift != "new" else int(anchor.month == 12)
        if word.startswith(context.grammar.rules.of_focus) and context.focus.year:
            anchor = context.focus
    else:
        code = meaning_of(context, groups, "unit") or ""
    if code == "WE" and not offset:
        return Value("DATE", anchor.weekend(direction_of(context, match) if "relative" not in groups else 1))
    if code == "WE" and offset < 0 and anchor.day is not None:
        return Value("DATE", anchor.units("WE", -1) or "")
    value = anchor.units(code, offset)
    return Value("DATE", value, phase_of(context, groups)) if value else None


def read_year(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "1945", "the year 2019", "'68", "49 BC"."""
    digits = groups.get("year") or groups.get("year2") or ""
    if groups.get("era", "").lower().startswith(("v", "b")):
        return Value("DATE", f"BC{int(digits):04d}")
    if "year2" in groups and match.start() >= 5 and context.text[match.start() - 5 : match.start() - 1].isdigit():
        if digits <= context.text[match.start() - 3 : match.start() - 1]:
            return None  # "2019-04" is a month
        return Value("DATE", context.text[match.start() - 5 : match.start() - 3] + digits)
    year = full_year(digits, context.published) if len(digits) == 2 and "era" not in groups else int(digits)
    return Value("DATE", f"{year:04d}", phase_of(context, groups)) if 0 < year < 2200 else None


def read_decade(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "The eighties", "the 1990s": three digits."""
    years = groups.get("years", "")
    if len(years) == 4:
        return Value("DATE", years[:3], phase_of(context, groups))
    tens = int(years[0]) if years else int(meaning_of(context, groups, "decade") or 0)
    latest = context.published.year or 2019
    decade = latest // 100 * 10 + tens
    if decade * 10 > latest:
        decade -= 10
    return Value("DATE", f"{max(decade, 0):03d}", phase_of(context, groups))


def read_century(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "The 19th century": two digits."""
    digits = groups.get("century") or groups.get("millennium")
    number = int(digits) if digits else int(meaning_of(context, groups, "ordinal") or 0)
    if not 1 <= number <= 30:
        return None
    if context.grammar.millennium.search(match.group()):
        return Value("DATE", str(number - 1))
    prefix = "BC" if groups.get("era") else ""
    return Value("DATE", f"{prefix}{number - 1:02d}", phase_of(context, groups))


def read_season(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "Summer 2017", "last winter"."""
    season = meaning_of(context, groups, "season") or ""
    year = (
        year_of(context, groups)
        if {"year", "year2", "unitword", "unitword2", "same"} & groups.keys()
        or context.grammar.season_year.search(match.group())
        else None
    )
    relative = meaning_of(context, groups, "relative")
    if year is not None or "same" in groups:
        value = f"{f'{year:04d}' if year else 'XXXX'}-{season}"
    elif relative is not None:
        value = context.published.season_of(season, int(relative), is_other=relative != "0")
    elif tells_of_era(context, match):
        value = f"{context.era or 0:04d}-{season}"
    else:
        value = context.published.season_of(season, direction_of(context, match, default=0))
    return Value("DATE", value, phase_of(context, groups))


def read_quarter(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "The third quarter of 2018", "the first half of the year"."""
    ordinal = groups["ordinal"].rstrip(".")
    number = int(ordinal) if ordinal.isdigit() else int(meaning_of(context, groups, "ordinal") or 0)
    code = context.grammar.meaning("period", groups["period"]) or "Q"
    if not 1 <= number <= (4 if code == "Q" else 2):
        return None
    year = year_of(context, groups) or context.published.year
    return Value("DATE", f"{f'{year:04d}' if year else 'XXXX'}-{code}{number}")
