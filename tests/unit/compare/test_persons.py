"""Names that may stand for one person, and who says a statement."""

from __future__ import annotations

from synopse.compare.align.persons import reach_of_names
from synopse.compare.comparison import Statement
from synopse.compare.evidence import Evidence, collect_evidence
from synopse.model import AnnotatedArticle, Name, Reading, Sentence, Span


def _naming(*names: str) -> Evidence:
    return Evidence((), names, frozenset(), frozenset(), (), (), 5)


def _can_be_one(one: str, other: str, *more: str) -> bool:
    near = reach_of_names([_naming(one), _naming(other), *map(_naming, more)])
    assert (one in near[1]) == (other in near[0])
    return one in near[1]


def test_a_part_of_a_name_may_stand_for_the_whole() -> None:
    assert _can_be_one("PER:lenz", "PER:eva lenz")
    assert _can_be_one("PER:pak", "PER:pak min su")
    assert _can_be_one("PER:eva lenz", "PER:eva maria lenz")


def test_another_first_name_is_another_person() -> None:
    assert not _can_be_one("PER:eva lenz", "PER:jan lenz", "PER:lenz")
    assert not _can_be_one("PER:lenz", "PER:maurer")


def test_only_persons_are_called_by_parts_of_their_names() -> None:
    assert not _can_be_one("ORG:werke", "ORG:plöner werke")
    assert _can_be_one("LOC:plön", "LOC:plön")


def _reading(text: str, *names: str) -> Reading:
    marks = tuple(Name(text.index(name), text.index(name) + len(name), "PER") for name in names)
    return Reading(AnnotatedArticle(id="a", text=text, language="en", sentences=(Sentence(0, len(text)),), names=marks))


def test_a_persons_name_counts_whole_and_without_initials() -> None:
    reading = _reading("Eva K. Lenz-Maurer’s ferry sank.", "Eva K. Lenz-Maurer’s")
    (evidence,) = collect_evidence([reading], [Statement(0, 0, 0, len(reading.article.text))])
    assert evidence.names == ("PER:eva lenz maurer",)


def test_who_says_a_statement_is_named_in_it() -> None:
    reading = _reading("Eva Lenz was there. The ferry was old, she said.", "Eva Lenz")
    start = reading.article.text.index("The ferry")
    said = Statement(0, 0, start, len(reading.article.text), "said", Span("a", 0, 8))
    told = Statement(0, 0, start, len(reading.article.text))
    with_speaker, without = collect_evidence([reading], [said, told])
    assert with_speaker.names == ("PER:eva lenz",)
    assert without.names == ()
    assert with_speaker.in_names == without.in_names == frozenset()
