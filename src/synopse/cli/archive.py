"""`synopse archive`: look after an archive."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from synopse.cli.options import archive_option, settings_option
from synopse.cli.output import name_rejected, printable, progress_shown, stopping
from synopse.errors import UsageError
from synopse.settings import Settings

if TYPE_CHECKING:
    from synopse.store.archive import Archive


@click.command("archive")
@click.argument("action", type=click.Choice(["counts", "left", "check", "update", "backup", "export"]))
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@archive_option
@settings_option
def COMMAND(action: str, file: Path | None, archive: str | None, settings: Settings) -> None:
    """Count or check an archive, say what could not be had and why (left), update its stories' synopses, back it up to FILE (one SQLite file), or export it to FILE
    (.jsonl or .parquet)."""
    from synopse.store import open_archive

    with open_archive(archive or settings.archive, writing=action == "update") as opened:
        if action in {"backup", "export"}:
            if file is None:
                raise UsageError(f"synopse archive {action} needs the FILE to write")
            _write(opened, action, file)
        elif action == "counts":
            for name, count in opened.counts().items():
                click.echo(f"{name}: {count}")
        elif action == "left":
            _say_left(opened)
        elif action == "update":
            _update(opened, settings)
        else:
            _check(opened)


def _write(opened: Archive, action: str, file: Path) -> None:
    from synopse.store.copying import back_up, export

    if action == "backup":
        back_up(opened, file)
        click.echo(f"backed up to {file}")
    else:
        click.echo(f"{export(opened, file)} articles exported to {file}")


def _say_left(opened: Archive) -> None:
    from synopse.store.frontier import Frontier

    with opened.connected() as connection:
        found = Frontier(connection).reasons()
    for left in found:
        click.echo(f"{left.number} {left.kind}: {printable(left.reason)} ({printable(left.example)})")
    if not found:
        click.echo("nothing is left")


def _update(opened: Archive, settings: Settings) -> None:
    from synopse.upkeep.upkeep import Upkeep

    stopped = threading.Event()
    with progress_shown() as progress, stopping(stopped.set):
        made = Upkeep(opened, settings, progress=progress, stopped=stopped.is_set).run()
    click.echo(made.line())
    name_rejected(made.failed, made.compared + made.single)


def _check(opened: Archive) -> None:
    wrong = opened.check()
    for line in wrong:
        click.echo(f"synopse: {line}", err=True)
    if wrong:
        raise click.exceptions.Exit(1)
    click.echo("all is well")
