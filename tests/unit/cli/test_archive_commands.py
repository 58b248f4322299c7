from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from synopse.cli.main import cli
from synopse.errors import UsageError
from synopse.store import open_archive

LINES = [
    {"id": "a", "text": "Der Streit um das Heizungsgesetz geht weiter.", "outlet": "Blatt", "published": "2020-01-03"},
    {"id": "b", "text": "Die Fähre fährt wieder.", "outlet": "Anzeiger", "published": "2020-01-04"},
    {"id": "c"},
]


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, list(arguments))
    assert result.exit_code == code, result.output
    return result.output


@pytest.fixture
def archive(tmp_path: Path) -> str:
    """An archive filled by `synopse collect`."""
    lines = tmp_path / "lines.jsonl"
    lines.write_text("".join(json.dumps(line) + "\n" for line in LINES))
    address = str(tmp_path / "news.db")
    said = run("collect", str(lines), "--archive", address, code=1)
    assert "articles: 2 new" in said
    assert "lines.jsonl:3" in said
    return address


def test_search_prints_what_it_finds(archive: str) -> None:
    assert "Heizungsgesetz" in run("search", "Gesetz", "--archive", archive)
    assert run("search", "Gesetz", "--until", "2020-01-02", "--set", f"archive={archive}") == "nothing found\n"
    hit = json.loads(run("search", "fahren", "Fähre", "--archive", archive, "--format", "jsonl"))
    assert hit["id"] == "b"
    assert [hit["text"][mark["start"] : mark["end"]] for mark in hit["marks"]] == ["Fähre"]


def test_archive_is_counted_checked_backed_up_and_exported(archive: str, tmp_path: Path) -> None:
    assert "articles: 2" in run("archive", "counts", "--archive", archive)
    assert run("archive", "check", "--archive", archive) == "all is well\n"
    assert "lines.jsonl:3" in run("archive", "left", "--archive", archive)
    run("archive", "backup", str(tmp_path / "copy.db"), "--archive", archive)
    assert "articles: 2" in run("archive", "counts", "--archive", str(tmp_path / "copy.db"))
    run("archive", "export", str(tmp_path / "all.jsonl"), "--archive", archive)
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["search", "x"], "--archive"),
        (["archive", "backup", "--archive", "A"], "FILE"),
        (["search", "!", "--archive", "A"], "at least one word"),
        (["search", "x", "--archive", "nowhere.db"], "no archive"),
    ],
)
def test_wrong_usage_says_what_is_missing(archive: str, arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(cli, [archive if entry == "A" else entry for entry in arguments])
    assert isinstance(result.exception, UsageError)
    assert said in str(result.exception)


@pytest.mark.parametrize("every", ["", "10", "0m", "-1s", "5 weeks"])
def test_every_is_a_time(archive: str, every: str) -> None:
    assert "10m" in run("collect", "x", "--archive", archive, "--every", every, code=2)


def test_without_the_extra_the_line_to_install_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in sys.modules if name.startswith("synopse.store.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    result = CliRunner().invoke(cli, ["search", "x", "--archive", str(tmp_path / "a.db")])
    assert "pip install 'synopse[archive]'" in str(result.exception)


def test_collecting_keeps_stories_up_and_update_catches_up(archive: str, tmp_path: Path) -> None:
    with open_archive(archive) as opened:
        assert {row.id for row in opened.stories().rows} == {"a", "b"}
        assert opened.stale_stories() == []
    lines = tmp_path / "more.jsonl"
    lines.write_text(json.dumps({"id": "d", "text": "Der Hafen friert zu.", "outlet": "Blatt"}) + "\n")
    assert "stories:" not in run("collect", str(lines), "--archive", archive, "--no-stories")
    with open_archive(archive) as opened:
        assert opened.stale_stories() == ["d"]
    assert run("archive", "update", "--archive", archive) == "stories: 0 compared, 1 of one outlet, 0 developments\n"
    with open_archive(archive) as opened:
        assert opened.stale_stories() == []
