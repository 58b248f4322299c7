"""Quotations against the Wikinews annotation (Petersen-Frey & Biemann 2024).

    python bench/quotations.py [--part dev] [--errors N]

Content: a token of an article counts as found when a predicted quotation covers it. Gold are the tokens of
all annotated quotations but those of type FreeIndirect, whatever their kind and however nested; tokens that
stand in FreeIndirect only are left out of the count. All tokens count, quotation marks included, as the
annotation includes them. "direct" is the same over gold Direct and predicted `direct`. "typed" maps Indirect and
IndirectFreeIndirect to `indirect`, Reported to `reported`.

Speaker: a gold quotation is found when predicted quotations cover half of its tokens; its prediction is the one
with the highest Jaccard overlap. Of those that have a gold speaker, the speaker is right when the predicted
speaker's span shares a content token with the gold span (letters, not an article or preposition), or names the same
last word (a person mentioned twice), or, where gold is a pronoun, when the prediction's resolved pronoun is that one.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from bench.table import print_row
from synopse.annotate.quotations import find_quotations
from synopse.languages import load_language
from synopse.model import Article, Quotation, Reading, Sentence

KINDS = {"Direct": "direct", "Indirect": "indirect", "IndirectFreeIndirect": "indirect", "Reported": "reported"}
EMPTY = {
    "der",
    "die",
    "das",
    "dem",
    "den",
    "des",
    "ein",
    "eine",
    "einem",
    "einen",
    "einer",
    "eines",
    "von",
    "vom",
    "im",
    "in",
    "und",
    "für",
    "laut",
    "am",
    "an",
    "zu",
    "zur",
}
PRONOUNS = {
    "er",
    "sie",
    "es",
    "wir",
    "ich",
    "man",
    "dieser",
    "diese",
    "dieses",
    "der",
    "die",
    "das",
    "welcher",
    "welche",
}


def load(folder: Path) -> list[dict]:
    return [json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))]


def sentences_of(document: dict, article: Article) -> tuple[Sentence, ...]:
    try:
        from synopse.annotate.sentences import find_sentences
    except ImportError:
        return tuple(Sentence(s["charBegin"], s["charEnd"]) for s in document["sentences"])
    return find_sentences(article, load_language("de"))


def f1(true: int, predicted: int, gold: int) -> tuple[float, float, float]:
    precision = true / predicted if predicted else 0.0
    recall = true / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if true else 0.0


def covered(tokens: list[dict], spans: list[tuple[int, int]]) -> set[int]:
    return {t["id"] for t in tokens if any(a < t["charEnd"] and t["charBegin"] < b for a, b in spans)}


def is_speaker_right(gold: dict, quotation: Quotation, tokens: list[dict]) -> bool:
    speaker = quotation.speaker
    if speaker is None:
        return False
    spans = [(speaker.start, speaker.end)]
    pronoun = speaker.via
    if pronoun is not None:
        spans.append((pronoun.start, pronoun.end))
    shared = covered(tokens, spans) & set(gold["tokenIds"])
    words = {tokens[i]["text"].lower() for i in shared}
    if gold["text"].lower() in PRONOUNS:
        return bool(words)
    if {w for w in words - EMPTY if any(c.isalpha() for c in w)}:
        return True
    return last_word(speaker.text) == last_word(gold["text"])


def last_word(text: str) -> str:
    words = [w.strip(".,()„“") for w in text.split() if w[:1].isupper()]
    return words[-1] if words else text


class Score:
    def __init__(self) -> None:
        self.counts: Counter = Counter()

    def add(self, document: dict, found: tuple[Quotation, ...], *, show: bool = False) -> None:
        tokens = document["tokens"]
        free = {i for a in document["annotations"] if a["type"] == "FreeIndirect" for i in a["quote"]["tokenIds"]}
        gold_of = {kind: set() for kind in ("direct", "indirect", "reported")}
        for annotation in document["annotations"]:
            if annotation["type"] in KINDS:
                gold_of[KINDS[annotation["type"]]] |= set(annotation["quote"]["tokenIds"])
        gold = set().union(*gold_of.values())
        by_quotation = [covered(tokens, [(q.start, q.end)]) for q in found]
        free -= gold
        predicted = set().union(*by_quotation) - free
        self._count("all", gold, predicted)
        for kind in gold_of:
            own = set().union(*(s for s, q in zip(by_quotation, found, strict=True) if q.kind == kind)) - free
            self._count(kind, gold_of[kind], own)
            self.counts[f"any recall {kind}"] += len(gold_of[kind] & predicted)
        self._speakers(document, found, by_quotation, predicted)
        if show:
            print_errors(document, gold, predicted)

    def _count(self, name: str, gold: set[int], predicted: set[int]) -> None:
        self.counts[f"{name} true"] += len(gold & predicted)
        self.counts[f"{name} predicted"] += len(predicted)
        self.counts[f"{name} gold"] += len(gold)

    def _speakers(self, document: dict, found: tuple, by_quotation: list[set[int]], predicted: set[int]) -> None:
        for annotation in document["annotations"]:
            if annotation["type"] not in KINDS or not annotation["speaker"]["tokenIds"]:
                continue
            own = set(annotation["quote"]["tokenIds"])
            self.counts["quotations"] += 1
            if 2 * len(own & predicted) < len(own):
                continue
            best = max(range(len(found)), key=lambda i: len(own & by_quotation[i]) / len(own | by_quotation[i]))
            right = is_speaker_right(annotation["speaker"], found[best], document["tokens"])
            self.counts["found"] += 1
            self.counts["speaker right"] += right
            self.counts[f"speaker of {annotation['type']}"] += 1
            self.counts[f"speaker right of {annotation['type']}"] += right
            if not right and SHOW_SPEAKERS:
                speaker = found[best].speaker
                print(
                    f"S {annotation['type'][:8]:9}gold={annotation['speaker']['text'][:60]!r} "
                    f"pred={speaker.text[:60] if speaker else None!r} cue={annotation['cue']['text']!r} "
                    f"| {annotation['quote']['text'][:70]}"
                )

    def report(self) -> dict[str, float]:
        c = self.counts
        figures: dict[str, float] = {}
        for name in ("all", "direct", "indirect", "reported"):
            p, r, f = f1(c[f"{name} true"], c[f"{name} predicted"], c[f"{name} gold"])
            figures[name] = f
            print(f"{name:10} P {p:.3f} R {r:.3f} F1 {f:.3f}  gold {c[f'{name} gold']}")
        for kind in ("direct", "indirect", "reported"):
            print(f"recall of {kind} under any kind: {c[f'any recall {kind}'] / max(1, c[f'{kind} gold']):.3f}")
        figures["speaker"] = c["speaker right"] / max(1, c["found"])
        print(f"speaker right {figures['speaker']:.3f} of {c['found']} found (of {c['quotations']})")
        for kind in KINDS:
            print(f"  {kind}: {c[f'speaker right of {kind}'] / max(1, c[f'speaker of {kind}']):.3f}")
        return figures


SHOW_SPEAKERS = False


def print_errors(document: dict, gold: set[int], predicted: set[int]) -> None:
    print("#####", document["documentName"])
    for sentence in document["sentences"]:
        own = set(sentence["tokenIds"])
        wrong = (gold ^ predicted) & own
        if len(wrong) <= 3:
            continue
        marked = []
        for i in sorted(own):
            sign = {(1, 1): "", (1, 0): "-", (0, 1): "+", (0, 0): ""}[(i in gold, i in predicted)]
            box = "_" if i in gold and i in predicted else ""
            marked.append(f"{sign}{box}{document['tokens'][i]['text']}")
        print(" ", " ".join(marked))


def readings_of(articles: list[Article]) -> list[Reading] | None:
    """The articles as the whole of `annotate` reads them; None where no encoder is installed."""
    from synopse.annotate.articles import annotate_articles
    from synopse.encoder import load_encoder

    encoder = load_encoder()
    return annotate_articles(articles, encoder) if encoder else None


def evaluate(folder: Path, *, errors: int = 0, limit: int | None = None, alone: bool = False) -> dict[str, float]:
    """Score all documents of ``folder`` and print the table; returns the figures by name.

    ``alone``: by form, without the encoder's words and names.
    """
    score = Score()
    language = load_language("de")
    documents = load(folder)[:limit]
    articles = [
        Article(id=str(number), text=document["originalText"], language="de")
        for number, document in enumerate(documents)
    ]
    readings = None if alone else readings_of(articles)
    for number, (document, article) in enumerate(zip(documents, articles, strict=True)):
        if readings is None:
            found = find_quotations(article, sentences_of(document, article), language)
        else:
            found = readings[number].article.quotations
        score.add(document, found, show=number < errors)
    return score.report()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    parser.add_argument("--part", default="dev")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--speakers", action="store_true")
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    SHOW_SPEAKERS = options.speakers
    folder = options.data / "quotations-de" / options.part
    for alone in (False, True):
        figures = evaluate(folder, errors=options.errors, limit=options.limit, alone=alone)
        what = f"German Wikinews, {options.part}" + (", by form alone" if alone else "")
        print_row(what, "content token F1, all but FreeIndirect", f"{figures['all']:.3f}", "", "0.70")
        print_row(what, "content token F1, direct", f"{figures['direct']:.3f}", "", "0.92")
        print_row(what, "speaker right, of the quotations found", f"{figures['speaker']:.3f}", "", "0.72")
