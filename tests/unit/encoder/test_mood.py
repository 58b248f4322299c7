"""German mood by form."""

import pytest

from synopse.encoder.drafts import Draft
from synopse.encoder.lemmas import Lemmatiser
from synopse.encoder.mood import correct_moods

LEMMATISER = Lemmatiser(
    [], {("V", "verbreiten"): "verbreiten", ("V", "kam"): "kommen", ("V", "lieben"): "lieben", ("A", "lieb"): "lieb"}
)


def draft(form: str, lemma: str = "", upos: str = "VERB", head: int = -1, deprel: str = "root", **feats: str) -> Draft:
    return Draft(form, upos, feats, lemma or form, head, deprel, 0, len(form))


def moods(*drafts: Draft) -> list[str]:
    correct_moods(list(drafts), LEMMATISER)
    return [f"{d.feats.get('Mood', '')} {d.feats.get('Tense', '')}".strip() for d in drafts]


@pytest.mark.parametrize(
    ("form", "expected", "lemma"),
    [
        ("sei", "Sub Pres", "sein"),
        ("seien", "Sub Pres", "sein"),
        ("wäre", "Sub Past", "sein"),
        ("hätten", "Sub Past", "haben"),
        ("würde", "Sub Past", "werden"),
        ("ist", "Ind Pres", "sein"),
        ("wurde", "Ind Past", "werden"),
    ],
)
def test_auxiliaries_tell_mood_and_lemma(form: str, expected: str, lemma: str) -> None:
    tense = expected.split()[1]
    subject = draft("er", upos="PRON", head=1, deprel="nsubj")
    verb = draft(form, upos="AUX", Mood="Ind", Tense=tense, VerbForm="Fin")
    assert moods(subject, verb)[1] == expected
    assert verb.lemma == lemma


@pytest.mark.parametrize(
    ("subject", "form", "lemma", "expected"),
    [
        ("sie", "sehe", "sehen", "Sub Pres"),
        ("ich", "sehe", "sehen", "Ind Pres"),
        ("man", "leite", "leiten", "Sub Pres"),
        ("sie", "sagte", "sagen", "Ind Past"),
        ("er", "verändere", "verändern", "Sub Pres"),
        ("er", "entkäme", "entkommen", "Sub Past"),
        ("er", "ginge", "gehen", "Sub Past"),
        ("sie", "gingen", "gehen", "Ind Past"),
        ("she", "have", "have", "Ind Past"),
    ],
)
def test_full_verbs_by_form_and_subject(subject: str, form: str, lemma: str, expected: str) -> None:
    verb = draft(form, lemma, Mood="Ind", Tense="Past", VerbForm="Fin")
    assert moods(draft(subject, upos="PRON", head=1, deprel="nsubj"), verb)[1] == expected


def test_subject_of_the_helped_verb_counts() -> None:
    speaker = draft("ich", upos="PRON", head=2, deprel="nsubj")
    helper = draft("habe", upos="AUX", head=2, deprel="aux", Mood="Sub", Tense="Pres", VerbForm="Fin")
    verb = draft("gesehen", VerbForm="Part")
    assert moods(speaker, helper, verb)[1] == "Ind Pres"


def test_joined_verb_shares_the_subject() -> None:
    first = draft("trage", "tragen", Mood="Ind", Tense="Pres", VerbForm="Fin")
    second = draft("fühle", "fühlen", head=1, deprel="conj", Mood="Sub", Tense="Pres", VerbForm="Fin")
    assert moods(draft("Ich", upos="PRON", head=1, deprel="nsubj"), first, second)[2] == "Ind Pres"


def test_sentence_that_opens_with_the_verb_leaves_out_its_speaker() -> None:
    assert moods(draft("Habe", upos="AUX", Mood="Sub", Tense="Pres", VerbForm="Fin"))[0] == "Ind Pres"


def test_either_form_is_left_to_the_network() -> None:
    assert moods(draft("er", upos="PRON"), draft("sollte", Mood="Sub", Tense="Past"))[1] == "Sub Past"
    assert moods(draft("wir", upos="PRON"), draft("müssen", Mood="Sub", Tense="Pres"))[1] == "Ind Pres"


def test_english_sentence_keeps_its_verbs() -> None:
    verb = draft("will", "will", upos="AUX", head=2, deprel="aux", VerbForm="Fin")
    assert moods(draft("The"), draft("mayor"), verb, draft("resign"), draft("."))[2] == ""
    assert verb.lemma == "will"


def test_verb_mistaken_for_an_adjective_is_one() -> None:
    first = draft("schüre", "schüren", Mood="Sub", Tense="Pres", VerbForm="Fin")
    second = draft("verbreite", "verbreit", upos="ADJ", head=1, deprel="conj", Degree="Pos")
    kind = draft("liebe", "lieb", upos="ADJ", head=1, deprel="conj", Degree="Pos")
    assert moods(draft("sie", upos="PRON", head=1, deprel="nsubj"), first, second, kind)[2:] == ["Sub Pres", ""]
    assert (second.upos, second.lemma) == ("VERB", "verbreiten")
    assert kind.upos == "ADJ"


def test_second_subjunctive_takes_the_lemma_of_its_preterite() -> None:
    verb = draft("käme", "kämen", Mood="Ind", VerbForm="Fin")
    moods(draft("er", upos="PRON", head=1, deprel="nsubj"), verb)
    assert verb.lemma == "kommen"
