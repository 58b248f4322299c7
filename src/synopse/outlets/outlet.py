"""What one outlet is to the program: its name, its hosts, and what the general extractor gets wrong on its pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet as data; a file ``outlets/<country>/<outlet>.py`` holds one as ``OUTLET``.

    ``hosts`` are matched with their subdomains. ``furniture`` holds regular expressions; a line that one
    of them matches wholly is furniture on this outlet's pages, whatever it looks like.
    """

    name: str
    hosts: tuple[str, ...]
    furniture: tuple[str, ...] = ()
