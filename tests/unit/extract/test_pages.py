"""Blocks and metadata of pages; all pages are invented."""

from __future__ import annotations

import json

import pytest

from synopse.errors import InputError
from synopse.extract import extract_article
from synopse.model import Article, RawArticle

P1 = (
    "Die Gemeinde Altensee hat am Dienstag den Bau einer zweiten Brücke über die Warne beschlossen. Nach Angaben der"
    " Bürgermeisterin Hanna Voss sollen die Arbeiten im Frühjahr beginnen und rund zwei Jahre dauern."
)
P2 = (
    "Der Rat stimmte mit 14 zu neun Stimmen für den Entwurf. „Wir haben lange genug gewartet“, sagte Voss nach der"
    " Sitzung. Die Opposition kündigte an, den Beschluss vor Gericht prüfen zu lassen."
)
P3 = (
    "Die bestehende Brücke war im vergangenen Herbst nach einem Hochwasser gesperrt worden. Seither müssen Pendler einen"
    " Umweg von 23 Kilometern fahren, wie der Landkreis mitteilte."
)
STATED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Altensee baut eine zweite Brücke",
    "datePublished": "2022-11-08T17:45:10+01:00",
    "author": [{"@type": "Person", "name": "Max Muster"}, {"@type": "Organization", "name": "dpa"}],
    "publisher": {"@type": "Organization", "name": "Altenseer Bote"},
}


def page(body: str, head: str = "", lang: str = "de") -> str:
    return f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def linked_data(**changes: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(STATED | changes)}</script>"


ARTICLE = page(
    f"""<nav><a href="/">Startseite</a> <a href="/politik">Politik</a></nav>
    <article>
      <span class="article-kicker">Streit um Brücke</span>
      <h1>Altensee baut eine zweite Brücke</h1>
      <p class="article-intro">Nach langem Streit entscheidet sich der Rat für den teuren Entwurf.</p>
      <div class="article-author">Von <a href="/muster">Max Muster</a></div>
      <div class="article-date">08.11.2022, 17:45 Uhr</div>
      <div class="share-buttons"><button>Teilen</button><a href="#">WhatsApp</a></div>
      <figure><img src="x.jpg" alt="Eine Brücke im Abendlicht"><figcaption>Die alte Brücke ist seit dem Herbst gesperrt.
        <span class="credit">Foto: dpa</span></figcaption></figure>
      <p>{P1}</p>
      <div class="related-teaser"><a href="/1">Lesen Sie auch: Wie das Hochwasser über die Warne kam</a></div>
      <h2>Opposition will klagen</h2>
      <p>{P2}</p>
      <blockquote><p>„Wir haben lange genug auf diese Brücke gewartet, und das Geld ist jetzt da.“</p></blockquote>
      <ul><li>zwei Fahrspuren für Autos und Busse</li><li>ein breiter Radweg mit Beleuchtung</li></ul>
      <p>{P3}</p>
      <div class="newsletter-signup"><p>Melden Sie sich für unseren Newsletter an und lesen Sie jeden Morgen das
         Wichtigste aus der Region.</p></div>
    </article>
    <footer><p>Impressum Datenschutz</p></footer>""",
    linked_data(),
)


def extract(markup: str, **fields: str) -> Article:
    return extract_article(RawArticle(id="a", source="a.html", content=markup, is_html=True, **fields))


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def kind_of(article: Article, part: str) -> str:
    return next((kind for kind, content in kinds(article) if part in content), "absent")


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("Streit um Brücke", "kicker"),
        ("Altensee baut eine zweite", "title"),
        ("Nach langem Streit", "lede"),
        ("Max Muster", "byline"),
        ("08.11.2022", "dateline"),
        ("seit dem Herbst gesperrt", "caption"),
        ("Foto: dpa", "credit"),
        ("am Dienstag den Bau", "paragraph"),
        ("Opposition will klagen", "heading"),
        ("14 zu neun", "paragraph"),
        ("das Geld ist jetzt da", "quote"),
        ("zwei Fahrspuren", "list"),
        ("Umweg von 23", "paragraph"),
        ("Lesen Sie auch", "furniture"),
        ("Impressum", "absent"),
        ("Startseite", "absent"),
        ("Abendlicht", "absent"),
    ],
)
def test_blocks_of_a_page(part: str, kind: str) -> None:
    assert kind_of(extract(ARTICLE), part) == kind


def test_notices_of_a_page_are_not_body() -> None:
    assert kind_of(extract(ARTICLE), "unseren Newsletter") in {"furniture", "absent"}
    assert kind_of(extract(ARTICLE), "WhatsApp") in {"furniture", "absent"}


def test_text_is_the_blocks_with_blank_lines_between() -> None:
    article = extract(ARTICLE)
    assert f"{P2}\n\n„Wir haben" in article.text
    assert article.text.startswith("Streit um Brücke\n\nAltensee baut")


def test_metadata_of_a_page() -> None:
    article = extract(ARTICLE, url="https://www.altensee.example/bruecke")
    assert article.title == "Altensee baut eine zweite Brücke"
    assert article.authors == ("Max Muster",)
    assert (article.published, article.published_basis) == ("2022-11-08T17:45+01:00", "metadata")
    assert article.outlet == "Altenseer Bote"
    assert article.language == "de"


def test_what_the_source_says_outranks_the_page() -> None:
    article = extract(ARTICLE, outlet="Bote", title="Brücke", published="2022-11-07", language="en")
    assert (article.outlet, article.title, article.published, article.language) == (
        "Bote",
        "Brücke",
        "2022-11-07",
        "en",
    )
    assert article.published_basis == "stated"


def test_canonical_address_only_of_the_same_site() -> None:
    body = f"<article><h1>Altensee baut neu</h1><p>{P1}</p><p>{P2}</p></article>"
    same = page(body, "<link rel=canonical href='https://altensee.example/a'>")
    assert extract(same, url="https://altensee.example/a?x=1").url == "https://altensee.example/a"
    other = page(body, "<link rel=canonical href='https://evil.example/a'>")
    assert extract(other, url="https://altensee.example/a").url == "https://altensee.example/a"


def test_meta_elements_where_there_is_no_linked_data() -> None:
    head = (
        "<meta property='og:title' content='Altensee baut neu'><meta name='author' content='Eva Beispiel und Max Muster'>"
        "<meta property='article:published_time' content='2022-11-08T16:00:00Z'><meta property='og:site_name' content='Bote'>"
    )
    article = extract(page(f"<article><h1>Altensee baut neu</h1><p>{P1}</p><p>{P2}</p></article>", head))
    assert article.authors == ("Eva Beispiel", "Max Muster")
    assert article.published == "2022-11-08T16:00+00:00"
    assert article.outlet == "Bote"


def test_damaged_linked_data_is_passed_over() -> None:
    body = f"<article><h1>Altensee baut neu</h1><p>{P1}</p><p>{P2}</p></article>"
    article = extract(
        page(body, '<script type=\'application/ld+json\'>{"@type": "NewsArticle", </script>' + linked_data())
    )
    assert article.authors == ("Max Muster",)


def test_paywalled_page_is_truncated() -> None:
    body = f"<article><h1>Altensee baut eine zweite Brücke</h1><p>{P1}</p><p>{P2}</p><div class=paywall>Jetzt weiterlesen mit A+</div></article>"
    assert extract(page(body, linked_data(isAccessibleForFree="False"))).is_truncated
    assert not extract(ARTICLE).is_truncated


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "   ",
        "<html></html>",
        "<p></p>",
        "<script>alert(1)</script>",
        "\x00",
        "<!-- x -->",
        "<html><head><title>x</title>",
    ],
)
def test_nothing_to_read_is_an_error(markup: str) -> None:
    with pytest.raises(InputError, match="no article text found"):
        extract(markup)


def test_deep_and_broken_markup() -> None:
    deep = "<div>" * 5000 + f"<p>{P1}</p><p>{P2}</p>" + "</div>" * 4000
    assert P1 in extract(page(deep)).text
    article = extract(f"<h1>Altensee<p>{P1}<p>{P2}</h1></b></i><table><tr><p>{P3}")
    assert P2 in article.text


def test_scripts_and_hidden_text_are_not_read() -> None:
    body = f"<article><p>{P1}</p><script>document.write('geheim')</script><p style='display: none'>versteckt</p><p>{P2}</p></article>"
    text = extract(page(body)).text
    assert "geheim" not in text
    assert "versteckt" not in text


def test_a_kicker_in_front_of_the_title_s_words() -> None:
    body = f"<article><h1>Altensee baut eine zweite Brücke</h1><p>{P1}</p><p>{P2}</p></article>"
    assert extract(page(body, linked_data(headline="Streit beendet: Altensee baut eine zweite Brücke"))).title == (
        "Altensee baut eine zweite Brücke"
    )


def test_neighbouring_spans_are_set_apart() -> None:
    body = f"<article><h1>Altensee baut neu</h1><div><span>8. November 2022</span><span>17:45 Uhr</span></div><p>{P1}</p><p>{P2}</p></article>"
    assert "8. November 2022 17:45 Uhr" in extract(page(body)).text
