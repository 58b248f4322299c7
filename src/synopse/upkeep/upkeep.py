"""Makes the synopses of stale stories anew, a story at a time, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from synopse.model import Rejected, Synopsis
from synopse.pipeline import Progress, compare_annotated
from synopse.settings import Settings
from synopse.store.archive import Archive
from synopse.store.records import utc_now
from synopse.store.story_records import Development
from synopse.store.story_state import StoryState, read_state
from synopse.store.story_writing import StoryEntry
from synopse.upkeep.annotated import read_articles
from synopse.upkeep.choice import chosen_articles
from synopse.upkeep.developments import developed

_SINGLES_AT_ONCE = 200
"""Stories of one outlet written in one transaction: they cost less than the disk's acknowledgement."""

_MOST_EARLIER = 500
"""Earlier developments of a story that are read so that nothing is told twice."""


@dataclass(slots=True)
class Made:
    """What an upkeep did: stories compared anew, stories of one outlet, what developed, and what failed with the reason."""

    compared: int = 0
    single: int = 0
    developments: int = 0
    left: int = 0
    failed: list[Rejected] = field(default_factory=list)

    def __add__(self, later: Made) -> Made:
        """Two upkeeps in one account; what is left is what the later one left."""
        return Made(
            self.compared + later.compared,
            self.single + later.single,
            self.developments + later.developments,
            later.left,
            self.failed + later.failed,
        )

    def line(self) -> str:
        """One line for people."""
        parts = [f"{self.compared} compared", f"{self.single} of one outlet", f"{self.developments} developments"]
        parts += [f"{self.left} left for later"] if self.left else []
        return f"stories: {', '.join(parts)}"


class Upkeep:
    """Brings the stories of one archive, open to write, up to date."""

    def __init__(
        self,
        archive: Archive,
        settings: Settings,
        *,
        progress: Progress | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        """``stopped`` is asked before every story; what is not done then stays marked."""
        self._archive = archive
        self._settings = settings
        self._progress = progress or (lambda _stage, _done, _total: None)
        self._stopped = stopped

    def run(self) -> Made:
        """Make every stale story anew: those of one outlet first, then the others in the order of their marks."""
        made = Made()
        waiting = self._archive.stale_stories()
        several = self._write_singles(waiting, made)
        for number, story in enumerate(several):
            if self._stopped():
                break
            self._progress("stories", number, len(several))
            self._refresh(story, made)
        self._progress("stories", made.compared, len(several))
        made.left = len(waiting) - made.single - made.compared
        return made

    def _write_singles(self, waiting: list[str], made: Made) -> list[str]:
        """Write the stories that one outlet alone reports; the others are returned."""
        several: list[str] = []
        for first in range(0, len(waiting), _SINGLES_AT_ONCE):
            if self._stopped():
                break
            entries: list[StoryEntry] = []
            gone: list[str] = []
            with self._archive.connected() as connection:
                for story in waiting[first : first + _SINGLES_AT_ONCE]:
                    state = read_state(connection, story)
                    if state is None:
                        gone.append(story)
                    elif state.gone or len({one.outlet for one in state.articles}) > 1:
                        several.append(story)
                    else:
                        entries.append(_entry(state))
            with self._archive.batch() as batch:
                for story in gone:
                    batch.forget_story(story)
                for entry in entries:
                    batch.write_story(entry)
            made.single += len(entries) + len(gone)
        return several

    def _refresh(self, story: str, made: Made) -> None:
        with self._archive.connected() as connection:
            state = read_state(connection, story)
        made.compared += 1
        if state is None:
            return
        if state.is_compared and state.made_of == state.versions and not state.gone:
            with self._archive.batch() as batch:
                batch.unmark_story(story)
            return
        entry = self._entry(state, made)
        found = developed(entry, state, self._earlier(story)) if entry.synopsis is not state.synopsis else []
        made.developments += len(found)
        with self._archive.batch() as batch:
            batch.write_story(entry, found)
            for gone, _ in state.gone:
                batch.forget_story(gone)

    def _entry(self, state: StoryState, made: Made) -> StoryEntry:
        """The story with a new synopsis; when it cannot be made, with the last one and the reason."""
        if len({one.outlet for one in state.articles}) < 2:
            return _entry(state)
        chosen = chosen_articles(state.articles)
        notes = (
            [f"the {len(chosen)} reports compared are of {len(state.articles)}"]
            if len(chosen) < len(state.articles)
            else []
        )
        try:
            readings, rejected = read_articles(self._archive, [one.article for one in chosen], self._settings)
            _, synopsis = compare_annotated(readings, settings=self._settings)
        except Exception as error:  # noqa: BLE001 - boundary: one story; the reason is kept and the rest goes on
            reason = f"could not be compared ({type(error).__name__}: {error})"
            made.failed.append(Rejected(state.story, reason))
            return _entry(state, state.synopsis, f"the newest reports {reason}")
        if rejected:
            synopsis = msgspec.structs.replace(synopsis, rejected=tuple(rejected))
        return _entry(state, synopsis, "; ".join(notes) or None)

    def _earlier(self, story: str) -> list[Development]:
        return self._archive.developments(story, limit=_MOST_EARLIER)


def _entry(state: StoryState, synopsis: Synopsis | None = None, note: str | None = None) -> StoryEntry:
    return StoryEntry(
        story=state.story,
        revision=state.revision + 1,
        made=utc_now(),
        articles=state.articles,
        synopsis=synopsis,
        state=state.versions,
        change=state.change,
        note=note,
    )
