"""A story as it stands now, with what was known of it before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from synopse.model import Synopsis
from synopse.store.story_records import Development, DevelopmentKind, Stated
from synopse.store.story_state import StoryState
from synopse.store.story_writing import StoryEntry
from synopse.upkeep.before import Before


class Scene:
    """What the questions about a new revision read; ``earlier`` are the developments told before, newest first."""

    def __init__(
        self, entry: StoryEntry, synopsis: Synopsis, state: StoryState, earlier: Sequence[Development]
    ) -> None:
        self.entry = entry
        self.synopsis = synopsis
        self.state = state
        self.earlier = tuple(earlier)
        known = ([state.synopsis] if state.synopsis else []) + [gone for _, gone in state.gone]
        self.is_first = not known
        self.texts = {article.id: article.text for article in synopsis.articles}
        self.before = Before(known, self.texts)
        self.moments = {one.article.id: one.moment for one in entry.articles}
        self._outlets = {one.article.id: one.outlet for one in entry.articles}
        self._names = {one.article.id: one.outlet_name for one in entry.articles}

    def outlets(self, articles: Iterable[str]) -> frozenset[str]:
        """Hosts of the outlets of these articles."""
        return frozenset(self._outlets.get(article, article) for article in articles)

    def names(self, articles: Iterable[str]) -> tuple[str, ...]:
        """Names of their outlets, each once, in order of publication."""
        ordered = sorted(articles, key=lambda article: (self.moments.get(article, 0.0), article))
        return tuple(dict.fromkeys(self._names.get(article, article) for article in ordered))

    def development(self, kind: DevelopmentKind, articles: Iterable[str] = (), **fields: object) -> Development:
        """Something that happened now."""
        found = tuple(dict.fromkeys(articles))
        given: dict[str, object] = {
            "revision": self.entry.revision,
            "headline": self.entry.headline,
            "articles": found,
            "outlets": self.names(found),
            **fields,
        }
        return Development(story=self.entry.story, kind=kind, **given)  # type: ignore[arg-type]

    def stated(self, value: str, articles: Iterable[str], origins: int) -> Stated:
        """A value with the names of those who state it."""
        return Stated(value, self.names(articles), origins)
