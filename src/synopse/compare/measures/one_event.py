"""Which articles of a story can tell of one event: what came together by mistake is not compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from synopse.compare.measures.vocabulary import Vocabularies

_MANY_NAMES, _MANY_SHARE = 3, 0.25
"""Stems of names, and share of those of the article with fewer, that two reports of one event have in common."""

_LONG = 183
"""Days between two publications from which one report's figures are not those of the other's event, whatever both name."""


@dataclass(frozen=True, slots=True)
class Told:
    """What tells the event of an article: the stems of all its words, of its names, of the names given most often, and of the
    places in its first sentences, and its day."""

    language: str
    words: frozenset[str]
    names: frozenset[str]
    main_names: tuple[str, ...]
    opening_places: frozenset[str]
    published: date | None = None


@dataclass(frozen=True, slots=True)
class OneEvent:
    """Answers for two articles, by their ids, whether they can tell of one event; an answer is kept."""

    articles: Mapping[str, Told]
    _vocabularies: Vocabularies
    _may_be_one: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)
    _near: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def may_be_one(self, a: str, b: str) -> bool:
        """Whether two articles of one language can tell of one event: they share words, a name, and a main one."""
        key = (a, b) if a < b else (b, a)
        known = self._may_be_one.get(key)
        if known is None:
            is_one = not self._are_long_apart(*key) and self._share_names(*key)
            known = self._may_be_one[key] = is_one and not self._vocabularies.are_unlike(*key)
        return known

    def may_tell_of_one(self, a: str, b: str) -> bool:
        """Whether two articles of one language can tell of one event, by names and by where they play."""
        return (self._share_many_names(a, b) or not self.play_elsewhere(a, b)) and self.may_be_one(a, b)

    def can_tell_of_one(self, a: str, b: str) -> bool:
        """Whether two articles can tell of one event, themselves or because a third tells of the event of both."""
        near = self._neighbours()
        return a != b and (b in near[a] or not near[a].isdisjoint(near[b]))

    def _are_long_apart(self, a: str, b: str) -> bool:
        """Whether two articles were published so far apart that what both name is another match, flight or flood."""
        days = self.articles[a].published, self.articles[b].published
        return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > _LONG

    def play_elsewhere(self, a: str, b: str) -> bool:
        """Whether each article opens with places that the other never names."""
        one, other = self.articles[a], self.articles[b]
        if not one.opening_places or not other.opening_places:
            return False
        return not one.opening_places & other.words and not other.opening_places & one.words

    def _share_names(self, a: str, b: str) -> bool:
        one, other = self.articles[a].names, self.articles[b].names
        if one and other and one.isdisjoint(other):
            return False
        return self._share_many_names(a, b) or self._share_main_name(a, b)

    def _share_many_names(self, a: str, b: str) -> bool:
        """Whether two articles have so many names in common that they tell of one event, whichever they give most often."""
        one, other = self.articles[a].names, self.articles[b].names
        shared = len(one & other)
        return shared >= _MANY_NAMES and shared >= _MANY_SHARE * min(len(one), len(other))

    def _share_main_name(self, a: str, b: str) -> bool:
        """Whether the name that one article gives most often stands in the other, or two of the next do.

        The same sentence about two companies, fires or towns is no difference.
        """
        one, other = self.articles[a], self.articles[b]
        if not one.main_names or not other.main_names:
            return True
        known = [name in other.words for name in one.main_names]
        known_back = [name in one.words for name in other.main_names]
        return known[0] or known_back[0] or sum(known + known_back) > 1

    def _neighbours(self) -> Mapping[str, frozenset[str]]:
        """The articles that can tell of the event of each one themselves."""
        if not self._near:
            near: dict[str, set[str]] = {article: set() for article in self.articles}
            for a, b in self._candidates():
                is_one_language = self.articles[a].language == self.articles[b].language
                is_near = self.may_tell_of_one(a, b) if is_one_language else not self.play_elsewhere(a, b)
                if is_near and not self._are_long_apart(a, b):
                    near[a].add(b)
                    near[b].add(a)
            self._near.update({article: frozenset(others) for article, others in near.items()})
        return self._near

    def _candidates(self) -> Iterator[tuple[str, str]]:
        """Pairs of articles, each once, without those of one language that share no name though both have some."""
        seen: list[str] = []
        named: dict[tuple[str, str], list[str]] = defaultdict(list)
        nameless: dict[str, list[str]] = defaultdict(list)
        for article, told in self.articles.items():
            foreign = (other for other in seen if self.articles[other].language != told.language)
            yield from ((other, article) for other in foreign)
            own: Collection[str]
            if told.names:
                own = {other for name in told.names for other in named[told.language, name]}
                own = [*sorted(own), *nameless[told.language]]
                for name in told.names:
                    named[told.language, name].append(article)
            else:
                own = [other for other in seen if self.articles[other].language == told.language]
                nameless[told.language].append(article)
            yield from ((other, article) for other in own)
            seen.append(article)
