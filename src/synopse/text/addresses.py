"""One form for the many spellings of one web address."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

_TRACKING = frozenset(
    "fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid wt_mc wt_zmc wtmc wtrid xtor cmpid cid ncid ocid ito "
    "icid sara_ecid sara_ref ns_mchannel ns_source ns_campaign ns_linkname ns_fee at_medium at_campaign smid smtyp "
    "s_cid ref_src ref_url referrer reflink cmp campaign rss link_source taid srnd feature _ga spm".split()
)
"""Names of query parameters that say where a reader came from, never what is shown."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_SAFE = "!$&'()*+,;=:@/~-._"


def canonical_address(url: str) -> str:
    """The canonical form of a web address: two addresses of one page that differ only in spelling become equal.

    Scheme (http counts as https), host in lower case without "www." and as it is looked up, no default port, no fragment, no tracking parameters, the others
    in order, escapes in one form, no slash at the end. Made for comparing, not for fetching. What is no web
    address comes back as it is.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = ascii_host((parts.hostname or "").rstrip("."))
    except ValueError:
        return url
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return url
    host = host.removeprefix("www.")
    place = f"[{host}]" if ":" in host else host
    if port and port != _DEFAULT_PORTS[parts.scheme]:
        place = f"{place}:{port}"
    path = quote(unquote(parts.path, errors="surrogateescape"), safe=_SAFE, errors="surrogateescape").rstrip("/")
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
        if name.lower() not in _TRACKING and not name.lower().startswith("utm_")
    ]
    query = urlencode(sorted(kept), errors="surrogateescape")
    return urlunsplit(("https", place, path or "/", query, ""))


def ascii_host(host: str) -> str:
    """A host's name as it is looked up (IDNA 2008 with the mapping of UTS 46, as browsers do it); raises ValueError when it is none."""
    if host.isascii():
        return host
    import idna  # few need its tables

    return idna.encode(host, uts46=True).decode("ascii")


def host_of(url: str) -> str:
    """The host of a web address in lower case without "www."; empty for anything else."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".").removeprefix("www.")
    except ValueError:
        return ""
