"""What an assistant may hand in: texts, files below the allowed folders, public addresses."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Field

from synopse.errors import UsageError
from synopse.ingest.addresses import is_address
from synopse.ingest.decode import replace_surrogates
from synopse.model import RawArticle

MOST_INPUTS = 50
"""Inputs of one comparison; 50 reports are compared in about 20 seconds."""

MOST_FILE_BYTES = 20_000_000
"""Bytes of one file; 50 articles are a hundredth of it."""

MOST_CHARACTERS = 300_000
"""Characters of one text; the longest newspaper articles have a tenth."""


class TextGiven(BaseModel):
    """A report as text, with what is known of it."""

    text: str = Field(max_length=MOST_CHARACTERS, description="The report's text, title first.")
    outlet: str | None = Field(None, max_length=200, description="Who published it.")
    title: str | None = Field(None, max_length=1000)
    published: str | None = Field(None, max_length=40, description="ISO 8601, as precise as known.")
    url: str | None = Field(None, max_length=2000)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Which inputs are open to assistants: files below ``roots``, and addresses unless ``is_offline``."""

    roots: tuple[Path, ...] = ()
    is_offline: bool = False

    def collect(
        self, texts: Sequence[TextGiven], files: Sequence[str], addresses: Sequence[str]
    ) -> list[str | Path | RawArticle]:
        """What `pipeline.compare` takes for them; raises UsageError for what is not open to assistants."""
        found: list[str | Path | RawArticle] = [_raw(text, number) for number, text in enumerate(texts, start=1)]
        for name in files:
            found += self._files(name)
        found += self._addresses(addresses)
        if not found:
            raise UsageError("nothing to compare: give texts, files or addresses")
        if len(found) > MOST_INPUTS:
            raise UsageError(f"{len(found)} inputs; at most {MOST_INPUTS} are compared at once")
        return found

    def _addresses(self, addresses: Sequence[str]) -> Iterable[str]:
        if addresses and self.is_offline:
            raise UsageError("addresses are not fetched: this server was started with --offline")
        for address in addresses:
            if not is_address(address):
                raise UsageError(f"{address[:200]!r} is no http or https address; give files in `files`")
        return addresses

    def _files(self, name: str) -> list[Path]:
        """The file, or those in the folder; links are followed to see where they lead."""
        if not self.roots:
            raise UsageError("no files may be read: start the server with --root FOLDER to open a folder to it")
        if "\0" in name:
            raise UsageError("not a file name")
        named = Path(name)
        choices = [named] if named.is_absolute() else [root / named for root in self.roots]
        for path in choices:
            if self._is_open(path) and path.exists():
                return [_small(file) for file in (self._in_folder(path) if path.is_dir() else [path.resolve()])]
        if any(self._is_open(path) for path in choices):
            raise UsageError(f"{name[:200]!r}: no such file or folder below the opened folders")
        raise UsageError(f"{name[:200]!r} may not be read: it lies outside the opened folders, or is hidden")

    def _in_folder(self, folder: Path) -> list[Path]:
        found: list[Path] = []
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = Path(place) / name
                if self._is_open(path):
                    found.append(path.resolve())
            if len(found) > MOST_INPUTS:
                break
        return found

    def _is_open(self, path: Path) -> bool:
        """Whether a path leads, links followed, to something below an opened folder that is not hidden there."""
        real = path.resolve()
        for root in self.roots:
            opened = root.resolve()
            if real.is_relative_to(opened):
                return not any(part.startswith(".") for part in real.relative_to(opened).parts)
        return False


def _small(path: Path) -> Path:
    if path.stat().st_size > MOST_FILE_BYTES:
        raise UsageError(f"{path.name} is larger than {MOST_FILE_BYTES:,} bytes")
    return path


def _raw(text: TextGiven, number: int) -> RawArticle:
    return RawArticle(
        id=f"text-{number}",
        source=f"text {number}",
        content=replace_surrogates(text.text),
        url=text.url,
        outlet=text.outlet,
        title=text.title,
        published=text.published,
    )
