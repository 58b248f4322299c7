"""Measured floors of the shipped model on dev parts that it was not trained on."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.encoder import SCORED_KINDS, compare_grammar, compare_names, read_conllu, read_germeval

from synopse.encoder import load_encoder

NAMES, UPOS, LAS, MOOD = 0.855, 0.945, 0.79, 0.94  # measured on these parts: .864, .952, .804, .958
ENGLISH_UPOS, ENGLISH_LAS = 0.935, 0.81  # of every fourth sentence; all of EWT dev: .951, .833

pytestmark = pytest.mark.quality


def test_names_keep_their_floor(shared: Path) -> None:
    sentences = list(read_germeval(shared / "names-de" / "germeval2014" / "dev.bioes"))[::2]
    assert compare_names(load_encoder(), sentences).share(SCORED_KINDS) >= NAMES


def test_german_grammar_keeps_its_floors(shared: Path) -> None:
    path = shared / "treebank-de" / "GSD" / "de_gsd-ud-dev.conllu"
    sums, mood = compare_grammar(load_encoder(), list(read_conllu(path, "gsd"))[::8])
    assert sums["UPOS"] / sums["words"] >= UPOS
    assert sums["LAS"] / sums["no punctuation"] >= LAS
    assert mood.share(("Ind", "Sub", "Imp")) >= MOOD


def test_english_grammar_keeps_its_floors(shared: Path) -> None:
    sentences = list(read_conllu(shared / "treebank-en" / "en_ewt-ud-dev.conllu", "ewt"))[::4]
    sums, _ = compare_grammar(load_encoder(), sentences)
    assert sums["UPOS"] / sums["words"] >= ENGLISH_UPOS
    assert sums["LAS"] / sums["no punctuation"] >= ENGLISH_LAS
