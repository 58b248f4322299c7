"""Subjects that an earlier sentence introduced; all texts are invented."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from builders import reading
from synopse.compare.standalone import adds
from synopse.compare.unexplained import has_unexplained_subject
from synopse.model import Reading, Token

FIRST = "Eva Stein runs a ferry."


def told(sentence: str, tags: str, names: tuple[tuple[str, str], ...] = (), title: str | None = None) -> Reading:
    """``tags``: for each word of the sentence upos, the index of its head and its relation, with features after a slash."""
    text = f"{FIRST} {sentence}"
    one = reading("a", text, names=[("Eva Stein", "PER"), *names], language="en")
    start, tokens = len(FIRST) + 1, []
    for word, tag in zip(sentence.split(), tags.split(), strict=True):
        at = text.index(word, start)
        upos, head, relation, *feats = tag.split("/")
        end = at + len(word.rstrip("."))
        tokens.append(Token(at, end, upos, word.lower(), feats[0] if feats else "", int(head), relation))
        start = at + len(word)
    article = msgspec.structs.replace(one.article, title=title)
    return replace(one, article=article, tokens=tuple(tokens))


BARE = "DET/1/det/Definite=Def NOUN/2/nsubj VERB/-1/root NOUN/2/obj"


def test_a_bare_description_needs_what_stands_before() -> None:
    assert has_unexplained_subject(told("The operator denied blame.", BARE), 1)


@pytest.mark.parametrize(
    ("sentence", "tags"),
    [
        ("The police denied blame.", BARE),
        (
            "The operator of Altensee denied blame.",
            "DET/1/det/Definite=Def NOUN/4/nsubj ADP/3/case PROPN/1/nmod VERB/-1/root NOUN/4/obj",
        ),
        (
            "The British operator denied blame.",
            "DET/2/det/Definite=Def ADJ/2/amod NOUN/3/nsubj VERB/-1/root NOUN/3/obj",
        ),
        ("An operator denied blame.", "DET/1/det/Definite=Ind NOUN/2/nsubj VERB/-1/root NOUN/2/obj"),
    ],
)
def test_what_everybody_knows_or_the_sentence_explains(sentence: str, tags: str) -> None:
    assert not has_unexplained_subject(told(sentence, tags), 1)


def test_a_surname_after_the_full_name() -> None:
    tags = "PROPN/1/nsubj VERB/-1/root NOUN/1/obj"
    assert has_unexplained_subject(told("Stein denied blame.", tags, (("Stein#2", "PER"),)), 1)
    assert not has_unexplained_subject(
        told("Stein denied blame.", tags, (("Stein#2", "PER"),), title="Stein speaks"), 1
    )
    assert not has_unexplained_subject(told("Feld denied blame.", tags, (("Feld", "PER"),)), 1)


def test_a_first_sentence_needs_nothing_before_it() -> None:
    one = told("The operator denied blame.", BARE)
    moved = replace(one, article=msgspec.structs.replace(one.article, sentences=one.article.sentences[1:]))
    assert not has_unexplained_subject(moved, 0)


@pytest.mark.parametrize(
    ("sentence", "is_added"), [("Feld also left the ferry.", True), ("Feld left the ferry.", False)]
)
def test_a_sentence_that_adds_to_another(sentence: str, is_added: bool) -> None:
    assert adds(reading("a", f"{FIRST} {sentence}", language="en"), 1) is is_added
