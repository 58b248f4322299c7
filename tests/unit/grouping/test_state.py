"""A stream whose state stands on a disk decides as one that never stopped, and looks at little of it for each article."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import msgspec
import numpy as np
import pytest

from invented_streams import MemoryDisk, Stream, lead_vector
from synopse.grouping.frequencies import Frequencies
from synopse.grouping.ledger import Ledger
from synopse.grouping.opened import Opened, Story, decode_opened, decode_story, encode_opened, encode_story
from synopse.grouping.stream import Change, Grouper
from synopse.grouping.terms import read_terms
from synopse.grouping.vectors import LeadVectors
from synopse.grouping.vocabulary import Vocabulary


def vectors() -> LeadVectors:
    return LeadVectors(lambda text: lead_vector(text))


@pytest.mark.parametrize(("seed", "every", "most_open"), [(1, 1, 200_000), (2, 7, 200_000), (3, 1, 40), (4, 25, 90)])
def test_a_stream_that_is_stopped_and_goes_on_decides_the_same(seed: int, every: int, most_open: int) -> None:
    articles = Stream(seed).articles(400)
    whole = Grouper(vectors(), most_open=most_open)
    expected = [whole.add(article) for article in articles]
    disk, found = MemoryDisk(), []
    for first in range(0, len(articles), every):
        grouper = Grouper(vectors(), most_open=most_open, disk=disk)
        found += [grouper.add(article) for article in articles[first : first + every]]
        grouper.write()
    assert found == expected
    kinds = Counter(change.kind for changes in expected for change in changes)
    assert kinds["joined"] > 100
    assert kinds["merged"] > 0
    if most_open == 200_000:
        assert kinds["split"] > 0


def test_a_stream_on_a_disk_may_number_its_terms_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = Stream(12).articles(200)
    whole = Grouper(vectors())
    expected = [whole.add(article) for article in articles]
    monkeypatch.setattr("synopse.grouping.state._MOST_TERMS", 300)
    grouper, found = Grouper(vectors(), disk=MemoryDisk()), []
    for article in articles:
        found.append(grouper.add(article))
        grouper.write()
    assert found == expected
    assert len(grouper._state.frequencies.vocabulary.terms) < 600


def test_a_stream_that_dies_unwritten_decides_the_same_when_it_comes_again() -> None:
    articles = Stream(5).articles(120)
    whole = Grouper(vectors())
    expected = [whole.add(article) for article in articles]
    disk = MemoryDisk()
    for first in range(0, len(articles), 10):
        lost = Grouper(vectors(), disk=disk)
        for article in articles[first : first + 6]:
            lost.add(article)
        grouper = Grouper(vectors(), disk=disk)
        assert [grouper.add(article) for article in articles[first : first + 10]] == expected[first : first + 10]
        grouper.write()


def test_what_an_article_asks_of_the_disk_does_not_grow_with_the_stream() -> None:
    articles = Stream(6).articles(3_000, days=300.0)
    disk = MemoryDisk()
    asked = []
    for count, article in enumerate(articles):
        if count % 300 == 299:
            disk.asked = 0
            grouper = Grouper(vectors(), disk=disk)
            grouper.add(article)
            grouper.write()
            asked.append(disk.asked)
            assert len(disk.open) < 400, "closed articles go"
        else:
            if count % 300 == 0:
                grouper = Grouper(vectors(), disk=disk)
            grouper.add(article)
            if count % 300 == 298:
                grouper.write()
    assert max(asked) < 3_000
    assert max(asked[5:]) < 2 * max(asked[:5])


def test_values_that_only_closed_articles_need_are_swept() -> None:
    disk = MemoryDisk()
    sizes = []
    articles = Stream(7).articles(2_000, days=330.0)
    for first in range(0, len(articles), 50):
        grouper = Grouper(vectors(), disk=disk)
        for article in articles[first : first + 50]:
            grouper.add(article)
        grouper.write()
        sizes.append(sum(not kind.startswith("count") for kind, _ in disk.kept))
    assert max(sizes[20:]) < 1.5 * max(sizes[8:20])


def test_one_article_dated_in_the_far_future_closes_nothing() -> None:
    articles = Stream(8).articles(60, days=3.0)
    stray = Stream(9).articles(1)[0]
    strange = msgspec.structs.replace(stray, id="x", published="2062-01-01")
    for place in (0, 20):
        grouper = Grouper(vectors())
        for article in [*articles[:place], strange, *articles[place:]]:
            grouper.add(article)
        assert len(grouper._state.articles.here) >= 60


def test_old_articles_that_are_brought_in_later_do_not_close_the_new_ones() -> None:
    grouper = Grouper(vectors())
    for article in Stream(8).articles(60, days=3.0):
        grouper.add(article)
    for article in Stream(9).articles(40, days=3.0):
        grouper.add(msgspec.structs.replace(article, id=f"old-{article.id}", published="2019-05-01"))
    assert len(grouper._state.articles.here) == 100


def test_counts_halve_and_what_stays_away_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synopse.grouping.frequencies._MOST_ARTICLES", 100)
    disk = MemoryDisk()
    for kept in (None, disk):
        frequencies = Frequencies(kept)
        rare, common, new = (
            np.array([frequencies.vocabulary.number(term)]) for term in ("seltx", "haufx", "niegesehn")
        )

        def rarity(term: np.ndarray, counts: Frequencies = frequencies) -> float:
            return float(counts.rarities("de", term)[0])

        frequencies.count("de", rare)
        for _ in range(99):
            frequencies.count("de", common)
        assert frequencies.articles["de"] == 50
        assert rarity(rare) == pytest.approx(rarity(new))
        frequencies.count("de", common)
        counted = [math.exp(-rarity(term)) * (200.0 + 51 + 1.0) for term in (common, rare)]
        assert counted[0] - counted[1] == pytest.approx(99 // 2 + 1)
    values = {key: value for key, value in frequencies.take_changes().items() if value is not None}
    assert frequencies.is_forgotten("de", "seltx", values["count de", "seltx"])
    assert not frequencies.is_forgotten("de", "haufx", values["count de", "haufx"])


def test_ids_that_were_given_once_are_not_given_again() -> None:
    ledger, given, seen = Ledger(), Counter[str](), 0
    grouper = Grouper(vectors())
    for article in Stream(10).articles(800):
        changes = grouper.add(article)
        ledger.note(changes)
        for change in changes:
            if change.kind == "opened":
                given[change.story] += 1
            elif change.kind == "split" and change.other is not None:
                given[change.other] += 1
                seen += 1
                assert change.moved
                assert all(ledger.story_of(moved) == change.other for moved in change.moved)
    assert seen > 0
    assert max(given.values()) == 1


def test_a_ledger_follows_mergers_and_splits() -> None:
    ledger = Ledger()
    ledger.note([Change("opened", "a", "a"), Change("opened", "b", "b"), Change("joined", "b", "c")])
    ledger.note([Change("joined", "a", "d"), Change("merged", "a", "d", "b")])
    assert [ledger.story_of(name) for name in "abcd"] == ["a"] * 4
    ledger.note([Change("joined", "a", "e"), Change("split", "a", "e", "c", ("c", "e"))])
    assert [ledger.story_of(name) for name in "abcde"] == ["a", "a", "c", "a", "c"]
    assert ledger.standing("b") == "a"


def test_records_of_the_disk_are_what_was_written() -> None:
    article = Stream(11).articles(1)[0]
    frequencies, other = Frequencies(), Vocabulary()
    terms, _ = read_terms(article, "de", frequencies)
    terms = replace(terms, alone=read_terms(Stream(11).articles(2)[1], "de", frequencies)[0])
    opened = Opened(7, terms, "s", 3.5, lead_vector(article.text), True)
    record = encode_opened(opened, frequencies.vocabulary)
    again = decode_opened(7, record, frequencies.vocabulary)
    assert (again.terms.keys == terms.keys).all()
    assert (again.terms.weights == terms.weights).all()
    assert again.terms.names == terms.names
    assert again.terms.alone is not None
    assert terms.alone is not None
    assert (again.terms.alone.keys == terms.alone.keys).all()
    assert again.terms.alone.names == terms.alone.names
    other.number("zuvor")
    assert encode_opened(decode_opened(7, record, other), other) == record
    assert (again.terms.lead, again.terms.outlet, again.terms.day) == (terms.lead, terms.outlet, terms.day)
    assert again.vector is not None
    assert (again.vector == opened.vector).all()
    nothing = type(terms)("x", "de", None, None, "", np.zeros(0, np.int32), np.zeros(0, np.float32), 0)
    bare = decode_opened(0, encode_opened(Opened(0, nothing, "x", None), other), other)
    assert (len(bare.terms.keys), bare.vector, bare.day) == (0, None, None)
    story = Story("s", 4, 9, [1, 5], "t")
    assert decode_story("s", encode_story(story)) == story
