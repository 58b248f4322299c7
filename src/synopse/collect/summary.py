"""What came and what was left, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from synopse.model import Rejected
from synopse.upkeep.upkeep import Made


@dataclass(slots=True)
class Summary:
    """The result of a run; the counts' keys are words for people."""

    lists: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)
    pages_failed: list[Rejected] = field(default_factory=list)
    pages_later: int = 0
    stories: Made | None = None

    def lines(self) -> list[str]:
        """The summary as lines of text."""
        lines = []
        if self.lists:
            lines.append(f"lists: {_counted(self.lists)}")
        lines.append(f"articles: {_counted(self.articles) or 'none'}")
        if self.stories is not None:
            lines.append(self.stories.line())
        if self.pages_later:
            lines.append(f"pages left for a later run: {self.pages_later}")
        reasons = Counter(entry.reason for entry in self.pages_failed)
        examples = {entry.reason: entry.input for entry in reversed(self.pages_failed)}
        for reason, number in sorted(reasons.items(), key=lambda entry: (-entry[1], entry[0])):
            lines.append(f"pages not had: {number}: {reason} ({examples[reason]})")
        return lines


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {word}" for word, number in sorted(counts.items(), key=lambda e: (-e[1], e[0])))
