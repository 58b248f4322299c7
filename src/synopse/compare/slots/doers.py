"""Who does a deed that a sentence tells: the subject, who stands behind "by" or "from", or who is said to be it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.actors.forms import Words, person_words
from synopse.compare.conflicts.who import antecedent
from synopse.compare.slots.phrases import members_at
from synopse.compare.trees import Tree, tree_of
from synopse.languages.rules.alternatives import Member
from synopse.model import Name, Reading, Span

_HIGHEST = 5
_NOMINAL = frozenset({"NOUN", "PROPN", "X"})
_SUBJECTS = frozenset({"nsubj"})
_CHAIN = frozenset({"conj", "xcomp", "advcl", "ccomp", "acl"})
_OWNED = frozenset({"nmod"})
_OWN = frozenset({"flat", "compound", "appos", "amod", "det", "nummod"})
_NAMED = frozenset({"PER", "ORG"})


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does a deed: the name, folded and without titles, empty where none stands there, and the sets of the nouns for him or her.

    ``kind`` is the name's, ``span`` the name's where there is one, else the noun's.
    """

    reading: int
    language: str
    sentence: int
    span: Span
    surface: str
    name: Words
    kind: str
    members: frozenset[Member]
    is_plural: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A word of a sentence of a reading."""

    reading: Reading
    tree: Tree
    at: int

    def word(self, at: int) -> str:
        """A word of the sentence in lower case."""
        token = self.tree.tokens[at]
        return self.reading.article.text[token.start : token.end].lower()


def doers_of(place: Place, number: int, sentence: int, words: Sequence[int], scope: str) -> list[Doer]:
    """Who does the deed that the ``words`` of the tree tell, each of those joined by "and"; none where the sentence does not say it."""
    head = {"bearer": _bearer, "source": _source, "patient": _patient}.get(scope, _subject)(place, words)
    if head is None:
        return []
    joined = [i for i in head.tree.children(head.at) if head.tree.relation(i) == "conj"]
    told = (_doer(Place(head.reading, head.tree, at), number, sentence) for at in (head.at, *joined))
    return [doer for doer in told if doer is not None]


def _verb(place: Place, words: Sequence[int]) -> int | None:
    """The verb among the words, or the one that they hang on."""
    tree = place.tree
    verb = next((i for i in words if tree.tokens[i].upos == "VERB"), None)
    if verb is not None:
        return verb
    at = words[0]
    for _ in range(_HIGHEST):
        if tree.relation(at) == "nmod" and tree.heads[at] >= 0:
            return None  # "the man at the wheel": no clause of its own
        if tree.tokens[at].upos == "VERB" or any(tree.relation(i) == "nsubj" for i in tree.children(at)):
            return at
        if tree.heads[at] < 0:
            return None
        at = tree.heads[at]
    return None


def _subject(place: Place, words: Sequence[int]) -> Place | None:
    tree, at = place.tree, _verb(place, words)
    for _ in range(_HIGHEST if at is not None else 0):
        if at is None:
            return None
        children = tree.children(at)
        if any(tree.tokens[i].deprel in {"nsubj:pass", "aux:pass"} for i in children) and "VerbForm=Part" in (
            tree.tokens[at].feats
        ):
            return _behind(place, at, tree.grammar.agents)
        subject = next((i for i in children if tree.tokens[i].deprel in _SUBJECTS), None)
        if subject is not None:
            return _resolved(place, at, subject)
        if tree.heads[at] < 0 or tree.relation(at) not in _CHAIN:
            return None
        at = _above(place, at)
    return None


def _above(place: Place, at: int) -> int | None:
    """Where the subject of a clause without one stands: of "the first to see it" who is said to be it."""
    tree, head = place.tree, place.tree.heads[at]
    is_anybody = tree.tokens[head].lemma.lower() in tree.grammar.anybody or tree.tokens[head].upos in {"ADJ", "NUM"}
    if tree.relation(at) == "acl" and is_anybody and tree.relation(head) in {"xcomp", "obj", "appos"}:
        return tree.heads[head]
    return head


def _resolved(place: Place, verb: int, subject: int) -> Place | None:
    """The noun or name that a subject is or stands for."""
    tree = place.tree
    token = tree.tokens[subject]
    if token.upos in _NOMINAL:
        return Place(place.reading, tree, subject)
    if token.upos != "PRON":
        return None
    if "PronType=Rel" in token.feats or tree.relation(verb) == "acl":
        above = tree.heads[verb] if tree.relation(verb) == "acl" else -1
        if above >= 0 and tree.tokens[above].lemma.lower() in tree.grammar.anybody:  # "Jan Kern was the one who ..."
            above = next((i for i in tree.children(above) if tree.relation(i) == "nsubj"), above)
        return Place(place.reading, tree, above) if above >= 0 and tree.tokens[above].upos in _NOMINAL else None
    at = antecedent(place.reading, token)
    if at is None:
        return None
    start = place.reading.tokens[at].start
    sentence = next(s for s in place.reading.article.sentences if s.start <= start < s.end)
    other = tree_of(place.reading, sentence.start, sentence.end)
    if other is None:
        return None
    return Place(place.reading, other, bisect_left(other.tokens, start, key=lambda one: one.start))


def _behind(place: Place, verb: int, cases: frozenset[str]) -> Place | None:
    """The noun behind one of some prepositions that hangs on a verb, or on what stands between ("with the court on Monday by ...")."""
    tree = place.tree
    for i in sorted(tree.phrase(verb, without=frozenset({"acl", "conj", "advcl", "ccomp", "parataxis"}))):
        case = next((k for k in tree.children(i) if tree.relation(k) == "case"), None)
        if tree.tokens[i].upos not in _NOMINAL or case is None or place.word(case) not in cases:
            continue
        if tree.heads[i] == verb or (i > verb and place.word(case) in tree.grammar.sure_agents):
            return Place(place.reading, tree, i)
    return None


def _source(place: Place, words: Sequence[int]) -> Place | None:
    tree, verb = place.tree, _verb(place, words)
    found = None if verb is None else _behind(place, verb, tree.grammar.sources)
    if found is not None and found.at not in words:
        return found
    noun = next((i for i in words if tree.tokens[i].upos == "NOUN"), None)
    owners = (i for i in tree.children(noun) if tree.relation(i) in _OWNED) if noun is not None else ()
    owner = next((i for i in owners if tree.tokens[i].upos in _NOMINAL), None)
    return None if owner is None else Place(place.reading, tree, owner)  # "der Hinweis einer Nachbarin"


def _patient(place: Place, words: Sequence[int]) -> Place | None:
    verb = _verb(place, words)
    children = place.tree.children(verb) if verb is not None else ()
    found = next((i for i in children if place.tree.tokens[i].deprel in {"nsubj:pass", "obj"}), None)
    return None if found is None or verb is None else _resolved(place, verb, found)


def _bearer(place: Place, words: Sequence[int]) -> Place | None:
    """Who is said to be what the words name: in apposition, as a predicate, or named to it."""
    tree = place.tree
    at = next((i for i in words if tree.tokens[i].upos in _NOMINAL), None)
    if at is None:
        return None
    if tree.relation(at) == "appos" and tree.heads[at] >= 0:
        return Place(place.reading, tree, tree.heads[at])
    own = [i for i in tree.children(at) if tree.relation(i) in {"appos", "flat"} and tree.tokens[i].upos == "PROPN"]
    if own:
        return Place(place.reading, tree, own[0])
    is_predicate = any(tree.relation(i) == "cop" for i in tree.children(at))
    verb = at if is_predicate else tree.heads[at]
    if verb < 0 or (verb != at and tree.relation(at) not in {"xcomp", "obl", "nsubj"}):
        return None
    roles = ("nsubj",) if is_predicate else ("nsubj:pass", "obj")
    for role in roles:
        found = next((i for i in tree.children(verb) if tree.tokens[i].deprel == role and i != at), None)
        if found is not None:
            return _resolved(place, verb, found)
    return None


def _doer(place: Place, number: int, sentence: int) -> Doer | None:
    reading, tree = place.reading, place.tree
    own = _own(place)
    name = _name(place, own)
    nouns = [i for i in own if tree.tokens[i].upos == "NOUN"]
    members = frozenset(m for i in nouns for m in members_at(reading, tree, i))
    if name is None and not members:
        return None
    text = reading.article.text
    token = tree.tokens[place.at]
    start, end = (token.start, token.end) if name is None else (name.start, name.end)
    return Doer(
        number,
        reading.article.language,
        sentence,
        Span(reading.article.id, start, end),
        " ".join(text[start:end].split()),
        () if name is None else person_words(text[start:end])[0],
        "" if name is None else name.kind,
        members,
        "Number=Plur" in token.feats or any(tree.relation(i) == "conj" for i in tree.children(place.at)),
    )


def _own(place: Place) -> list[int]:
    """The words of a phrase that name or describe its head; who is called so, too ("a guard named Kern")."""
    tree = place.tree
    found, waiting = {place.at}, [place.at]
    if tree.relation(place.at) == "appos" and tree.heads[place.at] >= 0:
        waiting.append(tree.heads[place.at])  # "the clerk, Lena Kern, who saw it"
    while waiting:
        for child in tree.children(waiting.pop()):
            is_called = tree.relation(child) == "acl" and tree.tokens[child].lemma.lower() in tree.grammar.calling
            if (tree.relation(child) in _OWN or is_called) and child not in found:
                found.add(child)
                waiting.append(child)
            elif is_called or (tree.tokens[child].upos == "PROPN" and _is_called(tree, child)):
                found.add(child)
    if tree.relation(place.at) == "appos" and tree.heads[place.at] >= 0:
        found.add(tree.heads[place.at])
    return sorted(found)


def _is_called(tree: Tree, at: int) -> bool:
    head = tree.heads[at]
    return head >= 0 and tree.tokens[head].lemma.lower() in tree.grammar.calling


def _name(place: Place, own: Sequence[int]) -> Name | None:
    return next(iter(_names(place, own)), None)


def _names(place: Place, own: Sequence[int]) -> Iterator[Name]:
    """The names of persons and bodies among some words, the one that the head stands in first."""
    tokens = place.tree.tokens
    for at in (place.at, *own):
        for name in place.reading.article.names:
            if name.kind in _NAMED and name.start <= tokens[at].start < name.end:
                yield name
