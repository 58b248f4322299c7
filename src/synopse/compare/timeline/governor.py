"""What a date hangs on: the clause or the noun phrase that it dates, and the tense that tells which way it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from synopse.compare.timeline.resolve import Tense
from synopse.compare.trees import Tree
from synopse.languages import load_language
from synopse.model import TimeExpression, Token

GovernorKind = Literal["clause", "phrase"]

_NOUNS = frozenset({"NOUN", "PROPN", "NUM", "PRON", "SYM", "X"})
_VERBS = frozenset({"VERB", "AUX"})
_FURTHEST = 6
_LOOSE = frozenset({"punct", "parataxis", "cc", "discourse"})
_SIDE_CLAUSES = frozenset({"acl", "advcl", "ccomp", "csubj"})
_BESIDE = frozenset({"conj", "appos", "case"})
"""What stands beside a noun and is no part of what it names."""
_ARGUMENTS = frozenset({"obl", "nsubj", "obj"})
_MODIFIERS = frozenset({"amod", "acl"})


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that a date hangs on and what it heads; ``relation`` is how the date's first word hangs on it.

    ``is_side`` when the clause is not the main one of its sentence. ``case`` is the preposition before the date.
    """

    kind: GovernorKind
    head: int
    relation: str
    case: str
    tense: Tense | None
    is_side: bool


@dataclass(frozen=True, slots=True)
class _Verbs:
    ahead: re.Pattern[str]
    auxiliaries: re.Pattern[str]
    marks_third_person: bool
    verb_second: bool


@cache
def _verbs(language: str) -> _Verbs:
    rules = load_language(language).timeline
    return _Verbs(
        re.compile(rf"(?:{rules.ahead})\Z"),
        re.compile(rf"(?:{rules.auxiliaries})\Z"),
        rules.marks_third_person,
        rules.verb_second,
    )


def governor_of(tree: Tree, time: TimeExpression, dated: frozenset[int], language: str) -> Governor | None:
    """The governor of ``time``; ``dated`` are the places of all words that stand in dates. None when it hangs on nothing."""
    inside = tree.inside(time.start, time.end)
    top = next((i for i in inside if tree.heads[i] not in inside), None)
    if top is None:
        return None
    relation, case = tree.relation(top), _case(tree, top)
    noun = _noun_around(tree, inside[0], inside[-1])
    if noun is not None:
        return Governor("phrase", noun, "amod", case, None, _is_side(tree, noun))
    at = tree.heads[top]
    for _ in range(_FURTHEST):
        if at < 0 or at not in dated:
            break
        relation, case = tree.relation(at), _case(tree, at) or case
        at = tree.heads[at]
    at = _beyond_names(tree, _before_comma(tree, inside[0], inside[-1], at))
    if at < 0:
        return None
    if tree.tokens[at].upos in _VERBS or _is_predicate(tree, at):
        modified = _modified(tree, at)
        if modified is not None:
            return Governor("phrase", modified, "acl", case, tense_at(tree, at, language), _is_side(tree, modified))
        before = _before_finite(tree, inside[0], at) if _verbs(language).verb_second else None
        if before is not None:
            return Governor("phrase", before, "nmod", case, tense_at(tree, at, language), _is_side(tree, before))
        return Governor("clause", at, relation, case, tense_at(tree, at, language), _is_side(tree, at))
    return Governor("phrase", at, relation, case, tense_above(tree, at, language), _is_side(tree, at))


def tense_above(tree: Tree, noun: int, language: str) -> Tense | None:
    """The tense of the clause in which a noun phrase stands."""
    at = noun
    for _ in range(_FURTHEST):
        at = tree.heads[at]
        if at < 0:
            return None
        if tree.tokens[at].upos in _VERBS:
            return tense_at(tree, at, language)
    return None


def _before_comma(tree: Tree, first: int, last: int, head: int) -> int:
    """The head, or what stands before a date that a comma parts from the head behind it ("..., killed on Sunday, ...")."""
    if last + 1 >= len(tree.tokens) or tree.tokens[last + 1].lemma != "," or head <= last:
        return head
    opening = first
    while opening > 0 and tree.tokens[opening - 1].lemma not in {",", ";", ":", "–", "-", "--"}:
        opening -= 1
    before = [i for i in range(opening, first) if tree.tokens[i].upos in _VERBS | {"NOUN", "PROPN"}]
    verbs = [i for i in before if tree.tokens[i].upos == "VERB"]
    return (verbs or before or [head])[-1]


def _before_finite(tree: Tree, first: int, verb: int) -> int | None:
    """The noun before a date when both stand before the finite verb of a main clause, where there is room for one
    constituent alone: "Nach dem Brand am Sonntag zog er am Montag aus" tells of a fire on Sunday."""
    finite = next((i for i in (*tree.children(verb), verb) if "VerbForm=Fin" in tree.tokens[i].feats), None)
    if finite is None or first > finite or tree.relation(verb) not in {"root", "parataxis"}:
        return None
    opening = first - 1 if tree.tokens[first - 1].upos == "ADP" else first
    siblings = [i for i in tree.children(verb) if i < opening and tree.relation(i) in _ARGUMENTS]
    if len(siblings) != 1 or tree.tokens[siblings[0]].upos not in {"NOUN", "PROPN"}:
        return None
    places = tree.phrase(siblings[0])
    opens = places[0] == 0 or tree.tokens[places[0] - 1].upos == "PUNCT"
    return siblings[0] if opens and places[-1] == opening - 1 else None


def _beyond_names(tree: Tree, at: int) -> int:
    """The noun that a name belongs to: "last year" dates no bridge, but the closure of lanes near the bridge."""
    while at >= 0 and tree.tokens[at].upos == "PROPN" and tree.relation(at) in {"nmod", "flat", "compound"}:
        at = tree.heads[at]
    return at


def _case(tree: Tree, index: int) -> str:
    return next((tree.tokens[i].lemma.lower() for i in tree.children(index) if tree.relation(i) == "case"), "")


def _noun_around(tree: Tree, first: int, last: int) -> int | None:
    """The noun whose article stands right before a date and that follows it ("der 2013 beigetretene Staat")."""
    if first == 0 or tree.tokens[first - 1].upos != "DET":
        return None
    noun = tree.heads[first - 1]
    return noun if noun > last and tree.tokens[noun].upos in _NOUNS else None


def _is_predicate(tree: Tree, index: int) -> bool:
    return any(tree.relation(i) in {"cop", "aux"} for i in tree.children(index))


def _modified(tree: Tree, verb: int) -> int | None:
    """The noun that a participle modifies ("the bill signed last week"); None for clauses with a finite verb."""
    token, relation = tree.tokens[verb], tree.relation(verb)
    if relation not in _MODIFIERS or "VerbForm=Inf" in token.feats:
        return None
    if relation != "amod" and _finite(tree, verb) is not None:
        return None
    return tree.heads[verb] if tree.heads[verb] >= 0 else None


def _is_side(tree: Tree, index: int) -> bool:
    at = index
    for _ in range(len(tree.heads)):
        if at < 0:
            return False
        if tree.relation(at) in _SIDE_CLAUSES:
            return True
        at = tree.heads[at]
    return False


def _finite(tree: Tree, verb: int) -> Token | None:
    words = (verb, *(i for i in tree.children(verb) if tree.relation(i) in {"aux", "cop"}))
    return next((tree.tokens[i] for i in sorted(words) if "VerbForm=Fin" in tree.tokens[i].feats), None)


def tense_at(tree: Tree, verb: int, language: str) -> Tense | None:
    """The tense in which the clause of ``verb`` tells; None when its forms leave it open ("would", "sollte")."""
    verbs, token = _verbs(language), tree.tokens[verb]
    head, finite = tree.heads[verb], _finite(tree, verb)
    if verbs.ahead.match(token.lemma.lower()) and (finite is not None or tree.relation(verb) not in _MODIFIERS):
        return None if finite is not None and "Tense=Past" in finite.feats else "future"
    if head >= 0 and tree.relation(verb) in {"xcomp", "ccomp"} and verbs.ahead.match(tree.tokens[head].lemma.lower()):
        return "future"
    if finite is None:
        return _tense_without_finite(tree, verb, language)
    if finite is token:
        return _plain_tense(finite, language)
    if _is_perfect_infinitive(tree, verb):
        return "past"  # "soll sich getroffen haben", "may have met"
    if verbs.auxiliaries.match(finite.lemma.lower()):
        return (
            "past"
            if "Tense=Past" in finite.feats and finite.lemma in tree.grammar.becoming
            else _ahead(tree, finite, token)
        )
    if "Tense=Past" in finite.feats:
        return "past"
    if finite.lemma in tree.grammar.perfect and token.upos == "VERB":
        return "past"
    return "present" if finite.lemma in tree.grammar.present else None


def _is_perfect_infinitive(tree: Tree, verb: int) -> bool:
    if "VerbForm=Part" not in tree.tokens[verb].feats:
        return False
    verbs = (verb, *(i for i in tree.children(verb) if tree.relation(i) == "conj"))  # "getroffen und gesprochen haben"
    below = [tree.tokens[i] for one in verbs for i in tree.children(one) if tree.relation(i) == "aux"]
    return any(one.lemma in tree.grammar.perfect and "VerbForm=Inf" in one.feats for one in below)


def _plain_tense(finite: Token, language: str) -> Tense | None:
    if "Mood=Sub" in finite.feats:
        return None
    if _verbs(language).marks_third_person and "Number=Sing|Person=3" in finite.feats:
        is_bare = finite.end - finite.start == len(finite.lemma)
        return "past" if is_bare or "Tense=Past" in finite.feats else "present"
    return "past" if "Tense=Past" in finite.feats else "present"


def _ahead(tree: Tree, finite: Token, verb: Token) -> Tense | None:
    """A future or intention; a passive in the present ("wird gebaut") and past intentions are open."""
    if "Tense=Past" in finite.feats or "Mood=Sub" in finite.feats:
        return None
    return "present" if finite.lemma in tree.grammar.becoming and "VerbForm=Part" in verb.feats else "future"


def _tense_without_finite(tree: Tree, verb: int, language: str) -> Tense | None:
    """Participles tell what was; infinitives what their governing verb says of them; second verbs what the first says."""
    relation, head = tree.relation(verb), tree.heads[verb]
    if _is_passive_infinitive(tree, verb):
        return "future"  # "an interview to be shown on Tuesday"
    if "Tense=Past" in tree.tokens[verb].feats and relation in _MODIFIERS:
        return "past"
    if head < 0:
        return None
    if relation == "conj" and tree.tokens[head].upos in _VERBS:
        return tense_at(tree, head, language)
    if relation in {"xcomp", "ccomp", "acl"}:
        if _verbs(language).ahead.match(tree.tokens[head].lemma.lower()):
            return "future"
        return tense_at(tree, head, language) if relation != "acl" and tree.tokens[head].upos in _VERBS else None
    return None


def _is_passive_infinitive(tree: Tree, verb: int) -> bool:
    if tree.relation(verb) not in {"acl", "advcl"} or "VerbForm=Part" not in tree.tokens[verb].feats:
        return False
    if not tree.grammar.passive_infinitive:
        return False
    mark, auxiliary = tree.grammar.passive_infinitive
    below = [tree.tokens[i] for i in tree.children(verb)]
    return any(t.deprel == "mark" and t.lemma == mark for t in below) and any(t.lemma == auxiliary for t in below)


def phrase_span(tree: Tree, governor: Governor, others: frozenset[int]) -> tuple[int, int]:
    """Offsets of the governor's clause or noun phrase, cut before branches that hold ``others``, dates of something else."""
    cut = {i for i in tree.children(governor.head) if not others.isdisjoint(tree.phrase(i))}
    inside = set(tree.phrase(governor.head, without=_LOOSE))
    if governor.kind == "phrase":
        inside -= {j for i in tree.children(governor.head) if tree.relation(i) in _BESIDE for j in tree.phrase(i)}
    for branch in cut:
        inside -= set(tree.phrase(branch))
    if governor.kind == "clause" and tree.relation(governor.head) == "acl" and tree.heads[governor.head] >= 0:
        noun = tree.heads[governor.head]  # a relative clause is told with what it is about
        inside |= _up_to(tree, noun)
        if _is_owner(tree, noun):
            inside |= _up_to(tree, tree.heads[noun])  # "figures of the Council, which were published"
    places = _connected(tree, inside, governor.head)
    return tree.tokens[places[0]].start, tree.tokens[places[-1]].end


def _up_to(tree: Tree, noun: int) -> set[int]:
    """A noun with what stands before it, its preposition apart."""
    before = [i for i in tree.children(noun) if i < noun and tree.relation(i) != "case"]
    return {noun, *(j for i in before for j in tree.phrase(i, without=_LOOSE))}


def _is_owner(tree: Tree, noun: int) -> bool:
    """Whether a noun is a genitive right behind what it owns."""
    phrase = tree.phrase(noun, without=_LOOSE)
    bare = not any(tree.relation(i) == "case" for i in tree.children(noun))
    return tree.relation(noun) == "nmod" and bare and tree.heads[noun] == min(p for p in phrase if p <= noun) - 1


def _connected(tree: Tree, inside: set[int], head: int) -> list[int]:
    """The unbroken run of words around the head; punctuation between them breaks nothing."""
    bridges = inside | {i for i, token in enumerate(tree.tokens) if token.upos == "PUNCT"}
    first = last = head
    while first - 1 in bridges:
        first -= 1
    while last + 1 in bridges:
        last += 1
    return [i for i in range(first, last + 1) if i in inside]
