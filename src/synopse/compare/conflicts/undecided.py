"""Whether an act is told as still to be decided: "whether to sell is open", "is weighing a sale"."""

from __future__ import annotations

from synopse.compare.acts import act_word
from synopse.compare.conflicts.negation import denies
from synopse.compare.timeline.governor import tense_at
from synopse.compare.trees import Tree
from synopse.languages import load_language
from synopse.model import AnnotatedArticle

_HIGHEST = 4
_BELOW = frozenset({"xcomp", "ccomp", "csubj", "acl", "advcl", "obj", "nsubj", "parataxis"})


def undecided_by(article: AnnotatedArticle, tree: Tree, at: int) -> int | None:
    """The word by which the clause of ``at`` is a question still open or still to be decided, or an act that is being weighed."""
    rules = load_language(article.language).polarity
    asks, node = False, at
    for _ in range(_HIGHEST):
        words = (tree.tokens[i] for i in tree.children(node))
        asks = asks or any(article.text[one.start : one.end].lower() in rules.whether for one in words)
        head = tree.heads[node]
        if head < 0 or tree.relation(node) not in _BELOW:
            return None
        word = act_word(tree.tokens, head, article, tree.first)
        if word in rules.weighing:
            is_now = tense_at(tree, head, article.language) in {"present", "future"}
            return head if is_now and not denies(article, tree, head) else None
        if asks and tree.tokens[head].lemma.lower() in rules.pending:
            return None if denies(article, tree, head) else head
        if asks and word in rules.deciding:
            is_ahead = denies(article, tree, head) or tense_at(tree, head, article.language) == "future"
            return head if is_ahead else None
        node = head
    return None
