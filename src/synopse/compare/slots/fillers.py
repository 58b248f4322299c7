"""Whether two names, or two words, that fill one place exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from synopse.compare.actors.forms import Words, given_forms, is_like, name_words, person_words, sounds
from synopse.compare.actors.offices import state_of
from synopse.compare.comparison import Comparison
from synopse.compare.measures.cues import measure_cues
from synopse.compare.slots.phrases import Phrase
from synopse.compare.statements import overlapping
from synopse.languages import language_codes, load_language
from synopse.languages.rules.alternatives import alternatives_of
from synopse.model import Reading, Span
from synopse.text.normalise import fold, words

_SHORTEST = 3
"""Letters of a word by which an article knows a name."""
_HEAD = 7
"""Letters of a word in capitals that is no abbreviation."""
_LEAD = 40
"""Characters before a place that may say that the thing lies by it, and from a relative to the name that it leads to."""
_NAMED = 2
"""Words of a full name."""


@dataclass(frozen=True, slots=True)
class Known:
    """What tells two fillers apart: each article's words (folded), and the actor of each mention."""

    words: tuple[frozenset[str], ...]
    actors: dict[Span, str]

    def knows(self, reading: int, phrase: Phrase) -> bool:
        """Whether a reading has a word of the phrase anywhere."""
        return any(self.has(reading, word) for word in phrase.words if len(word) >= _SHORTEST)

    def has(self, reading: int, word: str) -> bool:
        """Whether a reading has a word, the genitive apart."""
        own = self.words[reading]
        return word in own or f"{word}s" in own or (word.endswith("s") and word[:-1] in own)


def known_of(comparison: Comparison) -> Known:
    """The words of each article and the actors' mentions, read once for a story."""
    sources = (comparison.readings, comparison.parts)
    return comparison.once("known fillers", sources, lambda: _read_known(comparison))


def _read_known(comparison: Comparison) -> Known:
    texts = [reading.article.text for reading in comparison.readings]
    return Known(
        tuple(
            frozenset(fold(part) for word in words(text) for part in word.replace("’", "'").split("'"))
            for text in texts
        ),
        {span: actor.id for actor in comparison.parts.get("actors", ()) for span in actor.mentions},
    )


def exclude(known: Known, a: Phrase, b: Phrase, language: str) -> bool:
    """Whether two phrases are two values for one place, neither of which the other's article has.

    Where one word governs both in one role, one of the articles may have both: a later one tells what was planned, too.
    """
    if a.kind or b.kind:
        return a.kind == b.kind and _are_two_names(known, a, b, language)
    return _are_two_members(known, a, b, language)


def _are_two_members(known: Known, a: Phrase, b: Phrase, language: str) -> bool:
    sets = {member.set for member in a.members} & {member.set for member in b.members} - measure_cues(language).offices
    if not sets or a.members & b.members or a.is_plural != b.is_plural:
        return False
    if any(alternatives_of(language).are_ends(one, other) for one in a.members for other in b.members):
        return False  # "Feld, whose son …", "Feld, father of …"
    knows = _has_member(known, a.reading, b, sets, language), _has_member(known, b.reading, a, sets, language)
    is_one_place = a.role == b.role and bool(a.above & b.above) and "kin" not in sets
    is_told_along = is_one_place and not (a.is_listed or b.is_listed)  # "doctors, police and nurses" are no other value
    return not any(knows) or (is_told_along and not all(knows))


def _has_member(known: Known, reading: int, phrase: Phrase, sets: set[str], language: str) -> bool:
    """Whether a reading has a word for what ``phrase`` names."""
    own = [member for member in phrase.members if member.set in sets]
    listed = alternatives_of(language).entries
    return known.knows(reading, phrase) or any(
        all(known.has(reading, word) for word in entry) for member in own for entry in listed[member]
    )


def are_alone(known: Known, a: Phrase, b: Phrase, language: str) -> bool:
    """Whether each article has one member of a set and no other: it tells of one such thing."""
    listed = alternatives_of(language).entries
    for name in {member.set for member in a.members} & {member.set for member in b.members}:
        rest = [entry for member, words in listed.items() if member.set == name for entry in words]
        own = [{e for m in p.members if m.set == name for e in listed[m]} for p in (a, b)]
        if not any(
            entry not in own[n] and all(known.has(phrase.reading, word) for word in entry)
            for n, phrase in enumerate((a, b))
            for entry in rest
        ):
            return True
    return False


def is_beside(comparison: Comparison, phrase: Phrase) -> bool:
    """Whether a place is named only to say that something lies by it: "near Kelm" may be in Ostrau."""
    article = comparison.readings[phrase.reading].article
    before = article.text[max(0, phrase.span.start - _LEAD) : phrase.span.start]
    return phrase.kind == "LOC" and measure_cues(article.language).nearby.search(before) is not None


def is_kin(phrase: Phrase) -> bool:
    """Whether a phrase is a word of kinship."""
    return any(member.set == "kin" for member in phrase.members)


def kin_before(reading: Reading, span: Span) -> frozenset[str]:
    """The words of kinship by which a name is introduced: "her son, the director Jan Kern"."""
    article = reading.article
    sentence = next(iter(overlapping(article.sentences, span.start, span.end)), None)
    first = max(sentence.start if sentence is not None else 0, span.start - _LEAD)
    kin = load_language(article.language).names.kin
    return frozenset(word.lower() for word in words(article.text, first, span.start) if word.lower() in kin)


def are_told_as_kin(comparison: Comparison, a: Phrase, b: Phrase) -> bool:
    """Whether two persons are introduced by other words of kinship, or one of them alone."""
    kin = [kin_before(comparison.readings[phrase.reading], phrase.span) for phrase in (a, b)]
    return a.kind == "PER" and kin[0] != kin[1]


def have_other_owners(comparison: Comparison, a: Phrase, b: Phrase) -> bool:
    """Whether two relatives are of two persons ("Kern's wife", "Feld's brother"), or two themselves ("her son, Jan", "her husband, Karl").

    Their sentences name persons and none in common, or each leads to a name of which the other's has no word first.
    """
    if not is_kin(a):
        return False
    beside = persons_beside(comparison, a), persons_beside(comparison, b)
    own = _named_behind(comparison, a), _named_behind(comparison, b)
    is_other = bool(own[0] and own[1]) and own[0][0] not in own[1] and own[1][0] not in own[0]
    return is_other or (bool(beside[0] and beside[1]) and not beside[0] & beside[1])


def _named_behind(comparison: Comparison, phrase: Phrase) -> tuple[str, ...]:
    """The words of the name that a phrase leads to."""
    article = comparison.readings[phrase.reading].article
    end = min(phrase.span.end + _LEAD, article.sentences[phrase.sentence].end)
    name = next((n for n in article.names if n.kind == "PER" and phrase.span.end <= n.start < end), None)
    return name_words(article.text[name.start : name.end]) if name is not None else ()


def persons_beside(comparison: Comparison, phrase: Phrase) -> frozenset[str]:
    """The last words of the persons' names in the phrase's sentence."""
    article = comparison.readings[phrase.reading].article
    sentence = article.sentences[phrase.sentence]
    names = (n for n in article.names if n.kind == "PER" and sentence.start <= n.start < sentence.end)
    return frozenset(words[-1] for n in names if (words := name_words(article.text[n.start : n.end])))


def _are_two_names(known: Known, a: Phrase, b: Phrase, language: str) -> bool:
    if any(_is_no_name(phrase) for phrase in (a, b)) or is_one_name(a.words, b.words):
        return False
    one, other = known.actors.get(a.span), known.actors.get(b.span)
    if one is not None and one == other:
        return False
    if a.kind == "PER":
        return _are_two_persons(known, a, b)
    if set(a.words) & set(b.words) or known.knows(a.reading, b) or known.knows(b.reading, a):
        return False
    return a.kind != "LOC" or are_of_one_rank(a.surface, b.surface, language)


def places_apart(known: Known, a: tuple[int, str], b: tuple[int, str], language: str) -> bool:
    """Whether two places (reading, surface) are of one rank, and neither article has the other's."""
    words = [name_words(surface) for _, surface in (a, b)]
    if (
        set(words[0]) & set(words[1])
        or any(known.has(b[0], w) for w in words[0])
        or any(known.has(a[0], w) for w in words[1])
    ):
        return False
    return are_of_one_rank(a[1], b[1], language)


def _is_no_name(phrase: Phrase) -> bool:
    """Whether a phrase has digits, or is a long word in capitals: the head of a column."""
    surface = phrase.surface
    is_head = surface.isupper() and len(surface) >= _HEAD
    return not phrase.words or is_head or any(character.isdigit() for character in surface)


def is_one_name(first: Words, second: Words) -> bool:
    """Whether two names are one but for blanks, the genitive, an abbreviation or a second name ("USA", "the States")."""
    one, other = "".join(first), "".join(second)
    if one == other or f"{one}s" == other or one == f"{other}s":
        return True
    initials = ["".join(word[0] for word in name) for name in (first, second)]
    if one == initials[1] or other == initials[0]:
        return True
    return bool(_alias(" ".join(first))) and _alias(" ".join(first)) == _alias(" ".join(second))


@cache
def _aliases() -> dict[str, str]:
    return {
        fold(name): row[0] for code in language_codes() for row in load_language(code).names.aliases for name in row
    }


def _alias(name: str) -> str:
    return _aliases().get(name, "")


def _are_two_persons(known: Known, a: Phrase, b: Phrase) -> bool:
    first, second = person_words(a.surface)[0], person_words(b.surface)[0]
    if not first or not second or set(first) <= set(second) or set(second) <= set(first):
        return False
    if any(is_one_word(x, y) for x in first for y in second) and not is_partly_other(first, second):
        return False
    own, others = [w for w in first if w not in second], [w for w in second if w not in first]
    return not any(known.has(b.reading, w) for w in own) and not any(known.has(a.reading, w) for w in others)


def is_partly_other(first: Words, second: Words) -> bool:
    """Whether two full names have the surname in common and not the first name, or the other way round."""
    if min(len(first), len(second)) < _NAMED:
        return False
    given = first[0] == second[0] or second[0] in given_forms(first[0])
    surname = first[-1] == second[-1]
    if surname and not given:
        return min(len(first[0]), len(second[0])) > 1 and not is_like(first[0], second[0])
    return given and not surname and not set(first[1:]) & set(second[1:])


def is_one_word(first: str, second: str) -> bool:
    """Whether two words of names are one, spelt in two ways, misspelt or short for each other."""
    return (
        first == second
        or is_like(first, second)
        or (
            min(len(first), len(second)) > _SHORTEST
            and (sounds(first) == sounds(second) or OSA.distance(first, second) == 1 or second in given_forms(first))
        )
    )


def are_of_one_rank(first: str, second: str, language: str) -> bool:
    """Whether both are places of one rank: two states, two regions, or neither."""
    states = [state_of(surface, language) for surface in (first, second)]
    if any(states):
        return all(states) and states[0] != states[1]
    regions = [_is_region(name_words(surface), language) for surface in (first, second)]
    return regions[0] == regions[1]


def _is_region(name: Words, language: str) -> bool:
    return any(member.set == "region" for member in alternatives_of(language).members(list(name)))
