"""What somebody is quoted as saying, utterance by utterance, each in the wordings of its outlets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synopse.present.sources import QUOTE_MARKS
from synopse.present.wordings import Piece, mark_difference
from synopse.store.story_records import QuotationRow, name_key

_MARKS = (*QUOTE_MARKS, "‚", "‘", "›", "‹")


@dataclass(frozen=True, slots=True)
class SaidSo:
    """One wording and the places that carry it; ``pieces`` mark it against the first wording.

    The words are verbatim with the quotation marks that they have: an outlet may paraphrase what another quotes.
    """

    pieces: tuple[Piece, ...]
    rows: tuple[QuotationRow, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """The same words of one speaker in one story."""

    story: str
    headline: str
    day: str
    kind: str
    wordings: tuple[SaidSo, ...]

    @property
    def outlets(self) -> int:
        """How many outlets carry it."""
        return len({row.outlet for wording in self.wordings for row in wording.rows})


def utterances_of(rows: Iterable[QuotationRow]) -> list[Utterance]:
    """The rows by utterance, in the order in which the first of each comes."""
    grouped: dict[tuple[str, str], list[QuotationRow]] = {}
    for row in rows:
        grouped.setdefault((row.story, row.quotation), []).append(row)
    return [_utterance(group) for group in grouped.values()]


def quoting(rows: Iterable[QuotationRow]) -> list[tuple[str, str, int]]:
    """Host, name and number of utterances of the outlets that quote, the most first."""
    seen = {(row.outlet, row.outlet_name, row.story, row.quotation) for row in rows}
    counted = Counter((outlet, name) for outlet, name, _, _ in seen)
    return [(host, name, n) for (host, name), n in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))]


def _utterance(rows: Sequence[QuotationRow]) -> Utterance:
    days = sorted(row.published[:10] for row in rows if row.published)
    return Utterance(rows[0].story, rows[0].headline, days[0] if days else "", rows[0].kind, _wordings(rows))


def _wordings(rows: Sequence[QuotationRow]) -> tuple[SaidSo, ...]:
    """Equal wordings together, those in quotation marks and the most carried first."""
    alike: dict[tuple[bool, str], list[QuotationRow]] = {}
    for row in rows:
        alike.setdefault((not row.text.lstrip().startswith(_MARKS), name_key(row.text)), []).append(row)
    groups = [group for _, group in sorted(alike.items(), key=lambda pair: (pair[0][0], -len(pair[1]), pair[0][1]))]
    first = groups[0][0].text
    return tuple(
        SaidSo(
            (mark_difference(first, group[0].text) if place else None) or (Piece("equal", group[0].text),),
            tuple(group),
        )
        for place, group in enumerate(groups)
    )
