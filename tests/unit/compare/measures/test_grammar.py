from __future__ import annotations

from synopse.compare.measures.grammar import subject_stem
from synopse.model import Token

TEXT = "Der Verein spendet 350 Euro"


def tokens(*rows):
    found, at = [], 0
    for word, upos, head, deprel in rows:
        start = TEXT.index(word, at)
        at = start + len(word)
        found.append(Token(start, at, upos, word, "", head, deprel))
    return tuple(found)


TREE = tokens(
    ("Der", "DET", 1, "det"),
    ("Verein", "NOUN", 2, "nsubj"),
    ("spendet", "VERB", -1, "root"),
    ("350", "NUM", 4, "nummod"),
    ("Euro", "NOUN", 2, "obj"),
)


def test_the_subject_of_the_verb_above_an_amount():
    assert subject_stem(TREE, 19, 27, TEXT, "german") == "verein"


def test_no_subject_for_an_amount_in_the_subject_or_without_tags():
    assert subject_stem(TREE, 4, 10, TEXT, "german") is None
    assert subject_stem((), 19, 27, TEXT, "german") is None


def test_a_cycle_in_the_tree_ends():
    loop = (Token(0, 3, "NOUN", "Der", "", 1, "nmod"), Token(4, 10, "NOUN", "Verein", "", 0, "nmod"))
    assert subject_stem(loop, 4, 10, TEXT, "german") is None
