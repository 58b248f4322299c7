"""Sentence boundaries against the treebanks, joined to documents: precision, recall, F1 (last boundary of a text left out).

Run: python bench/sentences.py SHARED_DATA [--errors N]

PUD carries document ids; GSD sentences are unrelated, so ten at a time are joined by a blank (its review half
lacks full stops, the ceiling is about 92). EWT documents are joined by a blank as well; web text, with ends of
paragraphs lost, so that only its ends that carry a mark are counted.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterator
from pathlib import Path

from bench.table import print_row
from synopse.annotate.sentences import find_sentences
from synopse.languages import load_language
from synopse.model import Article

_MARKED = re.compile(r"[.!?…][“”\"»«’')\]]*\Z")
BESIDE = {"PUD": "SoMaJo 99.7, spaCy sentencizer 96.2"}
FILES = {
    "PUD": ("de", "treebank-de/PUD/de_pud-ud-test.conllu"),
    "GSD dev": ("de", "treebank-de/GSD/de_gsd-ud-dev.conllu"),
    "EWT dev": ("en", "treebank-en/en_ewt-ud-dev.conllu"),
    "EWT news": ("en", "treebank-en/en_ewt-ud-train-rebuilt.conllu"),
}


def read_documents(path: Path, only: str = "") -> Iterator[list[str]]:
    """Lists of sentences; a new list at each document id, or after ten sentences where there are none."""
    document: list[str] = []
    has_ids = False
    name = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newdoc"):
            has_ids = True
            if document:
                yield document
            document = []
            name = line
        elif line.startswith("# text =") and only in name:
            document.append(line.removeprefix("# text =").strip())
            if not has_ids and len(document) == 10:
                yield document
                document = []
    if document:
        yield document


def score(name: str, data: Path, errors: int) -> None:
    """Print one line for one treebank, and the first errors."""
    code, file = FILES[name]
    language = load_language(code)
    found_all = right = gold_all = size = 0
    used = 0.0
    for sentences in read_documents(data / file, "newsgroup" if name == "EWT news" else ""):
        text = " ".join(sentences)
        gold, position = set(), 0
        for sentence in sentences[:-1]:
            position += len(sentence)
            gold.add(position)
            position += 1
        begin = time.process_time()
        found = {s.end for s in find_sentences(Article(id="x", text=text), language)} - {len(text)}
        used += time.process_time() - begin
        if name.startswith("EWT"):
            gold = {end for end in gold if _MARKED.search(text, max(0, end - 6), end)}
        size += len(text.encode())
        found_all, gold_all, right = found_all + len(found), gold_all + len(gold), right + len(found & gold)
        for end in sorted(found ^ gold)[: max(0, errors)]:
            errors -= 1
            print(
                "  extra " if end in found else "  missed",
                repr(text[max(0, end - 40) : end]),
                "|",
                repr(text[end : end + 30]),
            )
    p, r = right / max(1, found_all), right / max(1, gold_all)
    f1 = 200 * p * r / max(1e-9, p + r)
    print_row(
        name, "precision / recall / F1, %", f"{100 * p:.1f} / {100 * r:.1f} / {f1:.2f}", BESIDE.get(name, ""), "99"
    )
    print(f"{name}: {size / 1e6 / max(used, 1e-9):.1f} MB/s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--only")
    options = parser.parse_args()
    for treebank in FILES:
        if options.only in (None, treebank):
            score(treebank, options.data, options.errors)
