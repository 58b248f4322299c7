"""One person under two spellings, or under the same names in another order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from synopse.compare.actors.forms import Words, are_one_by_umlauts, consonants, name_words, sounds
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.model import Reading, Span

_LIKE = 74.0
"""Similarity (0-100) from which two words in one place of a name are two spellings: Abdel/Abdul 80, Mike/Mark 50."""
_SHORTEST = 4
"""Letters of a word whose spelling is compared; "Un" and "Il" are two names."""
_SEVERAL = 4
"""Two forms of each of two words."""
_SOUNDS_LIKE = 75.0


@dataclass(frozen=True, slots=True)
class _Named:
    words: Words
    span: Span
    surface: str
    language: str


def spelling_conflicts(comparison: Comparison) -> list[Conflict]:
    """Persons whose full names are spelt in two ways by different articles of one language, each person once.

    Diacritics, hyphens, titles, the genitive and the vowels of a middle name ("Abdel", "Abdul") make no spelling of their own. An article that uses both
    spellings tells two persons apart, or has a slip of its own, and the two are not set against each other.
    Articles that share no point may tell of two namesakes.
    """
    found = []
    named = _full_names(comparison.readings)
    reported = _reported(comparison)
    for language in sorted({one.language for one in named}):
        own: dict[Words, list[_Named]] = defaultdict(list)
        for one in named:
            if one.language == language:
                own[one.words].append(one)
        found += [_conflict([own[words] for words in group]) for group in _variants(own, reported)]
    return found


def _reported(comparison: Comparison) -> dict[str, set[int]]:
    """The points that each article reports."""
    points: dict[str, set[int]] = defaultdict(set)
    for number, point in enumerate(comparison.points):
        for report in point.reports:
            points[report.article].add(number)
    return points


def _full_names(readings: Sequence[Reading]) -> list[_Named]:
    named = []
    for reading in readings:
        article = reading.article
        for name in article.names:
            surface = article.text[name.start : name.end]
            words = name_words(surface) if name.kind == "PER" else ()
            if len(words) > 1 and not any(character.isdigit() for character in surface):
                named.append(_Named(words, Span(article.id, name.start, name.end), surface, article.language))
    plain = {one.words for one in named}
    return [
        _Named(_without_genitive(one.words, plain), one.span, " ".join(one.surface.split()), one.language)
        for one in named
    ]


def _without_genitive(words: Words, known: set[Words]) -> Words:
    last = words[-1]
    plain = (*words[:-1], last[:-1])
    return plain if last.endswith("s") and len(last) > 3 and (plain in known or plain[-1:] in known) else words


def _variants(named: dict[Words, list[_Named]], reported: dict[str, set[int]]) -> list[list[Words]]:
    """Groups of two or more forms that are spellings of one name."""
    by_word: dict[str, list[Words]] = defaultdict(list)
    for words in sorted(named):
        for word in sorted(set(words)):
            by_word[word].append(words)
    pairs = {(a, b) for forms in by_word.values() for n, a in enumerate(forms) for b in forms[n + 1 :]}
    home: dict[Words, list[Words]] = {}
    for first, second in sorted(pairs):
        if not _is_respelt(first, second) or not _are_apart(named[first], named[second], reported):
            continue
        group = home.get(first) or home.get(second) or []
        group.extend(words for words in (first, second) if words not in group)
        for words in group:
            home[words] = group
    groups = {min(group): group for group in home.values()}
    return [sorted(groups[first]) for first in sorted(groups)]


def _are_apart(first: Iterable[_Named], second: Iterable[_Named], reported: dict[str, set[int]]) -> bool:
    """Whether no article uses both forms, and two articles that use one each tell of the same."""
    left, right = {one.span.article for one in first}, {one.span.article for one in second}
    return not left & right and any(reported[a] & reported[b] for a in left for b in right)


def _is_respelt(first: Words, second: Words) -> bool:
    """Whether two different forms are one name.

    They are alike word by word, or transliterated in another way in more than one word ("Fajis … Sarradsch", "Fayez …
    Serraj"), or the same words after the first stand in another order.
    """
    if len(first) != len(second) or "".join(first) == "".join(second):
        return False
    if first[0] == second[0] and sorted(first) == sorted(second):
        return True
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b and not are_one_by_umlauts(a, b)]
    if not differing:
        return False
    if len({a for a, _ in differing} | {b for _, b in differing}) == 2 * len(differing) >= _SEVERAL:
        # forms so unlike that the actors do not join them
        are_unlike = any(ratio(a, b) < _LIKE for a, b in differing)
        return are_unlike and all(_is_transliterated(a, b) for a, b in differing)
    inner = [(a, b) for a, b in zip(first[1:-1], second[1:-1], strict=True) if a != b]
    if len(differing) == len(first):
        return False
    if differing == inner and all(consonants(a) == consonants(b) for a, b in differing):
        return False  # "Abdel", "Abdul"
    if {f"{first[-1]}s", f"{second[-1]}s"} & {first[-1], second[-1]}:  # a genitive
        return False
    return all(_is_like(a, b) for a, b in differing)


def _is_transliterated(first: str, second: str) -> bool:
    """Whether two words begin alike and have the same consonants, as transliterations of one word."""
    one, other = sounds(first), sounds(second)
    if min(len(first), len(second)) < _SHORTEST or one[0] != other[0]:
        return False
    return consonants(first) == consonants(second) and ratio(one, other) >= _SOUNDS_LIKE


def _is_like(first: str, second: str) -> bool:
    if min(len(first), len(second)) < _SHORTEST:
        return False
    return ratio(first, second) >= _LIKE or sounds(first) == sounds(second)


def _conflict(forms: Sequence[Sequence[_Named]]) -> Conflict:
    readings = []
    for named in forms:
        first = min(named, key=lambda one: one.span)
        readings.append((first.surface, tuple(sorted(one.span for one in named))))
    values = sorted(value for value, _ in readings)
    same_words = len({tuple(sorted(named[0].words)) for named in forms}) == 1
    return Conflict(
        kind="name",
        class_="contradiction" if same_words else "precision",
        what=max(values, key=lambda value: (len(value), value)),
        readings=tuple(readings),
        points=(),
        why=(
            f"{' / '.join(values)}: "
            + ("the same names in another order" if same_words else "one name in different spellings")
            + "; no article uses both"
        ),
    )
