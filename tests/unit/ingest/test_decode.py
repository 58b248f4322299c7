import pytest

from synopse.errors import FormatError
from synopse.ingest.decode import decode_bytes

SENTENCE = "Die Fähre „Möwe“ fährt – heute – für 3 € nach Süderoog."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_decode_reads_common_encodings(encoding: str) -> None:
    assert decode_bytes(SENTENCE.encode(encoding), "x.txt") == SENTENCE


def test_decode_reads_latin1_declared_in_page_as_browsers_do() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body>„Möwe“ – 3 €</body></html>'
    assert decode_bytes(page.encode("cp1252"), "x.html") == page


def test_decode_keeps_json_that_holds_a_page_as_utf8() -> None:
    line = '{"id": "a", "html": "<html><head><meta charset=iso-8859-1></head><body>Möwe</body></html>"}'
    assert decode_bytes(line.encode(), "a.jsonl") == line


def test_decode_prefers_transport_encoding() -> None:
    assert decode_bytes("Привет".encode("koi8-r"), "x", "koi8-r") == "Привет"


def test_decode_survives_unknown_declared_encoding() -> None:
    assert decode_bytes("Möwe".encode(), "x", "no-such-encoding") == "Möwe"


@pytest.mark.parametrize("name", ["base64", "zip", "rot13", "idna", "undefined"])
def test_decode_does_not_run_codecs_that_are_no_character_encodings(name: str) -> None:
    page = f'<meta charset="{name}">Möwe'
    assert decode_bytes(page.encode(), "x") == page


def test_decode_keeps_utf8_cut_inside_a_character() -> None:
    assert decode_bytes(("ä" * 100).encode()[:-1], "x").startswith("ä" * 99)


@pytest.mark.parametrize("content", [b"%PDF-1.7 \xff", b"PK\x03\x04rest", b"\x89PNG\r\n", b"a\x00b\x00c\x00" * 50])
def test_decode_names_what_is_no_text(content: bytes) -> None:
    with pytest.raises(FormatError, match=r"photo\.bin"):
        decode_bytes(content, "photo.bin")
