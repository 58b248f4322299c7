"""What the API takes and gives besides the records of the archive; the schemas are made from these classes."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from synopse.model import Article
from synopse.store.records import Hit, Version
from synopse.store.story_records import ActorRow, Development, OutletRow, StoryRow


class Given(msgspec.Struct, frozen=True, omit_defaults=True):
    """A report to compare: text or the markup of a page, and what is known of it."""

    text: str | None = None
    html: str | None = None
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: Annotated[str | None, Meta(description="ISO 8601, as precise as known.")] = None
    language: Annotated[str | None, Meta(description="ISO 639-1.")] = None


class ComparisonRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Reports of one event: texts, and public addresses to fetch."""

    articles: tuple[Given, ...] = ()
    addresses: tuple[str, ...] = ()


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison that was handed in; ask ``address`` again until ``state`` is done, then take ``synopsis``."""

    id: str
    state: Literal["waiting", "running", "done", "failed"]
    address: str
    stage: str | None = None
    done: int = 0
    total: int = 0
    before: Annotated[int, Meta(description="Comparisons that are done first.")] = 0
    failure: str | None = None
    synopsis: Annotated[str | None, Meta(description="Address of the result, when it is done.")] = None
    page: Annotated[str | None, Meta(description="Address of the report to read.")] = None
    seconds_left: Annotated[int | None, Meta(description="After this it is deleted.")] = None


class Problem(msgspec.Struct, frozen=True):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


class StoryList(msgspec.Struct, frozen=True):
    """Some stories, that with the newest report first; ``after`` asks for the next ones."""

    rows: tuple[StoryRow, ...]
    after: str | None = None


class DevelopmentList(msgspec.Struct, frozen=True):
    """What developed, newest first; ``after`` asks for the next ones."""

    rows: tuple[Development, ...]
    after: int | None = None


class HitList(msgspec.Struct, frozen=True):
    """Articles that a search found, best first."""

    rows: tuple[Hit, ...]


class OutletList(msgspec.Struct, frozen=True):
    """Outlets, those with most stories first."""

    rows: tuple[OutletRow, ...]


class ActorList(msgspec.Struct, frozen=True):
    """Actors, those in most stories first."""

    rows: tuple[ActorRow, ...]


class StoredArticle(msgspec.Struct, frozen=True, kw_only=True):
    """A version of an article; ``story`` is where it stands."""

    article: Article
    version: int
    versions: int
    seen: str
    story: str | None = None


class VersionList(msgspec.Struct, frozen=True):
    """All versions of an article, oldest first."""

    rows: tuple[Version, ...]
