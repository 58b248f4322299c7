"""Quotations in invented sentences, without tokens and names."""

from __future__ import annotations

import pytest

from synopse.annotate.quotations import find_quotations
from synopse.annotate.sentences import find_sentences
from synopse.languages import load_language
from synopse.model import Article, Name, Quotation


def quotations(text: str, language: str = "de") -> tuple[Quotation, ...]:
    article = Article(id="a", text=text, language=language)
    loaded = load_language(language)
    return find_quotations(article, find_sentences(article, loaded), loaded)


def read(text: str, language: str = "de") -> list[tuple[str, str, str | None]]:
    return [(q.kind, text[q.start : q.end], q.speaker and q.speaker.text) for q in quotations(text, language)]


@pytest.mark.parametrize(
    ("text", "kind", "content", "speaker"),
    [
        ("„Das Wehr hält“, sagte Bürgermeisterin Rosa Feld.", "direct", "„Das Wehr hält“", "Bürgermeisterin Rosa Feld"),
        ("Rosa Feld sagte: »Das Wehr hält.«", "direct", "»Das Wehr hält.«", "Rosa Feld"),
        ('"Das Wehr hält", versicherte die Feuerwehr.', "direct", '"Das Wehr hält"', "die Feuerwehr"),
        (
            "Die Polizei teilte mit, dass die Straße gesperrt sei.",
            "indirect",
            "dass die Straße gesperrt sei",
            "Die Polizei",
        ),
        ("Feld sagte, die Straße sei gesperrt.", "indirect", "die Straße sei gesperrt", "Feld"),
        (
            "Die Straße sei gesperrt, sagte ein Sprecher des Landkreises.",
            "indirect",
            "Die Straße sei gesperrt",
            "ein Sprecher des Landkreises",
        ),
        ("Das Amt kündigte an, die Straße zu öffnen.", "indirect", "die Straße zu öffnen", "Das Amt"),
        (
            "Laut Innenministerium wurden zwölf Häuser geräumt.",
            "indirect",
            "wurden zwölf Häuser geräumt",
            "Innenministerium",
        ),
        ("Der Feuerwehr zufolge ist der Damm stabil.", "indirect", "ist der Damm stabil", "Der Feuerwehr"),
        ("Nach Angaben von Rosa Feld ist der Damm stabil.", "indirect", "ist der Damm stabil", "Rosa Feld"),
        ("Der Damm ist stabil, so Rosa Feld.", "indirect", "Der Damm ist stabil", "Rosa Feld"),
        ("Der Damm ist stabil, wie die Feuerwehr mitteilte.", "indirect", "Der Damm ist stabil", "die Feuerwehr"),
        (
            "Russische Kommentatoren hatten das Fest auch als Kampagne für Rosa Feld bezeichnet.",
            "reported",
            "Russische Kommentatoren hatten das Fest auch als Kampagne für Rosa Feld bezeichnet",
            "Russische Kommentatoren",
        ),
        ("Rosa Feld warnte vor neuen Regenfällen.", "reported", "Rosa Feld warnte vor neuen Regenfällen", "Rosa Feld"),
        (
            "Der örtlichen Zeitung sagte Rosa Feld, die Straße sei gesperrt.",
            "indirect",
            "die Straße sei gesperrt",
            "Rosa Feld",
        ),
        (
            "Die Zeitung zitiert einen Anwohner mit den Worten: „Das Wehr hält.“",
            "direct",
            "„Das Wehr hält.“",
            "einen Anwohner",
        ),
        (
            "„Das Wehr hält“, freut sich Bürgermeisterin Rosa Feld.",
            "direct",
            "„Das Wehr hält“",
            "Bürgermeisterin Rosa Feld",
        ),
        (
            "Bürgermeisterin Feld: „Wir haben das Wehr geprüft.“",
            "direct",
            "„Wir haben das Wehr geprüft.“",
            "Bürgermeisterin Feld",
        ),
        (
            "Bürgermeisterin Feld zeigte sich überzeugt, dass das Wehr hält.",
            "indirect",
            "dass das Wehr hält",
            "Bürgermeisterin Feld",
        ),
        ("Wie das Amt bekannt gab, wird das Wehr erneuert.", "indirect", "wird das Wehr erneuert", "das Amt"),
        (
            "Wie aus Regierungskreisen verlautete, wird das Wehr erneuert.",
            "indirect",
            "wird das Wehr erneuert",
            "Regierungskreisen",
        ),
        (
            "Die Polizei sprach von zwölf Verletzten.",
            "reported",
            "Die Polizei sprach von zwölf Verletzten",
            "Die Polizei",
        ),
    ],
)
def test_finds_one_quotation(text: str, kind: str, content: str, speaker: str) -> None:
    assert read(text) == [(kind, content, speaker)]


def test_sentence_in_the_subjunctive_carries_the_speaker_on() -> None:
    text = "Rosa Feld sagte, der Damm sei stabil. Die Pumpen liefen noch. Man habe genug Sandsäcke."
    found = read(text)
    assert ("indirect", "Man habe genug Sandsäcke.", "Rosa Feld") in found
    assert not any("Pumpen" in content for _, content, _ in found)


def test_pronoun_is_resolved_and_kept() -> None:
    text = "Der Bürgermeister Karl Feld kam am Abend. „Das Wehr hält“, sagte er."
    (quotation,) = quotations(text)
    assert quotation.speaker is not None
    assert quotation.speaker.text == "Der Bürgermeister Karl Feld"
    assert quotation.speaker.via is not None
    assert text[quotation.speaker.via.start : quotation.speaker.via.end] == "er"


def test_relative_pronoun_stands_for_the_noun_that_agrees_with_it() -> None:
    (_, _, speaker) = read("Das Gericht blieb unter dem Antrag der Anklage, die vier Jahre verlangt hatte.")[0]
    assert speaker == "der Anklage"


def test_a_firm_of_that_name_does_not_make_its_bearer_a_thing() -> None:
    text = "Das Unternehmen Feld ist insolvent. Karl Feld kam nur einmal zu Wort. Er bedaure den Schaden, erklärte er im Juni."
    assert read(text)[-1][2] == "Karl Feld"


def test_place_is_no_antecedent_of_he() -> None:
    text = "Rosa Feld kam am Abend. Talheim feierte. Sie sagte, das Wehr halte."
    names = (Name(0, 9, "PER"), Name(text.index("Talheim"), text.index("Talheim") + 7, "LOC"))
    loaded = load_language("de")
    article = Article(id="a", text=text, language="de")
    (found,) = find_quotations(article, find_sentences(article, loaded), loaded, (), names)
    assert found.speaker is not None
    assert found.speaker.text == "Rosa Feld"


def test_pronoun_behind_the_verb_may_be_its_object() -> None:
    text = "Rosa Feld kam am Abend. Karl Berg lobte sie als „mutige Frau“."
    names = (Name(0, 9, "PER"), Name(text.index("Karl"), text.index("Karl") + 9, "PER"))
    loaded = load_language("de")
    article = Article(id="a", text=text, language="de")
    (found,) = find_quotations(article, find_sentences(article, loaded), loaded, (), names)
    assert found.speaker is not None
    assert found.speaker.text == "Karl Berg"


def test_thing_with_a_body_in_its_attribute_is_no_antecedent() -> None:
    text = "Rosa Feld kam am Abend. Die Gründung des Ministeriums freute alle. Sie sagte, das Wehr halte."
    assert read(text)[-1][2] == "Rosa Feld"


def test_verb_joined_to_another_has_its_subject() -> None:
    text = "Rosa Field lamented the delay, the costs, the noise and other woes and said the harbour would reopen."
    assert ("indirect", "the harbour would reopen", "Rosa Field") in read(text, "en")
    assert not any("delay" in content for _, content, _ in read(text, "en"))


def test_verb_that_opens_a_clause_may_go_on_with_the_subject_before() -> None:
    found = read("Die Polizei spricht von einer ruhigen Nacht, fordert aber eine Sperre der Straße.")
    assert {speaker for _, _, speaker in found} == {"Die Polizei"}
    assert all(kind == "reported" for kind, _, _ in found)


def test_impersonal_verb_does_not_go_on_with_the_subject_before() -> None:
    found = read("Die Polizei lobte die Helfer. Die Feuerwehr habe im Keller Wasser gefunden, hieß es.")
    assert ("indirect", "Die Feuerwehr habe im Keller Wasser gefunden") in {(k, c) for k, c, _ in found}


def test_two_are_no_antecedent_of_one() -> None:
    text = "Rosa Feld kam am Abend. Talheim und Bergheim feierten. Sie sagte, das Wehr halte."
    assert [speaker for _, _, speaker in read(text)] == ["Rosa Feld"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nach ersten Erkenntnissen hatte die Gruppe im Hof gegrillt.", "ersten Erkenntnissen"),
        ("Nach eigenen Angaben hatte die Gruppe gestern gegrillt.", "die Gruppe"),
        ("Rosa Feld sagte, das Wehr halte. Ihren Worten zufolge wird der Vorfall untersucht.", "Rosa Feld"),
    ],
)
def test_whose_account_it_is(text: str, speaker: str) -> None:
    assert read(text)[-1][2] == speaker


def test_pronoun_takes_the_gender_of_the_office() -> None:
    text = "Die Bürgermeisterin Rosa Feld traf den Landrat. Der Landrat schwieg. „Das Wehr hält“, sagte sie."
    assert read(text)[-1][2] == "Die Bürgermeisterin Rosa Feld"


def test_sentence_that_only_names_the_source_makes_the_one_before_a_quotation() -> None:
    assert read("Der Damm ist stabil. Das teilte die Feuerwehr am Abend mit.") == [
        ("indirect", "Der Damm ist stabil.", "die Feuerwehr")
    ]
    assert read("Ida Feld prüfte den Damm. Er sei stabil. Das sagte die Feuerwehr am Abend.") == [
        ("indirect", "Er sei stabil.", "die Feuerwehr")
    ]


def test_frame_after_the_content_is_no_content() -> None:
    text = "Der Kreis habe das Land gebeten, Pumpen zu schicken, führte Feld weiter aus."
    assert ("indirect", "Der Kreis habe das Land gebeten, Pumpen zu schicken", "Feld") in read(text)


def test_coordinated_verbs_share_the_subject() -> None:
    found = read("„Das Wehr hält“, sagte Rosa Feld und kündigte „weitere Sperren“ an.")
    assert ("direct", "„Das Wehr hält“", "Rosa Feld") in found
    assert ("direct", "„weitere Sperren“", "Rosa Feld") in found


def test_thing_before_the_verb_is_no_speaker() -> None:
    text = "Die Sperrung nannte Rosa Feld „völlig überzogen“."
    assert {speaker for _, _, speaker in read(text)} == {"Rosa Feld"}


def test_verb_that_goes_on_has_the_subject_before() -> None:
    text = "Feuerwehrchef Karl Berg sagte, das Wehr halte, und fügte hinzu: „Wir wachen die ganze Nacht.“"
    assert [speaker for _, _, speaker in read(text)] == ["Feuerwehrchef Karl Berg"] * 2


def test_title_is_resolved_to_the_name_that_holds_it() -> None:
    text = "Bürgermeisterin Rosa Feld kam. Die Bürgermeisterin sagte, das Wehr halte."
    article, loaded = Article(id="a", text=text, language="de"), load_language("de")
    names = (Name(16, 25, "PER"),)
    (quotation,) = find_quotations(article, find_sentences(article, loaded), loaded, (), names)
    assert quotation.speaker is not None
    assert quotation.speaker.text == "Rosa Feld"
    assert quotation.speaker.via is not None
    assert text[quotation.speaker.via.start : quotation.speaker.via.end] == "Die Bürgermeisterin"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Feld sagte, das Wehr halte.", "statement"),
        ("Feld forderte, das Wehr zu erneuern.", "demand"),
        ("Feld bestritt, das Wehr geprüft zu haben.", "denial"),
        ("Feld hofft, dass das Wehr hält.", "expectation"),
        ("Feld zeigte sich zuversichtlich, dass das Wehr hält.", "expectation"),
    ],
)
def test_cue_names_the_act(text: str, act: str) -> None:
    assert [q.act for q in quotations(text)] == [act]


def test_a_passive_without_agent_is_not_the_one_s_who_spoke_before() -> None:
    before = "Der Damm halte, sagte Rosa Feld. "
    text = before + "Auslöser war ein Kommentar, in dem der Damm als „kranker Riese“ beschrieben worden war."
    assert read(text)[-1] == ("direct", "„kranker Riese“", None)


def test_agent_of_a_passive_goes_on_speaking() -> None:
    text = "Der Plan wurde von Bürgermeisterin Rosa Feld scharf kritisiert. Das Wehr sei zu niedrig."
    assert read(text)[-1] == ("indirect", "Das Wehr sei zu niedrig.", "Bürgermeisterin Rosa Feld")


@pytest.mark.parametrize(
    "text",
    [
        "Die Flutkatastrophe forderte zwölf Menschenleben.",
        "So nannte man die Boote am Fluss.",
        "Sie wohnt in einer vorgestern erwähnten Straße.",
        "Es ist sicher, dass das Wehr hält.",
        "Sie sprach lange.",
        "Möge er in Frieden ruhen.",
        "Seien Sie vorsichtig!",
        "Es lebe die Freiheit!",
        "Gott sei Dank hält das Wehr.",
        "Die Polizei wollte nicht bestätigen, dass es Verletzte gab.",
        "Sie kann auf Feld hoffen, der dem Amt die Botschaft bringen könnte: Nur mit neuen Zahlen geht es weiter.",
    ],
)
def test_no_quotation(text: str) -> None:
    assert read(text) == []


def test_quotation_over_paragraphs_opens_again_in_each() -> None:
    text = "Rosa Feld sagte: „Das Wehr hält.\n\n„Wir bleiben trotzdem wach.“"
    assert [content for kind, content, _ in read(text) if kind == "direct"] == [
        "„Das Wehr hält.",
        "„Wir bleiben trotzdem wach.“",
    ]


def test_quoted_title_is_no_quotation() -> None:
    assert read("Der Film „Die stille Brücke“ lief am Freitag im Kino „Central“.") == []


def test_condition_is_no_reported_speech() -> None:
    assert read("Ohne die Pumpen wäre der Ort überflutet. Dann müsste man ihn räumen.") == []


def test_split_quotation_shares_the_cue() -> None:
    text = "„Das Wehr hält“, sagte Rosa Feld, „aber nicht für immer.“"
    first, second = quotations(text)
    assert first.cue == second.cue
    assert text[second.start : second.end] == "„aber nicht für immer.“"


@pytest.mark.parametrize(
    "text", ["", "„", "“ ”", "„offen ohne Ende", "\ud800 „x“", "sagte", ", sagte", "laut", "„“" * 50]
)
def test_odd_text_does_not_crash(text: str) -> None:
    for quotation in quotations(text):
        assert 0 <= quotation.start < quotation.end <= len(text)


@pytest.mark.parametrize(
    ("text", "kind", "content", "speaker"),
    [
        ('"The weir holds," said Mayor Rosa Field.', "direct", '"The weir holds,"', "Mayor Rosa Field"),
        ("'The weir isn't old,' Rosa Field said.", "direct", "'The weir isn't old,'", "Rosa Field"),
        ("'My sons' boat is lost,' Rosa Field said.", "direct", "'My sons' boat is lost,'", "Rosa Field"),
        ("“The weir holds,” Rosa Field said.", "direct", "“The weir holds,”", "Rosa Field"),
        ("Rosa Field said that the road was closed.", "indirect", "that the road was closed", "Rosa Field"),
        ("Police said the road was closed.", "indirect", "the road was closed", "Police"),
        ("Field told reporters that the road was closed.", "indirect", "that the road was closed", "Field"),
        (
            "According to the ministry, twelve houses were cleared.",
            "indirect",
            "twelve houses were cleared",
            "the ministry",
        ),
        (
            "Twelve houses were cleared, according to the ministry.",
            "indirect",
            "Twelve houses were cleared",
            "the ministry",
        ),
        ("The fire service urged residents to leave.", "indirect", "to leave", "The fire service"),
        (
            "Rosa Field, the mayor, told reporters on Monday she was tired.",
            "indirect",
            "she was tired",
            "Rosa Field, the mayor",
        ),
        (
            "The repair took nine hours, the operator, Weir Works, said on Saturday.",
            "indirect",
            "The repair took nine hours",
            "the operator, Weir Works",
        ),
        ("Mr Field said last week the weir would hold.", "indirect", "the weir would hold", "Mr Field"),
        ("Field said it's too late.", "indirect", "it's too late", "Field"),
        (
            "Police said the weir was stable and that nobody was hurt.",
            "indirect",
            "the weir was stable and that nobody was hurt",
            "Police",
        ),
        ("Rosa Field was calm, saying: “The weir holds.”", "direct", "“The weir holds.”", "Rosa Field"),
    ],
)
def test_finds_one_english_quotation(text: str, kind: str, content: str, speaker: str) -> None:
    assert read(text, "en") == [(kind, content, speaker)]


def test_a_clause_of_its_own_says_nothing_of_the_one_before() -> None:
    said = read("The party asked for a recount, and its leader rejected the offer to talk.", "en")
    assert ("indirect", "The party asked for a recount", "its leader") not in said
