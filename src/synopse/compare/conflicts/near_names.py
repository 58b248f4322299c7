"""Names and quoted titles that two reports give nearly alike, whether or not both are marked: "Haus am See", "Haus am Seee"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from rapidfuzz.distance import OSA

from synopse.compare.actors.forms import Words, are_one_by_umlauts, consonants, given_forms, name_words, sounds
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.story import Story
from synopse.languages import language_codes, load_language
from synopse.model import Reading, Span
from synopse.text.normalise import fold

_SHORTEST = 4
"""Letters of a word whose spelling is compared."""
_LONG, _MOST_EDITS = 8, 2
"""Letters of a long word of a person's name, and the letters in which two spellings of it may differ; one in others."""
_MOST_WORDS = 6
_FEWEST = 2
"""Words of a full name or a title; one word alone is near to too many others."""
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[„“\"»«‚‘](?P<title>[^\W\d_a-zäöüß][^„“”\"»«‚‘’.!?\n]{3,60})[“”\"«»‘’]")
_SAID = frozenset({"VERB", "AUX", "PRON"})


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of an article, folded, with where each stands; its full names, and its titles in quotation marks with their content words."""

    reading: Reading
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    places: Mapping[str, Sequence[int]]
    names: Sequence[_Form]
    titles: Sequence[tuple[Words, _Form]]

    def has(self, words: Words) -> bool:
        """Whether the words stand in the article, in this order."""
        return any(self.words[at : at + len(words)] == words for at in self.places.get(words[0], ()))

    def surface(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last`` as they are written."""
        return " ".join(self.reading.article.text[self.spans[first][0] : self.spans[last][1]].split())


@dataclass(frozen=True, slots=True)
class _Form:
    words: Words
    span: Span
    surface: str
    is_person: bool


def near_name_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Full names with one word spelt in another way in the text of another report, and titles in quotation marks that differ in small words.

    The other report may have the name unmarked. No report has both forms; inflected forms, short forms of given names and
    "Martin" beside "Martina" are none.
    """
    texts = [_text(reading) for reading in comparison.readings]
    forms: dict[tuple[str, Words, Words], dict[Span, str]] = defaultdict(dict)
    for number, text in enumerate(texts):
        for other in texts[:number] + texts[number + 1 :]:
            if _are_comparable(story, text, other):
                for one, near in (*_near_names(text, other), *_near_titles(text, other)):
                    low, high = sorted((one.words, near.words))
                    forms[text.reading.article.language, low, high] |= {one.span: one.surface, near.span: near.surface}
    found = []
    for language, first, second in sorted(forms):
        own = [text for text in texts if text.reading.article.language == language]
        if not any(text.has(first) and text.has(second) for text in own):
            found.append(_conflict(forms[language, first, second], (first, second)))
    return found


def _are_comparable(story: Story, one: _Text, other: _Text) -> bool:
    a, b = one.reading.article, other.reading.article
    return a.language == b.language and story.events.may_be_one(a.id, b.id)


def _text(reading: Reading) -> _Text:
    text = reading.article.text
    spans = tuple(match.span() for match in _WORD.finditer(text))
    words = tuple(fold(text[a:b]) for a, b in spans)
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        places[word].append(at)
    titles = tuple((_content(form.words, reading), form) for form in _titles(reading))
    return _Text(reading, words, spans, places, tuple(_full_names(reading)), titles)


def _full_names(reading: Reading) -> Iterator[_Form]:
    article = reading.article
    for name in article.names:
        surface = article.text[name.start : name.end]
        words = name_words(surface)
        if _FEWEST <= len(words) <= _MOST_WORDS and not any(c.isdigit() for c in surface):
            span = Span(article.id, name.start, name.end)
            yield _Form(words, span, " ".join(surface.split()), name.kind == "PER")


def _near_names(text: _Text, other: _Text) -> Iterator[tuple[_Form, _Form]]:
    """The full names of one article with what stands in the other's text but for the spelling of one word."""
    for form in text.names:
        if other.has(form.words):
            continue
        for first in _nearly(form, other):
            last = first + len(form.words) - 1
            near = other.words[first : last + 1]
            span = Span(other.reading.article.id, other.spans[first][0], other.spans[last][1])
            yield form, _Form(near, span, other.surface(first, last), form.is_person)


def _nearly(form: _Form, other: _Text) -> Iterator[int]:
    """Where the words of a name stand with one of them, written with a capital letter, spelt in another way."""
    size = len(form.words)
    for anchor in (0, 1):
        for at in other.places.get(form.words[anchor], ()):
            first = at - anchor
            near = other.words[first : first + size] if first >= 0 else ()
            if (
                len(near) != size
                or "\n" in other.reading.article.text[other.spans[first][0] : other.spans[first + size - 1][1]]
            ):
                continue
            differing = [n for n in range(size) if near[n] != form.words[n]]
            if len(differing) != 1 or (anchor == 1 and differing[0] != 0):
                continue
            place = differing[0]
            start = other.spans[first + place][0]
            is_capital = other.reading.article.text[start].isupper()
            if is_capital and _is_respelt(form, near[place], place):
                yield first


def _is_respelt(form: _Form, near: str, place: int) -> bool:
    own = form.words[place]
    if min(len(own), len(near)) < _SHORTEST or near in given_forms(own) or own in given_forms(near):
        return False
    is_last = place == len(form.words) - 1
    if are_one_by_umlauts(own, near) or ((not form.is_person or is_last) and _are_inflected(own, near)):
        return False
    edits = OSA.distance(own, near)
    if not form.is_person:
        return edits == 1 and own[0] == near[0]
    if (own[-1] == "a") != (near[-1] == "a") or (place > 0 and not is_last and consonants(own) == consonants(near)):
        return False  # "Martin", "Martina"; "Abdel", "Abdul"
    is_long = min(len(own), len(near)) >= _LONG
    return edits == 1 or sounds(own) == sounds(near) or (edits <= _MOST_EDITS and is_long)


@cache
def _inflections() -> frozenset[str]:
    """What inflexion adds in any language: names keep that of their own ("Grüner Punkt" is no other spelling of "Grünen Punkt")."""
    return frozenset().union(*(load_language(code).grammar.inflections for code in language_codes()))


def _are_inflected(first: str, second: str) -> bool:
    """Whether two words are one but for their endings."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    return all(not rest or rest in _inflections() for rest in (first[same:], second[same:]))


def _near_titles(text: _Text, other: _Text) -> Iterator[tuple[_Form, _Form]]:
    """Titles in quotation marks whose content words are the same and whose small words are not."""
    named = dict(other.titles)
    for content, one in text.titles:
        near = named.get(content)
        if near is not None and near.words != one.words and not other.has(one.words):
            yield one, near


def _titles(reading: Reading) -> Iterator[_Form]:
    article = reading.article
    for match in _QUOTED.finditer(article.text):
        start, end = match.span("title")
        words = name_words(article.text[start:end])
        first = bisect_left(reading.tokens, start, key=lambda token: token.start)
        last = bisect_left(reading.tokens, end, key=lambda token: token.start)
        is_said = any(token.upos in _SAID for token in reading.tokens[first:last])
        if _FEWEST <= len(words) <= _MOST_WORDS and not is_said:
            yield _Form(words, Span(article.id, start, end), " ".join(article.text[start:end].split()), is_person=False)


def _content(words: Words, reading: Reading) -> Words:
    small = measure_cues(reading.article.language).stop_words
    return tuple(word for word in words if word not in small)


def _conflict(spans: Mapping[Span, str], forms: tuple[Words, Words]) -> Conflict:
    told = [sorted(span for span, surface in spans.items() if name_words(surface) == words) for words in forms]
    values = [spans[own[0]] for own in told]
    return Conflict(
        kind="name",
        class_="precision",
        what=max(values, key=lambda value: (len(value), value)),
        readings=tuple((value, tuple(own)) for value, own in zip(values, told, strict=True)),
        points=(),
        why=f"{' / '.join(values)}: one name in different spellings; no article uses both",
    )
