import pytest

from synopse.text.addresses import canonical_address, host_of


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("http://www.Blatt.example:80/a/?utm_source=x&b=2&a=1#top", "https://blatt.example/a?a=1&b=2"),
        ("https://blatt.example", "https://blatt.example/"),
        ("https://blatt.example./%7eada/Gr%c3%b6%C3%9Fe", "https://blatt.example/~ada/Gr%C3%B6%C3%9Fe"),
        ("https://blatt.example/Größe", "https://blatt.example/Gr%C3%B6%C3%9Fe"),
        ("https://blatt.example:8443/a?id=3&fbclid=z", "https://blatt.example:8443/a?id=3"),
        ("http://www.Münchner-Blatt.example/a", "https://xn--mnchner-blatt-wob.example/a"),
        ("https://xn--mnchner-blatt-wob.example/a", "https://xn--mnchner-blatt-wob.example/a"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://" + "ü" * 80 + ".example/", "https://" + "ü" * 80 + ".example/"),
        ("http://[::1]:8080/a", "https://[::1]:8080/a"),
        ("https://blatt.example/a?leer=", "https://blatt.example/a?leer="),
        ("/home/a.jsonl#1", "/home/a.jsonl#1"),
        ("http://[broken", "http://[broken"),
        ("http://x.example:99999/", "http://x.example:99999/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("", ""),
    ],
)
def test_spellings_of_one_address_become_one(url: str, canonical: str) -> None:
    assert canonical_address(url) == canonical
    assert canonical_address(canonical) == canonical


def test_host_of() -> None:
    assert host_of("https://www.Blatt.example/a") == "blatt.example"
    assert host_of("kein Host") == ""
    assert host_of("http://[broken") == ""
