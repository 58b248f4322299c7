"""Headlines that a scraper glued to the text; all texts are invented."""

from __future__ import annotations

import pytest

from synopse.extract import extract_article
from synopse.extract.plain import read_plain
from synopse.model import Article, RawArticle

REST = (
    "The council voted by 14 to nine after a long debate. The opposition said it would go to court over the decision, and"
    " the district said that commuters had to go round by the north since the old bridge was closed last autumn."
)
RUHE = (
    "Der Rat stimmte mit 14 zu neun Stimmen für den Entwurf. Die Opposition kündigte an, den Beschluss vor Gericht prüfen zu"
    " lassen. Die bestehende Brücke war im vergangenen Herbst nach einem Hochwasser gesperrt worden."
)


def extract(text: str) -> Article:
    return extract_article(RawArticle(id="a", source="a.txt", content=text))


def parts(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Former Harbour Mayor Eva Stein dead at 81", "Former Harbour Mayor Eva Stein died on Monday in Altensee."),
        ("Altensee just lost its long fight over the bridge", "One of the oldest towns on the river must pay."),
        ("Sen. Stein says she is open to a second bridge", "Earlier this month, the council had refused to pay."),
        ("Harbour: How to Find the Second Bridge, and Why It Matters", "If you cross the river by day, you know."),
        ("Mayor Under Fire After Claiming Victory in Bridge Vote", "In April 2019, Mayor Eva Stein said she had won."),
        ("Altensee outlines plan and budget - Harbour Insider", "Altensee has confirmed that it will build a bridge."),
    ],
)
def test_a_sentence_that_begins_anew_ends_the_headline(title: str, first: str) -> None:
    article = extract(f"{title} {first} {REST}")
    assert article.title == title
    assert parts(article)[1] == ("paragraph", f"{first} {REST}")


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("ALTENSEE (AP) — ", "dateline"),
        ("(HARBOURNET - Altensee Times) ", "byline"),
        ("(Harbour News) – ", "byline"),
    ],
)
def test_a_source_behind_a_headline(mark: str, kind: str) -> None:
    title = "Gov. Stein says the town gives its long fight up"
    article = extract(f"{title} {mark}Republican Gov. Eva Stein gave up the fight on Monday. {REST}")
    assert parts(article)[:2] == [("title", title), (kind, mark.strip())]


def test_a_headline_said_twice_is_not_part_of_the_text() -> None:
    title = "Die zweite Brücke Folge 7 im Überblick"
    article = extract(f"{title} Die Zweite Brücke Folge 7 im Überblick Mit Eva Stein kehrt die Stadt zurück. {RUHE}")
    assert [kind for kind, _ in parts(article)] == ["title", "furniture", "paragraph"]
    assert article.title == title


def test_a_teaser_said_again_as_the_first_sentence() -> None:
    title = "Altensee strikes new deal with builder it left in 2017"
    first = "Altensee had long taken its bridges and its boats from the same builder in Norstedt."
    article = extract(f"{title} {first} {first} {REST}")
    assert parts(article)[0] == ("title", title)


@pytest.mark.parametrize(
    "first",
    [
        "Möglichst bald soll auch der Rat entscheiden, ob die Stadt das Geld erhält.",
        "Genau ein Jahr nach dem Hochwasser haben Hunderte Bürger der Opfer gedacht.",
    ],
)
def test_a_german_sentence_that_begins_anew(first: str) -> None:
    title = "Steins Sitz wackelt: Gemeinderat macht ersten Schritt zur Abwahl"
    assert extract(f"{title} {first} {RUHE}").title == title


@pytest.mark.parametrize(
    "text",
    [
        "The European Council said the European Council could not decide on the second bridge before the summer.",
        "World Trade Office staff said World Trade Office rules would not let them help the town with its bridge.",
        "Stars including Eva Stein and Adam Feld are among the stars including Eva Stein who will sing for the bridge.",
        "Mayor Eva Stein (Harbour Party) Told the council that the Bridge will be built, and that the town will pay.",
        "Critics of the film The Second Bridge say that it tells little of Altensee and nothing of its people at all.",
    ],
)
def test_a_whole_sentence_is_not_cut(text: str) -> None:
    assert parts(extract(f"{text} {REST}")) == [("paragraph", f"{text} {REST}")]


def test_an_agency_mark_at_the_end_makes_no_notice_of_the_text_behind_a_headline() -> None:
    title = "Wettlauf der Räte übersieht die Gefahr / Präsident Kern: Abstand, Hygiene und Schutzkleidung schützen pflegebedürftige Menschen"
    text = (
        "Sichere Schlagzeilen im Wettlauf der Räte rechtfertigen keineswegs, dass die Anstrengungen zum Schutz der Menschen in"
        " Ostrau ins Belieben jedes Einzelnen gestellt werden. Wer nun wie Ida Vogt bindende Regeln durch Appelle ablösen will,"
        " übersieht die Gefahr für die Bewohner und sendet das falsche Signal. Dass schon ein Besuch zubpo.example Weiteres"
        " Material: OTS: BPO – Bund der Pflege in Ostrau e.V. Original-Content von: BPO – Bund der Pflege in Ostrau e.V.,"
        " übermittelt durch news aktuel"
    )
    kinds = [block.kind for block in read_plain(f"{title} {title} {text}", "de").blocks]
    assert kinds == ["title", "furniture", "paragraph"]
