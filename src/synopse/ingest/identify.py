"""Every article gets an id of its own, whatever the order of the inputs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import PurePath

import msgspec

from synopse.model import RawArticle


def with_unique_ids(articles: Sequence[RawArticle]) -> list[RawArticle]:
    """The articles in order of id.

    Articles of one id are told apart by their folders when these differ (``a/report``, ``b/report``), else by
    a number (``report``, ``report#2``).
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.source, article.content))
    taken = {article.id for article in ordered}
    named: list[RawArticle] = []
    for identifier, group in groupby(ordered, key=lambda article: article.id):
        same = list(group)
        for article, name in zip(same, _names(identifier, same, taken), strict=True):
            named.append(msgspec.structs.replace(article, id=name))
    return sorted(named, key=lambda article: article.id)


def _names(identifier: str, same: Sequence[RawArticle], taken: set[str]) -> list[str]:
    if len(same) == 1:
        return [identifier]
    folders = [PurePath(article.source).parent.name for article in same]
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
