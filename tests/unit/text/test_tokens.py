"""Words of German and English text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.text.tokens import tokenize


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das gilt z. B. am 3. Mai.", "Das|gilt|z.|B.|am|3.|Mai|."),
        ("Um 10:30 Uhr lagen 1.000,50 Euro da.", "Um|10:30|Uhr|lagen|1.000,50|Euro|da|."),
        ("Der 14-jährige S-Bahn-Fahrer fuhr.", "Der|14-jährige|S-Bahn-Fahrer|fuhr|."),
        ("Ein- und Ausfuhr sanken um 3,5%.", "Ein-|und|Ausfuhr|sanken|um|3,5|%|."),
        ("„Nein“, sagte sie.", "„|Nein|“|,|sagte|sie|."),
        ("Bürger:innen und Leser*innen", "Bürger:innen|und|Leser*innen"),
        ("The U.S. didn't say it's over.", "The|U.S.|did|n't|say|it|'s|over|."),
        ("O'Brien’s plan cannot wait", "O'Brien|’s|plan|can|not|wait"),
        ("Wir haben Plan B.", "Wir|haben|Plan|B|."),
        ("Mehr auf www.beispiel.example/a?b=1.", "Mehr|auf|www.beispiel.example/a?b=1|."),
        ("Warte ... was?!", "Warte|...|was|?!"),
        ("", ""),
        (" \n\t", ""),
    ],
)
def test_tokenize_cuts_as_treebanks_do(text: str, expected: str) -> None:
    assert words(text) == [word for word in expected.split("|") if word]


@given(st.text(max_size=80))
def test_tokens_cover_all_but_white_space(text: str) -> None:
    spans = tokenize(text)
    covered = [place for start, end in spans for place in range(start, end)]
    assert covered == sorted(set(covered))
    assert covered == [place for place in range(len(text)) if not text[place].isspace()]
    assert all(start < end for start, end in spans)
