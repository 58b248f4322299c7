"""The full-text index of each database: FTS5 with bm25 in SQLite, a stored tsvector in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, text

from synopse.store.query import Item, Query
from synopse.store.terms import ArticleTerms

_TITLE_WEIGHT, _TEXT_WEIGHT, _PART_WEIGHT = 5.0, 1.0, 0.4
"""A word in the title says five times as much; a compound's part less than the word itself."""

_LAST_POSITION = 16_383
"""PostgreSQL keeps no later position in a tsvector, and"""

_MOST_POSITIONS = 255
"""no more of one stem."""


_VECTORS_AT_ONCE = 50

_VECTORS_INSERT = text(
    "INSERT INTO searchable(number, terms) SELECT number, CAST(terms AS tsvector) "
    "FROM unnest(CAST(:numbers AS integer[]), CAST(:terms AS text[])) AS given(number, terms)"
)

_FTS5_INSERT = text("INSERT INTO searchable(rowid, title, body, parts) VALUES (:number, :title, :body, :parts)")


@dataclass(frozen=True, slots=True)
class Matches:
    """SQL of the rows of `searchable` that a query matches: the article's number, the condition, the rank (higher is better)."""

    number: str
    condition: str
    rank: str
    parameters: dict[str, str]


class FullText(Protocol):
    """What the archive asks of an index; rows are the articles' numbers."""

    def create(self, connection: Connection) -> None:
        """Make the empty index."""

    def drop(self, connection: Connection) -> None:
        """Remove the index."""

    def put(self, connection: Connection, found: Sequence[tuple[int, ArticleTerms]]) -> None:
        """Make articles findable."""

    def remove(self, connection: Connection, number: int, terms: ArticleTerms) -> None:
        """Take an article out; ``terms`` are those it was put in with."""

    def matches(self, query: Query) -> Matches:
        """SQL of the matching rows."""


class SqliteFullText:
    """An FTS5 table without a copy of the texts; its rows' ids are the articles' numbers."""

    def create(self, connection: Connection) -> None:
        """Make the empty index; the stems are folded already, so the tokenizer need not fold."""
        connection.execute(
            text(
                "CREATE VIRTUAL TABLE searchable USING fts5"
                "(title, body, parts, content='', tokenize='unicode61 remove_diacritics 0')"
            )
        )

    def drop(self, connection: Connection) -> None:
        """Remove the index."""
        connection.execute(text("DROP TABLE IF EXISTS searchable"))

    def put(self, connection: Connection, found: Sequence[tuple[int, ArticleTerms]]) -> None:
        """Make articles findable."""
        connection.execute(_FTS5_INSERT, [_columns(number, terms) for number, terms in found])

    def remove(self, connection: Connection, number: int, terms: ArticleTerms) -> None:
        """Take an article out; a table without content must be told what was in it."""
        connection.execute(
            text(
                "INSERT INTO searchable(searchable, rowid, title, body, parts) "
                "VALUES ('delete', :number, :title, :body, :parts)"
            ),
            _columns(number, terms),
        )

    def matches(self, query: Query) -> Matches:
        """SQL of the matching rows."""
        rank = f"-bm25(searchable, {_TITLE_WEIGHT}, {_TEXT_WEIGHT}, {_PART_WEIGHT})"
        wanted = " AND ".join(_fts5_item(item) for item in query.wanted)
        unwanted = "".join(f" NOT {_fts5_item(item)}" for item in query.unwanted)
        given = {"query": f"({wanted}){unwanted}"}
        return Matches("searchable.rowid", "searchable MATCH :query", rank, given)


class PostgresFullText:
    """A table of tsvectors with a GIN index; words are given as they are, so no text search configuration matters."""

    def create(self, connection: Connection) -> None:
        """Make the empty index."""
        connection.execute(text("CREATE TABLE searchable (number integer PRIMARY KEY, terms tsvector NOT NULL)"))
        connection.execute(text("CREATE INDEX searchable_terms ON searchable USING gin (terms)"))

    def drop(self, connection: Connection) -> None:
        """Remove the index."""
        connection.execute(text("DROP TABLE IF EXISTS searchable"))

    def put(self, connection: Connection, found: Sequence[tuple[int, ArticleTerms]]) -> None:
        """Make articles findable."""
        for first in range(0, len(found), _VECTORS_AT_ONCE):
            part = found[first : first + _VECTORS_AT_ONCE]
            given = {"numbers": [number for number, _ in part], "terms": [_tsvector(terms) for _, terms in part]}
            connection.execute(_VECTORS_INSERT, given)

    def remove(self, connection: Connection, number: int, terms: ArticleTerms) -> None:  # noqa: ARG002 - the protocol's
        """Take an article out."""
        connection.execute(text("DELETE FROM searchable WHERE number = :number"), {"number": number})

    def matches(self, query: Query) -> Matches:
        """SQL of the matching rows."""
        # Weights up to 1 in the order D, C, B, A; normalisation 1 divides by the logarithm of the length.
        weights = ", ".join(
            str(weight / _TITLE_WEIGHT) for weight in (_PART_WEIGHT, _TEXT_WEIGHT, _TEXT_WEIGHT, _TITLE_WEIGHT)
        )
        rank = f"ts_rank(ARRAY[{weights}]::real[], terms, CAST(:query AS tsquery), 1)"
        wanted = " & ".join(_tsquery_item(item) for item in query.wanted)
        unwanted = "".join(f" & !{_tsquery_item(item)}" for item in query.unwanted)
        given = {"query": f"{wanted}{unwanted}"}
        return Matches("searchable.number", "terms @@ CAST(:query AS tsquery)", rank, given)


def _columns(number: int, terms: ArticleTerms) -> dict[str, object]:
    return {
        "number": number,
        "title": " ".join(terms.title),
        "body": " ".join(terms.text),
        "parts": " ".join(terms.parts),
    }


def _fts5_item(item: Item) -> str:
    found = [f'"{_bare(" ".join(phrase))}"{"*" if item.is_prefix else ""}' for phrase in item.phrases]
    found += ["(" + " AND ".join(f'"{_bare(part)}"' for part in parts) + ")" for parts in item.compounds]
    return "(" + " OR ".join(found) + ")"


def _tsquery_item(item: Item) -> str:
    star = ":*" if item.is_prefix else ""
    found = [" <-> ".join(f"{_lexeme(part)}{star}" for part in phrase) for phrase in item.phrases]
    found += [" & ".join(_lexeme(part) for part in parts) for parts in item.compounds]
    return "(" + " | ".join(f"({alternative})" for alternative in found) + ")"


def _tsvector(terms: ArticleTerms) -> str:
    """The title's positions come first, and one is left free behind it so that no phrase spans both."""
    places: dict[str, list[str]] = {}
    for first, stems, weight in ((1, terms.title, "A"), (len(terms.title) + 2, terms.text, "B")):
        for position, found in enumerate(stems, start=first):
            places.setdefault(found, []).append(
                f"{position}{weight}" if position < _LAST_POSITION else f"{_LAST_POSITION}{weight}"
            )
    for found in terms.parts:
        places.setdefault(found, []).append(f"{_LAST_POSITION}D")
    return " ".join(f"{_lexeme(found)}:{','.join(known[:_MOST_POSITIONS])}" for found, known in places.items())


def _lexeme(found: str) -> str:
    quoted = _bare(found).replace("\\", "\\\\").replace("'", "''")
    return f"'{quoted}'"


def _bare(found: str) -> str:
    """Without the characters that would end a quoted word."""
    return found.replace('"', " ").replace("\x00", " ")
