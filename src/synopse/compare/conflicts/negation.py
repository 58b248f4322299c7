"""Whether a clause denies what its predicate tells, or leaves it open."""

from __future__ import annotations

from synopse.compare.acts import act_word
from synopse.compare.trees import Tree
from synopse.languages import load_language
from synopse.languages.rules.polarity import PolarityRules
from synopse.model import AnnotatedArticle

_HIGHEST = 6
_DENIABLE = frozenset({"nsubj", "obj", "iobj", "advmod"})
"""What denies its verb where it is denied itself: "no ship came", "will no longer come"."""
_BEFORE = 4
"""Words before an act in which it is said to be just ahead."""


def is_denied(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether the predicate or the noun at ``at`` is told as not so, or as not so yet.

    By a word that hangs on it or on its subject or object ("not", "kein"), by a verb above it that says that it was not
    done ("failed to"), or by words before it that say that it is just ahead ("on the verge of").
    """
    rules = load_language(article.language).polarity
    denials = _denials(article, tree, at, rules)
    above = at
    for _ in range(_HIGHEST):
        head = tree.heads[above]
        if (
            head < 0
            or tree.relation(above) not in {"xcomp", "advcl", "acl"}
            or "VerbForm=Inf" not in tree.tokens[above].feats
        ):
            break
        if act_word(tree.tokens, head, article, tree.first) in rules.undone:
            denials += 1
        if tree.relation(above) == "xcomp":
            denials += _denials(article, tree, head, rules)
        above = head
    head = tree.heads[above]
    if head >= 0 and tree.relation(above) == "ccomp" and tree.tokens[head].lemma.lower() in rules.believing:
        denials += _denials(article, tree, head, rules)  # "we do not believe that he acted alone"
    return denials % 2 == 1 or is_ahead(article, tree, at)


def denies(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether a word that denies hangs on the word at ``at``, or on its subject or object."""
    return _denials(article, tree, at, load_language(article.language).polarity) > 0


def is_ahead(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether the words before an act say that it is just ahead, or being prepared."""
    rules = load_language(article.language).polarity
    start = tree.tokens[max(0, at - _BEFORE - 2)].start
    return rules.ahead(article.text[start : tree.tokens[at].start])


def _denials(article: AnnotatedArticle, tree: Tree, at: int, rules: PolarityRules) -> int:
    found = 0
    for i in tree.children(at):
        if _denies(article, tree, i, rules):
            found += 1
        elif tree.relation(i) in _DENIABLE or (tree.relation(i) == "obl" and not _is_beside(article, tree, i)):
            found += any(_denies(article, tree, j, rules) for j in tree.children(i))
    return min(found, 1)


def _is_beside(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether a preposition only tells with what, or how, something is done ("left with no comment")."""
    beside = load_language(article.language).polarity.beside
    return any(tree.relation(i) == "case" and _word(article, tree, i) in beside for i in tree.children(at))


def _denies(article: AnnotatedArticle, tree: Tree, at: int, rules: PolarityRules) -> bool:
    beyond = _word(article, tree, at + 1) if at + 1 < len(tree.tokens) else ""
    return _word(article, tree, at) in rules.denials and beyond not in rules.not_denying


def _word(article: AnnotatedArticle, tree: Tree, at: int) -> str:
    token = tree.tokens[at]
    return article.text[token.start : token.end].lower().replace("’", "'")


def is_open(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether the clause does not tell that it is so or not: a condition, possibility, duty, wish, purpose, doubt."""
    rules = load_language(article.language).polarity
    if is_ahead(article, tree, at):
        return False
    if _is_bare_infinitive(article, tree, at, rules):
        return True
    node = at
    for _ in range(_HIGHEST):
        for i in tree.children(node):
            word, relation = _word(article, tree, i), tree.relation(i)
            if relation in {"aux", "advmod"} and word in rules.open and not _says_so(article, tree, node, word, rules):
                return True
            if relation in {"mark", "advmod"} and word in rules.conditions:
                return True
        head = tree.heads[node]
        if head < 0:
            return False
        if (tree.relation(node) in {"xcomp", "ccomp", "acl", "csubj"} or _is_wished(tree, node)) and act_word(
            tree.tokens, head, article, tree.first
        ) in rules.wishes:
            return True
        if (
            tree.relation(node) == "ccomp"
            and tree.tokens[head].upos == "VERB"
            and not _tells(article, tree, head, rules)
        ):
            return True
        node = head
    return False


def _is_wished(tree: Tree, at: int) -> bool:
    """Whether a noun is the object of its verb, alone or beside another: "proposes a truce and the reopening of the port"."""
    first = tree.heads[at] if tree.relation(at) == "conj" else at
    return tree.tokens[at].upos == "NOUN" and tree.relation(first) == "obj"


def _tells(article: AnnotatedArticle, tree: Tree, verb: int, rules: PolarityRules) -> bool:
    """Whether the clause below a verb is told as so, or by its denial as not so: "did not say why" leaves it open."""
    is_believed = tree.tokens[verb].lemma.lower() in rules.believing
    return _is_statement(article, tree, verb) and (is_believed or not _denials(article, tree, verb, rules))


def _says_so(article: AnnotatedArticle, tree: Tree, at: int, word: str, rules: PolarityRules) -> bool:
    """Whether an auxiliary leaves nothing open: "could not be found" says that it was not, "said he would go" that he will."""
    if word in rules.able:
        return _denials(article, tree, at, rules) > 0
    head = tree.heads[at]
    return (
        word in rules.told_future and head >= 0 and tree.relation(at) == "ccomp" and _is_statement(article, tree, head)
    )


def _is_statement(article: AnnotatedArticle, tree: Tree, verb: int) -> bool:
    """Whether a verb above says that something is so."""
    language = load_language(article.language)
    if tree.tokens[verb].lemma.lower() in language.polarity.opining | language.polarity.believing:
        return True
    forms = language.quotations.speech.get(_word(article, tree, verb))
    return forms is not None and any(form.act == "statement" for form in forms)


def _is_bare_infinitive(article: AnnotatedArticle, tree: Tree, at: int, rules: PolarityRules) -> bool:
    """Whether an infinitive hangs on no verb that says whether it was done."""
    if "VerbForm=Inf" not in tree.tokens[at].feats:
        return False
    if any("VerbForm=Fin" in tree.tokens[i].feats for i in tree.children(at) if tree.relation(i) == "aux"):
        return False
    head = tree.heads[at]
    if head < 0:
        return True
    known = act_word(tree.tokens, head, article, tree.first) in rules.undone | rules.carrying | rules.announcing
    return not known and not _denials(article, tree, head, rules)


def is_planned(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether an auxiliary, or the verb above an infinitive, tells that it will be done."""
    rules, head = load_language(article.language).polarity, tree.heads[at]
    auxiliaries = (i for i in tree.children(at) if tree.relation(i) == "aux")
    if any(_word(article, tree, i) in rules.planned for i in auxiliaries) and not _is_perfect(tree, at):
        return "VerbForm=Part" not in tree.tokens[at].feats or any(
            "VerbForm=Inf" in tree.tokens[i].feats for i in tree.children(at)
        )
    is_below = head >= 0 and "VerbForm=Inf" in tree.tokens[at].feats
    return is_below and act_word(tree.tokens, head, article, tree.first) in rules.announcing


def _is_perfect(tree: Tree, at: int) -> bool:
    """Whether a perfect infinitive tells what is said to have been ("soll getroffen haben")."""
    return any(
        tree.tokens[i].lemma in tree.grammar.having and "VerbForm=Inf" in tree.tokens[i].feats
        for i in tree.children(at)
    )


def is_not_yet(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether a denial leaves it to come ("has yet to", "noch nicht")."""
    not_yet = load_language(article.language).polarity.not_yet
    near = (*tree.children(at), *(tree.children(tree.heads[at]) if tree.heads[at] >= 0 else ()))
    return any(_word(article, tree, i) in not_yet for i in near)


def is_before(article: AnnotatedArticle, tree: Tree, at: int) -> bool:
    """Whether a clause tells what had been before its story: a pluperfect that is no told speech."""
    had = load_language(article.language).polarity.had
    return tree.relation(at) != "ccomp" and any(
        tree.relation(i).startswith("aux") and _word(article, tree, i) in had for i in tree.children(at)
    )
