"""Who does what to whom in a clause, by keys that reports in other words and languages share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from synopse.compare.conflicts.who import Who, antecedent
from synopse.compare.measures.cues import measure_cues
from synopse.compare.trees import Tree, tree_of
from synopse.languages import load_language
from synopse.languages.rules.concepts import concepts_of
from synopse.model import AnnotatedArticle, Reading, Token
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

EVERYONE = "*"
"""Stands for every one of a group."""
UNSURE = "?"
"""Marks what a pronoun may stand for."""
SEVERAL = "+"
"""Marks a group that is no single person."""
PART = "~"
"""Before the concept of a compound's last word: "Kettenbrücke" is a bridge, and no other bridge."""

MARKS = frozenset({EVERYONE, SEVERAL, UNSURE})
"""Keys that tie nothing."""

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})
_SUBJECTS = frozenset({"nsubj"})
_NAMING = frozenset({"compound", "flat", "appos", "conj"})
_BELOW_NOUN = frozenset({"nmod", "compound", "flat", "appos", "amod"})
_TRANSPARENT = frozenset({"conj", "xcomp", "advcl"})
_OWN = frozenset({"cop", "nsubj", "obj"})
_HIGHEST = 4
_DEEP = 3
_TAIL, _FRONT = 5, 3
"""Letters of a compound's last word, and of those before it, at least."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence of a reading with its tree, and who is who in the story."""

    reading: Reading
    tree: Tree
    who: Who

    @property
    def article(self) -> AnnotatedArticle:
        """The reading's article."""
        return self.reading.article

    def word(self, at: int) -> str:
        """A word of the tree in lower case."""
        token = self.tree.tokens[at]
        return self.article.text[token.start : token.end].lower()


def roles_of(scene: Scene, head: int, named: Sequence[int], of_clause: bool) -> tuple[set[str], set[str]]:
    """Keys of who does it and of what is said or done of.

    For a noun phrase what belongs to the noun, for other words and where ``of_clause`` the arguments of its verb;
    ``named`` are the places of the words that state the value.
    """
    tree = scene.tree
    verb = tree.heads[head]
    is_below_verb = verb >= 0 and tree.tokens[verb].upos in {"VERB", "AUX"}
    if tree.tokens[head].upos in _NOMINAL and not any(tree.relation(i) == "cop" for i in tree.children(head)):
        inside = [i for i in tree.children(head) if tree.relation(i) in _BELOW_NOUN and i not in named]
        things = keys_of(scene, [head] if head not in named else []) | _phrases(scene, inside)
        if is_below_verb and (of_clause or not things):
            doers, objects = _arguments(scene, verb, (*named, head))
            return doers, things | objects
        return set(), things
    is_small = tree.tokens[head].upos not in {"VERB", "AUX"} and not any(
        tree.relation(i) in _OWN for i in tree.children(head)
    )
    return _arguments(scene, verb if is_small and is_below_verb else head, named)  # "found the banker guilty"


def _arguments(scene: Scene, verb: int, without: Sequence[int]) -> tuple[set[str], set[str]]:
    tree = scene.tree
    things = _phrases(scene, _children(scene, verb, _OBJECTS, without))
    doers: set[str] = set()
    at = verb
    for _ in range(_HIGHEST):
        doers = _phrases(scene, _children(scene, at, _SUBJECTS, without))
        passive = _children(scene, at, frozenset({"nsubj:pass"}), ())
        if at != verb:
            things |= _phrases(scene, passive)
        if doers or passive or tree.heads[at] < 0 or tree.relation(at) not in _TRANSPARENT:
            break
        at = tree.heads[at]
    if tree.relation(verb) in {"acl", "amod"} and tree.heads[verb] >= 0:
        things |= _phrases(scene, [tree.heads[verb]])
    return doers, things


def _children(scene: Scene, at: int, relations: frozenset[str], without: Sequence[int]) -> list[int]:
    children = scene.tree.children(at)
    return [i for i in children if scene.tree.tokens[i].deprel in relations and i not in without]


def _phrases(scene: Scene, heads: Iterable[int]) -> set[str]:
    """Keys of nouns with the names that belong to them."""
    tree = scene.tree
    places = list(heads)
    universal = load_language(scene.article.language).polarity.universal
    whole = [i for i in places if tree.tokens[i].upos != "NUM"]  # "all three" are some of them
    found = {EVERYONE for i in whole for j in (i, *tree.children(i)) if scene.word(j) in universal}
    found |= {SEVERAL for i in places if "Number=Plur" in tree.tokens[i].feats and tree.tokens[i].upos != "PROPN"}
    found |= {SEVERAL for i in places for j in tree.children(i) if tree.relation(j) == "conj"}
    for _ in range(_DEEP):
        places += [k for i in places for k in tree.children(i) if tree.relation(k) in _NAMING and k not in places]
    return found | keys_of(scene, (i for i in places if tree.tokens[i].upos in _NOMINAL))


def keys_of(scene: Scene, places: Iterable[int]) -> set[str]:
    """Stems of words, the concepts that stand for them in every language, and the persons they stand for."""
    found: set[str] = set()
    for at in places:
        token = scene.tree.tokens[at]
        if token.upos == "PRON":
            found |= _behind(scene, token)
            continue
        found |= _word_keys(scene.article, token)
        person = scene.who.person_at(scene.article.id, token.start)
        if person:
            found.add(person)
    return found


def with_concept(language: str, key: str) -> set[str]:
    """A stem and the concept that it stands for."""
    concept = concepts_of(language).get(key)
    return {key, concept} if concept else {key}


def _word_keys(article: AnnotatedArticle, token: Token) -> set[str]:
    word = article.text[token.start : token.end] if token.upos == "PROPN" else token.lemma
    key = stem(word, measure_cues(article.language).stemmer)
    found = with_concept(article.language, key)
    return found if len(found) > 1 or token.upos == "PROPN" else found | _tail_concept(article.language, key)


@cache
def _tail_concept(language: str, key: str) -> frozenset[str]:
    """The concept of the longest word that a compound ends in, marked: it ties no two compounds."""
    if not load_language(language).statements.writes_compounds:
        return frozenset()
    known = concepts_of(language)
    tails = (known.get(key[at:]) for at in range(_FRONT, len(key) - _TAIL + 1))
    concept = next((one for one in tails if one), None)
    return frozenset({PART + concept[1:]}) if concept else frozenset()


def _behind(scene: Scene, pronoun: Token) -> set[str]:
    """Keys of what a pronoun points back to."""
    speaker = _speaker(scene, pronoun)
    if speaker is not None:
        return {UNSURE} | speaker
    at = antecedent(scene.reading, pronoun)
    if at is None:
        return set()
    token = scene.reading.tokens[at]
    sentence = next(s for s in scene.article.sentences if s.start <= token.start < s.end)
    tree = tree_of(scene.reading, sentence.start, sentence.end)
    if tree is None:
        return set()
    place = bisect_left(tree.tokens, token.start, key=lambda one: one.start)
    return {UNSURE} | _phrases(Scene(scene.reading, tree, scene.who), [place])


def _speaker(scene: Scene, pronoun: Token) -> set[str] | None:
    """Keys of whose words a pronoun of the first person stands in ("we", "man"); None for others and where nobody is named."""
    article = scene.article
    if article.text[pronoun.start : pronoun.end].lower() not in load_language(article.language).polarity.speaking:
        return None
    for quotation in article.quotations:
        if quotation.speaker is not None and quotation.start <= pronoun.start < quotation.end:
            start, end = quotation.speaker.start, quotation.speaker.end
            named = {scene.who.person_at(article.id, start)} - {None}
            algorithm = measure_cues(article.language).stemmer
            words = (stem(article.text[a:b], algorithm) for a, b in word_spans(article.text, start, end))
            return {one for one in named if one} | set(words)
    return None
