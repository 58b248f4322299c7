"""`synopse collect`: feeds, sitemaps, lists, folders → archive."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import click

from synopse.cli.options import archive_option, settings_option
from synopse.cli.output import name_rejected, progress_shown, stopping
from synopse.settings import Settings

if TYPE_CHECKING:
    from synopse.collect.summary import Summary

_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


def _seconds(_ctx: click.Context, _param: click.Parameter, value: str | None) -> float | None:
    if value is None:
        return None
    match = re.fullmatch(r"(\d{1,6})([smhd])", value.strip())
    if not match or int(match[1]) == 0:
        raise click.BadParameter(f"{value!r} is not of the form 30s, 10m, 2h or 1d")
    return float(int(match[1]) * _UNITS[match[2]])


@click.command("collect")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@archive_option
@click.option(
    "--every", callback=_seconds, metavar="TIME", help="Go on and ask again every 30s, 10m, 2h; stop with Ctrl-C."
)
@click.option(
    "--stories/--no-stories",
    "keeps_up",
    default=True,
    show_default=True,
    help="Bring the synopses of stories up to date after every round.",
)
@settings_option
def COMMAND(
    inputs: tuple[str, ...], archive: str | None, every: float | None, keeps_up: bool, settings: Settings
) -> None:
    """Collect articles into an archive: from addresses of feeds, news sitemaps and OPML lists, from files and folders."""
    from synopse.store import open_archive

    with open_archive(archive or settings.archive, writing=True) as opened:
        from synopse.collect.collector import Collector

        with progress_shown() as progress:
            collector = Collector(opened, settings, progress=progress, keeps_up=keeps_up)
            with stopping(collector.stop):
                if every is None:
                    summary = collector.run(inputs)
                else:
                    summary = collector.run(inputs, every_s=every, after_round=_say)
        counts = opened.counts()
    for line in summary.lines():
        click.echo(line)
    click.echo(f"archive: {counts['articles']} articles, {counts['versions']} versions, {counts['stories']} stories")
    name_rejected(summary.rejected, len(summary.rejected) + sum(summary.articles.values()) + summary.lists["read"])


def _say(summary: Summary) -> None:
    """A line for each round of a run that goes on, in a log file too."""
    click.echo(f"{time.strftime('%Y-%m-%d %H:%M:%S')} so far: {summary.line()}", err=True)
