"""Laws of sentences, times and quantities on any text."""

from __future__ import annotations

import itertools
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.annotate.quantities import find_quantities
from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.model import Article

TIMEX3 = re.compile(
    r"(?:(?:BC)?(?:\d{2,4}|X{2,4})(?:-(?:(?:\d\d|XX)(?:-(?:\d\d|XX))?|W(?:\d\d|XX)(?:-(?:WE|[1-7]))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    r"(?:T(?:MO|MI|AF|EV|NI|(?:\d\d|XX):(?:\d\d|XX)))?"
    r"|P(?:T?(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|WE|DE|CE|H|S|NI))"
    r"|T\d\d:\d\d"  # an hour of no day: "um sechs Uhr" of a habit (TimeML 1.2.1)
    r"|PRESENT_REF|PAST_REF|FUTURE_REF|XXX|XX)"
)
PIECES = [
    "am 25. April", "2019", "gestern", "vor zwei Jahren", "im Mai", "um 17.30 Uhr", "jeden Montag", "Ende", "Anfang nächster Woche", "seit 1945",
    "den 80er Jahren", "im 19. Jahrhundert", "zwei Tage später", "31. Februar", "99.99.9999", "rund", "mehr als 30", "1,5 Millionen Euro", "Hunderte",
    "ein Drittel der", "35-Jährige", "zwischen 20 und 30", "minus 5 Grad", "Menschen", "last week", "May 3-5, 2020", "at 5 p.m.", "two hours", "$5 billion",
    "half of the", "hundreds of thousands", "aged 35", "the 1990s", ".", "!", "„", "“", "\n", "…", "Dr.", "z. B.", "\ud800", "٣", "²", "١٢ Uhr", "0", "00.00 Uhr",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
PUBLISHED = st.sampled_from(
    [None, "2019", "2019-04", "2019-04-25", "2020-02-29T23:59", "9998-12-31", "0001-01-01", "nonsense"]
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, PUBLISHED, st.sampled_from(["de", "en", "und"]))
def test_marks_are_sorted_disjoint_and_inside_sentences(text: str, published: str | None, code: str) -> None:
    article, language = Article(id="a", text=text, published=published), load_language(code)
    sentences = find_sentences(article, language)
    times = find_times(article, sentences, language)
    quantities = find_quantities(article, sentences, times, language)
    for marks in (sentences, times, quantities, sorted([*times, *quantities], key=lambda m: m.start)):
        assert all(a.end <= b.start for a, b in itertools.pairwise(marks))
        assert all(0 <= m.start < m.end <= len(text) for m in marks)
    for mark in (*times, *quantities):
        assert any(s.start <= mark.start and mark.end <= s.end for s in sentences)
    for expression in times:
        assert TIMEX3.fullmatch(expression.value), expression
    for quantity in quantities:
        assert (quantity.value is not None) != (quantity.low is not None or quantity.high is not None)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        assert quantity.of is None or quantity.of in text


@pytest.mark.parametrize(
    "unit",
    [
        "vor zwei Jahren ",
        "1",
        "1.",
        "1 ",
        "zwei und ",
        "Montag",
        "20 bis ",
        "mehr als ",
        "der ",
        "(1) ",
        "2019-",
        "5 p.m. ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(length: int) -> float:
        article = Article(id="a", text=unit * (length // len(unit)), published="2019-04-25")
        begin = time.process_time()
        for code in ("de", "en"):
            language = load_language(code)
            sentences = find_sentences(article, language)
            find_quantities(article, sentences, find_times(article, sentences, language), language)
        return time.process_time() - begin

    seconds(1000)
    small, large = seconds(12_000), seconds(96_000)
    assert large < 24 * small + 0.3
