"""Stories for the tests of the comparison, from plain strings; all sentences are invented."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from synopse.model import AnnotatedArticle, Block, Name, Quotation, Reading, Sentence

_SENTENCE = re.compile(r"[^.!?]+(?:\.(?=\d)[^.!?]+)*[.!?]+[“”\"»)]*|[^.!?]+$")
_QUOTED = re.compile(r"„([^“]*)“|\"([^\"]*)\"|»([^«]*)«")


def reading(
    article: str,
    text: str,
    *,
    kinds: Sequence[str] = (),
    names: Sequence[tuple[str, Literal["PER", "LOC", "ORG", "MISC"]]] = (),
    language: str = "de",
    is_truncated: bool = False,
    published: str | None = None,
) -> Reading:
    """Make a reading: each line is a block (a paragraph unless ``kinds`` says otherwise)."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    position = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            kind = kinds[number] if number < len(kinds) else "paragraph"
            start = position + len(line) - len(line.lstrip())
            blocks.append(Block(kind, start, position + len(line.rstrip())))  # type: ignore[arg-type]
            if kind in {"paragraph", "lede"}:
                for match in _SENTENCE.finditer(text, position, position + len(line)):
                    lead = len(match.group()) - len(match.group().lstrip())
                    sentences.append(Sentence(match.start() + lead, match.end()))
        position += len(line) + 1
    marks = [
        Name(match.start(), match.end(), kind) for name, kind in names for match in re.finditer(re.escape(name), text)
    ]
    quotations = [Quotation("direct", m.start() + 1, m.end() - 1, None, None) for m in _QUOTED.finditer(text)]
    return Reading(
        AnnotatedArticle(
            id=article,
            text=text,
            language=language,
            blocks=tuple(blocks),
            sentences=tuple(sentences),
            names=tuple(sorted(marks, key=lambda name: name.start)),
            quotations=tuple(quotations),
            is_truncated=is_truncated,
            published=published,
        )
    )
