"""Under which words an article is found: Snowball stems of title and body, and the parts of its compounds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from synopse.languages import load_language
from synopse.languages.rules.stem_counts import stem_counts
from synopse.model import BODY_KINDS, Article
from synopse.text.normalise import word_spans
from synopse.text.stems import split_compound, stem

TERMS_REVISION = "1"
"""Changes whenever this file finds other stems; an archive of another revision is indexed anew when opened to write."""

_TITLES = frozenset({"title", "kicker"})
_READ = BODY_KINDS | {"heading", "caption"}

_MOST_WORDS = 16_000
"""Words of an article that are indexed; PostgreSQL counts positions no further."""

_LONGEST_WORD = 60
"""Longer words are encodings and addresses; nobody looks for them."""

_SHORTEST_COMPOUND = 8


@dataclass(frozen=True, slots=True)
class ArticleTerms:
    """Stems of the title and of the body in order, and the distinct parts of their compounds."""

    title: tuple[str, ...]
    text: tuple[str, ...]
    parts: tuple[str, ...]


def article_terms(article: Article) -> ArticleTerms:
    """Stems of an article's title and body; furniture is left out."""
    code = article.language
    title: list[str] = []
    text: list[str] = []
    for block in article.blocks:
        if block.kind in _TITLES:
            title += _stems(article.text, block.start, block.end, code, _MOST_WORDS - len(title))
        elif block.kind in _READ:
            text += _stems(article.text, block.start, block.end, code, _MOST_WORDS - len(text))
    if not article.blocks:
        text += _stems(article.text, 0, len(article.text), code, _MOST_WORDS)
    if article.title and not title:
        title += _stems(article.title, 0, len(article.title), code, _MOST_WORDS)
    distinct = dict.fromkeys([*title, *text])
    parts: dict[str, None] = {}
    for found in distinct:
        for part in compound_parts(found, code):
            parts[part] = None
    return ArticleTerms(tuple(title), tuple(text), tuple(part for part in parts if part not in distinct))


def _stems(text: str, start: int, end: int, code: str, most: int) -> list[str]:
    algorithm = load_language(code).stemmer
    spans = islice(word_spans(text, start, end), most)
    return [stem(text[a:b], algorithm) for a, b in spans if b - a <= _LONGEST_WORD]


@lru_cache(maxsize=200_000)
def compound_halves(found: str, code: str) -> tuple[str, str] | None:
    """The two stems of which a compound's stem is made, in a language that writes compounds as one word."""
    if len(found) < _SHORTEST_COMPOUND or not load_language(code).statements.writes_compounds:
        return None
    _, counts = stem_counts(code)
    return split_compound(found, counts)


@lru_cache(maxsize=200_000)
def compound_parts(found: str, code: str) -> tuple[str, ...]:
    """The halves of a compound's stem, and the halves of these."""
    halves = compound_halves(found, code)
    return tuple(part for half in halves for part in (half, *compound_parts(half, code))) if halves else ()
