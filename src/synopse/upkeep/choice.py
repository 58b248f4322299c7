"""Which articles of a large story are compared."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.store.story_writing import StoryArticle

MOST_COMPARED = 60
"""Articles of one story; comparing more takes longer than news takes to move on, and no page shows them all."""


def chosen_articles(articles: Sequence[StoryArticle], most: int = MOST_COMPARED) -> list[StoryArticle]:
    """The articles that are compared, at most ``most``: the story's first, each outlet's newest, then the newest.

    Of more outlets than there is room for, those that reported last. The choice depends on the articles alone.
    """
    ordered = sorted(articles, key=lambda entry: (entry.moment, entry.article.id))
    if len(ordered) <= most:
        return ordered
    newest_first = ordered[::-1]
    seen: set[str] = set()
    newest_of_outlets = []
    for entry in newest_first:
        if entry.outlet not in seen:
            seen.add(entry.outlet)
            newest_of_outlets.append(entry)
    wanted = {entry.article.id: entry for entry in [ordered[0], *newest_of_outlets, *newest_first]}
    chosen = frozenset(list(wanted)[:most])
    return [entry for entry in ordered if entry.article.id in chosen]
