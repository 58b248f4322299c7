"""Words find their like in meaning; without word vectors nothing is claimed."""

from __future__ import annotations

import numpy as np
import pytest

from synopse.compare.align.meanings import collect_meanings, match_words
from synopse.compare.statements import split_statements
from synopse.encoder.encoder import DATA
from synopse.model import AnnotatedArticle, Article, Block, Reading, Sentence
from synopse.pipeline import annotate

SENTENCES = (
    "Die Gewerkschaft verlangt mehr Lohn für die Pfleger.",
    "Für die Pflegekräfte fordert die Gewerkschaft höhere Löhne.",
    "Die Gewerkschaft feiert das Sommerfest der Pfleger.",
)


@pytest.mark.skipif(not (DATA / "encoder.onnx").is_file(), reason="the encoder's model file is not installed")
def test_a_paraphrase_matches_better_than_another_fact_about_the_same() -> None:
    articles = [
        Article(id=f"a{n}", text=text, language="de", blocks=(Block("paragraph", 0, len(text)),))
        for n, text in enumerate(SENTENCES)
    ]
    readings, _ = annotate(articles)
    statements = split_statements(readings)
    meanings = collect_meanings(readings, statements)
    assert len(meanings) == len(statements) == 3
    found = match_words(np.array([[0, 1], [0, 2], [1, 2]]), meanings)
    assert found[0, 2:].mean() > found[1, 2:].mean()
    back = match_words(np.array([[1, 0]]), meanings)
    assert np.allclose(back[0, [1, 0, 3, 2]], found[0])


def test_a_story_that_no_encoder_read_has_no_meanings() -> None:
    text = SENTENCES[0]
    block, sentence = Block("paragraph", 0, len(text)), Sentence(0, len(text))
    reading = Reading(AnnotatedArticle(id="a", text=text, language="de", blocks=(block,), sentences=(sentence,)))
    statements = split_statements([reading, reading])
    meanings = collect_meanings([reading, reading], statements)
    assert not match_words(np.array([[0, 1]]), meanings).any()
    assert len(collect_meanings([], ())) == 0
