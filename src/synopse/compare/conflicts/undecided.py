"""Whether an act is told as still to be decided: "whether to sell is open", "is weighing a sale"."""

from __future__ import annotations

from synopse.compare.acts import act_word
from synopse.compare.conflicts.negation import denies
from synopse.compare.timeline.governor import tense_at
from synopse.compare.trees import Tree
from synopse.languages import load_language
from synopse.model import AnnotatedArticle

_HIGHEST = 4
_WEIGHED = frozenset({"xcomp", "ccomp", "obj"})
_BELOW = frozenset({"xcomp", "ccomp", "csubj", "acl", "advcl", "obj", "nsubj", "parataxis"})


def undecided_by(article: AnnotatedArticle, tree: Tree, at: int) -> int | None:
    """The word by which the clause of ``at`` is a question still open or still to be decided, or an act that is being weighed."""
    rules = load_language(article.language).polarity
    asked, node = None, at
    for _ in range(_HIGHEST):
        words = (tree.tokens[i] for i in tree.children(node))
        if asked is None and any(article.text[one.start : one.end].lower() in rules.whether for one in words):
            asked = node
        head = tree.heads[node]
        if head < 0 or tree.relation(node) not in _BELOW:
            return None
        word = act_word(tree.tokens, head, article, tree.first)
        if word in rules.weighing and (
            asked is not None or tree.relation(node) in _WEIGHED
        ):  # "the gold weighs a kilo" weighs nothing up
            return head if _is_now(article, tree, head) and not denies(article, tree, head) else None
        if asked is not None and (open_at := _pending(tree, head, rules.pending)) is not None:
            is_past = tense_at(tree, asked, article.language) == "past"  # what happened is unknown, not undecided
            return None if is_past or denies(article, tree, head) else open_at
        if asked is not None and word in rules.deciding:
            is_ahead = denies(article, tree, head) or tense_at(tree, head, article.language) == "future"
            return head if is_ahead else None
        node = head
    return None


def _pending(tree: Tree, at: int, words: frozenset[str]) -> int | None:
    """The word that says that it is open, at ``at`` or hanging on it ("ließ er offen")."""
    return next((i for i in (at, *tree.children(at)) if tree.tokens[i].lemma.lower() in words), None)


def _is_now(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether it goes on: in the present, or in the progressive of a report in the past ("was still weighing")."""
    if tense_at(tree, at, article.language) in {"present", "future"}:
        return True
    helping = {tree.tokens[i].lemma for i in tree.children(at) if tree.relation(i) == "aux"}
    word = article.text[tree.tokens[at].start : tree.tokens[at].end]
    gerund = tree.grammar.gerund
    return bool(gerund) and helping == tree.grammar.copulas and word.endswith(gerund)
