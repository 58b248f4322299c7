"""Utterances of all readings: the parts of a quotation put together, nested ones left to the one around them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.utterances.lead import shown_from
from synopse.compare.utterances.naming import speaker_name
from synopse.languages import load_language
from synopse.model import Quotation, Reading, Span
from synopse.model.marks import QuotationKind
from synopse.text.normalise import word_spans, words
from synopse.text.stems import stem

_MOST_INSIDE = 60
"""Quotations looked at inside another one; more stand in no real sentence."""
_MOST_IN_FRAME = 3
"""Words beside speaker and verb that a mere frame of somebody's words may have."""
_FRAME_REACH = 400
"""Characters around a frame within which its words stand."""
_SHORT = 3
"""Letters up to which a word says too little to tell utterances by."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quotation of one article; ``spans`` are its parts in order, ``stems`` all its words' stems in order.

    ``speaker`` is the speaker's span; ``quoted`` the words that stand in quotation marks, ``cue`` those that tell that
    somebody speaks (none where only the marks or the mood do).
    """

    reading: int
    kind: QuotationKind
    spans: tuple[Span, ...]
    speaker: Span | None
    speaker_text: str | None
    words: tuple[str, ...]
    stems: tuple[str, ...]
    quoted: tuple[str, ...]
    cue: str = ""

    @property
    def content(self) -> frozenset[str]:
        """Stems that carry content."""
        return frozenset(s for s in self.stems if len(s) > _SHORT or s.isdigit())


def collect_utterances(readings: Sequence[Reading]) -> list[Utterance]:
    """All utterances in order of reading and place."""
    found: list[Utterance] = []
    for number, reading in enumerate(readings):
        told = [q for q in reading.article.quotations if not _is_frame(q, reading)]
        outer = _outermost(_without_relays(told))
        groups: dict[tuple[int, ...], list[Quotation]] = defaultdict(list)
        for quotation in outer:
            groups[_group_key(quotation)].append(quotation)
        utterances = [_utterance(number, reading, group) for group in groups.values()]
        found += sorted((u for u in utterances if u.words), key=lambda u: u.spans)
    return found


def _is_frame(part: Quotation, reading: Reading) -> bool:
    """Whether a part only says who says what stands elsewhere: "Feld betonte" in "Feld betonte nach Angaben aus Kreisen, dass"."""
    if part.kind != "indirect":
        return False
    quotations, text = reading.article.quotations, reading.article.text
    low = bisect_left(quotations, part.start - _FRAME_REACH, key=lambda q: q.start)
    high = bisect_left(quotations, part.end + _FRAME_REACH, key=lambda q: q.start)
    for other in quotations[low:high]:
        if other.cue is None or other.cue == part.cue or not part.start <= other.cue.start < part.end:
            continue
        if other.start < part.end and part.start < other.end:
            continue
        own = {start for start, _ in word_spans(text, part.start, part.end)}
        own -= {start for start in own if other.cue.start <= start < other.cue.end}
        if other.speaker is not None:
            own -= {start for start in own if other.speaker.start <= start < other.speaker.end}
        if len(own) <= _MOST_IN_FRAME:
            return True
    return False


def _without_relays(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Leave out "A, sagte X, wie der Sender Y berichtet" as Y's words when X's are most of it."""
    ordered = sorted(quotations, key=lambda q: (q.start, -q.end))
    kept = []
    for place, outer in enumerate(ordered):
        inner = _held_by(outer, ordered, place + 1)
        others = [q for q in inner if q.speaker and q.speaker != outer.speaker and q.kind != "reported"]
        if 2 * sum(q.end - q.start for q in _outermost(others)) < outer.end - outer.start:
            kept.append(outer)
    return kept


def _held_by(outer: Quotation, ordered: Sequence[Quotation], first: int) -> list[Quotation]:
    """Quotations from place ``first`` on that stand inside ``outer``; ``ordered`` is sorted by start."""
    inside = []
    for quotation in ordered[first : first + _MOST_INSIDE]:
        if quotation.start >= outer.end:
            break
        if _holds(outer, quotation):
            inside.append(quotation)
    return inside


def _group_key(quotation: Quotation) -> tuple[int, ...]:
    """Parts of one utterance share their cue; quotations without cue stand alone."""
    if quotation.cue is None:
        return quotation.start, quotation.end
    return quotation.cue.start, quotation.cue.end, 0


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    outer: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.start, -q.end)):
        if not outer or quotation.end > outer[-1].end:
            outer.append(quotation)
    return outer


def _utterance(number: int, reading: Reading, group: Sequence[Quotation]) -> Utterance:
    article = reading.article
    first = group[0]
    inside = [word for quotation in group for word in words(article.text, quotation.start, quotation.end)]
    direct = []
    for part in group:
        first_inside = bisect_left(article.quotations, part.start, key=lambda q: q.start)
        direct += [q for q in _held_by(part, article.quotations, first_inside) if q.kind == "direct"]
    quoted = [_plain(word) for q in _outermost(direct) for word in words(article.text, q.start, q.end)]
    stemmer = load_language(article.language).stemmer
    speaker = first.speaker
    return Utterance(
        reading=number,
        kind=first.kind,
        spans=tuple(sorted(Span(article.id, shown_from(q, group, reading), q.end) for q in group)),
        speaker=Span(article.id, speaker.start, speaker.end) if speaker else None,
        speaker_text=speaker_name(reading, speaker) if speaker else None,
        words=tuple(_plain(word) for word in inside),
        stems=tuple(stem(word, stemmer) for word in inside),
        quoted=tuple(quoted),
        cue=" ".join(article.text[first.cue.start : first.cue.end].split()) if first.cue else "",
    )


def _plain(word: str) -> str:
    """A word without what only typesetting makes differ."""
    return word.casefold().replace("’", "'").replace("ß", "ss")


def _holds(outer: Quotation, inner: Quotation) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
