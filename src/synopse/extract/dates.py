"""Dates as pages state them: "25.04.2019 17:09", "25. April 2019", "April 25, 2019", "2019-04"."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache

from synopse.extract.lexicon import load_lexicon

_ISO = re.compile(
    r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12]\d|3[01]))?"
    r"(?:[T ](?P<h>[01]\d|2[0-3]):(?P<min>[0-5]\d)(?::\d\d(?:[.,]\d+)?)?\s?(?P<z>Z|[+-]\d\d:?\d\d)?)?(?![\d])"
)
_TIME = (
    r"(?:[\s,|–—\-]*(?:um|at|-|,|\()?\s*(?P<h>[01]?\d|2[0-3])[:.h](?P<min>[0-5]\d)(?::\d\d)?(?!\d|\.\d)"
    r"\s*(?P<ap>[ap]\.?m\b\.?)?(?:\s*Uhr\b)?)?"
)
_EARLIEST, _LATEST = 1950, 2100


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = sorted(load_lexicon().months, key=lambda name: (-len(name), name))
    month = r"(?P<mon>" + "|".join(re.escape(name) for name in names) + r")\b\.?"
    year = r"(?P<y>(?:19|20)\d\d)(?!\d)"
    flags = re.IGNORECASE
    return (
        _ISO,
        re.compile(rf"(?<!\d)(?P<d>[0-3]?\d)\.\s?(?P<m>[01]?\d)\.\s?(?P<y>(?:19|20)\d\d|\d\d)(?!\d){_TIME}", flags),
        re.compile(rf"(?<!\d)(?P<d>[0-3]?\d)(?:\.|st|nd|rd|th)?\s+{month}\s*,?\s*{year}{_TIME}", flags),
        re.compile(rf"\b{month}\s+(?P<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s+{year}{_TIME}", flags),
        re.compile(rf"(?<!\d)(?P<d>[0-3]?\d)/(?P<m>[01]?\d)/{year}{_TIME}", flags),
    )


def find_date(text: str) -> tuple[int, int, str] | None:
    """The first full date in ``text``: start, end, ISO 8601 with the precision that is stated."""
    best: tuple[int, int, str] | None = None
    for pattern in _patterns():
        for match in pattern.finditer(text):
            value = _iso(match.groupdict())
            if value is not None:
                if best is None or match.start() < best[0]:
                    best = (match.start(), match.end(), value)
                break
    return best


def normalise_date(text: str) -> str | None:
    """ISO 8601 for a date that a source states; None when it states none that can be understood."""
    stripped = text.strip()
    match = _ISO.match(stripped)
    if match is not None:
        value = _iso(match.groupdict())
        if value is not None:
            return value
    if re.fullmatch(r"(?:19|20)\d\d", stripped):
        return stripped
    try:
        moment = datetime.fromisoformat(stripped)
    except ValueError:
        found = find_date(stripped)
        return found[2] if found else _rfc_date(stripped)
    return moment.strftime("%Y-%m-%dT%H:%M")


def _rfc_date(text: str) -> str | None:
    match = re.search(r"(\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d)", text)
    if match is None:
        return None
    try:
        return datetime.strptime(match.group(1), "%d %b %Y %H:%M").strftime("%Y-%m-%dT%H:%M")
    except ValueError:
        return None


def _iso(parts: dict[str, str | None]) -> str | None:
    year = int(parts["y"] or 0)
    if year < 100:
        year += 2000 if year < 70 else 1900
    name = (parts.get("mon") or "").lower()
    month = load_lexicon().months.get(name, 0) if name else int(parts.get("m") or 0)
    day = int(parts.get("d") or 0)
    if parts.get("d") is None and "z" in parts:
        return f"{year:04d}-{month:02d}"
    try:
        date(year, month, day)
    except ValueError:
        return None
    if not _EARLIEST <= year <= _LATEST:
        return None
    value = f"{year:04d}-{month:02d}-{day:02d}"
    if parts.get("h") is None:
        return value
    hour, minute = int(parts["h"] or 0), int(parts["min"] or 0)
    half = (parts.get("ap") or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = (parts.get("z") or "").replace("Z", "+00:00")
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{value}T{hour:02d}:{minute:02d}{zone}"
