"""Why articles count as one origin, or one article as an origin of its own."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.model import Origin
from synopse.present.characters import one_line
from synopse.present.sources import Sources
from synopse.present.words import Words

_LEAST_SHARE = 0.005
"""Share of an article below which what it has in common is not worth a number."""


def say_origin(origin: Origin, sources: Sources, words: Words, shares: Sequence[float]) -> str:
    """The reason in a sentence or two; ``shares`` tells for each article how much of its text it shares."""
    members = [sources[key] for key in origin.articles if sources.has(key)]
    if len(members) == 1:
        share = shares[members[0].number - 1]
        key = "origin.why.little" if share >= _LEAST_SHARE else "origin.why.alone"
        said = words(key, outlet=members[0].label, percent=round(100 * share))
    else:
        own = set(origin.articles)
        passages = [p for p in sources.synopsis.passages if len({s.article for s in p.spans} & own) > 1]
        said = words(
            "origin.why.shared" if passages else "origin.why.headline",
            outlets=", ".join(source.label for source in members),
            words=words.count("count.words", sum(passage.words for passage in passages)),
            passages=words.count("count.passages", len(passages)),
        )
    if origin.agency:
        said += " " + words("origin.why.agency", agency=one_line(origin.agency, 30))
    return said
