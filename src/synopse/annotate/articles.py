"""Annotates whole articles: sentences, names, times, quantities, quotations, grammar and vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from synopse.annotate.names import find_names
from synopse.annotate.quantities import find_quantities
from synopse.annotate.quotations import find_quotations
from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Article, Reading, Sentence, Token

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synopse.encoder import SentenceReader, SentenceReading

__all__ = ["annotate_articles"]


def annotate_articles(articles: Sequence[Article], encoder: SentenceReader | None) -> list[Reading]:
    """Annotate ``articles``; without an encoder there are no names, tokens and vectors, and the rest still works.

    All sentences go to the encoder at once, each wording only once: batches are what makes it fast, and copies
    of one agency report cost nothing.
    """
    sentences = [find_sentences(article, load_language(article.language)) for article in articles]
    wordings = sorted(
        {article.text[s.start : s.end] for article, own in zip(articles, sentences, strict=True) for s in own}
    )
    read = dict(zip(wordings, encoder.read(wordings), strict=True)) if encoder else {}
    return [
        _annotate(article, own, [read[article.text[s.start : s.end]] for s in own] if encoder else [])
        for article, own in zip(articles, sentences, strict=True)
    ]


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
    )
    meaning_of, meanings = _meanings(read)
    return Reading(article=annotated, tokens=tokens, vectors=_vectors(read), meaning_of=meaning_of, meanings=meanings)


def _tokens(sentences: tuple[Sentence, ...], read: Sequence[SentenceReading]) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for sentence, reading in zip(sentences, read, strict=False):
        first = len(tokens)
        tokens += (
            Token(
                start=sentence.start + token.start,
                end=sentence.start + token.end,
                upos=token.upos,
                lemma=token.lemma,
                feats=token.feats,
                head=first + token.head if token.head >= 0 else -1,
                deprel=token.deprel,
            )
            for token in reading.tokens
        )
    return tuple(tokens)


def _vectors(read: Sequence[SentenceReading]) -> NDArray[np.float32] | None:
    return np.stack([reading.vector for reading in read]).astype(np.float32) if read else None


def _meanings(read: Sequence[SentenceReading]) -> tuple[NDArray[np.int32] | None, NDArray[np.int8] | None]:
    """Vectors of the content words, and which of the article's tokens they belong to."""
    if not read:
        return None, None
    first = np.cumsum([0, *(len(reading.tokens) for reading in read[:-1])])
    places = [reading.meaning_of + start for reading, start in zip(read, first.tolist(), strict=True)]
    return np.concatenate(places).astype(np.int32), np.concatenate([reading.meanings for reading in read])
