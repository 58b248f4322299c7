"""Writing results, naming what could not be used, showing progress."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click

from synopse.errors import UsageError
from synopse.model import Rejected
from synopse.pipeline import Progress

UNUSABLE_INPUTS = 1


def write_text(text: str, output: Path | None) -> None:
    """Write ``text`` as UTF-8 to ``output`` or standard output; raises UsageError when the file cannot be written."""
    write_bytes(text.encode("utf-8"), output)


def write_bytes(encoded: bytes, output: Path | None) -> None:
    """Write bytes to ``output`` or standard output; raises UsageError when the file cannot be written."""
    if output is None:
        if b"\0" in encoded[:1024] and sys.stdout.isatty():
            raise UsageError("this form is no text for a terminal; name a file with -o FILE")
        sys.stdout.buffer.write(encoded)
        sys.stdout.flush()
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(encoded)
    except OSError as error:
        raise UsageError(
            f"{output} cannot be written ({error.strerror or error}); name another file with -o"
        ) from error


def name_partly_read(notes: Iterable[tuple[str, str]]) -> None:
    """Name on standard error each input that was read less fully than usual, with the reason."""
    for name, note in notes:
        click.echo(f"synopse: partly read: {printable(name)}: {printable(note)}", err=True)


def name_rejected(rejected: Sequence[Rejected], total: int) -> None:
    """Name each unusable input with its reason on standard error, and exit 1 if there are any."""
    if not rejected:
        return
    for entry in rejected:
        click.echo(f"synopse: not used: {printable(entry.input)}: {printable(entry.reason)}", err=True)
    click.echo(f"synopse: {len(rejected)} of {total} inputs not used", err=True)
    raise click.exceptions.Exit(UNUSABLE_INPUTS)


@contextmanager
def progress_shown() -> Iterator[Progress]:
    """A progress bar on standard error when that is a terminal, and silence otherwise."""
    if not sys.stderr.isatty():
        yield lambda _stage, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    with Bar(
        TextColumn("{task.description:<9}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        tasks = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done)

        yield show


@contextmanager
def stopping(stop: Callable[[], None]) -> Iterator[None]:
    """The first Ctrl-C (or the request to end) calls ``stop``, so that what is under way is finished; the next one ends at once."""

    def asked(number: int, _frame: FrameType | None) -> None:
        stop()
        signal.signal(number, before[number])

    before = {int(number): signal.signal(number, asked) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def printable(text: str) -> str:
    """``text`` without characters that would steer a terminal."""
    return "".join(character if character.isprintable() else "\ufffd" for character in text)
