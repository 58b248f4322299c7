"""The shipped model, on invented sentences."""

import numpy as np
import pytest

from synopse.encoder import Encoder, load_encoder
from synopse.encoder.encoder import DATA, MOST_WINDOWS, WINDOW_WORDS
from synopse.errors import ModelError

pytestmark = pytest.mark.skipif(
    not (DATA / "encoder.onnx").is_file(), reason="the encoder's model file is not installed"
)
GERMAN = "Der Minister Karl Ebenholz sagte am Montag in Hamburg, die Lage sei ernst."


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def test_read_tells_grammar_and_names(encoder: Encoder) -> None:
    reading = encoder.read([GERMAN])[0]
    by_word = {GERMAN[t.start : t.end]: t for t in reading.tokens}
    assert by_word["sagte"].upos == "VERB"
    assert by_word["sagte"].lemma == "sagen"
    assert "Mood=Sub" in by_word["sei"].feats
    assert by_word["Minister"].deprel == "nsubj"
    assert GERMAN[slice(*_span(reading.tokens[by_word["Minister"].head]))] == "sagte"
    names = {(GERMAN[n.start : n.end], n.kind) for n in reading.names}
    assert names == {("Karl Ebenholz", "PER"), ("Hamburg", "LOC")}


def _span(token: object) -> tuple[int, int]:
    return token.start, token.end  # type: ignore[attr-defined]


def test_read_gives_like_vectors_to_like_sentences(encoder: Encoder) -> None:
    one, like, other = (
        reading.vector
        for reading in encoder.read(
            [
                "Die Regierung hat das Gesetz am Dienstag beschlossen.",
                "Am Dienstag verabschiedete das Kabinett die Vorlage.",
                "Der Torwart verletzte sich beim Training am Knie.",
            ]
        )
    )
    assert one @ like > one @ other + 0.2
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-5)


def test_read_depends_on_the_sentence_alone(encoder: Encoder) -> None:
    sentences = [GERMAN, "Kurz.", "The mayor of Springfield didn't answer.", "Es regnet in Kassel."]
    together = encoder.read(sentences)
    alone = [encoder.read([sentence])[0] for sentence in sentences]
    backwards = encoder.read(sentences[::-1])[::-1]
    for a, b, c in zip(together, alone, backwards, strict=True):
        assert a.tokens == b.tokens == c.tokens
        assert a.names == b.names == c.names
        assert a.vector.tobytes() == b.vector.tobytes() == c.vector.tobytes()


@pytest.mark.parametrize("blank", ["", "  ", "\n\t"])
def test_blank_sentence_has_a_zero_vector(encoder: Encoder, blank: str) -> None:
    reading = encoder.read([blank])[0]
    assert reading.tokens == ()
    assert not reading.vector.any()


@pytest.mark.parametrize("text", ["\ud800", "a\x00b \ud83d", "x" * 1_000_000, "字" * 500, "🙂" * 700, "ab " * 3_000])
def test_read_survives_any_text(encoder: Encoder, text: str) -> None:
    reading = encoder.read([text])[0]
    assert all(0 <= t.start < t.end <= len(text) for t in reading.tokens)
    assert all(-1 <= t.head < len(reading.tokens) for t in reading.tokens)
    assert np.isfinite(reading.vector).all()


def test_long_sentence_has_one_root_and_all_its_words(encoder: Encoder) -> None:
    count = WINDOW_WORDS * MOST_WINDOWS + 10
    reading = encoder.read(["Wort " * count])[0]
    assert len(reading.tokens) == count
    assert sum(t.head == -1 for t in reading.tokens) == 1


def test_missing_model_is_named(tmp_path: object) -> None:
    with pytest.raises(ModelError, match=r"encoder\.onnx"):
        load_encoder(tmp_path)  # type: ignore[arg-type]


def test_read_gives_each_content_word_a_vector_of_its_meaning(encoder: Encoder) -> None:
    sentences = (
        "Die Fischer verlangten am Abend mehr Geld.",
        "Mehr Lohn forderten die Fischer schon am Morgen.",
        "Die Fischer reparierten am Abend ihre Netze.",
    )
    asked, wanted, mended = (_meaning_of_verb(encoder, sentence) for sentence in sentences)
    assert asked @ wanted > asked @ mended
    empty = encoder.read([""])[0]
    assert empty.meanings.shape[0] == empty.meaning_of.shape[0] == 0


def _meaning_of_verb(encoder: Encoder, sentence: str) -> np.ndarray:
    reading = encoder.read([sentence])[0]
    assert [reading.tokens[at].upos for at in reading.meaning_of].count("VERB") == 1
    row = next(n for n, at in enumerate(reading.meaning_of) if reading.tokens[at].upos == "VERB")
    rows = reading.meanings.astype(np.float32)
    rows -= rows.mean(axis=0)
    return rows[row] / np.linalg.norm(rows[row])
