"""Who or what a verb tells of: its subject and object nouns with their articles, read off the tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.acts import act_at, act_word
from synopse.compare.measures.cues import MeasureCues, measure_cues
from synopse.compare.trees import Tree, tree_of
from synopse.languages import load_language
from synopse.model import Reading, Sentence
from synopse.text.stems import stem

_ASSERTED = frozenset({"conj", "parataxis", "ccomp", "acl"})
"""Relations of a clause that tells what is so as its main clause does."""
_HIGHEST = 6
_AS_OBJECT = frozenset({"obj", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Predication:
    """A noun in its role to a verb; ``verb`` and ``noun`` are places in ``tree``.

    ``role`` is "object" (of a passive too) or "subject"; ``act`` names what the verb tells, None for one that tells nothing;
    ``is_negated`` when the verb or the noun is ("was not found", "no note was found").
    ``is_asserted`` when the sentence says that it is or was so: no infinitive, condition, purpose or possibility.
    """

    sentence: int
    tree: Tree
    verb: int
    noun: int
    role: str
    act: str | None
    is_negated: bool
    is_asserted: bool


def predications(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[Predication]:
    """The nouns in ``sentences`` that are subject or object of a verb, those joined by "and" each in the same role."""
    cues = measure_cues(reading.article.language)
    for number, sentence in enumerate(sentences):
        tree = tree_of(reading, sentence.start, sentence.end)
        if tree is None:
            return
        denials = cues.denials.finditer(reading.article.text, sentence.start, sentence.end)
        negated = {i for match in denials for i in tree.inside(match.start(), match.end())}
        for noun, token in enumerate(tree.tokens):
            if token.upos != "NOUN":
                continue
            placed = _role(tree, noun)
            if placed is None:
                continue
            verb, role = placed
            word = act_word(tree.tokens, verb, reading.article, tree.first)
            yield Predication(
                number,
                tree,
                verb,
                noun,
                role,
                None if word in cues.bare_verbs else act_at(tree.tokens, verb, reading.article, tree.first),
                any(tree.heads[i] in {verb, noun} for i in negated),
                _is_asserted(reading, tree, verb, cues),
            )


def noun_of(reading: Reading, part: Predication) -> str:
    """What a noun has in common in its singular and its plural."""
    return stem(part.tree.tokens[part.noun].lemma.lower(), measure_cues(reading.article.language).stemmer)


def _role(tree: Tree, noun: int) -> tuple[int, str] | None:
    first = noun
    while tree.relation(first) == "conj" and tree.heads[first] >= 0 and tree.tokens[tree.heads[first]].upos == "NOUN":
        first = tree.heads[first]
    relation, verb = tree.tokens[first].deprel, tree.heads[first]
    if verb < 0 or tree.tokens[verb].upos != "VERB":
        return None
    if relation in _AS_OBJECT:
        return verb, "object"
    return (verb, "subject") if relation == "nsubj" else None


def _is_asserted(reading: Reading, tree: Tree, verb: int, cues: MeasureCues) -> bool:
    helping = [tree.tokens[i].lemma.lower() for i in tree.children(verb) if tree.relation(i) == "aux"]
    feats = tree.tokens[verb].feats
    if not all(cues.auxiliaries.match(lemma) for lemma in helping):
        return False
    if "VerbForm=Fin" not in feats and (not helping or ("VerbForm=Inf" in feats and cues.ahead.match(helping[0]))):
        return False
    at = verb
    for _ in range(_HIGHEST):
        head, relation = tree.heads[at], tree.relation(at)
        if head < 0:
            return True
        if relation == "ccomp" and not _is_statement(reading, tree, head):
            return False
        if relation not in _ASSERTED:
            return False
        at = head
    return False


def _is_statement(reading: Reading, tree: Tree, verb: int) -> bool:
    """Whether the verb above says that something is so, and is not denied itself."""
    token = tree.tokens[verb]
    forms = load_language(reading.article.language).quotations.speech.get(
        reading.article.text[token.start : token.end].lower()
    )
    return forms is not None and all(form.act == "statement" for form in forms)
