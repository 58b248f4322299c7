"""Subword pieces of a word."""

from pathlib import Path

import pytest

from synopse.encoder.pieces import LONGEST_WORD, UNKNOWN, PieceTable, normalise

LINES = [
    "<s>\t0",
    "</s>\t0",
    "<unk>\t0",
    "▁Haus\t-5",
    "▁\t-3",
    "H\t-6",
    "aus\t-4",
    "tür\t-5",
    "▁H\t-5",
    "a\t-7",
    "u\t-7",
    "s\t-7",
]


@pytest.fixture
def table(tmp_path: Path) -> PieceTable:
    path = tmp_path / "pieces.txt"
    path.write_text("\n".join(LINES), encoding="utf-8")
    return PieceTable.load(path)


def spelt(table: PieceTable, word: str, *, after_space: bool = True) -> list[str]:
    return [LINES[row].split("\t")[0] for row in table.rows(word, after_space=after_space)]


def test_rows_take_the_likeliest_pieces(table: PieceTable) -> None:
    assert spelt(table, "Haustür") == ["▁Haus", "tür"]


def test_rows_within_a_run_of_characters_start_without_a_blank(table: PieceTable) -> None:
    assert spelt(table, "Haus", after_space=False) == ["H", "aus"]


def test_rows_of_an_unknown_character_keep_the_rest(table: PieceTable) -> None:
    assert spelt(table, "aus字") == ["▁", "aus", "<unk>"]


@pytest.mark.parametrize("word", ["", "\x00", "\ud800", "\u00ad"])
def test_rows_are_never_empty(table: PieceTable, word: str) -> None:
    assert table.rows(word, after_space=False) == (UNKNOWN,)


def test_rows_of_a_long_word_are_bounded(table: PieceTable) -> None:
    assert len(table.rows("a" * 1_000_000, after_space=True)) <= LONGEST_WORD + 1


def test_normalise_drops_soft_hyphens_and_folds_ligatures() -> None:
    assert normalise("Kauf\u00adfläche ﬁ") == "Kauffläche fi"
