"""Two statements in the same words: do the words play the same roles?

"The club from Kiel beat the one from Plön" and "The club from Plön beat the one from Kiel" share every
word and most of any vector. What tells them apart is which word hangs on which, in what order, next to what.
The weights are learnt from PAWS-X (`training/roles.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations

import msgspec
from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Token
from synopse.text.stems import stem

_FUNCTION = frozenset({"PUNCT", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PRON", "PART"})
_SUBJECT = frozenset({"nsubj", "csubj", "obl:agent"})
_OBJECT = frozenset({"obj", "iobj", "nsubj:pass", "csubj:pass"})
_ALIKE = 75.0
"""Likeness of two stems (percent) from which they count as spellings of one word."""

_HEAD_LETTERS = 5
_MOST_WORDS = 120
"""Content words that are looked at; a longer statement is no single fact."""

FEATURES = (
    "unmatched",
    "unmatched_gap",
    "unmatched_numbers",
    "unmatched_names",
    "inversions",
    "inversion_count",
    "name_inversions",
    "name_inversion_any",
    "other_inversions",
    "heads",
    "name_heads",
    "relations",
    "subject_as_object",
    "next_words",
    "next_words_least",
    "near_words",
    "near_words_least",
    "near_names",
    "near_names_least",
    "prepositions",
    "bigrams",
    "words",
    "word_jaccard",
    "letters",
    "edits",
    "length_gap",
    "negation",
    "vector",
)


@dataclass(frozen=True, slots=True)
class Words:
    """The content words of a statement with their grammar; all tuples run in parallel but ``surface``.

    ``heads`` are indices of the governing content word, -1 at the root; ``lists`` number the
    enumerations that words belong to, -1 outside; ``prepositions`` are those in front of the phrase.
    """

    stems: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    lists: tuple[int, ...]
    is_name: tuple[bool, ...]
    is_number: tuple[bool, ...]
    prepositions: tuple[str, ...]
    surface: tuple[str, ...]
    negated: bool


def read_words(article: AnnotatedArticle, tokens: Sequence[Token], start: int, end: int) -> Words:
    """The content words of ``article.text[start:end]``; ``tokens`` are the article's."""
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    own = tokens[first:last]
    language = load_language(article.language)
    texts = [article.text[token.start : token.end] for token in own]
    content = [
        at
        for at, (token, text) in enumerate(zip(own, texts, strict=True))
        if token.upos not in _FUNCTION
        and text.lower() not in language.statements.stop_words
        and any(character.isalnum() for character in text)
    ][:_MOST_WORDS]
    heads = [token.head - first if first <= token.head < last else -1 for token in own]
    names = [name for name in article.names if name.start < end and name.end > start]
    place = {at: index for index, at in enumerate(content)}
    lists = [_list_of(at, own, heads) for at in content]
    # All members of an enumeration hang where its first one hangs, and play its part.
    firsts = [at if first_one < 0 else first_one for at, first_one in zip(content, lists, strict=True)]
    return Words(
        stems=tuple(stem(texts[at], language.stemmer) for at in content),
        heads=tuple(_content_head(at, heads, place) for at in firsts),
        relations=tuple(_role(own[at].deprel) for at in firsts),
        lists=tuple(lists),
        is_name=tuple(
            own[at].upos == "PROPN" or any(name.start <= own[at].start < name.end for name in names) for at in content
        ),
        is_number=tuple(own[at].upos == "NUM" or any(c.isdigit() for c in texts[at]) for at in content),
        prepositions=tuple(_preposition(at, own, texts) for at in content),
        surface=tuple(text.lower() for text in texts if text.isalnum()),
        negated=any(text.lower() in language.statements.negations for text in texts),
    )


def _content_head(at: int, heads: Sequence[int], place: dict[int, int]) -> int:
    seen = 0
    head = heads[at]
    while head >= 0 and head not in place and seen < len(heads):
        head = heads[head]
        seen += 1
    return place.get(head, -1)


def _role(relation: str) -> str:
    if relation in _SUBJECT:
        return "subject"
    return "object" if relation in _OBJECT else relation.split(":")[0]


def _list_of(at: int, tokens: Sequence[Token], heads: Sequence[int]) -> int:
    """The first member of the enumeration a word belongs to; -1 outside of any."""
    head = at
    for _ in range(len(tokens)):
        if tokens[head].deprel != "conj" or heads[head] < 0:
            break
        head = heads[head]
    if head != at:
        return head
    return at if any(heads[i] == at and token.deprel == "conj" for i, token in enumerate(tokens)) else -1


def _preposition(at: int, tokens: Sequence[Token], texts: Sequence[str]) -> str:
    before = at - 1
    while before >= 0 and tokens[before].upos in {"DET", "ADJ", "NUM", "PROPN"}:
        before -= 1
    return texts[before].lower() if before >= 0 and tokens[before].upos == "ADP" else ""


def same_roles(one: Words, other: Words, vector: float) -> float:
    """Log odds that two statements in the same words say the same; ``vector`` is their vectors' cosine."""
    model = _model()
    total = model.bias
    for name, value in zip(FEATURES, compare_words(one, other, vector), strict=True):
        total += model.weights[name] * (value - model.means[name]) / model.spreads[name]
    return total


class _Model(msgspec.Struct):
    source: str
    bias: float
    weights: dict[str, float]
    means: dict[str, float]
    spreads: dict[str, float]


@cache
def _model() -> _Model:
    data = files("synopse.compare.align").joinpath("roles.json").read_bytes()
    return msgspec.json.decode(data, type=_Model)


def compare_words(one: Words, other: Words, vector: float) -> list[float]:
    """The features in the order of `FEATURES`, the mean of both directions."""
    there, back = _measure(one, other, vector), _measure(other, one, vector)
    return [(a + b) / 2 for a, b in zip(there, back, strict=True)]


def _measure(one: Words, other: Words, vector: float) -> list[float]:
    match = _align(one, other)
    lone = [i for i in range(len(one.stems)) if i not in match]
    taken = set(match.values())
    lonely = [j for j in range(len(other.stems)) if j not in taken]
    marked = [i for i in match if one.is_name[i] or one.is_number[i]]
    plain = [i for i in match if not (one.is_name[i] or one.is_number[i])]
    turned, turned_count = _inversions(one, other, match, match)
    names_turned, name_count = _inversions(one, other, match, marked)
    size = max(1, len(one.stems) + len(other.stems))
    one_set, other_set = set(one.surface), set(other.surface)
    both = len(one_set & other_set)
    pairs_one, pairs_other = set(zip(one.surface, one.surface[1:])), set(zip(other.surface, other.surface[1:]))  # noqa: B905
    near = [_shared_context(one, other, match, match, 1), _shared_context(one, other, match, match, 2)]
    near.append(_shared_context(one, other, match, marked, 2))
    return [
        len(lone) / max(1, len(one.stems)),
        abs(len(lone) - len(lonely)) / size,
        float(sum(one.is_number[i] for i in lone) + sum(other.is_number[j] for j in lonely)),
        (sum(one.is_name[i] for i in lone) + sum(other.is_name[j] for j in lonely))
        / (1 + sum(one.is_name) + sum(other.is_name)),
        turned,
        min(turned_count, 10) / 10,
        names_turned,
        float(name_count > 0),
        _inversions(one, other, match, plain)[0],
        _mean(_head_agreement(one, other, match, i) for i in match),
        _mean(_head_agreement(one, other, match, i) for i in marked),
        _mean(float(one.relations[i] == other.relations[j]) for i, j in match.items()),
        float(sum({one.relations[i], other.relations[j]} == {"subject", "object"} for i, j in match.items())),
        *(figure for shares in near for figure in (_mean(shares), min(shares, default=1.0))),
        _mean(float(one.prepositions[i] == other.prepositions[match[i]]) for i in marked),
        len(pairs_one & pairs_other) / max(1, min(len(pairs_one), len(pairs_other))),
        both / max(1, min(len(one_set), len(other_set))),
        both / max(1, len(one_set | other_set)),
        ratio(" ".join(one.surface), " ".join(other.surface)) / 100,
        Levenshtein.normalized_distance(one.surface, other.surface),
        abs(len(one.surface) - len(other.surface)) / max(1, len(one.surface), len(other.surface)),
        float(one.negated != other.negated),
        vector,
    ]


def _align(one: Words, other: Words) -> dict[int, int]:
    """Words of the one matched with words of the other: equal stems first, then kindred ones, then spellings."""
    match: dict[int, int] = {}
    free = set(range(len(other.stems)))
    for alike in (_equal, _kindred, _spelt_alike):
        for i, word in enumerate(one.stems):
            if i in match:
                continue
            fitting = [j for j in sorted(free) if alike(word, other.stems[j])]
            if fitting:
                position = i / len(one.stems)
                best = min(fitting, key=lambda j: (abs(j / len(other.stems) - position), j))
                match[i] = best
                free.discard(best)
    return match


def _equal(one: str, other: str) -> bool:
    return one == other


def _kindred(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _HEAD_LETTERS - 1:
        return False
    return one[:_HEAD_LETTERS] == other[:_HEAD_LETTERS] or one.endswith(other) or other.endswith(one)


def _spelt_alike(one: str, other: str) -> bool:
    return ratio(one, other) >= _ALIKE


def _inversions(one: Words, other: Words, match: dict[int, int], chosen: Iterable[int]) -> tuple[float, int]:
    """Share and number of the pairs of ``chosen`` words in opposite order; in an enumeration order says nothing."""
    ordered = sorted(chosen)
    if len(ordered) < 2:
        return 0.0, 0
    turned = 0
    for i, k in combinations(ordered, 2):
        enumerated = one.lists[i] == one.lists[k] >= 0 and other.lists[match[i]] == other.lists[match[k]] >= 0
        turned += match[i] > match[k] and not enumerated
    return turned / (len(ordered) * (len(ordered) - 1) / 2), turned


def _head_agreement(one: Words, other: Words, match: dict[int, int], i: int) -> float:
    j = match[i]
    head, counterpart = one.heads[i], other.heads[j]
    if head < 0 or counterpart < 0:
        return float(head < 0 and counterpart < 0)
    if match.get(head) == counterpart:
        return 1.0
    if head not in match:
        return float(counterpart not in match.values())
    # The dependency turned round ("der Sieg des Teams" / "das Team siegte") still links the two words.
    return 0.6 if other.heads[match[head]] == j else 0.0


def _shared_context(one: Words, other: Words, match: dict[int, int], chosen: Iterable[int], reach: int) -> list[float]:
    """For each chosen word, how many of its neighbours within ``reach`` words it keeps."""
    shares = []
    for i in chosen:
        here, there = _around(one.stems, i, reach), _around(other.stems, match[i], reach)
        if here or there:
            shares.append(len(here & there) / max(1, min(len(here), len(there))))
    return shares


def _around(stems: Sequence[str], at: int, reach: int) -> set[str]:
    return {*stems[max(0, at - reach) : at], *stems[at + 1 : at + reach + 1]}


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 1.0
