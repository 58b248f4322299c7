"""Subject and topic of a stance verb read off the dependency tree (Universal Dependencies)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synopse.compare.positions.cues import CompiledVerb
from synopse.compare.trees import Tree

_CLAUSES = frozenset({"ccomp", "xcomp"})
_SUBJECTS = frozenset({"nsubj"})
_VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"})
_LOOSE_CLAUSE = frozenset({"parataxis", "discourse"})
LOOSE_PHRASE = frozenset({"acl", "parataxis", "advcl", "discourse", "appos"})
_FURTHEST = 5


def verb_at(tree: Tree, start: int, end: int) -> int | None:
    """Place of the verb among the words ``start:end`` of the text; None when they are no verb there."""
    verbs = [i for i in tree.inside(start, end) if tree.tokens[i].upos == "VERB"]
    if not verbs:  # "will" and "opposed" without a verb of their own
        verbs = [i for i in tree.inside(start, end) if tree.tokens[i].upos in {"AUX", "ADJ"} and _governs(tree, i)]
    return verbs[-1] if verbs else None


def _governs(tree: Tree, index: int) -> bool:
    return any(tree.relation(i) in _SUBJECTS for i in tree.children(index))


def state_subject(tree: Tree, verb: int) -> int | None:
    """Place of the subject of a passive that tells a state ("is opposed to")."""
    return next((i for i in tree.children(verb) if tree.relation(i) == "nsubj"), None)


def subject_head(tree: Tree, verb: int, announcing: re.Pattern[str] | None = None) -> int | None:
    """Place of the word that is the verb's subject, taken from the verb it is joined to where it has none of its own.

    None for passives and where no subject is plain. A relative pronoun gives way to what it stands for. ``announcing``
    are the lemmas whose infinitive always has their own subject ("promised X to").
    """
    at = verb
    for _ in range(_FURTHEST):
        children = tree.children(at)
        if any(tree.tokens[i].deprel in {"nsubj:pass", "aux:pass"} for i in children):
            return None
        subject = next((i for i in children if tree.relation(i) in _SUBJECTS), None)
        relation, head = tree.relation(at), tree.heads[at]
        if subject is not None:
            is_relative = "PronType=Rel" in tree.tokens[subject].feats
            return head if is_relative and relation == "acl" and head >= 0 else subject
        if head < 0:
            return None
        if relation == "acl" and "VerbForm=Fin" in tree.tokens[at].feats and tree.tokens[head].upos in NOUNS:
            return head if head < at else None
        if relation == "acl" and "VerbForm=Part" in tree.tokens[at].feats and "Tense=Past" in tree.tokens[at].feats:
            return None  # "officers accused of it"
        if relation == "acl" and head < at and _is_reason(tree, at):
            return head  # "praised Kern for proposing it"
        if relation == "acl":
            beside = at - 1 if tree.tokens[at - 1].upos in {"NOUN", "PROPN"} else head  # whatever it hangs on
            cases = [tree.tokens[i].lemma.lower() for i in tree.children(beside) if tree.relation(i) == "case"]
            if tree.grammar.about.intersection(cases):
                return None
            at = tree.heads[head]
        elif (
            relation == "xcomp"
            and any(tree.relation(i) in {"obj", "iobj"} for i in tree.children(head))
            and (announcing is None or not announcing.match(tree.tokens[head].lemma.lower()))
        ):
            return None  # "urged X to reject": X would reject
        elif relation == "advcl" and (blamed := _blamed(tree, at, head)) is not None:
            return blamed
        elif relation == "advcl" and "VerbForm=Fin" in tree.tokens[at].feats and _opens(tree, at):
            return None  # "after X asked": a clause of its own, whose subject the parser has lost
        elif (relation in {"conj", "xcomp", "advcl"} and tree.tokens[head].upos in _VERBS | {"ADJ"}) or (
            relation == "ccomp" and tree.tokens[head].upos in _VERBS and _shares_subject(tree, at, head)
        ):
            at = head
        else:
            return None
        if at < 0 or tree.tokens[at].upos not in _VERBS | {"ADJ"}:
            return None
    return None


def _shares_subject(tree: Tree, verb: int, head: int) -> bool:
    """Whether what the parser took for a content clause goes on with the subject of its head.

    An infinitive ("kündigte an, daran festhalten zu wollen"), or a finite verb behind a comma without subject and
    conjunction ("weil Kern Steuern ablehnt, auf Ordnung Wert legt und ...").
    """
    if any(tree.relation(i) in {"obj", "iobj"} and "Case=Nom" not in tree.tokens[i].feats for i in tree.children(head)):
        return False
    feats = tree.tokens[verb].feats
    if "VerbForm=Inf" in feats:
        return tree.grammar.complementisers.isdisjoint(
            tree.tokens[i].lemma.lower() for i in tree.children(verb) if tree.relation(i) == "mark"
        )
    places = tree.phrase(verb)
    is_beside = verb > head and places[0] > head and tree.tokens[places[0] - 1].lemma == ","
    return "VerbForm=Fin" in feats and is_beside and places[-1] == verb and not _opens(tree, verb)


def _is_reason(tree: Tree, verb: int) -> bool:
    """Whether a participle behind "for" or "of" tells what somebody is blamed or praised for."""
    marks = {
        tree.tokens[i].lemma.lower() for i in tree.children(verb) if i < verb and tree.relation(i) in {"mark", "case"}
    }
    feats = tree.tokens[verb].feats
    return bool(marks & tree.grammar.blaming) and ("VerbForm=Part" in feats or "VerbForm=Ger" in feats)


def _blamed(tree: Tree, verb: int, head: int) -> int | None:
    """Who did what a participle behind "for" tells: the object of the verb ("criticized Nolan for requesting")."""
    if not _is_reason(tree, verb):
        return None
    before = min(i for i in tree.children(verb) if tree.relation(i) in {"mark", "case"}) - 1
    while before >= 0 and tree.relation(before) in {"flat", "appos", "nmod", "compound"}:
        before = tree.heads[before]
    if before >= 0 and tree.relation(before) == "obj":
        return before  # right before "for", whatever it hangs on
    return next((i for i in tree.children(head) if tree.relation(i) == "obj" and i < verb), None)


def _opens(tree: Tree, verb: int) -> bool:
    return any(tree.relation(i) == "mark" and tree.tokens[i].upos != "PART" for i in tree.children(verb))


def is_negated(tree: Tree, verb: int) -> bool:
    """Whether the verb, or the verb that it hangs on as an infinitive, is negated."""
    words = [i for i in tree.children(verb) if not _is_not_only(tree, i)]
    if tree.relation(verb) == "xcomp" and tree.heads[verb] >= 0:
        words += tree.children(tree.heads[verb])
    known = tree.grammar.negations
    return any("Polarity=Neg" in tree.tokens[i].feats or tree.tokens[i].lemma.lower() in known for i in words)


def _is_not_only(tree: Tree, index: int) -> bool:
    after = tree.tokens[index + 1].lemma.lower() if index + 1 < len(tree.tokens) else ""
    return after in tree.grammar.only


def clause_after(tree: Tree, verb: int, children: Sequence[int]) -> tuple[int, int] | None:
    """Offsets of the clause or infinitive that the verb governs behind it."""
    clauses = [i for i in children if tree.relation(i) in _CLAUSES]
    clauses += [i for i in children if tree.relation(i) == "advcl" and _is_complement(tree, verb, i)]
    clauses = [i for i in clauses if i == verb + 1 or _is_clause(tree, i)]
    behind = [i for i in clauses if i > verb] or clauses
    if not behind:
        return None
    inside = tree.phrase(behind[0], without=_LOOSE_CLAUSE)
    cut = {p for i in inside if tree.relation(i) == "advcl" and _opens_clause(tree, i) for p in tree.phrase(i)}
    inside = [p for p in inside if p not in cut or p == behind[0]]
    inside += [i for i in behind[1:] if i == max(inside) + 1]  # a second verb that the parser hung beside the first
    return ends(tree, [p for p in inside if p > verb] or inside)


def _opens_clause(tree: Tree, index: int) -> bool:
    """Whether an adverbial is a clause of its own and no bare participle ("... that the line stay closed")."""
    return any(tree.relation(i) in {"mark", "nsubj", "advmod"} and i < index for i in tree.children(index))


def _is_clause(tree: Tree, index: int) -> bool:
    """Whether a complement says that something is or shall be done: a finite verb, an infinitive, a passive participle."""
    token = tree.tokens[index]
    if _governs(tree, index) or any(tree.relation(i) in {"mark", "aux", "cop"} for i in tree.children(index)):
        return True
    return token.upos in _VERBS and (
        "VerbForm=Ger" in token.feats or "Tense=Past" in token.feats or "Inf" in token.feats
    )


def _is_complement(tree: Tree, verb: int, clause: int) -> bool:
    """Whether what the parser took for an adverbial is what the verb is about: an infinitive, or a gerund right behind."""
    return "VerbForm=Inf" in tree.tokens[clause].feats or clause == verb + 1


def phrase_span(tree: Tree, index: int) -> tuple[int, int]:
    """Offsets of a noun phrase without its clauses, with the name that stands right behind an office ("General Feld")."""
    places = tree.phrase(index, without=LOOSE_PHRASE)
    names = [p + 1 for p in places if p + 1 < len(tree.tokens) and tree.heads[p + 1] == p]
    for name in (n for n in names if tree.relation(n) == "appos" and tree.tokens[n].upos == "PROPN"):
        places = [*places, *tree.phrase(name, without=LOOSE_PHRASE)]
    return ends(tree, around(places, index))


def object_behind(tree: Tree, verb: int) -> tuple[int, int] | None:
    """Offsets of the object right behind a verb, whatever it hangs on."""
    for i in range(verb + 1, len(tree.tokens)):
        if tree.tokens[i].upos in _VERBS | {"PUNCT"}:
            return None
        if tree.relation(i) == "obj" and tree.tokens[i].upos in {"NOUN", "PROPN"}:
            return phrase_span(tree, i)
    return None


def around(inside: list[int], index: int) -> list[int]:
    """The unbroken run of places around ``index``."""
    own = set(inside)
    first = last = index
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return list(range(first, last + 1))


def ends(tree: Tree, places: list[int]) -> tuple[int, int]:
    """Offsets of the words at ``places`` without marks and conjunctions at either end."""
    kept = list(places)
    while len(kept) > 1 and tree.tokens[kept[-1]].upos in {"PUNCT", "CCONJ"}:
        kept.pop()
    while len(kept) > 1 and tree.tokens[kept[0]].upos in {"PUNCT", "CCONJ"}:
        kept.pop(0)
    return tree.tokens[kept[0]].start, tree.tokens[kept[-1]].end


def is_framed(tree: Tree, children: Sequence[int], rules: CompiledVerb) -> bool:
    """Whether particle and reflexive pronoun are there, and no other particle."""
    words = [tree.tokens[i] for i in children]
    particles = [t for t in words if t.deprel == "compound:prt"]
    if rules.needs_particle and not any(rules.closes(t) for t in particles):
        return False
    if particles and not any(rules.closes(t) for t in particles):
        return False
    return not rules.is_reflexive or any(t.lemma in tree.grammar.reflexives or "PronType=Prs" in t.feats for t in words)
