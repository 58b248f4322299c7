import gzip
import sys

import pytest
from click.testing import CliRunner

from batch_corpora import lines, write_corpus
from synopse.cli.batch import COMMAND
from synopse.cli.main import cli
from synopse.errors import UsageError
from synopse.run.parts import FORMS


def call(*arguments: str):
    return CliRunner().invoke(cli, ["batch", *arguments, "--workers", "1"])


def test_tells_what_came_and_exits_0(tmp_path) -> None:
    corpus = write_corpus(tmp_path / "in", lines(3), files=1)
    result = call(str(corpus), "-o", str(tmp_path / "out"), "--stages", "extract,reuse")
    assert result.exit_code == 0, result.output
    assert f"{len(lines(3))} articles" in result.output
    assert (tmp_path / "out" / "manifest.json").is_file()


def test_tells_what_was_left_and_why_and_exits_1(tmp_path) -> None:
    corpus = write_corpus(tmp_path / "in", lines(2), files=1)
    (corpus / "broken.jsonl").write_text('{"text": 7}\n')
    result = call(str(corpus), "-o", str(tmp_path / "out"), "--stages", "extract")
    assert result.exit_code == 1
    assert "1 set aside" in result.output
    assert f'has neither "text" nor "html" as a string ({corpus}/broken.jsonl:1)' in result.output


def test_unknown_stage_is_wrong_usage(tmp_path) -> None:
    result = call("x", "-o", str(tmp_path / "out"), "--stages", "extract,polish")
    assert result.exit_code == 2
    assert "polish" in result.output


def test_the_forms_are_those_that_can_be_written() -> None:
    assert next(option.type.choices for option in COMMAND.params if option.name == "form") == FORMS


def test_tables_as_json_lines(tmp_path) -> None:
    corpus = write_corpus(tmp_path / "in", lines(3), files=1)
    result = call(str(corpus), "-o", str(tmp_path / "out"), "--stages", "extract", "--format", "jsonl")
    assert result.exit_code == 0, result.output
    (part,) = (tmp_path / "out" / "articles").iterdir()
    assert len(gzip.decompress(part.read_bytes()).splitlines()) == len(lines(3))


@pytest.mark.parametrize(("engine", "library"), [("local", "pyarrow"), ("daft", "daft")])
def test_a_missing_package_is_named_with_what_to_install(engine, library, tmp_path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    for name in [name for name in sys.modules if name.startswith("synopse.run")]:
        monkeypatch.delitem(sys.modules, name)
    result = call("x", "-o", str(tmp_path / "out"), "--engine", engine)
    assert isinstance(result.exception, UsageError)
    assert "pip install 'synopse[" in str(result.exception)


def test_an_address_without_a_cluster_engine_is_wrong_usage(tmp_path) -> None:
    result = call("x", "-o", str(tmp_path / "out"), "--address", "ray://there:10001")
    assert isinstance(result.exception, UsageError)
    assert "--engine daft" in str(result.exception)
