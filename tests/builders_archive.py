"""Archives with invented stories in them, as upkeep leaves them."""

from __future__ import annotations

from collections.abc import Sequence

from builders_present import STORIES
from synopse.model import Article, Synopsis
from synopse.store import open_archive
from synopse.store.archive import Archive
from synopse.store.records import StoryChange
from synopse.store.story_records import Development
from synopse.store.story_writing import StoryArticle, StoryEntry
from synopse.store.writing import Batch

SEEN = "2024-06-01T08:00:00.000000+00:00"
SEEN_S = 1_717_228_800.0


def put_story(
    batch: Batch,
    articles: Sequence[Article],
    synopsis: Synopsis | None = None,
    developed: Sequence[Development] = (),
    *,
    revision: int = 1,
    made: str = SEEN,
    story: str | None = None,
) -> str:
    """Add articles and write the story they make; gives its id (that of the first article, or ``story``)."""
    stored = [batch.add(article, [f"/invented/{article.id}"], seen=made) for article in articles]
    story = story or stored[0].id
    kinds = ["opened" if one.id == story else "joined" for one in stored]
    batch.record_changes([StoryChange(kind, story, one.id) for kind, one in zip(kinds, stored, strict=True)], seen=made)
    entry = StoryEntry(
        story=story,
        revision=revision,
        made=made,
        articles=tuple(StoryArticle(article, SEEN_S) for article in articles),
        synopsis=synopsis,
    )
    batch.write_story(entry, developed)
    return story


def note(number: int, **fields: object) -> Article:
    """A short report of one outlet."""
    given = {
        "id": f"notiz{number}",
        "outlet": "Tagblatt",
        "url": f"https://tagblatt.example/{number}",
        "title": f"Notiz {number}",
        "published": f"2024-01-{1 + number % 28:02}",
        "language": "de",
        "text": f"Die Notiz {number} meldet einen neuen Fahrplan der Fähre {number}.",
    }
    return Article(**{**given, **fields})


def fill(archive: Archive, names: Sequence[str] = ("fire", "english", "wide"), notes: int = 2) -> None:
    """Write the stories of ``builders_present`` and some of one outlet alone."""
    with archive.batch() as batch:
        for name in names:
            synopsis = STORIES[name]()
            developed = [Development(story=synopsis.articles[0].id, kind="opened", headline=name)]
            put_story(batch, synopsis.articles, synopsis, developed)
        for number in range(notes):
            put_story(batch, [note(number)])


def filled(address: str) -> str:
    """Make an archive at an address, with stories; gives the address."""
    with open_archive(address, writing=True) as archive:
        fill(archive)
    return address
