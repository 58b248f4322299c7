"""`synopse annotate`: article → sentences, names, times, quantities, quotations."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from synopse.cli.options import inputs_argument, output_option, settings_option
from synopse.cli.output import name_partly_read, name_rejected, progress_shown, write_text
from synopse.model import AnnotatedArticle, Reading
from synopse.pipeline import annotate, read
from synopse.settings import Settings


@click.command("annotate")
@inputs_argument
@click.option("--published", metavar="DATE", help="Day of publication (ISO 8601) for texts that do not state it.")
@click.option("--tokens", is_flag=True, help="Add words with part of speech, lemma, features and head.")
@output_option
@settings_option
def COMMAND(
    inputs: tuple[str, ...], published: str | None, tokens: bool, output: Path | None, settings: Settings
) -> None:
    """Mark sentences, names, times, quantities and quotations; one JSON object an article."""
    with progress_shown() as progress:
        found = read(*inputs, settings=settings, published=published, progress=progress)
        readings, failed = annotate(found.articles, settings=settings, progress=progress)
    lines = (msgspec.json.encode(_shown(reading, tokens)).decode() + "\n" for reading in readings)
    write_text("".join(lines), output)
    name_partly_read((r.article.id, "; ".join(r.article.notes)) for r in readings if r.article.notes)
    name_rejected([*found.rejected, *failed], len(found.articles) + len(found.rejected))


def _shown(reading: Reading, tokens: bool) -> AnnotatedArticle:
    return msgspec.structs.replace(reading.article, tokens=reading.tokens) if tokens else reading.article
