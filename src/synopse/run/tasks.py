"""What a run is cut into: tasks that depend on nothing but what they name, and what is left when one is done."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from synopse.settings import Settings

LAYOUT = 1
"""Number of the layout of the tables; another layout is another run."""


class Task(msgspec.Struct, frozen=True):
    """One shard of one step; its ``key`` tells what it depends on, so that what is done need not be done again."""

    step: str
    key: str
    folder: str
    settings: Settings
    arguments: dict[str, Any]
    form: str = "parquet"

    @property
    def marker(self) -> str:
        """Name of the file that is there when the task is done."""
        return marker_of(self.step, self.key)


class Output(msgspec.Struct, frozen=True):
    """One file that a task wrote."""

    name: str
    rows: int
    size: int
    sha256: str

    @property
    def table(self) -> str:
        """The table that the file is a part of: its folder."""
        return self.name.rpartition("/")[0]


class Done(msgspec.Struct, frozen=True):
    """What a finished task leaves: its files, what it counted, and how often which reason set something aside."""

    step: str
    key: str
    outputs: tuple[Output, ...] = ()
    counts: dict[str, int] = {}
    reasons: dict[str, int] = {}
    examples: dict[str, str] = {}
    cpu_s: float = 0.0

    def of(self, table: str) -> tuple[Output, ...]:
        """The files that are parts of one table."""
        return tuple(output for output in self.outputs if output.table == table)


def marker_of(step: str, key: str) -> str:
    """Name of the file that is there when a task is done."""
    return f"work/done/{step}/{key}.json"


def make_task(
    step: str, folder: str, settings: Settings, arguments: dict[str, Any], depends: Any, form: str = "parquet"
) -> Task:
    """A task whose key is a hash of version, layout, settings, form and what it ``depends`` on, by content and not by place.

    ``form`` is that of the tables it leaves for the user.
    """
    from synopse import __version__

    content = msgspec.json.encode([__version__, LAYOUT, step, settings, form, depends], order="deterministic")
    return Task(step, hashlib.sha256(content).hexdigest()[:24], folder, settings, arguments, form)


def reasons_of(rejected: Sequence[Mapping[str, str]]) -> tuple[dict[str, int], dict[str, str]]:
    """How often each reason set something aside, and the first input it set aside."""
    reasons = Counter(row["reason"] for row in rejected)
    examples = {row["reason"]: row["input"] for row in reversed(rejected)}
    return dict(sorted(reasons.items())), dict(sorted(examples.items()))
