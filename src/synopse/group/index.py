"""Finds earlier articles that share heavy stems, in bounded time."""

from __future__ import annotations

from collections import deque

from synopse.group.terms import Terms

_POSTINGS = 300
"""Latest articles kept per stem: a stem that has more in a window is no trail to a story."""

_FOUND = 30
"""Candidates in the article's own language, and"""

_FOUND_ACROSS = 10
"""in each other language."""

_KEYS_ACROSS = 2
"""Stems that must be shared across languages: names and numbers, seldom a word."""


class Index:
    """Articles by their keys; the oldest are forgotten per stem, and all those taken out."""

    def __init__(self) -> None:
        self._postings: dict[str, deque[str]] = {}
        self._languages: dict[str, str] = {}

    def add(self, terms: Terms) -> None:
        """Make an article findable."""
        self._languages[terms.id] = terms.language
        for key in terms.keys:
            self._postings.setdefault(key, deque(maxlen=_POSTINGS)).append(terms.id)

    def remove(self, terms: Terms) -> None:
        """Forget an article."""
        self._languages.pop(terms.id, None)
        for key in terms.keys:
            postings = self._postings.get(key)
            if postings is not None and terms.id in postings:
                postings.remove(terms.id)
                if not postings:
                    del self._postings[key]

    def candidates(self, terms: Terms) -> list[str]:
        """Ids of the articles that share most, best first within a language; ties in order of id."""
        pulls: dict[str, float] = {}
        shared: dict[str, int] = {}
        for key, weight in terms.keys.items():
            for other in self._postings.get(key, ()):
                pulls[other] = pulls.get(other, 0.0) + weight
                shared[other] = shared.get(other, 0) + 1
        by_language: dict[str, list[tuple[float, str]]] = {}
        for other, pull in pulls.items():
            language = self._languages.get(other)
            if language is not None and (language == terms.language or shared[other] >= _KEYS_ACROSS):
                by_language.setdefault(language, []).append((-pull, other))
        found: list[str] = []
        for language in sorted(by_language):
            most = _FOUND if language == terms.language else _FOUND_ACROSS
            found += (other for _, other in sorted(by_language[language])[:most])
        return found
