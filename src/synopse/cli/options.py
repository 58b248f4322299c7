"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from synopse.errors import UsageError
from synopse.settings import Settings, settings_from

_Command = Callable[..., Any]


def inputs_argument(function: _Command) -> _Command:
    """Any number of inputs: files, folders, ``-``, JSONL, addresses."""
    return click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")(function)


def output_option(function: _Command) -> _Command:
    """``-o FILE``: where to write; standard output without it."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write to this file, not to standard output.",
    )(function)


def language_option(function: _Command) -> _Command:
    """``--ui CODE``: the interface's language."""
    return click.option(
        "--ui",
        "language",
        type=click.Choice(["auto", "de", "en"]),
        default="auto",
        show_default=True,
        help="Language of headings and labels; auto: the browser's, else that of most articles.",
    )(function)


def archive_option(function: _Command) -> _Command:
    """``--archive PATH``: the archive; the setting ``archive`` without it."""
    return click.option(
        "--archive",
        metavar="PATH",
        help="The archive: a file, or a postgresql:// address. Default: the setting archive.",
    )(function)


def settings_option(function: _Command) -> _Command:
    """``--set name=value``, any number of times."""
    return click.option(
        "--set",
        "settings",
        multiple=True,
        metavar="NAME=VALUE",
        callback=_parse_settings,
        help="Change a setting (see docs/settings.md).",
    )(function)


def _parse_settings(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> Settings:
    pairs: dict[str, str] = {}
    for value in values:
        name, equals, content = value.partition("=")
        if not equals:
            raise click.BadParameter(f"{value!r} is not of the form name=value")
        pairs[name.strip()] = content.strip()
    try:
        return settings_from(pairs)
    except UsageError as error:
        raise click.BadParameter(str(error)) from error
