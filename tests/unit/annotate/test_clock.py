"""The day on which reports without a date were written, on invented reports."""

from __future__ import annotations

from datetime import date

import pytest

from builders import reading
from synopse.annotate.times import find_times, set_clocks
from synopse.annotate.times.clock import is_same_from
from synopse.languages import load_language
from synopse.model import Reading

PUBLISHED = "2021-03-10"  # a Wednesday


def report(id_: str, text: str, published: str | None = None, language: str = "de") -> Reading:
    made = reading(id_, text, published=published, language=language)
    marks = find_times(made.article, made.article.sentences, load_language(language))
    times = [(text[t.start : t.end], t.type, t.value, t.mod) for t in marks]
    return reading(id_, text, published=published, language=language, times=times)


def values(made: Reading) -> list[str]:
    return [time.value for time in (made.clock.times if made.clock else made.article.times)]


def test_a_dated_report_of_the_story_dates_the_others() -> None:
    stated = report("a", "Der Hafen wurde am Dienstag gesperrt.", PUBLISHED)
    other = report("b", "Die Behörde sperrte am Dienstag den Hafen. Am Mittwoch kamen Taucher.")
    found = {r.article.id: r for r in set_clocks([stated, other])}
    assert found["a"].clock is None
    assert found["b"].clock is not None
    assert values(found["b"]) == ["2021-03-09", "2021-03-10"]


def test_what_hangs_on_the_very_day_stays_open() -> None:
    stated = report("a", "Der Hafen wurde am Dienstag gesperrt.", PUBLISHED)
    other = report("b", "Gestern wurde der Hafen gesperrt. Am Dienstag kamen Taucher.")
    (found,) = (r for r in set_clocks([stated, other]) if r.article.id == "b")
    assert values(found) == ["XXXX-XX-XX", "2021-03-09"]


def test_a_month_of_publication_is_kept_to() -> None:
    one = report("a", "Am 9. März wurde der Hafen gesperrt. Am Mittwoch kamen Taucher.", "2021-03")
    (found,) = set_clocks([one])
    assert found.clock is not None
    assert abs((found.clock.day - date(2021, 3, 10)).days) <= 1
    assert values(found) == ["2021-03-09", "2021-03-10"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # 9 March is a Tuesday in 2021, not in the years around it
        (
            "de",
            "2019 lief der Vertrag aus. Am Dienstag, den 9. März, wurde der Hafen gesperrt. Am Mittwoch kamen Taucher.",
        ),
        ("en", "The contract ran out in 2019. The port was closed on Tuesday, March 9. Divers came on Wednesday."),
    ],
)
def test_a_weekday_beside_the_day_tells_the_year(language: str, text: str) -> None:
    (found,) = set_clocks([report("a", text, language=language)])
    assert found.clock is not None
    assert values(found)[1:] == ["2021-03-09", "2021-03-10"]


def test_a_year_to_come_tells_that_the_days_lie_in_it_or_before() -> None:
    text = "Die Steuer soll schon 2021 sinken. Die Regierung wird am Dienstag, den 9. März, vereidigt. Am Mittwoch sprach sie."
    (found,) = set_clocks([report("a", text)])
    assert found.clock is not None
    assert found.clock.day.year == 2021


@pytest.mark.parametrize(
    "text",
    [
        "Am Dienstag wurde der Hafen gesperrt.",  # any week
        "Am 9. März wurde der Hafen gesperrt.",  # any year
        "Im Jahr 2018 wurde der Hafen gebaut, am Dienstag gesperrt.",  # any week since
        "Am 3. Mai 2007 wurde der Hafen gebaut.",  # history
        "",
    ],
)
def test_without_enough_to_go_by_nothing_is_inferred(text: str) -> None:
    (found,) = set_clocks([report("a", text)])
    assert found.clock is None


def test_the_order_of_the_reports_does_not_matter() -> None:
    made = [
        report("a", "Der Hafen wurde am Dienstag gesperrt.", PUBLISHED),
        report("b", "Am Mittwoch kamen Taucher. Am 12. März soll der Hafen öffnen."),
        report("c", "On Tuesday the port was closed.", language="en"),
    ]
    assert sorted(set_clocks(made), key=lambda r: r.article.id) == sorted(
        set_clocks(made[::-1]), key=lambda r: r.article.id
    )


@pytest.mark.parametrize(
    ("value", "closed", "other", "expected"),
    [
        ("XXXX-WXX-2", "2021-03-09", date(2021, 3, 11), True),
        ("XXXX-WXX-2", "2021-03-09", date(2021, 3, 16), False),
        ("XXXX-WXX-5", "2021-03-12", date(2021, 3, 9), True),
        ("XXXX-03", "2021-03", date(2021, 3, 12), True),
        ("XXXX-XX-XX", "2021-03-09", date(2021, 3, 11), False),
        ("2021-03-09", "2021-03-09", date(2024, 3, 11), True),
    ],
)
def test_which_dates_do_not_depend_on_the_very_day(value: str, closed: str, other: date, expected: bool) -> None:
    assert is_same_from(value, closed, date(2021, 3, 10), other) is expected


def test_a_known_day_outweighs_a_known_month() -> None:
    stated = report("a", "Der Hafen wurde am Dienstag gesperrt.", PUBLISHED)
    vague = report("b", "Die Behörde sperrte am Dienstag den Hafen.", "2021-03")
    other = report("c", "Am 8. März hatte der Sturm begonnen.")
    found = {r.article.id: r for r in set_clocks([stated, vague, other])}
    assert values(found["b"]) == ["2021-03-09"]
    assert values(found["c"]) == ["2021-03-08"]
