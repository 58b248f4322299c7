"""The archive: one file (SQLite) or a shared PostgreSQL server; needs the extra ``archive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synopse.errors import UsageError

if TYPE_CHECKING:
    from synopse.store.archive import Archive

__all__ = ["open_archive"]


def open_archive(address: str, *, writing: bool = False) -> Archive:
    """Open the archive at a path or ``postgresql://`` address, to read or to write; to write, it is made if need be.

    Raises UsageError when it cannot be opened, another program is writing to it, or the package is missing that
    speaks to databases.
    """
    if not address:
        raise UsageError("which archive? name it with --archive PATH, or by the setting archive")
    try:
        from synopse.store.archive import Archive
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("synopse"):
            raise
        raise UsageError(f"an archive needs the package {error.name}: pip install 'synopse[archive]'") from error
    return Archive(address, writing=writing)
