"""`synopse schema`: the JSON Schema of what the other commands write."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from synopse.cli.options import output_option
from synopse.cli.output import write_text
from synopse.model import AnnotatedArticle, Article, Synopsis

_OF = {"extract": Article, "annotate": AnnotatedArticle, "compare": Synopsis}


@click.command("schema")
@click.argument("command", type=click.Choice(sorted(_OF)), default="compare")
@output_option
def COMMAND(command: str, output: Path | None) -> None:
    """Print the JSON Schema of a command's output, generated from the model classes."""
    schema = msgspec.json.schema(_OF[command])
    write_text(msgspec.json.format(msgspec.json.encode(schema), indent=2).decode() + "\n", output)
