"""`synopse demo`: the main job on the bundled example story."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from synopse.cli.options import language_option, settings_option
from synopse.cli.output import write_text
from synopse.examples import example_folder, example_names
from synopse.pipeline import compare, render
from synopse.settings import Settings


@click.command("demo")
@click.option(
    "--story",
    type=click.Choice(example_names()),
    default=example_names()[0],
    show_default=True,
    help="Which example story.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("synopse-demo.html"),
    show_default=True,
    help="The report to write.",
)
@language_option
@click.option("--open", "is_opened", is_flag=True, help="Open the report in the browser.")
@settings_option
def COMMAND(story: str, output: Path, language: str, is_opened: bool, settings: Settings) -> None:
    """Compare the bundled example story, print the synopsis and write an HTML report."""
    synopsis = compare(example_folder(story), settings=settings)
    click.echo(render(synopsis, "terminal", language=language, colour=False), nl=False)
    write_text(render(synopsis, "html", language=language), output)
    click.echo(f"\nReport: {output.resolve()}")
    if is_opened:
        webbrowser.open(output.resolve().as_uri())
