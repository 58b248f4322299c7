"""Articles whose words tell of two events; all words are invented or taken one by one."""

from __future__ import annotations

import math
import random
from itertools import combinations

import pytest

from synopse.compare.measures.one_event import OneEvent, Told
from synopse.compare.measures.vocabulary import Vocabularies
from synopse.languages.rules.stem_counts import stem_counts


def stems(*parts: tuple[str, int]) -> frozenset[str]:
    return frozenset(f"{name}{n}" for name, count in parts for n in range(count))


def unlike_articles(words: dict[str, tuple[str, frozenset[str]]]) -> set[frozenset[str]]:
    told = Vocabularies(words)
    return {frozenset(pair) for pair in combinations(words, 2) if told.are_unlike(*pair)}


HARBOUR = stems(("quay", 60))
TRIAL = stems(("juror", 55), ("quay", 5))


def test_two_long_reports_with_few_rare_words_in_common_are_of_two_events():
    assert unlike_articles({"a": ("en", HARBOUR), "b": ("en", TRIAL)}) == {frozenset("ab")}


def test_reports_that_share_a_fifth_of_their_words_may_be_of_one():
    other = stems(("pier", 48), ("quay", 12))
    assert unlike_articles({"a": ("en", HARBOUR), "b": ("en", other)}) == set()


def test_a_third_report_ties_two():
    both = stems(("juror", 30), ("quay", 30))
    known = {"a": ("en", HARBOUR), "b": ("en", TRIAL), "c": ("en", both)}
    assert unlike_articles(known) == set()


def test_short_texts_and_two_languages_tell_nothing():
    assert unlike_articles({"a": ("en", HARBOUR), "b": ("en", stems(("juror", 6)))}) == set()
    assert unlike_articles({"a": ("en", HARBOUR), "b": ("de", TRIAL)}) == set()


def unlike_plainly(words: dict[str, tuple[str, frozenset[str]]]) -> set[frozenset[str]]:
    """The same, each pair added up: what the index must give."""

    def weight(language: str, own: frozenset[str]) -> float:
        sentences, counts = stem_counts(language)
        return math.fsum(math.log((sentences + 1) / (counts.get(stem, 0) + 1)) for stem in own)

    pairs = [(a, b) for a, b in combinations(words, 2) if words[a][0] == words[b][0]]
    least = {(a, b): min(weight(*words[a]), weight(*words[b])) for a, b in pairs}
    share = {
        (a, b): weight(words[a][0], words[a][1] & words[b][1]) / least[a, b] if least[a, b] else 1.0 for a, b in pairs
    }
    ties: dict[str, set[str]] = {name: set() for name in words}
    for (a, b), shared in share.items():
        if shared >= 0.25:
            ties[a].add(b)
            ties[b].add(a)
    return {
        frozenset(pair)
        for pair, shared in share.items()
        if shared < 0.18 and least[pair] >= 150.0 and not ties[pair[0]] & ties[pair[1]]
    }


@pytest.mark.parametrize("seed", range(12))
def test_the_index_finds_what_adding_up_each_pair_finds(seed: int):
    chance = random.Random(seed)
    common = chance.sample(sorted(stem_counts("de")[1]), 40)
    events = [[f"word{event}x{n}" for n in range(60)] for event in range(4)]
    words = {}
    for number in range(40):
        own = [word for event in range(4) if event == number % 4 or chance.random() < 0.04 for word in events[event]]
        kept = [word for word in own + common if chance.random() < chance.choice([0.1, 0.5, 0.7])]
        words[f"a{number:02d}"] = chance.choice(["de", "de", "en"]), frozenset(kept if number or seed % 3 else [])
    found = unlike_articles(words)
    assert found or not seed % 3, "an article without words ties all of its language"
    assert found == unlike_plainly(words)


@pytest.mark.parametrize("seed", range(12))
def test_articles_tell_of_one_event_themselves_or_by_a_third(seed: int):
    chance = random.Random(seed)

    def some(pool: str, most: int) -> frozenset[str]:
        return frozenset(chance.sample(pool, chance.randrange(most + 1)))

    told = {}
    for number in range(30):
        names = some("abcdefghijkl", 5)
        words = names | some("opqrstuv", 6) | stems(("word", chance.randrange(3)))
        told[f"a{number:02d}"] = Told(
            chance.choice(["de", "de", "en"]), words, names, tuple(sorted(names)[:2]), some("opqrstuv", 2)
        )
    events = OneEvent(told, Vocabularies({name: (own.language, own.words) for name, own in told.items()}))

    def near(a: str, b: str) -> bool:
        if told[a].language == told[b].language:
            return events.may_tell_of_one(a, b)
        return not events.play_elsewhere(a, b)

    own = {a: {b for b in told if a != b and near(a, b)} for a in told}
    for a, b in combinations(told, 2):
        assert events.can_tell_of_one(a, b) == events.can_tell_of_one(b, a) == (b in own[a] or bool(own[a] & own[b]))
    assert not any(events.can_tell_of_one(a, a) for a in told)
