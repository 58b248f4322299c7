"""Which year a date without one belongs to when its sentence states another; read with the tagger."""

from __future__ import annotations

import pytest

from synopse import RawArticle, annotate, read
from synopse.encoder.encoder import DATA

pytestmark = pytest.mark.skipif(
    not (DATA / "encoder.onnx").is_file(), reason="the encoder's model file is not installed"
)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Der seit 2021 geschlossene Weg geht am 1. Juli auf, Lastwagen warten.", "de", "2026-07-01"),
        ("Die Bank, die 2011 gegründet wurde, schließt am 4. Mai.", "de", "2026-05-04"),
        ("2011 begann der Krieg, am 4. März fiel die Stadt.", "de", "2011-03-04"),
        ("1944 landen die Truppen, am 6. Juni stehen sie in Norden.", "de", "1944-06-06"),
        ("The school, which was opened in 2011, closes on 4 May.", "en", "2026-05-04"),
        ("In 2011 the war began, and on 4 March the town fell.", "en", "2011-03-04"),
    ],
)
def test_a_clause_in_the_present_leaves_the_year_of_another(text: str, language: str, value: str) -> None:
    article = RawArticle(id="a", source="a", content=text, language=language, published="2026-04-15")
    readings, _ = annotate(read(article).articles)
    assert value in [time.value for time in readings[0].article.times]
