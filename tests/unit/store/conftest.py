"""Every test of the archive runs on SQLite and, where a server can be started, on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from postgres_server import running_server, server_programs


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


def emptied(server: str) -> str:
    import pg8000.dbapi

    host, port = server.rsplit("@", 1)[1].split(":")
    connection = pg8000.dbapi.connect(user="tester", host=host, port=int(port), database="postgres")
    connection.autocommit = True
    connection.cursor().execute("DROP SCHEMA public CASCADE")
    connection.cursor().execute("CREATE SCHEMA public")
    connection.close()
    return f"{server}/postgres"
