"""What the timeline calls planned, on invented reports."""

import pytest

from synopse import RawArticle, compare


def statuses(text: str, published: str | None, other_published: str) -> dict[str, str]:
    filler = "Der Bürgermeister von Moorstedt besuchte am Montag die Werft und sprach mit den Arbeitern über den Umbau."
    synopsis = compare(
        RawArticle(id="a", source="a", content=text, published=published, language="de"),
        RawArticle(id="b", source="b", content=filler, published=other_published, language="de"),
    )
    return {entry.date: entry.status for entry in synopsis.timeline if entry.spans[0].article == "a"}


def test_day_after_another_outlets_publication_is_no_plan() -> None:
    told = "Die Werft in Moorstedt brannte am 14. Mai 2026 bis auf die Grundmauern nieder."
    assert statuses(told, None, "2026-05-12") == {"2026-05-14": "happened"}


def test_present_tense_ahead_of_the_own_day_is_planned() -> None:
    told = "Die neue Werft in Moorstedt öffnet am 14. Mai 2026 ihre Tore für alle Besucher."
    assert statuses(told, "2026-05-12", "2026-05-12") == {"2026-05-14": "planned"}


@pytest.mark.parametrize("signature", ["pic.twitter.com/Ab3xYz", "— Ole Brandt (@olebrandt) January 1, 2020"])
def test_embedded_posts_state_nothing(signature: str) -> None:
    post = f"Der Hafen von Moorstedt steht am 14. Mai 2026 komplett unter Wasser {signature}"
    assert statuses(post, "2026-05-14", "2026-05-14") == {}
