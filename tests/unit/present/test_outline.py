"""A synopsis arranged for a reader."""

from __future__ import annotations

from builders_present import STORIES, article, at, fire_articles
from synopse.model import Origin, Point, Report, Span, Synopsis
from synopse.present.outline import Outline
from synopse.present.sources import Sources, letter_of
from synopse.present.words import Words


def outline(name: str = "fire") -> Outline:
    return Outline(STORIES[name](), Words("de"))


def test_counts_name_outlets_and_origins() -> None:
    assert (
        outline().head.say_counts()
        == "5 Medien · 3 Ursprünge · 5 gemeinsame Punkte (4 aus mehreren Ursprüngen) · 3 Abweichungen"
    )


def test_articles_are_counted_where_the_outlet_is_not_known() -> None:
    assert outline("pair").head.say_counts() == "2 Artikel · 2 Ursprünge · 1 gemeinsamer Punkt · 0 Abweichungen"


def test_a_paraphrase_is_not_put_in_quotation_marks() -> None:
    harder = next(s for s in outline().speakers if s.name == "Jens Harder")
    assert [(w.is_quoted, w.text[:10]) for w in harder.quotations[0].wordings] == [
        (True, "Es bestand"),
        (False, "es habe zu"),
    ]


def test_the_sentence_around_a_span_is_its_context() -> None:
    sources = Sources(STORIES["fire"]())
    context = sources.context(at(fire_articles()["bote"], "rund sieben Stunden"))
    assert (context.before, context.core, context.after) == ("Die Löscharbeiten dauerten ", "rund sieben Stunden", ".")


def test_cites_of_one_origin_stand_together() -> None:
    groups = outline().summary[0].groups
    assert [(g.letter, g.agency, [c.source.label for c in g.cites]) for g in groups] == [
        ("A", "dpa", ["Rothenauer Bote", "Nordwest-Rundschau", "Radio Elbtal"]),
        ("B", None, ["Neue Allgemeine"]),
        ("C", None, ["Tagesbild"]),
    ]


def test_labels_fall_back_and_stay_apart() -> None:
    articles = tuple(
        article(key, [("paragraph", "x")], title=title) for key, title in (("a", "Titel"), ("b", "Titel"), ("c", None))
    )
    assert [source.label for source in Sources(Synopsis(articles=articles)).all] == ["Titel (1)", "Titel (2)", "c"]


def test_an_article_without_origin_gets_its_own() -> None:
    articles = tuple(article(key, [("paragraph", "x")]) for key in "abc")
    sources = Sources(Synopsis(articles=articles, origins=(Origin("1", ("b", "c"), (), None),)))
    assert [source.letter for source in sources.all] == ["B", "A", "A"]


def test_that_no_report_has_anything_in_common_is_said() -> None:
    articles = tuple(article(key, [("paragraph", "x y")], title=key.upper()) for key in "ab")
    points = tuple(
        Point(key, "x", Span(key, 0, 1), (Report(key, (Span(key, 0, 1),), "happened"),), 1, 1) for key in "ab"
    )
    told = Outline(Synopsis(articles=articles, points=points), Words("de"))
    assert told.head.say_apart().startswith("Über das Thema hinaus haben die Berichte nichts gemeinsam")


def test_a_report_with_nothing_in_common_is_named() -> None:
    articles = tuple(article(key, [("paragraph", "x y")], title=key.upper()) for key in "abc")
    reports = tuple(Report(key, (Span(key, 0, 1),), "happened") for key in "ab")
    point = Point("p1", "x", Span("a", 0, 1), reports, 2, 2)
    told = Outline(Synopsis(articles=articles, points=(point,)), Words("en"))
    assert told.head.say_apart().startswith("Nothing in common with the others: C.")
    assert Outline(Synopsis(articles=articles), Words("en")).head.say_apart() == ""
    assert Outline(Synopsis(articles=articles[:2], points=(point,)), Words("en")).head.say_apart() == ""


def test_a_report_that_names_what_the_others_name_is_not_said_to_stand_apart() -> None:
    texts = (
        "Am Leuchtturm von Norstedt hat es gebrannt.",
        "Der Brand am Leuchtturm von Norstedt ist gelöscht.",
        "Fassungslos stehen sie davor, als der Morgen kommt.",
        "Fassungslos sitzen Schüler in Kelm vor ihren Noten.",
    )
    titles = (None, None, "Norstedt trauert um seinen Leuchtturm", "Prüfung in Kelm wird wiederholt")
    articles = tuple(
        article(key, [("paragraph", text)], title=title, outlet=key)
        for key, text, title in zip("abcd", texts, titles, strict=True)
    )
    reports = tuple(Report(key, (Span(key, 0, 1),), "happened") for key in "ab")
    point = Point("p1", "A", Span("a", 0, 1), reports, 2, 2)
    told = Outline(Synopsis(articles=articles, points=(point,)), Words("de"))
    assert told.head.say_apart().startswith("Nichts mit den anderen gemeinsam: d.")


def test_letters_go_on_after_z() -> None:
    assert [letter_of(n) for n in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_quotation_marks_of_any_kind_are_seen() -> None:
    source = article("x", [("paragraph", 'Er sagte: "Nein, nie." Dann: »Doch.« Und „ja“ sagte sie.')])
    sources = Sources(Synopsis(articles=(source,)))
    quoted = {
        words: sources.is_quoted(at(source, words))
        for words in ("Nein, nie.", "Dann", "Doch.", "Und", "ja", "sagte sie", '"Nein, nie."')
    }
    assert [words for words, is_quoted in quoted.items() if is_quoted] == ["Nein, nie.", "Doch.", "ja", '"Nein, nie."']
    assert not sources.is_quoted(Span("x", 0, 2))
