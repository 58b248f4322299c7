"""Off unless an endpoint is named: has it phrase the summary, and keeps what the reports bear out."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence

import msgspec

from synopse.errors import PhrasingError
from synopse.model import Article, Reading, SummarySentence, Synopsis
from synopse.phrasing.ask import Phrased, ask_endpoint
from synopse.phrasing.check import Checker
from synopse.settings import Settings

__all__ = ["KEY_VARIABLE", "phrase_summary"]

KEY_VARIABLE = "SYNOPSE_PHRASING_KEY"
"""Environment variable with the endpoint's key; a key on the command line would stand in every process list."""

Read = Callable[[Sequence[Article]], Sequence[Reading]]


def phrase_summary(synopsis: Synopsis, readings: Sequence[Reading], settings: Settings, read: Read) -> Synopsis:
    """The synopsis with its summary phrased by ``settings.phrasing_endpoint``, where that holds what it was given.

    ``read`` annotates articles. A sentence stays only when its cited points bear out every number, name and word of it;
    points without such a sentence keep their verbatim wording. When the endpoint fails, everything stays verbatim, and
    `Synopsis.notes` tells why.
    """
    if not settings.phrasing_endpoint or not synopsis.summary:
        return synopsis
    texts = {article.id: article.text for article in synopsis.articles}
    given = {
        f"s{number}": " ".join(texts[s.spans[0].article][s.spans[0].start : s.spans[0].end].split())
        for number, s in enumerate(synopsis.summary, 1)
    }
    try:
        answer = ask_endpoint(given, settings, os.environ.get(KEY_VARIABLE, ""))
    except PhrasingError as error:
        return _noted(synopsis, f"summary not phrased, its wording is verbatim: {error}")
    cited = dict(zip(given, synopsis.summary, strict=True))
    checker = Checker(readings, cited, read)
    kept: list[tuple[Phrased, SummarySentence]] = []
    dropped: list[str] = []
    for one in answer:
        reason = checker.find_fault(one)
        if reason is None and not any(set(one.cites) & set(other.cites) for other, _ in kept):
            kept.append((one, _sentence(one, cited)))
        else:
            dropped.append(reason or "tells a point twice")
    summary = _in_order(kept, cited)
    found = msgspec.structs.replace(synopsis, summary=summary)
    if not dropped:
        return found
    return _noted(found, f"{len(dropped)} phrased sentence(s) dropped: {'; '.join(dict.fromkeys(dropped))}")


def _noted(synopsis: Synopsis, note: str) -> Synopsis:
    logging.getLogger(__name__).warning(note)
    return msgspec.structs.replace(synopsis, notes=(*synopsis.notes, note))


def _sentence(phrased: Phrased, cited: dict[str, SummarySentence]) -> SummarySentence:
    """Cites everything that its points cite, and counts the origins of the point that fewest stand behind."""
    sources = [cited[name] for name in phrased.cites]
    spans = dict.fromkeys(span for source in sources for span in source.spans)
    return SummarySentence(
        tuple(spans), min(source.origins for source in sources), sources[0].point, " ".join(phrased.text.split())
    )


def _in_order(
    kept: Sequence[tuple[Phrased, SummarySentence]], cited: dict[str, SummarySentence]
) -> tuple[SummarySentence, ...]:
    """Phrased sentences where the first of their points stood; verbatim ones for points that have none."""
    by_first = {one.cites[0]: sentence for one, sentence in kept}
    told = {name for one, _ in kept for name in one.cites}
    return tuple(
        by_first.get(name, sentence) for name, sentence in cited.items() if name in by_first or name not in told
    )
