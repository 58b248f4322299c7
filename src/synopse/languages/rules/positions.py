"""How parties take positions: verbs and phrases of demanding, offering, supporting, rejecting, conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

StanceName = Literal["demands", "offers", "supports", "rejects", "conditions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceVerb:
    """One verb or phrase that takes a stance; regular expressions in lower case.

    ``forms`` matches the finite verb; ``complement`` what must follow it later in the clause before the
    topic ("sich für") and ``particle`` what must close it ("ein"); the topic lies between. Where there is grammar,
    the topic is the object, clause or - with a ``preposition`` - the phrase that it governs. With
    ``needs_clause`` the topic must be a clause or infinitive ("offers to …").
    """

    stance: StanceName
    forms: str
    complement: str = ""
    particle: str = ""
    preposition: str = ""
    needs_clause: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRules:
    """Stance verbs, and what keeps a noun phrase from being their subject or their topic.

    ``negations`` right before a topic undo the stance; ``not_subjects`` are words before a name that make
    it no subject (prepositions); ``pronouns`` may stand for the only person named before in the sentence;
    ``fillers`` are left out at the start of a topic; ``clause_starts`` open a topic that is a clause after a
    comma; ``no_topics`` are topics that are no positions ("forderte drei Tote"); ``parties`` are
    noun phrases that take positions without being names ("die Regierung").
    """

    verbs: tuple[StanceVerb, ...] = ()
    negations: str = r"(?!)"
    not_subjects: str = r"(?!)"
    pronouns: str = r"(?!)"
    fillers: str = r"(?!)"
    clause_starts: str = r"(?!)"
    no_topics: str = r"(?!)"
    parties: str = r"(?!)"
