"""Laws of the whole comparison, on stories put together from invented sentences."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synopse import Article, RawArticle, Synopsis, compare, read

SENTENCES = (
    "Bei einem Brand in einer Lagerhalle in Moorstedt sind am Dienstag acht Menschen verletzt worden.",
    "Bei dem Feuer in Moorstedt wurden zwölf Menschen verletzt, wie die Polizei mitteilte.",
    "„Wir haben die ganze Nacht gelöscht“, sagte Einsatzleiterin Maren Voss.",
    "Einsatzleiterin Maren Voss sagte, die Halle sei nicht mehr zu retten gewesen.",
    "Der Sachschaden wird auf rund zwei Millionen Euro geschätzt.",
    "Die Löscharbeiten dauerten mehr als fünf Stunden.",
    "Nach Angaben der Feuerwehr war der Einsatz nach neun Stunden beendet.",
    "Bürgermeister Thilo Krahn forderte strengere Auflagen für Lagerhallen.",
    "Die Ermittler wollen am Mittwoch mit der Untersuchung beginnen.",
    "Wir verwenden Cookies, um unser Angebot zu verbessern.",
    "Schon im Mai 2021 hatte es in der Halle gebrannt.",
    "The mayor of Moorstedt said the warehouse could not be saved.",
)
reports = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True).map("\n\n".join)
stories = st.lists(reports, min_size=1, max_size=4)
few = settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def raw(texts: list[str]) -> list[RawArticle]:
    return [
        RawArticle(id=f"outlet-{number}", source=f"{number}", content=text, published="2026-05-06", language="de")
        for number, text in enumerate(texts)
    ]


def spans_in(value: object):
    """Every span anywhere in a synopsis turned to builtins."""
    if isinstance(value, dict):
        if value.keys() >= {"article", "start", "end"}:
            yield value
        for inner in value.values():
            yield from spans_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from spans_in(inner)


def check_spans(synopsis: Synopsis) -> None:
    texts = {article.id: article.text for article in synopsis.articles}
    for span in spans_in(msgspec.to_builtins(synopsis)):
        assert 0 <= span["start"] < span["end"] <= len(texts[span["article"]])
    for point in synopsis.points:
        assert texts[point.span.article][point.span.start : point.span.end] == point.text
    for entry in synopsis.timeline:
        assert any(texts[span.article][span.start : span.end] == entry.text for span in entry.spans)


@few
@given(stories, st.randoms(use_true_random=False))
def test_order_of_inputs_does_not_matter(texts: list[str], random) -> None:
    inputs = raw(texts)
    shuffled = list(inputs)
    random.shuffle(shuffled)
    assert msgspec.json.encode(compare(*inputs)) == msgspec.json.encode(compare(*shuffled))


@few
@given(stories)
def test_spans_lie_in_the_texts_and_origins_part_the_articles(texts: list[str]) -> None:
    synopsis = compare(*raw(texts))
    check_spans(synopsis)
    ids = sorted(name for origin in synopsis.origins for name in origin.articles)
    assert ids == [article.id for article in synopsis.articles]
    for point in synopsis.points:
        assert 1 <= point.origins <= point.outlets == len({report.article for report in point.reports})


@few
@given(stories, st.integers(0, 3))
def test_duplicate_adds_no_origin(texts: list[str], which: int) -> None:
    inputs = raw(texts)
    original = inputs[which % len(inputs)]
    copy = msgspec.structs.replace(original, id="zz-copy", source="copy")
    before, after = compare(*inputs), compare(*inputs, copy)
    assert len(after.origins) == len(before.origins)
    together = next(origin.articles for origin in after.origins if "zz-copy" in origin.articles)
    assert original.id in together


@pytest.mark.parametrize("text", ["", " ", "\ufeff", "?", "…", "Ja.", "\u202e\u200b", "x" * 5000, "1 2 3"])
def test_odd_texts_are_compared_or_named(text: str) -> None:
    good = raw([SENTENCES[0]])
    synopsis = compare(*good, RawArticle(id="odd", source="odd", content=text))
    assert len(synopsis.articles) + len(synopsis.rejected) == 2
    check_spans(synopsis)


def test_nothing_at_all_is_an_empty_synopsis() -> None:
    synopsis = compare()
    assert synopsis.articles == synopsis.points == synopsis.discrepancies == ()


def test_articles_and_lists_can_be_compared_as_they_are() -> None:
    found = read(*raw(list(SENTENCES[:2])))
    assert isinstance(next(iter(found)), Article)
    assert msgspec.json.encode(compare(found).points) == msgspec.json.encode(compare(*found.articles).points)
