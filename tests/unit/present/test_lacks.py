"""What a report lacks is said beside its name: all of its text, or its end."""

from __future__ import annotations

from types import ModuleType

import pytest

from synopse import RawArticle, compare
from synopse.present.form import View
from synopse.present.formats import html, markdown, terminal

BODY = "In Nordheim ist am Montag ein Damm gebrochen, teilte die Feuerwehr mit. Drei Menschen wurden verletzt."
NOTICE = (
    "Damm in Nordheim gebrochen\n\nWir verwenden Cookies, um Ihnen die besten Inhalte zu zeigen. "
    "Bitte akzeptieren Sie unsere Datenschutzhinweise.\n\nBitte melden Sie sich an, um diesen Artikel zu lesen."
)


@pytest.mark.parametrize("form", [terminal, markdown, html])
def test_a_notice_in_place_of_an_article_is_named(form: ModuleType) -> None:
    synopsis = compare(
        RawArticle(id="a", source="a", content=BODY, outlet="Talbote", language="de"),
        RawArticle(id="b", source="b", content=NOTICE, outlet="Bergblatt", language="de"),
    )
    text = form.render(synopsis, View(language="de"))
    assert text.count("kein Artikeltext") >= 1
    assert "abgeschnitten" not in text.split("<article")[0]


def test_headlines_that_make_one_origin_share_no_number_of_words() -> None:
    title = "Damm in Nordheim hält dem Druck nicht stand"
    told = [
        RawArticle(id=key, source=key, content=title, title=title, outlet=f"{key}.example", language="de")
        for key in "ab"
    ]
    told.append(
        RawArticle(id="c", source="c", content="Der Rat von Nordheim tagt am Abend.", outlet="c.example", language="de")
    )
    page = html.render(compare(*told), View(language="de"))
    assert "haben dieselbe Überschrift oder denselben kurzen Text" in page
    assert "0 Wörter" not in page
