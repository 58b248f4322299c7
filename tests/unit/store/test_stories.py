from __future__ import annotations

import pytest
from sqlalchemy import text

from builders_archive import fill, note, put_story
from builders_present import STORIES
from synopse.errors import UsageError
from synopse.model import Span
from synopse.store import open_archive
from synopse.store.migrations import STEPS, migrate
from synopse.store.records import StoryChange
from synopse.store.story_records import Development, Stated


@pytest.fixture
def archive(address: str):
    with open_archive(address, writing=True) as opened:
        fill(opened)
        yield opened


def ids(page) -> list[str]:
    return [row.id for row in page.rows]


def test_stories_come_newest_first_page_by_page(archive) -> None:
    everything = archive.stories()
    assert everything.after is None
    assert ids(everything) == ["bote", "o00", "notiz1", "notiz0", "gazette"]
    found, after = [], None
    while True:
        page = archive.stories(limit=2, after=after)
        found += ids(page)
        after = page.after
        if after is None:
            break
    assert found == ids(everything)


def test_row_tells_what_a_list_prints(archive) -> None:
    fire = STORIES["fire"]()
    row = next(row for row in archive.stories().rows if row.id == "bote")
    assert row.headline == "Zwölf Verletzte bei Feuer im Chemiewerk"
    assert (row.articles, row.discrepancies, row.revision) == (len(fire.articles), len(fire.discrepancies), 1)
    assert row.outlet_names[0] == "Rothenauer Bote"
    assert row.outlets == len(row.outlet_names) == len({article.outlet for article in fire.articles})
    assert row.first_published == "2024-03-12T11:40"
    assert (row.is_compared, row.is_stale) == (True, False)
    alone = next(row for row in archive.stories().rows if row.id == "notiz0")
    assert (alone.is_compared, alone.origins, alone.outlets) == (False, 1, 1)


def test_filters(archive) -> None:
    assert ids(archive.stories("Notiz Fähren")) == ["notiz1", "notiz0"]
    assert ids(archive.stories("Notiz -1")) == ["notiz0"]
    assert ids(archive.stories(language="en")) == ["gazette"]
    assert ids(archive.stories(outlet="tagblatt.example", until="2024-01-01")) == ["notiz0"]
    assert ids(archive.stories(outlet="Rothenauer Bote")) == ids(archive.stories(outlet="bote.example")) == ["bote"]
    assert ids(archive.stories(since="2024-03", until="2024-03")) == ["bote"]
    assert "notiz0" not in ids(archive.stories(least_origins=2))
    assert ids(archive.stories(outlet="nirgends")) == []


def test_bad_questions_are_named(archive) -> None:
    for asked in ({"after": "x"}, {"after": "[1]"}, {"since": "gestern"}, {"limit": 0}, {"query": "..."}):
        with pytest.raises(UsageError):
            archive.stories(**asked)


def test_synopsis_comes_back_as_it_was_made(archive) -> None:
    stored = archive.synopsis("bote")
    assert stored.synopsis == STORIES["fire"]()
    assert stored.moved_from is None
    assert archive.synopsis("notiz0").synopsis is None
    assert archive.synopsis("nirgends") is None


def test_merged_story_answers_with_where_it_went(archive) -> None:
    with archive.batch() as batch:
        batch.record_changes([StoryChange("merged", "bote", "x", "notiz0")])
    assert "notiz0" not in ids(archive.stories())
    assert archive.stale_stories() == ["bote"]
    stored = archive.synopsis("notiz0")
    assert (stored.row.id, stored.moved_from, stored.row.is_stale) == ("bote", "notiz0", True)


def test_a_correction_marks_the_story(archive) -> None:
    assert archive.stale_stories() == []
    with archive.batch() as batch:
        batch.add(note(1, text="Die Notiz wurde berichtigt."))
    assert archive.stale_stories() == ["notiz1"]
    assert archive.stories(outlet="Tagblatt").rows[0].is_stale


def test_developments_newest_first_and_those_of_merged_stories_too(archive) -> None:
    told = Development(
        story="notiz0",
        kind="discrepancy",
        what="Verletzte",
        text="zwölf Verletzte",
        span=Span("bote", 0, 5),
        values=(Stated("12", ("Bote",), 1), Stated("15", ("Elbtal",), 2)),
    )
    with archive.batch() as batch:
        put_story(batch, [note(0)], None, [told], revision=2, made="2024-06-02T00:00:00")
    newest = archive.developments()[0]
    assert (newest.values, newest.span, newest.seen) == (told.values, told.span, "2024-06-02T00:00:00")
    assert [d.kind for d in archive.developments("bote")] == ["opened"]
    with archive.batch() as batch:
        batch.record_changes([StoryChange("merged", "bote", "x", "notiz0")])
    assert [d.kind for d in archive.developments("notiz0")] == ["discrepancy", "opened"]
    assert archive.developments(kinds=["opened"], limit=1)[0].number < newest.number
    assert archive.developments(after=newest.number, limit=1)[0].kind == "opened"
    assert archive.developments(since="2024-06-02") == [newest]


def test_outlets_and_what_they_do_in_stories(archive) -> None:
    rows = {row.host: row for row in archive.outlets()}
    assert (rows["tagblatt.example"].stories, rows["tagblatt.example"].compared) == (2, 0)
    assert rows["tagblatt.example"].first == 0, "first of one is no merit"
    bote = archive.outlet("Rothenauer Bote")
    fire = STORIES["fire"]()
    assert bote.first == 1
    assert bote.points == sum(any(r.article == "bote" for r in point.reports) for point in fire.points)
    assert bote.omitted == sum("bote" in omission.missing_in for omission in fire.omissions)
    assert archive.outlet("nirgends") is None


def test_actors_are_found_by_the_begin_of_either_name_and_quoted(archive) -> None:
    actor = STORIES["fire"]().actors[0]
    last = actor.name.split()[-1]
    assert actor.name in [row.name for row in archive.actors(actor.name[:4].upper())]
    assert actor.name in [row.name for row in archive.actors(last[:4])]
    assert archive.actor(actor.name).stories == 1
    assert archive.actor("Niemand Nirgends") is None
    key = archive.actor(actor.name).key
    assert "bote" in ids(archive.stories(actor=key))
    spoken = [q for q in STORIES["fire"]().quotations if q.speaker]
    speaker = next(a for a in STORIES["fire"]().actors if a.id == spoken[0].speaker)
    page = archive.quotations_of(speaker.name)
    assert {row.quotation for row in page.rows} == {q.id for q in spoken if q.speaker == speaker.id}
    for row in page.rows:
        assert archive.article(row.span.article).text[row.span.start : row.span.end] == row.text
    assert archive.actor(speaker.name).quotations == len({row.quotation for row in page.rows})


def test_quotations_page_by_page(archive) -> None:
    everything = archive.quotations_of(limit=1000).rows
    found, after = [], None
    while True:
        page = archive.quotations_of(limit=7, after=after)
        found += page.rows
        after = page.after
        if after is None:
            break
    assert tuple(found) == everything
    assert len(everything) > 100


def test_rewriting_replaces_everything_of_the_story_but_what_developed(archive) -> None:
    fire = STORIES["fire"]()
    with archive.batch() as batch:
        put_story(batch, fire.articles[:1], None, revision=2)
    assert archive.synopsis("bote").row.revision == 2
    assert archive.quotations_of(story="bote").rows == ()
    assert archive.stories(actor=archive.actors()[0].key).rows[0].id != "bote"
    assert len(archive.developments("bote")) == 1


def test_older_archive_is_brought_up_to_date_and_its_stories_wait(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with archive._writing_engine.begin() as connection:
            for table in (
                "synopses",
                "synopsis_records",
                "developments",
                "stale",
                "story_outlets",
                "actors",
                "quotations",
                "readings",
            ):
                connection.execute(text(f"DROP TABLE {table}"))
            for index in ("stories_by_merged_into", "changes_by_other"):
                connection.execute(text(f"DROP INDEX {index}"))
            connection.execute(text("UPDATE meta SET value = '2' WHERE key = 'schema'"))
            connection.execute(text("INSERT INTO stories(id, opened, updated) VALUES ('alt', '2020', '2021')"))
            connection.execute(
                text("INSERT INTO stories(id, opened, updated, merged_into) VALUES ('weg', '2020', '2021', 'alt')")
            )
        migrate(archive._writing_engine, archive._index, STEPS)
        assert archive.stale_stories() == ["alt"]
        assert archive.stories().rows == ()


def test_half_a_rewrite_is_none(archive) -> None:
    before = archive.synopsis("bote")

    def broken() -> None:
        with archive.batch() as batch:
            put_story(batch, [note(9)], story="bote", revision=2)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    assert archive.synopsis("bote") == before


def test_hostile_story_is_kept(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        fill(archive, ["hostile"])
        assert len(archive.stories().rows) == 3
        assert archive.synopsis(archive.stories().rows[0].id) is not None
