"""Shared passages and origins: planted copies with edits, hand-labelled stories, and growth to 1,000 articles of a story.

Run: python bench/passages.py SHARED_DATA [--errors]

A found passage counts for a pair of articles when its spans in both overlap a true one by half of the shorter span.
Planted copies: sentences of one report in stories of 6 to 12 others, with words swapped, dropped and added, and
stretches reordered. Labelled stories: `bench/gold/passages.json` (offsets and hashes, no text); half of them tuned the
thresholds, the other half is only scored.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from bench.table import print_row
from synopse.annotate.sentences import find_sentences
from synopse.compare.origins import find_origins
from synopse.compare.passages import find_passages
from synopse.extract import extract_article
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Block, Passage, RawArticle, Reading
from synopse.pipeline import annotate
from synopse.settings import Settings

GOLD = Path(__file__).resolve().parent / "gold" / "passages.json"
Ranges = dict[str, list[tuple[int, int]]]


def plain_reading(name: str, text: str, language: str = "de") -> Reading:
    """A reading of paragraphs and sentences without other marks."""
    blocks: list[Block] = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            start = position + len(line) - len(line.lstrip())
            blocks.append(Block("paragraph", start, position + len(line.rstrip())))
        position += len(line) + 1
    article = AnnotatedArticle(id=name, text=text, language=language, blocks=tuple(blocks))
    sentences = find_sentences(article, load_language(language))
    return Reading(AnnotatedArticle(id=name, text=text, language=language, blocks=article.blocks, sentences=sentences))


def load_sentences(data: Path) -> list[list[str]]:
    """Sentences of at least eight words by article, one German article of a story each."""
    reports: dict[str, list[str]] = {}
    language = load_language("de")
    for line in (data / "stories" / "articles.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if entry["lang"] != "de" or entry["suspect"] or entry["story"] in reports:
            continue
        reading = plain_reading(entry["id"], entry["text"])
        found = find_sentences(reading.article, language)
        sentences = [entry["text"][s.start : s.end].replace("\n", " ") for s in found]
        long = [s for s in sentences if len(s.split()) >= 8 and s[-1] in '.!?“"']
        if len(long) >= 8:
            reports[entry["story"]] = long
    pool = {key: " ".join(reports[key]) for key in sorted(reports)}
    shared = {
        span.article
        for passage in find_passages([plain_reading(key, text) for key, text in pool.items()], Settings())
        for span in passage.spans
    }
    return [reports[key] for key in pool if key not in shared]


def edit(sentence: str, share: float, words: Sequence[str], chance: random.Random) -> str:
    """Swap, drop or add a share of the words, as an editor would."""
    out: list[str] = []
    for word in sentence.split():
        if chance.random() >= share:
            out.append(word)
        else:
            out.extend(chance.choice(([chance.choice(words)], [], [word, chance.choice(words)])))
    return " ".join(out) or sentence


def plant(
    reports: list[list[str]], size: int, share: float, chance: random.Random
) -> tuple[list[Reading], list[Ranges]]:
    """Make a story of ``size`` articles around one wire report; return it with its true passages."""
    wire, *hosts = chance.sample(reports, size + 1)
    words = [word for report in hosts for sentence in report for word in sentence.split()]
    runs: dict[str, dict[tuple[int, int], list[tuple[int, int]]]] = {}
    readings: list[Reading] = []
    for number, host in enumerate(hosts):
        name = f"a{number:03}"
        slots: list[list[tuple[str, int | None]]] = [[(sentence, None)] for sentence in host[:12]]
        order = list(range(0, len(wire), 3))
        for first in chance.sample(order, min(len(order), chance.randint(0, 3))):
            taken = range(first, min(len(wire), first + chance.randint(1, 3)))
            slots.insert(chance.randint(0, len(slots)), [(edit(wire[i], share, words, chance), i) for i in taken])
        parts = [part for slot in slots for part in slot]
        text = ""
        places: list[tuple[int, int, int]] = []
        for sentence, index in parts:
            if index is not None:
                places.append((index, len(text), len(text) + len(sentence)))
            text += sentence + (" " if chance.random() < 0.7 else "\n")
        readings.append(plain_reading(name, text.rstrip()))
        runs[name] = _runs(places)
    return readings, _true_passages(runs)


def _runs(places: list[tuple[int, int, int]]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Stretches of consecutive wire sentences that stand in order: (first, last sentence) to their ranges."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for index, start, end in places:
        key = next((k for k, v in found.items() if k[1] == index - 1 and v[-1][1] + 1 == start), None)
        if key is None:
            found[index, index] = [(start, end)]
        else:
            found[key[0], index] = [*found.pop(key), (start, end)]
    return found


def _true_passages(runs: dict[str, dict[tuple[int, int], list[tuple[int, int]]]]) -> list[Ranges]:
    passages: list[Ranges] = []
    for left, right in itertools.combinations(sorted(runs), 2):
        for (a, b), here in runs[left].items():
            for (c, d), there in runs[right].items():
                low, high = max(a, c), min(b, d)
                if low <= high:
                    mine, theirs = here[low - a : high - a + 1], there[low - c : high - c + 1]
                    passages.append({left: [(mine[0][0], mine[-1][1])], right: [(theirs[0][0], theirs[-1][1])]})
    return passages


def ranges_of(passage: Passage) -> Ranges:
    """The ranges of a passage by article."""
    ranges: Ranges = defaultdict(list)
    for span in passage.spans:
        ranges[span.article].append((span.start, span.end))
    return ranges


def overlap(left: Iterable[tuple[int, int]], right: Iterable[tuple[int, int]]) -> int:
    """Characters in common."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def length(ranges: Iterable[tuple[int, int]]) -> int:
    """Characters covered."""
    return sum(end - start for start, end in ranges)


def pairs(passages: Iterable[Ranges]) -> list[tuple[str, str, list[tuple[int, int]], list[tuple[int, int]]]]:
    """Every pair of articles of every passage."""
    return [(a, b, p[a], p[b]) for p in passages for a, b in itertools.combinations(sorted(p), 2)]


class Score:
    """Sums over stories: pairs of spans, and characters shared by any two articles."""

    def __init__(self) -> None:
        self.found = self.right = self.true = self.recalled = 0
        self.chars_found = self.chars_right = self.chars_true = 0
        self.errors: list[str] = []

    def add(self, found: list[Ranges], true: list[Ranges], texts: dict[str, str]) -> None:
        """Count one story."""
        ours, theirs = pairs(found), pairs(true)
        for mine, others, sign in ((ours, theirs, "+"), (theirs, ours, "-")):
            by_pair = defaultdict(list)
            for other in others:
                by_pair[other[:2]].append(other)
            for a, b, here, there in mine:
                hit = any(_match(here, x) and _match(there, y) for _, _, x, y in by_pair[a, b])
                if sign == "+":
                    self.found, self.right = self.found + 1, self.right + hit
                else:
                    self.true, self.recalled = self.true + 1, self.recalled + hit
                if not hit:
                    self.errors.append(f"{sign} {a} {b} {[texts[a][s:e] for s, e in here]}")
        for name in texts:
            mine_here = {i for p in found for s, e in p.get(name, []) for i in range(s, e)}
            true_here = {i for p in true for s, e in p.get(name, []) for i in range(s, e)}
            self.chars_found += len(mine_here)
            self.chars_true += len(true_here)
            self.chars_right += len(mine_here & true_here)

    @property
    def f1(self) -> float:
        """F1 of the pairs of spans."""
        p, r = self.right / max(1, self.found), self.recalled / max(1, self.true)
        return 2 * p * r / max(1e-9, p + r)

    def print(self, what: str, bar: str = "") -> None:
        """Print two rows: passages and characters."""
        p, r = self.right / max(1, self.found), self.recalled / max(1, self.true)
        print_row(what, "passages: precision / recall / F1", _prf(p, r), "", bar)
        p, r = self.chars_right / max(1, self.chars_found), self.chars_right / max(1, self.chars_true)
        print_row(what, "characters: precision / recall / F1", _prf(p, r))


def _prf(p: float, r: float) -> str:
    return f"{p:.3f} / {r:.3f} / {2 * p * r / max(1e-9, p + r):.3f}"


def _match(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> bool:
    return 2 * overlap(left, right) >= min(length(left), length(right)) > 0


def bench_planted(reports: list[list[str]], errors: bool) -> None:
    """Planted copies at several rates of edited words."""
    for share in (0.0, 0.05, 0.10, 0.15):
        chance = random.Random(7)
        score = Score()
        for _ in range(25):
            readings, true = plant(reports, chance.randint(6, 12), share, chance)
            found = [ranges_of(p) for p in find_passages(readings, Settings())]
            score.add(found, true, {r.article.id: r.article.text for r in readings})
        score.print(f"planted copies, {share:.0%} of the words edited")
        if errors:
            print(*sorted(score.errors)[:40], sep="\n")


@cache
def load_gold(data: Path) -> list[tuple[dict[str, Any], list[Reading]]]:
    """The labelled stories whose articles are there unchanged, with their readings."""
    wanted = json.loads(GOLD.read_text("utf-8"))
    entries = {
        entry["id"]: entry
        for line in (data / "stories" / "articles.jsonl").read_text("utf-8").splitlines()
        for entry in (json.loads(line),)
    }
    stories = []
    for story in wanted:
        articles = []
        for name, digest in story["articles"].items():
            entry = entries[name]
            if hashlib.sha256(entry["text"].encode()).hexdigest()[:16] != digest:
                raise SystemExit(f"{name}: the text is not the one that was labelled")
            raw = RawArticle(id=name, source=name, content=entry["text"], language=entry["lang"])
            articles.append(extract_article(raw))
        readings, failed = annotate(articles)
        if failed:
            raise SystemExit(f"{story['story']}: {failed[0].reason}")
        stories.append((story, readings))
    return stories


def score_labelled(data: Path, part: str, errors: bool = False) -> tuple[Score, float]:
    """Score one half of the hand-labelled stories: passages, and the F1 of pairs of articles with one origin."""
    score = Score()
    found: set[frozenset[str]] = set()
    true: set[frozenset[str]] = set()
    for story, readings in load_gold(data):
        if story["part"] != part:
            continue
        passages = find_passages(readings, Settings())
        labelled: list[Ranges] = [{a: [(s, e)], b: [(t, f)]} for (a, s, e), (b, t, f) in story["passages"]]
        score.add([ranges_of(p) for p in passages], labelled, {r.article.id: r.article.text for r in readings})
        found |= _same(origin.articles for origin in find_origins(readings, passages, Settings()))
        true |= _same(story["origins"])
    if errors:
        print(*sorted(score.errors), sep="\n")
        print("wrongly one origin:", *sorted(map(sorted, found - true)))
        print("wrongly two:", *sorted(map(sorted, true - found)))
    return score, 2 * len(found & true) / max(1, len(found) + len(true))


def bench_labelled(data: Path, errors: bool) -> None:
    """The hand-labelled stories."""
    for part, what in (("tune", "labelled stories (tuned on)"), ("score", "labelled stories (only scored)")):
        score, origins = score_labelled(data, part, errors)
        score.print(what, "0.95 F1")
        print_row(what, "origins, pairs of articles: F1", f"{origins:.3f}", "", "0.90 F1")


def _same(origins: Iterable[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in origins for pair in itertools.combinations(group, 2)}


def bench_growth(reports: list[list[str]]) -> None:
    """CPU seconds for one story of 10 to 1,000 articles that copy 5 % edited parts of one wire report."""
    for size in (10, 30, 100, 300, 1000):
        chance = random.Random(size)
        pool = reports * (1 + size // len(reports))
        readings, _ = plant([list(r) for r in pool], size, 0.05, chance)
        words = sum(len(r.article.text.split()) for r in readings)
        start = time.process_time()
        found = find_passages(readings, Settings())
        used = time.process_time() - start
        start = time.process_time()
        origins = find_origins(readings, found, Settings())
        also = time.process_time() - start
        what = f"one story of {size} articles ({words:,} words)"
        print_row(what, "CPU ms an article, passages (found)", f"{1000 * used / size:.2f} ({len(found)})")
        print_row(what, "CPU ms an article, origins (found)", f"{1000 * also / size:.2f} ({len(origins)})")


def main() -> None:
    """Run all parts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what was found wrongly or missed")
    arguments = parser.parse_args()
    reports = load_sentences(arguments.data)
    bench_labelled(arguments.data, arguments.errors)
    bench_planted(reports, arguments.errors)
    bench_growth(reports)


if __name__ == "__main__":
    main()
