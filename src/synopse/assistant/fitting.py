"""Fits an answer into the number of characters that the assistant wants to read."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.assistant.answers import Part, Story, Unused
from synopse.assistant.entries import Entries
from synopse.assistant.wording import say_entry, say_head
from synopse.present.characters import one_line

USUAL_PARTS: tuple[Part, ...] = ("summary", "differences", "points", "quotations", "omissions", "shared_wording")
ALL_PARTS: tuple[Part, ...] = (*USUAL_PARTS, "timeline", "positions", "actors")
USUAL_CHARACTERS = 12_000
LEAST_CHARACTERS, MOST_CHARACTERS = 2_000, 60_000
_LEAST_SHARE = 3
"""Entries of each asked part that stand whatever the others take, as far as they fit."""


def fit_story(
    handle: str, entries: Entries, parts: Sequence[Part], *, skip: int = 0, characters: int = USUAL_CHARACTERS
) -> Story:
    """A story's answer of about ``characters``; the first ``skip`` entries of every part are passed over.

    The first entries of each part go before the rest, so that no part crowds the others out.
    """
    synopsis = entries.synopsis
    story = Story(
        story=handle,
        outlets=entries.outlets,
        origins=entries.origins,
        sources=entries.sources(),
        event=entries.event(),
        date=synopsis.event.date if synopsis.event else None,
        not_used=[Unused(input=one_line(r.input, 200), reason=one_line(r.reason, 300)) for r in synopsis.rejected[:20]],
        notes=[one_line(note, 300) for note in synopsis.notes[:10]],
    )
    if len(synopsis.articles) == 1:
        story.notes.append("Only one article could be used: nothing was compared, and nothing is confirmed.")
    left = characters - len(say_head(story))
    waiting = {part: list(entries.of(part))[skip:] for part in dict.fromkeys(parts)}
    if "summary" in waiting and "points" in waiting:
        told = {sentence.point for sentence in synopsis.summary}
        waiting["points"] = [entry for entry in entries.of("points") if getattr(entry, "id", None) not in told][skip:]
    for least in (_LEAST_SHARE, None):
        for part, rest in waiting.items():
            taken = 0
            while rest and (least is None or taken < least):
                size = len(say_entry(rest[0]))
                if size > left:
                    break
                left -= size
                getattr(story, part).append(rest.pop(0))
                taken += 1
    story.left_out = {part: len(rest) for part, rest in waiting.items() if rest}
    return story
