"""Where a topic truly ends: with its negation, the clause of an empty noun, what shall be done, the other quotation mark."""

from __future__ import annotations

from synopse.compare.trees import Tree

_LOOSE = frozenset({"parataxis", "discourse"})
_CLOSING = {"“": "”", "„": "“", "»": "«", "«": "»"}


def whole_topic(tree: Tree, topic: tuple[int, int]) -> tuple[int, int]:
    """A topic with the "not" right behind it and the clause that tells what its noun claims ("claims that he lied")."""
    inside = tree.inside(*topic)
    if not inside:
        return topic
    last = inside[-1]
    behind = last + 1
    if behind < len(tree.tokens) and tree.tokens[behind].lemma.lower() in tree.grammar.negating_adverbs:
        return topic[0], tree.tokens[behind].end
    if tree.tokens[last].upos != "NOUN":
        return topic
    behind += behind < len(tree.tokens) and tree.tokens[behind].lemma == ","
    if behind >= len(tree.tokens) or tree.tokens[behind].lemma.lower() not in tree.grammar.complementisers:
        return topic
    if tree.tokens[behind].upos != "SCONJ" or tree.heads[behind] < behind:
        return topic
    clause = [p for p in tree.phrase(tree.heads[behind], without=_LOOSE) if p >= behind]
    while clause and tree.tokens[clause[-1]].upos in {"PUNCT", "CCONJ"}:
        clause.pop()
    return (topic[0], tree.tokens[clause[-1]].end) if clause else topic


def is_another_s(tree: Tree, verb: int, clause: tuple[int, int]) -> bool:
    """Whether another verb, set off by a comma, stands between a verb and a clause ("dismissed them, adding that ...")."""
    first = next(iter(tree.inside(*clause)), verb)
    between = range(verb + 1, first)
    comma = next((i for i in between if tree.tokens[i].lemma in {",", "-", "–", "—"}), None)
    return comma is not None and any(
        tree.tokens[i].upos == "VERB" and "VerbForm=Fin" not in tree.tokens[i].feats for i in between if i > comma
    )


def with_marks(text: str, start: int, stop: int) -> tuple[int, int]:
    """A topic with the quotation mark right before or behind it whose other half it holds."""
    before, behind = text[start - 1 : start], text[stop : stop + 1]
    topic = text[start:stop]
    if behind in {",", "."} and text[stop + 1 : stop + 2] in {'"', *_CLOSING.values()}:
        behind, stop = text[stop + 1 : stop + 2], stop + 1  # American usage: released “immediately,”
        closed = with_marks(text[:stop] + behind, start, stop)
        return closed if closed[1] > stop else (start, stop - 1)
    if topic.count('"') % 2:
        if behind == '"':
            return start, stop + 1
        return (start - 1, stop) if before == '"' else (start, stop)
    for opening, closing in _CLOSING.items():
        if topic.count(opening) > topic.count(closing) and behind == closing:
            return start, stop + 1
        if topic.count(closing) > topic.count(opening) and before == opening:
            return start - 1, stop
    return start, stop


def passive_behind(tree: Tree, end: int) -> int | None:
    """Where what shall be done to a thing ends ("the vote to be put off"), right behind offset ``end``; else None."""
    words, opening = tree.tokens, tree.grammar.passive_infinitive
    at = next((i for i, token in enumerate(words) if token.start >= end), len(words))
    behind = at + len(opening)
    if not opening or tuple(token.lemma.lower() for token in words[at:behind]) != opening:
        return None
    deed = next((i for i in range(behind, min(behind + 3, len(words))) if words[i].upos == "VERB"), None)
    if deed is None:
        return None
    last = deed
    own = set(tree.phrase(deed, without=_LOOSE))
    while last + 1 in own:
        last += 1
    while last > deed and tree.tokens[last].upos in {"PUNCT", "CCONJ"}:
        last -= 1
    return tree.tokens[last].end
