"""Subject and topic of a stance verb read off the dependency tree (Universal Dependencies)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synopse.compare.positions.cues import CompiledVerb
from synopse.compare.positions.topics import is_another_s, passive_behind
from synopse.compare.trees import Tree

_CLAUSES = frozenset({"ccomp", "xcomp"})
_SUBJECTS = frozenset({"nsubj"})
_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"})
_LOOSE_CLAUSE = frozenset({"parataxis", "discourse"})
_LOOSE_PHRASE = frozenset({"acl", "parataxis", "advcl", "discourse", "appos"})
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
        if relation == "acl" and "VerbForm=Fin" in tree.tokens[at].feats and tree.tokens[head].upos in _NOUNS:
            return head if head < at else None
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
        elif relation in {"conj", "xcomp", "advcl"} and tree.tokens[head].upos in _VERBS | {"ADJ"}:
            at = head
        else:
            return None
        if at < 0 or tree.tokens[at].upos not in _VERBS | {"ADJ"}:
            return None
    return None


def _blamed(tree: Tree, verb: int, head: int) -> int | None:
    """Who did what a participle behind "for" tells: the object of the verb ("criticized Nolan for requesting")."""
    marks = {
        tree.tokens[i].lemma.lower() for i in tree.children(verb) if i < verb and tree.relation(i) in {"mark", "case"}
    }
    feats = tree.tokens[verb].feats
    if not marks & tree.grammar.blaming or ("VerbForm=Part" not in feats and "VerbForm=Ger" not in feats):
        return None
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


def topic_phrase(tree: Tree, verb: int, rules: CompiledVerb) -> tuple[int, int] | None:
    """Offsets of the object, clause or prepositional phrase that is the verb's topic; None where it has none."""
    children = tree.children(verb)
    if not _is_framed(tree, children, rules):
        return None
    if rules.preposition is not None:
        addressed = _prepositional(tree, verb, rules)
        wants_clause = rules.addresses or rules.needs_clause
        if addressed and wants_clause:
            return clause_after(tree, verb, children)
        return (addressed[0], passive_behind(tree, addressed[1]) or addressed[1]) if addressed else None
    objects = [i for i in children if tree.relation(i) == "obj" and tree.tokens[i].upos in _NOUNS]
    objects = [i for i in objects if tree.tokens[i].upos != "PRON" or rules.needs_clause]
    if rules.objects is not None and not any(_has_word(tree, i, rules) for i in objects):
        return None
    clause = clause_after(tree, verb, children)
    if clause is not None and is_another_s(tree, verb, clause):
        clause = None
    things = [i for i in objects if "Case=Dat" not in tree.tokens[i].feats]  # whom one reproaches is no topic
    objects = things or ([] if clause else objects)
    if rules.needs_clause and clause is not None and objects and _is_done_to(tree, clause):
        return phrase_span(tree, objects[0])[0], clause[1]  # "wants changes made"
    if rules.needs_clause or not objects or _is_addressed(tree, children, clause, rules):
        return clause
    thing = phrase_span(tree, objects[0])
    return thing[0], passive_behind(tree, thing[1]) or thing[1]


def _is_done_to(tree: Tree, clause: tuple[int, int]) -> bool:
    """Whether a clause is nothing but a participle."""
    inside = tree.inside(*clause)
    return (
        len(inside) == 1
        and tree.tokens[inside[0]].upos == "VERB"
        and "VerbForm=Inf" not in tree.tokens[inside[0]].feats
    )


def _has_word(tree: Tree, index: int, rules: CompiledVerb) -> bool:
    words = [tree.tokens[index].lemma, *(tree.tokens[i].lemma for i in tree.children(index))]
    return rules.objects is not None and any(rules.objects.fullmatch(word) for word in words)


def _is_addressed(tree: Tree, children: Sequence[int], clause: tuple[int, int] | None, rules: CompiledVerb) -> bool:
    """Whether the object is whom one turns to and the topic what they shall do ("urge X to", "fordert X auf, zu")."""
    if clause is None or rules.stance not in {"demands", "conditions"}:
        return False
    return any(tree.relation(i) == "xcomp" for i in children)


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
    return _ends(tree, [p for p in inside if p > verb] or inside)


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
    places = tree.phrase(index, without=_LOOSE_PHRASE)
    names = [p + 1 for p in places if p + 1 < len(tree.tokens) and tree.heads[p + 1] == p]
    for name in (n for n in names if tree.relation(n) == "appos" and tree.tokens[n].upos == "PROPN"):
        places = [*places, *tree.phrase(name, without=_LOOSE_PHRASE)]
    return _ends(tree, _around(places, index))


def object_behind(tree: Tree, verb: int) -> tuple[int, int] | None:
    """Offsets of the object right behind a verb, whatever it hangs on."""
    for i in range(verb + 1, len(tree.tokens)):
        if tree.tokens[i].upos in _VERBS | {"PUNCT"}:
            return None
        if tree.relation(i) == "obj" and tree.tokens[i].upos in {"NOUN", "PROPN"}:
            return phrase_span(tree, i)
    return None


def _around(inside: list[int], index: int) -> list[int]:
    """The unbroken run of places around ``index``."""
    own = set(inside)
    first = last = index
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return list(range(first, last + 1))


def _ends(tree: Tree, places: list[int]) -> tuple[int, int]:
    kept = list(places)
    while len(kept) > 1 and tree.tokens[kept[-1]].upos in {"PUNCT", "CCONJ"}:
        kept.pop()
    while len(kept) > 1 and tree.tokens[kept[0]].upos in {"PUNCT", "CCONJ"}:
        kept.pop(0)
    return tree.tokens[kept[0]].start, tree.tokens[kept[-1]].end


def _is_framed(tree: Tree, children: Sequence[int], rules: CompiledVerb) -> bool:
    """Whether particle and reflexive pronoun are there, and no other particle."""
    words = [tree.tokens[i] for i in children]
    particles = [t for t in words if t.deprel == "compound:prt"]
    if rules.needs_particle and not any(rules.closes(t) for t in particles):
        return False
    if particles and rules.particle is None:
        return False
    return not rules.is_reflexive or any(t.lemma in tree.grammar.reflexives or "PronType=Prs" in t.feats for t in words)


def exchanged_topic(tree: Tree, verb: int, rules: CompiledVerb, exchanges: re.Pattern[str]) -> tuple[int, int] | None:
    """The topic that the parser hung on what is to be given for it ("sets out, in return for X, for Y").

    It is the last phrase with the verb's preposition below the exchange, which takes the one before.
    """
    if rules.preposition is None or not _is_framed(tree, tree.children(verb), rules):
        return None
    for i in tree.children(verb):
        if not exchanges.fullmatch(tree.tokens[i].lemma.lower()):
            continue
        below = [
            j
            for j in tree.phrase(i)
            if j > i
            and any(
                tree.relation(c) == "case" and rules.preposition.fullmatch(tree.tokens[c].lemma)
                for c in tree.children(j)
            )
        ]
        if len(below) > 1:
            cases = {c for c in tree.children(below[-1]) if tree.relation(c) == "case"}
            return _ends(tree, [p for p in tree.phrase(below[-1], without=_LOOSE_PHRASE) if p not in cases])
    return None


def _prepositional(tree: Tree, verb: int, rules: CompiledVerb) -> tuple[int, int] | None:
    """The phrase that the verb's preposition governs; "dafür" and its like hand on to the clause behind them."""
    prepositions = rules.preposition
    if prepositions is None:
        return None
    for i in tree.children(verb):
        if tree.relation(i) not in {"obl", "nmod", "obj", "advmod"}:
            continue
        if tree.tokens[i].upos == "PRON" and not rules.addresses:
            continue
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        if cases and prepositions.fullmatch(tree.tokens[cases[-1]].lemma) and not _is_set_off(tree, i, verb):
            inside = [p for p in tree.phrase(i, without=_LOOSE_PHRASE) if p not in cases]
            particles = [p for p in inside if p > i and tree.tokens[p].deprel == "compound:prt"]
            return _ends(tree, _around([p for p in inside if not particles or p < particles[0]], i))
    return None


def _is_set_off(tree: Tree, index: int, verb: int) -> bool:
    """Whether a phrase before its verb is closed by a comma ("X, for the record, called")."""
    behind = range(index + 1, verb)
    return index < verb and any(tree.tokens[i].lemma == "," for i in behind)
