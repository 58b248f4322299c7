"""What is done: one name for the verb and the noun that tell an act."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.measures.cues import measure_cues
from synopse.model import AnnotatedArticle, Token
from synopse.text.stems import stem

_LONGEST_MARKED = 6
"""Letters up to which a lemma with the mark of a participle is a verb of its own ("geben", "gehen")."""
_REACH = 40
"""Words to each side of a verb among which its separable prefix is looked for."""


def act_at(tokens: Sequence[Token], at: int, article: AnnotatedArticle, first: int = 0) -> str:
    """What a verb, with its separable prefix, or a noun has in common with other words for the same act.

    The name of one of the language's ``acts``, else a stem. ``first`` is the place of ``tokens`` in the article, where they are a
    sentence's.
    """
    word = act_word(tokens, at, article, first)
    cues = measure_cues(article.language)
    return cues.act(word) or stem(word, cues.stemmer)


def act_word(tokens: Sequence[Token], at: int, article: AnnotatedArticle, first: int = 0) -> str:
    """The lemma of a verb with its separable prefix, or the noun as written; in lower case; ``first`` as for `act_at`."""
    token = tokens[at]
    if token.upos != "VERB":
        return article.text[token.start : token.end].lower()
    near = tokens[max(0, at - _REACH) : at + _REACH]
    prefix = next((t.lemma for t in near if t.head == at + first and t.deprel == "compound:prt"), "")
    lemma = token.lemma.lower()
    mark = measure_cues(article.language).participle
    if mark and "VerbForm=Part" in token.feats and lemma.startswith(mark) and len(lemma) > _LONGEST_MARKED:
        lemma = lemma[len(mark) :]  # taggers keep the mark of participles that they do not know ("gesprengen")
    return prefix.lower() + lemma
