"""On what a position hangs: the clause or phrase of its sentence that says under which condition."""

from __future__ import annotations

import re

from synopse.compare.positions.cues import position_cues
from synopse.compare.trees import Tree
from synopse.model import AnnotatedArticle

_LONGEST_CONDITION, _FEWEST_CONDITION = 200, 3
_CLAUSE = re.compile(r"[,;:„“”\"«»]\s*|\s[-–—]\s")
_FURTHEST = 6


def condition_of(
    article: AnnotatedArticle,
    topic: tuple[int, int],
    sentence: tuple[int, int],
    cue: tuple[int, int],
    tree: Tree | None = None,
) -> str | None:
    """The clause of the sentence that says on what the position hangs, outside its topic."""
    text, cues = article.text, position_cues(article.language)
    for match in cues.conditions.finditer(text, *sentence):
        if topic[0] <= match.start() < topic[1] or _is_of_another(tree, match.start(), match.end(), topic, cue):
            continue
        if cues.not_only.search(text, sentence[0], match.start()):
            continue
        breaks = [m.end() for m in _CLAUSE.finditer(text, sentence[0], match.start())]
        stop = _CLAUSE.search(text, match.end(), sentence[1])
        if stop is not None and cues.content_clauses.match(text, stop.start(), sentence[1]):
            stop = _CLAUSE.search(text, stop.end(), sentence[1])  # "unter der Bedingung zu, dass ..."
        start, end = breaks[-1] if breaks else sentence[0], stop.start() if stop else sentence[1]
        if cues.content_words.search(text, start, match.start()):
            start = match.start()  # "he told them that if they ..."
        found = text[start:end].strip(" \n\t.!?()")
        if topic[0] < end and start < topic[1] and len(found) > _LONGEST_CONDITION:
            continue
        if match.start() < topic[0] < end:
            last = cue[0] if match.start() < cue[0] < topic[0] else text.rfind(" ", match.start(), topic[0] - 1)
            start, end = match.start(), last
            found = text[start:end].strip(" \n\t.!?,") if end > start else ""
        elif start <= topic[0] < end:
            start = match.start()
            found = text[start:end].strip(" \n\t.!?()")
        if len(found.split()) >= _FEWEST_CONDITION and len(found) <= _LONGEST_CONDITION:
            return found
    return None


def _is_of_another(tree: Tree | None, start: int, end: int, topic: tuple[int, int], cue: tuple[int, int]) -> bool:
    """Whether the clause that opens at ``start:end`` is the condition for another verb than the position's ("they opposed it
    then, but would support it if ...")."""
    if tree is None:
        return False
    mark = next((i for i in tree.inside(start, end) if tree.relation(i) == "mark"), None)
    clause = tree.heads[mark] if mark is not None else -1
    governor = tree.heads[clause] if clause >= 0 else -1
    if governor < 0:
        return False
    own = tree.inside(*cue)
    if governor in own or topic[0] <= tree.tokens[governor].start < topic[1]:
        return False
    at = own[-1] if own else -1
    for _ in range(_FURTHEST):
        if at < 0:
            break
        if at in {governor, clause}:
            return False
        is_relative = tree.relation(at) == "acl" and "VerbForm=Fin" in tree.tokens[at].feats
        at = -1 if tree.relation(at) == "conj" or is_relative else tree.heads[at]
    return True
