"""`synopse batch`: large corpora → tables, on one machine or a cluster."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from synopse.cli.options import inputs_argument, settings_option
from synopse.cli.output import UNUSABLE_INPUTS, printable, progress_shown
from synopse.errors import UsageError
from synopse.settings import Settings

if TYPE_CHECKING:
    from synopse.run.summary import Summary

_STAGES = ("extract", "annotate", "reuse", "group", "compare")
_STOPPED = 130
_ENGINES = ("local", "daft")
_FORMS = ("parquet", "jsonl")


def _split(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    stages = tuple(stage.strip() for stage in value.split(",") if stage.strip())
    if unknown := [stage for stage in stages if stage not in _STAGES]:
        raise click.BadParameter(f"{unknown[0]!r} is none of {', '.join(_STAGES)}")
    return stages


@click.command("batch")
@inputs_argument
@click.option("-o", "--output", required=True, metavar="FOLDER", help="Where the tables go: a folder, or s3://…")
@click.option(
    "--engine",
    type=click.Choice(_ENGINES),
    default="local",
    show_default=True,
    help="local: processes on this machine; daft: Daft, on this machine or on Ray.",
)
@click.option("--address", metavar="ADDRESS", help="The Ray cluster for --engine daft: ray://host:10001, or auto.")
@click.option(
    "--lost-after",
    type=click.FloatRange(1, 86_400),
    default=300.0,
    show_default=True,
    metavar="SECONDS",
    help="With --engine daft: when nothing is heard of any worker for so long, what is left is dealt out again; "
    "in vain twice, the run ends.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 10_000),
    default=None,
    help="Processes that work at the same time.  [default: one a processor]",
)
@click.option(
    "--stages",
    default=",".join(_STAGES),
    show_default=True,
    callback=_split,
    metavar="STAGE,…",
    help="What to do; extract is always done.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default="parquet",
    show_default=True,
    help="Of the tables; jsonl: JSON lines, gzip-compressed.",
)
@click.option("--renew", is_flag=True, help="Take FOLDER over from a run with other settings; what still fits is kept.")
@settings_option
def COMMAND(
    inputs: tuple[str, ...],
    output: str,
    engine: str,
    address: str | None,
    lost_after: float,
    workers: int | None,
    stages: tuple[str, ...],
    form: str,
    renew: bool,
    settings: Settings,
) -> None:
    """Run extract, annotate, reuse, group and compare over a corpus of any size; called again, it goes on where it was."""
    try:
        from synopse.run.batch import run_batch
        from synopse.run.engine import EngineKind
    except ModuleNotFoundError as error:
        raise UsageError(f"batch needs the package {error.name}: pip install 'synopse[batch]'") from error
    from synopse.registry import find_unit

    kind: EngineKind = find_unit("run.engines", engine, "ENGINE")
    opened = kind.open(workers or os.cpu_count() or 1, address, lost_after)
    try:
        with progress_shown() as progress:
            summary = run_batch(
                inputs,
                _absolute(output),
                opened,
                settings=settings,
                stages=stages,
                form=form,
                renew=renew,
                progress=progress,
            )
    except KeyboardInterrupt:
        click.echo("synopse: stopped; the same command goes on from here", err=True)
        raise click.exceptions.Exit(_STOPPED) from None
    finally:
        opened.close()
    _tell(summary)


def _absolute(output: str) -> str:
    """Workers may have another working directory."""
    return output if "://" in output else str(Path(output).resolve())


def _tell(summary: Summary) -> None:
    for line in summary.lines():
        click.echo(line)
    if not summary.set_aside:
        return
    for number, reason, example in summary.reasons():
        click.echo(f"synopse: set aside: {number:,}: {printable(reason)} ({printable(example)})", err=True)
    click.echo(f"synopse: {summary.set_aside:,} set aside; the table rejected names each", err=True)
    raise click.exceptions.Exit(UNUSABLE_INPUTS)
