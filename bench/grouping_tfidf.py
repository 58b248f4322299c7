"""Grouping beside its common baseline: TF-IDF vectors in one pass over the articles, each to the story with the nearest centroid.

Run: python bench/grouping_tfidf.py SHARED_DATA

No published grouper of news runs here: their models come from services, or may not be used. The baseline (Allan et al.,
Topic Detection and Tracking, 1998) gets what they all start from, stop words left out, stems as ours, and for each row the
threshold that suits that row's own labels best, which flatters it.
"""

from __future__ import annotations

import argparse
import math
import time
from collections import Counter, defaultdict
from pathlib import Path

from bench.grouping import b_cubed, basil_articles, f1, pair_scores, rated, rated_articles
from bench.table import print_row
from synopse import read
from synopse.languages import load_language
from synopse.model import Article
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_THRESHOLDS = tuple(n / 50 for n in range(4, 26))

Weights = dict[str, float]


def vectors(articles: list[Article]) -> list[Weights]:
    """Unit TF-IDF vectors, ln(1 + tf) times ln(N / df)."""
    counts = [_terms(article) for article in articles]
    spread = Counter(term for own in counts for term in own)
    found = []
    for own in counts:
        weights = {term: math.log1p(n) * math.log(len(articles) / spread[term]) for term, n in own.items()}
        length = math.sqrt(math.fsum(w * w for w in weights.values())) or 1.0
        found.append({term: weight / length for term, weight in weights.items() if weight})
    return found


def _terms(article: Article) -> Counter[str]:
    language = load_language(article.language)
    text = f"{article.title or ''}\n{article.text}"
    words = (text[a:b].lower() for a, b in word_spans(text, 0, len(text)))
    stop = language.furniture.function_words
    return Counter(stem(word, language.stemmer) for word in words if len(word) > 2 and word not in stop)


def one_pass(articles: list[Article], weights: list[Weights], threshold: float) -> dict[str, str]:
    """Each article's story: that whose centroid is nearest, or one of its own below the threshold."""
    sums: list[Weights] = []
    holding: dict[str, set[int]] = defaultdict(set)
    stories: dict[str, str] = {}
    for article, own in zip(articles, weights, strict=True):
        products: dict[int, float] = defaultdict(float)
        for term, weight in own.items():
            for story in holding[term]:
                products[story] += weight * sums[story][term]
        near = {story: dot / _length(sums[story]) for story, dot in products.items() if dot > threshold}
        best = max(near, key=lambda story: (near[story], -story), default=-1)
        if best < 0 or near[best] < threshold:
            best = len(sums)
            sums.append({})
        for term, weight in own.items():
            sums[best][term] = sums[best].get(term, 0.0) + weight
            holding[term].add(best)
        stories[article.id] = str(best)
    return stories


def _length(weights: Weights) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0


def main() -> None:
    """Print the table's rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    basil, events = basil_articles(data)
    raws = rated_articles(data) + basil
    started = time.process_time()
    pairs, (precision, recall), _ = rated(data)
    ours = time.process_time() - started
    started = time.process_time()
    articles = list(read(*raws))
    weights = vectors(articles)
    made = time.process_time() - started
    languages = {raw.id: raw.language or "" for raw in raws}
    best: dict[str, float] = defaultdict(float)
    seconds = 0.0
    for threshold in _THRESHOLDS:
        started = time.process_time()
        stories = one_pass(articles, weights, threshold)
        seconds = max(seconds, time.process_time() - started)
        for kind, scores in pair_scores(data, stories, languages).items():
            best[kind] = max(best[kind], f1(*scores))
        best["B³"] = max(best["B³"], f1(*b_cubed(stories, events)))
    for kind, bar in (("German", "0.85"), ("English", "0.85"), ("across", "0.70")):
        print_row(f"rated pairs, {kind}", "F1", f"{f1(*pairs[kind]):.3f}", f"TF-IDF {best[kind]:.3f}", bar)
    print_row(
        "100 events of three English outlets",
        "B³ F1",
        f"{f1(precision, recall):.3f}",
        f"TF-IDF {best['B³']:.3f}",
        "0.85",
    )
    print_row(
        f"{len(articles)} articles",
        "processor s",
        f"{ours:.1f}",
        f"TF-IDF {made + seconds:.1f} ({(made + seconds) / ours:.1f} times)",
    )


if __name__ == "__main__":
    main()
