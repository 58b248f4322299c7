"""The scorers of labelled stories, on an invented story whose right and wrong reports are known."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from bench.labelled.days import is_date
from bench.labelled.people import b_cubed, score_persons, score_quotations
from bench.labelled.provenance import score_agencies, score_origins
from bench.labelled.statements import score_discrepancies, score_omissions, score_pairs
from bench.labelled.stories import (
    LabelledEvent,
    LabelledPerson,
    LabelledPoint,
    LabelledQuotation,
    LabelledStory,
    Member,
    load_articles,
)

from synopse.model import RawArticle, Span
from synopse.model.synopsis import (
    Actor,
    Discrepancy,
    DiscrepancyReading,
    MergedQuotation,
    Omission,
    Origin,
    Point,
    QuotationReport,
    Report,
    Synopsis,
    TimelineEntry,
)

TEXTS = {
    "a": "Der Turm ist 30 Meter hoch. Frau Ode baut ihn um. Er kostet viel.",
    "b": "34 Meter ragt der Turm auf. Ilse Ode baut den Turm um. Alle freuen sich.",
    "c": "Ode hat den Umbau begonnen, sagte Berta Kolb.",
}
ARTICLES = {name: RawArticle(id=name, source=name, content=text, language="de") for name, text in TEXTS.items()}


def at(article: str, words: str) -> Span:
    start = TEXTS[article].index(words)
    return Span(article, start, start + len(words))


def labelled(**changes: Any) -> LabelledStory:
    nothing: dict[str, Any] = {
        "name": "tower",
        "half": "tune",
        "corpus": "invented",
        "language": "de",
        "articles": {},
        "published": {},
        "agencies": {},
        "quotations_until": {},
    }
    empty = ("points", "discrepancies", "look_alikes", "origins", "omissions", "quotations", "persons", "events")
    return LabelledStory(**{**nothing, **dict.fromkeys((*empty, "positions"), ()), **changes})


def point(name: str, *spans: Span, doubtful: bool = False) -> LabelledPoint:
    return LabelledPoint(name, tuple(Member(span, "happened") for span in spans), doubtful)


def reported(name: str, *spans: Span) -> Point:
    reports = tuple(Report(span.article, (span,), "happened") for span in spans)
    return Point(name, "", spans[0], reports, len(spans), len(spans))


HEIGHT = (at("a", "Der Turm ist 30 Meter hoch."), at("b", "34 Meter ragt der Turm auf."))
WORK = (at("a", "Frau Ode baut ihn um."), at("b", "Ilse Ode baut den Turm um."), at("c", "Ode hat den Umbau begonnen"))


def test_a_pair_is_right_by_place_and_a_doubtful_one_counts_neither_way() -> None:
    story = labelled(points=(point("work", *WORK), point("height", *HEIGHT, doubtful=True)))
    wrong = reported("p3", at("a", "Er kostet viel."), at("b", "Alle freuen sich."))
    synopsis = Synopsis(articles=(), points=(reported("p1", *WORK[:2]), reported("p2", *HEIGHT), wrong))
    tally = score_pairs(story, synopsis, ARTICLES, reworded=False)
    assert (tally.right, tally.reported, tally.found, tally.labelled) == (1, 2, 1, 3)


def test_reworded_leaves_out_copies_on_both_sides() -> None:
    copied = ARTICLES | {"d": RawArticle(id="d", source="d", content=TEXTS["a"], language="de")}
    copy = Span("d", WORK[0].start, WORK[0].end)
    story = labelled(points=(point("work", *WORK[:2], copy),))
    synopsis = Synopsis(articles=(), points=(reported("p1", *WORK[:2], copy),))
    every = score_pairs(story, synopsis, copied, reworded=False)
    reworded = score_pairs(story, synopsis, copied, reworded=True)
    assert (every.right, every.labelled) == (3, 3)
    assert (reworded.right, reworded.labelled) == (2, 2)


def test_a_discrepancy_needs_two_readings_in_their_places() -> None:
    heights = (at("a", "30 Meter"), at("b", "34 Meter"))
    story = labelled(discrepancies=(tuple((span,) for span in heights),), look_alikes=((heights[0], at("b", "Ilse")),))

    def synopsis(*spans: Span) -> Synopsis:
        readings = tuple(DiscrepancyReading("", (span,)) for span in spans)
        return Synopsis(articles=(), discrepancies=(Discrepancy("d1", "quantity", "contradiction", "", readings),))

    found = score_discrepancies(story, synopsis(*heights))
    assert (found.right, found.found, found.other["look-alikes reported"]) == (1, 1, 0)
    alike = score_discrepancies(story, synopsis(heights[0], at("b", "Ilse")))
    assert (alike.right, alike.found, alike.other["look-alikes reported"]) == (0, 0, 1)


def test_an_omission_is_right_for_its_point_and_article() -> None:
    story = labelled(points=(point("work", *WORK),), omissions=(("work", "c"),))
    synopsis = Synopsis(articles=(), points=(reported("p1", *WORK[:2]),), omissions=(Omission("p1", ("c", "b")),))
    tally = score_omissions(story, synopsis)
    assert (tally.right, tally.reported, tally.found) == (1, 2, 1)


def test_origins_count_as_pairs_and_an_agency_holds_for_its_origin() -> None:
    story = labelled(origins=(("a", "b"), ("c",)), agencies={"a": ("dpa",)})
    one = Synopsis(articles=(), origins=(Origin("o1", ("a", "b", "c"), (), "dpa"),))
    origins, agencies = score_origins(story, one), score_agencies(story, one)
    assert (origins.right, origins.reported, origins.labelled) == (1, 3, 1)
    assert (agencies.right, agencies.reported, agencies.found) == (2, 3, 1)


def test_persons_are_scored_by_b_cubed_and_a_missed_mention_is_alone() -> None:
    ode = (at("a", "Ode"), at("b", "Ilse Ode"), at("c", "Ode"))
    kolb = at("c", "Berta Kolb")
    story = labelled(persons=(LabelledPerson("Ode", ode, ()), LabelledPerson("Kolb", (kolb,), ())))

    def synopsis(*mentions: Span) -> Synopsis:
        return Synopsis(articles=(), actors=(Actor("x1", "Ode", "person", (), (), mentions),))

    right = Synopsis(articles=(), actors=(*synopsis(*ode).actors, Actor("x2", "Kolb", "person", (), (), (kolb,))))
    assert b_cubed(score_persons(story, right, described=False)) == pytest.approx(1.0)
    missed = score_persons(story, synopsis(*ode[:2]), described=False)
    assert (missed.share("precision", "mentions"), round(missed.share("recall", "mentions"), 2)) == (1.0, 0.67)
    mixed = score_persons(story, synopsis(*ode, kolb), described=False)
    assert (round(mixed.share("precision", "mentions"), 2), mixed.share("recall", "mentions")) == (0.62, 1.0)


def test_quotations_count_within_the_labelled_stretch_and_speakers_by_word() -> None:
    content, speaker = WORK[2], at("c", "Berta Kolb")
    label = LabelledQuotation(content, "indirect", "Berta Kolb", speaker, False)
    story = labelled(quotations=(label,), quotations_until={"c": len(TEXTS["c"])})

    def quotation(span: Span, who: str) -> MergedQuotation:
        return MergedQuotation("q1", "indirect", None, who, (QuotationReport(span.article, (span,)),), False)

    synopsis = Synopsis(articles=(), quotations=(quotation(content, "Frau Kolb"), quotation(WORK[0], "Ode")))
    tally = score_quotations(story, synopsis, ARTICLES)
    assert (tally.right, tally.reported, tally.found, tally.other["speaker right"]) == (1, 1, 1, 1)
    other = Synopsis(articles=(), quotations=(quotation(content, "Ilse Ode"),))
    assert score_quotations(story, other, ARTICLES).other["speaker right"] == 0


@pytest.mark.parametrize(
    ("entry", "end", "spans", "label", "until", "agrees"),
    [
        ("2020-01-03", None, 1, "2020-01-03", None, True),
        ("2020-01-04", None, 1, "2020-01-03", None, False),
        ("2020-01", None, 1, "2020-01-31", None, True),
        ("2020", None, 1, "2020-01-31", None, False),
        ("2020-01-31", None, 1, "2020-01", None, False),
        ("2020-01-31", None, 2, "2020-01", None, True),
        ("2020-07-01", "2020-12-31", 1, "2020-07", "2020-12", True),
        ("2020-01-08", None, 1, "2020-01-06", "2020-01-12", True),
        ("XXXX-05", None, 1, "2020-05", None, False),
    ],
)
def test_dates_agree(entry: str, end: str | None, spans: int, label: str, until: str | None, agrees: bool) -> None:
    told = TimelineEntry(entry, "happened", "", (WORK[0],) * spans, end)
    assert is_date(told, LabelledEvent(label, until, "happened", False, ())) is agrees


def test_the_collections_give_their_articles_and_the_stream_its_teasers_by_line(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    article = {
        "id": "7",
        "text": "Ein Turm.",
        "url": "https://a.example",
        "domain": "a.example",
        "title": "",
        "lang": "de",
    }
    (tmp_path / "stories" / "articles.jsonl").write_text(json.dumps(article), encoding="utf-8")
    (tmp_path / "stream-de").mkdir()
    item: dict[str, Any] = {"outlet": "b.example", "url": "https://b.example/1", "first_seen": "2026-01-01T07:14:23"}
    lines = [
        item | {"titles": [{"text": "Ohne Vorspann"}], "teasers": []},
        item | {"titles": [{"text": "Turm"}], "teasers": [{"text": "Der Turm steht."}, {"text": "Der Turm fiel."}]},
    ]
    with gzip.open(tmp_path / "stream-de" / "items.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
    articles = load_articles(tmp_path)
    assert sorted(articles) == ["7", "stream-de-00001"]
    teaser = articles["stream-de-00001"]
    assert (teaser.content, teaser.title, teaser.published) == ("Der Turm steht.", "Turm", "2026-01-01T07:14:23")
