"""What of a dated sentence is shown: its part where that can be read alone, else the whole."""

from __future__ import annotations

from bisect import bisect_left

from synopse.compare.comparison import Statement
from synopse.compare.timeline.cues import timeline_cues
from synopse.compare.timeline.datings import Dating
from synopse.compare.timeline.governor import governor_of
from synopse.compare.timeline.place import Place, place_of
from synopse.model import Reading, Token

_LONGEST = 300
"""Characters of a sentence that is shown for a part of it."""
_OBJECTS = frozenset({"obj", "ccomp", "xcomp"})
_SUBJECTS = ("nsubj", "csubj", "expl")
_SIDE = ("advcl", "ccomp", "csubj")


def shown_part(reading: Reading, statement: Statement, dating: Dating) -> tuple[int, int]:
    """Offsets of what is shown for a dating: whole clauses that can be read alone.

    A clause behind "that" or "after" is shown without the word ("after the letter was published on Monday"); a clause without
    its subject or object, a relative clause and a German side clause are shown with their sentence, unless that is long.
    """
    start, end = dating.start, dating.end
    sentence = reading.article.sentences[statement.sentence]
    if dating.is_phrase or start < sentence.start or (start, end) == (sentence.start, sentence.end):
        return start, end
    begins = _behind_opening(reading, start, end)
    place = place_of(reading, statement)
    if place.tree is None or _reads_alone(place, dating, begins):
        return begins, end
    return (sentence.start, sentence.end) if sentence.end - sentence.start <= _LONGEST else (start, end)


def _behind_opening(reading: Reading, start: int, end: int) -> int:
    """Where a clause begins behind the word that joins it to another; "as governor" opens no clause."""
    opened = timeline_cues(reading.article.language).opening.match(reading.article.text, start, end)
    if opened is None:
        return start
    comma = reading.article.text.find(",", opened.end(), end)
    behind = _tokens(reading, opened.end(), comma if comma > 0 else end)
    return opened.end() if any("VerbForm=Fin" in token.feats for token in behind) else start


def _reads_alone(place: Place, dating: Dating, begins: int) -> bool:
    tree, text = place.tree, place.reading.article.text
    if tree is None:
        return True
    tokens = _tokens(place.reading, begins, dating.end)
    if not tokens or not any(token.deprel.startswith(_SUBJECTS) for token in tokens):
        return _is_heading(text, begins)
    if "PronType=Rel" in tokens[0].feats or "PronType=Int" in tokens[0].feats:
        return False
    governor = governor_of(tree, dating.time, place.dated, place.reading.article.language)
    if governor is None or governor.kind != "clause":
        return True
    head = tree.tokens[governor.head]
    if any(
        tree.relation(i) in _OBJECTS and not begins <= tree.tokens[i].start < dating.end
        for i in tree.children(governor.head)
    ):
        return False
    if head.deprel.startswith("acl"):
        return begins <= tree.tokens[tree.heads[governor.head]].start < dating.end
    if not timeline_cues(place.reading.article.language).verb_second:
        return True
    opens_late = "VerbForm=Fin" in tokens[0].feats and not _is_heading(text, begins)  # "fehlen seit dem 4. März Lehrer"
    return tree.relation(governor.head) not in _SIDE and not opens_late


def _is_heading(text: str, start: int) -> bool:
    """Whether a stretch begins as a sentence or a heading does."""
    return text[start : start + 1].isupper() or text[start : start + 1].isdigit()


def _tokens(reading: Reading, start: int, end: int) -> tuple[Token, ...]:
    first = bisect_left(reading.tokens, start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, end, key=lambda token: token.start)
    return reading.tokens[first:last]
