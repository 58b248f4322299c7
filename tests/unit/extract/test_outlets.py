"""Names of outlets by host."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from synopse.outlets import find_outlet, host_of, outlet_name


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.krone.at/123", "Kronen Zeitung"),
        ("https://vorarlberg.orf.at/stories/1", "ORF"),
        ("http://nzzas.nzz.ch/x", "NZZ am Sonntag"),
        ("nzz.ch/x", "Neue Zürcher Zeitung"),
        ("https://WWW.ZEIT.DE:443/x", "Die Zeit"),
        ("https://notorf.at/", None),
        ("https://altensee.example/", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_outlet_name(url: str | None, name: str | None) -> None:
    assert outlet_name(url) == name


def test_host() -> None:
    assert host_of("https://www.Altensee.example/x?y=1") == "altensee.example"
    assert host_of("//altensee.example") == "altensee.example"
    assert host_of("http://[broken") is None


def test_shelf_names_only_known_outlets() -> None:
    assert find_outlet("https://altensee.example/") is None


def test_the_list_of_hosts_is_sorted_and_says_where_it_is_from() -> None:
    data = json.loads(files("synopse.outlets").joinpath("_hosts.json").read_text(encoding="utf-8"))
    assert data["source"]
    assert list(data["hosts"]) == sorted(data["hosts"])
    assert all(host == host.lower() and not host.startswith("www.") and name for host, name in data["hosts"].items())
