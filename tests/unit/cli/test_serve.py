import os
import signal
import socket
import subprocess
import sys

import httpx
import pytest
from click.testing import CliRunner, Result

from synopse.cli.main import cli


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, socket.socket]]:
    """What would have been served; nothing is."""
    calls: list[tuple[object, socket.socket]] = []

    def run(app: object, listening: socket.socket) -> None:
        calls.append((app, listening))
        listening.close()
        app.state.site.close()

    monkeypatch.setattr("synopse.web.server.run_server", run)
    return calls


def serve(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["serve", "--port", "0", *arguments])


def test_it_listens_to_this_machine_only_and_says_where(served: list) -> None:
    result = serve()
    assert result.exit_code == 0
    assert result.output.startswith("Synopse: http://127.0.0.1:")
    assert "token" not in result.output
    assert served[0][0].state.site.options.names == {"localhost", "127.0.0.1", "[::1]"}


def test_other_machines_get_a_token_that_is_made_up(served: list) -> None:
    result = serve("--host", "0.0.0.0", "--host-name", "News.example")
    options = served[0][0].state.site.options
    assert len(options.token) >= 32
    assert f"http://News.example:{options.port}/?token={options.token}" in result.output
    assert "not encrypted" in result.output


def test_other_machines_need_names(served: list) -> None:
    result = serve("--host", "0.0.0.0")
    assert "--host-name" in str(result.exception)
    assert not served


def test_names_are_compared_as_browsers_send_them(served: list) -> None:
    serve("--host-name", "Zürich.example.")
    assert "xn--zrich-kva.example" in served[0][0].state.site.options.names


def test_a_port_that_is_taken_is_named(served: list) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(cli, ["serve", "--port", port])
    assert f"port {port}" in str(result.exception)
    assert "--port" in str(result.exception)


def test_a_host_that_is_not_here_is_named(served: list) -> None:
    assert "no-such-host.invalid" in str(serve("--host", "no-such-host.invalid").exception)


def test_an_archive_that_is_not_there_is_named(served: list) -> None:
    assert "none.db" in str(serve("--archive", "/nowhere/none.db").exception)


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['fastapi'] = None; sys.argv = ['synopse', 'serve']; "
        "from synopse.cli.main import main; main()"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert run.returncode == 2
    assert "pip install 'synopse[serve]'" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(os.name != "posix", reason="stops by a signal")
def test_it_serves_and_stops_cleanly_in_the_middle_of_a_job() -> None:
    token = "token-that-is-never-logged"
    command = [sys.executable, "-c", "from synopse.cli.main import main; main()", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**environment, "SYNOPSE_TOKEN": token},
    )
    assert server.stdout is not None
    first = server.stdout.readline().split()[-1]
    assert first.endswith(f"/?token={token}")
    with httpx.Client(base_url=first.partition("?")[0], follow_redirects=True, timeout=60) as client:
        assert client.get("/").status_code == 401
        assert client.get("/", headers={"host": "evil.example"}).status_code == 421
        assert client.get("/", params={"token": token}).status_code == 200
        assert "server" not in client.head("/").headers
        job = client.post("/example")
        assert job.status_code == 200
        assert "/r/" in str(job.url)
    server.send_signal(signal.SIGINT)
    _, errors = server.communicate(timeout=60)
    assert (server.returncode, errors) == (0, "")
