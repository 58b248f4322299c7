"""`synopse mcp`: assistants ask for cited facts."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from synopse.cli.options import archive_option, settings_option
from synopse.errors import UsageError
from synopse.settings import Settings


@click.command("mcp")
@archive_option
@click.option(
    "--root",
    "roots",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder whose files assistants may have compared; any number of times. Without it no file is read.",
)
@click.option("--offline", "is_offline", is_flag=True, help="Fetch no addresses.")
@settings_option
def COMMAND(archive: str | None, roots: tuple[Path, ...], is_offline: bool, settings: Settings) -> None:
    """Serve assistants over the Model Context Protocol on standard input and output."""
    try:
        import mcp  # noqa: F401 - asked for before anything is opened
    except ModuleNotFoundError as error:
        raise UsageError("this needs the package mcp: pip install 'synopse[mcp]'") from error
    from synopse import __version__
    from synopse.assistant.inputs import Inputs
    from synopse.assistant.server import make_server
    from synopse.assistant.shelf import Shelf
    from synopse.store import open_archive

    address = archive or settings.archive
    with ExitStack() as stack:
        opened = stack.enter_context(open_archive(address)) if address else None
        make_server(Shelf(opened, settings), Inputs(roots, is_offline), __version__).run("stdio")
