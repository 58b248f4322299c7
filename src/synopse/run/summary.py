"""What came of a run, what was left and why, and what it cost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from synopse.run.inputs import InputFile
from synopse.run.tasks import Done

_SHOWN = {
    "articles": "articles",
    "quotations": "quotations",
    "reuse": "pairs that share wording",
    "synopses": "synopses",
    "statements": "statements",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """A finished run; `lines` tells it to people."""

    folder: str
    files: tuple[InputFile, ...]
    done: tuple[Done, ...]

    @property
    def rows(self) -> dict[str, int]:
        """Rows of each table."""
        rows: Counter[str] = Counter()
        for entry in self.done:
            for output in entry.outputs:
                rows[output.table] += output.rows
        return dict(sorted(rows.items()))

    @property
    def set_aside(self) -> int:
        """How many inputs, articles and stories were set aside."""
        return sum(sum(entry.reasons.values()) for entry in self.done)

    @property
    def cpu_s(self) -> dict[str, float]:
        """Processor seconds of each step, as they were taken when it was done."""
        seconds: dict[str, float] = {}
        for entry in self.done:
            if not entry.cpu_s:
                continue
            seconds[entry.step] = seconds.get(entry.step, 0.0) + entry.cpu_s
        return seconds

    def reasons(self) -> list[tuple[int, str, str]]:
        """How often each reason set something aside, with an example; the most frequent first."""
        counts: Counter[str] = Counter()
        examples: dict[str, str] = {}
        for entry in self.done:
            counts.update(entry.reasons)
            examples = {**entry.examples, **examples}
        return [
            (number, reason, examples[reason])
            for reason, number in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
        ]

    def lines(self) -> list[str]:
        """The summary as lines of text."""
        rows = self.rows
        shown = [f"{rows[table]:,} {words}" for table, words in _SHOWN.items() if rows.get(table)]
        lines = [f"read: {len(self.files):,} files", f"written: {', '.join(shown) or 'nothing'}"]
        articles = rows.get("articles", 0)
        costs = [
            f"{step} {seconds:,.0f} s"
            + (f" ({articles / seconds:,.1f} articles/s)" if seconds >= 1 and articles else "")
            for step, seconds in self.cpu_s.items()
        ]
        lines.append(f"processor time: {', '.join(costs) or 'none'}")
        return [*lines, f"tables: {self.folder}"]
