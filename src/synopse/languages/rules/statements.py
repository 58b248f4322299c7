"""How a statement's status shows: negation, modality, plans, demands; stop words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRules:
    """Word lists and cue patterns by which a statement's parts and its status are told.

    Words are given in lower case. Cues are regular expressions without anchors; they are matched
    case-insensitively at word boundaries. ``clause_starts`` open a clause that says something of its
    own after a comma; ``coordinators`` do so when a finite verb stands on both sides.
    A sentence that opens with one of ``subordinators`` begins with a dependent clause.
    ``conditions`` open a clause without which its sentence would claim more than it says.
    ``finite_verbs`` are the commonest finite forms, for where no tagger has run.
    ``not_negating`` are phrases whose negation word denies nothing ("nicht nur"); ``hearsay`` marks
    what the outlet itself only heard, and outranks ``planned``, which uses the same auxiliary in German.
    ``earlier_auxiliaries`` are lemmas that in the past tense, with a participle, tell what had been before.
    ``telling_verbs`` are lemmas whose content clause is what the sentence tells.
    ``opposed`` tells that somebody is against what the statement names.
    ``writes_compounds`` says that the language writes compounds as one word.
    ``joins_synonyms`` says that words of one concept are one word when its statements are compared: the more words a language
    has for a thing, the more that finds (measured by `bench/stories.py`; in English it joins as many that differ).
    ``to_reader`` opens a sentence that bids the reader do something, and states nothing ("Beantworten Sie zehn Fragen").
    ``future_auxiliaries`` with an infinitive tell what is still to come.
    ``faintness`` is what two statements of the language that say the same lack beside German ones, in log odds, since the
    encoder's vectors tell less of it (measured by `bench/stories.py`).
    """

    stop_words: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    not_negating: tuple[str, ...] = ()
    clause_starts: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    writes_compounds: bool = False
    joins_synonyms: bool = False
    subordinators: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    finite_verbs: frozenset[str] = frozenset()
    earlier_auxiliaries: frozenset[str] = frozenset()
    telling_verbs: frozenset[str] = frozenset()
    opposed: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    demanded: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    hearsay: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    to_reader: str = r"(?!)"
    future_auxiliaries: tuple[str, ...] = ()
    faintness: float = 0.0
