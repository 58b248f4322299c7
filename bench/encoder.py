"""Measure the encoder on the dev parts: names, grammar, mood, sentence vectors, speed.

Gold words that our tokeniser cuts otherwise count as wrong, as they would for a reader of ``annotate``.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from bench.table import print_row
from synopse.encoder import Encoder, SentenceReading, load_encoder

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training"))

from corpora import Sentence, read_conllu, read_germeval  # noqa: E402
from labels import FEATURES, feature_value, plain_deprel  # noqa: E402

SCORED_KINDS = ("PER", "LOC", "ORG")


class Tally:
    """True positives, false positives and false negatives by key."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()

    def add(self, gold: set[tuple[object, ...]], found: set[tuple[object, ...]]) -> None:
        """Compare two sets whose items end with their key."""
        self.right.update(str(item[-1]) for item in gold & found)
        self.wrong.update(str(item[-1]) for item in found - gold)
        self.missed.update(str(item[-1]) for item in gold - found)

    def share(self, keys: tuple[str, ...]) -> float:
        """F1 over some keys."""
        right = sum(self.right[key] for key in keys)
        return 2 * right / max(1, 2 * right + sum(self.wrong[key] + self.missed[key] for key in keys))

    def f1(self, keys: tuple[str, ...]) -> str:
        """Precision, recall and F1 over some keys, in percent."""
        right = sum(self.right[key] for key in keys)
        wrong = sum(self.wrong[key] for key in keys)
        missed = sum(self.missed[key] for key in keys)
        precision = 100 * right / max(1, right + wrong)
        recall = 100 * right / max(1, right + missed)
        f1 = 200 * right / max(1, 2 * right + wrong + missed)
        return f"{precision:.1f} / {recall:.1f} / {f1:.1f} of {right + missed}"


def gold_names(sentence: Sentence) -> set[tuple[object, ...]]:
    """Start, end and kind of each gold name."""
    names: set[tuple[object, ...]] = set()
    start = 0
    for (first, last), labels in zip(sentence.spans, sentence.names, strict=True):
        label = labels[0]
        if label[0] in "BS":
            start = first
        if label[0] in "ES":
            names.add((start, last, label[2:]))
    return names


def compare_names(encoder: Encoder, sentences: list[Sentence]) -> Tally:
    """Outer names that are right to the letter and in kind."""
    tally = Tally()
    readings = encoder.read([sentence.text for sentence in sentences])
    for sentence, reading in zip(sentences, readings, strict=True):
        tally.add(gold_names(sentence), {(n.start, n.end, n.kind) for n in reading.names})
    return tally


def measure_names(encoder: Encoder, sentences: list[Sentence]) -> None:
    """Strict F1 of outer names."""
    tally = compare_names(encoder, sentences)
    what, measure = "names, GermEval dev, outer", "strict P / R / F1"
    print_row(what, f"{measure}, PER LOC ORG", tally.f1(SCORED_KINDS), "prototype F1 78.6", "84")
    for kind in sorted(tally.right + tally.missed):
        print_row(what, f"{measure}, {kind}", tally.f1((kind,)))


def compare_grammar(encoder: Encoder, sentences: list[Sentence]) -> tuple[Counter[str], Tally]:
    """How many words are right in what, and the moods of finite verbs."""
    sums: Counter[str] = Counter()
    mood = Tally()
    readings = encoder.read([sentence.text for sentence in sentences])
    for sentence, reading in zip(sentences, readings, strict=True):
        _compare(sentence, reading, sums, mood)
    return sums, mood


def measure_grammar(encoder: Encoder, name: str, sentences: list[Sentence]) -> None:
    """UPOS, features, attachment, lemma and mood over all gold words."""
    sums, mood = compare_grammar(encoder, sentences)
    words, trees = sums["words"], sums["no punctuation"]
    for key, bar in (("aligned", ""), ("UPOS", "93"), ("feats", ""), ("lemma", "")):
        print_row(name, f"{key}, share of {words} words", f"{100 * sums[key] / words:.1f}", "", bar)
    for key in ("UAS", "LAS"):
        beside = "prototype 75.9 on GSD test" if key == "LAS" and "GSD" in name else ""
        print_row(name, f"{key} without marks", f"{100 * sums[key] / trees:.1f}", beside)
    moods = mood.f1(("Ind", "Sub", "Imp"))
    print_row(name, "mood of finite verbs, P / R / F1", moods, "", "93")
    print_row(name, "subjunctive alone, P / R / F1", mood.f1(("Sub",)))


def _compare(sentence: Sentence, reading: SentenceReading, sums: Counter[str], mood: Tally) -> None:
    found = {(token.start, token.end): token for token in reading.tokens}
    places = [(token.start, token.end) for token in reading.tokens]
    gold_moods: set[tuple[object, ...]] = set()
    for place, span in enumerate(sentence.spans):
        token = found.get(span)
        value = feature_value(sentence, place, "Mood")
        if value:
            gold_moods.add((*span, value))
        sums["words"] += 1
        is_mark = sentence.upos[place] == "PUNCT"
        sums["no punctuation"] += not is_mark
        if token is None:
            continue
        sums["aligned"] += 1
        sums["UPOS"] += token.upos == sentence.upos[place]
        feats = dict(part.split("=") for part in token.feats.split("|") if part)
        wanted = {key: feature_value(sentence, place, key) for key in FEATURES}
        sums["feats"] += all(feats.get(k, "") == v for k, v in wanted.items() if v != "?")
        lemma = sentence.lemmas[place]
        sums["lemma"] += lemma == "?" or token.lemma.lower() == lemma.lower()
        gold_head = sentence.heads[place]
        head_span = places[token.head] if token.head >= 0 else None
        is_right = head_span == (sentence.spans[gold_head - 1] if gold_head else None)
        sums["UAS"] += is_right and not is_mark
        is_labelled = token.deprel == plain_deprel(sentence.deprels[place])
        sums["LAS"] += is_right and is_labelled and not is_mark
    found_moods: set[tuple[object, ...]] = set()
    for token in reading.tokens:
        feats = dict(part.split("=") for part in token.feats.split("|") if part)
        if "Mood" in feats:
            found_moods.add((token.start, token.end, feats["Mood"]))
    mood.add(gold_moods, found_moods)


def measure_vectors(encoder: Encoder, path: Path) -> None:
    """How well the cosine tells the same statement (P, C: other value) from the same topic (T)."""
    cosines: dict[str, list[float]] = {"P": [], "T": [], "C": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, first, second = line.split("\t")[:3]
        one, two = encoder.read([first, second])
        cosines[kind].append(float(one.vector @ two.vector))

    def auc(high: list[float], low: list[float]) -> float:
        wins = sum((a > b) + 0.5 * (a == b) for a in high for b in low)
        return wins / (len(high) * len(low))

    same, topic, contrary = cosines["P"], cosines["T"], cosines["C"]
    means = " ".join(f"{kind} {sum(v) / len(v):.2f}" for kind, v in cosines.items())
    pairs = f"{auc(same, topic):.3f} / {auc(same + contrary, topic):.3f}"
    what = "sentence vectors, 60 pairs"
    beside = "full e5 .870 / .923"
    print_row(what, "AUC same : topic / same and contradicting : topic", pairs, beside)
    print_row(what, "mean cosine by kind of pair", means)


def measure_speed(encoder: Encoder, texts: list[str]) -> None:
    """Sentences and words a CPU second, warm."""
    encoder.read(texts[:50])
    started = time.process_time()
    readings = encoder.read(texts)
    seconds = time.process_time() - started
    words = sum(len(reading.tokens) for reading in readings)
    measure = f"of {len(texts)} sentences, a CPU second"
    print_row("speed", f"sentences {measure}", f"{len(texts) / seconds:.0f}")
    print_row("speed", f"words {measure}", f"{words / seconds:.0f}", "", "2,500 in all of annotate")


def main() -> None:
    """Measure what the data folder has."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--encoder", type=Path, default=None, help="folder of another model")
    arguments = parser.parse_args()
    data = arguments.data
    encoder = load_encoder(arguments.encoder)
    germeval = list(read_germeval(data / "names-de" / "germeval2014" / "dev.bioes"))
    measure_names(encoder, germeval)
    gsd = list(read_conllu(data / "treebank-de" / "GSD" / "de_gsd-ud-dev.conllu", "gsd"))
    measure_grammar(encoder, "grammar, GSD dev (an eighth, not trained on)", gsd[::8])
    ewt = list(read_conllu(data / "treebank-en" / "en_ewt-ud-dev.conllu", "ewt"))
    measure_grammar(encoder, "grammar, EWT dev", ewt)
    measure_vectors(encoder, data.parent / "prototypes" / "pairs.tsv")
    measure_speed(encoder, [sentence.text for sentence in germeval[:700]])


if __name__ == "__main__":
    main()
