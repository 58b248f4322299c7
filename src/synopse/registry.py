"""Finds the units on a shelf by their file names; adding a unit is adding a file."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any

from synopse.errors import UsageError


@cache
def unit_names(shelf: str) -> tuple[str, ...]:
    """Names of the units on a shelf (``"present.formats"``), sorted; a leading underscore hides a file."""
    package = importlib.import_module(f"synopse.{shelf}")
    return tuple(sorted(m.name for m in pkgutil.iter_modules(package.__path__) if not m.name.startswith("_")))


def find_unit(shelf: str, name: str, constant: str) -> Any:
    """Load one unit: the object called ``constant`` in the shelf's file ``name``.

    Raises UsageError when there is no such file.
    """
    if name not in unit_names(shelf):
        known = ", ".join(unit_names(shelf))
        raise UsageError(f"no {shelf.rsplit('.', 1)[-1]} unit called {name!r}; known: {known}")
    return getattr(importlib.import_module(f"synopse.{shelf}.{name}"), constant)
