"""A run's folder, on a disk or in an object store: a file is there under its name whole or not at all."""

from __future__ import annotations

import os
import posixpath
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Protocol

from synopse.errors import UsageError

_UNFINISHED = ".unfinished-"
_LOCK = ".lock"


class Folder(Protocol):
    """Files below one address; names are relative and have forward slashes."""

    address: str

    def read(self, name: str) -> bytes:
        """The file's content; raises UsageError when it cannot be read."""

    def write(self, name: str, content: bytes) -> None:
        """Make or replace a file at once; raises UsageError, which names the file, when it cannot be written."""

    def sizes(self, under: str) -> dict[str, int]:
        """Every file below the folder ``under`` with its size in bytes; without those that are not finished."""

    def remove(self, name: str) -> None:
        """Remove a file; one that is not there is no error."""


def is_remote(address: str) -> bool:
    """Whether an address names an object store (``s3://…``) and no place on this machine."""
    scheme, found, _ = address.partition("://")
    return bool(found) and scheme.isascii() and scheme.replace("+", "").isalnum() and scheme.lower() != "file"


def open_folder(address: str) -> Folder:
    """The folder at an address: a path, ``file://…``, ``s3://…``, ``gs://…``, or what an installed fsspec knows."""
    if is_remote(address):
        return ObjectFolder(address)
    return DiskFolder(address.removeprefix("file://"))


class DiskFolder:
    """A folder on this machine, or on a file system that all machines share."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._root = Path(address)

    def read(self, name: str) -> bytes:
        """See `Folder`."""
        try:
            return (self._root / name).read_bytes()
        except OSError as error:
            raise UsageError(f"{self._root / name} cannot be read ({error.strerror or error})") from error

    def write(self, name: str, content: bytes) -> None:
        """See `Folder`; written under another name, flushed to the disk, and renamed."""
        path = self._root / name
        unfinished = path.with_name(f"{_UNFINISHED}{secrets.token_hex(8)}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with unfinished.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise UsageError(f"{path} cannot be written ({error.strerror or error})") from error

    def sizes(self, under: str) -> dict[str, int]:
        """See `Folder`."""
        return {name: size for name, size in self._all(under) if not posixpath.basename(name).startswith(_UNFINISHED)}

    def remove(self, name: str) -> None:
        """See `Folder`."""
        try:
            (self._root / name).unlink(missing_ok=True)
        except OSError as error:
            raise UsageError(f"{self._root / name} cannot be removed ({error.strerror or error})") from error

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep a second run out while this one works, and clear away what a killed one left unfinished."""
        with _locked(self._root / _LOCK):
            for name, _ in list(self._all("")):
                if posixpath.basename(name).startswith(_UNFINISHED):
                    self.remove(name)
            yield

    def _all(self, under: str) -> Iterator[tuple[str, int]]:
        for place, _, names in os.walk(self._root / under):
            for name in names:
                path = Path(place) / name
                with suppress(FileNotFoundError):
                    yield path.relative_to(self._root).as_posix(), path.stat().st_size


class ObjectFolder:
    """A folder in an object store, where a file appears when its upload is complete.

    Credentials are the environment's, as the store's own tools read them. Bytes are written and read as they are: pyarrow
    would otherwise compress and uncompress by the name's suffix.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._store, self._root = open_store(address)

    def read(self, name: str) -> bytes:
        """See `Folder`."""
        try:
            with self._store.open_input_stream(self._path(name), compression=None) as stream:
                return bytes(stream.read())
        except OSError as error:
            raise UsageError(f"{self.address}/{name} cannot be read ({_first_line(error)})") from error

    def write(self, name: str, content: bytes) -> None:
        """See `Folder`."""
        try:
            with self._store.open_output_stream(self._path(name), compression=None) as stream:
                stream.write(content)
        except OSError as error:
            raise UsageError(f"{self.address}/{name} cannot be written ({_first_line(error)})") from error

    def sizes(self, under: str) -> dict[str, int]:
        """See `Folder`."""
        try:
            found = list_store(self._store, self._path(under))
        except OSError as error:
            raise UsageError(f"{self.address} cannot be listed ({_first_line(error)})") from error
        return {path[len(self._root) :].strip("/"): size for path, size, _ in found}

    def remove(self, name: str) -> None:
        """See `Folder`."""
        with suppress(FileNotFoundError):
            self._store.delete_file(self._path(name))

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}".rstrip("/")


def open_store(address: str) -> tuple[Any, str]:
    """pyarrow's file system for an address, and the path in it; raises UsageError when nothing knows the scheme."""
    import pyarrow as pa
    from pyarrow import fs

    try:
        store, path = fs.FileSystem.from_uri(address.rstrip("/"))
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        try:
            from fsspec.core import url_to_fs

            found, path = url_to_fs(address.rstrip("/"))
        except (ImportError, ValueError) as other:
            raise UsageError(f"{address} cannot be opened ({_first_line(error)}; {_first_line(other)})") from other
        store = fs.PyFileSystem(fs.FSSpecHandler(found))
    except OSError as error:
        raise UsageError(f"{address} cannot be opened ({_first_line(error)})") from error
    return store, path


def list_store(store: Any, path: str) -> list[tuple[str, int, str]]:
    """Every file below a path of a store: its path, its size in bytes, and when it was changed; sorted by path."""
    from pyarrow import fs

    infos = store.get_file_info(fs.FileSelector(path, allow_not_found=True, recursive=True))
    return sorted((info.path, info.size or 0, str(info.mtime_ns)) for info in infos if info.is_file)


@contextmanager
def locked(folder: Folder) -> Iterator[None]:
    """Keep a second run out of the folder where the place can; object stores cannot."""
    if isinstance(folder, DiskFolder):
        with folder.locked():
            yield
    else:
        yield


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror or error})") from error
    with file:
        try:
            _lock(file)
        except OSError as error:
            raise UsageError(f"another run is working in {path.parent}; wait for it or name another folder") from error
        yield


def _lock(file: IO[bytes]) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__
