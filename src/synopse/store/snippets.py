"""The stretch of a text that shows best why a search found it."""

from __future__ import annotations

from synopse.languages import load_language
from synopse.model import Article, Span
from synopse.store.query import Query
from synopse.store.terms import compound_parts
from synopse.text.normalise import fold, word_spans, words
from synopse.text.stems import stem

_CHARACTERS = 240
"""About three lines; a snippet is no longer, but for its last word."""

_BEFORE = 60
"""Characters shown before the first word found."""

_READ = 50_000
"""Characters of a text in which a snippet is looked for."""


class Judged:
    """Which words a query looks for; a word is judged once for all hits, however often it comes."""

    def __init__(self, query: Query) -> None:
        """Nothing is judged yet."""
        self._query = query
        self._stems = frozenset(query.stems)
        self._known: dict[str, dict[str, str | None]] = {}

    def wanted(self, text: str, language: str) -> dict[str, str]:
        """The distinct words of a text that are looked for, each with the stem it stands for."""
        known = self._known.setdefault(language, {})
        algorithm = load_language(language).stemmer
        found: dict[str, str] = {}
        for word in dict.fromkeys(words(text)):
            if word not in known:
                known[word] = self._stands_for(word, stem(word, algorithm), language)
            shown = known[word]
            if shown is not None:
                found[word] = shown
        return found

    def _stands_for(self, word: str, stemmed: str, language: str) -> str | None:
        prefixes = self._query.prefixes
        if stemmed in self._stems or (prefixes and fold(word.lower()).startswith(prefixes)):
            return stemmed
        # Only a word that holds the part's letters can be its compound.
        for part in self._query.stems:
            if part in stemmed and part in compound_parts(stemmed, language):
                return part
        return None


def snippet_of(article: Article, judged: Judged) -> tuple[Span, tuple[Span, ...]]:
    """The stretch with most different words looked for, the earliest of several; and these words in it.

    Without any of them in the text (they may stand in the title alone) its begin.
    """
    text = article.text[:_READ]
    wanted = judged.wanted(text, article.language)
    if not wanted:
        end = _word_end(text, 0, _CHARACTERS)
        return Span(article.id, 0, end), ()
    found = [(start, end, wanted[text[start:end]]) for start, end in word_spans(text) if text[start:end] in wanted]
    first = _best(found)
    start = _word_start(text, max(0, found[first][0] - _BEFORE), found[first][0])
    end = _word_end(text, found[first][1], start + _CHARACTERS)
    marks = tuple(Span(article.id, a, b) for a, b, _ in found if a >= start and b <= end)
    return Span(article.id, start, end), marks


def _best(found: list[tuple[int, int, str]]) -> int:
    """Index of the word at which the best stretch begins; one pass with two hands."""
    best, most = 0, 0
    counts: dict[str, int] = {}
    last = 0
    for first in range(len(found)):
        while last < len(found) and found[last][1] <= found[first][0] + _CHARACTERS - _BEFORE:
            counts[found[last][2]] = counts.get(found[last][2], 0) + 1
            last += 1
        if len(counts) > most:
            best, most = first, len(counts)
        here = found[first][2]
        if here in counts:
            counts[here] -= 1
            if not counts[here]:
                del counts[here]
        last = max(last, first + 1)
    return best


def _word_start(text: str, start: int, latest: int) -> int:
    """Begin of a word at or after ``start``, but not after ``latest``; a new line begins a snippet."""
    line = text.rfind("\n", start, latest)
    if line >= 0:
        start = line + 1
    elif start > 0:
        while start < latest and not text[start - 1].isspace():
            start += 1
    while start < latest and text[start].isspace():
        start += 1
    return start


def _word_end(text: str, least: int, wanted: int) -> int:
    """End of a word at or before ``wanted``, but not before ``least``."""
    if wanted >= len(text):
        return len(text.rstrip()) if len(text.rstrip()) >= least else len(text)
    end = max(wanted, least)
    while end > least and not text[end].isspace():
        end -= 1
    while end > least and text[end - 1].isspace():
        end -= 1
    return end if end > least or least else wanted
