"""Dates that addresses spell."""

import pytest

from synopse.extract import extract_article
from synopse.extract.address_dates import address_date
from synopse.model import RawArticle


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://news.example/2021/03/09/harbour-closed", "2021-03-09"),
        ("https://news.example/world/2021/3/9/2104/harbour", "2021-03-09"),
        ("https://news.example/world/2021/mar/09/harbour", "2021-03-09"),
        ("https://news.example/article/09/03/2021/harbour", "2021-03-09"),
        ("https://news.example/hafen-gesperrt-2021-03-09.html", "2021-03-09"),
        ("https://news.example/hafen-20210309-p53o.html", "2021-03-09"),
        ("https://news.example/panorama/20210309326300033-hafen/", "2021-03-09"),
        ("https://news.example/nachrichten-2021-03/4851-hafen.htm", "2021-03"),
        ("https://news.example/2021/03/hafen.html", "2021-03"),
        ("https://news.example/hafen-2021-bleibt-zu", None),
        ("https://news.example/2021/13/40/hafen", None),
        ("https://news.example/id20210309", None),
        ("https://news.example/artikel/204691258/hafen", None),
        ("https://news.example/2021/03/09/rueckblick/2020/03/09/", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_only_plain_dates_count(address: str | None, expected: str | None) -> None:
    assert address_date(address) == expected


def test_the_text_outranks_the_address() -> None:
    raw = RawArticle(id="a", source="a", content="Der Hafen ist gesperrt.", url="https://news.example/2021/03/09/hafen")
    article = extract_article(raw)
    assert (article.published, article.published_basis) == ("2021-03-09", "inferred")
    stated = extract_article(RawArticle(id="a", source="a", content="Der Hafen.", url=raw.url, published="2021-03-10"))
    assert (stated.published, stated.published_basis) == ("2021-03-10", "stated")
