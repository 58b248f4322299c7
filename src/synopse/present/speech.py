"""What stands in somebody's direct speech: a sentence taken out of it is shown in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

from synopse.model import Span, Synopsis
from synopse.present.sources import QUOTE_MARKS, Sources

_MARK = re.compile("[" + "".join(QUOTE_MARKS) + "]")
_OPENING = {"”": "“", "“": "„", '"': '"', "«": "»", "»": "«"}
_CLOSING = {"„": "“", "“": "”", '"': '"', "»": "«", "«": "»"}


def with_both_marks(text: str) -> str:
    """The text with the mark that its speech lacks: 'We wait," she said.' began in a sentence before."""
    marks = list(_MARK.finditer(text))
    if len(marks) % 2 == 0:
        return text
    first, last = marks[0], marks[-1]
    if first.start() > 0 and not text[first.start() - 1].isspace() and first.group() in _OPENING:
        return _OPENING[first.group()] + text
    if text[last.end() : last.end() + 1].isalnum() and last.group() in _CLOSING:
        return text + _CLOSING[last.group()]
    return text


class Speech:
    """The direct speech of a story's articles."""

    def __init__(self, synopsis: Synopsis, sources: Sources) -> None:
        found: dict[str, set[tuple[int, int]]] = {}
        for quotation in synopsis.quotations:
            for report in quotation.reports if quotation.kind == "direct" else ():
                for span in report.spans:
                    if sources.is_quoted(span):
                        found.setdefault(span.article, set()).add((span.start, span.end))
        self._spans = {article: sorted(own) for article, own in found.items()}
        self._texts = {article.id: article.text for article in synopsis.articles}

    def holds(self, span: Span) -> bool:
        """Whether a span, the marks at its ends left out, lies in one speech."""
        text, start, end = self._texts[span.article], span.start, span.end
        while start < end and text[start] in QUOTE_MARKS:
            start += 1
        while end > start and text[end - 1] in QUOTE_MARKS:
            end -= 1
        own = self._spans.get(span.article, [])
        at = bisect_right(own, (start, len(text) + 1)) - 1
        return start < end and any(a <= start and end <= b for a, b in own[max(0, at - 1) : at + 1])
