"""What a statement says of its things in a way that another can oppose: acts done or not, values of which one holds at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from synopse.compare.acts import act_at, act_word
from synopse.compare.comparison import Statement
from synopse.compare.conflicts.negation import denials_of, is_denied, is_open
from synopse.compare.measures.cues import MeasureCues, measure_cues
from synopse.compare.statements import overlapping
from synopse.compare.timeline.governor import tense_at
from synopse.compare.trees import Tree, tree_of
from synopse.languages import load_language
from synopse.languages.rules.concepts import concepts_of
from synopse.languages.rules.exclusive import Value, exclusive_sets
from synopse.model import AnnotatedArticle, DiscrepancyKind, Reading, Span, Token
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_UPWARD = frozenset({"aux", "cop", "advmod", "case", "mark", "det", "nummod", "compound", "fixed", "flat", "amod"})
_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})
_NAMING = frozenset({"compound", "flat", "appos", "conj"})
_BELOW_NOUN = frozenset({"nmod", "compound", "flat", "appos", "amod"})
_SMALL = frozenset({"ADP", "PART", "SCONJ", "CCONJ", "PUNCT"})
_PARTS = frozenset({"aux", "cop", "advmod", "compound"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_OWN = frozenset({"cop", "nsubj", "obj"})
_HIGHEST = 4


@dataclass(frozen=True, slots=True)
class Claim:
    """A value of one thing in a statement.

    ``about`` names what has values ("do:open", "custody") and ``value`` the one stated, ``kind`` the discrepancy that
    another value makes. ``doers`` and ``things`` are keys (stems and concepts) of who does it and to what it is done or of what
    it is said; ``told`` those of all that stands in its clause beside them, ``inner`` the acts of the clauses below it,
    ``acts`` those of the whole statement.
    ``is_denied`` when it is told as not so, or not yet.
    """

    about: str
    value: str
    kind: DiscrepancyKind
    is_loose: bool
    span: Span
    doers: frozenset[str]
    things: frozenset[str]
    told: frozenset[str]
    inner: frozenset[str]
    acts: frozenset[str]
    is_denied: bool
    tense: str | None


def claims_of(reading: Reading, statement: Statement) -> tuple[Claim, ...]:
    """All claims that a statement makes as true; none without grammar."""
    sentence = reading.article.sentences[statement.sentence]
    tree = tree_of(reading.tokens, min(sentence.start, statement.start), max(sentence.end, statement.end))
    if tree is None:
        return ()
    cues = measure_cues(reading.article.language)
    verbs = [
        i
        for i in tree.inside(statement.start, statement.end)
        if tree.tokens[i].upos == "VERB" and not _is_speech(reading.article, tree, i)
    ]
    acts = {_act(reading, tree, i, cues) for i in verbs}
    made = (*_deeds(reading, tree, statement), *_values(reading, tree, statement))
    acts |= {f"{one.about}:{one.value}" for one in made if not one.about.startswith("do:") and one.kind != "quantity"}
    return tuple(replace(one, acts=frozenset(acts)) for one in made)


def _deeds(reading: Reading, tree: Tree, statement: Statement) -> Iterator[Claim]:
    """What is done or is so, by its verb, by the noun of a verb that says nothing alone, or by its adjective."""
    article = reading.article
    cues = measure_cues(article.language)
    for at in tree.inside(statement.start, statement.end):
        if not _is_predicate(tree, at) or _is_speech(article, tree, at) or is_open(article, tree, at):
            continue
        named = at
        if tree.tokens[at].upos == "VERB" and act_word(tree.tokens, at, article, tree.first) in cues.bare_verbs:
            objects = [
                i for i in tree.children(at) if tree.tokens[i].deprel in _OBJECTS and tree.tokens[i].upos == "NOUN"
            ]
            if not objects:
                continue
            named = objects[0]
        span = Span(article.id, *_extent(tree, at, named))
        value = Value("do:" + _act(reading, tree, named, cues), "polarity", "so")
        yield _claim(reading, tree, statement, at, value, span, (named,))


def _is_speech(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether a verb says or thinks something: two reports quote what they like."""
    language = load_language(article.language)
    token = tree.tokens[at]
    if token.lemma.lower() in language.polarity.opining:
        return True
    says = article.text[token.start : token.end].lower() in language.quotations.speech
    return says and any(tree.relation(i) == "ccomp" for i in tree.children(at))


def _act(reading: Reading, tree: Tree, at: int, cues: MeasureCues) -> str:
    token = tree.tokens[at]
    return (
        stem(token.lemma, cues.stemmer) if token.upos == "ADJ" else act_at(tree.tokens, at, reading.article, tree.first)
    )


def _is_predicate(tree: Tree, at: int) -> bool:
    if tree.tokens[at].upos == "VERB":
        return tree.relation(at) != "amod"
    return tree.tokens[at].upos == "ADJ" and any(tree.relation(i) == "cop" for i in tree.children(at))


def _values(reading: Reading, tree: Tree, statement: Statement) -> Iterator[Claim]:
    """The values of exclusive sets that a statement names."""
    article = reading.article
    spans = list(word_spans(article.text, statement.start, statement.end))
    words = [article.text[a:b].lower() for a, b in spans]
    for stated in exclusive_sets(article.language).find(words):
        named = [bisect_left(tree.tokens, spans[i][0], key=_start) for i in stated.at]
        if named[-1] >= len(tree.tokens):
            continue
        carrier = next((i for i in reversed(named) if tree.tokens[i].upos not in _SMALL), named[-1])
        head = _head(tree, carrier)
        if stated.value.kind != "quantity" and len(named) == 1 and tree.relation(named[0]) == "amod":
            continue  # "found the missing hiker" does not say that she is missing
        if stated.value.kind == "quantity" and tree.tokens[head].upos == "PRON":
            continue  # "some": of whom stands elsewhere
        if not is_open(article, tree, head):
            span = Span(article.id, spans[stated.at[0]][0], spans[stated.at[-1]][1])
            yield _claim(reading, tree, statement, head, stated.value, span, named)


def _start(token: Token) -> int:
    return token.start


def _claim(
    reading: Reading, tree: Tree, statement: Statement, at: int, value: Value, span: Span, named: Sequence[int]
) -> Claim:
    article = reading.article
    doers, things = _roles(reading, tree, at, named)
    inside = set(tree.inside(statement.start, statement.end))
    dated = [
        i
        for time in overlapping(article.times, statement.start, statement.end)
        for i in tree.inside(time.start, time.end)
    ]
    own = (set(tree.phrase(_clause(tree, at))) & inside) - {*named, *dated}
    told = _keys(reading, tree, (i for i in own if tree.tokens[i].upos in _CONTENT))
    below = [i for i in tree.children(at) if tree.relation(i) in _COMPLEMENTS and tree.tokens[i].upos == "VERB"]
    cues = measure_cues(article.language)
    denied = not any(
        article.text[tree.tokens[i].start : tree.tokens[i].end].lower() in denials_of(article.language) for i in named
    )
    return Claim(
        value.set, value.value, value.kind, value.is_loose, span, frozenset(doers), frozenset(things), frozenset(told),
        frozenset(_act(reading, tree, i, cues) for i in below), frozenset(),
        denied and is_denied(article, tree, at), tense_at(tree, at, article.language),
    )  # fmt: skip


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


def _roles(reading: Reading, tree: Tree, head: int, named: Sequence[int]) -> tuple[set[str], set[str]]:
    """Keys of who does it and of what is said or done of; for a noun phrase what belongs to the noun."""
    if tree.tokens[head].upos in _NOMINAL and not any(tree.relation(i) == "cop" for i in tree.children(head)):
        inside = [i for i in tree.children(head) if tree.relation(i) in _BELOW_NOUN and i not in named]
        things = _keys(reading, tree, [head] if head not in named else []) | _phrases(reading, tree, inside)
        verb = tree.heads[head]
        is_alone = not things and verb >= 0 and tree.tokens[verb].upos == "VERB"
        return _arguments(reading, tree, verb, (*named, head)) if is_alone else (set(), things)
    verb = tree.heads[head]
    is_small = tree.tokens[head].upos not in {"VERB", "AUX"} and not any(
        tree.relation(i) in _OWN for i in tree.children(head)
    )
    if is_small and verb >= 0 and tree.tokens[verb].upos == "VERB":
        return _arguments(reading, tree, verb, named)  # "found the banker guilty"
    return _arguments(reading, tree, head, named)


def _arguments(reading: Reading, tree: Tree, verb: int, without: Sequence[int]) -> tuple[set[str], set[str]]:
    children = [i for i in tree.children(verb) if i not in without]
    things = _phrases(reading, tree, [i for i in children if tree.tokens[i].deprel in _OBJECTS])
    doers: set[str] = set()
    at = verb
    for _ in range(_HIGHEST):
        subjects = [i for i in tree.children(at) if tree.tokens[i].deprel == "nsubj" and i not in without]
        passive = [i for i in tree.children(at) if tree.tokens[i].deprel == "nsubj:pass"]
        doers = _phrases(reading, tree, subjects)
        if subjects or passive or tree.heads[at] < 0 or tree.relation(at) not in {"conj", "xcomp", "advcl"}:
            break
        at = tree.heads[at]
    if tree.relation(verb) in {"acl", "amod"} and tree.heads[verb] >= 0:
        things |= _phrases(reading, tree, [tree.heads[verb]])
    return doers, things


def _phrases(reading: Reading, tree: Tree, heads: Iterable[int]) -> set[str]:
    places = [j for i in heads for j in (i, *(k for k in tree.children(i) if tree.relation(k) in _NAMING))]
    return _keys(reading, tree, (i for i in places if tree.tokens[i].upos in _NOMINAL))


def _keys(reading: Reading, tree: Tree, places: Iterable[int]) -> set[str]:
    """Stems of words, and the concepts that stand for them in every language."""
    article = reading.article
    stemmer = measure_cues(article.language).stemmer
    concepts = concepts_of(article.language)
    found: set[str] = set()
    for at in places:
        token = tree.tokens[at]
        word = article.text[token.start : token.end] if token.upos == "PROPN" else token.lemma
        key = stem(word, stemmer)
        found.add(key)
        if key in concepts:
            found.add(concepts[key])
    return found
