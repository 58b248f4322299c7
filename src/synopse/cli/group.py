"""`synopse group`: many articles → stories."""

from __future__ import annotations

import json
from pathlib import Path

import click

from synopse.cli.options import inputs_argument, output_option, settings_option
from synopse.cli.output import name_rejected, progress_shown, write_text
from synopse.pipeline import group
from synopse.settings import Settings


@click.command("group")
@inputs_argument
@output_option
@settings_option
def COMMAND(inputs: tuple[str, ...], output: Path | None, settings: Settings) -> None:
    """Group articles to stories; one JSON object an article with its id and its story's (that of the first article)."""
    with progress_shown() as progress:
        found = group(*inputs, settings=settings, progress=progress)
    lines = (json.dumps({"id": article, "story": story}, ensure_ascii=False) + "\n" for article, story in found.stories)
    write_text("".join(lines), output)
    name_rejected(found.rejected, len(found.stories) + len(found.rejected))
