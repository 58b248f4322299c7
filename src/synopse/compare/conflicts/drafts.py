"""Where a statement says of its things what another can oppose: acts done or not, values of which one holds at a time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.acts import act_at, act_word
from synopse.compare.comparison import Statement
from synopse.compare.conflicts.negation import is_ahead, is_denied, is_open, is_planned
from synopse.compare.conflicts.participants import Scene
from synopse.compare.conflicts.undecided import undecided_by
from synopse.compare.conflicts.who import Who
from synopse.compare.measures.cues import measure_cues
from synopse.compare.timeline.governor import tense_at
from synopse.compare.trees import Tree, tree_of
from synopse.languages import load_language
from synopse.languages.rules.exclusive import Value, exclusive_sets
from synopse.model import Reading, Span, Token
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_UPWARD = frozenset({"aux", "cop", "advmod", "case", "mark", "det", "nummod", "compound", "fixed", "flat", "amod"})
_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})
_BESIDE_NOUN = frozenset({"amod", "compound"})
_SMALL = frozenset({"ADP", "PART", "SCONJ", "CCONJ", "PUNCT"})
_PARTS = frozenset({"aux", "cop", "advmod", "compound"})
PLANNED = Value("holding", "status", "held_as_planned", "plan")
"""What is told as to come, whatever it is."""
_HIGHEST = 4


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
    tree = tree_of(reading, min(sentence.start, statement.start), max(sentence.end, statement.end))
    if tree is None:
        return ()
    scene = Scene(reading, tree, who)
    return (*_deeds(scene, statement), *values_in(scene, statement))


def _deeds(scene: Scene, statement: Statement) -> Iterator[Draft]:
    """What is done or is so, by its verb, by the noun of a verb that says nothing alone, or by its adjective."""
    tree, article = scene.tree, scene.article
    bare = measure_cues(article.language).bare_verbs
    for at in tree.inside(statement.start, statement.end):
        if not _is_predicate(tree, at) or is_speech(scene, at):
            continue
        pending = undecided_by(article, tree, at)
        if pending is None and is_open(article, tree, at):
            continue
        named = at
        if tree.tokens[at].upos == "VERB" and act_word(tree.tokens, at, article, tree.first) in bare:
            nouns = [i for i in tree.children(at) if tree.tokens[i].upos == "NOUN" and _states_act(scene, i)]
            if not nouns:
                continue
            named = nouns[0]
        span = _with(tree, Span(article.id, *_extent(tree, at, named)), pending)
        value = Value("do:" + act_of(scene, named), "polarity", "so")
        denied = pending is not None or is_denied(article, tree, at)
        if denied and _is_of_some(scene, at):
            continue
        yield Draft(scene, statement, value, at, (named,), span, denied)
        ahead = is_planned(article, tree, at) or tense_at(tree, at, article.language) == "future"
        if not denied and ahead and not _is_rearranged(scene, at):
            yield Draft(scene, statement, PLANNED, at, (), _plan_span(scene, at), is_denied=False)


def _states_act(scene: Scene, at: int) -> bool:
    """Whether a noun says what is done by a verb that says nothing: its object, "zu einer Einigung (kommen)"."""
    tree = scene.tree
    leads = load_language(scene.article.language).polarity.leading_to
    if tree.relation(at) == "obl":
        return any(scene.word(i) in leads for i in tree.children(at) if tree.relation(i) == "case")
    return tree.tokens[at].deprel in _OBJECTS


def _with(tree: Tree, span: Span, at: int | None) -> Span:
    """A span that takes in the word at ``at``: "absagen wird, ist noch offen"."""
    if at is None:
        return span
    return Span(span.article, min(span.start, tree.tokens[at].start), max(span.end, tree.tokens[at].end))


def _is_of_some(scene: Scene, at: int) -> bool:
    """Whether some are counted in the subject: "two senators did not vote" denies nothing of the senate, "the two did not" does."""
    tree = scene.tree
    subjects = [i for i in tree.children(at) if tree.relation(i) == "nsubj"]
    counted = [i for i in subjects if any(tree.relation(j) == "nummod" for j in tree.children(i))]
    return any(not any("Definite=Def" in tree.tokens[j].feats for j in tree.children(i)) for i in counted)


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


def is_speech(scene: Scene, at: int) -> bool:
    """Whether a verb says or thinks something: two reports quote what they like."""
    language = load_language(scene.article.language)
    if scene.tree.tokens[at].lemma.lower() in language.polarity.opining:
        return True
    says = scene.word(at) in language.quotations.speech
    return says and any(scene.tree.relation(i) == "ccomp" for i in scene.tree.children(at))


def act_of(scene: Scene, at: int) -> str:
    """What is done or is so, by a verb, a noun or an adjective: one key for the forms of a word, and for the words of one act."""
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


def values_in(scene: Scene, statement: Statement) -> Iterator[Draft]:
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
        if stated.value.kind != "quantity" and len(named) == 1 and tree.relation(named[0]) in _BESIDE_NOUN:
            continue  # "found the missing hiker" does not say that she is missing, "appeals court" that anybody appeals
        if stated.value.kind == "quantity" and (head == carrier or tree.tokens[head].upos == "PRON"):
            continue  # "some": of whom stands elsewhere
        pending = undecided_by(article, tree, head)
        if pending is not None or not is_open(article, tree, head):
            span = _with(tree, Span(article.id, spans[stated.at[0]][0], spans[stated.at[-1]][1]), pending)
            told = any(scene.word(i) in denials for i in named) or (len(named) > 1 and is_ahead(article, tree, head))
            denied = pending is not None or (
                not told and is_denied(article, tree, head)
            )  # "no deal", "close to a deal" are values themselves
            if denied and _is_of_some(scene, head):
                continue
            yield Draft(scene, statement, stated.value, head, tuple(named), span, denied)


def _carrier(tree: Tree, named: Sequence[int]) -> int:
    """Of the words that state a value that on which the others hang: the verb, else the last that says something."""
    verb = next((i for i in named if tree.tokens[i].upos == "VERB"), None)
    return (
        verb if verb is not None else next((i for i in reversed(named) if tree.tokens[i].upos not in _SMALL), named[-1])
    )


def _start(token: Token) -> int:
    return token.start


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
