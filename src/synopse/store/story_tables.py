"""Tables of what stands about stories: their synopses, what developed, their outlets, actors and quotations."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, LargeBinary, Table, Text

from synopse.store.tables import metadata

synopses = Table(
    "synopses",
    metadata,
    Column("story", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("made", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("first_published", Text),
    Column("last_published", Text),
    Column("first_moment", Float, nullable=False),
    Column("moment", Float, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("discrepancies", Integer, nullable=False),
    Column("languages", Text, nullable=False),
    Column("outlet_names", Text, nullable=False),
    Column("note", Text),
    Column("is_compared", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("change", Integer, nullable=False),
    Index("synopses_by_moment", "moment", "story"),
)
"""One row a standing story, without its synopsis, so that lists read little.

``moment`` is that of its newest article; lists of words are JSON; ``state`` is a hash of the article versions
it was made of, ``change`` the number of the last of ``changes`` that it takes into account.
"""

synopsis_records = Table(
    "synopsis_records",
    metadata,
    Column("story", Text, primary_key=True),
    Column("record", LargeBinary, nullable=False),
)
"""The synopsis of a story as JSON, deflated; stories of one outlet have none."""

developments = Table(
    "developments",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("seen", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Index("developments_by_story", "story", "number"),
)
"""What developed in stories, in order; ``record`` is JSON."""

stale = Table(
    "stale",
    metadata,
    Column("story", Text, primary_key=True),
    Column("seen", Text, nullable=False),
)
"""Stories that articles came to, or left, or were corrected in, since their synopsis was made."""

story_outlets = Table(
    "story_outlets",
    metadata,
    Column("story", Text, primary_key=True),
    Column("outlet", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("first_moment", Float, nullable=False),
    Column("moment", Float, nullable=False),
    Column("is_first", Boolean, nullable=False),
    Column("points", Integer, nullable=False),
    Column("omitted", Integer, nullable=False),
    Column("shares_origin", Boolean, nullable=False),
    Column("agency", Text),
    Index("story_outlets_by_outlet", "outlet", "moment", "story"),
    Index("story_outlets_by_name", "name_key", "outlet"),
)
"""The outlets that report a story; ``outlet`` is the host, or the name in lower case where there is none."""

actors = Table(
    "actors",
    metadata,
    Column("story", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("last_key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("roles", Text, nullable=False),
    Column("moment", Float, nullable=False),
    Index("actors_by_key", "key", "moment", "story"),
    Index("actors_by_last_key", "last_key", "key"),
)
"""Actors of stories; ``key`` is the name as it is looked up, ``last_key`` that of its last word."""

quotations = Table(
    "quotations",
    metadata,
    Column("story", Text, primary_key=True),
    Column("quotation", Text, primary_key=True),
    Column("article", Text, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("speaker", Text),
    Column("speaker_key", Text),
    Column("outlet", Text, nullable=False),
    Column("outlet_name", Text, nullable=False),
    Column("published", Text),
    Column("moment", Float, nullable=False),
    Index("quotations_by_speaker", "speaker_key", "moment", "story"),
    Index("quotations_by_outlet", "outlet", "moment", "story"),
)
"""Utterances in stories, one row an article that carries one."""

readings = Table(
    "readings",
    metadata,
    Column("content", Text, primary_key=True),
    Column("maker", Text, primary_key=True),
    Column("used", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Index("readings_by_used", "used", "size"),
)
"""Annotated articles, kept so that a story's next article costs one annotation; ``maker`` is a hash of what annotated them."""

STORY_TABLES = (synopses, synopsis_records, developments, stale, story_outlets, actors, quotations)

OF_A_STORY = (synopses, synopsis_records, story_outlets, actors, quotations)
"""Rewritten whenever a story's synopsis is made; developments are only ever added."""
