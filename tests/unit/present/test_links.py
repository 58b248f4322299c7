"""Which addresses may become links."""

from __future__ import annotations

import pytest

from synopse.present.links import place_name, web_address


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://x.example/a?b=c#d", "https://x.example/a?b=c#d"),
        ("http://x.example", "http://x.example"),
        ("https://x.example/\"on'<>", "https://x.example/%22on%27%3C%3E"),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("java\tscript:alert(1)", None),
        (" https://x.example", None),
        ("data:text/html,x", None),
        ("//x.example", None),
        ("https://", None),
        ("https://[broken", None),
        ("https://x.example/\u202e", None),
        ("", None),
        (None, None),
    ],
)
def test_web_address(url: str | None, linked: str | None) -> None:
    assert web_address(url) == linked


def test_place_names_differ_where_identifiers_differ() -> None:
    keys = ["a", "a b", "a_b", "a_20_b", 'a"b', "ä", "a-b", ""]
    assert len({place_name("p", key) for key in keys}) == len(keys)
