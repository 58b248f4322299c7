"""What developed in a story between two revisions."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.store.story_records import Development
from synopse.store.story_state import StoryState
from synopse.store.story_writing import StoryEntry
from synopse.upkeep.confirmations import confirmations
from synopse.upkeep.disagreements import disagreements
from synopse.upkeep.happenings import happenings
from synopse.upkeep.scene import Scene


def developed(entry: StoryEntry, state: StoryState, earlier: Sequence[Development]) -> list[Development]:
    """What a new revision (``entry``) has that the last one (``state``) had not, or no longer has.

    Nothing for a story without a synopsis. ``earlier`` are the developments told before, newest first; what was told is
    not told again. Reports are known again by their articles and wording, never by the ids or order of points.
    """
    if entry.synopsis is None:
        return []
    scene = Scene(entry, entry.synopsis, state, earlier)
    return [*happenings(scene), *disagreements(scene), *confirmations(scene)]
