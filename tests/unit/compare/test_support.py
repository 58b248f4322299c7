from synopse.compare.support import Support
from synopse.model import Article, Origin, Passage, Span

ORIGINS = [Origin("o1", ("a", "b"), (), "dpa"), Origin("o2", ("c",), (), None), Origin("o3", ("d",), (), None)]
SHARED = Passage("p1", (Span("c", 100, 200), Span("d", 50, 150)), 15, None)


def count(*spans: tuple[str, int, int]) -> int:
    return Support([], ORIGINS, [SHARED]).count(Span(*span) for span in spans)


def test_articles_of_one_origin_count_once() -> None:
    assert count(("a", 0, 10), ("b", 500, 520)) == 1


def test_own_wordings_of_two_origins_count_twice() -> None:
    assert count(("a", 0, 10), ("c", 0, 90), ("d", 200, 280)) == 3


def test_shared_sentence_counts_once_though_the_articles_are_independent() -> None:
    assert count(("c", 110, 190), ("d", 60, 140)) == 1


def test_report_that_only_touches_the_shared_passage_counts_on_its_own() -> None:
    assert count(("c", 110, 190), ("d", 140, 240)) == 2


def test_unknown_article_is_an_origin_of_its_own() -> None:
    assert count(("x", 0, 5), ("y", 0, 5)) == 2


def count_of(outlets: dict[str, str | None], origins: list[tuple[str, ...]]) -> int:
    articles = [Article(id=id, text="", outlet=outlet) for id, outlet in outlets.items()]
    parts = [Origin(f"o{n}", ids, (), None) for n, ids in enumerate(origins)]
    return Support(articles, parts, []).count(Span(id, 0, 9) for id in outlets)


def test_two_reports_of_one_outlet_do_not_bear_each_other_out() -> None:
    assert count_of({"a": "Der Bote", "b": "der bote"}, [("a",), ("b",)]) == 1
    assert count_of({"a": "Der Bote", "b": "Der Bote", "c": "Die Post"}, [("a",), ("b",), ("c",)]) == 2
    assert count_of({"a": None, "b": None}, [("a",), ("b",)]) == 2


def test_outlets_that_carry_an_agency_beside_their_own_report_count_as_what_can_be_told_apart() -> None:
    """The agency's copy in two outlets, and a report of its own by one of them: the other has the copy, this one its own."""
    assert count_of({"a": "Bote", "b": "Post", "c": "Bote"}, [("a", "b"), ("c",)]) == 2
    assert count_of({"a": "Bote", "b": "Bote", "c": "Bote"}, [("a", "b"), ("c",)]) == 1
    assert count_of({"a": "Bote", "b": "Post", "c": "Bote", "d": "Post"}, [("a", "b"), ("c",), ("d",)]) == 2
