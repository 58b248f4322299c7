"""What a statement says of its things in a way that another can oppose: acts done or not, values of which one holds at a time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.acts import act_at, act_word
from synopse.compare.comparison import Statement
from synopse.compare.conflicts.negation import is_ahead, is_denied, is_not_yet, is_open, is_planned
from synopse.compare.conflicts.participants import Scene, keys_of, roles_of, with_concept
from synopse.compare.conflicts.who import Who
from synopse.compare.measures.cues import measure_cues
from synopse.compare.statements import overlapping
from synopse.compare.timeline.governor import tense_at
from synopse.compare.trees import Tree, tree_of
from synopse.languages import load_language
from synopse.languages.rules.exclusive import Scope, Value, exclusive_sets
from synopse.model import DiscrepancyKind, Reading, Span, TimeExpression, Token
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_UPWARD = frozenset({"aux", "cop", "advmod", "case", "mark", "det", "nummod", "compound", "fixed", "flat", "amod"})
_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})
_SMALL = frozenset({"ADP", "PART", "SCONJ", "CCONJ", "PUNCT"})
_PARTS = frozenset({"aux", "cop", "advmod", "compound"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_PLANNED = Value("holding", "status", "held_as_planned", "plan")
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
    ``acts`` those of the whole statement.
    ``is_denied`` when it is told as not so, or not yet. A person among
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
    is_denied: bool
    is_not_yet: bool
    tense: str | None
    times: tuple[TimeExpression, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Where a claim stands and which value it gives; the rest is read when another opposes it.

    ``at`` is the place of its predicate, ``named`` those of the words that state the value.
    """

    scene: Scene
    statement: Statement
    value: Value
    at: int
    named: tuple[int, ...]
    span: Span
    is_denied: bool


def drafts_of(reading: Reading, statement: Statement, who: Who) -> tuple[Draft, ...]:
    """All claims that a statement makes as true; none without grammar."""
    sentence = reading.article.sentences[statement.sentence]
    tree = tree_of(reading.tokens, min(sentence.start, statement.start), max(sentence.end, statement.end))
    if tree is None:
        return ()
    scene = Scene(reading, tree, who)
    return (*_deeds(scene, statement), *_values(scene, statement))


def _deeds(scene: Scene, statement: Statement) -> Iterator[Draft]:
    """What is done or is so, by its verb, by the noun of a verb that says nothing alone, or by its adjective."""
    tree, article = scene.tree, scene.article
    bare = measure_cues(article.language).bare_verbs
    for at in tree.inside(statement.start, statement.end):
        if not _is_predicate(tree, at) or _is_speech(scene, at) or is_open(article, tree, at):
            continue
        named = at
        if tree.tokens[at].upos == "VERB" and act_word(tree.tokens, at, article, tree.first) in bare:
            children = tree.children(at)
            nouns = [i for i in children if tree.tokens[i].deprel in _OBJECTS and tree.tokens[i].upos == "NOUN"]
            if not nouns:
                continue
            named = nouns[0]
        span = Span(article.id, *_extent(tree, at, named))
        value = Value("do:" + _act(scene, named), "polarity", "so")
        denied = is_denied(article, tree, at)
        if denied and _is_of_some(scene, at):
            continue
        yield Draft(scene, statement, value, at, (named,), span, denied)
        ahead = is_planned(article, tree, at) or tense_at(tree, at, article.language) == "future"
        if not denied and ahead and not _is_rearranged(scene, at):
            yield Draft(scene, statement, _PLANNED, at, (), _plan_span(scene, at), is_denied=False)


def _is_of_some(scene: Scene, at: int) -> bool:
    """Whether the subject of a predicate is counted: "two senators did not vote" denies nothing of the senate."""
    tree = scene.tree
    subjects = [i for i in tree.children(at) if tree.relation(i) == "nsubj"]
    return any(tree.relation(i) == "nummod" for subject in subjects for i in tree.children(subject))


def _is_rearranged(scene: Scene, at: int) -> bool:
    """Whether an act is told as put otherwise than it was ("will now arrive later this year")."""
    words = load_language(scene.article.language).polarity.rearranged
    return any(scene.tree.tokens[i].lemma.lower() in words for i in scene.tree.children(at))


def _plan_span(scene: Scene, at: int) -> Span:
    """From the word that tells of a plan to the act: "plan to block", "soll am Montag beginnen"."""
    tree = scene.tree
    parts = [at, *(i for i in tree.children(at) if tree.relation(i) == "aux")]
    if tree.relation(at) == "xcomp":
        parts.append(tree.heads[at])
    return Span(scene.article.id, tree.tokens[min(parts)].start, tree.tokens[max(parts)].end)


def _is_speech(scene: Scene, at: int) -> bool:
    """Whether a verb says or thinks something: two reports quote what they like."""
    language = load_language(scene.article.language)
    if scene.tree.tokens[at].lemma.lower() in language.polarity.opining:
        return True
    says = scene.word(at) in language.quotations.speech
    return says and any(scene.tree.relation(i) == "ccomp" for i in scene.tree.children(at))


def _act(scene: Scene, at: int) -> str:
    token = scene.tree.tokens[at]
    language = load_language(scene.article.language)
    if token.upos == "ADJ":
        return stem(token.lemma, language.stemmer)
    parted = (
        re.sub(rf"\A{language.polarity.parted}", r"\1", token.lemma.lower()) if "VerbForm=Part" in token.feats else ""
    )
    if parted and parted != token.lemma.lower():
        return stem(parted, language.stemmer)  # taggers keep the sign of participles that they do not know
    return act_at(scene.tree.tokens, at, scene.article, scene.tree.first)


def _is_predicate(tree: Tree, at: int) -> bool:
    if tree.tokens[at].upos == "VERB":
        return tree.relation(at) != "amod"
    return tree.tokens[at].upos == "ADJ" and any(tree.relation(i) == "cop" for i in tree.children(at))


def _values(scene: Scene, statement: Statement) -> Iterator[Draft]:
    """The values of exclusive sets that a statement names."""
    tree, article = scene.tree, scene.article
    spans = list(word_spans(article.text, statement.start, statement.end))
    words = [article.text[a:b].lower() for a, b in spans]
    denials = load_language(article.language).polarity.denials
    for stated in exclusive_sets(article.language).find(words):
        named = [bisect_left(tree.tokens, spans[i][0], key=_start) for i in stated.at]
        if named[-1] >= len(tree.tokens):
            continue
        carrier = _carrier(tree, named)
        head = _head(tree, carrier)
        if stated.value.kind != "quantity" and len(named) == 1 and tree.relation(named[0]) == "amod":
            continue  # "found the missing hiker" does not say that she is missing
        if stated.value.kind == "quantity" and (head == carrier or tree.tokens[head].upos == "PRON"):
            continue  # "some": of whom stands elsewhere
        if not is_open(article, tree, head):
            span = Span(article.id, spans[stated.at[0]][0], spans[stated.at[-1]][1])
            told = any(scene.word(i) in denials for i in named) or (len(named) > 1 and is_ahead(article, tree, head))
            denied = not told and is_denied(article, tree, head)  # "no deal", "close to a deal" are values themselves
            yield Draft(scene, statement, stated.value, head, tuple(named), span, denied)


def _carrier(tree: Tree, named: Sequence[int]) -> int:
    """Of the words that state a value that on which the others hang: the verb, else the last that says something."""
    verb = next((i for i in named if tree.tokens[i].upos == "VERB"), None)
    return (
        verb if verb is not None else next((i for i in reversed(named) if tree.tokens[i].upos not in _SMALL), named[-1])
    )


def _start(token: Token) -> int:
    return token.start


def claim_of(draft: Draft) -> Claim:
    """The whole claim, with who and what it is about."""
    scene, statement, at, value = draft.scene, draft.statement, draft.at, draft.value
    tree, article = scene.tree, scene.article
    doers, things = roles_of(scene, at, draft.named, of_clause=value.scope == "person")
    if value.scope == "person" and not doers | things:
        things = scene.who.only_person(article.id, statement.start, statement.end)
    if value is _PLANNED:
        bare = act_word(tree.tokens, at, article, tree.first) in measure_cues(article.language).bare_verbs
        things |= (
            set() if bare else with_concept(article.language, _act(scene, at))
        )  # "plan to block the road", "the blockade is called off"
    below = [i for i in tree.children(at) if tree.tokens[i].upos == "VERB" and _is_complement(scene, i)]
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
        inner=frozenset(_act(scene, i) for i in below),
        acts=_acts(scene, statement),
        is_denied=draft.is_denied,
        is_not_yet=is_not_yet(article, tree, at),
        tense="future" if is_planned(article, tree, at) else tense_at(tree, at, article.language),
        times=_times(scene, statement, at),
    )


def _around(scene: Scene, statement: Statement) -> frozenset[str]:
    """Keys of all words of the statement that say something."""
    inside = scene.tree.inside(statement.start, statement.end)
    return frozenset(keys_of(scene, (i for i in inside if scene.tree.tokens[i].upos in _CONTENT)))


def _acts(scene: Scene, statement: Statement) -> frozenset[str]:
    """What is done in a statement, by its verbs and by the values that they give."""
    inside = scene.tree.inside(statement.start, statement.end)
    verbs = (i for i in inside if scene.tree.tokens[i].upos == "VERB" and not _is_speech(scene, i))
    stated = (draft.value for draft in _values(scene, statement) if draft.value.kind != "quantity")
    return frozenset((*(_act(scene, i) for i in verbs), *(f"{value.set}:{value.value}" for value in stated)))


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


def _head(tree: Tree, at: int) -> int:
    """The word that carries a clause or a noun phrase, from one of its smaller parts."""
    for _ in range(_HIGHEST):
        if tree.heads[at] < 0 or tree.relation(at) not in _UPWARD:
            break
        at = tree.heads[at]
    return at


def _extent(tree: Tree, at: int, named: int) -> tuple[int, int]:
    """From the first to the last of a predicate and its small parts."""
    parts = [at, named, *(i for i in tree.children(at) if tree.relation(i) in _PARTS and abs(i - at) <= _HIGHEST)]
    return tree.tokens[min(parts)].start, tree.tokens[max(parts)].end
