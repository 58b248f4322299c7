"""Gather the free corpora into one file of sentences, with a slice of each kept for choosing and reporting."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from corpora import (
    Sentence,
    read_conllu,
    read_germeval,
    read_mobie,
    read_plain,
    read_smartdata,
    spaced_sentence,
    unique,
)
from lexicon import read_lexicon


def _respaced(sentence: Sentence) -> Sentence:
    """HDT's texts have a blank before each mark; set them as printed."""
    printed = spaced_sentence(sentence.words, [], sentence.source)
    return replace(sentence, text=printed.text, spans=printed.spans)


def _split(sentences: Iterator[Sentence], every: int, kept_as: str) -> Iterator[tuple[str, Sentence]]:
    for number, sentence in enumerate(unique(sentences)):
        yield (kept_as if every and number % every == 0 else "train"), sentence


def gather(data: Path) -> Iterator[tuple[str, Sentence]]:
    """All sentences with their part: ``train``, ``choose`` or ``report``."""
    german, english, names = data / "treebank-de", data / "treebank-en", data / "names-de"
    lexicon = read_lexicon(german / "lexicon" / "UD_German-GSD")
    yield from _split(read_conllu(german / "GSD" / "de_gsd-ud-dev.conllu", "gsd"), 8, "report")
    yield from _split(read_conllu(german / "PUD" / "de_pud-ud-test.conllu", "pud"), 25, "choose")
    for part in ("dev", "test"):
        hdt = read_conllu(german / "HDT-bugs" / f"{part}.bugs.conllu", "hdt")
        yield from _split((_respaced(sentence) for sentence in hdt), 25, "choose")
    ewt = read_conllu(english / "en_ewt-ud-train-rebuilt.conllu", "ewt")
    yield from _split(ewt, 100, "choose")
    yield from _split(read_conllu(english / "en_ewt-ud-dev.conllu", "ewt"), 1, "report")
    yield from _split(read_germeval(names / "germeval2014" / "train.bioes"), 100, "choose")
    yield from _split(read_germeval(names / "germeval2014" / "dev.bioes"), 1, "report")
    for part in ("train", "test"):
        path = names / "smartdata" / "v1_20180119" / f"{part}.json.gz"
        yield from _split(read_smartdata(path, lexicon.common_nouns), 50, "choose")
    yield from _split(read_mobie(names / "mobie" / "ner_conll03_formatted.zip"), 50, "choose")
    yield from _split(read_plain(data / "statements-de" / "pawsx" / "dev.tsv", (1, 2), "pawsx"), 0, "choose")


def main() -> None:
    """Write one JSON object a line: the part and the sentence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with treebank-de, names-de, …")
    parser.add_argument("output", type=Path, help="sentences.jsonl")
    arguments = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    reported = {s.text for part, s in gather(arguments.data) if part == "report"}
    with arguments.output.open("w", encoding="utf-8") as stream:
        for part, sentence in gather(arguments.data):
            if part == "train" and sentence.text in reported:
                continue
            counts[part, sentence.source] += 1
            record = {"part": part, **asdict(sentence)}
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
    for key, number in sorted(counts.items()):
        print(*key, number)


def load(path: Path) -> dict[str, list[Sentence]]:
    """The sentences of each part."""
    parts: dict[str, list[Sentence]] = {"train": [], "choose": [], "report": []}
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            record = json.loads(line)
            part = record.pop("part")
            record["spans"] = [(start, end) for start, end in record["spans"]]
            record["names"] = [tuple(labels) for labels in record["names"]]
            parts[part].append(Sentence(**record))
    return parts


if __name__ == "__main__":
    main()
