"""Search: the index ranks, the articles' rows filter, the texts give the snippets."""

from __future__ import annotations

from sqlalchemy import Connection, text

from synopse.errors import UsageError
from synopse.store.fulltext import FullText
from synopse.store.query import read_query
from synopse.store.records import Hit, decode_record, end_of, moment_of
from synopse.store.snippets import Judged, snippet_of

_MOST_HITS = 1_000

_RANKED = 5_000
"""Newest of the matching articles that are ranked. A word of every tenth article matches more of them the larger the archive is;
ranking them all takes as long, and which of a hundred thousand is best says less than which of the newest is."""

_SHOWN = """
SELECT ranked.score, a.id, a.title, a.outlet, a.published, a.language, a.story, v.record
FROM (SELECT number, score FROM ({newest}) AS newest ORDER BY score DESC, number LIMIT :most) AS ranked
JOIN articles AS a ON a.number = ranked.number
JOIN versions AS v ON v.article = a.number AND v.version = a.version
ORDER BY ranked.score DESC, a.number
"""

_NEWEST = """
SELECT {number} AS number, {rank} AS score FROM searchable {filtered} WHERE {conditions}
ORDER BY {number} DESC LIMIT :ranked
"""


def find_articles(
    connection: Connection,
    index: FullText,
    query: str,
    *,
    since: str | None,
    until: str | None,
    outlet: str | None,
    language: str | None,
    limit: int,
) -> list[Hit]:
    """The best ``limit`` articles, each with a snippet; see `Archive.search`."""
    if not 0 < limit <= _MOST_HITS:
        raise UsageError(f"a search gives 1 to {_MOST_HITS} articles")
    read = read_query(query, language)
    found = index.matches(read)
    conditions, values = _conditions(since, until, outlet, language)
    # the index first, from its newest row on, and each row's filter at once
    filtered = "CROSS JOIN articles AS f" if conditions else ""
    joined = [f"f.number = {found.number}"] if conditions else []
    newest = _NEWEST.format(
        number=found.number,
        rank=found.rank,
        filtered=filtered,
        conditions=" AND ".join([found.condition, *joined, *conditions]),
    )
    given = {**found.parameters, **values, "most": limit, "ranked": _RANKED}
    rows = connection.execute(text(_SHOWN.format(newest=newest)), given).all()
    judged = Judged(read)
    return [_hit(row, judged) for row in rows]


def _conditions(
    since: str | None, until: str | None, outlet: str | None, language: str | None
) -> tuple[list[str], dict[str, object]]:
    conditions: list[str] = []
    values: dict[str, object] = {}
    for name, stated, moment, sign in (
        ("since", since, moment_of(since) if since else None, ">="),
        ("until", until, end_of(until) if until else None, "<"),
    ):
        if stated is None:
            continue
        if moment is None:
            raise UsageError(f"{stated!r} is no ISO 8601 time, such as 2020-01-31 or 2020-01")
        conditions.append(f"f.moment {sign} :{name}")
        values[name] = moment
    if outlet is not None:
        conditions.append("(lower(f.outlet) = :outlet OR f.host = :outlet)")
        values["outlet"] = outlet.lower()
    if language is not None:
        conditions.append("f.language = :language")
        values["language"] = language
    return conditions, values


def _hit(row: object, judged: Judged) -> Hit:
    article = decode_record(row.record)  # type: ignore[attr-defined]
    snippet, marks = snippet_of(article, judged)
    return Hit(
        id=article.id,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        language=article.language,
        url=article.url,
        story=row.story,  # type: ignore[attr-defined]
        score=float(row.score),  # type: ignore[attr-defined]
        text=article.text[snippet.start : snippet.end],
        snippet=snippet,
        marks=marks,
    )
