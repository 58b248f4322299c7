"""Points: statements of several outlets that say the same, on hand-labelled stories, and PAWS-X pairs.

Run: python bench/points.py SHARED_DATA [--errors STORY]

`bench/gold/points.json` has the labels (offsets and hashes, no text): half of the stories tuned weights and thresholds,
the other half is only scored. A pair counts when both spans share half of the shorter one with a labelled pair's; pairs
labelled doubtful count neither way. "Reworded" leaves out pairs that are nearly the same letter for letter. Beside it
stands the best a threshold on the sentence vectors alone reaches in F1 on the same stories.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz.fuzz import ratio

from bench.labelled.stories import load_articles
from bench.table import print_row
from synopse.compare.align import find_points
from synopse.compare.align.vectors import centre
from synopse.compare.comparison import Comparison
from synopse.compare.origins import find_origins
from synopse.compare.passages import find_passages
from synopse.compare.statements import split_statements, statement_vectors
from synopse.extract import extract_article
from synopse.model import RawArticle, Reading, Span
from synopse.pipeline import annotate
from synopse.settings import Settings

GOLD = Path(__file__).resolve().parent / "gold" / "points.json"
_COPIED = 80.0
Pair = tuple[Span, Span]


@dataclass(frozen=True)
class Labels:
    """A labelled story: pairs that say the same, and pairs that count neither way."""

    name: str
    split: str
    articles: dict[str, str]
    right: tuple[Pair, ...]
    doubtful: tuple[Pair, ...]


@dataclass
class Counts:
    """Pairs found right and wrong, labelled pairs found and in all."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    labelled: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right,
            self.wrong + other.wrong,
            self.found + other.found,
            self.labelled + other.labelled,
        )

    @property
    def precision(self) -> float:
        """Share of the pairs found that are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the labelled pairs that are found."""
        return self.found / max(1, self.labelled)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def load_labels() -> list[Labels]:
    """All labelled stories."""
    stories = json.loads(GOLD.read_text(encoding="utf-8"))["stories"]
    return [
        Labels(
            story["name"],
            story["split"],
            {article["id"]: article["sha256"] for article in story["articles"]},
            _pairs(story["groups"]),
            _pairs(story["doubtful"]),
        )
        for story in stories
    ]


def _pairs(groups: Iterable[list[list[Any]]]) -> tuple[Pair, ...]:
    found = {
        tuple(sorted((Span(*one), Span(*other))))
        for group in groups
        for one, other in itertools.combinations(group, 2)
        if one[0] != other[0]
    }
    return tuple(sorted(found))  # type: ignore[arg-type]


def load_texts(data: Path) -> dict[str, tuple[str, str]]:
    """Text and language of every article of the story collections, by id (of a front page's item: its first teaser)."""
    return {one.id: (one.content, one.language or "") for one in load_articles(data).values()}


def compare_labelled(labels: Labels, texts: dict[str, tuple[str, str]]) -> Comparison:
    """The story with everything that points are made of."""
    articles = []
    for identifier, digest in labels.articles.items():
        text, language = texts[identifier]
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            raise ValueError(f"{labels.name}: the text of {identifier} is not the one that was labelled")
        raw = RawArticle(id=identifier, source=identifier, content=text, language=language)
        articles.append(extract_article(raw))
    readings, _ = annotate(articles)
    return comparison_of(tuple(sorted(readings, key=lambda reading: reading.article.id)))


def comparison_of(readings: tuple[Reading, ...]) -> Comparison:
    """Readings with passages, origins, statements and their vectors."""
    settings = Settings()
    statements = split_statements(readings)
    passages = find_passages(readings, settings)
    return Comparison(
        readings=readings,
        settings=settings,
        passages=passages,
        origins=find_origins(readings, passages, settings),
        statements=statements,
        vectors=statement_vectors(readings, statements),
    )


def spans_of(comparison: Comparison) -> list[Span]:
    """The span of each statement."""
    return [Span(comparison.readings[s.reading].article.id, s.start, s.end) for s in comparison.statements]


def pairs_of_points(comparison: Comparison) -> list[Pair]:
    """Pairs of statements of different articles that stand in one point."""
    spans = spans_of(comparison)
    _, members = find_points(comparison)
    together = (pair for group in members for pair in itertools.combinations(group, 2))
    return [(spans[i], spans[j]) for i, j in together if spans[i].article != spans[j].article]


def pairs_by_vectors(comparison: Comparison, threshold: float, *, centred: bool) -> list[Pair]:
    """The baseline: all pairs of statements whose cosine reaches a threshold."""
    vectors = comparison.vectors
    if not len(vectors):
        return []
    if centred:
        vectors = centre(vectors, np.zeros(len(vectors), np.int64))
    spans = spans_of(comparison)
    articles = np.array([statement.reading for statement in comparison.statements])
    close = np.triu((vectors @ vectors.T >= threshold) & (articles[:, None] != articles[None]), 1)
    return [(spans[i], spans[j]) for i, j in np.argwhere(close).tolist()]


def count(found: Sequence[Pair], labels: Labels, texts: dict[str, tuple[str, str]], *, reworded: bool) -> Counts:
    """Compare the pairs found with the labels; with ``reworded`` leave copies out on both sides."""

    def counts(pair: Pair) -> bool:
        return not reworded or ratio(*(texts[s.article][0][s.start : s.end] for s in pair)) <= _COPIED

    labelled = [pair for pair in labels.right if counts(pair)]
    hit: set[int] = set()
    right = wrong = 0
    for pair in found:
        if not counts(pair):
            continue
        matching = [number for number, label in enumerate(labelled) if same_pair(pair, label)]
        hit.update(matching)
        if matching or any(same_pair(pair, label) for label in labels.right):
            right += 1
        elif not any(same_pair(pair, label) for label in labels.doubtful):
            wrong += 1
    return Counts(right, wrong, len(hit), len(labelled))


def same_pair(one: Pair, other: Pair) -> bool:
    """Whether two pairs of spans match, in either order."""
    return (_same(one[0], other[0]) and _same(one[1], other[1])) or (
        _same(one[0], other[1]) and _same(one[1], other[0])
    )


def _same(one: Span, other: Span) -> bool:
    if one.article != other.article:
        return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= 0.5 * min(one.end - one.start, other.end - other.start)


def best_baseline(
    stories: list[tuple[Labels, Comparison]], texts: dict[str, tuple[str, str]], *, reworded: bool
) -> Counts:
    """The vector threshold with the best F1, chosen on the very stories that it is scored on."""
    best = Counts()
    for centred, thresholds in ((False, np.arange(0.3, 0.99, 0.03)), (True, np.arange(0.2, 0.8, 0.05))):
        for threshold in thresholds:
            total = Counts()
            for labels, comparison in stories:
                found = pairs_by_vectors(comparison, float(threshold), centred=centred)
                if len(found) > 20 * len(labels.right):
                    total = Counts()
                    break
                total += count(found, labels, texts, reworded=reworded)
            if total.f1 > best.f1:
                best = total
    return best


def show_errors(labels: Labels, comparison: Comparison, texts: dict[str, tuple[str, str]]) -> None:
    """Print what was joined wrongly and what was missed, with the texts."""
    found = pairs_of_points(comparison)

    def show(mark: str, pair: Pair) -> None:
        for span in pair:
            print(f"{mark:6} {span.article:>12} {texts[span.article][0][span.start : span.end]}")
        print()

    for pair in found:
        if not any(same_pair(pair, label) for label in (*labels.right, *labels.doubtful)):
            show("WRONG", pair)
    for label in labels.right:
        if not any(same_pair(pair, label) for pair in found):
            show("MISSED", label)


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", metavar="STORY")
    arguments = parser.parse_args()
    texts = load_texts(arguments.data)
    stories = [
        (labels, compare_labelled(labels, texts)) for labels in load_labels() if arguments.errors in (None, labels.name)
    ]
    if arguments.errors:
        show_errors(*stories[0], texts)
        return
    for split, said in (("tune", "stories that tuned"), ("score", "stories only scored")):
        part = [(labels, comparison) for labels, comparison in stories if labels.split == split]
        for reworded in (False, True):
            total = Counts()
            for labels, comparison in part:
                total += count(pairs_of_points(comparison), labels, texts, reworded=reworded)
            beside = best_baseline(part, texts, reworded=reworded)
            print_row(
                f"{len(part)} {said}, {total.labelled} {'reworded ' if reworded else ''}pairs",
                "precision / recall",
                f"{total.precision:.2f} / {total.recall:.2f}",
                f"vectors alone {beside.precision:.2f} / {beside.recall:.2f}",
                "" if reworded else "0.70 / 0.55",
            )


if __name__ == "__main__":
    main()
