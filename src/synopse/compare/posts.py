"""Posts of social networks that a page embeds: somebody else's words even without quotation marks."""

from __future__ import annotations

import re
from functools import cache

from synopse.languages import language_codes, load_language


@cache
def embedded_post() -> re.Pattern[str]:
    """What the signature of an embedded post looks like, in whatever language its network shows it."""
    rules = [load_language(code).furniture for code in language_codes()]
    signed = (re.escape(phrase) for own in rules for phrase in own.embedded_posts)
    networks = r"pic\.twitter\.com/|https?://t\.co/|\(@\w{1,30}\)|instagram\.com/p/"
    return re.compile("|".join((networks, *signed)))
