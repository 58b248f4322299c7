"""Scores of who: quotations with their speakers, persons (B³), positions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Mapping

from bench.labelled.counts import Tally, overlap, touches
from bench.labelled.stories import LabelledQuotation, LabelledStory
from synopse.model import RawArticle, Span
from synopse.model.synopsis import MergedQuotation, Synopsis

_WORD = re.compile(r"[^\W\d_]{2,}")
_STEM = 4
_KINDS = frozenset({"direct", "indirect"})


def score_quotations(story: LabelledStory, synopsis: Synopsis, texts: Mapping[str, RawArticle]) -> Tally:
    """Direct and indirect quotations within the labelled stretches; in ``other`` how many speakers are right."""
    reported = sorted(
        (tuple(report.spans), number)
        for number, entry in enumerate(synopsis.quotations)
        if entry.kind in _KINDS
        for report in entry.reports
        if max(span.end for span in report.spans) <= story.quotations_until.get(report.article, 0)
    )
    tally = Tally(labelled=sum(not label.doubtful for label in story.quotations))
    for spans, _ in reported:
        matching = [label for label in story.quotations if touches(spans, [label.span])]
        if matching and all(label.doubtful for label in matching):
            continue
        tally.reported += 1
        tally.right += bool(matching)
        if not matching:
            tally.errors.append(("NOT LABELLED", spans))
    for label in story.quotations:
        if label.doubtful:
            continue
        near = [
            (sum(overlap(span, label.span) for span in spans), number)
            for spans, number in reported
            if touches(spans, [label.span])
        ]
        if not near:
            tally.errors.append((f"MISSED {label.kind}", (label.span,)))
            continue
        tally.found += 1
        entry = synopsis.quotations[max(near)[1]]
        right = is_speaker(label, entry, synopsis, texts)
        tally.other["speaker"] += 1
        tally.other["speaker right"] += right
        if not right:
            tally.errors.append((f"SPEAKER {entry.speaker_text!r} for {label.speaker!r}", (label.span,)))
    return tally


def is_speaker(
    label: LabelledQuotation, entry: MergedQuotation, synopsis: Synopsis, texts: Mapping[str, RawArticle]
) -> bool:
    """Whether the quotation's speaker is the labelled one: by place, or by a capitalised word of the name or wording."""
    actor = next((actor for actor in synopsis.actors if actor.id == entry.speaker), None)
    if label.speaker is None:
        return actor is None and not entry.speaker_text
    place = label.speaker_span
    if actor and place and touches(actor.mentions, [place]):
        return True
    wording = texts[place.article].content[place.start : place.end] if place else ""
    names = [entry.speaker_text or "", *([actor.name, *(variant.text for variant in actor.variants)] if actor else [])]
    reported = {word.casefold() for name in names for word in _WORD.findall(name) if word[0].isupper()}
    labelled = {word.casefold() for word in _WORD.findall(f"{label.speaker} {wording}") if word[0].isupper()}
    if any(_is_one_word(one, other) for one in reported for other in labelled):
        return True
    # an English speaker without a name ("a person familiar with the matter", "The aide") has no capitals
    plain = [word for word in _WORD.findall(wording) if len(word) >= _STEM]
    if not all(word.islower() for word in plain[1:]):
        return False
    said = {word.casefold() for word in _WORD.findall(entry.speaker_text or "")}
    return any(word.casefold() in said for word in plain)


def _is_one_word(one: str, other: str) -> bool:
    """Whether two words are the same but for an ending ("Presseberichte", "Presseberichten")."""
    return one == other or (
        min(len(one), len(other)) >= _STEM
        and (one.startswith(other) or other.startswith(one))
        and abs(len(one) - len(other)) < _STEM
    )


def score_persons(story: LabelledStory, synopsis: Synopsis, *, described: bool) -> Tally:
    """B³ over the labelled mentions, in ``other`` as thousandths; a mention not found is alone."""
    gold: list[tuple[int, Span]] = [
        (number, span)
        for number, person in enumerate(story.persons)
        for span in (*person.mentions, *(person.described if described else ()))
    ]
    clusters: list[Hashable] = []
    for position, (_, span) in enumerate(gold):
        near = [
            (overlap(span, mention), actor.id)
            for actor in synopsis.actors
            for mention in actor.mentions
            if overlap(span, mention)
        ]
        clusters.append(max(near)[1] if near else position)
    tally = Tally()
    sizes = Counter(clusters)
    people = Counter(number for number, _ in gold)
    shared = Counter(zip(clusters, (number for number, _ in gold), strict=True))
    main = {number: max((shared[c, number], str(c)) for c in sizes)[1] for number in people}
    for cluster, (number, span) in zip(clusters, gold, strict=True):
        together = shared[cluster, number]
        tally.other["mentions"] += 1000
        tally.other["precision"] += round(1000 * together / sizes[cluster])
        tally.other["recall"] += round(1000 * together / people[number])
        if isinstance(cluster, int) or str(cluster) != main[number]:
            what = "MISSED" if isinstance(cluster, int) else "APART"
            tally.errors.append((f"{what} {story.persons[number].name}", (span,)))
        elif together < sizes[cluster]:
            tally.errors.append((f"MIXED {story.persons[number].name} in {cluster}", (span,)))
    return tally


def b_cubed(tally: Tally) -> float:
    """B³ F1 of a tally of `score_persons`."""
    precision, recall = tally.share("precision", "mentions"), tally.share("recall", "mentions")
    return 2 * precision * recall / max(1e-9, precision + recall)


def score_positions(story: LabelledStory, synopsis: Synopsis) -> Tally:
    """Positions with the labelled stance at the labelled place (a condition passes for a demand or an offer)."""
    tally = Tally(reported=len(synopsis.positions), labelled=len(story.positions))
    hit = set()
    for entry in synopsis.positions:
        near = [n for n, label in enumerate(story.positions) if touches(entry.spans, [label.span])]
        matching = [n for n in near if _is_stance(entry.stance, story.positions[n].stance)]
        hit.update(matching)
        tally.right += bool(matching)
        if matching:
            actor = next((actor for actor in synopsis.actors if actor.id == entry.actor), None)
            names = " ".join([entry.actor, *(variant.text for variant in actor.variants)] if actor else [entry.actor])
            words = {word.casefold() for word in _WORD.findall(names)}
            parties = {w.casefold() for n in matching for w in _WORD.findall(story.positions[n].party)}
            tally.other["party right"] += bool(words & parties)
            tally.other["party"] += 1
        else:
            mark = f"STANCE {entry.stance}" if near else f"NOT LABELLED {entry.actor} {entry.stance}"
            tally.errors.append((mark, tuple(entry.spans[:1])))
            tally.other["not labelled"] += not near
    tally.found = len(hit)
    tally.errors += [
        (f"MISSED {label.party} {label.stance}", (label.span,))
        for number, label in enumerate(story.positions)
        if number not in hit
    ]
    return tally


def _is_stance(reported: str, labelled: str) -> bool:
    return reported == labelled or (reported == "conditions" and labelled in {"demands", "offers"})
