from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from arriving import CORRECTED, FIRST, SECOND, THIRD, report
from synopse.model import Span
from synopse.pipeline import annotate
from synopse.settings import Settings
from synopse.store import open_archive
from synopse.store.kept_readings import kept_readings
from synopse.store.story_writing import StoryArticle
from synopse.upkeep import annotated
from synopse.upkeep.annotated import content_of, decode_reading, encode_reading, maker_of, read_articles
from synopse.upkeep.choice import chosen_articles
from synopse.upkeep.places import Places, SpanIndex


def entry(outlet: str, number: int) -> StoryArticle:
    day = f"2024-03-{1 + number // 24:02}"
    article = report(outlet, "Text.", day=day, hour=number % 24)
    return StoryArticle(
        type(article)(**{**{n: getattr(article, n) for n in article.__struct_fields__}, "id": f"{number}"}), 2e9
    )


def test_few_articles_are_all_compared() -> None:
    entries = [entry("bote", number) for number in range(60)]
    assert chosen_articles(entries) == entries


def test_of_a_large_story_every_outlet_is_heard_and_the_first_and_the_newest_are() -> None:
    entries = [entry("bote" if number % 50 else f"blatt{number}", number) for number in range(300)]
    chosen = [one.article.id for one in chosen_articles(entries)]
    assert len(chosen) == 60
    assert chosen == sorted(chosen, key=int)
    assert {"0", "50", "100", "150", "200", "250", "299", "298"} <= set(chosen)
    assert chosen_articles(entries[::-1]) == chosen_articles(entries)


def test_more_outlets_than_room_are_those_that_reported_last() -> None:
    chosen = [one.article.id for one in chosen_articles([entry(f"blatt{number}", number) for number in range(100)])]
    assert chosen == ["0", *(str(number) for number in range(41, 100))]


def test_places_follow_a_correction_and_do_not_mistake_another_number() -> None:
    text = "Es gab 12 Verletzte am Montag in Rothenau. Die Polizei zählte später am Abend noch 12 Zeugen."
    now = "Eilmeldung. " + text.replace("12 Verletzte", "14 Verletzte")
    places = Places({"a": text, "b": "x"}, {"a": now})
    toll, witnesses = text.index("12 V"), text.rindex("12")
    assert places.find(Span("a", toll, toll + 2)) is None
    moved = places.find(Span("a", witnesses, witnesses + 2))
    assert now[moved.start : moved.end + 7] == "12 Zeugen"
    assert places.find(Span("b", 0, 1)) is None
    assert Places({"a": text}, {"a": text}).find(Span("a", 3, 5)) == Span("a", 3, 5)


def test_places_take_the_nearest_of_equal_wordings() -> None:
    line = "Die Feuerwehr war mit achtzig Kräften vor Ort und löschte."
    places = Places({"a": f"{line} {line}"}, {"a": f"Neu. {line} {line}"})
    second = len(line) + 1
    assert places.find(Span("a", second, second + len(line))).start == second + 5


def test_spans_are_one_when_half_of_the_shorter_is_shared() -> None:
    index = SpanIndex([Span("a", 0, 10)])
    assert index.shared([Span("a", 6, 100), Span("b", 0, 10)]) == 0
    assert index.shared([Span("a", 5, 100), Span("a", 0, 2)]) == 2


def test_reading_comes_back_as_it_was_made() -> None:
    for article in (report("bote", FIRST), report("leer", "")):
        reading = annotate([article])[0][0]
        back = decode_reading(encode_reading(reading))
        assert back == reading
        for name in ("vectors", "meaning_of", "meanings"):
            left, right = getattr(back, name), getattr(reading, name)
            assert (left is None) == (right is None)
            assert left is None or (left.dtype == right.dtype and np.array_equal(left, right))


def test_readings_are_kept_by_content_and_maker(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_archive(address, writing=True) as archive:
        first = read_articles(archive, [report("bote", FIRST)], Settings())[0]
        monkeypatch.setattr(annotated, "annotate", lambda *_given, **_settings: pytest.fail("annotated again"))
        assert read_articles(archive, [report("bote", FIRST)], Settings())[0] == first
        with archive.connected() as connection:
            content = content_of(report("bote", FIRST))
            assert list(kept_readings(connection, [content], maker_of(""))) == [content]
            assert kept_readings(connection, [content], "another") == {}
            assert kept_readings(connection, [content_of(report("bote", SECOND))], maker_of("")) == {}


def test_readings_longest_unused_go_first(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        for name in ("a", "b", "c"):
            with archive.batch() as batch:
                batch.keep_reading(name, "maker", b"x" * 100, most_bytes=250)
        with archive.connected() as connection:
            assert list(kept_readings(connection, ["a", "b", "c"], "maker"))[-1:] == ["c"]
            assert "a" not in kept_readings(connection, ["a", "b", "c"], "maker")
        with archive.batch() as batch:
            batch.keep_reading("d", "maker", b"x" * 300, most_bytes=250)
        with archive.connected() as connection:
            assert kept_readings(connection, ["d"], "maker") == {}


def test_maker_changes_with_the_encoder(tmp_path: Path) -> None:
    (tmp_path / "encoder.onnx").write_bytes(b"1")
    one = maker_of(str(tmp_path))
    maker_of.cache_clear()
    (tmp_path / "encoder.onnx").write_bytes(b"2")
    assert len({one, maker_of(str(tmp_path)), maker_of(""), maker_of("spacy:de_none")}) == 4


def test_correction_changes_the_content() -> None:
    assert content_of(report("kurier", THIRD)) != content_of(report("kurier", CORRECTED))
