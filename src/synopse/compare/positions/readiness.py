"""What a party is ready for, and what it does on one condition only."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.compare.positions.grammar import is_negated, phrase_span, subject_head
from synopse.compare.positions.party import party_of
from synopse.compare.positions.scene import Party, Scene
from synopse.compare.positions.stanced import Stanced, is_denied, is_hypothetical
from synopse.compare.trees import Tree
from synopse.model import Stance

_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl"})
_LOOSE = frozenset({"parataxis", "discourse", "punct"})


def by_readiness(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What a party says or is said to be willing, or not willing, to do."""
    tree = scene.tree
    for at, token in enumerate(tree.tokens):
        if not scene.cues.willing.match(token.lemma.lower()) or token.upos not in {"ADJ", "ADV"}:
            continue
        topic, deed = _offered(scene, at)
        party = _party(scene, at) if topic is not None else None
        if topic is None or party is None or is_hypothetical(scene, at) or _is_due(scene, at):
            continue
        if is_denied(tree, at) or (deed is not None and not _is_aimed(scene, deed)):
            continue
        stance: Stance = "rejects" if is_negated(tree, at) else "offers"
        yield at, Stanced(party, stance, topic)


def _is_aimed(scene: Scene, deed: int) -> bool:
    """Whether the infinitive says what is offered: a deed with an object or aim, not "to talk" or "to pay"."""
    tree = scene.tree
    if scene.cues.no_deeds.match(tree.tokens[deed].lemma.lower()):
        return False
    return any(tree.relation(i) in {"obj", "obl", "xcomp", "ccomp"} for i in tree.children(deed))


def _is_due(scene: Scene, at: int) -> bool:
    """Whether somebody must or should be ready, which says not that they are."""
    below = [scene.tree.tokens[i].lemma.lower() for i in scene.tree.children(at) if scene.tree.relation(i) == "aux"]
    return any(scene.cues.obligations.match(one) for one in below if one not in scene.tree.grammar.having)


def _party(scene: Scene, at: int) -> Party | None:
    """Whose readiness it is, also behind "zeigte sich" and "said it was"."""
    tree = scene.tree
    subject = next((i for i in tree.children(at) if tree.tokens[i].deprel == "nsubj"), None)
    head = tree.heads[at]
    if subject is None and head >= 0 and tree.relation(at) in {"xcomp", "ccomp", "obl", "advmod", "obj"}:
        subject = next((i for i in tree.children(head) if tree.tokens[i].deprel == "nsubj"), None)
    if subject is None and tree.relation(at) == "conj":
        subject = subject_head(tree, at)
    return party_of(scene, subject) if subject is not None else None


def _offered(scene: Scene, at: int) -> tuple[tuple[int, int] | None, int | None]:
    """The infinitive behind the adjective, or the noun behind its preposition; and the verb of the infinitive."""
    tree = scene.tree
    head = tree.heads[at]
    around = [*tree.children(at), *(tree.children(head) if head >= 0 else ())]
    for i in around:
        if i > at and tree.relation(i) in _CLAUSES and _is_infinitive(tree, i):
            places = [p for p in tree.phrase(i, without=_LOOSE) if p > at]
            return (tree.tokens[places[0]].start, tree.tokens[places[-1]].end), i
    for i in around:
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        is_next = bool(cases) and i > at and cases[0] == at + 1
        if (
            is_next
            and scene.cues.ready_for.match(tree.tokens[cases[0]].lemma.lower())
            and tree.tokens[i].upos == "NOUN"
        ):
            start, end = phrase_span(tree, i)
            return (max(start, tree.tokens[cases[-1] + 1].start), end), None
    return None, None


def _is_infinitive(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    if "VerbForm=Inf" in token.feats and any(
        tree.relation(i) == "mark" and tree.tokens[i].lemma.lower() in tree.grammar.infinitive_marks
        for i in tree.children(at)
    ):
        return True
    return "VerbForm=Inf" in token.feats and token.upos == "VERB" and token.lemma.lower() != token.lemma.upper()


def by_conditions(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What a party will do only if something else is done."""
    tree, cues = scene.tree, scene.cues
    for mark, token in enumerate(tree.tokens):
        if not cues.if_words.match(token.lemma.lower()) or tree.relation(mark) not in {"mark", "advmod"}:
            continue
        clause = tree.heads[mark]
        verb = tree.heads[clause] if clause >= 0 else -1
        if verb < 0 or tree.relation(clause) != "advcl" or not _is_only(scene, mark, verb):
            continue
        if not any(
            cues.modals.match(tree.tokens[i].lemma.lower()) for i in tree.children(verb) if tree.relation(i) == "aux"
        ):
            continue
        subject = subject_head(tree, verb)
        party = party_of(scene, subject) if subject is not None else None
        if party is None or is_negated(tree, verb) or cues.no_deeds.match(tree.tokens[verb].lemma.lower()):
            continue
        yield verb, Stanced(party, "conditions", _deed(scene, verb, clause))


def _is_only(scene: Scene, mark: int, verb: int) -> bool:
    """Whether "only" stands right before the conjunction, or beside the verb before it."""
    tree = scene.tree
    places = {mark - 1, mark - 2, *(i for i in tree.children(verb) if i < mark)}
    return any(0 <= i < mark and scene.cues.onlys.match(tree.tokens[i].lemma.lower()) for i in places)


def _deed(scene: Scene, verb: int, clause: int) -> tuple[int, int]:
    """The verb with its objects, without subject, modal verb and condition."""
    tree = scene.tree
    cut = {p for i in tree.children(verb) if i == clause or tree.relation(i) in {"nsubj", "aux", "punct", "parataxis"}
           for p in tree.phrase(i)}  # fmt: skip
    inside = [
        p
        for p in tree.phrase(verb)
        if p not in cut and not scene.cues.onlys.match(tree.tokens[p].lemma.lower()) and tree.tokens[p].upos != "PUNCT"
    ]
    first = last = verb
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return tree.tokens[first].start, tree.tokens[last].end
