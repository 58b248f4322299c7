"""`synopse extract`: page or text → article."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from synopse.cli.options import inputs_argument, output_option, settings_option
from synopse.cli.output import name_rejected, progress_shown, write_text
from synopse.model import BODY_KINDS, Article
from synopse.pipeline import read
from synopse.settings import Settings


@click.command("extract")
@inputs_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl", "text"]),
    default="jsonl",
    show_default=True,
    help="json: a list; jsonl: one article a line; text: the article alone, without furniture.",
)
@output_option
@settings_option
def COMMAND(inputs: tuple[str, ...], form: str, output: Path | None, settings: Settings) -> None:
    """Get the article out of pages and scraped texts: blocks, title, authors, date."""
    with progress_shown() as progress:
        found = read(*inputs, settings=settings, progress=progress)
    write_text(_RENDER[form](found.articles), output)
    name_rejected(found.rejected, len(found.articles) + len(found.rejected))


def _as_json(articles: tuple[Article, ...]) -> str:
    return msgspec.json.format(msgspec.json.encode(articles), indent=2).decode() + "\n"


def _as_jsonl(articles: tuple[Article, ...]) -> str:
    return "".join(msgspec.json.encode(article).decode() + "\n" for article in articles)


def _as_text(articles: tuple[Article, ...]) -> str:
    shown = BODY_KINDS | {"title", "heading"}
    texts = (
        "\n\n".join(article.text[block.start : block.end] for block in article.blocks if block.kind in shown)
        for article in articles
    )
    return "\n\n\n".join(texts) + "\n"


_RENDER = {"json": _as_json, "jsonl": _as_jsonl, "text": _as_text}
