"""Who is meant by a short name, an office, an age or a kinship, over invented articles."""

from __future__ import annotations

import msgspec
import pytest

import builders
from synopse.compare.dimensions.actors import compare
from synopse.model import Actor, Block, Reading, Token

Given = tuple[str, list[tuple[str, str]]]


def actors(*articles: Given, language: str = "de") -> dict[str, Actor]:
    readings = [
        builders.reading(f"r{n}", text, names=names, language=language) for n, (text, names) in enumerate(articles)
    ]
    return {actor.name: actor for actor in compare(builders.comparison(*readings))}


def mentioned(actor: Actor, *articles: Given) -> list[str]:
    """The wordings of an actor's mentions, in order."""
    texts = {f"r{n}": text for n, (text, _) in enumerate(articles)}
    return [texts[span.article][span.start : span.end] for span in actor.mentions]


def words_for(name: str, *articles: Given, language: str = "de") -> list[str]:
    return mentioned(actors(*articles, language=language)[name], *articles)


@pytest.mark.parametrize(
    ("first", "second", "are_one"),
    [
        ("Rudolf Feld", "Rudi Feld", True),
        ("Bill Marsh", "William Marsh", True),
        ("Martin Feld", "Martina Feld", False),
        ("Ajatollah Ali Kern", "Ali Kern", True),
        ("Adil Abdul Kern", "Adil Abdel Kern", True),
        ("Lena Feld Kern", "Lena Kern Feld", True),
        ("George W. Marsh", "George H. W. Marsh", False),
        ("Khalid Feldan", "Chalid Feldan", True),
    ],
)
def test_full_names_over_two_outlets(first: str, second: str, are_one: bool) -> None:
    found = actors((f"Es sprach {first} dort.", [(first, "PER")]), (f"Es kam {second} an.", [(second, "PER")]))
    assert (len(found) == 1) is are_one


def test_junior_beside_the_plain_name_is_another_person_and_alone_is_the_same() -> None:
    both = ("Max Feld kam. Max Feld jun. ging.", [("Max Feld", "PER"), ("Max Feld jun", "PER")])
    assert len(actors(both)) == 2
    assert (
        len(actors(("Max Feld kam.", [("Max Feld", "PER")]), ("Max Feld jun. ging.", [("Max Feld jun", "PER")]))) == 1
    )


def test_family_name_may_come_first() -> None:
    one = ("Tan Min Ho kam. Tan sprach.", [("Tan Min Ho", "PER"), ("Tan#2", "PER")])
    other = ("Tan reiste ab. Dann schwieg Tan.", [("Tan", "PER"), ("Tan#2", "PER")])
    assert words_for("Tan Min Ho", one, other) == ["Tan Min Ho", "Tan", "Tan", "Tan"]


def test_a_title_before_a_surname_tells_the_couple_apart() -> None:
    text = "Herr Karl Feld und Frau Rosa Feld kamen. Frau Feld sprach."
    names = [("Karl Feld", "PER"), ("Rosa Feld", "PER"), ("Feld#3", "PER")]
    assert words_for("Rosa Feld", (text, names)) == ["Rosa Feld", "Feld"]


def test_the_one_brought_in_as_a_relative_does_not_take_the_surname() -> None:
    text = "Karl Feld kam mit seinem Bruder Hans Feld. Feld sprach."
    found = actors((text, [("Karl Feld", "PER"), ("Hans Feld", "PER"), ("Feld#3", "PER")]))
    assert [len(found[name].mentions) for name in ("Karl Feld", "Hans Feld")] == [2, 1]


def test_the_office_before_a_surname_tells_namesakes_apart() -> None:
    text = "Ministerin Rosa Feld und Trainer Karl Feld stritten. Trainer Karl Feld ging. Ministerin Feld blieb."
    names = [("Rosa Feld", "PER"), ("Karl Feld", "PER"), ("Karl Feld#2", "PER"), ("Feld#4", "PER")]
    assert words_for("Rosa Feld", (text, names)) == ["Rosa Feld", "Feld"]


def test_a_given_name_of_a_relative_is_the_one_named_in_full_elsewhere() -> None:
    one = ("Dan Marsh and his wife, Helen, came.", [("Dan Marsh", "PER"), ("Helen", "PER")])
    other = ("Helen Marsh sang. Dan Marsh did not.", [("Helen Marsh", "PER"), ("Dan Marsh", "PER")])
    assert words_for("Helen Marsh", one, other, language="en") == ["Helen", "Helen Marsh"]


def test_a_family_is_no_person() -> None:
    found = actors(("Dan Marsh came. The Marshs left.", [("Dan Marsh", "PER"), ("Marshs", "PER")]), language="en")
    assert set(found) == {"Dan Marsh"}


@pytest.mark.parametrize(("word", "count"), [("Gras", 2), ("feld", 1)])
def test_surnames_in_headings_count_unless_they_are_common_words(word: str, count: int) -> None:
    text = f"Felds letzter Tag\nRosa Feld kam. Das {word} war nass."
    given = builders.article("r0", text, names=[("Rosa Feld", "PER")])
    headed = msgspec.structs.replace(
        given,
        blocks=(Block("heading", 0, 17), Block("paragraph", 18, len(text))),
        sentences=tuple(sentence for sentence in given.sentences if sentence.start >= 18),
    )
    (actor,) = compare(builders.comparison(Reading(headed)))
    assert len(actor.mentions) == count


@pytest.mark.parametrize(
    ("introduced", "phrase", "is_meant"),
    [
        ("Norlands Präsidentin", "die Präsidentin", True),
        ("Frankreichs Präsidentin", "die französische Präsidentin", True),
        ("Frankreichs Präsidentin", "die italienische Präsidentin", False),
        ("Frankreichs Präsidentin", "die französische Staatschefin", True),
        ("die ehemalige Ministerin", "die Ministerin", False),
        ("die ehemalige Ministerin", "die frühere Ministerin", True),
        ("Verteidigungsministerin", "die Ministerin", True),
        ("die Sprecherin des Rates", "die Sprecherin der Polizei", False),
        ("die Landrätin", "die Trainerin", False),
    ],
)
def test_phrases_of_office(introduced: str, phrase: str, is_meant: bool) -> None:
    article = (f"Es kam {introduced} Rosa Feld an. Danach sprach {phrase} lange.", [("Rosa Feld", "PER")])
    assert (phrase in words_for("Rosa Feld", article)) is is_meant


def test_the_office_goes_to_the_holder_named_last() -> None:
    text = "Governor Dan Marsh met Governor Helen Webb. Webb smiled. Then the governor left."
    names = [("Dan Marsh", "PER"), ("Helen Webb", "PER"), ("Webb#2", "PER")]
    assert words_for("Helen Webb", (text, names), language="en") == ["Helen Webb", "Webb", "the governor"]


def test_a_deputy_is_not_the_president() -> None:
    text = "Vice President Dan Marsh came. Later the president left."
    assert words_for("Dan Marsh", (text, [("Dan Marsh", "PER")]), language="en") == ["Dan Marsh"]


def test_whom_one_works_for_does_not_hold_the_office() -> None:
    text = "A spokesman for Dan Marsh came. The spokesman smiled."
    found = actors((text, [("Dan Marsh", "PER")]), language="en")["Dan Marsh"]
    assert (found.roles, len(found.mentions)) == ((), 1)


def test_age_names_the_one_whose_age_is_stated() -> None:
    text = "Rosa Feld (43) und Karl Kern (51) kamen. Die 43-Jährige sprach, der 60-Jährige nicht."
    assert words_for("Rosa Feld", (text, [("Rosa Feld", "PER"), ("Karl Kern", "PER")])) == [
        "Rosa Feld",
        "Die 43-Jährige",
    ]


def test_kinship_names_the_relative_and_the_one_it_is_told_of() -> None:
    text = "Carlo Feld floh. Felds Ehefrau Anna hatte die Haft ihres Mannes beklagt. Carlo Feld lobte seine Frau."
    names = [("Carlo Feld", "PER"), ("Felds", "PER"), ("Anna", "PER"), ("Carlo Feld#2", "PER")]
    found = actors((text, names))
    assert mentioned(found["Anna"], (text, names)) == ["Anna", "seine Frau"]
    assert "ihres Mannes" in mentioned(found["Carlo Feld"], (text, names))


def test_states_are_one_in_two_languages_and_capitals_stay_places() -> None:
    german = builders.reading("r0", "Deutschland und Berlin.", names=[("Deutschland", "LOC"), ("Berlin", "LOC")])
    english = builders.reading("r1", "Germany agreed.", language="en", names=[("Germany", "LOC")])
    found = compare(builders.comparison(german, english))
    assert sorted(len(actor.mentions) for actor in found) == [1, 2]


def test_a_capital_that_speaks_is_its_state() -> None:
    text = "Italien zögert. Rom warnte vor Eile. In Rom regnet es."
    tokens = [
        Token(16, 19, "PROPN", "Rom", "", 1, "nsubj"),
        Token(20, 26, "VERB", "warnen", "", -1, "root"),
        Token(40, 43, "PROPN", "Rom", "", 1, "obl"),
    ]
    reading = builders.reading("r0", text, tokens=tokens, names=[("Italien", "LOC"), ("Rom", "LOC"), ("Rom#2", "LOC")])
    found = {actor.name: len(actor.mentions) for actor in compare(builders.comparison(reading))}
    assert found == {"Italien": 2, "Rom": 1}


@pytest.mark.parametrize(
    ("text", "language"),
    [("Rosa Feld kam. Die Regierung Feld tagt.", "de"), ("Dan Feld came. The Feld administration met.", "en")],
)
def test_a_government_is_not_the_person_it_is_called_after(text: str, language: str) -> None:
    given = text.split()[0] + " Feld"
    assert words_for(given, (text, [(given, "PER"), ("Feld#2", "PER")]), language=language) == [given]


def test_an_office_set_off_by_a_comma_and_in_the_possessive() -> None:
    text = "The town's governor, Dan Marsh, came. Then the governor's speech began."
    found = actors((text, [("Dan Marsh", "PER")]), language="en")["Dan Marsh"]
    assert mentioned(found, (text, [])) == ["Dan Marsh", "the governor"]
    assert found.roles == ("town's governor",)


def test_a_hypothetical_holder_holds_no_office() -> None:
    text = "Dan Marsh hopes. A President Marsh would act. But the president smiled."
    assert words_for("Dan Marsh", (text, [("Dan Marsh", "PER"), ("Marsh#2", "PER")]), language="en") == [
        "Dan Marsh",
        "Marsh",
    ]


def test_a_letter_for_a_party_or_a_person_is_no_actor() -> None:
    names = [("Ida Sommer", "PER"), ("R", "ORG"), ("F", "PER"), ("X", "ORG")]
    assert set(actors(("Ida Sommer (R) saw F on X.", names), language="en")) == {"Ida Sommer", "X"}
