"""Quotations and time expressions of English articles against a small hand-labelled gold (bench/gold/english.json).

    python bench/english.py [SHARED_DATA] [--errors]

Content: a word counts as found when a predicted quotation covers it; gold are the words of all labelled quotations,
direct and indirect, however nested. Words only in quotations labelled doubtful, and words that only quotations of kind
`reported` cover (the gold labels none), are left out, and so is the "that" before a quotation.
"direct" is the same over labelled and predicted direct ones. Speaker: of the labelled quotations that are half covered, the predicted one of highest Jaccard overlap names the right
speaker when its span or the pronoun it was resolved from overlaps the labelled span, or ends in the same word. Cue: the
cue's span overlaps the labelled one. Times: as in `bench/times.py`; an expression labelled doubtful counts neither way.

Errors are printed for the half `tune` alone; of `score` nothing but the figures is to be seen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.points import load_texts
from bench.table import print_row
from bench.times import Score as TimeScore
from bench.times import Timex, compare
from synopse.model import Article, Quotation
from synopse.pipeline import annotate

GOLD = Path(__file__).parent / "gold" / "english.json"
_WORD = re.compile(r"\w+")
_THAT = re.compile(r"\bthat\W{1,3}\Z")


@dataclass(frozen=True)
class Labelled:
    """One article with its labels."""

    article: Article
    quotations: list[dict[str, Any]]
    times: list[dict[str, Any]]


def load_labels(data: Path, split: str) -> list[Labelled]:
    """The articles of one half; ValueError when a text is not the one that was labelled."""
    texts = load_texts(data)
    found = []
    for row in json.loads(GOLD.read_text(encoding="utf-8"))["articles"]:
        text, language = texts[row["id"]]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"the text of {row['id']} is not the one that was labelled")
        if row["split"] == split:
            article = Article(id=row["id"], text=text, published=row["published"], language=language)
            found.append(Labelled(article, row["quotations"], row["times"]))
    return found


class QuotationScore:
    """Counts over the articles of one half."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, labelled: Labelled, found: tuple[Quotation, ...]) -> list[str]:
        """Count one article; returns its differences, a line each."""
        text = labelled.article.text
        sure = [q for q in labelled.quotations if not q.get("doubtful")]
        gold = _union(_words(text, *q["span"]) for q in sure)
        open_words = _union(_words(text, *q["span"]) for q in labelled.quotations if q.get("doubtful"))
        open_words |= _union(_words(text, q.start, q.end) for q in found if q.kind == "reported")
        open_words |= {match.start() for q in sure if (match := _THAT.search(text, 0, q["span"][0]))}
        firm = [q for q in found if q.kind != "reported"]
        predicted = (_union(_words(text, q.start, q.end) for q in firm) | (open_words & gold)) - (open_words - gold)
        self._count("all", gold, predicted)
        direct = _union(_words(text, *q["span"]) for q in sure if q["kind"] == "direct")
        own = _union(_words(text, q.start, q.end) for q in firm if q.kind == "direct")
        self._count("direct", direct, own - (open_words - direct))
        lines = [
            f"{mark} {_extract(text, words)}" for mark, words in (("-", gold - predicted), ("+", predicted - gold))
        ]
        lines += [line for q in sure for line in self._speaker(text, q, found)]
        return [line for line in lines if line[2:]]

    def _count(self, name: str, gold: set[int], predicted: set[int]) -> None:
        self.counts[f"{name} true"] += len(gold & predicted)
        self.counts[f"{name} gold"] += len(gold)
        self.counts[f"{name} predicted"] += len(predicted)

    def _speaker(self, text: str, gold: dict[str, Any], found: tuple[Quotation, ...]) -> list[str]:
        own = _words(text, *gold["span"])
        overlaps = [(len(own & w) / len(own | w), q) for q in found if (w := _words(text, q.start, q.end))]
        covered = own & _union(_words(text, q.start, q.end) for q in found)
        if gold["speaker"] is None or not overlaps or 2 * len(covered) < len(own):
            return []
        best = max(overlaps, key=lambda pair: pair[0])[1]
        right = is_speaker_right(text, gold["speaker"], best)
        self.counts["found"] += 1
        self.counts["speaker right"] += right
        if gold["cue"]:
            self.counts["cues"] += 1
            self.counts["cue right"] += best.cue is not None and _overlap(gold["cue"], (best.cue.start, best.cue.end))
        name = best.speaker.text if best.speaker else None
        return [] if right else [f"S gold {text[slice(*gold['speaker'])]!r}, predicted {name!r}: {_extract(text, own)}"]

    def f1(self, name: str) -> float:
        """The F1 of the words of ``name`` ("all", "direct"), in per cent."""
        total = self.counts[f"{name} gold"] + self.counts[f"{name} predicted"]
        return 200 * self.counts[f"{name} true"] / max(1, total)

    def share(self, part: str, whole: str) -> float:
        """The share of one count in another, in per cent."""
        return 100 * self.counts[part] / max(1, self.counts[whole])


def is_speaker_right(text: str, gold: list[int], quotation: Quotation) -> bool:
    """Whether the predicted speaker is the labelled one: the same place, or a name that ends in the same word."""
    speaker = quotation.speaker
    if speaker is None:
        return False
    spans = [(speaker.start, speaker.end)] + ([(speaker.via.start, speaker.via.end)] if speaker.via else [])
    last = [words[-1].lower() for words in (_WORD.findall(speaker.text), _WORD.findall(text[slice(*gold)])) if words]
    return any(_overlap(gold, span) for span in spans) or len(set(last)) == 1 < len(last)


def _words(text: str, start: int, end: int) -> set[int]:
    return {match.start() for match in _WORD.finditer(text, start, end)}


def _union(sets: Any) -> set[int]:
    return set().union(*sets)


def _overlap(one: Any, other: Any) -> bool:
    return bool(one[0] < other[1] and other[0] < one[1])


def _extract(text: str, words: set[int]) -> str:
    return " ".join(_WORD.match(text, word).group() for word in sorted(words))[:160]  # type: ignore[union-attr]


def score_times(labelled: Labelled, found: list[Timex], score: TimeScore) -> list[str]:
    """Count one article's time expressions; returns the differences, a line each."""
    text = labelled.article.text
    doubtful = [t["span"] for t in labelled.times if t.get("doubtful")]
    gold = [Timex(*t["span"], t["type"], t["value"]) for t in labelled.times if not t.get("doubtful")]
    sure = [f for f in found if not any(_overlap((f.start, f.end), span) for span in doubtful)]
    return [
        f"T {kind}: " + " | ".join(f"{text[t.start : t.end]!r} {t.value}" if t else "-" for t in (g, f))
        for kind, g, f in compare(gold, sure, score)
    ]


def evaluate(data: Path, split: str, *, show: bool) -> tuple[QuotationScore, TimeScore]:
    """Annotate and score one half."""
    quotations, times = QuotationScore(), TimeScore()
    labels = load_labels(data, split)
    readings, _ = annotate([labelled.article for labelled in labels])
    by_id = {reading.article.id: reading.article for reading in readings}
    for labelled in labels:
        article = by_id[labelled.article.id]
        lines = quotations.add(labelled, article.quotations)
        found = [Timex(t.start, t.end, t.type, t.value) for t in article.times]
        lines += score_times(labelled, found, times)
        if show and split == "tune":
            print("\n".join([f"##### {article.id}", *lines]))
    return quotations, times


def main() -> None:
    """Print both halves' rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    parser.add_argument("--errors", action="store_true", help="print the differences of the half tune")
    options = parser.parse_args()
    for split in ("tune", "score"):
        quotations, times = evaluate(options.data, split, show=options.errors)
        counts = quotations.counts
        what = f"English articles, own labels, {split}"
        print(
            f"{split}: {counts['all gold']} quoted words, found {counts['all predicted']}, right {counts['all true']};"
            f" {counts['found']} quotations found; times {times.line()}"
        )
        print_row(what, "quoted words F1, direct and indirect", f"{quotations.f1('all'):.1f}")
        print_row(what, "quoted words F1, direct", f"{quotations.f1('direct'):.1f}")
        print_row(
            what,
            "speaker / cue right, of those found",
            f"{quotations.share('speaker right', 'found'):.1f} / {quotations.share('cue right', 'cues'):.1f}",
        )
        print_row(f"{what}, {times.gold} expressions", "times: strict / relaxed / value F1", times.figures())


if __name__ == "__main__":
    main()
