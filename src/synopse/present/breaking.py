"""Places where an endless word may break."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from synopse.present.characters import show_controls

_ENDLESS = re.compile(r"\S{200}(?=\S)")
"""Characters after which a word gets a place to break. Where a font kerns its letters, a browser shapes the whole rest of a
word anew for every line of it: one of 100,000 characters took a minute and a half."""


def breakable(text: str) -> Markup:
    """The text as markup, without control characters, in which an endless word may break; a copy of it has no break."""
    marked = _ENDLESS.sub("\\g<0>\0", show_controls(text))
    return Markup(str(escape(marked)).replace("\0", "<wbr>"))  # noqa: S704 - all of the text went through escape()
