"""Articles with their cited places."""

from __future__ import annotations

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from builders_present import article
from synopse.model import Article, Block, Point, Report, Span, Synopsis
from synopse.present.page.marks import MarkedArticle, Paragraph, covering_blocks, mark_articles
from synopse.present.sources import Sources
from synopse.present.words import Words

TEXT = "Erster Absatz & mehr.\nZweiter <b>Absatz</b> hier.\n\nDritter Absatz ohne Block."


def marked(source: Article, spans: list[tuple[int, int]]) -> MarkedArticle:
    points = tuple(
        Point(str(n), "", Span(source.id, s, e), (Report(source.id, (Span(source.id, s, e),), "happened"),), 1, 1)
        for n, (s, e) in enumerate(spans)
    )
    synopsis = Synopsis(articles=(source,), points=points)
    return mark_articles(synopsis, Sources(synopsis), Words("de"))[0]


def paragraphs(shown: MarkedArticle) -> list[Paragraph]:
    flat = [shown.title] if shown.title else []
    for part in shown.parts:
        flat += [part] if isinstance(part, Paragraph) else list(part)
    return flat


def read(markup: str) -> str:
    """What a reader sees, without the links back."""
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r'<a class="b.*?</a>', "", markup)))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=12))
def test_marks_change_no_word_and_every_span_is_a_place(ends: list[tuple[int, int]]) -> None:
    spans = [(min(pair), max(pair)) for pair in ends]
    source = Article(id="x", text=TEXT, blocks=(Block("paragraph", 0, 21), Block("paragraph", 22, 48)))
    shown = paragraphs(marked(source, spans))
    assert [read(part.markup) for part in shown] == [TEXT[b.start : b.end] for b in covering_blocks(source)]
    markup = "".join(part.markup for part in shown)
    assert markup.count("<span") == markup.count("</span>")
    ids = re.findall(r'id="(a-1-\d+-\d+)"', markup)
    assert sorted(ids) == sorted({f"a-1-{start}-{end}" for start, end in spans})


def test_a_mark_over_a_border_goes_on_behind_it() -> None:
    source = article("x", [("paragraph", "eins zwei"), ("paragraph", "drei vier")])
    shown = marked(source, [(5, 14)])
    first, second = paragraphs(shown)
    assert '<span class="m s" id="a-1-5-14">zwei' in first.markup
    assert '<span class="m s c" data-c="a-1-5-14">drei' in second.markup
    assert shown.split == ("a-1-5-14",)


def test_crossing_marks_are_both_whole() -> None:
    source = article("x", [("paragraph", "eins zwei drei")])
    (part,) = paragraphs(marked(source, [(0, 9), (5, 14)]))
    assert read(part.markup) == "eins zwei drei"
    assert 'data-c="a-1-5-14"> drei' in part.markup


def test_words_outside_all_blocks_are_shown() -> None:
    source = Article(id="x", text=TEXT, blocks=(Block("paragraph", 0, 21),))
    assert [read(part.markup) for part in paragraphs(marked(source, []))][1] == "Zweiter <b>Absatz</b> hier.\n"


def test_furniture_is_folded_with_its_neighbours() -> None:
    source = article("x", [("caption", "Bild"), ("credit", "Foto"), ("paragraph", "Text"), ("furniture", "Mehr")])
    assert [len(part) for part in marked(source, []).parts if isinstance(part, tuple)] == [2, 1]


def test_many_nested_and_crossing_marks_take_linear_time() -> None:
    text = "wort " * 20_000
    source = Article(id="x", text=text, blocks=(Block("paragraph", 0, len(text)),))
    shown = marked(source, [(n, n + 40) for n in range(0, 90_000, 9)])
    assert read(paragraphs(shown)[0].markup) == text


def test_an_endless_word_may_break_and_keeps_its_letters() -> None:
    text = "Kurz " + "x&" * 500 + " " + "y" * 200
    source = Article(id="x", text=text, blocks=(Block("paragraph", 0, len(text)),))
    (shown,) = paragraphs(marked(source, [(5, 700)]))
    assert str(shown.markup).count("<wbr>") == 4
    assert read(str(shown.markup)) == text
