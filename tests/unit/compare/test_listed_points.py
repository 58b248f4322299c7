"""Which statements are listed as points; texts are invented."""

from __future__ import annotations

import pytest

import synopse
from synopse import RawArticle

FIRST = """Der Damm bei Ostrau hält dem Hochwasser der Lau bislang ohne Schäden stand. Das teilte die Feuerwehr am Abend mit.

Am Morgen wurden in Ostrau zwölf Häuser geräumt. Bürgermeisterin Rosa Feld dankte den Helferinnen und Helfern im Rathaus. Alle Meldungen im Liveticker."""
SECOND = """In Ostrau sind am Morgen zwölf Häuser geräumt worden, weil der Fluss Lau über die Ufer getreten war.

Die Schule am Markt bleibt bis Freitag geschlossen, der Unterricht findet in der Turnhalle statt. Sehen Sie diese und weitere Nachrichten bei Lau TV. Alle Meldungen im Liveticker."""


def test_a_sentence_that_only_names_the_source_or_a_ticker_is_no_point() -> None:
    raws = [RawArticle(id=key, source=key, content=text, language="de") for key, text in (("a", FIRST), ("b", SECOND))]
    synopsis = synopse.compare(*raws)
    told = [point.text for point in synopsis.points]
    assert any("Der Damm bei Ostrau hält" in text for text in told)
    assert any("dankte" in text for text in told)
    assert not any("teilte die Feuerwehr" in text for text in told)
    assert not any("Liveticker" in text or "Lau TV" in text for text in told)
    assert "Die Feuerwehr" in {quotation.speaker_text for quotation in synopsis.quotations}


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("Die wichtigsten Antworten.", False),
        ("Drei Tote am Hafen.", True),
        ("Den Zeitplan des Rates finden Sie hier.", False),
        ("Der Rat fand den Plan.", True),
    ],
)
def test_a_line_over_what_follows_is_no_point(line, listed):
    text = f"Der Hafen von Ostrau wird umgebaut. {line} Der Rat von Ostrau hat es beschlossen."
    article = RawArticle(id="a", source="a", content=text, language="de")
    shown = {text[p.reports[0].spans[0].start : p.reports[0].spans[0].end] for p in synopse.compare(article).points}
    assert (line.rstrip(".") in {one.rstrip(".") for one in shown}) == listed
