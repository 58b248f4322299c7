"""The archive's tables, the same in SQLite and PostgreSQL; the full-text index is in `fulltext`."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

metadata = MetaData()

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("host", Text, nullable=False),
    Column("outlet", Text),
    Column("title", Text),
    Column("published", Text),
    Column("moment", Float),
    Column("language", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("story", Text),
    Column("first_seen", Text, nullable=False),
    Column("last_seen", Text, nullable=False),
    Index("articles_by_content", "content_hash"),
    Index("articles_by_moment", "moment"),
    Index("articles_by_story", "story"),
)
"""One row an article, without its text, so that filters read little; ``number`` is the order of arrival."""

versions = Table(
    "versions",
    metadata,
    Column("article", Integer, ForeignKey("articles.number"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("seen", Text, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("record", Text, nullable=False),
)
"""Each text that an article has had, from 1, as the JSON object of ``synopse extract``."""

addresses = Table(
    "addresses",
    metadata,
    Column("address", Text, primary_key=True),
    Column("article", Integer, ForeignKey("articles.number"), nullable=False),
    Column("raw_hash", Text),
    Index("addresses_by_article", "article"),
)
"""Canonical addresses (for a file: its path and the id in it) under which an article was met."""

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("opened", Text, nullable=False),
    Column("updated", Text, nullable=False),
    Column("merged_into", Text),
)

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("seen", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("article", Text, nullable=False),
    Column("other", Text),
    Index("changes_by_story", "story"),
)
"""What happened to stories, in order: opened, joined, merged, split."""

FIRST_TABLES = (meta, articles, versions, addresses, stories, changes)
