"""How the web page is served: where, to whom, and how much at once."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field

from synopse.errors import UsageError
from synopse.settings import Settings

_SHORTEST_TOKEN = 16
LOCAL_NAMES = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one request, one job and the whole server may take; sizes in bytes, times in seconds."""

    request_bytes: int = 30_000_000
    file_bytes: int = 10_000_000
    text_bytes: int = 2_000_000
    files: int = 60
    fields: int = 400
    articles: int = 60
    addresses: int = 20
    request_s: float = 120.0
    job_s: float = 300.0
    job_bytes: int = 3_000_000_000
    jobs_waiting: int = 8
    workers: int = 1
    reports: int = 200
    reports_bytes: int = 300_000_000
    report_s: float = 3_600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where to listen, under which names, with which token and archive.

    Raises UsageError when it would listen to other machines without a token or a list of names.
    """

    host: str = "127.0.0.1"
    port: int = 8765
    token: str = ""
    host_names: tuple[str, ...] = ()
    archive: str = ""
    settings: Settings = field(default_factory=Settings)
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        if self.token and len(self.token) < _SHORTEST_TOKEN:
            raise UsageError(f"a token needs at least {_SHORTEST_TOKEN} characters; leave it out to have one made")
        if is_loopback(self.host):
            return
        if not self.token:
            raise UsageError(f"to listen on {self.host}, where other machines reach it, a token is needed: --token")
        if not self.names:
            raise UsageError(
                f"to listen on {self.host}, name the hosts under which it is called: --host-name news.example.org"
            )

    @property
    def names(self) -> frozenset[str]:
        """The host names that a request may ask for, in lower case and without port."""
        names = {_ascii(name) for name in self.host_names}
        if is_loopback(self.host):
            names |= {*LOCAL_NAMES, in_address(self.host).lower()}
        elif not _is_any(self.host):
            names.add(in_address(self.host).lower())
        return frozenset(names)

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        name = self.host_names[0] if self.host_names and not is_loopback(self.host) else in_address(self.host)
        return f"http://{name}:{self.port}/"


def _ascii(name: str) -> str:
    """A host name as a browser sends it (IDNA)."""
    name = name.strip().lower().rstrip(".")
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise UsageError(f"{name!r} is no host name") from error


def in_address(host: str) -> str:
    """The host as it stands in an address: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches the host."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_any(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False
