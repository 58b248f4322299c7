"""What the archive gives back, and how an article is written into it."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Literal

import msgspec

from synopse.errors import InputError
from synopse.model import Article, Span

Outcome = Literal["new", "revised", "known", "duplicate"]
"""What adding an article did: a new article, a new version of one, nothing (met before at this address), or another
address of an article of the same outlet and wording."""


class Stored(msgspec.Struct, frozen=True):
    """An article as the archive has it after adding: its number, its id there, its version, and what adding did."""

    number: int
    id: str
    version: int
    outcome: Outcome


class Version(msgspec.Struct, frozen=True):
    """One text that an article has had, numbered from 1; ``seen`` is when it came, ISO 8601 in UTC."""

    version: int
    seen: str
    article: Article


class StoryChange(msgspec.Struct, frozen=True):
    """What an article did to the stories; ``moved`` are the articles that stand in ``other`` after a split."""

    kind: Literal["opened", "joined", "merged", "split"]
    story: str
    article: str
    other: str | None = None
    moved: tuple[str, ...] = ()


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An article that a search found.

    ``snippet`` is the stretch of its text to show, ``marks`` the words in it that were looked for; ``text`` is the
    snippet's text. The higher the ``score``, the better; scores of different searches do not compare.
    """

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str
    url: str | None
    story: str | None
    score: float
    text: str
    snippet: Span
    marks: tuple[Span, ...]


def encode_record(article: Article) -> str:
    """The article as one line of JSON; raises InputError when it cannot be written."""
    try:
        return msgspec.json.encode(article).decode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(article.id, "holds half of a character (a lone surrogate)") from error


def decode_record(record: str) -> Article:
    """The article of a line of JSON."""
    return msgspec.json.decode(record, type=Article)


def content_hash(article: Article) -> str:
    """A hash of title and text that does not see white space."""
    words = " ".join((article.title or "").split()) + "\n" + " ".join(article.text.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def storable(value: str | None) -> str | None:
    """``value`` as both databases take it: PostgreSQL knows no NUL character."""
    return value.replace("\x00", " ") if value is not None else None


def utc_now() -> str:
    """Now, ISO 8601 in UTC, to the microsecond, so that it sorts as text."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def moment_of(published: str | None) -> float | None:
    """Begin of a stated time, in seconds since 1970; a time without zone counts as UTC; None for none or nonsense."""
    limits = _limits(published) if published else None
    return limits[0].timestamp() if limits else None


def end_of(published: str) -> float | None:
    """End of a stated time (of the day, the month, the year where no more is said), in seconds since 1970."""
    limits = _limits(published)
    return limits[1].timestamp() if limits else None


def _limits(stated: str) -> tuple[datetime, datetime] | None:
    try:
        if len(stated) == 4:
            begin = datetime(int(stated), 1, 1, tzinfo=UTC)
            return begin, begin.replace(year=begin.year + 1)
        if len(stated) == 7:
            begin = datetime(int(stated[:4]), int(stated[5:]), 1, tzinfo=UTC)
            return begin, (begin + timedelta(days=32)).replace(day=1)
        begin = datetime.fromisoformat(stated)
        begin = begin if begin.tzinfo else begin.replace(tzinfo=UTC)
        return begin, begin + (timedelta(days=1) if len(stated) == 10 else timedelta(microseconds=1))
    except (ValueError, OverflowError):
        return None
