import gzip
import subprocess
import sys

import pytest

from synopse.errors import UsageError
from synopse.run.storage import DiskFolder, ObjectFolder, is_remote, open_folder


@pytest.fixture(params=["disk", "memory"])
def folder(request, tmp_path):
    if request.param == "disk":
        return open_folder(str(tmp_path / "out"))
    pytest.importorskip("fsspec")
    return open_folder(f"memory://{tmp_path.name}")


def test_what_is_written_is_read_listed_and_removed(folder) -> None:
    assert folder.sizes("") == {}
    folder.write("a/b.json", b"12")
    folder.write("a/b.json", b"123")
    folder.write("c", b"")
    assert folder.read("a/b.json") == b"123"
    assert folder.sizes("") == {"a/b.json": 3, "c": 0}
    assert folder.sizes("a") == {"a/b.json": 3}
    folder.remove("a/b.json")
    folder.remove("a/b.json")
    assert folder.sizes("a") == {}


@pytest.mark.parametrize("kind", [DiskFolder, ObjectFolder])
def test_bytes_stay_as_they_are_whatever_the_name(kind, tmp_path) -> None:
    (tmp_path / "articles").mkdir()
    folder = kind(str(tmp_path) if kind is DiskFolder else tmp_path.as_uri())
    content = gzip.compress(b'{"id": "a"}\n')
    folder.write("articles/a.jsonl.gz", content)
    assert folder.read("articles/a.jsonl.gz") == content
    assert (tmp_path / "articles" / "a.jsonl.gz").read_bytes() == content
    assert folder.sizes("articles") == {"articles/a.jsonl.gz": len(content)}


def test_a_file_that_is_not_there_is_named(folder) -> None:
    with pytest.raises(UsageError, match=r"x/y\.parquet cannot be read"):
        folder.read("x/y.parquet")


def test_a_full_disk_is_told_with_the_file_and_leaves_nothing(tmp_path) -> None:
    resource = pytest.importorskip("resource")
    assert resource
    program = (
        "import resource, sys\n"
        "from synopse.errors import UsageError\n"
        "from synopse.run.storage import DiskFolder\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: DiskFolder(sys.argv[1]).write('articles/a.parquet', bytes(5000))\n"
        "except UsageError as error: print(error)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(path for path in sys.path if path)},
        check=True,
    )
    assert run.stdout.startswith(f"{tmp_path}/articles/a.parquet cannot be written (File too large)")
    assert list((tmp_path / "articles").iterdir()) == []


def test_what_a_killed_run_left_unfinished_is_cleared_away(tmp_path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / ".unfinished-1a").write_bytes(b"half")
    folder = DiskFolder(str(tmp_path))
    with folder.locked():
        assert list((tmp_path / "articles").iterdir()) == []


@pytest.mark.parametrize(
    ("address", "remote"),
    [("s3://bucket/a", True), ("gs://b", True), ("C:/a", False), ("/a/b", False), ("file:///a", False), ("a", False)],
)
def test_addresses(address, remote) -> None:
    assert is_remote(address) is remote


def test_an_address_that_nobody_knows_is_told() -> None:
    with pytest.raises(UsageError, match="nosuch://x cannot be opened"):
        open_folder("nosuch://x")
