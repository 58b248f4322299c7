"""Runs the application on a socket until it is told to stop."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

_CONNECTIONS = 200
"""Beyond these a request is answered with 503 at once."""
_GRACE_S = 5


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Ctrl-C and the request to end let the answers under way finish; to stop is no error."""
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def run_server(app: FastAPI, listening: socket.socket) -> None:
    """Serve on a bound socket until a signal comes, then close the socket and what the site has opened."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,  # it would write down the token that an address carries
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=_GRACE_S,
    )
    try:
        with listening:
            _Server(config).run(sockets=[listening])
    finally:
        app.state.site.close()
