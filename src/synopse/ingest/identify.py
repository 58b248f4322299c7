"""Every article gets an id of its own, whatever the order of the inputs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import PurePath

import msgspec

from synopse.model import RawArticle


def with_unique_ids(articles: Sequence[RawArticle]) -> list[RawArticle]:
    """The articles in order of id.

    Articles of one id are told apart by their folders when these differ (``a/report``, ``b/report``), else by
    a number (``report``, ``report#2``).
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.source, article.content))
    names = unique_ids([(article.id, article.source) for article in ordered])
    named = (msgspec.structs.replace(article, id=name) for article, name in zip(ordered, names, strict=True))
    return sorted(named, key=lambda article: article.id)


def unique_ids(entries: Sequence[tuple[str, str]]) -> list[str]:
    """An id of its own for each id and source, which come in order."""
    taken = {identifier for identifier, _ in entries}
    names: list[str] = []
    for identifier, group in groupby(entries, key=itemgetter(0)):
        names += _names(identifier, [source for _, source in group], taken)
    return names


def _names(identifier: str, same: Sequence[str], taken: set[str]) -> list[str]:
    if len(same) == 1:
        return [identifier]
    folders = [PurePath(source).parent.name for source in same]
    if all(folders) and len(set(folders)) == len(same):
        names = [f"{folder}/{identifier}" for folder in folders]
        if taken.isdisjoint(names):
            taken.update(names)
            return names
    names = [identifier]
    number = 1
    while len(names) < len(same):
        number += 1
        name = f"{identifier}#{number}"
        if name not in taken:
            taken.add(name)
            names.append(name)
    return names
