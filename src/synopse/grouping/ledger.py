"""Which story every article of a stream stands in, told from what changed."""

from __future__ import annotations

from collections.abc import Iterable

from synopse.grouping.stream import Change


class Ledger:
    """The stories of all articles, also of those that the stream itself has long closed."""

    def __init__(self) -> None:
        """Begins empty."""
        self._story_of: dict[str, str] = {}
        self._merged: dict[str, str] = {}

    def note(self, changes: Iterable[Change]) -> None:
        """Note what an article did, in order."""
        for change in changes:
            if change.kind in {"opened", "joined"}:
                self._story_of[change.article] = change.story
            elif change.kind == "merged" and change.other is not None:
                self._merged[change.other] = change.story
            elif change.kind == "split" and change.other is not None:
                for article in change.moved:
                    self._story_of[article] = change.other

    def story_of(self, article: str) -> str:
        """Id of the story that an article stands in now; raises KeyError for one that never came."""
        return self.standing(self._story_of[article])

    def standing(self, story: str) -> str:
        """The story that one has gone into, or itself."""
        while story in self._merged:
            story = self._merged[story]
        return story
