"""The search over a corpus: what is found, and that nothing but the articles decides it."""

from __future__ import annotations

import random
from typing import Any

import pyarrow as pa
import pytest

from synopse.errors import UsageError
from synopse.reuse.corpus import Search, find_reuse
from synopse.reuse.edges import edge_schema, group_copies
from unit.reuse.made_articles import corpus, sentences, table


def found(rows: list[dict[str, Any]], search: Search | None = None, at_once: int = 25) -> pa.Table:
    tables = list(find_reuse(table(rows).to_batches(max_chunksize=at_once), search))
    return pa.concat_tables(tables) if tables else edge_schema().empty_table()


def test_finds_every_planted_copy_and_nothing_else() -> None:
    edges = found(corpus()).to_pylist()
    planted = [(f"a{n - 1:03}", f"a{n:03}") for n in range(3, 60, 4)]
    assert [(edge["earlier"], edge["later"]) for edge in edges] == planted


def test_stretches_are_characters_of_both_texts() -> None:
    rows = {row["id"]: row["text"] for row in corpus()}
    for edge in found(corpus()).to_pylist():
        (stretch,) = edge["stretches"]
        one = rows[edge["earlier"]][stretch["earlier_start"] : stretch["earlier_end"]]
        other = rows[edge["later"]][stretch["later_start"] : stretch["later_end"]]
        assert one == other
        assert len(one.split()) == edge["words"]


def test_an_edited_copy_is_one_stretch() -> None:
    rng = random.Random(1)
    dispatch = sentences(rng, 4)
    words = " ".join(dispatch).split()
    words[9] = "geändert"
    words[25:26] = []
    rows = [
        {"id": "a", "outlet": "x", "text": " ".join(dispatch)},
        {"id": "b", "outlet": "y", "text": " ".join([*sentences(rng, 3), *words, *sentences(rng, 2)])},
    ]
    (edge,) = found(rows).to_pylist()
    assert len(edge["stretches"]) == 1
    assert edge["words"] == len(" ".join(dispatch).split()) - 2
    assert edge["earlier_share"] > 0.9 > edge["later_share"]


@pytest.mark.parametrize("search", [Search(partitions=1), Search(partitions=7), Search(partitions=7, workers=2)])
def test_the_same_whatever_the_order_batches_partitions_and_workers(search: Search) -> None:
    rows = corpus()
    random.Random(3).shuffle(rows)
    assert found(rows, search, at_once=11).equals(found(corpus()))


def test_one_outlet_does_not_copy_from_itself() -> None:
    text = " ".join(sentences(random.Random(2), 5))
    same = [{"id": "a", "outlet": "x", "text": text}, {"id": "b", "outlet": "x", "text": text}]
    assert found(same).num_rows == 0
    assert found([{"id": "a", "text": text}, {"id": "b", "text": text}]).num_rows == 1


def test_furniture_of_two_outlets_of_one_house_is_no_copy() -> None:
    rng = random.Random(4)
    furniture = " ".join(sentences(rng, 3))
    rows = [
        {
            "id": f"a{number:02}",
            "outlet": f"o{number % 2}",
            "published": f"2020-01-{number + 1:02}",
            "text": " ".join([*sentences(rng, 6), furniture]),
        }
        for number in range(30)
    ]
    assert found(rows).num_rows == 0
    assert found(rows[:8]).num_rows > 0, "eight articles do not tell furniture from a copy"


def test_a_wording_that_somebody_prints_every_day_is_no_copy() -> None:
    rng = random.Random(14)
    phrase = sentences(rng, 2)
    rows = [
        {
            "id": f"a{number:02}",
            "outlet": f"o{number:02}",
            "published": f"2020-01-{number + 1:02}",
            "text": " ".join([*sentences(rng, 6), *phrase]),
        }
        for number in range(12)
    ]
    assert found(rows).num_rows == 0
    assert found([{**row, "published": "2020-01-01"} for row in rows]).num_rows > 0


def test_far_apart_in_time_is_not_compared_where_a_window_is_set() -> None:
    text = " ".join(sentences(random.Random(6), 5))
    rows = [
        {"id": "a", "outlet": "x", "published": "2020-01-01", "text": text},
        {"id": "b", "outlet": "y", "published": "2020-01-20T08:00", "text": text},
    ]
    assert found(rows).num_rows == 1
    assert found(rows, Search(window_days=10)).num_rows == 0


def test_only_the_body_counts_where_blocks_are_given() -> None:
    rng = random.Random(8)
    furniture, one, other = (" ".join(sentences(rng, 3)) for _ in range(3))
    rows = []
    for number, own in enumerate((one, other)):
        blocks = [
            {"kind": "furniture", "start": 0, "end": len(furniture)},
            {"kind": "paragraph", "start": len(furniture) + 1, "end": len(furniture) + 1 + len(own)},
        ]
        rows.append({"id": f"a{number}", "outlet": f"o{number}", "text": f"{furniture}\n{own}", "blocks": blocks})
    assert found(rows).num_rows == 0
    assert found([{**row, "blocks": None} for row in rows]).num_rows == 1


def test_what_is_quoted_is_nobodys_copy() -> None:
    rng = random.Random(9)
    said = " ".join(sentences(rng, 2))[:-1]
    rows = [
        {"id": f"a{n}", "outlet": f"o{n}", "text": f"{' '.join(sentences(rng, 3))} „{said}“, sagte sie."}
        for n in range(2)
    ]
    assert found(rows).num_rows == 0


def test_many_carriers_make_few_pairs_and_one_group() -> None:
    rng = random.Random(10)
    dispatch = " ".join(sentences(rng, 8))
    rows = [
        {"id": f"a{n:03}", "outlet": f"o{n}", "published": "2020-01-01", "text": f"{sentences(rng, 1)[0]} {dispatch}"}
        for n in range(100)
    ]
    edges = found(rows)
    assert edges.num_rows <= 4 * 100
    groups = group_copies([edges])
    assert groups.column("group").to_pylist() == ["a000"] * 100


def test_no_articles_empty_texts_and_odd_characters() -> None:
    assert list(find_reuse([])) == []
    odd = ["", " \n", "\ufdfa" * 50, "a " * 5_000, "x" * 100_000, "Wort \x00 " * 40]
    rows = [{"id": f"{side}{n}", "outlet": side, "text": text} for side in "xy" for n, text in enumerate(odd)]
    for edge in found(rows).to_pylist():
        assert edge["earlier"][1:] == edge["later"][1:]


def test_an_id_that_comes_twice_is_refused() -> None:
    with pytest.raises(UsageError, match="'a' comes more than once"):
        found([{"id": "a", "text": "eins"}, {"id": "a", "text": "zwei"}])
