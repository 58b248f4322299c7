"""Measured floors of extraction on the evaluation data; skipped without it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from synopse.extract import extract_article
from synopse.model import BODY_KINDS, RawArticle

pytestmark = pytest.mark.quality


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "bench" / "extraction.py"
    spec = importlib.util.spec_from_file_location("bench_extraction", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_pages(bench: ModuleType, shared: Path) -> None:
    """On every second page; trafilatura alone reaches a body F1 of 0.95 there, and no date to the minute."""
    pages = bench.load_pages(shared / "pages", "all")[::2]
    result = bench.measure_pages(pages, show=False)
    assert result["body F1"] >= 0.955
    assert result["title"] >= 0.83
    assert result["date day"] >= 0.95
    assert result["date minute"] >= 0.90
    assert result["authors P"] >= 0.95
    assert result["authors R"] >= 0.60


def test_lines_of_scraped_pages(bench: ModuleType, shared: Path) -> None:
    """On the held half of the pages, rendered as a simple scraper would."""
    result = bench.measure_lines(bench.load_pages(shared / "pages", "held"), show=False)
    assert result["words precision"] >= 0.92
    assert result["words recall"] >= 0.97
    assert result["lines precision"] >= 0.82
    assert result["lines recall"] >= 0.91


def test_scraped_stories_are_read_whole(shared: Path) -> None:
    """Every fifth article: blocks cover the text, and hardly any article is left without a statement."""
    lines = (shared / "stories" / "articles.jsonl").read_text(encoding="utf-8").splitlines()[::5]
    empty = 0
    for line in lines:
        item = json.loads(line)
        article = extract_article(
            RawArticle(id=item["id"], source=item["domain"], content=item["text"], title=item["title"] or None)
        )
        assert article.text == item["text"]
        position = 0
        for block in article.blocks:
            assert not article.text[position : block.start].strip()
            position = block.end
        assert not article.text[position:].strip()
        assert article.language == item["lang"]
        empty += not any(block.kind in BODY_KINDS for block in article.blocks) and not item["suspect"]
    assert empty <= 0.02 * len(lines)


def test_reference_story(shared: Path) -> None:
    """What the five reports of the reference story state about themselves, and that no photo caption is a statement."""
    articles = [
        extract_article(RawArticle(id=path.name, source=path.name, content=path.read_text(encoding="utf-8")))
        for path in sorted((shared / "seeds").glob("*.txt"))
    ]
    assert [article.published for article in articles] == [None, None, "2019-04", "2019-04-25T17:09", None]
    titles = [article.title or "" for article in articles]
    assert [len(title.split()) for title in titles] == [5, 10, 0, 6, 0]
    assert articles[4].authors == ("Michael Backfisch",)
    said = [[article.text[b.start : b.end] for b in article.blocks if b.kind in BODY_KINDS] for article in articles]
    assert [len(paragraphs) for paragraphs in said] == [12, 11, 6, 7, 17]
    assert {article.language for article in articles} == {"de"}
