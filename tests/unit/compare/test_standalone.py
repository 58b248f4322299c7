"""Sentences that can be read alone, and those that lean on the one before."""

from __future__ import annotations

import re

import msgspec
import pytest

from builders import reading
from synopse.compare.standalone import CANNOT, dependence
from synopse.compare.swallowed import headline_inside
from synopse.model import AnnotatedArticle, Cue, Name, Quotation, Reading, Sentence, Speaker, Token

OPENING = "Der Damm oberhalb von Nordheim ist am frühen Morgen gebrochen."


def cost(sentence: str, names: tuple[tuple[str, str], ...] = (), language: str = "de") -> float:
    text = f"{OPENING}\nVorher gab es Regen.\n{sentence}"
    one = reading("a", text, names=[("Nordheim", "LOC"), *names], language=language)
    return dependence(one, 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bürgermeisterin Ida Sommer rief am Mittag den Katastrophenfall aus.",
        "Ida Sommer sagte am Mittag, sie habe den Katastrophenfall ausgerufen.",
        "„Wir helfen allen“, sagte Bürgermeisterin Ida Sommer am Mittag vor den Häusern der Altstadt.",
    ],
)
def test_reads_alone(sentence: str) -> None:
    assert cost(sentence, (("Ida Sommer", "PER"),)) < 0.5


@pytest.mark.parametrize(
    "sentence",
    [
        "Er rief am Mittag für den ganzen Kreis den Katastrophenfall aus.",
        "Dies sei die schwerste Flut seit hundert Jahren in diesem Tal.",
        "Dabei kamen nach ersten Angaben drei Menschen ums Leben.",
        "Am Mittag hatte sie für den ganzen Kreis den Katastrophenfall ausgerufen.",
        "Die beiden hatten zuvor lange über den alten Damm gestritten.",
        "Hätte die Gemeinde den Bruch des Damms verhindern können?",
        "„Wir haben die ganze Nacht gegen das Wasser gekämpft.“",
        "gekämpft und am Ende gegen das Wasser verloren“, sagte ein Helfer.",
        "Der Katastrophenfall gilt nun für den gesamten Kreis und",
        "Das war alles.",
        "Aus dem gleichen Grund hat das Land den Bau des Damms vorangetrieben.",
    ],
)
def test_leans_on_the_one_before(sentence: str) -> None:
    assert cost(sentence) >= CANNOT


def test_a_sentence_that_only_names_the_source_leans_on_what_was_said() -> None:
    source = "Das teilte Bürgermeisterin Ida Sommer am Mittag mit."
    text = f"{OPENING}\nDer Damm hält nun wieder.\n{source}"
    cue = Cue(text.index("teilte"), text.index("teilte") + 6)
    said = Quotation("indirect", text.index("Der Damm hält"), text.index("wieder.") + 7, None, cue)
    assert dependence(reading("a", text, quotations=(said,)), 2) >= CANNOT
    assert dependence(reading("a", text), 2) < CANNOT


@pytest.mark.parametrize(
    "sentence",
    [
        "Allerdings war der Damm oberhalb von Südheim nie geprüft worden.",
        "Rund um Südheim blieb dagegen alles trocken.",
    ],
)
def test_connectives_cost_something(sentence: str) -> None:
    assert 0 < cost(sentence, (("Südheim", "LOC"),)) < CANNOT


@pytest.mark.parametrize(
    ("verb", "told_here", "leans"), [("sei", False, True), ("sei", True, False), ("ist", False, False)]
)
def test_reported_speech_without_its_speaker_costs(verb: str, told_here: bool, leans: bool) -> None:
    text = f"Ida Sommer zögerte. Der Damm oberhalb von Südheim {verb} trotz allem sicher."
    start = text.index("Der Damm")
    at = text.index(verb, start)
    mood = "Sub" if verb == "sei" else "Ind"
    speaker = (start, start + 3) if told_here else (0, 10)
    article = AnnotatedArticle(
        id="a",
        text=text,
        language="de",
        sentences=(Sentence(0, start - 1), Sentence(start, len(text))),
        quotations=(Quotation("indirect", start, len(text) - 1, Speaker(*speaker, text[slice(*speaker)]), None),),
    )
    tokens = (
        Token(start, start + 3, "DET", "", "", -1, "det"),
        Token(at, at + len(verb), "AUX", "", f"Mood={mood}|VerbForm=Fin", -1, "cop"),
    )
    assert (dependence(Reading(article, tokens), 1) > 0.5) is leans


@pytest.mark.parametrize(
    ("sentence", "language", "leans"),
    [
        ("Sehen Sie diese und weitere Berichte bei Kelm TV aus Südheim.", "de", True),
        ("Lesen Sie auch, warum der Damm in Südheim nie geprüft wurde.", "de", True),
        ("Hier finden Sie alle Bilder vom Damm in Südheim.", "de", True),
        ("Read also: Southam waits for the boats of Karl Field.", "en", True),
        ("Hier in Südheim finden alle Menschen Platz.", "de", False),
        ("Readers of the Southam paper gave to the families.", "en", False),
    ],
)
def test_what_sends_the_reader_on_cannot_be_read_alone(sentence: str, language: str, leans: bool) -> None:
    town = "Südheim" if language == "de" else "Southam"
    assert (cost(sentence, ((town, "LOC"),), language) >= CANNOT) is leans


def test_a_ticker_and_what_carries_on_with_and_cannot_be_read_alone() -> None:
    ticker = "Südheim räumt den Deich +++ Nordheim wartet auf Boote +++ Alle warten auf das Wasser."
    assert cost(ticker, (("Südheim", "LOC"),)) >= CANNOT
    assert cost("Und den Bürgermeister von Südheim scharf kritisiert.", (("Südheim", "LOC"),)) >= CANNOT


@pytest.mark.parametrize(
    ("words", "glued"),
    [
        ("Rat stimmt für Neubau Die Stadt will den Deich in Südheim bald erhöhen.", True),
        ("Der Rat stimmt für den Neubau, und die Stadt will den Deich in Südheim erhöhen.", False),
        ("Der Rat stimmt zu und will den Deich in Südheim erhöhen.", False),
        ("Der Rat hätte den Deich in Südheim bauen will.", False),
        ("Der Rat stimmt betont freundlich über den Deich in Südheim ab.", False),
    ],
)
def test_a_headline_that_ran_into_the_text_costs(words: str, glued: bool) -> None:
    text = words
    verbs = {"stimmt", "will", "hätte", "betont"}
    tokens = tuple(
        Token(
            *match.span(),
            "VERB" if match.group() in verbs else "CCONJ" if match.group() == "und" else "NOUN",
            "",
            "VerbForm=Fin" if match.group() in verbs else "",
            -1,
            "advmod" if match.group() == "betont" else "dep",  # a participle that is tagged as a finite verb
        )
        if match.group()[0].isalpha()
        else Token(*match.span(), "PUNCT", "", "", -1, "punct")
        for match in re.finditer(r"\w+|[,.]", text)
    )
    at = text.index("Südheim")
    article = AnnotatedArticle(
        id="a",
        text=text,
        language="de",
        title="Deich",
        sentences=(Sentence(0, len(text)),),
        names=(Name(at, at + len("Südheim"), "LOC"),),
    )
    assert (dependence(Reading(article, tokens), 0) > 0) is glued


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Mayor Ida Summer declared a state of emergency at noon.", True),
        ("She declared a state of emergency for the county at noon.", False),
        ("The pair had argued about the old dam for years.", False),
    ],
)
def test_english(sentence: str, alone: bool) -> None:
    names = (("Ida Summer", "PER"),) if "Ida Summer" in sentence else ()
    assert (cost(sentence, names, "en") < CANNOT) is alone


def test_a_sentence_without_a_verb_and_one_amid_a_speech_lean() -> None:
    verbless = "Rob Ferris, himself a veteran of the force, or the ship owner Lena Maus."
    spoken = "The party of Rob Ferris taxes and the party of Lena Maus just spends."
    text = f"{verbless} We have had enough. {spoken} Nobody counts the money."
    start = text.index(spoken)
    article = AnnotatedArticle(
        id="a",
        text=text,
        language="en",
        sentences=(Sentence(0, len(verbless)), Sentence(start, start + len(spoken))),
        names=(Name(0, 10, "PER"),),
    )
    speech = (Quotation("direct", text.index("We have"), len(text), None, None),)
    nouns = tuple(Token(*match.span(), "NOUN", "", "", -1, "dep") for match in re.finditer(r"\w+", verbless))
    assert dependence(Reading(article), 0) < CANNOT <= dependence(Reading(article, nouns), 0)
    assert dependence(Reading(article), 1) < CANNOT
    assert dependence(Reading(msgspec.structs.replace(article, quotations=speech)), 1) >= CANNOT


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Am selben Abend übernahm Bürgermeisterin Ida Sommer die Leitung des Einsatzes.", "de"),
        ("Kurz darauf übernahm Bürgermeisterin Ida Sommer die Leitung des Einsatzes.", "de"),
        ("Ein solcher Bruch hätte laut Ida Sommer das ganze Tal zerstört.", "de"),
        ("The next day Ida Sommer took over the command of the whole operation.", "en"),
        ("As a result, Ida Sommer took over the command of the whole operation.", "en"),
        ("Hours later Ida Sommer took over the command of the whole operation.", "en"),
    ],
)
def test_what_is_told_by_a_day_or_a_cause_named_before_leans(sentence: str, language: str) -> None:
    assert cost(sentence, (("Ida Sommer", "PER"),), language) >= CANNOT


def test_an_organisation_is_nobody_that_him_could_stand_for() -> None:
    names = (("Harbour Board", "ORG"), ("Adam Feld", "PER"))
    assert cost("The Harbour Board saw him leave the flooded house with his two dogs.", names[:1], "en") >= CANNOT
    assert cost("Adam Feld said that the Board saw him leave the flooded house.", names[1:], "en") < CANNOT


def test_a_sentence_that_is_cut_off_costs() -> None:
    whole = "Ida Sommer rief am Mittag für den ganzen Kreis Nordheim den Katastrophenfall aus"
    names = (("Ida Sommer", "PER"),)
    assert cost(f"{whole}...", names) > cost(f"{whole}.", names) + 0.5


def at_the_head(
    sentence: str, tags: str, names: tuple[tuple[str, str], ...], language: str, title: str | None
) -> float:
    """The cost of a first sentence; ``tags`` are the upos, head and relation of its words, marks left out."""
    tokens = []
    for word, tag in zip(re.finditer(r"[\w-]+", sentence), tags.split(), strict=True):
        upos, head, relation = tag.split("/")
        feats = "VerbForm=Fin" if upos == "VERB" else ""
        tokens.append(Token(word.start(), word.end(), upos, "", feats, int(head), relation))
    one = reading("a", sentence, names=list(names), language=language)
    made = Reading(msgspec.structs.replace(one.article, title=title), tuple(tokens))
    return dependence(made, 0) + headline_inside(made, 0)


def test_a_place_that_owns_the_noun_behind_it_is_no_dateline() -> None:
    sentence = "Nordheims Rat baut am Fluss bald eine Brücke."
    rest = "NOUN/2/nsubj VERB/-1/root ADP/4/case NOUN/2/obl ADV/2/advmod DET/7/det NOUN/2/obj"
    names = (("Nordheims", "LOC"),)
    assert at_the_head(sentence, f"PROPN/1/nmod {rest}", names, "de", "Brücke") < 0.5
    assert at_the_head(sentence, f"PROPN/2/obl {rest}", names, "de", "Brücke") > 0.7


def test_the_first_sentence_of_a_text_without_headline_may_have_swallowed_it() -> None:
    sentence = "Feld leaves the town council after a row Viewers saw him go out on Monday night in the rain."
    tags = (
        "PROPN/1/nsubj VERB/-1/root DET/4/det NOUN/4/compound NOUN/1/obj ADP/7/case DET/7/det NOUN/1/obl NOUN/9/nsubj VERB/1/parataxis"
        " PRON/9/obj VERB/9/xcomp ADV/11/advmod ADP/14/case PROPN/15/compound NOUN/11/obl ADP/18/case DET/18/det NOUN/11/obl"
    )
    names = (("Feld", "PER"), ("Monday", "MISC"))
    untitled = at_the_head(sentence, tags, names, "en", None)
    assert untitled > at_the_head(sentence, tags, names, "en", "Feld leaves") + 0.7
    assert at_the_head(sentence.replace("Viewers", "viewers"), tags, names, "en", None) < untitled - 0.7
