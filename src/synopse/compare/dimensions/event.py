"""What is the story about, when and where?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache

from synopse.compare.actors.offices import is_office
from synopse.compare.apart import readings_apart
from synopse.compare.comparison import Comparison, Dimension, Statement
from synopse.compare.disputed import is_outvoted
from synopse.compare.measures.story import story_day
from synopse.compare.salience import Salience, SentenceKey, find_salience
from synopse.compare.standalone import CANNOT, LENGTH_COST, adds, dependence, goes_on, is_long
from synopse.compare.swallowed import headline_inside
from synopse.compare.timeline.cues import timeline_cues
from synopse.compare.unexplained import has_unexplained_subject
from synopse.languages import load_language
from synopse.model import Event, Name, Reading, Span, TimelineEntry
from synopse.text.timex import stated_day

_OPENING_SENTENCES = 5
"""Sentences in which a report says what happened; later ones tell details and background."""

_PLACE_SENTENCES = 6
_DATED_SENTENCES = 3
_MOST_PLACES = 3
_PLACE_SHARE = 0.6
"""Part of the support of the best confirmed place that a further one needs."""
OUTVOTED_COST = 1.0
"""Worth lost by a sentence that gives a value which more origins give otherwise: it must not speak for all."""

_LEANING_COST = 2.0
"""Worth lost for all that makes a sentence lean on another ("dabei"), which a headline has not before it."""

_BACKGROUND_COST = 1.0
_CONNECTIVE_COST = 1.0
"""Worth lost by a sentence that goes on from the one before it: a headline has nothing before it."""
_QUOTED_COST = 0.5
"""Worth lost by a sentence that opens with somebody's words: what happened is told before what was said of it."""
_MARKS = frozenset("„“”\"»«‚‘'")
_UNEXPLAINED_COST = 0.8
"""Worth lost by a subject that was introduced before ("Stein said", "the operator denied")."""
_CONFIRMED = 0.6
"""Worth of a wording that all origins bear out, beside a sentence of the same point that they do not; half of it for
the second origin. A copy bears out nothing."""

_HAPPENED = 0.2
"""Worth of what has happened beside what is planned, expected or demanded: an announcement is overtaken by the event."""


_NEAR = 31
"""Days between a day that the sentence names and that of the reports, else it is history."""


def compare(comparison: Comparison) -> tuple[Event, ...]:
    """The one sentence that best tells what happened, with its day and its places; nothing for an empty story."""
    salience = find_salience(comparison)
    best = main_sentence(comparison, salience)
    if best is None:
        return ()
    article = comparison.readings[best[0]].article
    sentence = article.sentences[best[1]]
    what = Span(article.id, sentence.start, sentence.end)
    return (Event(what, _day(comparison, what), _places(comparison, best)),)


def main_sentence(comparison: Comparison, salience: Salience) -> SentenceKey | None:
    """The sentence from the openings that most origins confirm and that holds most of what the story is about."""
    apart = readings_apart(comparison)
    candidates = [
        (index, number)
        for index, reading in enumerate(comparison.readings)
        if index not in apart
        for number in range(min(_OPENING_SENTENCES, len(reading.article.sentences)))
    ]
    alone = [key for key in candidates if dependence(comparison.readings[key[0]], key[1]) < CANNOT]
    if not (alone or candidates):
        return None
    support = _support(comparison)
    central = max((salience.centrality(key) for key in alone or candidates), default=0.0) or 1.0

    def worth(key: SentenceKey) -> tuple[float, int, int]:
        reading = comparison.readings[key[0]]
        sentence = reading.article.sentences[key[1]]
        named = any(sentence.start <= name.start < sentence.end for name in reading.article.names)
        score = 1.5 * support.get(key, 0.0) + salience.centrality(key) / central + 0.4 * named
        score += (
            0.6 / (1 + key[1])
            - _LEANING_COST * dependence(reading, key[1])
            - _BACKGROUND_COST * _is_background(reading, key[1])
        )
        score -= _CONNECTIVE_COST * (goes_on(reading, key[1]) or adds(reading, key[1]))
        score += (_LEANING_COST - 1) * LENGTH_COST * is_long(reading, key[1])  # a long sentence leans on nothing
        score -= _LEANING_COST * headline_inside(reading, key[1])
        score -= _QUOTED_COST * (reading.article.text[sentence.start] in _MARKS)
        score -= _UNEXPLAINED_COST * has_unexplained_subject(reading, key[1])
        score -= OUTVOTED_COST * is_outvoted(comparison, reading.article.id, sentence.start, sentence.end)
        return round(score, 6), -key[1], -key[0]

    return max(alone or candidates, key=worth)


def _is_background(reading: Reading, number: int) -> bool:
    """Whether a sentence tells in the past perfect what had been before."""
    sentence = reading.article.sentences[number]
    first = bisect_left(reading.tokens, sentence.start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, sentence.end, key=lambda token: token.start)
    earlier = load_language(reading.article.language).statements.earlier_auxiliaries
    for token in reading.tokens[first:last]:
        if not token.deprel.startswith("aux") or token.lemma.lower() not in earlier or "Tense=Past" not in token.feats:
            continue
        predicate = reading.tokens[token.head]
        if predicate.deprel == "root" and "VerbForm=Part" in predicate.feats:
            return True
    return False


def _support(comparison: Comparison) -> dict[SentenceKey, float]:
    """For each sentence, the share of origins that report its best supported point, more where it happened."""
    origins = max(1, len(comparison.origins))
    found: dict[SentenceKey, float] = defaultdict(float)
    for point, members in zip(comparison.points, comparison.members, strict=True):
        share = (comparison.reporting_origins(point) if len(members) > 1 else 1) / origins
        for index in members:
            statement = comparison.statements[index]
            key = statement.reading, statement.sentence
            worth = share + _HAPPENED * (statement.status == "happened")
            if point.origins > 1 and _is_wording(comparison, point.span, statement):
                worth += _CONFIRMED * (1 + point.origins / origins) / 2
            found[key] = max(found[key], worth)
    return found


def _is_wording(comparison: Comparison, span: Span, statement: Statement) -> bool:
    """Whether a point is worded by this very statement, so that its origins bear this wording out."""
    article = comparison.readings[statement.reading].article
    return (article.id, statement.start, statement.end) == (span.article, span.start, span.end)


def _day(comparison: Comparison, what: Span) -> str | None:
    """The day of the event: as its own sentence dates it, else another report of its point, else the openings."""
    entries: tuple[TimelineEntry, ...] = comparison.parts.get("timeline", ())
    news = [
        entry
        for entry in entries
        if not entry.background and len(entry.date) >= len("2019-04-25") and entry.end in {None, entry.date}
    ]
    done = [entry for entry in news if entry.status == "happened"]
    told = [
        span
        for point in comparison.points
        if any(_overlap(span, what) for report in point.reports for span in report.spans)
        for report in point.reports
        if report.confirms
        for span in report.spans
    ]
    openings = [
        Span(reading.article.id, own[0].start, own[min(_DATED_SENTENCES, len(own)) - 1].end)
        for reading in comparison.readings
        if (own := reading.article.sentences)
    ]
    published = story_day(reading.article for reading in comparison.readings)
    return (
        _most_told([what], done)
        or _own_day(comparison, what, published)
        or _most_told([what], news)
        or _most_told(told, done)
        or _most_told(openings, done)
        or (published.isoformat() if published else None)
    )


def _most_told(places: Sequence[Span], entries: Sequence[TimelineEntry]) -> str | None:
    """The day that most reports give at these places."""
    articles: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        articles[entry.date[:10]] |= {s.article for s in entry.spans if any(_overlap(s, place) for place in places)}
    most = max((len(who) for who in articles.values()), default=0)
    return min(day for day, who in articles.items() if len(who) == most) if most else None


def _own_day(comparison: Comparison, what: Span, published: date | None) -> str | None:
    """The one day that the sentence names, near that of the reports; None where it names none or several."""
    article = next(reading.article for reading in comparison.readings if reading.article.id == what.article)
    cues = timeline_cues(article.language)
    named = {
        stated_day(time.value)
        for time in article.times
        if what.start <= time.start < what.end and not cues.is_bound(article.text, time.start, what.start)
    }
    days = [day for day in named if day is not None and (published is None or abs((published - day).days) <= _NEAR)]
    return days[0].isoformat() if len(days) == 1 else None


def _overlap(left: Span, right: Span) -> bool:
    return left.article == right.article and left.start < right.end and right.start < left.end


@cache
def _scene(language: str) -> re.Pattern[str]:
    return re.compile(load_language(language).standalone.scene, re.IGNORECASE)


def _places(comparison: Comparison, best: SentenceKey) -> tuple[str, ...]:
    """Places that the openings name as the scene, those of most origins first."""
    origin = {article: number for number, one in enumerate(comparison.origins) for article in one.articles}
    holders: dict[str, set[int]] = defaultdict(set)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for index, reading in enumerate(comparison.readings):
        article = reading.article
        end = article.sentences[min(_PLACE_SENTENCES, len(article.sentences)) - 1].end if article.sentences else 0
        for name in article.names:
            if name.kind != "LOC" or name.start >= end:
                continue
            before = article.text[max(0, name.start - 60) : name.start]
            if not _scene(article.language).search(before) or not _is_whole_place(reading, name):
                continue
            surface = _nominative(reading, name)
            key = surface.casefold().rstrip("s")
            holders[key].add(origin.get(article.id, -1 - index))
            forms[key][surface] += 1
            if any(span_key == best for span_key in _keys(comparison, index, name.start)):
                holders[key].add(-1_000)  # named in the chosen sentence itself
    ranked = sorted(holders, key=lambda key: (-len(holders[key]), -sum(forms[key].values()), key))
    needed = max(2.0, _PLACE_SHARE * max((len(holders[key]) for key in ranked), default=0))
    kept = [key for key in ranked if len(holders[key]) >= needed]
    return tuple(min(forms[key], key=lambda form: (-forms[key][form], form)) for key in kept[:_MOST_PLACES])


def _is_whole_place(reading: Reading, name: Name) -> bool:
    """Whether a name is all of a place and the place a scene, and no goal: not "South" in "in South American countries" nor "Nord-",
    and not what a preposition puts in the accusative ("schwor auf den Talmud"), unless it is a country, where a ban may hold."""
    text, tokens = reading.article.text, reading.tokens
    surface = text[name.start : name.end]
    if surface.endswith("-") or text[name.end : name.end + 1] == "-":
        return False
    at = bisect_left(tokens, name.start, key=lambda token: token.start)
    is_country = any(surface in country.names for country in load_language(reading.article.language).names.countries)
    if at > 0 and not is_country and tokens[at - 1].upos == "DET" and "Case=Acc" in tokens[at - 1].feats:
        return False
    following = bisect_left(tokens, name.end, key=lambda token: token.start)
    if following >= len(tokens) or not text[name.end : tokens[following].start].isspace():
        return True
    after = tokens[following]
    return not (after.upos == "ADJ" and text[after.start].isupper())


def _nominative(reading: Reading, name: Name) -> str:
    """A place as it is called: "Norstedt" where a text writes "in Norstedts Süden", "Niederlande" for "Niederlanden"."""
    surface = reading.article.text[name.start : name.end]
    language = load_language(reading.article.language)
    for country in language.names.countries:
        if surface.removesuffix("s") in country.names and surface not in country.names:
            return surface.removesuffix("s")  # "in weiten Teilen Deutschlands"
        if surface in country.names:
            return min((name for name in country.names if _uninflected(name) == _uninflected(surface)), key=len)
    at = bisect_left(reading.tokens, name.end, key=lambda token: token.end)
    if at + 1 >= len(reading.tokens) or not surface.endswith("s") or not language.quotations.nouns_are_capitalised:
        return surface
    token, owned = reading.tokens[at : at + 2]
    noun = reading.article.text[owned.start : owned.end]
    owns = token.deprel == "nmod" and token.head == at + 1 and owned.upos == "NOUN" and not is_office(noun, language)
    return surface[:-1] if owns else surface


def _uninflected(name: str) -> list[str]:
    return [word.rstrip("n") for word in name.split()]


def _keys(comparison: Comparison, index: int, offset: int) -> list[SentenceKey]:
    sentences = comparison.readings[index].article.sentences
    return [(index, number) for number, sentence in enumerate(sentences) if sentence.start <= offset < sentence.end]


DIMENSION = Dimension(
    question="What is the story about, when and where?",
    needs=("names", "times"),
    compare=compare,
    after=("timeline", "discrepancies"),
)
