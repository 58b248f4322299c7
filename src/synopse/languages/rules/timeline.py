"""How a clause places its event in time: tense, ranges, and dates that date only the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRules:
    """Cues for placing events, regular expressions in lower case, matched at word boundaries.

    ``past`` and ``future`` show the tense of a clause where no tagger has run; ``until`` joins the two
    dates of a range; ``reporting`` are the verbs and nouns of a clause whose date is that of an
    announcement, not of what is announced; ``limits`` before a date make it the end of a time, and
    ``attributes`` before a bare year make it part of a name or of a comparison ("die Vereinbarung von 2017",
    "im Vergleich zu 2018"); ``articles`` may stand between them and the date. ``plans`` keep an event that lies
    in the past a plan ("sollte am Freitag beginnen"); ``days`` are the words by which a time of day names its day. ``editions`` follow the date of a newspaper's issue.
    """

    past: str = r"(?!)"
    future: str = r"(?!)"
    until: str = r"–|-"
    limits: str = r"(?!)"
    attributes: str = r"(?!)"
    articles: str = r"(?!)"
    plans: str = r"(?!)"
    days: str = r"(?!)"
    reporting: str = r"(?!)"
    editions: str = r"(?!)"
