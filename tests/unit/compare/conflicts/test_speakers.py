"""One utterance in two mouths; all words are invented."""

from __future__ import annotations

import pytest

from builders import comparison, place, reading
from synopse.compare.conflicts.speakers import attribution_conflicts
from synopse.model import Cue, Quotation, Speaker

WORDS = "Wir bauen den Hafen von Ostrau noch in diesem Jahr"


def said(id_: str, speaker: str, words: str = WORDS, *, kind: str = "PER", via: bool = False):
    text = f"„{words}“, sagte {speaker} am Abend{' mit Ole Brandt' * via}."
    start, end = place(text, words)
    at, to = place(text, speaker)
    named = Speaker(at, to, speaker, Cue(at, to) if via else None)
    quotation = Quotation("direct", start, end, named, None)
    names = [(speaker, kind), *([("Ole Brandt", "PER")] if via else [])]
    return reading(id_, text, names=names, quotations=[quotation])


def test_one_utterance_of_two_persons_is_a_contradiction():
    (one,) = attribution_conflicts(comparison(said("a", "Mira Holt"), said("b", "Jan Kern")))
    assert (one.kind, one.class_, one.what) == ("attribution", "contradiction", WORDS)
    assert [value for value, _ in one.readings] == ["Mira Holt", "Jan Kern"]


@pytest.mark.parametrize(
    "other",
    [
        said("b", "Mira Holt"),
        said("b", "Holt"),
        said("b", "Mira Hold"),
        said("b", "Hafenamt", kind="ORG"),
        said("b", "Jan Kern", via=True),
        said("b", "Jan Kern", "Wir bauen den Turm von Kelm vielleicht im nächsten Jahr"),
        said("b", "Jan Kern", "Das ist gut"),
    ],
)
def test_one_person_an_office_a_pronoun_and_other_words_are_not(other):
    assert attribution_conflicts(comparison(said("a", "Mira Holt"), other)) == []


def test_order_does_not_matter():
    a, b = said("a", "Mira Holt"), said("b", "Jan Kern")
    assert attribution_conflicts(comparison(a, b)) == attribution_conflicts(comparison(b, a))
