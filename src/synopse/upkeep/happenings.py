"""What came to a story and what left it: articles, corrections, whole stories."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.store.story_records import Development
from synopse.upkeep.scene import Scene


def happenings(scene: Scene) -> Iterator[Development]:
    """Opened, joined, revised, merged, split."""
    state = scene.state
    standing = [one.article.id for one in scene.entry.articles]
    compared_before = {story for story, _ in state.gone}
    parted = next((one.story for one in state.happened if one.kind == "split" and one.other == state.story), None)
    is_opening = scene.is_first and not any(told.kind == "opened" for told in scene.earlier)
    if is_opening:
        yield scene.development("opened", standing, other=parted)
    joined: dict[str, None] = {}
    for one in state.happened:
        if one.kind == "merged" and one.story == state.story:
            if one.other in compared_before:
                yield scene.development("merged", [one.article], other=one.other)
            elif one.other:
                joined[one.other] = None
        elif one.kind == "split" and one.story == state.story:
            yield scene.development("split", [one.article], other=one.other)
        elif one.kind == "joined" and one.story == state.story:
            joined[one.article] = None
    came = [article for article in standing if article in joined]
    if came and not is_opening:
        yield scene.development("joined", came)
    revised = _revised(scene)
    if revised:
        yield scene.development("revised", revised)


def _revised(scene: Scene) -> list[str]:
    before = scene.before
    return [
        article.id
        for article in scene.synopsis.articles
        if article.id in before.texts
        and (before.texts[article.id] != article.text or before.titles[article.id] != article.title)
    ]
