from __future__ import annotations

import pytest

from synopse.errors import UsageError
from synopse.model import Article, Block
from synopse.store import open_archive

TEXTS = {
    "heizung": ("de", "2020-01-02", "Blatt", "Der Streit um das Heizungsgesetz geht in die nächste Runde."),
    "bahn": ("de", "2020-01-04", "Anzeiger", "Der Bahnstreik ist vorbei, sagte die Gewerkschaft in München."),
    "haus": (
        "de",
        "2020-01-06T08:30",
        "Blatt",
        "Die Häuser an der Straße wurden geräumt; die größte Sorge gilt dem Damm.",
    ),
    "ferry": ("en", "2020-01-08", "Gazette", "The ferries stopped running after the storm had damaged both piers."),
    "undated": ("und", None, None, "Ahoi Straße"),
}


@pytest.fixture
def archive(address: str):
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            for name, (language, published, outlet, text) in TEXTS.items():
                batch.add(
                    Article(id=name, text=text, language=language, published=published, outlet=outlet),
                    [f"/files/{name}"],
                )
        yield archive


def ids(archive, query: str, **filters) -> list[str]:
    return sorted(hit.id for hit in archive.search(query, **filters))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Haus", ["haus"]),
        ("häusern", ["haus"]),
        ("HÄUSER STRASSE", ["haus"]),
        ("größten", ["haus"]),
        ("Muenchen", ["bahn"]),
        ("munchen", ["bahn"]),
        ("Gesetz", ["heizung"]),
        ("Gesetze der Heizung", ["heizung"]),
        ("Gesetz Straße", []),
        ("Heizungsgesetze", ["heizung"]),
        ("Streik", ["bahn"]),
        ("ferry pier", ["ferry"]),
        ("damaging", ["ferry"]),
        ('"nächste Runde"', ["heizung"]),
        ('"Runde nächste"', []),
        ("Straße", ["haus", "undated"]),
        ("Straße -Damm", ["undated"]),
        ("Gewerk*", ["bahn"]),
        ("nirgendwo", []),
        ('"unclosed phrase', []),
        ("it's O'Hara AND OR NOT NEAR(", []),
        ("a:b ^c {d} \\ ' \" * | & ! <->", []),
    ],
)
def test_search_finds_words_in_any_form(archive, query: str, found: list[str]) -> None:
    assert ids(archive, query) == found


def test_filters_by_time_outlet_and_language(archive) -> None:
    assert ids(archive, "die", since="2020-01-04") == ["bahn", "haus"]
    assert ids(archive, "die", until="2020-01-04") == ["bahn", "heizung"]
    assert ids(archive, "die", since="2020-01-06T09:00") == []
    assert ids(archive, "die", until="2020") == ["bahn", "haus", "heizung"]
    assert ids(archive, "die", outlet="blatt") == ["haus", "heizung"]
    assert ids(archive, "the", language="en") == ["ferry"]
    assert len(archive.search("die", limit=2)) == 2


@pytest.mark.parametrize("query", ["", "  ", "-Haus", '""', "!?"])
def test_search_without_a_word_is_wrong_usage(archive, query: str) -> None:
    with pytest.raises(UsageError, match="at least one word"):
        archive.search(query)


def test_nonsense_times_and_limits_are_named(archive) -> None:
    with pytest.raises(UsageError, match="gestern"):
        archive.search("Haus", since="gestern")
    with pytest.raises(UsageError, match="1000"):
        archive.search("Haus", limit=0)


def test_titles_and_repeated_words_come_first(address: str) -> None:
    filler = "Der Rat tagte lange und sprach über vieles, auch über Gebühren, Wege und Bänke. " * 5
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            batch.add(Article(id="once", text=filler + "Die Brücke bleibt zu.", language="de"), ["/1"])
            often = filler + "Die Brücke bleibt zu. Eine Brücke wird gesperrt. Brücken kosten."
            batch.add(Article(id="often", text=often, language="de"), ["/2"])
            batch.add(Article(id="title", text=filler, title="Brücke bleibt gesperrt", language="de"), ["/3"])
            for number in range(20):
                batch.add(Article(id=f"n{number}", text=filler + str(number), language="de"), [f"/n{number}"])
        assert [hit.id for hit in archive.search("Brücke")] == ["title", "often", "once"]


def test_furniture_is_not_searched(address: str) -> None:
    text = "Der Damm hält.\nJetzt den Newsletter bestellen"
    blocks = (Block("paragraph", 0, 14), Block("furniture", 15, len(text)))
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            batch.add(Article(id="a", text=text, blocks=blocks, language="de"), ["/a"])
        assert ids(archive, "Damm") == ["a"]
        assert ids(archive, "Newsletter") == []


def test_snippet_shows_the_words_where_most_stand_together(address: str) -> None:
    text = (
        "Der Damm. "
        + "Es regnete weiter, und niemand wusste Rat. " * 20
        + "Am Abend brach der Damm am Fluss bei Neustadt."
    )
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            batch.add(Article(id="a", text=text, language="de"), ["/a"])
        hit = archive.search("Damm Fluss")[0]
    assert hit.text == text[hit.snippet.start : hit.snippet.end]
    assert "Fluss" in hit.text
    assert len(hit.text) <= 300
    assert [text[mark.start : mark.end] for mark in hit.marks] == ["Damm", "Fluss"]


def test_huge_and_odd_texts_are_taken(address: str) -> None:
    odd = [
        "wort " * 100_000,
        "x" * 1_000_000,
        "\x00 NUL \x00",
        "日本語のニュース",
        "🚢" * 1000,
        "'\"\\:*&|! <->",
        "a\u0308" * 500,
    ]
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            for number, text in enumerate(odd):
                batch.add(Article(id=f"o{number}", text=text, title=text[:50], language="de"), [f"/o{number}"])
        assert ids(archive, "Wort") == ["o0"]
        assert ids(archive, "日本語のニュース") == ["o3"]
        assert archive.check() == []


def test_of_very_many_matches_the_newest_are_ranked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synopse.store.search._RANKED", 10)
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            for number in range(30):
                outlet = "Bote" if number < 5 else "Blatt"
                text = f"Der Hafen, Teil {number}." + " Hafen." * (number in {2, 20, 25})
                batch.add(Article(id=f"n{number}", text=text, language="de", outlet=outlet), [f"n{number}"])
        assert {hit.id for hit in archive.search("Hafen", limit=2)} == {"n20", "n25"}
        assert len(archive.search("Hafen", limit=20)) == 10
        # what a filter leaves out is not counted
        assert {hit.id for hit in archive.search("Hafen", outlet="Bote")} == {f"n{number}" for number in range(5)}
