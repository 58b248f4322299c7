"""Opens the database behind an archive's address, and sees to it that one program at a time writes."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from synopse.errors import UsageError

_BUSY_MS = 30_000
_CACHE_KIB = 65_536
_MAPPED_BYTES = 1 << 30
_RELEASE_S = 2.0
_LOCK_KEY = 7_966_777_383
"""Any number; PostgreSQL's advisory lock of this number is a database's writer."""

WRITES = "synopse_writes"
"""Execution option of a connection whose transactions write."""

_IN_USE = "another program is writing to this archive; one writes at a time, any number may read"


def is_server(address: str) -> bool:
    """Whether an archive's address is a PostgreSQL server's and no file's."""
    return address.startswith(("postgresql:", "postgresql+", "postgres:"))


def open_engine(address: str, *, writing: bool) -> Engine:
    """The database of an archive; raises UsageError when it cannot be opened."""
    if is_server(address):
        return _open_postgres(address)
    path = Path(address)
    if not writing and not path.is_file():
        raise UsageError(f"there is no archive {address}; synopse collect … --archive {address} makes one")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the archive {address} cannot be made ({error.strerror or error})") from error
    return _open_sqlite(path, writing=writing)


def _open_sqlite(path: Path, *, writing: bool) -> Engine:
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # The driver's own transactions begin too late; "begin" below opens them.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={_BUSY_MS}",
            f"cache_size=-{_CACHE_KIB}",
            f"mmap_size={_MAPPED_BYTES}",
            "foreign_keys=ON",
            # FULL: what a commit has acknowledged survives a power cut, too.
            *(("journal_mode=WAL", "synchronous=FULL") if writing else ("query_only=ON",)),
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that begins by reading and then writes could find that another has written meanwhile.
        is_write = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")

    return engine


def _open_postgres(address: str) -> Engine:
    try:
        url = make_url(address)
        if "+" not in url.drivername:
            url = url.set(drivername="postgresql+pg8000")
        return create_engine(url, pool_pre_ping=True)
    except ArgumentError as error:
        raise UsageError(f"not a PostgreSQL address ({error})") from error
    except ImportError as error:
        raise UsageError(
            f"a shared archive needs another package ({error}): pip install 'synopse[postgres]'"
        ) from error


class WriterLock:
    """Held by the one program that writes; a program that dies gives it back."""

    def __init__(self, address: str, engine: Engine) -> None:
        """Take the lock; raises UsageError when another program holds it."""
        self._file: IO[bytes] | None = None
        self._connection: Connection | None = None
        if is_server(address):
            self._connection = _lock_server(engine)
        else:
            self._file = _lock_file(Path(f"{address}.lock"))

    def release(self) -> None:
        """Let the next program write."""
        if self._connection is not None:
            with suppress(SQLAlchemyError):
                self._connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _LOCK_KEY})
            self._connection.close()
        if self._file is not None:
            self._file.close()
        self._file = self._connection = None


def _lock_server(engine: Engine) -> Connection:
    try:
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        # The server may notice only after a moment that the last writer has died.
        deadline = time.monotonic() + _RELEASE_S
        while not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LOCK_KEY}).scalar():
            if time.monotonic() > deadline:
                connection.close()
                raise UsageError(_IN_USE)
            time.sleep(0.1)
    except (SQLAlchemyError, OSError) as error:
        raise UsageError(f"the archive's server does not answer ({_short(error)})") from error
    return connection


def _lock_file(path: Path) -> IO[bytes]:
    try:
        file = path.open("ab")
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror or error})") from error
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise UsageError(_IN_USE) from error
    return file


def _short(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__
