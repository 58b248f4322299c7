"""A run's inputs: which files they are, how they are cut into pieces, and the articles in each."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import stat
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import msgspec

from synopse.errors import InputError, UsageError
from synopse.ingest.addresses import is_address
from synopse.ingest.files import read_file
from synopse.ingest.sources.jsonl import article_from
from synopse.model import RawArticle, Rejected
from synopse.run.storage import is_remote, list_store, open_store
from synopse.settings import Settings

_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_PIECE_BYTES = 8_000_000
_PIECE_FILES = 256


class InputFile(msgspec.Struct, frozen=True, order=True):
    """A file to read: ``name`` as it was given, ``path`` where any machine finds it; ``stamp`` changes with it."""

    name: str
    path: str
    size: int
    stamp: str


def list_inputs(inputs: Iterable[str], output: str) -> tuple[list[InputFile], list[Rejected]]:
    """All files that the inputs name, by name; hidden ones and those of the folder ``output`` are passed over."""
    files: dict[str, InputFile] = {}
    rejected: list[Rejected] = []
    for given in inputs:
        try:
            found = _remote_files(given) if is_remote(given) else _local_files(given, output)
        except InputError as error:
            rejected.append(Rejected(error.source, error.reason))
            continue
        for file in found:
            if isinstance(file, Rejected):
                rejected.append(file)
            elif file.path in files:
                rejected.append(Rejected(file.name, "given twice; read once"))
            else:
                files[file.path] = file
    return sorted(files.values()), sorted(rejected, key=lambda entry: (entry.input, entry.reason))


def cut(files: Sequence[InputFile]) -> list[list[InputFile]]:
    """Pieces that are read in one go: a large file, or small ones that stand side by side."""
    pieces: list[list[InputFile]] = []
    size = 0
    for file in files:
        if not pieces or len(pieces[-1]) >= _PIECE_FILES or size + file.size > _PIECE_BYTES:
            pieces.append([])
            size = 0
        pieces[-1].append(file)
        size += file.size
    return pieces


def read_input(file: InputFile, settings: Settings) -> Iterator[RawArticle | Rejected]:
    """Yield the articles of a file one after the other; what cannot be used is named as the file was given."""
    try:
        if is_address(file.path):
            from synopse.ingest.fetch import Fetcher

            yield Fetcher(settings).fetch_article(file.path)
            return
        with _on_disk(file) as path:
            found = (
                _read_lines(path) if path.name.lower().endswith(_LINES) else read_file(path, settings.file_max_bytes)
            )
            for entry in found:
                yield _named(entry, str(path), file.name)
    except InputError as error:
        yield Rejected(file.name, error.reason)


def _local_files(given: str, output: str) -> list[InputFile | Rejected]:
    if given == "-":
        raise UsageError("batch cannot go on with standard input where it was killed; write it to a file first")
    if is_address(given):
        return [InputFile(given, given, 0, "")]
    place = Path(given.removeprefix("file://"))
    try:
        if not place.is_dir():
            return [_local_file(place)]
        own = None if is_remote(output) else Path(output).resolve()
        paths: list[Path] = []
        for folder, folders, names in os.walk(place):
            folders[:] = [
                name for name in folders if not name.startswith(".") and (Path(folder) / name).resolve() != own
            ]
            paths += [Path(folder) / name for name in names if not name.startswith(".")]
        if not paths:
            raise InputError(given, "the folder holds no files")
        return [_file_in_folder(path) for path in paths]
    except FileNotFoundError as error:
        raise InputError(given, "no such file or folder") from error
    except OSError as error:
        raise InputError(given, f"cannot be read ({error.strerror or error})") from error


def _file_in_folder(path: Path) -> InputFile | Rejected:
    """One bad file does not spoil its folder."""
    try:
        return _local_file(path)
    except FileNotFoundError:
        return Rejected(path.as_posix(), "a link that leads nowhere")
    except InputError as error:
        return Rejected(error.source, error.reason)
    except OSError as error:
        return Rejected(path.as_posix(), f"cannot be read ({error.strerror or error})")


def _local_file(path: Path) -> InputFile:
    state = path.stat()
    if not stat.S_ISREG(state.st_mode):
        raise InputError(path.as_posix(), "is neither a file nor a folder")  # a pipe would be waited for without end
    return InputFile(path.as_posix(), str(path.resolve()), state.st_size, str(state.st_mtime_ns))


def _remote_files(given: str) -> list[InputFile]:
    if is_address(given):
        return [InputFile(given, given, 0, "")]
    store, root = open_store(given)
    try:
        info = store.get_file_info(root)
        found = [(info.path, info.size, str(info.mtime_ns))] if info.is_file else list_store(store, root)
    except OSError as error:
        raise InputError(given, f"cannot be read ({str(error)[:200]})") from error
    shown = [
        InputFile(given + path[len(root) :], given + path[len(root) :], size, stamp)
        for path, size, stamp in found
        if not any(part.startswith(".") for part in path[len(root) :].split("/"))
    ]
    if not shown:
        raise InputError(given, "no such file or folder")
    return shown


@contextmanager
def _on_disk(file: InputFile) -> Iterator[Path]:
    """The file on this machine: itself, or a copy with the same name while it is read."""
    if not is_remote(file.path):
        yield Path(file.path)
        return
    store, path = open_store(file.path)
    with tempfile.TemporaryDirectory(prefix="synopse-") as folder:
        copy = Path(folder) / path.rpartition("/")[2]
        try:
            with store.open_input_stream(path, compression=None) as source, copy.open("wb") as target:
                shutil.copyfileobj(source, target, 1 << 20)
        except OSError as error:
            raise InputError(file.name, f"cannot be read ({str(error)[:200]})") from error
        yield copy


def _read_lines(path: Path) -> Iterator[RawArticle | Rejected]:
    """JSON lines in a stream: the file may be larger than memory."""
    number = 0
    stem = path.name.removesuffix(".gz").rpartition(".")[0]
    found = False
    try:
        with _open_lines(path) as lines:
            for number, line in enumerate(lines, start=1):
                if not line.strip():
                    continue
                found = True
                place = f"{path}:{number}"
                try:
                    record = json.loads(_decoded(line))
                except (ValueError, RecursionError) as error:
                    yield Rejected(place, f"not a line of JSON ({str(error)[:80] or type(error).__name__})")
                else:
                    yield article_from(record, place, f"{stem}-{number}")
    except FileNotFoundError as error:
        raise InputError(str(path), "no such file or folder") from error
    except (OSError, EOFError, zlib.error) as error:
        yield Rejected(str(path), f"breaks off after {number} lines ({str(error)[:80]})")
        return
    if not found:
        yield Rejected(str(path), "the file is empty")


def _open_lines(path: Path) -> IO[bytes]:
    return gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb")  # type: ignore[return-value]


def _decoded(line: bytes) -> str:
    """JSON is UTF-8 by its standard; a line that is not comes from an old Western system."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _named(entry: RawArticle | Rejected, opened: str, name: str) -> RawArticle | Rejected:
    if isinstance(entry, Rejected):
        return Rejected(entry.input.replace(opened, name), entry.reason)
    return msgspec.structs.replace(entry, source=entry.source.replace(opened, name))
