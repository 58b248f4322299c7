"""Which values are set against each other, on hand-made marks; texts are invented."""

from __future__ import annotations

from builders import comparison, reading
from synopse.compare.dimensions.discrepancies import DIMENSION


def found(*readings, **fields):
    return DIMENSION.compare(comparison(*readings, **fields))


def fire(id_, text, dead, **fields):
    return reading(id_, text, quantities=[(str(dead), dead, "Menschen")], **fields)


A = fire("a", "Bei dem Brand im Altersheim von Ostrau kamen 12 Menschen ums Leben.", 12)
B = fire("b", "Bei dem Brand im Altersheim sind in Ostrau 15 Menschen gestorben.", 15)


def test_different_tolls_are_a_contradiction():
    (one,) = found(A, B)
    assert (one.kind, one.class_) == ("quantity", "contradiction")
    assert [(r.value, r.origins) for r in one.readings] == [("12", 1), ("15", 1)]
    assert "…" in one.what
    assert "12" not in one.what


def test_equal_tolls_are_none():
    assert found(A, fire("b", "Der Brand im Altersheim von Ostrau kostete 12 Menschen das Leben.", 12)) == ()


def test_deaths_are_not_injuries():
    other = fire("b", "Bei dem Brand im Altersheim von Ostrau wurden 15 Menschen verletzt.", 15)
    assert found(A, other) == ()


def test_two_values_in_texts_of_one_origin_are_told():
    (one,) = found(A, B, origins=[["a", "b"]])
    assert [reading.origins for reading in one.readings] == [1, 1]


TOLL = "Menschen starben, Festnahmen, eine brennende Scheune: Polizei und Feuerwehr waren in der Nacht in Ostrau im Einsatz."


def test_two_states_of_one_text_differ_though_of_one_origin():
    early, late = fire("a", f"12 {TOLL}", 12), fire("b", f"15 {TOLL}", 15)
    (one,) = found(early, late, origins=[["a", "b"]])
    assert [r.value for r in one.readings] == ["12", "15"]
    assert "the same sentence but for the value" in one.why


def test_one_text_told_of_two_days_is_two_events():
    first = reading(
        "a", f"Am Montag: 12 {TOLL}", quantities=[("12", 12, "Menschen")], times=[("Montag", "DATE", "2021-03-01")]
    )
    second = reading(
        "b", f"Am Mittwoch: 15 {TOLL}", quantities=[("15", 15, "Menschen")], times=[("Mittwoch", "DATE", "2021-03-03")]
    )
    assert found(first, second) == ()


def test_an_article_that_gives_both_values_measures_two_things():
    both = reading(
        "b",
        "Bei dem Brand im Altersheim kamen in Ostrau 12 Menschen ums Leben. Bei dem Brand sind 15 Menschen gestorben.",
        quantities=[("12", 12, "Menschen"), ("15", 15, "Menschen")],
    )
    assert found(A, both) == ()


def test_a_part_is_not_the_whole():
    part = fire("b", "Bei dem Brand im Altersheim von Ostrau starben auch Helfer, darunter 3 Menschen aus Linz.", 3)
    assert found(A, part) == ()


def test_later_and_higher_is_an_update():
    early = fire(
        "a", "Bei dem Brand im Altersheim von Ostrau kamen 12 Menschen ums Leben.", 12, published="2021-03-04T09:00"
    )
    late = fire(
        "b", "Bei dem Brand im Altersheim sind in Ostrau 15 Menschen gestorben.", 15, published="2021-03-04T18:00"
    )
    (one,) = found(early, late)
    assert one.class_ == "update"


def talk(id_, text, words, value, mod=None, **fields):
    return reading(id_, text, times=[(words, "DURATION", value, mod)], **fields)


PRIVATE = talk("a", "Die Minister redeten zwei Stunden unter vier Augen.", "zwei Stunden", "PT2H")
WHOLE = talk(
    "b",
    "Fünf Stunden dauerten die Gespräche der Minister, erst unter vier Augen und dann in großer Runde.",
    "Fünf Stunden",
    "PT5H",
)


def test_a_private_talk_is_not_the_whole_meeting():
    assert found(PRIVATE, WHOLE) == ()


def test_an_unmarked_length_beside_a_longer_one_is_the_part():
    both = reading(
        "c",
        "Sie äußerten sich nach einem mehr als einstündigen Gespräch. Nach fünfstündigen Gesprächen reisten sie ab.",
        times=[("mehr als einstündigen", "DURATION", "PT1H", "MORE_THAN"), ("fünfstündigen", "DURATION", "PT5H")],
    )
    (one,) = found(PRIVATE, WHOLE, both)
    assert (one.kind, one.class_) == ("duration", "precision")
    assert [r.value for r in one.readings] == ["zwei Stunden", "mehr als einstündigen"]


def test_a_duration_that_only_says_when_is_no_length():
    later = talk(
        "b", "Nach drei Stunden gaben die Minister zu ihren Gesprächen eine Erklärung ab.", "drei Stunden", "PT3H"
    )
    assert found(PRIVATE, later) == ()


def test_ages_are_compared_by_full_name():
    a = reading(
        "a",
        "Die Bäckerin Mia Holt (34) half.",
        names=[("Mia Holt", "PER")],
        quantities=[("34", 34, None, {"unit": "year"})],
    )
    b = reading(
        "b",
        "Die 36-jährige Mia Holt rief um Hilfe.",
        names=[("Mia Holt", "PER")],
        quantities=[("36-jährige", 36, None, {"unit": "year"})],
    )
    c = reading(
        "c",
        "Der 50-jährige Jan Holt war nicht da.",
        names=[("Jan Holt", "PER")],
        quantities=[("50-jährige", 50, None, {"unit": "year"})],
    )
    (one,) = found(a, b, c)
    assert [r.value for r in one.readings] == ["34", "36-jährige"]


def test_dates_of_one_event_differ():
    a = reading(
        "a",
        "Das Parlament hat das Wassergesetz am 11. Dezember verabschiedet.",
        times=[("11. Dezember", "DATE", "2020-12-11")],
    )
    b = reading(
        "b",
        "Am 12. Dezember verabschiedete das Parlament das neue Wassergesetz.",
        times=[("12. Dezember", "DATE", "2020-12-12")],
    )
    assert [d.kind for d in found(a, b, points=[[("a", 0), ("b", 0)]])] == ["date"]


def test_a_coarser_date_is_no_difference():
    a = reading(
        "a", "Das Treffen in Hanoi scheiterte Ende Februar.", times=[("Ende Februar", "DATE", "2019-02", "END")]
    )
    b = reading("b", "Das Treffen in Hanoi scheiterte am 28. Februar.", times=[("28. Februar", "DATE", "2019-02-28")])
    assert found(a, b, points=[[("a", 0), ("b", 0)]]) == ()


def test_nothing_to_compare_gives_nothing():
    assert found() == ()
    assert found(A) == ()
    assert found(reading("a", ""), reading("b", "")) == ()


def test_order_of_articles_does_not_matter():
    assert found(A, B) == found(B, A)
