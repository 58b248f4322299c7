"""The interface's words, and which of the two languages a reader gets."""

from __future__ import annotations

from functools import cache

from starlette.requests import Request

from synopse.present.words import LANGUAGES, Words
from synopse.registry import find_unit, unit_names

COOKIE = "synopse-ui"


class WebWords(Words):
    """The report's words, and those of the web pages."""

    def __call__(self, key: str, **filled: object) -> str:
        """The text of a key with its names filled in."""
        texts = _tables().get(key)
        if texts is None:
            return super().__call__(key, **filled)
        text = texts[LANGUAGES.index(self.language)]
        return text.format(**filled) if filled else text

    def get(self, key: str, default: str) -> str:
        """The text of a key, or the default where no table has it."""
        return self(key) if key in _tables() else super().get(key, default)


@cache
def _tables() -> dict[str, tuple[str, str]]:
    merged: dict[str, tuple[str, str]] = {}
    for name in unit_names("web.words"):
        merged |= find_unit("web.words", name, "TEXTS")
    return merged


def language_of(request: Request) -> str:
    """The language chosen with the switch, else the first of the browser's that there is, else English."""
    chosen = request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return chosen
    return accepted_language(request.headers.get("accept-language", ""))


def accepted_language(header: str) -> str:
    """The interface language that an Accept-Language header (RFC 9110, 12.5.4) ranks first, else English."""
    ranked: list[tuple[float, int, str]] = []
    for place, part in enumerate(header[:1000].split(",")):
        tag, _, weight = part.partition(";")
        language = tag.strip().split("-")[0].lower()
        rank = _weight(weight)
        if language in LANGUAGES and rank > 0:
            ranked.append((-rank, place, language))
    return min(ranked)[2] if ranked else "en"


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
