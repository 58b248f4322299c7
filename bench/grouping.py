"""Grouping: rated pairs of articles, hand-made groups of all of them, events of three outlets among all others, a stream.

Run: python bench/grouping.py SHARED_DATA

All rated articles and all BASIL articles go through `group` together, in order of publication and id; most are undated, so
that their order is chance, and other orders are scored too.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

from bench.table import print_row
from synopse import RawArticle, Settings, group, read
from synopse.grouping.ledger import Ledger
from synopse.pipeline import open_grouper

_ORDERS = 8

SAME = 2.0
"""Overall ratings up to this one mean the same story (data/README.md)."""


def rated_articles(data: Path) -> list[RawArticle]:
    """The articles of the rated pairs; they state no day."""
    records = map(json.loads, (data / "stories" / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        RawArticle(
            id=str(record["id"]),
            source=str(record["id"]),
            content=record["text"],
            title=record["title"] or None,
            url=record["url"],
            outlet=record["domain"],
            language=record["lang"],
        )
        for record in records
    ]


def basil_articles(data: Path) -> tuple[list[RawArticle], dict[str, str]]:
    """The articles of BASIL, and each one's event."""
    articles, events = [], {}
    for path in sorted((data / "stories-en" / "articles").rglob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        name = f"basil:{path.stem}"
        events[name] = record["triplet-uuid"]
        articles.append(
            RawArticle(
                id=name,
                source=name,
                content="\n\n".join(" ".join(paragraph) for paragraph in record["body-paragraphs"]),
                title=record["title"],
                url=record["url"],
                published=record["date"],
                outlet=record["source"],
                language="en",
            )
        )
    return articles, events


def pair_scores(data: Path, stories: Mapping[str, str], languages: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Precision and recall of "same story" over the rated pairs: German, English, across."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for line in (data / "stories" / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        one, other = record["pair_id"].split("_")
        kind = {"de": "German", "en": "English"}[languages[one]] if languages[one] == languages[other] else "across"
        same, joined = record["overall"] <= SAME, stories[one] == stories[other]
        counts[kind][0] += same and joined
        counts[kind][1] += joined
        counts[kind][2] += same
    return {kind: (right / max(1, said), right / max(1, real)) for kind, (right, said, real) in counts.items()}


def b_cubed(stories: Mapping[str, str], events: Mapping[str, str]) -> tuple[float, float]:
    """B³ precision and recall of the events' articles; all other articles of a story count against precision."""
    members: dict[str, set[str]] = defaultdict(set)
    gold: dict[str, set[str]] = defaultdict(set)
    for article, story in stories.items():
        members[story].add(article)
    for article, event in events.items():
        gold[event].add(article)
    precision = recall = 0.0
    for article, event in events.items():
        found = members[stories[article]]
        right = len(found & gold[event])
        precision += right / len(found)
        recall += right / len(gold[event])
    return precision / len(events), recall / len(events)


def false_pairs(
    data: Path, stories: Mapping[str, str], languages: Mapping[str, str]
) -> dict[str, tuple[int, int, int]]:
    """By language, and across: pairs of one story that are of one, pairs that are of two, and real pairs, by hand-made groups.

    The groups (bench/gold/groups.json) hold those of the rated articles that resemble another one; pairs that are a
    matter of taste, and what the raters call one story, count for nothing.
    """
    gold = json.loads((Path(__file__).parent / "gold" / "groups.json").read_text(encoding="utf-8"))
    real, unsure = ({pair for group in gold[key] for pair in combinations(group, 2)} for key in ("groups", "unsure"))
    for line in (data / "stories" / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["overall"] <= SAME:
            unsure.add(tuple(sorted(record["pair_id"].split("_"))))
    members: dict[str, list[str]] = defaultdict(list)
    for article in sorted(languages):
        members[stories[article]].append(article)
    said = {pair for group in members.values() for pair in combinations(group, 2)}
    counts: dict[str, tuple[int, int, int]] = {}
    for kind in ("de", "en", "across"):
        own = [{pair for pair in pairs if _kind(pair, languages) == kind} for pairs in (said, real)]
        counts[kind] = (len(own[0] & own[1]), len(own[0] - real - unsure), len(own[1]))
    return counts


def _kind(pair: tuple[str, ...], languages: Mapping[str, str]) -> str:
    one, two = (languages[name] for name in pair)
    return one if one == two else "across"


def f1(precision: float, recall: float) -> float:
    """Harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


Rated = tuple[dict[str, tuple[float, float]], tuple[float, float], dict[str, tuple[int, int, int]]]


def rated(data: Path) -> Rated:
    """Pair scores, B³ and false pairs of one run over all articles."""
    raws = rated_articles(data)
    basil, events = basil_articles(data)
    stories = dict(group(*raws, *basil).stories)
    languages = {raw.id: raw.language or "" for raw in raws}
    return pair_scores(data, stories, languages), b_cubed(stories, events), false_pairs(data, stories, languages)


def shuffled(data: Path) -> dict[str, list[float]]:
    """F1 of the rated pairs by kind when the articles without a day come in other orders: one order is one draw of luck."""
    raws = rated_articles(data)
    articles = read(*raws, *basil_articles(data)[0]).articles
    languages = {raw.id: raw.language or "" for raw in raws}
    found: dict[str, list[float]] = defaultdict(list)
    for seed in range(_ORDERS):
        order = random.Random(seed).sample(articles, len(articles))
        order.sort(key=lambda article: article.published or "")
        grouper, ledger = open_grouper(Settings()), Ledger()
        for article in order:
            ledger.note(grouper.add(article))
        stories = {article.id: ledger.story_of(article.id) for article in order}
        for kind, score in pair_scores(data, stories, languages).items():
            found[kind].append(f1(*score))
    return found


def stream(data: Path) -> None:
    """One pass over a week's front pages: processor seconds, stories."""
    raws = []
    with gzip.open(data / "stream-de" / "items.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            record = json.loads(line)
            title, teaser = (record[key][-1]["text"] if record[key] else "" for key in ("titles", "teasers"))
            raws.append(
                RawArticle(
                    id=f"{number:05}",
                    source=record["url"],
                    content=teaser or title,
                    title=title or None,
                    url=record["url"],
                    outlet=record["outlet"],
                    published=record["first_seen"],
                    language="de",
                )
            )
    started = time.process_time()
    articles = read(*raws)
    extracted = time.process_time()
    found = group(articles)
    used = time.process_time() - started
    outlets = {raw.id: raw.outlet for raw in raws}
    by_story: dict[str, set[str | None]] = defaultdict(set)
    for article, story in found.stories:
        by_story[story].add(outlets[article])
    several = sum(len(names) > 1 for names in by_story.values())
    name = f"a week's stream, {len(raws)} items of 10 outlets"
    print_row(
        name,
        "CPU s (extract, group)",
        f"{used:.0f} ({extracted - started:.0f}, {used - extracted + started:.0f})",
        "",
        "60 s",
    )
    print_row(name, "stories / of several outlets", f"{len(by_story)} / {several}")


def main() -> None:
    """Print the table's rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    pairs, (precision, recall), groups = rated(data)
    bars = {"German": "0.85", "English": "0.85", "across": "0.70"}
    for kind, bar in bars.items():
        one, two = pairs[kind]
        print_row(f"rated pairs, {kind}", "P / R / F1", f"{one:.2f} / {two:.2f} / {f1(one, two):.3f}", "", bar)
    for language, (right, wrong, real) in groups.items():
        value = f"{right} of {real} / {wrong}"
        print_row(f"992 articles in hand-made groups, {language}", "pairs found / false pairs", value)
    value = f"{precision:.3f} / {recall:.3f} / {f1(precision, recall):.3f}"
    print_row("100 events of three English outlets among all", "B³ P / R / F1", value, "", "0.85")
    for kind, scores in sorted(shuffled(data).items()):
        value = f"{sum(scores) / len(scores):.3f} ({min(scores):.3f} to {max(scores):.3f})"
        print_row(f"rated pairs, {kind}, {_ORDERS} orders of arrival", "mean F1 (range)", value, "", bars[kind])
    stream(data)


if __name__ == "__main__":
    main()
