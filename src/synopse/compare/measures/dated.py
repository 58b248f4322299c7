"""What a date dates: the act whose verb or noun it hangs on, and the words told with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synopse.compare.acts import act_at, act_word
from synopse.compare.measures.cues import MeasureCues, clause, measure_cues
from synopse.compare.measures.grammar import is_dated_by
from synopse.compare.timeline.governor import Governor, governor_of
from synopse.compare.trees import Tree, tree_of
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Quantity, Reading, Sentence, TimeExpression
from synopse.text.stems import stem

_NOUNS = frozenset({"NOUN", "PROPN"})
_CORE = frozenset({"nsubj", "obj"})
_BESIDE = frozenset({"acl", "conj", "nmod"})
"""What stands beside a subject and names somebody else ("officials of Kelm")."""
_HIGHEST = 5
"""Steps from a noun phrase up to its verb at most."""
SAID = "say"
"""The act of all verbs of speech."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The act that a date dates, and the stems told with it.

    ``act`` is None where the verb tells nothing ("be", "machen"); ``who`` are the stems of its subject where that is a
    noun or a name, ``core`` those of the nouns that are its subjects and objects; ``is_negated`` when it is told as not done; ``is_phrase`` when the date belongs to a noun, ``is_opened`` when its clause follows the date (", when …").
    """

    act: str | None
    told: frozenset[str]
    who: frozenset[str] = frozenset()
    core: frozenset[str] = frozenset()
    is_negated: bool = False
    is_phrase: bool = False
    is_opened: bool = False


def dated_by(reading: Reading, time: TimeExpression, sentence: Sentence) -> Dated | None:
    """What ``time`` dates; None without grammar, and where the date hangs on nothing."""
    tree = tree_of(reading, sentence.start, sentence.end)
    if tree is None:
        return None
    article, cues = reading.article, measure_cues(reading.article.language)
    inside = (t for t in article.times if sentence.start <= t.start < sentence.end)
    dated = frozenset(i for t in inside for i in tree.inside(t.start, t.end))
    opened = _clause_behind(tree, article, cues, time, sentence)
    if opened is not None:
        return replace(_told(tree, opened, dated, article, cues), is_opened=True)
    governor = governor_of(tree, time, dated, article.language)
    if governor is None:
        return None
    if governor.kind == "phrase":
        verb = _verb_of_phrase(tree, article, governor, tree.inside(time.start, time.end), dated)
        if verb is None:
            return replace(_told(tree, governor.head, dated, article, cues), is_phrase=True)
        return _told(tree, verb, dated, article, cues)
    head = _within_clause(tree, article, time, sentence, governor.head)
    counted = cues.counts_from.match(article.text, time.end, sentence.end)
    if counted is not None and "," not in article.text[counted.end() : max(counted.end(), tree.tokens[head].start)]:
        return None  # "on Saturday, one day before the minister spoke": he did not speak on Saturday
    return _told(tree, head, dated, article, cues)


def _within_clause(tree: Tree, article: AnnotatedArticle, time: TimeExpression, sentence: Sentence, head: int) -> int:
    """The verb between the same commas as the date, where a parser took that of the next clause ("takes place on Friday, he has said")."""
    start, end = clause(article.text, sentence, time.start, time.end)
    if start <= tree.tokens[head].start < end:
        return head
    verbs = [i for i in tree.inside(start, end) if tree.tokens[i].upos == "VERB" and tree.relation(i) != "amod"]
    finite = [i for i in verbs if "VerbForm=Fin" in tree.tokens[i].feats]
    return finite[0] if finite else head


def _verb_of_phrase(
    tree: Tree, article: AnnotatedArticle, governor: Governor, inside: Sequence[int], dated: frozenset[int]
) -> int | None:
    """The verb whose day it is although the date stands in a noun phrase: its participle, or the saying of an interview."""
    if governor.relation == "acl":
        return next((i for i in _above(tree, inside[0]) if tree.tokens[i].upos == "VERB" and i not in dated), None)
    if tree.tokens[governor.head].upos == "PROPN":  # nobody is dated: "Ada Brenk on Wednesday criticised …"
        return next((i for i in _above(tree, governor.head) if tree.tokens[i].upos == "VERB"), None)
    verbs = (i for i in _above(tree, governor.head) if tree.tokens[i].upos == "VERB")
    is_occasion = measure_cues(article.language).occasions.match(_surface(article, tree, governor.head))
    return next((i for i in verbs if _is_speech(tree, i, article)), None) if is_occasion else None


def _above(tree: Tree, index: int) -> Iterator[int]:
    """The words on which a word hangs, the nearest first."""
    at = tree.heads[index]
    for _ in range(_HIGHEST):
        if at < 0:
            return
        yield at
        at = tree.heads[at]


def _clause_behind(
    tree: Tree, article: AnnotatedArticle, cues: MeasureCues, time: TimeExpression, sentence: Sentence
) -> int | None:
    """The verb of the clause that says what happened on the day before it ("since 3 May, when the law was passed")."""
    opening = cues.on_which.match(article.text, time.end, sentence.end)
    if opening is None:
        return None
    behind = tree.inside(opening.end(), sentence.end)
    return next((i for i in behind if tree.tokens[i].upos == "VERB"), None)


def _told(tree: Tree, head: int, dated: frozenset[int], article: AnnotatedArticle, cues: MeasureCues) -> Dated:
    children = tree.children(head)
    subjects = [i for i in children if tree.relation(i) == "nsubj" and tree.tokens[i].upos in _NOUNS]
    words = {
        i: found
        for i in tree.phrase(head)
        if i != head and i not in dated and (found := _content(article, cues, tree, i)) is not None
    }
    negations = load_language(article.language).quotations.negations
    return Dated(
        act=_act(tree, head, article, cues),
        told=frozenset(words.values()),
        who=frozenset(words[i] for at in subjects for i in tree.phrase(at, without=_BESIDE) if i in words),
        core=frozenset(
            words[i] for i in children if i in words and tree.relation(i) in _CORE and tree.tokens[i].upos in _NOUNS
        ),
        is_negated=any(_surface(article, tree, i) in negations for i in children),
    )


def _act(tree: Tree, head: int, article: AnnotatedArticle, cues: MeasureCues) -> str | None:
    word = act_word(tree.tokens, head, article, tree.first)
    if word in cues.occurring:
        return None
    if word in cues.bare_verbs and (inner := _done(tree, head)) is not None:
        return _act(tree, inner, article, cues)  # "will sich wählen lassen", "plans to visit"
    if _is_speech(tree, head, article):
        return SAID
    return None if word in cues.bare_verbs else act_at(tree.tokens, head, article, tree.first)


def _done(tree: Tree, head: int) -> int | None:
    """The verb of what is let, planned or expected to be done."""
    inner = (i for i in tree.children(head) if tree.relation(i) == "xcomp" and tree.tokens[i].upos == "VERB")
    return next(inner, None)


def _is_speech(tree: Tree, at: int, article: AnnotatedArticle) -> bool:
    """Whether a verb is one of speech, with its separable prefix: "nahm … fest" is no "nahm an"."""
    if tree.tokens[at].upos != "VERB":
        return False
    speech = load_language(article.language).quotations.speech
    has_prefix = any(tree.tokens[i].deprel == "compound:prt" for i in tree.children(at))
    is_joined = not has_prefix or act_word(tree.tokens, at, article, tree.first) in speech
    return is_joined and _surface(article, tree, at) in speech


def _content(article: AnnotatedArticle, cues: MeasureCues, tree: Tree, index: int) -> str | None:
    word = _surface(article, tree, index)
    if len(word) < 3 or word[0].isdigit() or word in cues.stop_words or tree.tokens[index].upos == "PUNCT":
        return None
    return stem(word, cues.stemmer)


def _surface(article: AnnotatedArticle, tree: Tree, index: int) -> str:
    token = tree.tokens[index]
    return article.text[token.start : token.end].lower()


def dates_of(reading: Reading, mark: Quantity | TimeExpression, sentence: Sentence) -> tuple[TimeExpression, ...]:
    """The dates of an amount's sentence that hold for it; "Nobody was killed" is said of the day of the sentence before."""
    article = reading.article
    dated = [t for t in article.times if t.type == "DATE" and not (t.start < mark.end and mark.start < t.end)]
    own = [t for t in dated if sentence.start <= t.start < sentence.end]
    if not own and isinstance(mark, Quantity) and mark.value == 0 and mark.of is None:
        before = article.sentences[max(0, article.sentences.index(sentence) - 1)]
        own = [t for t in dated if before.start <= t.start < before.end]
    return tuple(t for t in own if is_dated_by(reading.tokens, mark, t))
