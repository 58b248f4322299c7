"""Rows of the benchmark table: a script prints them, `python -m bench` collects them."""

from __future__ import annotations

_MARK = "| "


def print_row(what: str, measure: str, ours: str, beside: str = "", bar: str = "") -> None:
    """Print one row: what is measured on which data, the measure, our figure, a peer's or anchor's, and the bar to reach."""
    print(_MARK + " | ".join((what, measure, ours, beside, bar)) + " |")


def is_row(line: str) -> bool:
    """Whether a printed line is a row of the table."""
    return line.startswith(_MARK) and line.rstrip().endswith("|")
