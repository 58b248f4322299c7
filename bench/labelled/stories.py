"""Labelled stories: the labels, the texts they were made on, and the program's synopsis of them."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec import structs

from synopse.model import RawArticle, Span
from synopse.model.synopsis import Synopsis
from synopse.pipeline import compare

GOLD = Path(__file__).resolve().parents[1] / "gold" / "stories"
HALVES = ("tune", "score")
STREAM = "stream-de"


@dataclass(frozen=True)
class Member:
    """A sentence or clause of a point and how its article puts it."""

    span: Span
    status: str


@dataclass(frozen=True)
class LabelledPoint:
    """Members that say the same; pairs of a doubtful point count neither way."""

    id: str
    members: tuple[Member, ...]
    doubtful: bool


@dataclass(frozen=True)
class LabelledQuotation:
    """The content of a quotation, who says it, and where the speaker stands."""

    span: Span
    kind: str
    speaker: str | None
    speaker_span: Span | None
    doubtful: bool


@dataclass(frozen=True)
class LabelledPerson:
    """A person: mentions by name, and descriptions ("the 35-year-old")."""

    name: str
    mentions: tuple[Span, ...]
    described: tuple[Span, ...]


@dataclass(frozen=True)
class LabelledEvent:
    """What happened or is planned on a day, in a month or year, or from ``date`` to ``end``."""

    date: str
    end: str | None
    status: str
    background: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class LabelledPosition:
    """Who takes which stance where."""

    party: str
    stance: str
    span: Span


@dataclass(frozen=True)
class LabelledStory:
    """One story of `bench/gold/stories`; offsets in the articles' own texts.

    ``opened`` is the day from which a story that was only scored tunes, since its errors have been read.
    """

    name: str
    half: str
    corpus: str
    language: str
    articles: Mapping[str, str]
    published: Mapping[str, str]
    points: tuple[LabelledPoint, ...]
    discrepancies: tuple[tuple[tuple[Span, ...], ...], ...]
    look_alikes: tuple[tuple[Span, ...], ...]
    origins: tuple[tuple[str, ...], ...]
    agencies: Mapping[str, tuple[str, ...]]
    omissions: tuple[tuple[str, str], ...]
    quotations: tuple[LabelledQuotation, ...]
    quotations_until: Mapping[str, int]
    persons: tuple[LabelledPerson, ...]
    events: tuple[LabelledEvent, ...]
    positions: tuple[LabelledPosition, ...]
    opened: str | None = None


def load_stories(halves: Sequence[str] = HALVES) -> list[LabelledStory]:
    """The labelled stories of the halves named, by half and name."""
    paths = [path for half in halves for path in sorted((GOLD / half).glob("*.json"))]
    return [_read(path) for path in paths]


def _read(path: Path) -> LabelledStory:
    story = json.loads(path.read_text(encoding="utf-8"))
    return LabelledStory(
        name=story["name"],
        half=path.parent.name,
        corpus=story["corpus"],
        language=story["language"],
        articles={article["id"]: article["sha256"] for article in story["articles"]},
        published={article["id"]: article["published"] for article in story["articles"] if "published" in article},
        points=tuple(
            LabelledPoint(
                point["id"],
                tuple(Member(Span(*member["span"]), member["status"]) for member in point["members"]),
                point.get("doubtful", False),
            )
            for point in story["points"]
        ),
        discrepancies=tuple(tuple(_spans(one) for one in entry["readings"]) for entry in story["discrepancies"]),
        look_alikes=tuple(_spans(pair["spans"]) for pair in story["look_alikes"]),
        origins=tuple(tuple(group) for group in story["origins"]),
        agencies={article: tuple(names) for article, names in story["agencies"].items()},
        omissions=tuple((entry["point"], article) for entry in story["omissions"] for article in entry["missing"]),
        quotations=tuple(_quotation(entry) for entry in story["quotations"]),
        quotations_until=story["quotations_until"],
        persons=tuple(
            LabelledPerson(entry["name"], _spans(entry["mentions"]), _spans(entry.get("described", ())))
            for entry in story["persons"]
        ),
        events=tuple(
            LabelledEvent(
                entry["date"],
                entry.get("end"),
                entry["status"],
                entry.get("background", False),
                _spans(entry["spans"]),
            )
            for entry in story["events"]
        ),
        positions=tuple(
            LabelledPosition(entry["party"], entry["stance"], Span(*entry["span"])) for entry in story["positions"]
        ),
        opened=story.get("opened"),
    )


def _quotation(entry: Mapping[str, Any]) -> LabelledQuotation:
    speaker = entry.get("speaker_span")
    return LabelledQuotation(
        Span(*entry["span"]),
        entry["kind"],
        entry.get("speaker"),
        Span(*speaker) if speaker else None,
        entry.get("doubtful", False),
    )


def _spans(listed: Iterable[Sequence[Any]]) -> tuple[Span, ...]:
    return tuple(Span(*one) for one in listed)


def load_articles(data: Path) -> dict[str, RawArticle]:
    """Every article of the story collections as an input of the program, by id."""
    return {article.id: article for read in (_read_stories, _read_english, _read_stream) for article in read(data)}


def _read_stories(data: Path) -> Iterator[RawArticle]:
    with (data / "stories" / "articles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            yield RawArticle(
                id=entry["id"],
                source=entry["id"],
                content=entry["text"],
                url=entry["url"],
                outlet=entry["domain"],
                title=entry["title"] or None,
                language=entry["lang"],
            )


def _read_english(data: Path) -> Iterator[RawArticle]:
    for path in sorted((data / "stories-en" / "articles").glob("*/*.json")):
        entry = json.loads(path.read_text(encoding="utf-8"))
        yield RawArticle(
            id=path.stem,
            source=path.stem,
            content="\n\n".join(" ".join(paragraph) for paragraph in entry["body-paragraphs"]),
            url=entry["url"],
            outlet=entry["source"],
            title=entry["title"],
            published=entry["date"],
            language="en",
        )


def _read_stream(data: Path) -> Iterator[RawArticle]:
    """Teasers of front pages as first seen, named by their line in the file, counted from 0."""
    with gzip.open(data / STREAM / "items.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            entry = json.loads(line)
            if entry["teasers"]:
                yield RawArticle(
                    id=f"{STREAM}-{number:05}",
                    source=f"{STREAM}-{number:05}",
                    content=entry["teasers"][0]["text"],
                    url=entry["url"],
                    outlet=entry["outlet"],
                    title=entry["titles"][0]["text"],
                    published=entry["first_seen"],
                    language="de",
                )


def compare_story(story: LabelledStory, articles: Mapping[str, RawArticle], *, dated: bool = False) -> Synopsis:
    """The program's synopsis of a labelled story, with the days of publication if ``dated``.

    Raises ValueError when a text is not the one that was labelled.
    """
    inputs = [articles[identifier] for identifier in story.articles]
    if dated:
        inputs = [structs.replace(one, published=story.published.get(one.id, one.published)) for one in inputs]
    for article in inputs:
        if hashlib.sha256(article.content.encode()).hexdigest() != story.articles[article.id]:
            raise ValueError(f"{story.name}: the text of {article.id} is not the one that was labelled")
    return compare(*inputs)
