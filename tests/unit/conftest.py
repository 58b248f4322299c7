"""Tests of the archive run on SQLite and, where a server can be started, on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from postgres_server import emptied, running_server, server_programs


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    programs = server_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: apt install postgresql)")
    with running_server(programs) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an archive that does not exist yet."""
    if request.param == "sqlite":
        return str(tmp_path / "archive.db")
    return emptied(request.getfixturevalue("postgres"))
