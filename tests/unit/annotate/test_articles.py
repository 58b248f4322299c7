"""Articles are read several at a time; what comes out does not depend on it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from synopse.annotate.articles import TOGETHER, annotate_articles
from synopse.encoder import SentenceReading
from synopse.model import Article


class CountingReader:
    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def read(self, sentences: Sequence[str]) -> list[SentenceReading]:
        self.asked.append(list(sentences))
        return [
            SentenceReading((), (), np.full(2, len(s), np.float32), np.zeros(0, np.int32), np.zeros((0, 2), np.int8))
            for s in sentences
        ]


def article(number: int, sentences: int) -> Article:
    text = "Derselbe Satz steht in allen. " + " ".join(f"Der Chor singt Lied {number}-{n}." for n in range(sentences))
    return Article(id=f"a{number}", text=text, language="de")


def test_short_articles_share_a_run_and_each_wording_is_read_once() -> None:
    reader = CountingReader()
    done: list[int] = []
    readings = annotate_articles([article(n, TOGETHER // 2) for n in range(5)], reader, done.append)
    assert [reading.article.id for reading in readings] == [f"a{n}" for n in range(5)]
    assert len(reader.asked) == 3
    assert sum(asked.count("Derselbe Satz steht in allen.") for asked in reader.asked) == 1
    assert done == [1, 2, 3, 4, 5]


def test_an_article_is_read_alone_as_among_others() -> None:
    articles = [article(n, size) for n, size in enumerate((0, 3, TOGETHER, 1))]
    among = annotate_articles(articles, CountingReader())
    for own, reading in zip(articles, among, strict=True):
        (alone,) = annotate_articles([own], CountingReader())
        assert alone.article == reading.article
        assert np.array_equal(alone.vectors, reading.vectors)
