"""How a clause denies what its predicate tells, or leaves it open."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class PolarityRules:
    """Words in lower case.

    ``denials`` deny the word that they hang on, but not before one of ``not_denying`` ("not only") and not in a phrase with one of the prepositions ``beside`` ("with no comment"); ``undone`` are lemmas of
    verbs that say of the act below them that it was not done ("refuse to"), ``carrying`` of those that say that it was or
    is ("begin to") or leave that to others beside them ("have yet to"). ``open`` are auxiliaries and adverbs that leave it
    open whether something is so, ``conditions`` the words that open a clause which says nothing as true; ``wishes`` are
    lemmas
    below which nothing is told as true, ``opining`` of verbs that tell what
    somebody thinks or says, ``believing`` of those whose denial denies what is believed. ``planned`` are auxiliaries by which a plan is told, ``parted`` finds the sign of
    a participle behind a separable prefix (group 1). ``announcing`` are verbs that tell of the act below them that it will be done,
    ``able`` auxiliaries that, denied, say that it was not done ("could not"), ``told_future`` those that in told speech are a future, ``not_yet`` denials that leave it to come,
    ``universal`` the words for every one of a group, ``persons`` the pronouns that stand for one person, ``speaking`` those that stand for who speaks. ``rearranged`` say that a plan
    is not the first one ("will now begin"). ``leading_to`` are prepositions by which a verb that says nothing leads to the act ("kommt zu einer Einigung"), ``had`` auxiliaries of the pluperfect, ``whether`` opens a question that is ``pending`` ("is still open"), or that somebody has still to
    decide (lemmas ``deciding``) or is ``weighing``, with the act below it as well ("considers closing"). ``earlier`` tells of a time before the story, ``imminent`` is what stands before an act that is just ahead or being prepared.
    """

    denials: frozenset[str] = frozenset()
    not_denying: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    undone: frozenset[str] = frozenset()
    carrying: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    wishes: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()
    planned: frozenset[str] = frozenset()
    parted: str = r"(?!)()"
    able: frozenset[str] = frozenset()
    told_future: frozenset[str] = frozenset()
    not_yet: frozenset[str] = frozenset()
    universal: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    rearranged: frozenset[str] = frozenset()
    opining: frozenset[str] = frozenset()
    believing: frozenset[str] = frozenset()
    leading_to: frozenset[str] = frozenset()
    had: frozenset[str] = frozenset()
    whether: frozenset[str] = frozenset()
    pending: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()
    weighing: frozenset[str] = frozenset()
    earlier: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    imminent: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))

    def ahead(self, before: str) -> bool:
        """Whether the words ``before`` an act say that it is just ahead."""
        return self.imminent.search(before) is not None
