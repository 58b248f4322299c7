"""What one outlet is to the program: its name and its hosts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet as data; a file ``outlets/<country>/<outlet>.py`` holds one as ``OUTLET``.

    ``hosts`` are matched with their subdomains and outrank the names in ``_hosts.json``. What else the
    general extractor gets wrong for an outlet becomes a field here when the first such case is known.
    """

    name: str
    hosts: tuple[str, ...]
