"""What a form is: its name, its file suffix, and the function that renders it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from synopse.model import Synopsis


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How the reader looks at it: interface language (``auto``, ``de`` or ``en``), columns, colour."""

    language: str = "auto"
    width: int = 80
    colour: bool = False

    def language_for(self, synopsis: Synopsis) -> str:
        """The language asked for; with ``auto`` that of most articles, or German where that is neither."""
        if self.language != "auto":
            return self.language
        counted = Counter(article.language for article in synopsis.articles)
        return "en" if counted["en"] > counted["de"] else "de"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form of a synopsis; ``sentence`` says in plain words what it is for."""

    name: str
    suffix: str
    media_type: str
    sentence: str
    render: Callable[[Synopsis, View], str | bytes]

    def render_notebook(self, synopsis: Synopsis) -> str:
        """The synopsis as a notebook shows it."""
        shown = self.render(synopsis, View())
        return shown if isinstance(shown, str) else f"<p>{self.sentence}</p>"
