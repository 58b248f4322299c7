"""How a speaker is named when nobody's sentence stands around the name: "dem Bericht zufolge" names "Der Bericht"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from synopse.compare.nominative import Declension
from synopse.languages import load_language
from synopse.languages.language import Language
from synopse.model import Reading
from synopse.model.marks import Speaker

_NAMES = frozenset({"PROPN", "ADP"})
"""What begins a name; it is written as it is ("von der Leyen", "eBay")."""


def speaker_name(reading: Reading, speaker: Speaker) -> str:
    """The speaker's words on one line as they stand alone: in the nominative where that is sure, with a capital."""
    at = bisect_left(reading.tokens, speaker.start, key=lambda token: token.start)
    if at >= len(reading.tokens):
        return " ".join(speaker.text.split())
    start, first = speaker.start, reading.tokens[at]
    language = load_language(reading.article.language)
    joints = language.declension.joints
    if reading.article.text[first.start : first.end].lower() in joints and first.end < speaker.end:
        first = reading.tokens[at + 1]
        start = first.start
    named = Declension(reading).heading(start, _head_end(reading, at, speaker.end, language))
    if language.quotations.nouns_are_capitalised and _is_owner(reading, at, speaker.end):
        named = named[:-1]
    is_written = first.upos in _NAMES or (first.upos == "NOUN" and language.quotations.nouns_are_capitalised)
    return named if is_written else named[:1].upper() + named[1:]


def _is_owner(reading: Reading, at: int, end: int) -> bool:
    """Whether a name alone stands in the genitive beside what is its bearer's ("nach Ansicht Teherans", "Felds Worten")."""
    tokens, text = reading.tokens, reading.article.text
    last = bisect_left(tokens, end, key=lambda token: token.start) - 1
    is_name = all(token.upos == "PROPN" for token in tokens[at : last + 1])
    if not is_name or "Case=Gen" not in tokens[at].feats or not text[:end].endswith("s"):
        return False
    return (at > 0 and tokens[at - 1].upos == "NOUN") or (last + 1 < len(tokens) and tokens[last + 1].upos == "NOUN")


def _head_end(reading: Reading, at: int, end: int, language: Language) -> int:
    """Where a speaker's name ends before a bracket, a relative clause or a participle: "The firm, which was sold"."""
    rules, text = language.quotations, reading.article.text
    openers = rules.relatives - rules.definite - rules.subject_determiners - rules.oblique_determiners
    for token, following in pairwise(reading.tokens[at:]):
        if following.end > end:
            break
        if text[token.start : token.end] == "(" and token.start > reading.tokens[at].start:
            return reading.tokens[bisect_left(reading.tokens, token.start, key=lambda t: t.start) - 1].end
        is_participle = following.upos == "VERB" and "VerbForm=Part" in following.feats
        if text[token.start : token.end] == "," and (
            text[following.start : following.end].lower() in openers or is_participle
        ):
            return reading.tokens[bisect_left(reading.tokens, token.start, key=lambda t: t.start) - 1].end
    return end


def one_name_each(told: Iterable[tuple[str, str, Language]]) -> Mapping[tuple[str, str], str]:
    """Which wording stands for speakers that differ in their article alone; ``told`` are wording, article, language.

    Returns the wording by (wording, article). "Die Polizei" and "Polizei" are one in all reports, "ein Sprecher" and "der
    Sprecher" only in one: the next report's spokesman may be another's.
    """
    counts: Counter[str] = Counter()
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    seen: set[tuple[str, str, str]] = set()
    for name, article, language in told:
        key = _without_article(name, language)
        is_person = key.split(" ", 1)[0].endswith(language.quotations.role_endings or ("\0",))
        scope = article if is_person else ""
        counts[name] += 1
        places[key, scope].add(name)
        seen.add((name, article, key))
    return {
        (name, article): min(
            places.get((key, ""), set()) | places.get((key, article), set()),
            key=lambda wording: (-counts[wording], -len(wording), wording),
        )
        for name, article, key in seen
    }


def _without_article(name: str, language: Language) -> str:
    first, _, rest = name.casefold().partition(" ")
    return rest if rest and first in language.names.indefinite | language.quotations.definite else name.casefold()
