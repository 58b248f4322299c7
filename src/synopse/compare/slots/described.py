"""What an article says of a person beside the name: whose uncle, which office or party, from where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.actors.forms import Words, is_no_name, person_words
from synopse.compare.actors.offices import is_office
from synopse.compare.measures.cues import measure_cues
from synopse.languages import load_language
from synopse.languages.rules.alternatives import Member, alternatives_of
from synopse.languages.rules.names import NameRules
from synopse.model import Name, Reading, Span, Token
from synopse.text.normalise import fold

_REACH = 12
"""Words to each side of a name that can describe its bearer."""
_LONGEST = 4
_OWNS = frozenset({"'s", "’s"})
_ORIGIN = Member("origin", 0, is_quality=False)


@dataclass(frozen=True, slots=True)
class Description:
    """A word that describes a person; ``is_deputy`` when it is the deputy's office, ``place`` the place of origin.

    ``is_previous`` where it is told as something of before.
    """

    reading: int
    person: Words
    member: Member
    is_deputy: bool
    span: Span
    surface: str
    place: Name | None = None
    is_previous: bool = False


def descriptions(reading: Reading, number: int) -> Iterator[Description]:
    """The words beside the names of persons that stand in sets of which only one holds, and their offices."""
    article = reading.article
    for name in article.names:
        if name.kind != "PER":
            continue
        person = person_words(article.text[name.start : name.end])[0]
        if not person or is_no_name(person):
            continue
        first = bisect_left(reading.tokens, name.start, key=lambda token: token.start)
        last = bisect_left(reading.tokens, name.end, key=lambda token: token.start)
        for place in (*_before(reading, first), *_after(reading, last)):
            for member in _members(reading, place):
                yield _description(reading, number, person, place, member)
        origin = _origin(reading, first, last)
        if origin is not None:
            span = Span(article.id, origin.start, origin.end)
            yield Description(number, person, _ORIGIN, False, span, article.text[origin.start : origin.end], origin)


def _word(reading: Reading, token: Token) -> str:
    return reading.article.text[token.start : token.end]


def _before(reading: Reading, first: int) -> list[int]:
    """Places of the words right before a name that belong to it: "der Onkel Karl Reh", "ihr Onkel, Minister Reh"."""
    found: list[int] = []
    commas = 0
    for at in range(first - 1, max(-1, first - _REACH), -1):
        token = reading.tokens[at]
        if token.upos == "PUNCT":
            before = reading.tokens[at - 1] if at else token
            if _word(reading, token) != "," or commas or before.upos != "NOUN" or not _is_owned(reading, at - 1):
                break
            commas += 1
        elif token.upos in {"NOUN", "PROPN", "ADJ", "ADV"}:
            found.append(at)
            if commas and token.upos == "NOUN":
                break
        elif token.upos != "DET" or not commas:
            break
    return [at for at in found if reading.tokens[at].upos in {"NOUN", "PROPN"}]


def _is_owned(reading: Reading, noun: int) -> bool:
    """Whether a noun has an article or an owner before it: "her uncle, ..."; one without may belong to who stands before."""
    at = noun - 1
    while at >= 0 and reading.tokens[at].upos == "ADJ":
        at -= 1
    return at >= 0 and reading.tokens[at].upos in {"DET", "PRON", "PART"}


def _after(reading: Reading, last: int) -> list[int]:
    """Places of the nouns of an apposition or of a party in brackets behind a name."""
    tokens = reading.tokens
    if last >= len(tokens) or _word(reading, tokens[last]) not in {",", "("}:
        return []
    closing = ")" if _word(reading, tokens[last]) == "(" else ""
    found: list[int] = []
    for at in range(last + 1, min(len(tokens), last + 1 + _REACH)):
        token = tokens[at]
        if token.deprel == "nmod" and token.upos == "PRON" and not found:  # "his cousin"
            continue
        if token.upos in {"PRON", "SCONJ"}:  # "a cousin who ..."
            return found[:1]
        if token.upos == "VERB" or (token.upos == "AUX" and not closing):
            return []
        if token.upos in {"PUNCT", "ADP", "CCONJ"} or _word(reading, token) == closing:
            return found[:1]
        if at + 1 < len(tokens) and _word(reading, tokens[at + 1]) in _OWNS:
            continue  # "his wife's brother"
        if token.upos in {"NOUN", "PROPN"} and not any(_members(reading, known) for known in found):
            found = [at, *found] if _members(reading, at) else [*found, at]
    return []


def mentioned(reading: Reading, number: int, person: Words, start: int, end: int) -> Iterator[Description]:
    """What a phrase that means a person without the name says of him or her ("the deputy head")."""
    first = bisect_left(reading.tokens, start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, end, key=lambda token: token.start)
    for place in range(first, last):
        if reading.tokens[place].upos == "NOUN":
            for member in _members(reading, place):
                yield _description(reading, number, person, place, member)


def predicated(reading: Reading, number: int) -> Iterator[Description]:
    """What is said of the one person of a sentence, or of the sentence before, with "he is" or "she was"."""
    article, tokens = reading.article, reading.tokens
    earlier: list[Name] = []
    for sentence in article.sentences:
        first = bisect_left(tokens, sentence.start, key=lambda token: token.start)
        last = bisect_left(tokens, sentence.end, key=lambda token: token.start)
        names = [n for n in article.names if n.kind == "PER" and sentence.start <= n.start < sentence.end]
        for at in range(first, last):
            subject = _copular_subject(reading, first, last, at)
            if subject is None:
                continue
            token = tokens[subject]
            own = [n for n in names if n.start <= token.start < n.end]
            if token.upos == "PRON" and "Person=3" in token.feats and "Number=Sing" in token.feats:
                own = [n for n in names if n.end <= token.start] or earlier
            if len(own) == 1:
                person = person_words(article.text[own[0].start : own[0].end])[0]
                for member in _members(reading, at) if person else ():
                    yield _description(reading, number, person, at, member)
        earlier = names or earlier


def followed(reading: Reading, number: int) -> Iterator[Description]:
    """What a sentence opens with after one that has a single person as its subject: "Jan Kern looks tired. The deputy head has ..."

    Only of persons who are described nowhere else in the article, and with no other person named in between.
    """
    article, tokens = reading.article, reading.tokens
    described = {one.person[-1] for one in descriptions(reading, number) if one.place is None}
    bare: Words = ()
    for sentence in article.sentences:
        first = bisect_left(tokens, sentence.start, key=lambda token: token.start)
        last = bisect_left(tokens, sentence.end, key=lambda token: token.start)
        names = [n for n in article.names if n.kind == "PER" and sentence.start <= n.start < sentence.end]
        at = _definite_subject(reading, first, last)
        if bare and not names and at is not None:
            for member in _members(reading, at):
                yield _description(reading, number, bare, at, member)
        bare = _bare_subject(reading, names, first, last) if len(names) == 1 else ()
        if bare and bare[-1] in described:
            bare = ()


def _definite_subject(reading: Reading, first: int, last: int) -> int | None:
    """The noun, with its definite article, that a sentence opens with as its subject."""
    tokens = reading.tokens
    if last - first < _LONGEST or "Definite=Def" not in tokens[first].feats or tokens[first].deprel != "det":
        return None
    noun = tokens[first].head
    is_subject = first < noun < last and tokens[noun].upos == "NOUN" and tokens[noun].deprel == "nsubj"
    return noun if is_subject and "Number=Plur" not in tokens[noun].feats else None


def _bare_subject(reading: Reading, names: Sequence[Name], first: int, last: int) -> Words:
    """The words of the only name of a sentence where it is the subject and stands alone."""
    tokens, name = reading.tokens, names[0]
    inside = [i for i in range(first, last) if name.start <= tokens[i].start < name.end]
    if not any(tokens[i].deprel == "nsubj" for i in inside):
        return ()
    return person_words(reading.article.text[name.start : name.end])[0]


def _copular_subject(reading: Reading, first: int, last: int, at: int) -> int | None:
    """The subject of a noun that is said of it ("she is the head of the library")."""
    tokens, copulas = reading.tokens, load_language(reading.article.language).grammar.copulas
    if tokens[at].upos != "NOUN":
        return None
    below = [i for i in range(first, last) if tokens[i].head == at]
    above = tokens[at].head
    is_behind = first <= above < last and tokens[above].upos == "AUX" and tokens[above].lemma.lower() in copulas
    if not is_behind and not any(tokens[i].deprel == "cop" for i in below):
        return None
    return next((i for i in below if tokens[i].deprel == "nsubj"), None)


def _members(reading: Reading, place: int) -> tuple[Member, ...]:
    """The sets of persons in which a noun stands; every office is a set of its own, for its holder and the deputy."""
    language = load_language(reading.article.language)
    near = reading.tokens[max(0, place - _LONGEST + 1) : place + 1]
    words = [fold(_word(reading, token)) for token in near]
    if any(word.startswith(language.names.previous) for word in words[:-1]):
        return ()  # "bislang Finanzchefin": no longer
    words[-1] = _without_deputy(words[-1], language.names)
    known = alternatives_of(language.code)
    found = known.members(words)
    if (
        language.names.by_marriage and len(words) > 2 and words[-2] in _OWNS
    ):  # "his wife's brother" may be called his brother-in-law
        found += known.members([words[-1] + language.names.by_marriage])
    members = [m for m in found if not m.is_quality and m.set in measure_cues(language.code).personal]
    if is_office(_word(reading, near[-1]), language):
        members.append(Member(f"office {words[-1].removesuffix(known.female)}", 0, is_quality=False))
    return tuple(members)


def _description(reading: Reading, number: int, person: Words, place: int, member: Member) -> Description:
    token = reading.tokens[place]
    rules = load_language(reading.article.language).names
    start = _first_of_deputy(reading, place, rules)
    return Description(
        number,
        person,
        member,
        start != place or _without_deputy(fold(_word(reading, token)), rules) != fold(_word(reading, token)),
        Span(reading.article.id, reading.tokens[start].start, token.end),
        reading.article.text[reading.tokens[start].start : token.end],
    )


def _without_deputy(word: str, rules: NameRules) -> str:
    """A word without the part of a compound that makes a deputy of it ("Vizepräsident")."""
    prefix = next((one for one in sorted(rules.deputies) if word.startswith(one) and len(word) > len(one) + 1), "")
    return word.removeprefix(prefix).lstrip("-")


def _first_of_deputy(reading: Reading, place: int, rules: NameRules) -> int:
    for at in range(place - 1, max(-1, place - _LONGEST), -1):
        word = _word(reading, reading.tokens[at]).lower()
        if word in rules.deputies:
            return at
        if reading.tokens[at].upos not in {"NOUN", "ADJ", "PROPN"}:
            break
    return place


def _origin(reading: Reading, first: int, last: int) -> Name | None:
    """The place that a person is said to be from: "Lena Reh aus Plön", "Lena Reh, of Selby", "Selby's Lena Reh"."""
    tokens, cues = reading.tokens, measure_cues(reading.article.language)
    at = last
    if at < len(tokens) and _word(reading, tokens[at]) == ",":
        at += 1
    if at + 1 < len(tokens) and _word(reading, tokens[at]).lower() in cues.origins:
        return _place_at(reading, at + 1)
    if first > 1 and _word(reading, tokens[first - 1]) in _OWNS and tokens[first - 2].upos == "PROPN":
        return _place_at(reading, first - 2, is_sure=False)
    return None


def _place_at(reading: Reading, at: int, *, is_sure: bool = True) -> Name | None:
    names = reading.article.names
    start = reading.tokens[at].start
    place = bisect_left(names, start + 1, key=lambda name: name.start) - 1
    if place < 0 or names[place].end <= start:
        return None
    return names[place] if is_sure or names[place].kind in {"LOC", "PER"} else None
