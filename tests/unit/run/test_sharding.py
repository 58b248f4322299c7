import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.run.kernels.compare import Shelved
from synopse.run.sharding import own_parts, shelve, stories_of, unique_names

IDS = st.lists(st.lists(st.sampled_from(["a", "b", "a#2", "a#2#2", "c"]), max_size=6), max_size=4)


def stories(number: int) -> list[Shelved]:
    return [Shelved(f"story {one}", [(one % 7, one), (one % 5, one + 1)]) for one in range(number)]


@settings(deadline=None)
@given(IDS)
def test_names_are_unique_and_the_first_keeps_its_own(shards) -> None:
    renamed = unique_names([pa.array(shard, pa.string()) for shard in shards])
    names = [
        names.get(str(row), name)
        for shard, names in zip(shards, renamed, strict=True)
        for row, name in enumerate(shard)
    ]
    given_names = [name for shard in shards for name in shard]
    assert len(set(names)) == len(names)
    for name in set(given_names):
        assert names[given_names.index(name)] == name


def test_stories_are_read_from_their_places() -> None:
    table = pa.table({"story": ["s", "s", "t"], "part": [0, 2, 1], "row": [5, 6, 7]})
    assert stories_of(table) == [Shelved("s", [(0, 5), (2, 6)]), Shelved("t", [(1, 7)])]


def test_shards_hold_every_story_once_and_are_of_bounded_size() -> None:
    shards = list(shelve(stories(3_000)))
    assert [story for shard in shards for story in shard] == stories(3_000)
    assert max(sum(len(story.places) for story in shard) for shard in shards) <= 2 * 128
    assert len(shards) > 40


def test_a_story_more_shifts_few_shards() -> None:
    before = {tuple(story.story for story in shard) for shard in shelve(stories(1_000))}
    more = [*stories(1_000)[:300], Shelved("late", [(0, 0)]), *stories(1_000)[300:]]
    after = {tuple(story.story for story in shard) for shard in shelve(more)}
    assert len(before - after) <= 5


def test_a_shard_names_only_its_own_parts() -> None:
    parts, moved = own_parts([Shelved("s", [(4, 1), (2, 3)])], ["p0", "p1", "p2", "p3", "p4"])
    assert parts == ["p2", "p4"]
    assert moved == [Shelved("s", [(1, 1), (0, 3)])]
