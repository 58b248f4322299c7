"""Languages by function words and scripts; all sentences are invented."""

from __future__ import annotations

import pytest

from synopse.extract import extract_article
from synopse.extract.language import detect_language
from synopse.model import RawArticle


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Der Rat hat am Dienstag den Bau einer Brücke beschlossen, wie die Stadt mitteilte."),
        ("en", "The council has approved the bridge on Tuesday, as the mayor said after the vote."),
        ("fr", "Le conseil a voté la construction d'un pont sur la rivière, selon la maire de la ville."),
        ("it", "Il consiglio ha votato la costruzione di un ponte sul fiume, secondo il sindaco della città."),
        ("es", "El consejo aprobó la construcción de un puente sobre el río, según la alcaldesa de la ciudad."),
        ("nl", "De raad heeft dinsdag de bouw van een tweede brug over de rivier goedgekeurd, zei de burgemeester."),
        ("pl", "Rada miasta zatwierdziła we wtorek budowę mostu na rzece i nie jest to koniec, jak się okazało."),
        ("ru", "Совет города одобрил строительство второго моста через реку."),
        ("uk", "Міська рада схвалила будівництво другого мосту через річку."),
        ("el", "Το συμβούλιο ενέκρινε την κατασκευή δεύτερης γέφυρας."),
        ("zh", "市议会星期二批准修建第二座桥。"),
        ("ja", "市議会は火曜日に二つ目の橋の建設を承認した。"),
        ("und", "12 34"),
        ("und", ""),
    ],
)
def test_language(code: str, text: str) -> None:
    assert detect_language(text) == code


def test_title_tells_the_language_of_a_text_of_a_word_or_two() -> None:
    teaser = RawArticle(
        id="a",
        source="a",
        content="Video",
        title="Nach der Wahl: Die Gespräche der Parteien über die Brücke haben begonnen",
    )
    assert extract_article(teaser).language == "de"
    assert extract_article(RawArticle(id="a", source="a", content="Video")).language == "und"
