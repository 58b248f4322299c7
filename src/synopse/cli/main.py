"""The command `synopse`: finds its commands by file name and loads only the one that is called."""

from __future__ import annotations

import sys

import click

from synopse.errors import SynopseError
from synopse.registry import find_unit, unit_names

_NOT_COMMANDS = {"main", "options", "output"}


class _CommandsByFile(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in unit_names("cli") if name not in _NOT_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = find_unit("cli", cmd_name, "COMMAND")
        return command


@click.command(cls=_CommandsByFile, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="synopse")
def cli() -> None:
    """Lay several outlets' reports of one event side by side, every statement cited."""


def main() -> None:
    """Run the command line; exit 0 when done, 1 when some inputs were unusable, 2 on wrong usage."""
    try:
        cli.main(prog_name="synopse")
    except SynopseError as error:
        click.echo(f"synopse: {error}", err=True)
        sys.exit(2)
