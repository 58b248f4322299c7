"""How a clause places its event in time: tense, ranges, and dates that date only the report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRules:
    """Cues for placing events, regular expressions in lower case, matched at word boundaries.

    ``past`` and ``future`` show the tense of a clause where no tagger has run. ``ahead`` are lemmas of what makes
    an infinitive or a participle lie ahead ("plant", "due to"), ``auxiliaries`` those of verbs that put it off
    ("wird", "soll", "would"). ``until`` joins the two dates of a range, ``between_and`` does so behind ``between``; ``limits`` before a date make it the end
    of a time, ``edges`` what lies on its other side, ``starts`` its beginning, unless a ``comparison`` stands before it ("zum ersten Mal seit").
    ``attributes`` before a year compare with it ("im Vergleich zu 2018"), ``belongs`` make it a part of a noun
    phrase ("die Vereinbarung von 2017"); ``articles`` may stand between them and the date. ``pointing`` before a date tells that the text has given its year before
    ("at that March 2 event"). ``after`` between a distance and a clause reckon from that clause
    ("einen Tag nach ..."). ``consequences`` are prepositions whose noun lies before the clause ("nach der Wahl
    im Mai"). ``opening`` are words before a clause without which it can be read alone ("that", "after").
    ``explains`` opens the clause that says what a dated noun phrase was (", als ..."). ``plans`` keep an event that lies in the past a plan ("sollte am Freitag beginnen"); ``days`` are the
    words by which a time of day names its day, ``weekdays`` those of weekdays. ``now`` are words that may mean
    nowadays, ``relative`` words by which a date says itself which one it is ("next"). ``relays`` tell that another
    medium reported something, ``openers`` that a sentence takes up the one before ("Das teilte ... mit"), ``reporting`` that a clause only reports. ``editions`` follow the date of a newspaper's issue.
    ``aims`` before a weekday tell for which or from which day something is settled ("für Montag"), ``since`` since when
    something has been. ``day_before`` and ``day_after`` are words that count one day from another, ``months`` the names of months.
    ``present_lies_ahead``: a weekday beside the present tense lies ahead ("am Montag öffnet die Brücke").
    ``during`` before a date make it a stretch of time ("über Weihnachten"), ``stretches`` are such by themselves ("the past week"),
    ``periods`` are nouns that name no more than a part of a time ("the first half of 2019"),
    ``comparisons`` years that something is compared with ("Vorjahr"); ``nowadays`` around "today" make it the present age ("heute nur noch").
    ``verb_second``: one constituent stands before the finite verb of a main clause.
    ``preterites`` are past forms that look like a present of the third person ("trat").
    ``marks_third_person`` says that a present verb of the third person is longer than its lemma ("quits"), so that "he quit" is past.
    """

    past: str = r"(?!)"
    future: str = r"(?!)"
    ahead: str = r"(?!)"
    auxiliaries: str = r"(?!)"
    until: str = r"–|-"
    between: str = r"(?!)"
    between_and: str = r"(?!)"
    limits: str = r"(?!)"
    edges: str = r"(?!)"
    openers: str = r"(?!)"
    starts: str = r"(?!)"
    comparison: str = r"(?!)"
    attributes: str = r"(?!)"
    belongs: str = r"(?!)"
    articles: str = r"(?!)"
    pointing: str = r"(?!)"
    after: str = r"(?!)"
    consequences: str = r"(?!)"
    explains: str = r"(?!)"
    opening: str = r"(?!)"
    plans: str = r"(?!)"
    days: str = r"(?!)"
    weekdays: str = r"(?!)"
    now: str = r"(?!)"
    relative: str = r"(?!)"
    relays: str = r"(?!)"
    reporting: str = r"(?!)"
    editions: str = r"(?!)"
    aims: str = r"(?!)"
    since: str = r"(?!)"
    day_before: str = r"(?!)"
    day_after: str = r"(?!)"
    months: str = r"(?!)"
    during: str = r"(?!)"
    stretches: str = r"(?!)"
    periods: str = r"(?!)"
    comparisons: str = r"(?!)"
    nowadays: str = r"(?!)"
    preterites: str = r"(?!)"
    present_lies_ahead: bool = False
    verb_second: bool = False
    marks_third_person: bool = False
