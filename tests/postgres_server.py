"""A PostgreSQL server of the tests' own, on the loopback interface, gone when they end."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def server_programs() -> Path | None:
    """The folder with ``initdb`` and ``postgres``, as Debian or the PATH has it."""
    found = shutil.which("initdb")
    if found and shutil.which("postgres", path=str(Path(found).parent)):
        return Path(found).parent
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return debian[-1].parent if debian else None


@contextmanager
def running_server(programs: Path) -> Iterator[str]:
    """Start a fresh server; yields its address without a database's name."""
    user = _plain_user()
    folder = Path(tempfile.mkdtemp(prefix="synopse-pg-"))
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    data, port = folder / "data", _free_port()
    common = {"user": user, "cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(
        [programs / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C"],
        check=True,
        timeout=110,
        **common,
    )
    quick = ["-c", "fsync=off", "-c", f"unix_socket_directories={folder}", "-c", "listen_addresses=127.0.0.1"]
    server = subprocess.Popen([programs / "postgres", "-D", data, "-p", str(port), *quick], **common)
    try:
        _await(port, server)
        yield f"postgresql://tester@127.0.0.1:{port}"
    finally:
        server.send_signal(signal.SIGQUIT)  # nothing in it is worth an orderly end
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def emptied(server: str) -> str:
    """The address of the server's one database, with nothing in it."""
    import pg8000.dbapi

    host, port = server.rsplit("@", 1)[1].split(":")
    connection = pg8000.dbapi.connect(user="tester", host=host, port=int(port), database="postgres")
    connection.autocommit = True
    connection.cursor().execute("DROP SCHEMA public CASCADE")
    connection.cursor().execute("CREATE SCHEMA public")
    connection.close()
    return f"{server}/postgres"


def _plain_user() -> str | None:
    """PostgreSQL refuses to run as root; then it runs as one of the system's plain users."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _await(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0 and _answers(port):
                return
        time.sleep(0.1)
    raise RuntimeError("the PostgreSQL server did not start")


def _answers(port: int) -> bool:
    import pg8000.dbapi

    try:
        pg8000.dbapi.connect(user="tester", host="127.0.0.1", port=port, database="postgres").close()
    except (pg8000.dbapi.Error, OSError):
        return False
    return True
