"""What a source is: a kind of file, and the function that reads raw articles from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from synopse.model import RawArticle, Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One kind of input file.

    ``read(content, source, stem)`` yields the articles in ``content``; ``source`` is the input's name for
    messages and ``stem`` the file's name without suffixes, from which ids are made.
    """

    name: str
    sentence: str
    suffixes: tuple[str, ...]
    read: Callable[[str, str, str], Iterator[RawArticle | Rejected]]
