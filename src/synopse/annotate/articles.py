"""Annotates whole articles: sentences, names, times, quantities, quotations, grammar and vectors."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from synopse.annotate.names import find_names
from synopse.annotate.quantities import find_quantities
from synopse.annotate.quotations import find_quotations
from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.languages.language import NEUTRAL
from synopse.model import AnnotatedArticle, Article, Reading, Sentence, Token

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synopse.encoder import SentenceReader, SentenceReading

__all__ = ["annotate_articles"]

MOST_ENCODED = 300_000
"""Characters of an article that the encoder reads, some forty times a long report; its pass takes most of the time."""


TOGETHER = 96
"""Sentences, about three reports, that go to the encoder at least at a time: fewer would leave its runs half full."""


def annotate_articles(
    articles: Sequence[Article], encoder: SentenceReader | None, tell: Callable[[int], None] = lambda _done: None
) -> list[Reading]:
    """Annotate ``articles``; without an encoder there are no names, tokens and vectors, and the rest still works.

    Several articles go to the encoder at once, each wording only once: batches are what makes it fast, and copies
    of one agency report cost nothing. ``tell`` is called with the number of articles that are done.
    """
    sentences = [find_sentences(article, load_language(article.language)) for article in articles]
    encoded = [
        [article.text[s.start : s.end] for s in _within(own)] for article, own in zip(articles, sentences, strict=True)
    ]
    read: dict[str, SentenceReading] = {}
    readings: list[Reading] = []
    for portion in _portions([len(own) for own in encoded]):
        if encoder:
            wordings = sorted({wording for number in portion for wording in encoded[number]} - read.keys())
            read.update(zip(wordings, encoder.read(wordings), strict=True))
        for number in portion:
            known = [read[wording] for wording in encoded[number]] if encoder else []
            readings.append(_annotate(articles[number], sentences[number], known))
            tell(len(readings))
    return readings


def _portions(sizes: Sequence[int]) -> Iterator[range]:
    """Neighbouring articles with so many sentences that the encoder is busy."""
    start, waiting = 0, 0
    for number, size in enumerate(sizes, start=1):
        waiting += size
        if waiting >= TOGETHER or number == len(sizes):
            yield range(start, number)
            start, waiting = number, 0


def _within(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences at the beginning of an article that the encoder reads."""
    if not sentences or sentences[-1].end <= MOST_ENCODED:
        return sentences
    return sentences[: bisect_right(sentences, MOST_ENCODED, key=lambda sentence: sentence.end)]


def _notes(article: Article, sentences: Sequence[Sentence], read: Sequence[SentenceReading]) -> tuple[str, ...]:
    notes: list[str] = []
    if load_language(article.language) is NEUTRAL:
        notes.append(
            f"no rules for the language {article.language!r}: only its wording and names are compared"
            if article.language
            else "language not recognised: only its wording and names are compared"
        )
    if read and len(read) < len(sentences):
        notes.append(f"names and grammar are read in the first {MOST_ENCODED:,} characters only")
    if not sentences:
        notes.append("no sentence found")
    return tuple(notes)


def _annotate(article: Article, sentences: tuple[Sentence, ...], read: Sequence[SentenceReading]) -> Reading:
    language = load_language(article.language)
    tokens = _tokens(sentences, read)
    names = find_names(article, sentences, read)
    times = find_times(article, sentences, language, tokens)
    annotated = AnnotatedArticle(
        **msgspec.structs.asdict(article),
        sentences=sentences,
        names=names,
        times=times,
        quantities=find_quantities(article, sentences, times, language, tokens),
        quotations=find_quotations(article, sentences, language, tokens, names),
        notes=_notes(article, sentences, read) or msgspec.UNSET,
    )
    vectors = _vectors(read, len(sentences))
    meaning_of, meanings = _meanings(read)
    return Reading(article=annotated, tokens=tokens, vectors=vectors, meaning_of=meaning_of, meanings=meanings)


def _tokens(sentences: tuple[Sentence, ...], read: Sequence[SentenceReading]) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for sentence, reading in zip(sentences, read, strict=False):
        first = len(tokens)
        tokens += (
            Token(
                sentence.start + token.start,
                sentence.start + token.end,
                token.upos,
                token.lemma,
                token.feats,
                first + token.head if token.head >= 0 else -1,
                token.deprel,
            )
            for token in reading.tokens
        )
    return tuple(tokens)


def _vectors(read: Sequence[SentenceReading], size: int) -> NDArray[np.float32] | None:
    """One row a sentence; those that the encoder did not read are zero and so close to nothing."""
    if not read:
        return None
    vectors = np.zeros((size, len(read[0].vector)), dtype=np.float32)
    vectors[: len(read)] = np.stack([reading.vector for reading in read])
    return vectors


def _meanings(read: Sequence[SentenceReading]) -> tuple[NDArray[np.int32] | None, NDArray[np.int8] | None]:
    """Vectors of the content words, and which of the article's tokens they belong to."""
    if not read:
        return None, None
    first = np.cumsum([0, *(len(reading.tokens) for reading in read[:-1])])
    places = [reading.meaning_of + start for reading, start in zip(read, first.tolist(), strict=True)]
    return np.concatenate(places).astype(np.int32), np.concatenate([reading.meanings for reading in read])
