"""Which figures, lengths, dates, names and speakers differ between the outlets?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from synopse.compare.align.points import story_likeness
from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.conflicts.called_off import called_off_conflicts
from synopse.compare.conflicts.carried_out import carried_out_conflicts
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.conflicts.deeds import deed_conflicts
from synopse.compare.conflicts.descriptions import description_conflicts
from synopse.compare.conflicts.fates import fate_conflicts
from synopse.compare.conflicts.fillings import filling_conflicts
from synopse.compare.conflicts.kin import kin_spellings
from synopse.compare.conflicts.names import spelling_conflicts
from synopse.compare.conflicts.namesakes import namesake_conflicts
from synopse.compare.conflicts.near_names import near_name_conflicts
from synopse.compare.conflicts.opposed import opposed_conflicts
from synopse.compare.conflicts.singles import single_conflicts
from synopse.compare.conflicts.slips import slip_conflicts
from synopse.compare.conflicts.soles import sole_conflicts
from synopse.compare.conflicts.speakers import attribution_conflicts
from synopse.compare.conflicts.spellings import actor_spellings
from synopse.compare.conflicts.venues import venue_conflicts
from synopse.compare.conflicts.wholes import whole_conflicts
from synopse.compare.measures.ages import ages_of, is_age, same_person
from synopse.compare.measures.classes import classes_of
from synopse.compare.measures.cloze import cloze
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.dates import same_event
from synopse.compare.measures.differences import Difference, differences
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.mentions import mentions_of
from synopse.compare.measures.parts import mark_parts
from synopse.compare.measures.same import same_measure
from synopse.compare.measures.story import Story, story_of
from synopse.compare.measures.timing import weigh_times
from synopse.compare.measures.tolls import tolls_of
from synopse.compare.measures.weighing import weigh
from synopse.model import Discrepancy, DiscrepancyClass, DiscrepancyReading, Span

_CLASSES = ("contradiction", "update", "precision")


def compare(comparison: Comparison) -> tuple[Discrepancy, ...]:
    """Differing values for the same thing, contradictions first, then by the origins that take part."""
    comparison = _clocked(comparison)
    story = story_of(comparison)
    mentions = mark_parts(mentions_of(comparison))
    story = replace(story, tolls=tolls_of(comparison, mentions, story), alike=story_likeness(comparison))
    days = [m for m in mentions if m.measured == "date"]
    found = [
        *_of_amounts(comparison, mentions, story),
        *differences(days, story, same_event, weigh_times(comparison, days, story)),
    ]
    told = [
        *_spellings(comparison),
        *kin_spellings(comparison, story),
        *slip_conflicts(comparison),
        *attribution_conflicts(comparison),
        *deed_conflicts(comparison, story),
        *called_off_conflicts(comparison, story),
        *carried_out_conflicts(comparison, story),
        *single_conflicts(comparison, story),
        *fate_conflicts(comparison, story),
        *opposed_conflicts(comparison, story),
    ]
    conflicts = [one for place, one in enumerate(told) if not _repeats(one, told[:place])]
    conflicts += _not_told(conflicts, whole_conflicts(comparison, story))
    conflicts += _not_told(conflicts, near_name_conflicts(comparison, story))
    conflicts += _not_told(conflicts, namesake_conflicts(comparison, story))
    conflicts += _not_told(conflicts, description_conflicts(comparison, story))
    conflicts += _not_told(conflicts, filling_conflicts(comparison, story))
    conflicts += _not_told(conflicts, sole_conflicts(comparison, story))
    conflicts += _not_told(conflicts, venue_conflicts(comparison, story))
    classes = classes_of(comparison, found)
    made = [_discrepancy(comparison, *one) for one in zip(found, classes, strict=True)]
    made += [_of_conflict(comparison, c) for c in conflicts]
    made.sort(key=_order)
    return tuple(
        Discrepancy(f"d{n}", d.kind, d.class_, d.what, d.readings, d.points, d.why) for n, d in enumerate(made, 1)
    )


def _of_amounts(comparison: Comparison, mentions: Sequence[Mention], story: Story) -> list[Difference]:
    """Differing counts, measures, lengths and ages."""
    amounts = [m for m in mentions if m.measured != "date" and not is_age(m)]
    weighed = {**weigh_times(comparison, amounts, story), **weigh(comparison, amounts, story)}
    return [
        *differences(ages_of(comparison, mentions), story, same_person),
        *differences(amounts, story, same_measure, weighed),
    ]


def _spellings(comparison: Comparison) -> list[Conflict]:
    """Names in two spellings: of resolved persons, and of full names that no actor joins."""
    found = actor_spellings(comparison)
    used = {span for conflict in found for _, spans in conflict.readings for span in spans}
    others = spelling_conflicts(comparison)
    return found + [c for c in others if not any(span in used for _, spans in c.readings for span in spans)]


def _not_told(told: Sequence[Conflict], conflicts: Sequence[Conflict]) -> list[Conflict]:
    """The conflicts no reading of which lies where another one's does, and that repeat none before them."""
    used = [span for conflict in told for _, spans in conflict.readings for span in spans]
    apart = [
        c
        for c in conflicts
        if not any(_touch(span, other) for _, spans in c.readings for span in spans for other in used)
    ]
    apart.sort(key=_longest, reverse=True)  # "Lena Maria Vogt" before "Lena Maria", which repeats it
    return [one for place, one in enumerate(apart) if not _repeats(one, apart[:place])]


def _longest(conflict: Conflict) -> int:
    return max(span.end - span.start for _, spans in conflict.readings for span in spans)


def _repeats(conflict: Conflict, earlier: Sequence[Conflict]) -> bool:
    """Whether an earlier conflict already sets the same places against each other: "was not arrested", "was arrested late"."""
    return any(_is_set_by(conflict, one) for one in earlier)


def _is_set_by(conflict: Conflict, earlier: Conflict) -> bool:
    """Whether each reading of a conflict touches one of an earlier one, and not all the same."""
    touched = [
        {n for n, (_, others) in enumerate(earlier.readings) if any(_touch(a, b) for a in spans for b in others)}
        for _, spans in conflict.readings
    ]
    return all(touched) and len(set[int]().union(*touched)) > 1


def _touch(a: Span, b: Span) -> bool:
    return a.article == b.article and a.start < b.end and b.start < a.end


def _clocked(comparison: Comparison) -> Comparison:
    """The readings with their dates reckoned from the day that the story lets infer, where an article states none."""
    readings = []
    for reading in comparison.readings:
        if reading.clock is not None:
            article = msgspec.structs.replace(
                reading.article,
                times=reading.clock.times,
                published=reading.article.published or reading.clock.day.isoformat(),
            )
            reading = replace(reading, article=article)
        readings.append(reading)
    return replace(comparison, readings=tuple(readings))


def _order(discrepancy: Discrepancy) -> tuple[object, ...]:
    origins = sum(reading.origins for reading in discrepancy.readings)
    return _CLASSES.index(discrepancy.class_), -origins, discrepancy.readings[0].spans[0], discrepancy.what


def _discrepancy(comparison: Comparison, difference: Difference, class_: DiscrepancyClass) -> Discrepancy:
    readings = [_reading(comparison, group) for group in difference.groups]
    readings.sort(key=lambda reading: (-reading.origins, reading.spans))
    mentions = [mention for group in difference.groups for mention in group]
    # a value may be told in several points: those count in which every value is told
    told = [frozenset[int]().union(*(mention.points for mention in group)) for group in difference.groups]
    shared = frozenset.intersection(*told)
    return Discrepancy(
        id="",
        kind="polarity" if any(mention.is_none for mention in mentions) else mentions[0].measured,
        class_=class_,
        what=cloze(comparison, mentions) or _what(comparison, mentions),
        readings=tuple(readings),
        points=tuple(comparison.points[n].id for n in sorted(shared)),
        why=_why(difference, class_),
    )


def _of_conflict(comparison: Comparison, conflict: Conflict) -> Discrepancy:
    readings = [DiscrepancyReading(value, spans, comparison.origin_count(spans)) for value, spans in conflict.readings]
    readings.sort(key=lambda reading: (-reading.origins, reading.spans))
    return Discrepancy(
        id="",
        kind=conflict.kind,
        class_=conflict.class_,
        what=conflict.what,
        readings=tuple(readings),
        points=tuple(comparison.points[n].id for n in conflict.points),
        why=conflict.why,
    )


def _reading(comparison: Comparison, group: Sequence[Mention]) -> DiscrepancyReading:
    spans = tuple(sorted({mention.span for mention in group}))
    first = min(group, key=lambda mention: mention.span)
    return DiscrepancyReading(first.surface, spans, comparison.origin_count(spans))


def _what(comparison: Comparison, mentions: Sequence[Mention]) -> str:
    """The measured thing in words of the texts: the noun or kind, and the names that all mentions share."""
    first = min(mentions, key=lambda mention: mention.span)
    label = measure_cues(first.language).label(first.kind) if first.kind else None
    head = next((m.noun for m in sorted(mentions, key=lambda m: m.span) if m.noun and not m.is_generic), None)
    words = [known for known in (head or label,) if known]
    common = frozenset.intersection(*(m.near for m in mentions)) or frozenset.intersection(*(m.stems for m in mentions))
    text = comparison.readings[first.reading].article.text
    for word in _verbatim(text, first, common):
        if len(words) >= 4:
            break
        if word not in words:
            words.append(word)
    return ", ".join(words) if words else text[first.sentence.start : first.sentence.end][:80]


def _verbatim(text: str, mention: Mention, stems: frozenset[str]) -> list[str]:
    cues = measure_cues(mention.language)
    return cues.words_with_stems(text, mention.sentence.start, mention.sentence.end, stems)


def _why(difference: Difference, class_: str) -> str:
    values = " / ".join(group[0].surface for group in difference.groups)
    if class_ == "precision":
        return f"{values}: both can be true, but they say different things; {difference.evidence.sentence()}"
    if class_ == "update":
        return f"{values}: a later report replaces an earlier one; {difference.evidence.sentence()}"
    return f"{values}: both cannot be true; {difference.evidence.sentence()}"


DIMENSION = Dimension(
    question="Which figures, lengths, dates, names and speakers differ?",
    needs=("quantities", "times", "names", "quotations"),
    compare=compare,
    after=("actors",),
)
