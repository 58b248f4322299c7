"""What the archive gives back about stories."""

from __future__ import annotations

from typing import Literal

import msgspec

from synopse.model import Span, Synopsis
from synopse.text.normalise import fold, words

DevelopmentKind = Literal[
    "opened",
    "joined",
    "revised",
    "merged",
    "split",
    "point",
    "confirmed",
    "discrepancy",
    "resolved",
    "update",
]
"""What can happen to a story; see `Development`."""

Resolution = Literal["corrected", "updated", "withdrawn"]
"""Why values agree now: an outlet changed its text, newer values stand for the older, the article has left the story."""


class StoryRow(msgspec.Struct, frozen=True, kw_only=True):
    """A standing story in a list.

    ``revision`` counts from 1 how often it was made anew, ``made`` is when (ISO 8601, UTC). ``outlet_names`` are in
    order of first report. Without ``is_compared`` one outlet alone reports it, so there is no synopsis. ``note`` says
    what was left out of the synopsis, if anything was; ``is_stale`` that newer articles wait to be taken in.
    """

    id: str
    revision: int
    made: str
    headline: str
    first_published: str | None
    last_published: str | None
    articles: int
    outlets: int
    origins: int
    discrepancies: int
    languages: tuple[str, ...]
    outlet_names: tuple[str, ...]
    is_compared: bool
    is_stale: bool = False
    note: str | None = None


class StoryPage(msgspec.Struct, frozen=True):
    """Some stories, newest first; ``after`` is what to ask for the next ones with, None when there are no more."""

    rows: tuple[StoryRow, ...]
    after: str | None = None


class StoredSynopsis(msgspec.Struct, frozen=True, kw_only=True):
    """A story with its synopsis; None when one outlet alone reports it.

    ``moved_from`` is the id that was asked for when that story has been merged into this one.
    """

    row: StoryRow
    synopsis: Synopsis | None
    moved_from: str | None = None


class Stated(msgspec.Struct, frozen=True, omit_defaults=True):
    """A value, who states it (names of outlets), and how many independent origins stand behind it."""

    value: str
    outlets: tuple[str, ...] = ()
    origins: int = 0


class Development(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that happened to a story; ``number`` is its place in the order of all, ``seen`` ISO 8601 in UTC.

    ``kind``:
    ``opened`` two outlets report it now; ``joined`` ``articles`` came; ``revised`` ``articles`` changed their text;
    ``merged`` the story ``other`` went into it; ``split`` the story ``other`` left it;
    ``point`` two independent origins say what nobody said before; ``confirmed`` a point has a second independent
    origin (``outlets`` confirm it, those in ``before[0]`` had said it, and that has no value); ``discrepancy`` reports differ in ``what``; ``resolved`` they do no longer, for the ``reason``;
    ``update`` a running count moved on (``before`` and ``values``).

    ``text`` is the wording to print, verbatim, and stands at ``span``; ``outlets`` are the names behind ``articles``.
    ``headline`` and ``revision`` are the story's as of then.
    """

    number: int = 0
    seen: str = ""
    story: str
    kind: DevelopmentKind
    revision: int = 0
    headline: str = ""
    articles: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    other: str | None = None
    text: str | None = None
    span: Span | None = None
    what: str | None = None
    values: tuple[Stated, ...] = ()
    before: tuple[Stated, ...] = ()
    origins: int = 0
    reason: Resolution | None = None


class OutletRow(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet in the stories of the archive; ``host`` is its host, or its name in lower case where it has none.

    Of its ``stories``, ``compared`` are those with a synopsis; in these it was ``first`` so often, ``shared`` its wording
    with another outlet or an agency so often, and has ``points``, while it ``omitted`` so many that others report.
    """

    host: str
    name: str
    articles: int
    stories: int
    compared: int
    first: int
    shared: int
    points: int
    omitted: int
    agencies: tuple[str, ...] = ()


class ActorRow(msgspec.Struct, frozen=True, kw_only=True):
    """An actor over all stories: those of one name (``key``: the name as it is looked up)."""

    key: str
    name: str
    kind: str
    stories: int
    quotations: int
    roles: tuple[str, ...] = ()


class QuotationRow(msgspec.Struct, frozen=True, kw_only=True):
    """An utterance as one article carries it; ``text`` stands at ``span``. ``outlet`` is a host, as in `OutletRow`."""

    story: str
    quotation: str
    span: Span
    text: str
    kind: str
    speaker: str | None
    speaker_key: str | None
    outlet: str
    outlet_name: str
    published: str | None
    headline: str = ""


class QuotationPage(msgspec.Struct, frozen=True):
    """Some quotations, newest first; ``after`` is what to ask for the next ones with."""

    rows: tuple[QuotationRow, ...]
    after: str | None = None


def name_key(name: str) -> str:
    """A name as it is looked up: its words, without case and diacritics."""
    return " ".join(fold(word) for word in words(name))
