"""Shelf: what the general extractor gets wrong for one outlet, a file each; and the names of outlets by host."""

from __future__ import annotations

import importlib
import json
import pkgutil
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from synopse.outlets.outlet import Outlet

__all__ = ["Outlet", "acronyms", "find_outlet", "host_of", "outlet_name"]

_AGENCIES = frozenset({"AFP", "APA", "TASS", "UPI"})


def host_of(url: str | None) -> str | None:
    """The host of an address in lower case without ``www.``; None when there is none."""
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def outlet_name(url: str | None) -> str | None:
    """The readable name of the outlet at an address, from its host or the nearest parent domain; None if unknown."""
    outlet = find_outlet(url)
    if outlet is not None:
        return outlet.name
    names = _host_names()
    return next((names[domain] for domain in _domains(url) if domain in names), None)


@cache
def acronyms() -> dict[str, str]:
    """Outlets that are known by capitals alone ("ZDF"), by these; agencies among them are left out."""
    names = _host_names().values()
    return {name: name for name in names if name.isupper() and name.isalpha() and name not in _AGENCIES}


def find_outlet(url: str | None) -> Outlet | None:
    """The outlet on the shelf that an address belongs to; None when the general extractor does well."""
    shelf = _shelf()
    return next((shelf[domain] for domain in _domains(url) if domain in shelf), None)


def _domains(url: str | None) -> list[str]:
    """The host of an address and its parent domains, nearest first."""
    parts = (host_of(url) or "").split(".")
    return [".".join(parts[at:]) for at in range(len(parts) - 1)]


@cache
def _host_names() -> dict[str, str]:
    names: dict[str, str] = json.loads(files(__name__).joinpath("_hosts.json").read_text(encoding="utf-8"))["hosts"]
    return names


@cache
def _shelf() -> dict[str, Outlet]:
    """Every outlet file on the shelf by host."""
    found: dict[str, Outlet] = {}
    package = importlib.import_module(__name__)
    for module in pkgutil.walk_packages(package.__path__, f"{__name__}."):
        if module.ispkg or module.name.rsplit(".", 1)[-1] in {"outlet"}:
            continue
        outlet: Outlet = importlib.import_module(module.name).OUTLET
        found.update(dict.fromkeys(outlet.hosts, outlet))
    return found
