"""Names as `annotate` gives them: GermEval dev, and whole documents of SmartData where one form has one kind.

GermEval's sentences are articles of their own here, so nothing of the consistency over an article helps; the SmartData
documents (person, organisation, location; part of the training data) show what it changes against the encoder alone.
"""

import argparse
import gzip
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.encoder import SCORED_KINDS, Tally, gold_names
from bench.table import print_row
from synopse.annotate.articles import annotate_articles
from synopse.encoder import Encoder, load_encoder
from synopse.model import Article, Block

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training"))

from corpora import read_germeval  # noqa: E402

_DOCUMENTS = 60
_COARSE = {"person": "PER", "organization": "ORG", "location": "LOC"}


def measure_germeval(encoder: Encoder, path: Path) -> None:
    """Strict F1 of outer names, every sentence an article."""
    tally = Tally()
    sentences = list(read_germeval(path))
    articles = [_article(f"s{number:05}", sentence.text) for number, sentence in enumerate(sentences)]
    for sentence, reading in zip(sentences, annotate_articles(articles, encoder), strict=True):
        found = {(name.start, name.end, name.kind) for name in reading.article.names}
        tally.add(gold_names(sentence), {*found})
    what = "names of annotate, GermEval dev"
    print_row(what, "strict P / R / F1, PER LOC ORG", tally.f1(SCORED_KINDS), "prototype F1 78.6", "84")
    for kind in SCORED_KINDS:
        print_row(what, f"strict P / R / F1, {kind}", tally.f1((kind,)))


def measure_documents(encoder: Encoder, path: Path) -> None:
    """F1 of persons, organisations and places in whole documents: ours, and the encoder's alone."""
    documents = list(_documents(path))[:_DOCUMENTS]
    articles = [_article(f"d{number:05}", text) for number, (text, _) in enumerate(documents)]
    tally, alone = Tally(), Tally()
    for (text, gold), reading in zip(documents, annotate_articles(articles, encoder), strict=True):
        article = reading.article
        tally.add({*gold}, {(n.start, n.end, n.kind) for n in article.names if n.kind in SCORED_KINDS})
        raw: set[tuple[object, ...]] = set()
        spans = [(sentence.start, sentence.end) for sentence in article.sentences]
        for (start, end), read in zip(spans, encoder.read([text[a:b] for a, b in spans]), strict=True):
            raw.update((start + n.start, min(start + n.end, end), n.kind) for n in read.names if n.kind in SCORED_KINDS)
        alone.add({*gold}, raw)
    what = f"names of annotate, {len(documents)} SmartData documents"
    print_row(what, "strict P / R / F1, PER LOC ORG", tally.f1(SCORED_KINDS), f"encoder alone {alone.f1(SCORED_KINDS)}")


def _article(identifier: str, text: str) -> Article:
    return Article(id=identifier, text=text, language="de", blocks=(Block("paragraph", 0, len(text)),))


def _documents(path: Path) -> Iterator[tuple[str, set[tuple[object, ...]]]]:
    """Text and names of each document of more than 600 characters; routes and positions are left out."""
    with io.TextIOWrapper(gzip.open(path), encoding="utf-8") as stream:
        text = stream.read()
    decoder, at = json.JSONDecoder(), 0
    while at < len(text):
        if text[at] in " \n\r\t,[]":
            at += 1
            continue
        document, at = decoder.raw_decode(text, at)
        body = document["text"]["string"]
        if len(body) < 600:
            continue
        gold: set[tuple[object, ...]] = set()
        for mention in (document["conceptMentions"] or {}).get("array", []):
            kind = _COARSE.get(mention["type"].split("-")[0])
            if kind and mention["type"] != "location-route":
                gold.add((mention["span"]["start"], mention["span"]["end"], kind))
        yield body, gold


def main() -> None:
    """Measure what the data folder has."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    data = parser.parse_args().data / "names-de"
    encoder = load_encoder(None)
    measure_germeval(encoder, data / "germeval2014" / "dev.bioes")
    measure_documents(encoder, data / "smartdata" / "v1_20180119" / "test.json.gz")


if __name__ == "__main__":
    main()
