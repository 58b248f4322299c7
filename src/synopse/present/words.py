"""Every word of the interface, German and English side by side (`texts`)."""

from __future__ import annotations

from synopse.present.texts.calendar import CALENDAR, MONTHS, WEEKDAYS
from synopse.present.texts.findings import FINDINGS
from synopse.present.texts.page import PAGE

LANGUAGES = ("de", "en")

# key: (German, English); names in braces are filled in
TEXTS: dict[str, tuple[str, str]] = {**PAGE, **FINDINGS, **CALENDAR}


class Words:
    """The interface in one language; called with a key it gives the text, its names filled in."""

    def __init__(self, language: str) -> None:
        """An unknown language falls back to English."""
        self.language = language if language in LANGUAGES else "en"
        self._column = LANGUAGES.index(self.language)
        self.months = MONTHS[self.language]
        self.weekdays = WEEKDAYS[self.language]

    def __call__(self, key: str, **filled: object) -> str:
        """The text of a key with its names filled in."""
        text = TEXTS[key][self._column]
        return text.format(**filled) if filled else text

    def get(self, key: str, default: str) -> str:
        """The text of a key, or the default where the table has none."""
        return TEXTS[key][self._column] if key in TEXTS else default

    def count(self, key: str, n: int) -> str:
        """A number with its noun: ``count("count.origins", 3)`` is "3 Ursprünge"."""
        return self(f"{key}.one") if n == 1 else self(f"{key}.many", n=self.number(n))

    def noun(self, key: str, n: int) -> str:
        """The noun alone, as it stands beside that number."""
        return self.count(key, n).split(" ", 1)[1]

    def number(self, n: int) -> str:
        """A whole number with its thousands grouped."""
        return f"{n:,}".replace(",", self("number.group"))
