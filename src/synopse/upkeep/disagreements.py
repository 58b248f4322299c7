"""Discrepancies that have come, have moved on, or are settled since the last revision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from synopse.model import Discrepancy, DiscrepancyReading
from synopse.store.story_records import Development, DevelopmentKind, Resolution, Stated
from synopse.upkeep.before import KnownDiscrepancy
from synopse.upkeep.places import SpanIndex
from synopse.upkeep.scene import Scene


def disagreements(scene: Scene) -> Iterator[Development]:
    """New discrepancies, running counts that moved on, and discrepancies that are no more, with the reason."""
    pairs, settled = _paired(scene.before.discrepancies, scene.synopsis.discrepancies)
    for now, then in zip(scene.synopsis.discrepancies, pairs, strict=True):
        found = _news(scene, now, then)
        if found is not None and not _told(scene, found):
            yield found
    for then in settled:
        found = _settled(scene, then)
        if found is not None:
            yield found


def _news(scene: Scene, now: Discrepancy, then: KnownDiscrepancy | None) -> Development | None:
    """What is new about a discrepancy of now."""
    if then is None:
        return _development(scene, "update" if now.class_ == "update" else "discrepancy", now)
    old = then.discrepancy
    if now.class_ == "update" and old.class_ != "update":
        return _development(scene, "resolved", now, reason="updated")
    if now.class_ != "update" and old.class_ == "update":
        return _development(scene, "discrepancy", now)
    came = _values(now.readings) - _values(old.readings)
    if now.class_ == "update":
        is_new = _by_age(scene, now)[-1].value.casefold() in came
        return _development(scene, "update", now) if is_new else None
    # A value may be worded otherwise in another report; only one that new text states is a new one.
    stands = _values(one for one in now.readings if any(scene.before.stood(span) for span in one.spans))
    return _development(scene, "discrepancy", now) if came - stands else None


def _settled(scene: Scene, then: KnownDiscrepancy) -> Development | None:
    """Why a discrepancy of before is no more; None when no text says why, so that none is told."""
    standing = {one.article.id for one in scene.entry.articles}
    corrected = [article for article in then.lost if article in scene.texts]
    withdrawn = [article for article in then.lost if article not in standing]
    reason: Resolution = "corrected" if corrected else "withdrawn"
    if not corrected and not withdrawn:
        return None
    old = then.discrepancy
    told = [reading for reading in old.readings if reading.spans]
    return scene.development(
        "resolved", corrected or withdrawn, what=old.what, before=_stated(scene, told), reason=reason
    )


def _development(
    scene: Scene, kind: DevelopmentKind, now: Discrepancy, *, reason: Resolution | None = None
) -> Development:
    ordered = _by_age(scene, now)
    is_update = now.class_ == "update"
    shown = ordered[-1:] if is_update else list(now.readings)
    span = shown[0].spans[0]
    return scene.development(
        kind,
        [span.article for reading in shown for span in reading.spans],
        what=now.what,
        text=scene.texts[span.article][span.start : span.end],
        span=span,
        values=_stated(scene, shown),
        before=_stated(scene, ordered[:-1]) if is_update else (),
        reason=reason,
    )


def _stated(scene: Scene, readings: Sequence[DiscrepancyReading]) -> tuple[Stated, ...]:
    return tuple(
        scene.stated(reading.value, [span.article for span in reading.spans], reading.origins) for reading in readings
    )


def _values(readings: Iterable[DiscrepancyReading | Stated]) -> frozenset[str]:
    """Values as they are compared: a word begins a sentence here and stands within one there."""
    return frozenset(reading.value.casefold() for reading in readings)


def _by_age(scene: Scene, discrepancy: Discrepancy) -> list[DiscrepancyReading]:
    """Readings in the order in which they were first published."""

    def first(reading: DiscrepancyReading) -> float:
        return min(scene.moments.get(span.article, 0.0) for span in reading.spans)

    return sorted(discrepancy.readings, key=lambda reading: (first(reading), reading.value))


def _paired(
    before: Sequence[KnownDiscrepancy], now: Sequence[Discrepancy]
) -> tuple[list[KnownDiscrepancy | None], list[KnownDiscrepancy]]:
    """For each discrepancy of now the one it was before, and those of before that are no more.

    One and the same are those of one kind that stand at common places; the more places and values in common, the sooner.
    """
    scores: list[tuple[int, int, int]] = []
    for place, then in enumerate(before):
        index = SpanIndex(then.spans)
        old = then.discrepancy
        values = _values(old.readings)
        for number, discrepancy in enumerate(now):
            shared = index.shared(span for reading in discrepancy.readings for span in reading.spans)
            if discrepancy.kind == old.kind and shared:
                common = len(_values(discrepancy.readings) & values)
                scores.append((-(shared + 2 * common + (discrepancy.what == old.what)), place, number))
    pairs: list[KnownDiscrepancy | None] = [None] * len(now)
    taken: set[int] = set()
    for _, place, number in sorted(scores):
        if place not in taken and pairs[number] is None:
            pairs[number] = before[place]
            taken.add(place)
    return pairs, [then for place, then in enumerate(before) if place not in taken]


def _told(scene: Scene, found: Development) -> bool:
    """Whether the same was told before, and not settled since: a comparison may lose sight of a discrepancy for a while."""
    values = _values((*found.values, *found.before))
    for told in scene.earlier:
        if told.kind == "resolved" and told.what == found.what:
            return False
        if told.kind == found.kind and values <= _values((*told.values, *told.before)):
            return True
    return False
