"""Scores of where wording comes from: origins as pairs of articles, and agencies."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from bench.labelled.counts import Tally
from bench.labelled.stories import LabelledStory
from synopse.model.synopsis import Synopsis

_NAME = re.compile(r"[^\W\d_]+")


def score_origins(story: LabelledStory, synopsis: Synopsis) -> Tally:
    """Pairs of articles that share an origin."""
    labelled = _pairs(story.origins)
    reported = _pairs(origin.articles for origin in synopsis.origins)
    both = len(labelled & reported)
    tally = Tally(right=both, reported=len(reported), found=both, labelled=len(labelled))
    tally.errors += [(f"JOINED {' '.join(pair)}", ()) for pair in sorted(reported - labelled)]
    tally.errors += [(f"MISSED {' '.join(pair)}", ()) for pair in sorted(labelled - reported)]
    return tally


def _pairs(groups: Iterable[Sequence[str]]) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def score_agencies(story: LabelledStory, synopsis: Synopsis) -> Tally:
    """Articles with an agency: right when it is named by the article or one of the same labelled origin."""
    allowed: dict[str, set[str]] = {}
    for group in story.origins:
        named = {name for article in group for name in story.agencies.get(article, ())}
        allowed |= dict.fromkeys(group, named)
    reported = {
        article: {name.lower() for name in _NAME.findall(origin.agency)}
        for origin in synopsis.origins
        if origin.agency
        for article in origin.articles
    }
    tally = Tally(reported=len(reported), labelled=len(story.agencies))
    for article, names in sorted(reported.items()):
        right = bool(names & allowed[article])
        tally.right += right
        if not right:
            tally.errors.append((f"WRONG {article} {'/'.join(sorted(names))}", ()))
    for article, credited in sorted(story.agencies.items()):
        found = bool(reported.get(article, set()) & set(credited))
        tally.found += found
        if not found:
            tally.errors.append((f"MISSED {article} {'/'.join(credited)}", ()))
    return tally
