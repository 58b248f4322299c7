"""Posts of social networks that a page embeds: somebody else's words even without quotation marks."""

from __future__ import annotations

import re

EMBEDDED_POST = re.compile(
    r"pic\.twitter\.com/|https?://t\.co/|\(@\w{1,30}\)|instagram\.com/p/|Ein Beitrag geteilt von|A post shared by"
)
"""What the signature of an embedded post looks like."""
