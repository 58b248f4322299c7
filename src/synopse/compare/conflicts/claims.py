"""What a statement says of its things in a way that another can oppose, with who and what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.acts import act_word
from synopse.compare.comparison import Statement
from synopse.compare.conflicts.drafts import PLANNED, Draft, act_of, is_speech, values_in
from synopse.compare.conflicts.negation import is_before, is_not_yet, is_planned
from synopse.compare.conflicts.participants import MARKS, Scene, keys_of, roles_of, with_concept
from synopse.compare.conflicts.undecided import undecided_by
from synopse.compare.measures.cues import measure_cues
from synopse.compare.statements import overlapping
from synopse.compare.timeline.governor import tense_at
from synopse.compare.trees import Tree
from synopse.languages import load_language
from synopse.languages.rules.exclusive import Scope
from synopse.model import DiscrepancyKind, Span, TimeExpression

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_OTHER_CLAUSES = frozenset({"parataxis", "ccomp", "advcl"})
_SAYING = frozenset({"parataxis"})
_BEFORE = 12
_HIGHEST = 4


@dataclass(frozen=True, slots=True)
class Claim:
    """A value of one thing in a statement.

    ``about`` names what has values ("do:open", "custody") and ``value`` the one stated, ``kind`` the discrepancy that
    another value makes. ``doers`` and ``things`` are keys (stems and concepts) of who does it and to what it is done or of what
    it is said; ``told`` those of all that stands in its clause beside them, ``around`` those of the whole statement; ``inner`` the acts of the clauses below it,
    ``acts`` those of the whole statement. ``way_of`` is the act that a value told by an adverb belongs to ("publicly backed").
    ``is_denied`` when it is told as not so, or not yet, ``is_before`` when as what had been, ``is_pending`` when as still to be decided. A person among
    them has a key of its own ("#a3"), "*" stands for every one of a group.
    """

    about: str
    value: str
    kind: DiscrepancyKind
    scope: Scope
    span: Span
    doers: frozenset[str]
    things: frozenset[str]
    told: frozenset[str]
    around: frozenset[str]
    inner: frozenset[str]
    acts: frozenset[str]
    way_of: str
    is_denied: bool
    is_not_yet: bool
    is_before: bool
    is_pending: bool
    tense: str | None
    times: tuple[TimeExpression, ...]


def claim_of(draft: Draft) -> Claim:
    """The whole claim, with who and what it is about."""
    scene, statement, at, value = draft.scene, draft.statement, draft.at, draft.value
    tree, article = scene.tree, scene.article
    doers, things = roles_of(scene, at, draft.named, of_clause=value.scope == "person")
    if value.scope == "person" and not doers | things:
        things = scene.who.only_person(article.id, statement.start, statement.end)
    if value is PLANNED:
        if things - MARKS:
            doers = {
                key for key in doers if key[0] == "#"
            }  # "the vote will occupy the House" does not say that it takes place
        bare = act_word(tree.tokens, at, article, tree.first) in measure_cues(article.language).bare_verbs
        things |= (
            set() if bare else with_concept(article.language, act_of(scene, at))
        )  # "plan to block the road", "the blockade is called off"
    below = [i for i in tree.children(at) if tree.tokens[i].upos == "VERB" and _is_complement(scene, i)]
    if not value.set.startswith("do:") and not value.scope:
        things |= {key for i in below for key in with_concept(article.language, act_of(scene, i))}
        things |= {
            key for i in below for key in roles_of(scene, i, (), of_clause=False)[1]
        }  # "refused to sign the pact"
    is_pending = undecided_by(article, tree, at) is not None
    return Claim(
        about=value.set,
        value=value.value,
        kind=value.kind,
        scope=value.scope,
        span=draft.span,
        doers=frozenset(doers),
        things=frozenset(things),
        told=_told(scene, statement, at, draft.named),
        around=_around(scene, statement),
        inner=frozenset(act_of(scene, i) for i in below),
        acts=_acts(scene, statement),
        way_of=_way_of(draft),
        is_denied=draft.is_denied,
        is_not_yet=is_not_yet(article, tree, at) or is_pending,
        is_before=is_before(article, tree, at),
        is_pending=is_pending,
        tense="future" if is_planned(article, tree, at) else tense_at(tree, at, article.language),
        times=_times(scene, statement, at),
    )


def _way_of(draft: Draft) -> str:
    """The act of which an adverb tells how it is done; empty where the value is told by other words."""
    scene, tree = draft.scene, draft.scene.tree
    is_way = draft.named and all(tree.relation(i) == "advmod" and tree.heads[i] == draft.at for i in draft.named)
    return act_of(scene, draft.at) if is_way and tree.tokens[draft.at].upos == "VERB" else ""


def _around(scene: Scene, statement: Statement) -> frozenset[str]:
    """Keys of all words of the statement that say something."""
    inside = scene.tree.inside(statement.start, statement.end)
    return frozenset(keys_of(scene, (i for i in inside if scene.tree.tokens[i].upos in _CONTENT)))


def _acts(scene: Scene, statement: Statement) -> frozenset[str]:
    """What is done in a statement, by its verbs and by the values that they give."""
    inside = scene.tree.inside(statement.start, statement.end)
    verbs = (i for i in inside if scene.tree.tokens[i].upos == "VERB" and not is_speech(scene, i))
    stated = (draft.value for draft in values_in(scene, statement) if draft.value.kind != "quantity")
    return frozenset((*(act_of(scene, i) for i in verbs), *(f"{value.set}:{value.value}" for value in stated)))


def _is_complement(scene: Scene, at: int) -> bool:
    """Whether a clause tells what is done or said, or whether it is ("has not decided whether to go")."""
    conditions = load_language(scene.article.language).polarity.conditions
    if scene.tree.relation(at) in _COMPLEMENTS:
        return True
    return scene.tree.relation(at) == "advcl" and any(scene.word(i) in conditions for i in scene.tree.children(at))


def _times(scene: Scene, statement: Statement, at: int) -> tuple[TimeExpression, ...]:
    """The dates that stand in the claim's own clause, beside those since when something is so."""
    tree, article = scene.tree, scene.article
    since = measure_cues(article.language).since
    own = set(tree.phrase(_clause(tree, at), without=_OTHER_CLAUSES))
    found = overlapping(article.times, statement.start, statement.end)
    return tuple(
        time
        for time in found
        if time.type == "DATE"
        and not own.isdisjoint(tree.inside(time.start, time.end))
        and not since.search(article.text, max(0, time.start - _BEFORE), time.start)
    )


def _told(scene: Scene, statement: Statement, at: int, named: Sequence[int]) -> frozenset[str]:
    """Keys of the words of the clause beside those that state the value, without dates."""
    tree, times = scene.tree, overlapping(scene.article.times, statement.start, statement.end)
    clause = _clause(tree, at)
    dated = {i for time in times for i in tree.inside(time.start, time.end)}
    finite = next((i for i in sorted((clause, *tree.children(clause))) if "VerbForm=Fin" in tree.tokens[i].feats), 0)
    framing = {
        i
        for child in tree.children(clause)
        if tree.relation(child) == "obl" and child < finite
        for i in tree.phrase(child)
    }  # "by now", "in Kiel" before the verb frame what is denied behind it
    inside = set(tree.inside(statement.start, statement.end))
    above = [clause, *([tree.heads[clause]] if tree.relation(clause) == "xcomp" else [])]
    subjects = {j for i in above for k in tree.children(i) if tree.relation(k) == "nsubj" for j in tree.phrase(k)}
    own = ((set(tree.phrase(clause, without=_SAYING)) | subjects) & inside) - {*named, *dated, *framing}
    return frozenset(keys_of(scene, (i for i in own if tree.tokens[i].upos in _CONTENT)))


def _clause(tree: Tree, at: int) -> int:
    """The verb in whose clause a word stands, or the word itself where it stands in none."""
    node = at
    for _ in range(_HIGHEST):
        if tree.tokens[node].upos == "VERB" or tree.heads[node] < 0:
            return node
        node = tree.heads[node]
    return at
