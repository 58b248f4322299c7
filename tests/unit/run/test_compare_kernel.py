import json

import pyarrow.parquet as pq

from batch_corpora import InlineEngine
from synopse.examples import example_folder
from synopse.model import Article
from synopse.pipeline import compare
from synopse.run.batch import run_batch
from synopse.run.kernels.compare import _chosen, _outlets
from synopse.settings import Settings


def article(name: str, outlet: str | None) -> Article:
    return Article(id=name, outlet=outlet, text="Text.")


def test_the_first_of_each_outlet_goes_before_the_others() -> None:
    told = [article("a1", "A"), article("a2", "A"), article("n1", None), article("b1", "B"), article("n2", None)]
    assert [one.id for one in _chosen(told, 4)] == ["a1", "n1", "b1", "n2"]
    assert [one.id for one in _chosen(told, 5)] == ["a1", "a2", "n1", "b1", "n2"]
    assert _outlets(told) == 4


def test_synopsis_is_that_of_compare(tmp_path) -> None:
    story = example_folder("en-cable-car")
    run_batch([str(story)], str(tmp_path), InlineEngine(), settings=Settings(), stages=("extract", "group", "compare"))
    (row,) = pq.read_table(tmp_path / "synopses").to_pylist()
    expected = json.loads(json.dumps(_plain(compare(story))))
    found = json.loads(row["synopsis"])
    for part in ("points", "discrepancies", "quotations", "timeline", "origins", "passages"):
        assert found[part] == expected[part]
    assert row["points"] == len(expected["points"])
    assert not (tmp_path / "names").exists()


def test_a_large_story_is_compared_in_part(tmp_path) -> None:
    settings = Settings(story_max_reports=2)
    stages = ("extract", "group", "compare")
    run_batch([str(example_folder("de-hafen"))], str(tmp_path), InlineEngine(), settings=settings, stages=stages)
    (row,) = pq.read_table(tmp_path / "synopses").to_pylist()
    assert (row["articles"], row["compared"]) == (5, 2)
    assert json.loads((tmp_path / "manifest.json").read_text())["counts"]["left out of large stories"] == 3


def _plain(synopsis):
    import msgspec

    return msgspec.to_builtins(synopsis)
