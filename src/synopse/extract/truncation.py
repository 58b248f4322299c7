"""Tells a teaser or a paywalled beginning from a complete text."""

from __future__ import annotations

import re

from synopse.extract.lexicon import load_lexicon, normalised
from synopse.model import BODY_KINDS, Block

_CHARS_LEFT = re.compile(r"\[\s?\+?\d[\d.,]*\s*(?:chars|characters|zeichen)\s?\]", re.IGNORECASE)
_ELLIPSIS_END = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])\s*[\"”“»«']?\s*$")
_MASKED = re.compile(r"(?:[#xX█*]{3,} ){6}")
_FINISHED = re.compile(r"[.!?:;…)\]]\W*$|[_*-]\s*$")
_SHORTEST_OPEN_END = 60


def is_cut_off(text: str, blocks: tuple[Block, ...]) -> bool:
    """Whether the body ends in mid-sentence, with dots, or where a notice says that it goes on elsewhere.

    Only the last block of running text and what follows it are asked.
    """
    if _CHARS_LEFT.search(text[-400:]) or _MASKED.search(text):
        return True
    body = [block for block in blocks if block.kind in BODY_KINDS]
    if not body:
        whole = normalised(text[:4000])
        return any(phrase in whole for phrase in load_lexicon().cut_off)
    last = body[-1]
    ending = text[last.start : last.end]
    followed = any(block.kind in {"byline", "credit"} for block in blocks if block.start >= last.end)
    if last.kind != "list" and not followed and _ELLIPSIS_END.search(ending[-40:]):
        return True
    lexicon = load_lexicon()
    after = [text[block.start : min(block.end, block.start + 400)] for block in blocks if block.start >= last.end]
    if any(any(phrase in normalised(content) for phrase in lexicon.cut_off) for content in after[:6]):
        return True
    unfinished = not _FINISHED.search(ending[-20:]) and len(ending) >= _SHORTEST_OPEN_END
    return unfinished and last.kind == "paragraph" and not followed and ending.count(". ") >= 1
