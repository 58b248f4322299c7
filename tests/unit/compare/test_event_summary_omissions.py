"""The event, the summary and the omissions of invented stories."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from builders import comparison, reading, span
from synopse.compare.comparison import Comparison
from synopse.compare.dimensions import event, omissions, summary
from synopse.model import Reading, TimelineEntry, Token
from synopse.settings import Settings

NAMES = [("Nordheim", "LOC"), ("Ida Sommer", "PER")]
BREACH_A = "Oberhalb von Nordheim ist am Montag ein Staudamm gebrochen, wie Bürgermeisterin Ida Sommer mitteilte."
BREACH_B = "Ein Staudamm in der Stadt Nordheim ist am Montag gebrochen, bestätigte Ida Sommer."
FLIGHT_A = "Mehr als vierzig Familien mussten laut Ida Sommer ihre Wohnungen verlassen und kamen in Turnhallen unter."
FLIGHT_B = "In Turnhallen untergebracht wurden nach den Worten von Ida Sommer vierzig Familien."
WARNING = "Ein Gutachten hatte laut Ida Sommer in Nordheim schon vor drei Jahren vor undichten Stellen gewarnt."
TRAINS = (
    "Auf der Strecke zwischen Nordheim und Südheim fuhren wegen umgestürzter Bäume abends keine Züge, sagte Ida Sommer."
)
DANGLING = "Sie sprach von der schwersten Flut seit hundert Jahren in diesem Tal."
FILLER = " ".join(
    f"Im Haus Nummer {n} der Uferstraße stand das Wasser bis zur Treppe und verdarb Möbel." for n in range(12)
)


def story(*texts: str) -> list[Reading]:
    return [reading(f"a{n}", text, names=marks(text)) for n, text in enumerate(texts)]


def marks(text: str) -> list[tuple[str, str]]:
    return [(f"{name}#{n}", kind) for name, kind in NAMES for n in range(1, text.count(name) + 1)]


def told_by(*counts: int) -> Comparison:
    """Four reports; point ``n`` is told by the first ``counts[n]`` of them."""
    sentences = [BREACH_A, FLIGHT_A, WARNING, TRAINS]
    readings = story(
        *(" ".join([*(s for s, c in zip(sentences, counts, strict=True) if n < c), FILLER]) for n in range(4))
    )
    points = []
    for number, count in enumerate(counts):
        if count:
            points.append([(f"a{n}", sum(1 for c in counts[:number] if n < c)) for n in range(count)])
    made = comparison(*readings, points=points)
    counted = tuple(msgspec.structs.replace(p, origins=p.outlets) for p in made.points)
    return replace(made, points=counted)


def text_of(made: Comparison, where: object) -> str:
    article = next(r.article for r in made.readings if r.article.id == where.article)  # type: ignore[attr-defined]
    return article.text[where.start : where.end]  # type: ignore[attr-defined]


def test_event_is_the_sentence_that_most_origins_confirm() -> None:
    made = comparison(
        *story(f"{BREACH_A} {FLIGHT_A}", f"{DANGLING} {BREACH_B}", f"{WARNING} {TRAINS}"),
        points=[[("a0", 0), ("a1", 1)], [("a0", 1)], [("a2", 0)], [("a2", 1)]],
    )
    (found,) = event.compare(made)
    assert text_of(made, found.what) in {BREACH_A, BREACH_B}


def test_the_event_is_no_sentence_that_goes_on_from_another_one() -> None:
    going_on = f"Zudem {BREACH_A[0].lower()}{BREACH_A[1:]}"
    made = comparison(
        *story(f"{going_on} {FLIGHT_A}", f"{FLIGHT_B} {WARNING}"), points=[[("a0", 0)], [("a1", 0)], [("a1", 1)]]
    )
    assert text_of(made, event.compare(made)[0].what) != going_on


def test_copies_do_not_make_the_event() -> None:
    comment = "Der Schutz vor Fluten und vor gebrochenen Dämmen muss im ganzen Land endlich besser werden."
    texts = story(f"{comment} {FLIGHT_B}", f"{comment} {FLIGHT_B}", f"{BREACH_A} {FLIGHT_A}")
    points = [[("a0", 0), ("a1", 0)], [("a2", 0)], [("a0", 1), ("a1", 1)], [("a2", 1)]]
    made = comparison(*texts, origins=[["a0", "a1"], ["a2"]], points=points)
    made = replace(made, points=tuple(msgspec.structs.replace(point, origins=1) for point in made.points))
    assert event.compare(made)[0].what.article == "a2"


def test_event_is_never_a_question_or_a_dangling_sentence() -> None:
    made = comparison(
        *story(f"Warum brach der Damm von Nordheim am Montag? {DANGLING} {BREACH_A}"), points=[[("a0", 0)], [("a0", 2)]]
    )
    assert text_of(made, event.compare(made)[0].what) == BREACH_A


def test_event_takes_its_day_from_its_own_sentence() -> None:
    readings = story(f"{BREACH_A} {WARNING}", BREACH_B)
    entries = (
        TimelineEntry("2021-05-01", "happened", WARNING, (span(readings[0], WARNING),), background=True),
        TimelineEntry("2024-05-06", "happened", BREACH_A, (span(readings[0], BREACH_A), span(readings[1], BREACH_B))),
        TimelineEntry("2024-05-08", "planned", FLIGHT_A, (span(readings[0], WARNING),)),
    )
    made = comparison(*readings, points=[[("a0", 0), ("a1", 0)], [("a0", 1)]], parts={"timeline": entries})
    assert event.compare(made)[0].date == "2024-05-06"


def test_stretches_of_time_do_not_date_the_event() -> None:
    readings = story(BREACH_A, BREACH_B)
    spans = (span(readings[0], BREACH_A), span(readings[1], BREACH_B))
    entries = (
        TimelineEntry("2024-05-04", "happened", BREACH_A, spans, end="2024-05-05"),
        TimelineEntry("2024-05-06", "happened", BREACH_B, spans[1:]),
    )
    made = comparison(*readings, points=[[("a0", 0), ("a1", 0)]], parts={"timeline": entries})
    assert event.compare(made)[0].date == "2024-05-06"


def test_event_takes_the_one_day_that_its_sentence_names_before_a_plan_told_in_it() -> None:
    text = "Am Montag ist in Nordheim ein Damm gebrochen. Vor Montag war er dicht."
    one = reading("a0", text, times=[("Montag#1", "DATE", "2024-05-06")], published="2024-05-08")
    entries = (TimelineEntry("2024-06-25", "planned", "", (span(one, "Am Montag ist in Nordheim"),)),)
    made = comparison(one, points=[[("a0", 0)]], parts={"timeline": entries})
    assert event.compare(made)[0].date == "2024-05-06"
    bound = reading("a0", "Kurz vor Silvester ist ein Damm gebrochen.", times=[("Silvester", "DATE", "2023-12-31")])
    assert event.compare(comparison(bound, points=[[("a0", 0)]]))[0].date is None


def test_event_falls_back_on_the_day_of_publication() -> None:
    one = reading("a0", BREACH_A, published="2024-05-06T10:00")
    assert event.compare(comparison(one, points=[[("a0", 0)]]))[0].date == "2024-05-06"


def test_places_are_those_that_several_origins_name_as_the_scene() -> None:
    made = comparison(*story(f"{BREACH_B} {TRAINS}", "In Nordheim ist am Montag laut Ida Sommer ein Damm gebrochen."))
    assert event.compare(made)[0].places == ("Nordheim",)


@pytest.mark.parametrize("texts", [(), ("",), ("\n",)])
def test_nothing_comes_of_nothing(texts: tuple[str, ...]) -> None:
    made = comparison(*story(*texts))
    assert (event.compare(made), summary.compare(made), omissions.compare(made)) == ((), (), ())


def test_summary_tells_the_confirmed_first_and_each_thing_once() -> None:
    made = told_by(4, 3, 2, 2)
    told = [text_of(made, one.spans[0]) for one in summary.compare(made)]
    assert told == [BREACH_A, FLIGHT_A, WARNING, TRAINS]
    assert [one.origins for one in summary.compare(made)] == [4, 3, 2, 2]


def test_summary_leaves_out_what_cannot_be_read_alone() -> None:
    texts = story(f"{BREACH_A} {DANGLING}", f"{BREACH_B} {DANGLING}")
    made = comparison(*texts, points=[[("a0", 0), ("a1", 0)], [("a0", 1), ("a1", 1)]])
    assert DANGLING not in [text_of(made, one.spans[0]) for one in summary.compare(made)]


def test_summary_does_not_say_the_same_twice() -> None:
    made = comparison(
        *story(FLIGHT_A, FLIGHT_A.replace("Mehr als vierzig", "Rund vierzig")), points=[[("a0", 0)], [("a1", 0)]]
    )
    assert len(summary.compare(made)) == 1


def test_reports_with_nothing_in_common_give_a_sentence_each() -> None:
    texts = (f"{BREACH_A} {WARNING}", f"{TRAINS} {FLIGHT_A}", f"{FLIGHT_B} {DANGLING}")
    made = comparison(*story(*texts), points=[[(f"a{n}", m)] for n in range(3) for m in range(2)])
    told = [text_of(made, one.spans[0]) for one in summary.compare(made)]
    assert sorted(told) == sorted([BREACH_A, TRAINS, FLIGHT_B])


def test_a_sentence_that_goes_on_fills_up_no_summary() -> None:
    added = "Doch laut Ida Sommer fuhren auf der Strecke zwischen Nordheim und Südheim abends keine Züge."
    made = comparison(*story(f"{BREACH_A} {added}", BREACH_B), points=[[("a0", 0), ("a1", 0)], [("a0", 1)]])
    assert added not in [text_of(made, one.spans[0]) for one in summary.compare(made)]


def test_a_report_that_stands_apart_fills_up_no_summary_and_gives_no_headline() -> None:
    other = "Der Pianist Karl Feld spielt am Abend in Südheim Sonaten und Walzer."
    made = comparison(*story(BREACH_A, BREACH_B, other), points=[[("a0", 0), ("a1", 0)], [("a2", 0)]])
    assert [one.spans[0].article for one in summary.compare(made)] != []
    assert "a2" not in {one.spans[0].article for one in summary.compare(made)}
    alone = comparison(*story(BREACH_A, BREACH_B, other), points=[[("a0", 0)], [("a1", 0)], [("a2", 0)]])
    assert "a2" in {one.spans[0].article for one in summary.compare(alone)}
    assert event.compare(made)[0].what.article != "a2"


def test_two_reports_of_one_outlet_fill_up_a_summary_with_what_both_tell_only() -> None:
    first, second = story(f"{BREACH_A} {FLIGHT_A} {WARNING} {TRAINS}", BREACH_B)
    one_outlet = [replace(one, article=msgspec.structs.replace(one.article, outlet="Bote")) for one in (first, second)]
    points = [[("a0", 0), ("a1", 0)], [("a0", 1)], [("a0", 2)], [("a0", 3)]]
    made = comparison(*one_outlet, origins=[["a0"], ["a1"]], points=points)
    made = replace(made, points=tuple(msgspec.structs.replace(point, origins=1) for point in made.points))
    copied = replace(made, origins=comparison(*one_outlet, origins=[["a0", "a1"]], points=points).origins)
    assert (len(summary.compare(made)), len(summary.compare(copied))) == (3, 4)


def test_summary_is_as_long_as_asked_for() -> None:
    made = replace(told_by(4, 3, 2, 2), settings=Settings(summary_sentences=2))
    assert len(summary.compare(made)) == 2


def test_summary_cites_every_report_of_its_point() -> None:
    first = summary.compare(told_by(4, 3, 2, 2))[0]
    assert sorted(s.article for s in first.spans) == ["a0", "a1", "a2", "a3"]


def test_summary_ends_with_what_nobody_else_bears_out_and_only_when_it_is_short() -> None:
    assert len(summary.compare(told_by(4, 3, 2, 1))) == 3
    made = told_by(4, 1, 3, 0)
    assert [text_of(made, one.spans[0]) for one in summary.compare(made)] == [BREACH_A, WARNING, FLIGHT_A]
    assert [one.origins for one in summary.compare(made)] == [4, 3, 1]


def test_summary_fills_up_with_the_loosely_alike_before_the_single() -> None:
    made = told_by(4, 2, 1, 0)
    loose = tuple(
        msgspec.structs.replace(
            p, origins=1, reports=tuple(msgspec.structs.replace(r, confirms=r.article == "a0") for r in p.reports)
        )
        if p.id == "p2"
        else p
        for p in made.points
    )
    told = [text_of(made, one.spans[0]) for one in summary.compare(replace(made, points=loose))]
    assert told == [BREACH_A, FLIGHT_A, WARNING]


def test_what_two_of_three_surely_report_is_missing_in_the_third() -> None:
    made = told_by(3, 2, 0, 0)
    three = replace(made, readings=made.readings[:3], origins=made.origins[:3])
    assert [(o.point, o.missing_in) for o in omissions.compare(three)] == [("p2", ("a2",))]
    unsure = tuple(msgspec.structs.replace(p, origins=1) for p in three.points)
    assert omissions.compare(replace(three, points=unsure)) == ()


def test_what_three_of_four_report_is_missing_in_the_fourth() -> None:
    made = told_by(4, 3, 2, 1)
    assert [(o.point, o.missing_in) for o in omissions.compare(made)] == [("p2", ("a3",))]


@pytest.mark.parametrize(
    "change",
    [
        {"is_truncated": True},
        {"text": BREACH_A},
        {"text": f"{BREACH_A} {FLIGHT_B} {FILLER}"},
        {"text": f"{WARNING} {FILLER}", "off": True},
    ],
    ids=["truncated", "too short", "tells it in other words", "another story"],
)
def test_some_articles_are_never_charged(change: dict[str, object]) -> None:
    made = told_by(4, 3, 0, 0)
    text = str(change.get("text", made.readings[3].article.text))
    last = reading("a3", text, names=marks(text), is_truncated=bool(change.get("is_truncated")))
    points: list[list[tuple[str, int]]] = [[("a0", 0), ("a1", 0), ("a2", 0)], [("a0", 1), ("a1", 1), ("a2", 1)]]
    if "off" not in change:
        points[0].append(("a3", 0))
    remade = comparison(*made.readings[:3], last, points=points)
    counted = tuple(msgspec.structs.replace(p, origins=p.outlets) for p in remade.points)
    assert omissions.compare(replace(remade, points=counted)) == ()


def test_an_earlier_report_is_not_charged_with_what_came_later() -> None:
    made = told_by(4, 3, 0, 0)
    times = ("2024-05-06T18:00", "2024-05-06T19:00", "2024-05-06T20:00", "2024-05-06T09:00")
    dated = tuple(
        replace(r, article=msgspec.structs.replace(r.article, published=t))
        for r, t in zip(made.readings, times, strict=True)
    )
    assert omissions.compare(replace(made, readings=dated)) == ()


def test_two_origins_do_not_make_an_omission() -> None:
    assert omissions.compare(told_by(2, 2, 2, 2)) == ()


def test_an_omission_says_why_and_shows_what_comes_nearest() -> None:
    (found,) = omissions.compare(told_by(4, 3, 2, 1))
    assert found.why.startswith("3 of 4 origins tell it; ")
    assert "of its telling words stand together there, 0.30 would tell it" in found.why
    assert {one.article for one in found.nearest} <= set(found.missing_in)


SPOKEN = "„Das Tal von Nordheim wird so lange gesperrt bleiben, bis die Reste der Mauer fort sind“, sagte sie."


@pytest.mark.parametrize(("is_spoken", "found"), [(True, [("p2", ("a2",))]), (False, [])])
def test_what_somebody_is_quoted_with_needs_no_sentence_around_it(
    is_spoken: bool, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    made = told_by(3, 2, 0, 0)
    texts = [f"{BREACH_A} {SPOKEN} {FILLER}", f"{BREACH_B} {SPOKEN} {FILLER}", f"{BREACH_A} {WARNING} {FILLER}"]
    three = comparison(*story(*texts), points=[[("a0", 0), ("a1", 0), ("a2", 0)], [("a0", 1), ("a1", 1)]])
    speaker = span(three.readings[0], "Ida Sommer")
    spoken = tuple(replace(s, speaker=speaker if is_spoken and s.sentence == 1 else None) for s in three.statements)
    counted = tuple(msgspec.structs.replace(p, origins=p.outlets) for p in three.points)
    three = replace(three, statements=spoken, points=counted, origins=made.origins[:3])
    assert [(o.point, o.missing_in) for o in omissions.compare(three)] == found


def test_a_cut_copy_lacks_what_both_origins_tell() -> None:
    made = told_by(4, 3, 0, 0)
    first, second = made.origins[:2]
    joined = (
        msgspec.structs.replace(first, articles=("a0", "a1", "a3")),
        msgspec.structs.replace(second, articles=("a2",)),
    )
    counted = tuple(msgspec.structs.replace(p, origins=2) for p in made.points)
    two = replace(made, origins=joined, points=counted)
    assert [(o.point, o.missing_in) for o in omissions.compare(two)] == [("p2", ("a3",))]


@pytest.mark.parametrize(
    ("written", "called"), [("in den Niederlanden", "Niederlande"), ("in Teilen Deutschlands", "Deutschland")]
)
def test_countries_stand_in_the_nominative(written: str, called: str) -> None:
    texts = (f"Ein Damm ist {written} gebrochen.", f"Am Montag brach {written} ein Damm.")
    readings = [reading(f"a{n}", text, names=[(written.split()[-1], "LOC")]) for n, text in enumerate(texts)]
    made = comparison(*readings, points=[[("a0", 0), ("a1", 0)]])
    assert event.compare(made)[0].places == (called,)


def test_a_headline_leans_on_nothing() -> None:
    leaning = "In Nordheim verloren dabei vierzig Familien laut Ida Sommer ihr Dach."
    firm = "In Nordheim verloren im Sturm vierzig Familien laut Ida Sommer ihr Dach."
    made = comparison(*story(f"{leaning} {firm}"), points=[[("a0", 0)], [("a0", 1)]])
    assert text_of(made, event.compare(made)[0].what) == firm


@pytest.mark.parametrize(
    ("opening", "name", "before", "after"),
    [
        ("Die Bürgermeisterin schwor auf den Talmud und lachte.", "Talmud", ("DET", "Case=Acc"), ("CCONJ", "")),
        ("The bank grows in South Norlandic towns this year.", "South", ("ADP", ""), ("ADJ", "")),
        ("Das Schiff fuhr in Nord- und Ostsee umher.", "Nord-", ("ADP", ""), ("CCONJ", "")),
    ],
)
def test_a_goal_or_a_part_of_a_name_is_no_scene(
    opening: str, name: str, before: tuple[str, str], after: tuple[str, str]
) -> None:
    language = "en" if opening.startswith("The") else "de"
    at = opening.index(name)
    words = [(at - 4 if before[0] == "DET" else at - 3, at - 1, *before), (at, at + len(name), "PROPN", "")]
    words.append((at + len(name) + 1, at + len(name) + 4, *after))
    tokens = tuple(Token(a, b, upos, "", feats, -1, "root") for a, b, upos, feats in words)
    texts = [replace(reading(f"a{n}", opening, names=[(name, "LOC")], language=language), tokens=tokens) for n in "01"]
    made = comparison(*texts, points=[[("a0", 0), ("a1", 0)]])
    assert event.compare(made)[0].places == ()


def test_what_happened_is_the_headline_before_what_was_said_of_it() -> None:
    said = "„Oberhalb von Nordheim ist am Montag ein Staudamm gebrochen“, sagte Bürgermeisterin Ida Sommer."
    plain = "Oberhalb von Nordheim ist am Montag ein Staudamm gebrochen, sagte Bürgermeisterin Ida Sommer."
    made = comparison(*story(said, plain), points=[[("a0", 0)], [("a1", 0)]])
    assert event.compare(made)[0].what.article == "a1"
