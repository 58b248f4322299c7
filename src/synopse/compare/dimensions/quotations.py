"""Who is quoted with what, and in whose words?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.utterances.collect import Utterance, collect_utterances
from synopse.compare.utterances.naming import one_name_each
from synopse.compare.utterances.same import Weights, likeness, similarity, weigh, wordings_differ
from synopse.compare.utterances.speakers import SpeakerIndex
from synopse.languages import load_language
from synopse.model import Actor, MergedQuotation, QuotationReport, Span

_COMMON = 40
"""Utterances in which a stem may occur to still propose pairs; a commoner one tells nothing apart."""
_KINDS = ("direct", "indirect", "reported")


def compare(comparison: Comparison) -> tuple[MergedQuotation, ...]:
    """The story's utterances, those that most outlets carry first; ids "q1", "q2" ... in that order."""
    utterances = collect_utterances(comparison.readings)
    index = SpeakerIndex(comparison.parts.get("actors", ()), comparison.readings)
    actors = [index.actor_of(u.speaker) if u.speaker else None for u in utterances]
    weights = weigh(utterances)
    names = _names(comparison, utterances, actors)
    groups, pairs = _merge(utterances, actors, weights)
    merged = [
        msgspec.structs.replace(
            _quotation(comparison, [utterances[i] for i in group], [actors[i] for i in group], names),
            why=_why(group, pairs, utterances, actors, weights),
        )
        for group in groups
    ]
    merged.sort(key=lambda entry: (-len(entry.reports), [report.spans for report in entry.reports]))
    return tuple(msgspec.structs.replace(entry, id=f"q{number}") for number, entry in enumerate(merged, start=1))


def _merge(
    utterances: Sequence[Utterance], actors: Sequence[Actor | None], weights: Weights
) -> tuple[list[list[int]], dict[tuple[int, int], float]]:
    """Groups of indices, and the scores of the pairs; pairs join from the surest on, and a group only when most of its
    pairs agree."""
    scores: dict[tuple[int, int], float] = {}
    for i, j in _candidates(utterances):
        score = similarity(utterances[i], utterances[j], weights, same_speaker=_same_speaker(i, j, utterances, actors))
        if score > 0:
            scores[i, j] = score
    group_of = {i: [i] for i in range(len(utterances))}
    for (i, j), _ in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])):
        one, other = group_of[i], group_of[j]
        if one is other:
            continue
        agreeing = sum(1 for a in one for b in other if (min(a, b), max(a, b)) in scores)
        if 2 * agreeing >= len(one) * len(other):
            one.extend(other)
            for member in other:
                group_of[member] = one
    seen: dict[int, list[int]] = {id(group): group for group in group_of.values()}
    return [sorted(group) for group in seen.values()], scores


def _why(
    group: Sequence[int],
    pairs: Mapping[tuple[int, int], float],
    utterances: Sequence[Utterance],
    actors: Sequence[Actor | None],
    weights: Weights,
) -> str:
    """By which words somebody speaks and who it is, and what makes several wordings one utterance."""
    first = min((utterances[i] for i in group), key=lambda u: (not u.cue, u.speaker_text is None, u.spans))
    told = f"“{first.cue}”" if first.cue else ("quotation marks" if first.kind == "direct" else "the mood of the verb")
    why = f"{told} beside “{first.speaker_text}”" if first.speaker_text else f"{told}, no speaker beside it"
    together = [pair for pair in combinations(sorted(group), 2) if pair in pairs]
    if not together:
        return why
    i, j = min(together, key=lambda pair: (-pairs[pair], pair))
    same = _same_speaker(i, j, utterances, actors)
    return f"{why}; {len(group)} wordings are one: {likeness(utterances[i], utterances[j], weights, same_speaker=same)}"


def _candidates(utterances: Sequence[Utterance]) -> list[tuple[int, int]]:
    """Pairs from different articles that share two stems which are not too common."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, utterance in enumerate(utterances):
        for stem in utterance.content:
            places[stem].append(number)
    pairs: Counter[tuple[int, int]] = Counter()
    for numbers in places.values():
        if len(numbers) <= _COMMON:
            pairs.update(
                (i, j)
                for at, i in enumerate(numbers)
                for j in numbers[at + 1 :]
                if utterances[i].reading != utterances[j].reading
            )
    return sorted(pair for pair, count in pairs.items() if count > 1)


def _same_speaker(i: int, j: int, utterances: Sequence[Utterance], actors: Sequence[Actor | None]) -> bool | None:
    one, other = actors[i], actors[j]
    if one is not None and other is not None:
        return one.id == other.id
    first, second = utterances[i].speaker_text, utterances[j].speaker_text
    if first is None or second is None:
        return None
    return True if first.casefold() == second.casefold() else None


def _names(
    comparison: Comparison, utterances: Sequence[Utterance], actors: Sequence[Actor | None]
) -> Mapping[tuple[str, str], str]:
    """One wording for each speaker who is no actor; see `one_name_each`."""
    articles = [reading.article for reading in comparison.readings]
    return one_name_each(
        (u.speaker_text, articles[u.reading].id, load_language(articles[u.reading].language))
        for u, actor in zip(utterances, actors, strict=True)
        if u.speaker_text and actor is None
    )


def _quotation(
    comparison: Comparison,
    group: Sequence[Utterance],
    actors: Sequence[Actor | None],
    names: Mapping[tuple[str, str], str],
) -> MergedQuotation:
    spans: dict[int, list[Span]] = defaultdict(list)
    for utterance in group:
        spans[utterance.reading] += utterance.spans
    ids = Counter(actor.id for actor in actors if actor is not None)
    speaker = min(ids, key=lambda key: (-ids[key], key)) if ids else None
    return MergedQuotation(
        id="",
        kind=min((utterance.kind for utterance in group), key=_KINDS.index),
        speaker=speaker,
        speaker_text=_speaker_text(group, actors, speaker, names),
        reports=tuple(
            QuotationReport(comparison.readings[number].article.id, tuple(sorted(spans[number])))
            for number in sorted(spans)
        ),
        wordings_differ=len(spans) > 1 and wordings_differ(group),
    )


def _speaker_text(
    group: Sequence[Utterance],
    actors: Sequence[Actor | None],
    speaker: str | None,
    names: Mapping[tuple[str, str], str],
) -> str | None:
    """How the speaker is named most often; the fuller wording when two are equally common."""
    texts = Counter(
        names.get((utterance.speaker_text, utterance.spans[0].article), utterance.speaker_text)
        for utterance, actor in zip(group, actors, strict=True)
        if utterance.speaker_text and (speaker is None or (actor is not None and actor.id == speaker))
    )
    return min(texts, key=lambda text: (-texts[text], -len(text), text)) if texts else None


DIMENSION = Dimension(
    question="Who is quoted with what, and in whose words?",
    needs=("quotations", "names"),
    compare=compare,
    after=("actors",),
)
