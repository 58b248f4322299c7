"""The interface's words are complete in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import synopse.present
from synopse.model import DiscrepancyClass, DiscrepancyKind, QuotationKind, Stance, Status
from synopse.model.article import PublishedBasis
from synopse.present.words import TEXTS, Words

SOURCES = Path(synopse.present.__file__).parent


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_both_languages_say_it_with_the_same_fields(key: str) -> None:
    german, english = TEXTS[key]
    assert german.strip()
    assert english.strip()
    if not key.startswith("date."):
        assert fields(german) == fields(english)


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("class.", get_args(DiscrepancyClass)),
        ("kind.", get_args(DiscrepancyKind)),
        ("status.", get_args(Status)),
        ("stance.", get_args(Stance)),
        ("quotation.", get_args(QuotationKind)),
        ("published.", get_args(PublishedBasis)),
    ],
)
def test_every_value_of_the_model_has_a_word(prefix: str, values: tuple[str, ...]) -> None:
    assert [value for value in values if f"{prefix}{value}" not in TEXTS] == []


def test_every_word_is_used_and_every_used_word_exists() -> None:
    written = "\n".join(p.read_text("utf-8") for p in sorted(SOURCES.rglob("*")) if p.suffix in {".py", ".j2"})
    asked = set(re.findall(r"""\b(?:w|words)\(\s*["']([a-zA-Z.]+)["']""", written))
    asked |= {
        f"{key}.{number}"
        for key in re.findall(r"""(?:count|noun)\(\s*["']([a-z]+\.[a-z]+)["']""", written)
        for number in ("one", "many")
    }
    asked = {key for key in asked if not key.endswith(".") and ".." not in key}
    assert asked - set(TEXTS) == set()
    composed = (
        "class.",
        "kind.",
        "status.",
        "stance.",
        "quotation.",
        "published.",
        "section.",
        "short.",
        "date.",
        "unit.",
    )
    composed += (
        "polarity.",
        "article.folded.",
        "actor.",
        "block.",
        "timeline.",
        "likeness.",
        "origin.why.",
        "number.",
        "count.",
        "no.",
        "lack.",
    )
    assert [key for key in TEXTS if key not in asked and not key.startswith(composed)] == []


def test_counts_agree_with_their_number() -> None:
    assert Words("de").count("count.origins", 1) == "1 Ursprung"
    assert Words("de").count("count.words", 12345) == "12.345 Wörter"
    assert Words("en").count("count.words", 12345) == "12,345 words"


def test_unknown_language_falls_back_to_english() -> None:
    assert Words("fr")("point") == "Point"
