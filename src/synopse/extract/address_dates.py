"""The date of publication that an address spells: "/2020/01/31/", "/2020/jan/31/", "/20200131-", "-2020-01/"."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<y>20[0-3]\d)"
_DAYS = (
    re.compile(rf"/{_YEAR}/(?P<m>\d{{1,2}}|{'|'.join(_MONTHS)})/(?P<d>\d{{1,2}})(?=/)", re.IGNORECASE),
    re.compile(rf"/(?P<d>\d{{2}})/(?P<m>\d{{2}})/{_YEAR}(?=/)"),
    re.compile(rf"(?<=[/_.=-]){_YEAR}-(?P<m>\d{{2}})-(?P<d>\d{{2}})(?![\d-])"),
    re.compile(rf"(?<=[/_.=-]){_YEAR}(?P<m>\d{{2}})(?P<d>\d{{2}})(?!\d)"),
    re.compile(rf"(?<=[/=]){_YEAR}(?P<m>\d{{2}})(?P<d>\d{{2}})(?=\d{{6,10}}(?:[-/&]|\Z))"),
)
"""The last: newsrooms that number their articles by day (date, then a running number)."""
_MONTH = (re.compile(rf"/{_YEAR}/(?P<m>\d{{2}})(?=/)"), re.compile(rf"(?<=[/-]){_YEAR}-(?P<m>\d{{2}})(?=/)"))


def address_date(url: str | None) -> str | None:
    """ISO 8601 day or month that an address spells, None when it spells none or several."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    where = f"{parts.path}?{parts.query}"
    days = {day for pattern in _DAYS for match in pattern.finditer(where) if (day := _day(match)) is not None}
    if days:
        return days.pop() if len(days) == 1 else None
    months = {f"{m['y']}-{m['m']}" for pattern in _MONTH for m in pattern.finditer(where) if 1 <= int(m["m"]) <= 12}
    return months.pop() if len(months) == 1 else None


def _day(match: re.Match[str]) -> str | None:
    month = match["m"].lower()
    number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
    try:
        return date(int(match["y"]), number, int(match["d"])).isoformat()
    except ValueError:
        return None
