"""`synopse serve`: the web page and the HTTP API."""

from __future__ import annotations

import os
import secrets
import socket
import webbrowser
from dataclasses import replace

import click

from synopse.cli.options import archive_option, settings_option
from synopse.errors import UsageError
from synopse.settings import Settings

_DEFAULT_PORT = 8765
_WAITING = 128


@click.command("serve")
@archive_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=_DEFAULT_PORT, show_default=True, help="0: any that is free."
)
@click.option("--token", envvar="SYNOPSE_TOKEN", help="Let in who knows it; made up where other machines reach HOST.")
@click.option("--host-name", "host_names", multiple=True, metavar="NAME", help="A name under which the site is called.")
@click.option("--open", "is_opened", is_flag=True, help="Open the page in the browser.")
@settings_option
def COMMAND(
    archive: str | None,
    host: str,
    port: int,
    token: str | None,
    host_names: tuple[str, ...],
    is_opened: bool,
    settings: Settings,
) -> None:
    """Serve the web page on this machine: compare texts, look into an archive; stop with Ctrl-C."""
    try:
        from synopse.web.app import create_app
        from synopse.web.options import Options, is_loopback
        from synopse.web.server import run_server
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("synopse"):
            raise
        raise UsageError(f"the web page needs the package {error.name}: pip install 'synopse[serve]'") from error
    options = Options(
        host=host,
        port=port,
        token=token or ("" if is_loopback(host) else secrets.token_urlsafe(24)),
        host_names=host_names,
        archive=archive or settings.archive,
        settings=settings,
    )
    with _listen(host, port) as listening:
        options = replace(options, port=listening.getsockname()[1])
        app = create_app(options)
        address = options.address + (f"?token={options.token}" if options.token else "")
        click.echo(f"Synopse: {address}\nStop with Ctrl-C.")
        if not is_loopback(host):
            click.echo("synopse: other machines can reach this page; the connection is not encrypted", err=True)
        if is_opened:
            webbrowser.open(address)
        run_server(app, listening)


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens; raises UsageError where the port is taken or the address is not this machine's."""
    try:
        family, kind, number, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise UsageError(f"{host} is no address of this machine ({error.strerror or error})") from error
    listening = socket.socket(family, kind, number)
    if os.name == "posix":  # elsewhere it would let two programs share a port
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
        listening.listen(_WAITING)  # a browser that is opened at once waits, and is not turned away
    except OSError as error:
        listening.close()
        raise UsageError(
            f"cannot listen on {host}, port {port} ({error.strerror or error}); name another with --port, or 0 for any"
        ) from error
    return listening
