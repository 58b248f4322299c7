"""One actor whose name the reports of one language spell in two ways."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from synopse.compare.actors.forms import are_one_by_umlauts, given_forms, is_no_name, person_words, sounds
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.model import Actor, Reading, Span

_SHORTEST = 4
"""Letters of a word whose spelling is compared; "Un" and "Il" are two names."""
_MOST_EDITS = 2
"""Letters in which two spellings of a long word may differ; one in shorter ones that do not sound alike."""
_LONG = 8
"""Letters of a long word."""

_HALVES = 2
_SHORTEST_HALF = 3
"""Parts of a double given name, and the letters of each; "Jong-un" is written in one part or two."""

_HIGHEST = 4

_SURNAME, _GIVEN = 0, 1

_SURELY = 2
"""Times that a word with -s is the subject before the letter counts as its own."""

Places = list[tuple[Span, str]]


def actor_spellings(comparison: Comparison) -> list[Conflict]:
    """Persons, as the actors resolve them, with the surname or else the given name spelt in two ways, each person once.

    A double given name and half of it are two ways, too ("Karl-Friedrich", "Friedrich").
    Diacritics, hyphens, genitives and short forms of given names fit together. An article that uses both spellings has
    a slip of its own or tells of two persons, and reports in two languages spell as these do.
    """
    articles = {reading.article.id: reading for reading in comparison.readings}
    found = []
    for actor in comparison.parts.get("actors", ()):
        if actor.kind == "person":
            groups = [group for forms in _forms(actor, articles) for group in _spellings(forms)]
            groups += [group for forms in _full_given(actor, articles) if (group := _shortened(forms))]
            found += [_conflict(actor, group) for group in groups[:1]]
    return found


def _forms(actor: Actor, articles: dict[str, Reading]) -> Iterable[dict[str, Places]]:
    """For each language, surnames and given names: word as folded -> the mentions that give it.

    The genitive's -s of a word is taken off, where it is not the subject twice: one clause may be misread.
    """
    subjects: Counter[str] = Counter()
    by_place: dict[tuple[str, int], dict[str, Places]] = defaultdict(lambda: defaultdict(list))
    for span in actor.mentions:
        reading = articles.get(span.article)
        if reading is None or not _is_name(reading, span):
            continue
        surface = " ".join(reading.article.text[span.start : span.end].split())
        words, _ = person_words(surface)
        if not words or is_no_name(words):
            continue
        by_place[reading.article.language, _SURNAME][words[-1]].append((span, surface))
        if words[-1].endswith("s") and _is_subject(reading, span):
            subjects[words[-1]] += 1
        if len(words) > 1:
            by_place[reading.article.language, _GIVEN][words[0]].append((span, surface))
    own_s = {word for word, times in subjects.items() if times >= _SURELY}
    return [_plain(by_place[key], own_s) for key in sorted(by_place, key=lambda key: (key[1], key[0]))]


def _plain(forms: dict[str, Places], own_s: set[str]) -> dict[str, Places]:
    plain: dict[str, Places] = defaultdict(list)
    for word in sorted(forms):
        plain[word if word in own_s else _without_genitive(word, forms)] += forms[word]
    return plain


def _is_subject(reading: Reading, span: Span) -> bool:
    """Whether a name is the subject of a clause, or in apposition to it, so that its -s is no genitive's."""
    tokens = reading.tokens
    behind = bisect_right(tokens, span.end - 1, key=lambda token: token.start)
    if behind < len(tokens) and tokens[behind].upos in {"NOUN", "ADJ", "PROPN", "NUM"}:
        return False
    at = bisect_right(tokens, span.start, key=lambda token: token.start) - 1
    for _ in range(_HIGHEST):
        if at < 0 or tokens[at].deprel.startswith("nsubj"):
            return at >= 0
        if tokens[at].deprel not in {"flat", "appos", "compound"}:
            return False
        at = tokens[at].head
    return False


def _is_name(reading: Reading, span: Span) -> bool:
    """Whether a mention is a person's name as marked, no description."""
    names = reading.article.names
    at = bisect_right(names, span.start, key=lambda name: name.start) - 1
    return at >= 0 and names[at].kind == "PER" and span.end <= names[at].end + 1


def _spellings(forms: dict[str, Places]) -> list[list[Places]]:
    """Groups of places by spelling, two or more, none in the article of another."""
    groups: list[list[str]] = []
    for word in sorted(forms):
        home = next((group for group in groups if any(_is_respelt(word, other) for other in group)), None)
        if home is None:
            groups.append([word])
        else:
            home.append(word)
    return [
        [forms[word] for word in group]
        for group in groups
        if len(group) > 1 and _are_apart([forms[word] for word in group])
    ]


def _full_given(actor: Actor, articles: dict[str, Reading]) -> Iterable[dict[str, Places]]:
    """For each language: the first word before the surname as it is written -> the mentions that give it."""
    by_language: dict[str, dict[str, Places]] = defaultdict(lambda: defaultdict(list))
    for span in actor.mentions:
        reading = articles.get(span.article)
        if reading is None or not _is_name(reading, span):
            continue
        surface = " ".join(reading.article.text[span.start : span.end].split())
        words = surface.split(" ")
        if len(words) > 1 and len(person_words(surface)[0]) > 1:
            by_language[reading.article.language][words[0]].append((span, surface))
    return [by_language[language] for language in sorted(by_language)]


def _shortened(given: dict[str, Places]) -> list[Places]:
    """A double given name and the places that give one half of it ("Karl-Friedrich", "Friedrich"), in other articles."""
    for double in sorted(given):
        halves = double.split("-")
        if len(halves) != _HALVES or any(len(half) < _SHORTEST_HALF or not half.istitle() for half in halves):
            continue
        short = [place for half in halves for place in given.get(half, ())]
        if short and _are_apart([given[double], short]):
            return [given[double], short]
    return []


def _without_genitive(word: str, known: Iterable[str]) -> str:
    return word[:-1] if word.endswith("s") and word[:-1] in known else word


def _are_apart(group: Sequence[Places]) -> bool:
    articles = [article for places in group for article in {span.article for span, _ in places}]
    return len(articles) == len(set(articles))


def _is_respelt(first: str, second: str) -> bool:
    if min(len(first), len(second)) < _SHORTEST or second in given_forms(first) or first in given_forms(second):
        return False
    if are_one_by_umlauts(first, second):
        return False
    if sounds(first) == sounds(second):
        return True
    edits = OSA.distance(first, second)
    return edits == 1 or (edits <= _MOST_EDITS and min(len(first), len(second)) >= _LONG)


def _conflict(actor: Actor, group: Sequence[Places]) -> Conflict:
    readings = [
        (
            max((surface for _, surface in places), key=lambda text: (len(text), text)),
            tuple(sorted(s for s, _ in places)),
        )
        for places in group
    ]
    values = sorted(value for value, _ in readings)
    return Conflict(
        kind="name",
        class_="precision",
        what=actor.name,
        readings=tuple(readings),
        points=(),
        why=f"{' / '.join(values)}: one person's name in different spellings; no article uses both",
    )
