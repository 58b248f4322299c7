import pytest

from synopse.model import RawArticle, Rejected
from synopse.registry import find_unit, unit_names


@pytest.mark.parametrize("name", unit_names("ingest.sources"))
@pytest.mark.parametrize(
    "content",
    ["", " \n", "{", "[]", "null", "[1, null]", '{"text": 3}', "<", "<html>", "\x00", "ß" * 1000, "[" * 100_000],
)
def test_source_gives_articles_or_reasons_whatever_it_reads(name: str, content: str) -> None:
    source = find_unit("ingest.sources", name, "SOURCE")
    assert source.name == name
    assert source.suffixes
    for found in source.read(content, "file.x", "file"):
        assert isinstance(found, RawArticle | Rejected)
        if isinstance(found, Rejected):
            assert found.input.startswith("file.x")
            assert found.reason
