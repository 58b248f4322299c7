"""What came and what was left, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from synopse.model import Rejected
from synopse.store.frontier import Left
from synopse.upkeep.upkeep import Made


@dataclass(slots=True)
class Summary:
    """The result of a run; the counts' keys are words for people."""

    lists: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)
    pages_failed: list[Rejected] = field(default_factory=list)
    pages_later: list[Left] = field(default_factory=list)
    stories: Made | None = None
    _known: set[Rejected] = field(default_factory=set)

    def reject(self, entry: Rejected) -> None:
        """Note an input that could not be used, and why; once, though a continuous run meets it in every round."""
        if entry not in self._known:
            self._known.add(entry)
            self.rejected.append(entry)

    def line(self) -> str:
        """What came and how much was left, in one line."""
        later = sum(left.number for left in self.pages_later)
        parts = [
            f"lists: {_counted(self.lists) or 'none'}",
            f"articles: {_counted(self.articles) or 'none'}",
            f"pages not had: {len(self.pages_failed)}",
            f"left for later: {later}",
            *([self.stories.line()] if self.stories else []),
        ]
        return "; ".join(parts)

    def lines(self) -> list[str]:
        """The summary as lines of text."""
        lines = []
        if self.lists:
            lines.append(f"lists: {_counted(self.lists)}")
        lines.append(f"articles: {_counted(self.articles) or 'none'}")
        if self.stories is not None:
            lines.append(self.stories.line())
        lines += [
            f"pages left for a later run: {left.number}: {left.reason} ({left.example})" for left in self.pages_later
        ]
        reasons = Counter(entry.reason for entry in self.pages_failed)
        examples = {entry.reason: entry.input for entry in reversed(self.pages_failed)}
        for reason, number in sorted(reasons.items(), key=lambda entry: (-entry[1], entry[0])):
            lines.append(f"pages not had: {number}: {reason} ({examples[reason]})")
        return lines


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {word}" for word, number in sorted(counts.items(), key=lambda e: (-e[1], e[0])))
