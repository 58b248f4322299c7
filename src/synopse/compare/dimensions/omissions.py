"""What do most origins report that a complete article leaves out?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.left_out.charged import common_points, had_room, is_earlier, word_count
from synopse.compare.left_out.lacks import NEAR, TOLD, Lack, find_lack, nearest_sentence
from synopse.compare.left_out.named import NamedFact, is_named, named_facts
from synopse.compare.salience import Salience, SentenceKey, find_salience
from synopse.compare.standalone import dependence
from synopse.model import AnnotatedArticle, Omission

_FEWEST_ORIGINS = 3
"""Independent origins that must report a point, in whatever value, when they are more than half of all."""

_FEWEST_CONFIRMING = 2
"""Independent origins that must bear out the very wording; enough where they are more than half of all."""

_FEWEST_COMMON = 2
"""Points that an article reports together with the tellers from which it is about the same event, though none is sure."""

_WEIGHTY = 0.5
"""Centrality, as a share of the story's most central sentence, from which a point has weight: several may have chosen
what another thought minor."""

_CLEAR = 0.5
"""Dependence (see `dependence`) up to which a wording says by itself what would be missing; "In the
afternoon the delegations met" is told by any report of the talks."""

_FEWEST_QUOTED = 8
"""Words from which what somebody is quoted with says enough by itself; shorter ones need the sentence around them."""


def compare(comparison: Comparison) -> tuple[Omission, ...]:
    """Widely reported points, each with the articles that are complete, had room for it and lack it.

    Not charged: truncated, short and earlier articles, tickers, those that have hardly a point in common with those that
    report it (they tell another story), and any in which something like the point stands.
    """
    if comparison.independent_origins() < _FEWEST_CONFIRMING:
        return ()
    salience = find_salience(comparison)
    found = dict(_by_wording(comparison, salience))
    for number, omission in _by_name(comparison, salience):
        found.setdefault(number, omission)
    return tuple(found[number] for number in sorted(found))


def _by_wording(comparison: Comparison, salience: Salience) -> Iterator[tuple[int, Omission]]:
    """What the alignment knows most origins to report, by the number of the point."""
    highest = _highest(salience)
    for number in range(len(comparison.points)):
        if not _is_widely_told(comparison, number):
            continue
        places = _places(comparison, comparison.members[number])
        weighty = _weight(salience, places) >= _WEIGHTY * highest
        if not weighty or not (_is_clear(comparison, places) or _is_quoted(comparison, number)):
            continue
        missing = list(_missing(comparison, salience, number))
        if missing:
            point = comparison.points[number]
            yield (
                number,
                _omission(comparison, number, missing, max(point.origins, comparison.reporting_origins(point))),
            )


def _by_name(comparison: Comparison, salience: Salience) -> Iterator[tuple[int, Omission]]:
    """What most origins tell of persons, by the number of the point that tells it best."""
    highest = _highest(salience)
    for fact in named_facts(comparison):
        places = _places(comparison, fact.members)
        number = _telling_point(comparison, fact)
        if number is None or _weight(salience, places) < _WEIGHTY * highest:
            continue
        missing = list(_not_naming(comparison, fact, places))
        if missing:
            yield number, _omission(comparison, number, missing, fact.origins, fact.person.name)


def _not_naming(comparison: Comparison, fact: NamedFact, places: Sequence[SentenceKey]) -> Iterator[Lack]:
    """The articles that could have told it and name the person nowhere."""
    tellers = {comparison.readings[reading].article.id for reading, _ in places}
    for index, article in _chargeable(comparison, tellers):
        reported, borne_out = common_points(comparison, article.id, tellers)
        if is_named(comparison, index, fact.person) or not (borne_out or reported >= _FEWEST_COMMON):
            continue
        nearness, nearest = nearest_sentence(comparison.readings, index, places)
        if nearness < NEAR:
            yield Lack(article.id, nearness, 0.0, nearest)


def _telling_point(comparison: Comparison, fact: NamedFact) -> int | None:
    """The point that most articles report among those that name the person, in a wording that can be read alone."""
    members = set(fact.members)
    own = [
        number
        for number, statements in enumerate(comparison.members)
        if members & set(statements)
        and _is_clear(comparison, _places(comparison, sorted(members & set(statements))))
        and _shows(comparison, number, fact)
    ]
    return min(own, key=lambda n: (-comparison.points[n].origins, -comparison.points[n].outlets, n), default=None)


def _shows(comparison: Comparison, number: int, fact: NamedFact) -> bool:
    """Whether the wording shown for a point names the person."""
    shown = comparison.points[number].span
    return any(
        mention.article == shown.article and shown.start <= mention.start and mention.end <= shown.end
        for mention in fact.person.mentions
    )


def _omission(
    comparison: Comparison, number: int, missing: Sequence[Lack], origins: int, named: str | None = None
) -> Omission:
    clauses = [f"{origins} of {comparison.independent_origins()} origins tell it"]
    if named is not None:
        clauses.append(f"{named} is named nowhere where it is missing")
    if any(one.nearest for one in missing):
        nearness = max(one.nearness for one in missing)
        clauses.append(
            f"the nearest sentence where it is missing agrees by {nearness:.2f} in meaning, {NEAR:.2f} would tell it"
        )
    if named is None:
        words = max(one.words for one in missing)
        clauses.append(f"at most {words:.2f} of its telling words stand together there, {TOLD:.2f} would tell it")
    return Omission(
        comparison.points[number].id,
        tuple(one.article for one in missing),
        why="; ".join(clauses),
        nearest=tuple(one.nearest for one in missing if one.nearest is not None),
    )


def _highest(salience: Salience) -> float:
    return max((salience.centrality(key) for key in salience.stems), default=0.0)


def _weight(salience: Salience, places: Sequence[SentenceKey]) -> float:
    return max(salience.centrality(key) for key in places)


def _is_widely_told(comparison: Comparison, number: int) -> bool:
    """Whether more than half of the origins report a point: three at least, or two that surely say the same."""
    point = comparison.points[number]
    needed = max(_FEWEST_ORIGINS, comparison.independent_origins() // 2 + 1)
    if _is_sure(comparison, number):
        return True
    is_borne_out = point.origins >= _FEWEST_CONFIRMING and point.outlets >= needed
    return is_borne_out and comparison.reporting_origins(point) >= needed


def _is_sure(comparison: Comparison, number: int) -> bool:
    """Whether more than half of the origins bear out the very wording."""
    return comparison.points[number].origins >= max(_FEWEST_CONFIRMING, comparison.independent_origins() // 2 + 1)


def _places(comparison: Comparison, members: Sequence[int]) -> list[SentenceKey]:
    """The sentences in which some statements stand, in order."""
    return sorted({(comparison.statements[index].reading, comparison.statements[index].sentence) for index in members})


def _is_clear(comparison: Comparison, places: Sequence[SentenceKey]) -> bool:
    """Whether one of a point's sentences can be read alone, and names somebody or something."""
    return any(dependence(comparison.readings[reading], sentence) <= _CLEAR for reading, sentence in places)


def _is_quoted(comparison: Comparison, number: int) -> bool:
    """Whether each report quotes somebody with it: an utterance is whole without the sentences around it."""
    members = [comparison.statements[index] for index in comparison.members[number]]
    return all(
        statement.speaker is not None
        and len(comparison.readings[statement.reading].article.text[statement.start : statement.end].split())
        >= _FEWEST_QUOTED
        for statement in members
    )


def _missing(comparison: Comparison, salience: Salience, number: int) -> Iterator[Lack]:
    """The articles that could have told a point and hold nothing like it."""
    reporting = {report.article for report in comparison.points[number].reports}
    members = comparison.members[number]
    told = _places(comparison, members)
    is_sure = _is_sure(comparison, number)
    for index, article in _chargeable(comparison, reporting):
        reported, borne_out = common_points(comparison, article.id, reporting)
        if not (borne_out or (is_sure and reported >= _FEWEST_COMMON)):
            continue
        lack = find_lack(comparison, salience, index, told, members)
        if lack is not None:
            yield lack


def _chargeable(comparison: Comparison, tellers: set[str]) -> Iterator[tuple[int, AnnotatedArticle]]:
    """The other articles that are complete, no earlier than the tellers and long enough to tell the same."""
    reports = [reading.article for reading in comparison.readings if reading.article.id in tellers]
    usual = median(word_count(article) for article in reports)
    copies = {name for one in comparison.origins if tellers & set(one.articles) for name in one.articles}
    for index, reading in enumerate(comparison.readings):
        article = reading.article
        if article.id in tellers or not had_room(article, usual, is_copy=article.id in copies):
            continue
        if not is_earlier(article, reports):
            yield index, article


DIMENSION = Dimension(
    question="What do most origins report that a complete article leaves out?",
    needs=("names",),
    compare=compare,
    after=("actors",),
)
