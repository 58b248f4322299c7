"""Invented stories told by invented outlets, bundled for the demo, the docs and the tests."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent


def example_names() -> tuple[str, ...]:
    """Names of the bundled stories (``de-…``, ``en-…``), the German one first."""
    return tuple(sorted(folder.name for folder in _FOLDER.iterdir() if folder.is_dir() and folder.name[2:3] == "-"))


def example_folder(name: str) -> Path:
    """The folder that holds one story's articles."""
    return _FOLDER / name
