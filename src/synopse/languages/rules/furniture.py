"""How pages talk about themselves: cookie, login, player, comment and subscription notices, labels."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRules:
    """How pages talk about themselves, and the small words that only running text has.

    Phrases are written in lower case without punctuation and match whole words; a trailing ``*``
    lets the last word go on. ``labels`` must be the whole line. ``strong`` phrases mark a short line
    as furniture on their own, ``weak`` ones only together. ``openers`` begin a pointer to another
    page or an appeal to the reader, ``tips`` nothing but a list of other articles, however long; ``tails`` begin a run of furniture (contact, related links).
    ``verb_endings`` are the endings of finite verbs where a sentence without any such word is no
    sentence; empty where verbs have no endings to go by. ``cut_off`` says that the text goes on elsewhere. ``months`` maps names to numbers.
    """

    function_words: frozenset[str] = frozenset()
    finite_verbs: frozenset[str] = frozenset()
    capitalised_nouns: bool = False
    verb_endings: tuple[str, ...] = ()
    sentence_starters: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    interruptions: tuple[str, ...] = ()
    galleries: tuple[str, ...] = ()
    cut_off: tuple[str, ...] = ()
    byline_words: tuple[str, ...] = ()
    credit_words: tuple[str, ...] = ()
    newsroom_words: frozenset[str] = frozenset()
    published_words: tuple[str, ...] = ()
    updated_words: tuple[str, ...] = ()
    months: dict[str, int] = field(default_factory=dict)
    name_joins: frozenset[str] = frozenset()
    """Words between the names of a byline ("und", "with")."""
    embedded_posts: tuple[str, ...] = ()
    """How the signature of a post begins that a page embeds, as it is written."""
    agency_by: tuple[str, ...] = ()
    """Words before the agencies of a byline, as they are written."""
    agency_and: str = r"(?!)"
    """What joins two agencies, a regular expression, white space and all."""
    agency_article: str = r"(?!)"
    """The article of an agency that another one is joined to, with the white space behind it, a regular expression."""
    agency_with: str = r"(?!)"
    """What names agencies whose copy a report uses ("with material from"), a regular expression."""
    agency_helped: str = r"(?!)"
    """What follows an agency that contributed to a report, a regular expression."""
    agency_sources: str = r"(?!)"
    """The label before the sources of a text, a regular expression."""


def phrases(*lines: str) -> tuple[str, ...]:
    """Take phrases apart that are written with ``|`` between them."""
    return tuple(phrase.strip() for line in lines for phrase in line.split("|") if phrase.strip())
