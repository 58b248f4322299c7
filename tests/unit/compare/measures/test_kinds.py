"""What an amount counts, read off its clause; sentences are invented and their trees made by hand."""

from __future__ import annotations

from builders import comparison, reading
from synopse.compare.measures.grammar import clause_head
from synopse.compare.measures.mentions import mentions_of
from synopse.model import Token


def tree(text: str, *rows: tuple[str, str, int, str]) -> list[Token]:
    """Tokens from (word, part of speech, index of the head, relation), in the order of the text."""
    tokens, at = [], 0
    for word, upos, head, deprel in rows:
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(Token(start, at, upos, word.lower(), "", head, deprel))
    return tokens


MARCH = "Hundreds converged on the square to decry a raid that killed 24 farmers."
MARCH_TREE = tree(
    MARCH,
    ("Hundreds", "NOUN", 1, "nsubj"), ("converged", "VERB", -1, "root"), ("on", "ADP", 4, "case"),
    ("the", "DET", 4, "det"), ("square", "NOUN", 1, "obl"), ("to", "PART", 6, "mark"), ("decry", "VERB", 1, "advcl"),
    ("a", "DET", 8, "det"), ("raid", "NOUN", 6, "obj"), ("that", "PRON", 10, "nsubj"), ("killed", "VERB", 8, "acl:relcl"),
    ("24", "NUM", 12, "nummod"), ("farmers", "NOUN", 10, "obj"), (".", "PUNCT", 1, "punct"),
)  # fmt: skip


def kinds(text: str, tokens: list[Token], *quantities: tuple) -> dict[str, list[str]]:
    one = reading("a", text, language="en", tokens=tokens, quantities=quantities)
    return {mention.surface: sorted(mention.kinds) for mention in mentions_of(comparison(one))}


def test_a_relative_clause_has_its_own_count():
    hundreds = ("Hundreds", None, None, {"low": 100, "high": 1000, "approx": True})
    found = kinds(MARCH, MARCH_TREE, hundreds, ("24", 24, "farmers"))
    assert found == {"Hundreds": ["crowd"], "24": ["death"]}
    assert clause_head(MARCH_TREE, 11) == 10
    assert clause_head(MARCH_TREE, 0) == 1


HURT = "Dozens of protesters were hurt."
HURT_TREE = tree(
    HURT,
    ("Dozens", "NOUN", 4, "nsubj:pass"), ("of", "ADP", 2, "case"), ("protesters", "NOUN", 0, "nmod"),
    ("were", "AUX", 4, "aux:pass"), ("hurt", "VERB", -1, "root"), (".", "PUNCT", 4, "punct"),
)  # fmt: skip


def test_what_befell_a_group_outranks_its_name():
    dozens = ("Dozens", None, "protesters", {"low": 12, "high": 120, "approx": True})
    assert kinds(HURT, HURT_TREE, dozens) == {"Dozens": ["injury"]}


BARE = "The blast killed 14 and injured 51."
BARE_TREE = tree(
    BARE,
    ("The", "DET", 1, "det"), ("blast", "NOUN", 2, "nsubj"), ("killed", "VERB", -1, "root"), ("14", "NUM", 2, "obj"),
    ("and", "CCONJ", 5, "cc"), ("injured", "VERB", 2, "conj"), ("51", "NUM", 5, "obj"), (".", "PUNCT", 2, "punct"),
)  # fmt: skip


def test_numbers_without_a_noun_count_what_their_verb_says():
    assert kinds(BARE, BARE_TREE) == {"14": ["death"], "51": ["injury"]}


def test_a_year_is_no_bare_count():
    rows = [(BARE[t.start : t.end], t.upos, t.head, t.deprel) for t in BARE_TREE]
    rows[3] = ("1914", "NUM", 2, "obj")
    text = BARE.replace("14", "1914")
    assert kinds(text, tree(text, *rows)) == {"51": ["injury"]}
