"""How a sentence shows that it needs the one before it, and where a place is named as the scene."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StandaloneRules:
    """Words in lower case.

    A sentence that opens with one of ``pointers`` speaks of something named before; one that opens with one
    of ``connectives`` goes on from it, and can be read alone at a pinch, like one with a ``leaning`` word among its first. ``phrases`` is a regular expression
    for what points back anywhere in a sentence ("die beiden"), ``pronouns`` are personal pronouns that need
    a name before them, ``personal`` those of a writer or a reader (as written: "Sie" and "sie" differ); a reporter's
    "we" and an address to the reader belong in no summary. ``scene`` is a regular expression for the words between which and a place nothing but
    its description stands ("in der Hafenstadt …"), ``somebody`` are nouns that say of a person nothing by which one who comes
    new to the text would know them ("die Sprecherin"), ``tickers`` one for words in a title that tell a running ticker or a list of
    short news from a report, ``sends_on`` one for the opening of a sentence that tells the reader where else to look or whose
    the text is. ``adding`` are adverbs that add a thing to another wherever they stand. ``known`` are endings of nouns for what everybody knows and a country or a text has one of ("the police"), ``naming``
    adjectives by which one knows what is meant ("the British government"); ``people_only`` are those of ``pronouns`` that stand for
    people alone. ``divides_verbs`` tells that a mark or a conjunction stands between two finite verbs of a sentence:
    where none does, a headline runs into the text.
    """

    pointers: frozenset[str] = frozenset()
    connectives: frozenset[str] = frozenset()
    leaning: frozenset[str] = frozenset()
    phrases: str = r"(?!)"
    pronouns: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    scene: str = r"(?!)"
    somebody: frozenset[str] = frozenset()
    tickers: str = r"(?!)"
    sends_on: str = r"(?!)"
    adding: frozenset[str] = frozenset()
    known: tuple[str, ...] = ()
    naming: frozenset[str] = frozenset()
    people_only: frozenset[str] = frozenset()
    divides_verbs: bool = False
