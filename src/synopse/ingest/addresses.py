"""Which addresses may be fetched: public hosts only, so that no page can reach an internal one."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from synopse.errors import FetchError
from synopse.text.addresses import ascii_host

_MAX_LENGTH = 4096
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_UNICAST = ipaddress.ip_network("2000::/3")
"""All that is assigned as global unicast (RFC 4291); beside it lie local translators, site-local and IPv4-compatible ones."""
_PROTOCOLS = ipaddress.ip_network("192.0.0.0/24")


@dataclass(frozen=True, slots=True)
class Target:
    """A checked address: the URL, its host, and the very IP address to connect to.

    Connecting to ``ip`` and not to the name again closes the gap in which a hostile name server could
    answer differently the second time (DNS rebinding).
    """

    url: str
    host: str
    ip: str


def is_address(text: str) -> bool:
    """Whether an input is meant as a web address."""
    return text.lower().startswith(("http://", "https://"))


def sendable(url: str) -> str:
    """``url`` as a browser would send what it finds in a page: no white space around it, and none that is not escaped."""
    return url.strip().replace(" ", "%20")


def check_address(url: str, *, allow_private: bool) -> Target:
    """Resolve ``url`` and return where to connect; raises FetchError when it must not be fetched."""
    if len(url) > _MAX_LENGTH or any(ord(character) < 33 for character in url):
        raise FetchError(url[:200], "not a well-formed address")
    try:
        parts = urlsplit(url)
        host, port = ascii_host(parts.hostname or ""), parts.port
    except ValueError as error:
        raise FetchError(url[:200], f"not a well-formed address ({error})") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise FetchError(url, "only http and https addresses are fetched")
    if parts.username or parts.password:
        raise FetchError(url, "addresses with a user name or password are not fetched")
    try:
        found = socket.getaddrinfo(host, port or (443 if parts.scheme == "https" else 80), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(url, f"the host {host} was not found", is_temporary=True) from error
    addresses = [str(entry[4][0]) for entry in found]
    if not allow_private and not all(is_public(address) for address in addresses):
        raise FetchError(
            url, f"{host} is a private or local address; --set allow_private_addresses=true to fetch it all the same"
        )
    return Target(url=url, host=host, ip=addresses[0])


def is_public(address: str) -> bool:
    """Whether an IP address is globally reachable, also when it hides an IPv4 address inside IPv6."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip not in _UNICAST:
            return False
    elif ip in _PROTOCOLS:
        return False
    return ip.is_global and not ip.is_multicast
