"""`synopse search`: words → articles of the archive."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from synopse.cli.options import archive_option, output_option, settings_option
from synopse.cli.output import write_text
from synopse.settings import Settings


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@archive_option
@click.option("--since", metavar="DATE", help="From this time on: 2020, 2020-01, 2020-01-31, 2020-01-31T09:00.")
@click.option("--until", metavar="DATE", help="Up to the end of this time.")
@click.option("--outlet", help="The outlet's name or host.")
@click.option("--language", help="ISO 639-1 code; also says how the words are stemmed.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Articles at most.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="jsonl: with spans.",
)
@output_option
@settings_option
def COMMAND(
    words: tuple[str, ...],
    archive: str | None,
    since: str | None,
    until: str | None,
    outlet: str | None,
    language: str | None,
    limit: int,
    form: str,
    output: Path | None,
    settings: Settings,
) -> None:
    """Find articles in an archive, best first; "…" for words in a row, -word to exclude, word* for any ending."""
    from synopse.store import open_archive

    with open_archive(archive or settings.archive) as opened:
        hits = opened.search(" ".join(words), since=since, until=until, outlet=outlet, language=language, limit=limit)
    if form == "jsonl":
        write_text("".join(msgspec.json.encode(hit).decode() + "\n" for hit in hits), output)
        return
    shown = (
        f"{hit.title or hit.id}\n  {' · '.join(part for part in (hit.outlet, hit.published, hit.url or hit.id) if part)}\n"
        f"  {' '.join(hit.text.split())}\n"
        for hit in hits
    )
    write_text("\n".join(shown) or "nothing found\n", output)
