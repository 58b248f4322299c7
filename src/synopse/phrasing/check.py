"""Whether the reports of the cited points bear a phrased sentence out, word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from synopse.compare.align.roles import read_words, same_roles
from synopse.compare.comparison import Statement
from synopse.compare.evidence import Evidence, collect_evidence
from synopse.compare.statements import overlapping
from synopse.compare.status import is_negated, status_of
from synopse.languages import load_language
from synopse.model import Article, Block, Reading, Span, Status, SummarySentence
from synopse.phrasing.ask import Phrased
from synopse.text.normalise import fold, word_spans
from synopse.text.stems import stem

_LONGEST = 500
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_FOREIGN = re.compile(
    r"https?:|www\.|[<>{}\[\]|@#*_`\\]|[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
"""What no sentence of a report needs: addresses, markup, control and direction characters."""

_KINDRED_LETTERS = 5
_LEAST_COSINE = 0.5
_OTHER_ROLES = -1.0
"""Log odds of the same roles below which the same words say another thing."""

_FUTURE: frozenset[Status] = frozenset({"planned", "expected"})
_IDLE = frozenset({"PUNCT", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PRON", "PART", "SYM"})


@dataclass(frozen=True, slots=True)
class _Source:
    """One place that a point cites."""

    reading: Reading
    statement: Statement
    evidence: Evidence
    text: str


class Checker:
    """Holds phrased sentences against what they cite; ``read`` annotates articles."""

    def __init__(
        self,
        readings: Sequence[Reading],
        cited: Mapping[str, SummarySentence],
        read: Callable[[Sequence[Article]], Sequence[Reading]],
    ) -> None:
        self._read = read
        ordered = sorted(readings, key=lambda reading: reading.article.id)
        self._cited = {name: _sources(ordered, sentence.spans) for name, sentence in cited.items()}

    def find_fault(self, phrased: Phrased) -> str | None:
        """Why a sentence must not be shown, None when it may."""
        sources = [source for name in phrased.cites for source in self._cited.get(name, ())]
        if not sources or any(name not in self._cited for name in phrased.cites):
            return "cites nothing that was given"
        text = " ".join(phrased.text.split())
        if not text or len(text) > _LONGEST or _FOREIGN.search(phrased.text):
            return "is no plain sentence"
        reading = self._annotated(text, sources[0].reading.article.language)
        shown = [self._cited[name][0] for name in phrased.cites]
        return _fault(reading, sources, shown)

    def _annotated(self, text: str, language: str) -> Reading:
        block = Block("paragraph", 0, len(text))
        return self._read([Article(id="phrased", text=text, language=language, blocks=(block,))])[0]


def _sources(readings: Sequence[Reading], spans: Iterable[Span]) -> tuple[_Source, ...]:
    by_id = {reading.article.id: index for index, reading in enumerate(readings)}
    found: list[_Source] = []
    for span in spans:
        reading = readings[by_id[span.article]]
        statement = _statement(by_id[span.article], reading, span.start, span.end)
        evidence = collect_evidence(readings, [statement])[0]
        found.append(_Source(reading, statement, evidence, reading.article.text[span.start : span.end]))
    return tuple(found)


def _statement(index: int, reading: Reading, start: int, end: int) -> Statement:
    article = reading.article
    sentence = next((n for n, one in enumerate(article.sentences) if one.start <= start < one.end), 0)
    status, speaker = status_of(article, start, end, overlapping(article.quotations, start, end))
    return Statement(
        index, sentence, start, end, status, speaker, is_negated(article.text[start:end], article.language)
    )


def _fault(reading: Reading, sources: Sequence[_Source], shown: Sequence[_Source]) -> str | None:
    text = reading.article.text
    statement = _statement(0, reading, 0, len(text))
    evidence = collect_evidence([reading], [statement])[0]
    words = {fold(word) for source in sources for word in _words(source.text)}
    numbers = {number for source in sources for number in _NUMBER.findall(source.text)}
    amounts = {(amount.low, amount.high) for source in sources for amount in source.evidence.amounts}
    if any((amount.low, amount.high) not in amounts for amount in evidence.amounts):
        return "gives a number that its sources do not give"
    if any(number not in numbers for number in _NUMBER.findall(text)):
        return "gives a number that its sources do not give"
    if any(
        not _is_known(fold(word), words)
        for name in reading.article.names
        for word in _words(text[name.start : name.end])
    ):
        return "names somebody whom its sources do not name"
    if statement.negated != any(source.statement.negated for source in shown):
        return "negates otherwise than its sources"
    if not any(_same_status(statement.status, source.statement.status) for source in shown):
        return "has another status than its sources"
    if unknown := _unknown_words(reading, sources):
        return f"says what its sources do not say ({unknown[0]!r})"
    return _told_otherwise(reading, shown)


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text, 0, len(text))]


def _is_known(word: str, words: set[str]) -> bool:
    return word in words or word.rstrip("s") in words or f"{word}s" in words


def _same_status(one: Status, other: Status) -> bool:
    return one == other or {one, other} <= _FUTURE


def _unknown_words(reading: Reading, sources: Sequence[_Source]) -> list[str]:
    """Content words that neither stand in a cited wording nor are formed of a word that does."""
    language = load_language(reading.article.language)
    stems = {stem(word, language.stemmer) for source in sources for word in _words(source.text)}
    text = reading.article.text
    found = []
    for token in reading.tokens:
        word = text[token.start : token.end]
        if token.upos in _IDLE or word.lower() in language.statements.stop_words or not any(map(str.isalnum, word)):
            continue
        own = stem(word, language.stemmer)
        if own not in stems and not any(_is_kindred(own, other) for other in stems):
            found.append(word)
    return found


def _is_kindred(one: str, other: str) -> bool:
    """Whether two stems begin alike or one is the head of the other ("treffen" / "gipfeltreffen")."""
    if min(len(one), len(other)) < _KINDRED_LETTERS:
        return False
    return one[:_KINDRED_LETTERS] == other[:_KINDRED_LETTERS] or one.endswith(other) or other.endswith(one)


def _told_otherwise(reading: Reading, shown: Sequence[_Source]) -> str | None:
    """Whether the words are the sources' but what they say is not."""
    if reading.vectors is None or not len(reading.vectors):
        return None
    vector = reading.vectors.mean(axis=0)
    cosines = [_cosine(vector, source) for source in shown]
    if min(cosines) < _LEAST_COSINE and len(shown) == 1:
        return "is far from its source"
    if len(shown) == 1:
        source = shown[0]
        own = read_words(reading.article, reading.tokens, 0, len(reading.article.text))
        other = read_words(source.reading.article, source.reading.tokens, source.statement.start, source.statement.end)
        alike = set(own.stems) >= set(other.stems)
        if own.stems and other.stems and alike and same_roles(own, other, cosines[0]) < _OTHER_ROLES:
            return "turns its source round"
    return None


def _cosine(vector: np.ndarray, source: _Source) -> float:
    vectors = source.reading.vectors
    if vectors is None:
        return 1.0
    own = vectors[source.statement.sentence]
    return float(vector @ own) / (float(np.linalg.norm(vector) * np.linalg.norm(own)) or 1.0)
