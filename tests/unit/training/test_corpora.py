"""Reading the training corpora, on invented sentences."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "training"))

from corpora import Sentence, coarse_names, germeval_label, read_conllu, spaced_sentence
from lemmas import script_of
from silver import add_english_names, mark_subjunctive

CONLLU = """# text = Im E-Auto saß sie.
1-2\tIm\t_\t_\t_\t_\t_\t_\t_\t_
1\tIn\tin\tADP\t_\tCase=Dat\t5\tcase\t_\t_
2\tdem\tder\tDET\t_\tCase=Dat\t5\tdet\t_\t_
3\tE\tE\tX\t_\t_\t5\tcompound\t_\tSpaceAfter=No
4\t-\t-\tPUNCT\t_\t_\t5\tpunct\t_\tSpaceAfter=No
5\tAuto\tAuto\tNOUN\t_\tGender=Neut\t6\tobl\t_\t_
6\tsaß\tsitzen\tVERB\t_\tMood=Ind\t0\troot\t_\t_
7\tsie\tsie\tPRON\t_\t_\t6\tnsubj\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_

"""


@pytest.fixture
def sentence(tmp_path: Path) -> Sentence:
    path = tmp_path / "a.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return next(read_conllu(path, "gsd"))


def test_read_conllu_joins_what_our_tokeniser_joins(sentence: Sentence) -> None:
    assert sentence.words == ["Im", "E-Auto", "saß", "sie", "."]
    assert sentence.upos == ["ADP", "NOUN", "VERB", "PRON", "PUNCT"]
    assert sentence.heads == [2, 3, 0, 3, 3]
    assert sentence.deprels == ["case", "obl", "root", "nsubj", "punct"]
    assert sentence.spaced == [True, True, True, True, False]


def test_spaced_sentence_sets_words_as_printed() -> None:
    words = ["Er", "sagte", ":", '"', "Ja", '"', "(", "leise", ")", "."]
    assert spaced_sentence(words, [], "x").text == 'Er sagte: "Ja" (leise).'


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("O", "O"),
        ("S-LOCDERIV", "S-LOCderiv"),
        ("B-OTH", "B-MISC"),
        ("E-ORGPART", "E-ORGpart"),
        ("S-PERDERIV", "S-MISCderiv"),
    ],
)
def test_germeval_label(label: str, expected: str) -> None:
    assert germeval_label(label) == expected


def test_coarse_names_leave_open_what_the_corpus_does_not_mark() -> None:
    names = coarse_names([("O", False), ("person", True), ("person", False)], ["Frau", "Ida", "Moll"])
    assert names[1:] == [("B-PER",), ("E-PER",)]
    assert {"O", "S-LOCderiv"} <= set(names[0])
    assert "S-PER" not in names[0]


@pytest.mark.parametrize(
    ("form", "lemma"), [("sagte", "sagen"), ("angekündigt", "ankündigen"), ("Gestern", "gestern"), ("Häuser", "Haus")]
)
def test_script_of_leads_back_to_the_lemma(form: str, lemma: str) -> None:
    from synopse.encoder.lemmas import apply_script

    assert apply_script(script_of(form, lemma), form) == lemma


def test_mark_subjunctive_corrects_what_hdt_calls_indicative() -> None:
    from lexicon import Lexicon

    text = "Er sei müde ."
    given = spaced_sentence(text.split(), [], "hdt")
    given.feats = [{}, {"Mood": "Ind", "VerbForm": "Fin"}, {}, {}]
    mark_subjunctive(given, Lexicon())
    assert given.feats[1] == {"Mood": "Sub", "Tense": "Pres", "VerbForm": "Fin"}


def test_english_names_stay_open_only_where_a_name_can_stand() -> None:
    given = spaced_sentence(["On", "Monday", "Ida", "left", "."], [], "ewt")
    given.upos = ["ADP", "PROPN", "PROPN", "VERB", "PUNCT"]
    add_english_names(given)
    assert given.names == [("O",), ("O",), ("?",), ("O",), ("O",)]
