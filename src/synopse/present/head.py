"""What the head of a synopsis counts, and what its signs mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.model import Synopsis
from synopse.present.apart import reports_apart
from synopse.present.sources import Sources
from synopse.present.views import DIFFERING, LOOSE, Difference, Statement
from synopse.present.words import Words


@dataclass(frozen=True, slots=True)
class Head:
    """The counts over all parts of an outline, in words."""

    synopsis: Synopsis
    words: Words
    sources: Sources
    agreements: Sequence[Statement]
    differences: Sequence[Difference]

    @property
    def outlets(self) -> tuple[str, int]:
        """Number of different outlets, with the words for them; of articles, where an outlet is not known."""
        articles = self.synopsis.articles
        if all(article.outlet for article in articles):
            return "count.outlets", len({article.outlet for article in articles})
        return "count.articles", len(articles)

    @property
    def is_one_origin(self) -> bool:
        """Whether several articles all go back to one wording, so that none confirms another."""
        return len(self.sources.all) > 1 and len(self.sources.origins) == 1

    def say_apart(self) -> str:
        """Which reports have nothing in common with the others, or that none has; empty where all have."""
        if len(self.sources.all) > 1 and self.synopsis.points and not self.agreements:
            return self.words("reports.unlike")
        apart = reports_apart(self.synopsis)
        names = ", ".join(source.label for source in self.sources.all if source.article.id in apart)
        return self.words("reports.apart", names=names) if names else ""

    def legend(self) -> str:
        """What the signs before articles say that do not bear out a common point; empty where none stands."""
        hints = {
            DIFFERING: "differing.hint" if any(one.differing for one in self.agreements) else "",
            LOOSE: "loose.hint" if any(one.loose for one in self.agreements) else "",
        }
        return " · ".join(f"{sign} {self.words(hint)}" for sign, hint in hints.items() if hint)

    def say_confirmed(self) -> str:
        """How many common points have more than one origin; empty where all have: copies confirm nothing."""
        confirmed = sum(statement.origins > 1 for statement in self.agreements)
        return self.words("confirmed", n=confirmed) if confirmed < len(self.agreements) else ""

    def say_articles(self) -> str:
        """How many articles the outlets published; empty where each has one."""
        kind, outlets = self.outlets
        count = len(self.synopsis.articles)
        return self.words.count("count.articles", count) if kind == "count.outlets" and outlets < count else ""

    def say_counts(self) -> str:
        """ "5 Medien (7 Artikel) · 3 Ursprünge · 12 gemeinsame Punkte (9 aus mehreren Ursprüngen) · 2 Abweichungen"."""
        outlets = self.words.count(*self.outlets)
        counted = [
            f"{outlets} ({articles})" if (articles := self.say_articles()) else outlets,
            self.words.count("count.origins", len(self.sources.origins)),
        ]
        if len(self.sources.all) > 1:
            agreed = self.words.count("count.agreements", len(self.agreements))
            counted.append(f"{agreed} ({confirmed})" if (confirmed := self.say_confirmed()) else agreed)
            counted.append(self.words.count("count.differences", len(self.differences)))
        return " · ".join(counted)
