"""What a page is: its routes, its words, and its place in the navigation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from synopse.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file on the shelf ``web/pages``; its words stand under the same name on the shelf ``web/words``.

    ``path`` is where the navigation leads, empty for none, under the word ``nav.<name>`` and sorted by ``order``.
    ``for_anyone`` names paths that need no token; a page with ``needs_archive`` is left out where there is none.
    """

    name: str
    sentence: str
    routes: Callable[[Site], APIRouter]
    path: str = ""
    order: int = 0
    needs_archive: bool = False
    for_anyone: tuple[str, ...] = ()
