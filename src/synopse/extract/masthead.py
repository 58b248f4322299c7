"""Which outlet a scraped text names itself: by addresses and acronyms in what surrounds the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from synopse.model import Block
from synopse.outlets import acronyms, outlet_name

_HOST = re.compile(r"(?<![\w.-])(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,3}(?![\w-]|\.\w)", re.IGNORECASE)
_ACRONYM = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{3,5}(?![\w-])")
_AROUND = frozenset({"furniture", "byline", "kicker"})
_LEAST_MENTIONS = 2
"""A single mention may be a link to somebody else."""


def find_masthead(text: str, blocks: Sequence[Block]) -> str | None:
    """The one outlet that the furniture of a text names at least twice; None when there is none, or more than one."""
    found: Counter[str] = Counter()
    known = acronyms()
    for block in blocks:
        if block.kind not in _AROUND:
            continue
        around = text[block.start : block.end]
        names = [outlet_name(match.group().lower()) for match in _HOST.finditer(around)]
        names += [known.get(match.group()) for match in _ACRONYM.finditer(around)]
        found.update(name for name in names if name)
    if len(found) != 1:
        return None
    name, count = found.most_common(1)[0]
    return name if count >= _LEAST_MENTIONS else None
