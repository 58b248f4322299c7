"""The flat table as CSV that a spreadsheet opens: a row for every place that bears a statement."""

from __future__ import annotations

import csv
import io

from synopse.model import Synopsis
from synopse.present.characters import show_controls
from synopse.present.form import Format, View
from synopse.present.tables.rows import COLUMNS, table_rows

_FORMULA = tuple("=+-@\t\r")
"""What a spreadsheet takes for a formula at the beginning of a cell (OWASP, CSV injection)."""


def render(synopsis: Synopsis, view: View) -> str:  # noqa: ARG001 - data has no language
    """RFC 4180 with a byte order mark, by which spreadsheets know UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in table_rows(synopsis):
        writer.writerow([_cell(row[column]) for column in COLUMNS])
    return "\ufeff" + written.getvalue()


def _cell(value: object) -> str:
    """The value as a cell; words that a spreadsheet would take for a formula get an apostrophe in front."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    text = show_controls(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


FORMAT = Format(
    name="csv",
    suffix=".csv",
    media_type="text/csv",
    sentence="A table for spreadsheets, a row for every place that bears a statement.",
    render=render,
)
