"""A spool gives articles back in order of publication, each with an id of its own."""

from __future__ import annotations

from synopse.ingest.spool import Spool
from synopse.model import Article


def test_order_and_ids() -> None:
    with Spool() as spool:
        spool.put(Article(id="b", text="zwei", published="2020-01-02"), source="x/b.txt")
        spool.put(Article(id="a", text="eins", published="2020-01-03"), source="x/a.txt")
        spool.put(Article(id="b", text="drei", published=None), source="y/b.txt")
        spool.put(Article(id="z", text="gegeben", published="2020-01-02"))
        assert spool.name_each() == [("x/a.txt", "a"), ("x/b.txt", "x/b"), ("y/b.txt", "y/b")]
        assert [(one.id, one.text) for one in spool.in_order()] == [
            ("y/b", "drei"),
            ("x/b", "zwei"),
            ("z", "gegeben"),
            ("a", "eins"),
        ]
        assert len(spool) == 4
