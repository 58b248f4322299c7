"""`synopse compare`: one story → synopsis."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from synopse.cli.options import inputs_argument, language_option, output_option, settings_option
from synopse.cli.output import name_partly_read, name_rejected, progress_shown, write_bytes
from synopse.pipeline import compare, render_bytes
from synopse.registry import find_unit, unit_names
from synopse.settings import Settings

_COLUMNS = 80


@click.command("compare")
@inputs_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(unit_names("present.formats")),
    help="Default: by the suffix of -o FILE, else terminal on a terminal and json elsewhere.",
)
@language_option
@output_option
@settings_option
def COMMAND(inputs: tuple[str, ...], form: str | None, language: str, output: Path | None, settings: Settings) -> None:
    """Lay the reports of one event side by side: agreement, differences, who said what, who copied."""
    with progress_shown() as progress:
        synopsis = compare(*inputs, settings=settings, progress=progress)
    on_terminal = output is None and sys.stdout.isatty()
    width = min(shutil.get_terminal_size((_COLUMNS, 24)).columns, 120) if on_terminal else _COLUMNS
    form = form or _form_for(output, on_terminal)
    write_bytes(render_bytes(synopsis, form, language=language, width=width, colour=on_terminal), output)
    name_partly_read((entry.input, entry.note) for entry in synopsis.used if entry.note)
    name_rejected(synopsis.rejected, len(synopsis.articles) + len(synopsis.rejected))


def _form_for(output: Path | None, on_terminal: bool) -> str:
    if output is None:
        return "terminal" if on_terminal else "json"
    for name in unit_names("present.formats"):
        if output.suffix.lower() == find_unit("present.formats", name, "FORMAT").suffix:
            return name
    return "json"
