"""What would a colleague tell first?"""

from __future__ import annotations

import math
from collections.abc import Sequence

from synopse.compare.apart import readings_apart
from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.dimensions.event import OUTVOTED_COST, main_sentence
from synopse.compare.disputed import is_outvoted
from synopse.compare.evidence import Amount
from synopse.compare.openings import OPENING, Candidate, one_of_each, openings
from synopse.compare.salience import Salience, SentenceKey, find_salience
from synopse.compare.standalone import CANNOT, dependence, goes_on
from synopse.compare.unshared import bears_out, count_unshared, evidence_of
from synopse.model import Point, Span, SummarySentence

_POINTS = 80
"""Points considered: the weightiest; a summary never needs the ninetieth."""

_SAME = 0.45
"""Weight of words in common with a sentence already told, from which a sentence says nothing new."""

_REDUNDANCY = 1.1
_MOST_OF_SENTENCE = 0.4
_ENOUGH = 3
"""Sentences up to which a summary is filled with what no second origin bears out."""
_PAIR = 2
_MOST_OPENINGS = 12
"""Reports of which a summary tells what each is about, where they have nothing in common."""


def compare(comparison: Comparison) -> tuple[SummarySentence, ...]:
    """The most important points: the event, then what several origins bear out, in the order in which the articles tell it.

    What no second origin bears out only fills up a short summary, at its end. Every sentence is verbatim, readable alone, and says something that no other one does (maximal
    marginal relevance, Carbonell & Goldstein 1998).
    """
    salience = find_salience(comparison)
    candidates = _candidates(comparison, salience)
    chosen = _choose(comparison, candidates, salience, main_sentence(comparison, salience))
    firm = {one[2] for one in candidates if _is_established(comparison, one)}
    ordered = chosen[:1] + sorted(chosen[1:], key=lambda one: (one[2] not in firm, _place(comparison, one), one[1]))
    return tuple(_sentence(comparison, point, key) for _, key, point in ordered)


_UNSHARED_COST = 0.5
"""Worth lost for each amount in a wording that no other report of the point gives."""

_WORDING_BONUS = 0.5
"""Worth of the point's own wording: that is what its reports were held against."""

_CONFIRMED_BONUS = 0.5
"""Worth of a wording of an article that bears the point out: its sentence can be cited for all that do."""


def _candidates(comparison: Comparison, salience: Salience) -> list[Candidate]:
    """Each weighty point with its best wording, where one can be read alone; the worthiest first."""
    highest = max((salience.centrality(key) for key in salience.stems), default=0.0) or 1.0
    found: list[Candidate] = []
    for number, members in enumerate(comparison.members[:_POINTS]):
        point = comparison.points[number]
        wordings: list[tuple[float, int, int, float]] = []
        unshared = count_unshared(comparison.statements, members, evidence_of(comparison, members))
        confirming = _confirming(point)
        for index in members:
            statement = comparison.statements[index]
            key = statement.reading, statement.sentence
            reading = comparison.readings[key[0]]
            cost = dependence(reading, key[1]) + _UNSHARED_COST * unshared[index]
            sentence = reading.article.sentences[key[1]]
            cost += OUTVOTED_COST * is_outvoted(comparison, reading.article.id, sentence.start, sentence.end)
            # a clause must be most of its sentence: else the sentence tells another point
            share = (statement.end - statement.start) / (sentence.end - sentence.start)
            if cost < CANNOT and share >= _MOST_OF_SENTENCE:
                early = 0.4 / (1 + 0.25 * key[1])
                own = _WORDING_BONUS * (_within(point.span, _span_of(comparison, key)))
                citable = _CONFIRMED_BONUS * (reading.article.id in confirming)
                wordings.append(
                    (salience.centrality(key) / highest + early + own - cost + citable, -key[0], -key[1], citable)
                )
        if wordings:
            worth, reading_index, sentence_index, bonus = max(wordings)
            reporting = comparison.reporting_origins(point)
            told = reporting if _is_disputed(comparison, number) else (point.origins + reporting) / 2
            found.append((math.log2(told) + worth - bonus, (-reading_index, -sentence_index), number))
    return sorted(found, key=lambda one: (-round(one[0], 6), one[2]))


def _choose(
    comparison: Comparison, candidates: Sequence[Candidate], salience: Salience, event: SentenceKey | None
) -> list[Candidate]:
    """Pick the event's sentence, then again and again the worthiest that says something new.

    What several origins bear out comes first, with what they report in differing values; what more than one reports
    without surely saying the same, and then what only one does, fill up a short summary; a report apart from the others tells nothing here.
    """
    count = comparison.settings.summary_sentences
    chosen = _of_event(comparison, candidates, event)
    copies = len(comparison.origins) == 1  # nothing can be confirmed, so everything may be told
    one_voice = comparison.independent_origins() == 1  # reports of one outlet: what more than one of them has
    firm = [
        one
        for one in candidates
        if copies
        or _is_established(comparison, one)
        or _is_disputed(comparison, one[2])
        or (one_voice and len(comparison.points[one[2]].reports) > 1)
    ]
    chosen = _filled(comparison, chosen, firm, count, salience)
    shared = any(len(comparison.points[one[2]].reports) > 1 for one in candidates)
    shown = {one[1][0] for one in chosen}
    if not shared:
        return _filled(comparison, chosen, one_of_each(comparison, candidates, shown), _MOST_OPENINGS, salience)
    enough = min(count, _ENOUGH)
    told = [
        one for one in _clear(comparison, candidates) if comparison.reporting_origins(comparison.points[one[2]]) > 1
    ]
    widely = [one for one in told if len(comparison.points[one[2]].reports) > _PAIR]
    chosen = _filled(comparison, chosen, widely, enough, salience)
    shown = {one[1][0] for one in chosen}
    chosen = _filled(comparison, chosen, openings(comparison, candidates, shown), enough, salience)
    chosen = _filled(comparison, chosen, told, enough, salience)
    apart = readings_apart(comparison)
    early = [one for one in _clear(comparison, candidates) if one[1][1] < OPENING and one[1][0] not in apart]
    return _filled(comparison, chosen, early, enough, salience)


def _filled(
    comparison: Comparison, chosen: list[Candidate], pool: Sequence[Candidate], limit: int, salience: Salience
) -> list[Candidate]:
    """What is chosen, and the worthiest of a pool that say something new, up to so many."""
    filled = list(chosen)
    while len(filled) < limit and (best := _next(comparison, pool, filled, salience)) is not None:
        filled.append(best)
    return filled


def _clear(comparison: Comparison, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those that go on from nothing: a sentence that fills up a summary must stand by itself."""
    return [one for one in candidates if not goes_on(comparison.readings[one[1][0]], one[1][1])]


def _confirming(point: Point) -> frozenset[str]:
    """Articles whose reports bear a point out; none when they have one origin."""
    return frozenset(report.article for report in point.reports if report.confirms and point.origins > 1)


def _is_established(comparison: Comparison, candidate: Candidate) -> bool:
    """Whether several origins bear out the very sentence."""
    _, key, number = candidate
    return comparison.readings[key[0]].article.id in _confirming(comparison.points[number])


def _is_disputed(comparison: Comparison, number: int) -> bool:
    """Whether the origins give other values of a point, as a discrepancy shows."""
    point = comparison.points[number].id
    return any(point in discrepancy.points for discrepancy in comparison.parts.get("discrepancies", ()))


def _of_event(comparison: Comparison, candidates: Sequence[Candidate], event: SentenceKey | None) -> list[Candidate]:
    """The weightiest point that the event's sentence reports, in that very sentence; none when no point has it."""
    for worth, key, number in candidates:
        members = [comparison.statements[index] for index in comparison.members[number]]
        if event is not None and (key == event or event in {(m.reading, m.sentence) for m in members}):
            return [(worth, event, number)]
    return []


def _next(
    comparison: Comparison, pool: Sequence[Candidate], chosen: Sequence[Candidate], salience: Salience
) -> Candidate | None:
    """The worthiest candidate that says something new, None when there is none."""
    best: tuple[float, int, Candidate] | None = None
    for one in pool:
        stems = salience.stems[one[1]]
        known = max((salience.overlap(stems, salience.stems[other[1]]) for other in chosen), default=0.0)
        if known >= _SAME or any(_is_told(comparison, one, other) for other in chosen):
            continue
        scored = round(one[0] - _REDUNDANCY * known, 6), -one[2], one
        best = scored if best is None else max(best, scored)
    return best[2] if best else None


def _is_told(comparison: Comparison, one: Candidate, other: Candidate) -> bool:
    """Whether the sentence of one candidate reports the point of the other."""
    places = [
        {(comparison.statements[i].reading, comparison.statements[i].sentence) for i in comparison.members[number]}
        for number in (one[2], other[2])
    ]
    return one[2] == other[2] or one[1] in places[1] or other[1] in places[0]


def _place(comparison: Comparison, candidate: Candidate) -> float:
    """Where the articles tell a point on average, 0 at their beginning, 1 at their end."""
    places = [
        comparison.statements[index].sentence
        / max(1, len(comparison.readings[comparison.statements[index].reading].article.sentences))
        for index in comparison.members[candidate[2]]
    ]
    return round(sum(places) / len(places), 6)


def _sentence(comparison: Comparison, number: int, key: SentenceKey) -> SummarySentence:
    """Cite the sentence first, then every other report of its point that bears out its figures."""
    article = comparison.readings[key[0]].article
    sentence = article.sentences[key[1]]
    shown = Span(article.id, sentence.start, sentence.end)
    point = comparison.points[number]
    dissenting = _dissenting(comparison, shown)
    figures: dict[str, list[Amount]] = {}
    for index, found in evidence_of(comparison, comparison.members[number]).items():
        told_by = comparison.readings[comparison.statements[index].reading].article.id
        figures.setdefault(told_by, []).extend(found.amounts)
    asserted = [
        amount for amount in figures.get(article.id, []) if shown.start <= amount.start and amount.end <= shown.end
    ]
    sure = any(report.confirms and report.article == article.id for report in point.reports)
    others = [
        span
        for report in point.reports
        if ((report.confirms and sure) or report.article == article.id)
        and bears_out(asserted, figures.get(report.article, []))
        and not any(_within(place, span) for place in dissenting for span in report.spans)
        for span in report.spans
        if not _within(span, shown)
    ]
    return SummarySentence((shown, *others), comparison.origin_count((shown, *others)), point.id)


def _dissenting(comparison: Comparison, shown: Span) -> list[Span]:
    """Places that give another value than the sentence shown: who stands there does not confirm it."""
    found: list[Span] = []
    for discrepancy in comparison.parts.get("discrepancies", ()):
        own = [reading for reading in discrepancy.readings if any(_within(span, shown) for span in reading.spans)]
        if own:
            found += [span for reading in discrepancy.readings if reading not in own for span in reading.spans]
    return found


def _span_of(comparison: Comparison, key: SentenceKey) -> Span:
    article = comparison.readings[key[0]].article
    return Span(article.id, article.sentences[key[1]].start, article.sentences[key[1]].end)


def _within(span: Span, outer: Span) -> bool:
    return span.article == outer.article and outer.start <= span.start and span.end <= outer.end


DIMENSION = Dimension(
    question="What would a colleague tell first?",
    needs=("names",),
    compare=compare,
    after=("discrepancies",),
)
