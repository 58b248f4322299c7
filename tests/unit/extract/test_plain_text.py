"""Blocks of scraped texts; all texts are invented."""

from __future__ import annotations

import pytest

from synopse.errors import InputError
from synopse.extract import extract_article
from synopse.model import Article, RawArticle


def extract(text: str, **fields: str) -> Article:
    return extract_article(RawArticle(id="a", source="a.txt", content=text, **fields))


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def kind_of(article: Article, part: str) -> str:
    return next(kind for kind, content in kinds(article) if part in content)


PARAGRAPHS = (
    "Die Gemeinde Altensee hat am Dienstag den Bau einer zweiten Brücke über die Warne beschlossen. Nach Angaben der"
    " Bürgermeisterin Hanna Voss sollen die Arbeiten im Frühjahr beginnen und rund zwei Jahre dauern.",
    "Der Rat stimmte mit 14 zu neun Stimmen für den Entwurf. „Wir haben lange genug gewartet“, sagte Voss nach der"
    " Sitzung. Die Opposition kündigte an, den Beschluss vor Gericht prüfen zu lassen.",
    "Die bestehende Brücke war im vergangenen Herbst nach einem Hochwasser gesperrt worden. Seither müssen Pendler einen"
    " Umweg von 23 Kilometern fahren, wie der Landkreis mitteilte.",
)
BODY = "\n\n".join(PARAGRAPHS)


def test_plain_text_stays_exactly_as_it_came() -> None:
    text = f"Titel der Nachricht\r\n\r\n{BODY}\r\n\x00\ufffd"
    assert extract(text).text == text


def test_title_lede_heading_and_paragraphs() -> None:
    article = extract(
        "Altensee baut eine zweite Brücke\n\nNach langem Streit hat sich der Rat für den teuren Entwurf entschieden."
        f"\n\n{PARAGRAPHS[0]}\n\nOpposition will klagen\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"
    )
    assert [kind for kind, _ in kinds(article)] == ["title", "lede", "paragraph", "heading", "paragraph", "paragraph"]
    assert article.title == "Altensee baut eine zweite Brücke"


def test_kicker_stands_before_the_title() -> None:
    article = extract(f"Streit um Brücke\n\nAltensee baut trotz der Proteste neu\n\n{BODY}")
    assert kinds(article)[:2] == [("kicker", "Streit um Brücke"), ("title", "Altensee baut trotz der Proteste neu")]


def test_a_long_title_between_labels() -> None:
    title = "Bilanz des Streits um Altensees Brücke - Wenig Geld, aber ein Erfolg für die Bürgermeisterin"
    article = extract(f"Sie sind hier:\n\n{title}\n\nDatum:\n\n{BODY}")
    assert [kind for kind, _ in kinds(article)][:3] == ["furniture", "title", "furniture"]
    assert article.title == title


def test_a_gallery_is_a_run_of_captions_and_credits() -> None:
    photos = "".join(
        f"Die Brücke über die Warne\nAPA/AFP/{name}\n{line}\n"
        for name, line in [
            ("Eva Muster", "Seit dem Hochwasser ist die Fahrbahn für den Verkehr gesperrt"),
            ("Tom Beispiel", "Anwohner demonstrierten vor dem Rathaus für einen schnellen Neubau"),
            ("Ada Probe", "Im Sommer nutzten viele Familien den Fluss zum Baden"),
        ]
    )
    article = extract(f"{PARAGRAPHS[0]}\n\nFotostrecke mit 3 Bildern\n\n{photos}\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}")
    run = [kind for kind, _ in kinds(article)]
    assert run == ["paragraph", "furniture", *["caption", "credit", "caption"] * 3, "paragraph", "paragraph"]


def test_a_caption_repeated_with_its_credit_is_a_caption_twice() -> None:
    caption = "Bürgermeisterin Hanna Voss zeigte den Entwurf – und bekam Applaus."
    article = extract(
        f"{PARAGRAPHS[0]}\n\n{caption}\n{caption} © Reuters | Agentur\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"
    )
    assert [kind for kind, _ in kinds(article)] == [
        "paragraph",
        "caption",
        "caption",
        "credit",
        "paragraph",
        "paragraph",
    ]


def test_a_video_caption_with_its_source() -> None:
    article = extract(
        f"{BODY}\n\nDie Bürgermeisterin stellte den Entwurf im Rathaus vor. (Videoquelle: Reuters)\n\n{BODY}"
    )
    assert kind_of(article, "stellte den Entwurf") == "caption"
    assert kind_of(article, "Videoquelle") == "credit"


def test_a_credit_glued_to_a_paragraph_is_cut_off() -> None:
    article = extract(f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]} Foto: dpa\n\n{PARAGRAPHS[2]}")
    assert kinds(article)[1:3] == [("paragraph", PARAGRAPHS[1]), ("credit", "Foto: dpa")]


@pytest.mark.parametrize(
    ("mark", "rest"),
    [
        ("Altensee (dpa) - ", PARAGRAPHS[0]),
        (
            "ALTENSEE (AP) — ",
            "The council approved a second bridge on Tuesday. Work is to begin in spring, the mayor said.",
        ),
        ("Wien – ", PARAGRAPHS[0]),
        ("Altensee/Berlin . ", PARAGRAPHS[0]),
        ("Altensee. ", PARAGRAPHS[0]),
        ("ALTENSEE –- ", PARAGRAPHS[0]),
        ("DES MOINES – ", PARAGRAPHS[0]),
        ("ALTENSEE, Norland, Jan. 1 -- ", PARAGRAPHS[0]),
        ("ALTENSEE, April 24. /TASS/. ", PARAGRAPHS[0]),
    ],
)
def test_a_dateline_is_cut_off_the_first_sentence(mark: str, rest: str) -> None:
    article = extract(f"{mark}{rest}\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}")
    assert kinds(article)[:2] == [("dateline", mark.strip()), ("paragraph", rest)]


@pytest.mark.parametrize(
    "opening",
    [
        "Norland Gov. Hanna Voss signed the bill on Tuesday after a long debate in the chamber.",
        "U.S. Rep. Hanna Voss signed the bill on Tuesday after a long debate in the chamber.",
        "U.S. President Hanna Voss signed the bill on Tuesday after a long debate in the chamber.",
        "Hanna W. Voss signed the bill on Tuesday after a long debate in the chamber of Altensee.",
        "Voss Marine, Inc. Wednesday named a new head after a long debate in its board of directors.",
        "Prof. Dr. Hanna Voss hat am Dienstag in Altensee die zweite Brücke über die Warne eröffnet.",
    ],
)
def test_an_abbreviation_or_initial_before_a_name_is_no_dateline(opening: str) -> None:
    assert kinds(extract(f"{opening}\n\n{BODY}"))[0] in {("paragraph", opening), ("lede", opening)}


def test_a_state_behind_its_town_is_a_dateline() -> None:
    rest = "The council signed the bill on Tuesday after a long debate in the chamber."
    assert kinds(extract(f"Washington, D.C. {rest}\n\n{rest}"))[0] == ("dateline", "Washington, D.C.")


def test_a_party_in_brackets_is_no_dateline() -> None:
    text = "Hanna Voss (SPD) hat den Entwurf am Dienstag vorgestellt. Der Rat stimmte mit großer Mehrheit dafür."
    assert kinds(extract(f"{text}\n\n{PARAGRAPHS[1]}"))[0] == ("paragraph", text)


def test_a_date_in_front_of_the_text_is_a_dateline_and_states_the_date() -> None:
    article = extract(f" date 2019-04 {PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}")
    assert kinds(article)[:2] == [("dateline", "date 2019-04"), ("paragraph", PARAGRAPHS[0])]
    assert (article.published, article.published_basis) == ("2019-04", "stated")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("25.04.2019 17:09", "2019-04-25T17:09"),
        ("Veröffentlicht am 3. Mai 2021 um 8.05 Uhr", "2021-05-03T08:05"),
        ("Stand: 02.11.2022, 06:30 Uhr", "2022-11-02T06:30"),
        ("Published: April 5, 2020 5:09 pm", "2020-04-05T17:09"),
        ("12. Jänner 2020", "2020-01-12"),
    ],
)
def test_stated_dates(line: str, date: str) -> None:
    article = extract(f"Altensee baut eine zweite Brücke\n\n{line}\n\n{BODY}")
    assert kind_of(article, line) == "dateline"
    assert (article.published, article.published_basis) == (date, "stated")


def test_a_date_inside_the_text_is_not_the_date_of_publication() -> None:
    article = extract(
        f"{BODY}\n\nDie alte Brücke war am 3. Mai 1974 eingeweiht worden, wie das Archiv der Stadt zeigt."
    )
    assert article.published is None
    assert article.published_basis is None


def test_the_source_s_date_outranks_the_text_s() -> None:
    article = extract(f"25.04.2019 17:09\n\n{BODY}", published="2019-04-26T08:00:00Z")
    assert (article.published, article.published_basis) == ("2019-04-26T08:00+00:00", "stated")


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Von Max Muster", ("Max Muster",)),
        ("Von Max Muster und Eva van der Beispiel, Altensee", ("Max Muster", "Eva van der Beispiel")),
        ("By Jane Doe", ("Jane Doe",)),
        ("Von dpa", ()),
    ],
)
def test_bylines(byline: str, authors: tuple[str, ...]) -> None:
    article = extract(f"Altensee baut eine zweite Brücke\n\n{byline}\n\n{BODY}")
    assert kind_of(article, byline) == "byline"
    assert article.authors == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Von Michaela Muster", ("Michaela Muster",)),
        ("Von Max Beispiel, Eva Halm-Lenz und Uwe Q. Berg", ("Max Beispiel", "Eva Halm-Lenz", "Uwe Q. Berg")),
        ("Von Kelm aus fährt niemand mehr", ()),
    ],
)
def test_a_byline_behind_the_last_sentence_is_cut_off(byline: str, authors: tuple[str, ...]) -> None:
    teaser = "Altensee baut eine zweite Brücke. Der Rat stimmt am Montag darüber ab."
    article = extract(f"{teaser} {byline}")
    assert article.authors == authors
    assert (("byline", byline) in kinds(article)) is bool(authors)


def test_an_agency_s_picture_credit_amid_a_paragraph_is_cut_out() -> None:
    glued = f"{PARAGRAPHS[0]} {{}} {PARAGRAPHS[1]} {PARAGRAPHS[0]}"
    article = extract(f"Altensee baut eine zweite Brücke\n\n{glued.format('© picture alliance/dpa')}\n\n{BODY}")
    assert ("credit", "© picture alliance/dpa") in kinds(article)
    named = extract(f"Altensee baut eine zweite Brücke\n\n{glued.format('© imago images/Max')}\n\n{BODY}")
    assert "credit" not in dict(kinds(named))


def test_a_signature_in_the_last_paragraph_is_a_byline() -> None:
    article = extract(f"{BODY} (Michaela Muster)")
    assert kinds(article)[-1] == ("byline", "(Michaela Muster)")
    assert article.authors == ("Michaela Muster",)


@pytest.mark.parametrize("sign", ["(dpa)", "(APA, 16.4.2020)", "RND/dpa/cle", "ek/mt", "apa"])
def test_agency_signs_are_bylines_without_authors(sign: str) -> None:
    article = extract(f"{BODY}\n\n{sign}")
    assert kinds(article)[-1] == ("byline", sign)
    assert article.authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "play_arrow",
        "00:00 / 01:23",
        "Datum:",
        "Sie sind hier:",
        "Kommentare",
        "Teilen",
        "Facebook Twitter WhatsApp E-Mail",
        "Weiterlesen nach der Anzeige",
        "Um unsere Seite zu verbessern, verwenden wir Cookies. Hier können Sie mehr erfahren.",
        "Jetzt unseren Newsletter abonnieren und kostenlos testen!",
        "Da dieser Artikel älter als ein Jahr ist, ist zum jetzigen Zeitpunkt kein Kommentieren mehr möglich.",
        "We use cookies to improve your experience. See our privacy policy.",
        "Sign up to our daily newsletter",
    ],
)
def test_furniture(line: str) -> None:
    article = extract(f"{BODY}\n\n{line}\n\n{BODY.replace('Dienstag', 'Mittwoch')}\n\n{line}")
    assert {kind for kind, content in kinds(article) if content in line} == {"furniture"}


def test_what_follows_press_contact_is_furniture() -> None:
    article = extract(
        f"{BODY}\n\nPressekontakt:\n\nStadt Altensee\nLars Probe\nTelefon: 05555 / 609-5050\nwww.altensee.example"
    )
    assert {kind for kind, _ in kinds(article)[3:]} == {"furniture"}
    assert article.authors == ()


def test_a_notice_in_front_of_a_one_line_article_is_cut_off() -> None:
    notice = "Sign up to our newsletter for daily email alerts. See our privacy notice."
    text = "The council approved a second bridge on Tuesday. Work is to begin in spring, the mayor said at the meeting."
    article = extract(f"{notice} {text}")
    assert kind_of(article, "newsletter") == "furniture"
    assert kind_of(article, "second bridge") == "paragraph"


def test_a_title_glued_to_the_text_is_cut_off() -> None:
    title = "Altensee baut zweite Brücke über die Warne"
    assert kinds(extract(f"{title} {' '.join(PARAGRAPHS)}"))[0] == ("title", title)
    assert kinds(extract(f"{title} {PARAGRAPHS[1]} {PARAGRAPHS[0]}", title=title))[0] == ("title", title)


@pytest.mark.parametrize("mark", ["Altensee. ", "Altensee (dpa) - ", "Altensee/Berlin (AFP) – "])
def test_a_title_glued_to_a_dateline_is_cut_off(mark: str) -> None:
    title = "Gemeinderat will nach langem Streit neue Warnebrücke bauen"
    article = extract(f"{title} {mark}{' '.join(PARAGRAPHS)}")
    assert [kind for kind, _ in kinds(article)] == ["title", "dateline", "paragraph"]
    assert article.title == title


def test_a_place_in_the_first_sentence_is_no_dateline() -> None:
    text = f"Der Rat von Altensee stimmte für den Bau einer Brücke in Berlin. {' '.join(PARAGRAPHS)}"
    assert kinds(extract(text)) == [("paragraph", text)]


def test_an_interruption_in_a_one_line_article_is_furniture() -> None:
    article = extract(f"{PARAGRAPHS[0]} Weiterlesen nach der Anzeige Anzeige {PARAGRAPHS[1]}")
    assert [kind for kind, _ in kinds(article)] == ["paragraph", "furniture", "paragraph"]


def test_lines_after_a_colon_are_a_list() -> None:
    items = ["zwei Fahrspuren für Autos", "ein Radweg mit Beleuchtung", "Lärmschutz auf beiden Seiten"]
    article = extract(
        f"{BODY}\n\nGeplant sind nach Angaben der Stadt:\n\n" + "\n".join(items) + f"\n\n{PARAGRAPHS[2]} Das war neu."
    )
    assert [kind for kind, content in kinds(article) if content in items] == ["list"] * 3


def test_captions_without_full_stops_between_sentences() -> None:
    caption = "Residents push a submerged car along a flooded street on the outskirts of Altensee"
    sentences = [
        "The river Warne burst its banks on Tuesday night after three days of heavy rain, officials said.",
        "Two hundred people were taken to shelters in the town hall and in a school, the mayor told reporters.",
        "Nobody was hurt, but the old bridge was closed because its pillars had been damaged.",
        "The rain is expected to go on until the weekend, according to the weather service.",
    ]
    article = extract("\n\n".join([*sentences[:2], caption, *sentences[2:]]))
    assert kind_of(article, "submerged car") == "caption"


def test_the_title_that_the_source_gives_is_found_in_the_text() -> None:
    article = extract(f"Streit um Brücke\n\nAltensee baut neu\n\n{BODY}", title="Altensee baut neu")
    assert kind_of(article, "Altensee baut neu") == "title"


def test_list_items() -> None:
    article = extract(
        f"{BODY}\n\nDas ist geplant:\n\n- zwei Fahrspuren\n- ein Radweg mit Beleuchtung\n- Lärmschutz\n\n{PARAGRAPHS[2]}"
    )
    assert [kind for kind, content in kinds(article) if content.startswith("- ")] == ["list"] * 3


def test_a_paragraph_wrapped_at_a_width_is_one_block() -> None:
    wrapped = (
        "Die Gemeinde Altensee hat am Dienstag den Bau einer zweiten\nBrücke über die Warne beschlossen. Nach Angaben der"
        "\nBürgermeisterin sollen die Arbeiten im Frühjahr beginnen und\nrund zwei Jahre dauern."
    )
    assert kinds(extract(wrapped)) == [("paragraph", wrapped)]


@pytest.mark.parametrize(
    "ending",
    [
        "\n\nWeiterlesen mit A+",
        "\n\nSie möchten weiterlesen? Jetzt Abo abschließen.",
        " Der Rat will im Herbst noch einmal …",
        " Der Rat will im Herbst noch einmal [+1234 chars]",
        " Der Rat will im Herbst noch einmal über den Entwurf und",
    ],
)
def test_truncated(ending: str) -> None:
    assert extract(BODY + ending).is_truncated


def test_a_complete_text_is_not_truncated() -> None:
    assert not extract(BODY).is_truncated
    assert not extract(f"{BODY} (dpa)").is_truncated
    assert not extract(f"{BODY}\n\nKommentare\n\nMehr zum Thema").is_truncated


def test_empty_text_is_an_error() -> None:
    with pytest.raises(InputError, match="no article text found"):
        extract(" \n\t ")


def test_outlet_from_the_address() -> None:
    assert extract(BODY, url="https://www.derstandard.at/story/1").outlet == "Der Standard"
    assert extract(BODY, url="https://wien.orf.at/stories/1").outlet == "ORF"
    assert extract(BODY, url="https://www.altensee.example/1").outlet == "altensee.example"
    assert extract(BODY, url="https://orf.at/1", outlet="Bote").outlet == "Bote"


def test_recommended_articles_are_furniture_however_much_they_tell() -> None:
    tip = (
        "Lesen Sie auch Der Damm bricht Was tun bei Hochwasser? Immer mehr Gemeinden melden volle Keller. Doch was "
        "bedeutet das für die Versicherten? Rechnen Sie es einfach aus!"
    )
    assert kind_of(extract("\n\n".join([PARAGRAPHS[0], tip, *PARAGRAPHS[1:]])), "Rechnen Sie") == "furniture"
