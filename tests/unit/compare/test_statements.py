"""Sentences become statements with a verbatim span and a status."""

from __future__ import annotations

import pytest

from synopse.compare.clauses import split_clauses
from synopse.compare.statements import split_statements
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Block, Quotation, Reading, Sentence, Speaker, Token


def reading(*sentences: str, language: str = "de", **marks: object) -> Reading:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Sentence(len(text), len(text) + len(sentence)))
        text += sentence + " "
    block = Block("paragraph", 0, len(text))
    return Reading(
        AnnotatedArticle(id="a", text=text, language=language, blocks=(block,), sentences=tuple(spans), **marks)  # type: ignore[arg-type]
    )


def clauses(sentence: str, language: str = "de") -> list[str]:
    rules = load_language(language).statements
    return [sentence[a:b] for a, b in split_clauses(sentence, 0, len(sentence), rules)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Die Ministerin eröffnete den Tunnel; der Verkehr soll am Montag rollen.",
            ["Die Ministerin eröffnete den Tunnel; der Verkehr soll am Montag rollen."],
        ),
        (
            "Die Ministerin hat den Tunnel eröffnet; der Verkehr soll am Montag rollen.",
            ["Die Ministerin hat den Tunnel eröffnet", "der Verkehr soll am Montag rollen."],
        ),
        (
            "Die Fähre war um acht Uhr gesunken, nachdem ein Frachter sie gerammt hatte.",
            ["Die Fähre war um acht Uhr gesunken", "nachdem ein Frachter sie gerammt hatte."],
        ),
        ("Er hat Umwelt, Verkehr und Bau übernommen.", ["Er hat Umwelt, Verkehr und Bau übernommen."]),
        (
            "Lenz, der in Kiel wohnt und ein Haus in Plön besitzt, war gestern abgereist.",
            ["Lenz, der in Kiel wohnt und ein Haus in Plön besitzt, war gestern abgereist."],
        ),
        (
            "Sie sagte: „Wir haben alles versucht, und wir sind heute am Ziel.“",
            ["Sie sagte: „Wir haben alles versucht, und wir sind heute am Ziel.“"],
        ),
    ],
)
def test_a_clause_is_split_off_only_with_its_own_subject_and_verb(sentence: str, parts: list[str]) -> None:
    assert clauses(sentence) == parts


def test_english_clauses_are_split() -> None:
    assert clauses("The bridge was closed on Monday, while the tunnel has stayed open.", "en") == [
        "The bridge was closed on Monday",
        "while the tunnel has stayed open.",
    ]


def test_a_tagger_finds_the_finite_verbs_that_the_list_lacks() -> None:
    sentence = "Die Ministerin eröffnete den Tunnel; der Verkehr rollt am Montag."
    tokens = tuple(
        Token(sentence.index(verb), sentence.index(verb) + len(verb), "VERB", verb, "VerbForm=Fin", -1, "root")
        for verb in ("eröffnete", "rollt")
    )
    marked = reading(sentence)
    statements = split_statements([Reading(marked.article, tokens=tokens)])
    assert [sentence[s.start : s.end] for s in statements] == [
        "Die Ministerin eröffnete den Tunnel",
        "der Verkehr rollt am Montag.",
    ]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Der Zug erreichte am Abend die Hauptstadt.", "happened"),
        ("Der Zug soll am Abend die Hauptstadt erreichen.", "planned"),
        ("Der Zug soll am Abend die Hauptstadt erreicht haben.", "said"),
        ("Der Zug könnte am Abend die Hauptstadt erreichen.", "possible"),
        ("Die Bahn rechnet am Abend mit der Ankunft des Zuges.", "expected"),
        ("Die Bahn forderte den Bau eines zweiten Gleises.", "demanded"),
        ("Die Bahn dementierte den Bau eines zweiten Gleises.", "denied"),
        ("Die Bahn wies den Vorwurf der Stadt zurück.", "denied"),
        ("Laut Bahn war der Zug am Abend angekommen.", "said"),
    ],
)
def test_cues_give_the_status(sentence: str, status: str) -> None:
    (statement,) = split_statements([reading(sentence)])
    assert statement.status == status


def test_english_cues_give_the_status() -> None:
    statements = split_statements(
        [reading("The mayor denied taking money.", "The train is to reach the capital tonight.", language="en")]
    )
    assert [statement.status for statement in statements] == ["denied", "planned"]


def test_a_quotation_gives_status_and_speaker() -> None:
    sentence = "Die Brücke sei sicher, sagte Lenz."
    quotation = Quotation("indirect", 0, 21, Speaker(29, 33, "Lenz"), None, "denial")
    (statement,) = split_statements([reading(sentence, quotations=(quotation,))])
    assert statement.status == "denied"
    assert statement.speaker is not None
    assert sentence[statement.speaker.start : statement.speaker.end] == "Lenz"


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("Die Brücke wird am Montag nicht gesperrt.", True),
        ("Die Brücke wird am Montag gesperrt.", False),
        ("Nicht nur die Brücke wird am Montag gesperrt.", False),
        ("Kein Auto darf am Montag die Brücke benutzen.", True),
    ],
)
def test_negation(sentence: str, negated: bool) -> None:
    (statement,) = split_statements([reading(sentence)])
    assert statement.negated is negated


def test_questions_fragments_and_titles_state_nothing() -> None:
    marked = reading("Wer hat die Brücke im Hafen gesperrt?", "So ist es.", "Das sagte er auch.")
    assert split_statements([marked]) == ()
    titled = reading("Die Brücke im Hafen bleibt gesperrt.")
    title = (Block("title", 0, len(titled.article.text)),)
    article = AnnotatedArticle(id="a", text=titled.article.text, blocks=title, sentences=titled.article.sentences)
    assert split_statements([Reading(article)]) == ()


@pytest.mark.parametrize(
    ("sentence", "says"), [("Der 48-jährige Hafenmeister …", 0), ("Der Hafenmeister sperrte die Brücke …", 1)]
)
def test_a_sentence_that_was_cut_off_before_its_verb_states_nothing(sentence: str, says: int) -> None:
    marked = reading(sentence)
    at = sentence.find("sperrte")
    verb = Token(at, at + len("sperrte"), "VERB", "sperren", "VerbForm=Fin", -1, "root")
    noun = Token(4, 7, "NOUN", "", "", -1, "dep")
    assert len(split_statements([Reading(marked.article, tokens=(verb,) if at > 0 else (noun,))])) == says


def test_hostile_sentences_end_in_time() -> None:
    text = "und er, während " * 120
    assert split_clauses(text, 0, len(text), load_language("de").statements)
    assert split_statements([reading("wies " * 300 + ".")]) is not None


@pytest.mark.parametrize(("verb", "form", "status"), [("beginnen", "Inf", "planned"), ("begonnen", "Part", "happened")])
def test_what_is_still_to_come_is_planned(verb: str, form: str, status: str) -> None:
    sentence = f"Der Umbau des Hafens wird am Montag {verb}."
    at = sentence.index(verb)
    tokens = (
        Token(21, 25, "AUX", "werden", "VerbForm=Fin", 1, "aux"),
        Token(at, at + len(verb), "VERB", verb, f"VerbForm={form}", -1, "root"),
    )
    (statement,) = split_statements([Reading(reading(sentence).article, tokens=tokens)])
    assert statement.status == status


def test_what_bids_the_reader_do_something_states_nothing() -> None:
    assert split_statements([reading("Beantworten Sie zehn Fragen zum neuen Jahr in Kelm.")]) == ()
    assert split_statements([reading("Sign up for the daily letter from Kelm today.", language="en")]) == ()
    assert split_statements([reading("„Gehen Sie nach Hause“, sagte der Bürgermeister von Kelm.")]) != ()
    assert split_statements([reading("Wenn Sie wählen, bleibt der Hafen von Kelm offen.")]) != ()


def test_a_sentence_that_lost_its_beginning_states_nothing() -> None:
    texts = ("erklagten Anzeige Altensee.", "Die Ministerin eröffnete den Tunnel.")
    one = reading(*texts)
    at = one.article.text.index("eröffnete")
    verb = Token(at, at + len("eröffnete"), "VERB", "eröffnen", "VerbForm=Fin", -1, "root")
    told = split_statements([Reading(one.article, (verb,))])
    assert [one.article.text[s.start : s.end] for s in told] == [texts[1]]
