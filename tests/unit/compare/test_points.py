"""Statements that say the same become one point; look-alikes do not."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import numpy as np
import pytest

from synopse import RawArticle, compare
from synopse.compare.align import find_points
from synopse.compare.align.points import score_pairs
from synopse.compare.align.wording import make_points
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.evidence import story_evidence
from synopse.compare.statements import split_statements
from synopse.model import AnnotatedArticle, Block, Name, Origin, Passage, Quantity, Reading, Sentence, Span
from synopse.settings import Settings


def article(identifier: str, *sentences: str, language: str = "de") -> Reading:
    text, spans, quantities, names = "", [], [], []
    for sentence in sentences:
        spans.append(Sentence(len(text), len(text) + len(sentence)))
        for match in re.finditer(r"(\d+) (\w+)", sentence):
            at = len(text) + match.start()
            quantities.append(
                Quantity(at, at + len(match.group()), None, match.group(2), False, value=float(match.group(1)))
            )
        for match in re.finditer(r"\b(Lenz|Maurer|Brandt)\b", sentence):
            names.append(Name(len(text) + match.start(), len(text) + match.end(), "PER"))
        text += sentence + " "
    block = (Block("paragraph", 0, len(text)),)
    return Reading(
        AnnotatedArticle(
            id=identifier,
            text=text,
            language=language,
            blocks=block,
            sentences=tuple(spans),
            quantities=tuple(quantities),
            names=tuple(names),
        )
    )


FERRY = (
    article(
        "a",
        "Im Hafen von Plön ist am Montag eine Fähre mit 40 Fahrgästen gesunken.",
        "Die Feuerwehr zog alle Menschen aus dem Wasser.",
        "Die Ursache des Unglücks ist noch unbekannt.",
        "Kapitän Lenz bemerkte den Schaden am Ruder kurz nach der Abfahrt.",
        "Der Betrieb der Linie ruht bis auf weiteres.",
    ),
    article(
        "b",
        "Eine Fähre ist am Montag im Hafen von Plön mit 55 Fahrgästen gesunken.",
        "Alle Menschen wurden von der Feuerwehr aus dem Wasser gezogen.",
        "Bürgermeisterin Maurer sprach den Angehörigen ihr Mitgefühl aus.",
        "Taucher sollen das Wrack am Mittwoch untersuchen.",
    ),
    article(
        "c",
        "Nach dem Untergang der Fähre ruht der Betrieb der Linie bis auf weiteres.",
        "Warum das Schiff unterging, weiß bislang niemand.",
        "Die Reederei besitzt 40 Schiffe in 3 Ländern.",
    ),
)


WEATHER = (
    "Am Abend regnete es in der Bucht stark.",
    "Viele Läden blieben am Nachmittag geschlossen.",
)


def compared(*readings: Reading, vectors: np.ndarray | None = None, **parts: object) -> Comparison:
    ordered = tuple(sorted(readings, key=lambda reading: reading.article.id))
    comparison = Comparison(readings=ordered, settings=Settings(), statements=split_statements(ordered))
    if vectors is not None:
        comparison = replace(comparison, vectors=vectors)
    return replace(comparison, **parts)  # type: ignore[arg-type]


def groups(comparison: Comparison) -> list[set[str]]:
    """The points with more than one statement, as sets of "article: first words"."""
    _, members = find_points(comparison)
    found = []
    for indices in members:
        texts = set()
        for index in indices:
            statement = comparison.statements[index]
            owner = comparison.readings[statement.reading].article
            texts.add(f"{owner.id}: {' '.join(owner.text[statement.start :].split()[:3])}")
        if len(texts) > 1:
            found.append(texts)
    return found


def test_the_same_fact_in_other_words_is_one_point() -> None:
    found = groups(compared(*FERRY))
    assert {"a: Die Feuerwehr zog", "b: Alle Menschen wurden"} in found
    assert any({"a: Der Betrieb der", "c: Nach dem Untergang"} <= texts for texts in found)


def test_a_differing_number_of_the_same_thing_stays_in_the_point() -> None:
    assert any({"a: Im Hafen von", "b: Eine Fähre ist"} <= texts for texts in groups(compared(*FERRY)))


def test_a_shared_number_of_other_things_joins_nothing() -> None:
    assert not any("c: Die Reederei besitzt" in texts for texts in groups(compared(*FERRY)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister Lenz lobte den Vertrag über die Werft.", "Ministerin Maurer besuchte am Freitag die Werft."),
        ("Die Gespräche dauerten insgesamt 5 Stunden.", "Das Schiff war vor 5 Jahren gebaut worden."),
        ("Der Umbau der Werft kostet 30 Millionen Euro.", "Die Stadt zählt 30 Brücken und 12 Schleusen."),
    ],
)
def test_look_alikes_are_two_points(one: str, other: str) -> None:
    elsewhere = ("Die Polizei regelte den Verkehr am Markt.", "Schulen in der Umgebung öffneten später.")
    assert groups(compared(article("a", *WEATHER, one), article("b", *elsewhere, other))) == []


def test_every_statement_belongs_to_exactly_one_point() -> None:
    comparison = compared(*FERRY)
    points, members = find_points(comparison)
    assert sorted(index for indices in members for index in indices) == list(range(len(comparison.statements)))
    assert [point.id for point in points] == [f"pt{n}" for n in range(1, len(points) + 1)]
    assert [point.score for point in points] == sorted((point.score for point in points), reverse=True)


def test_a_point_is_worded_verbatim_and_counts_outlets_and_origins() -> None:
    origins = (Origin("o1", ("a", "b"), (), None), Origin("o2", ("c",), (), None))
    points, members = find_points(compared(*FERRY, origins=origins))
    texts = {reading.article.id: reading.article.text for reading in FERRY}
    for point, indices in zip(points, members, strict=True):
        assert point.text == texts[point.span.article][point.span.start : point.span.end]
        assert point.outlets == len(point.reports)
        assert sum(len(report.spans) for report in point.reports) == len(indices)
    rescue = next(point for point in points if "Feuerwehr" in point.text)
    assert (rescue.outlets, rescue.origins) == (2, 1)
    assert "overlap" in rescue.why
    assert re.search(
        r"log odds \d+\.\d\d \(joined from a mean of [\d.]+; confirming the wording from [\d.]+\)\Z", rescue.why
    )


def test_the_order_of_the_readings_changes_nothing() -> None:
    expected = find_points(compared(*FERRY))[0]
    for seed in range(4):
        shuffled = list(FERRY)
        random.Random(seed).shuffle(shuffled)
        assert find_points(compared(*shuffled))[0] == expected


def test_vectors_join_a_german_and_an_english_report() -> None:
    german = article(
        "a", "Die Regierung kündigt neue Steuern an.", *WEATHER, "Am Montag beginnt das Turnier im Norden."
    )
    english = article(
        "b",
        "The cabinet will raise levies.",
        "Several shops in town stayed closed all day.",
        "A goal in the last minute decided the match.",
        "The museum shows paintings from four centuries.",
        language="en",
    )
    comparison = compared(german, english)
    assert groups(comparison) == []
    rng = np.random.default_rng(7)
    vectors = rng.normal(size=(len(comparison.statements), 64)).astype(np.float32)
    vectors[4] = vectors[0] + 0.1 * vectors[4]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    assert groups(replace(comparison, vectors=vectors)) == [{"a: Die Regierung kündigt", "b: The cabinet will"}]


def test_a_shared_passage_joins_what_stands_in_it() -> None:
    one = article("a", "Am Abend regnete es stark.", "Das Wrack liegt in zwölf Metern Tiefe im Schlick des Hafens.")
    other = article("b", "Läden blieben lange geschlossen.", "Dort unten hält es weicher Boden in der Tiefe fest.")
    # An edited copy: alone the words they share are too few; the passage says where they come from.
    passage = Passage("p1", (Span("a", 27, 87), Span("b", 33, 84)), 9, None)
    assert groups(compared(one, other)) == []
    assert groups(compared(one, other, passages=(passage,))) == [{"a: Das Wrack liegt", "b: Dort unten hält"}]


@pytest.mark.parametrize("readings", [(), (article("a"),), (article("a", "Die Fähre ist im Hafen gesunken."),)])
def test_empty_and_single_stories(readings: tuple[Reading, ...]) -> None:
    points, members = find_points(compared(*readings))
    assert len(points) == len(members) == len(split_statements(readings))


def test_one_article_never_fills_a_point_with_repetition() -> None:
    repeated = article("a", *["Die Fähre ist am Montag im Hafen von Plön gesunken."] * 9)
    other = article("b", "Die Fähre ist am Montag im Hafen von Plön gesunken.")
    points, members = find_points(compared(repeated, other))
    assert max(len(indices) for indices in members) <= 4
    assert len(points) >= 3


def test_the_very_same_words_bear_each_other_out_whatever_their_year_is() -> None:
    text = "Der Umbau der Werft von Grauhafen beginnt in diesem Jahr."
    others = ("Niemand klagt dort.", "Alle Plätze sind voll.")
    made = compare(
        *(
            RawArticle(id=i, source=i, content=f"{text} {other}", language="de", published=day)
            for i, other, day in zip("ab", others, ("2025-12-31T20:00:00", "2026-01-01T06:00:00"), strict=True)
        )
    )
    (point,) = [one for one in made.points if len(one.reports) > 1]
    assert [report.confirms for report in point.reports] == [True, True]


def test_a_statement_words_one_point_where_another_statement_can_word_the_next() -> None:
    story = Comparison(
        readings=(
            article("a", "Die Fähre sank im Hafen.", "Feuerwehr zog Fahrgäste heraus."),
            article(
                "b",
                "Die Fähre sank im Hafen, und die Feuerwehr zog alle Fahrgäste aus dem Wasser.",
                "Die Ursache ist offen.",
                language="en",
            ),
        ),
        settings=Settings(),
    )
    story = replace(story, statements=tuple(_whole(story)))
    evidence = story_evidence(story)
    pairs, features, scores = score_pairs(story, evidence)
    points, members = make_points(story, [[0, 2], [1, 2], [3]], pairs, features, scores, evidence)
    assert sorted(members) == [(0, 2), (1, 2), (3,)]
    assert sorted(point.span.article for point in points if len(point.reports) > 1) == ["a", "b"]
    alone, _ = make_points(story, [[0], [1], [2], [3]], pairs, features, scores, evidence)
    assert len(alone) == 4


def _whole(story: Comparison) -> list[Statement]:
    """Each sentence as one statement."""
    return [
        Statement(reading, number, sentence.start, sentence.end)
        for reading, one in enumerate(story.readings)
        for number, sentence in enumerate(one.article.sentences)
    ]
