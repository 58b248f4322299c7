from __future__ import annotations

import pytest

from synopse.compare.measures.cues import clause, measure_cues, segment, sentence_at
from synopse.languages import language_codes
from synopse.model import Sentence

TEXT = "Nach dem Brand, so die Wehr, starben 12 Menschen und 30 wurden verletzt."


def around(words, cut):
    start = TEXT.index(words)
    a, b = cut(TEXT, Sentence(0, len(TEXT)), start, start + len(words))
    return TEXT[a:b].strip()


def german(text, sentence, start, end):
    return segment(measure_cues("de"), text, sentence, start, end)


def test_a_segment_ends_at_coordinators_and_a_clause_at_punctuation():
    assert around("12", german) == "starben 12 Menschen"
    assert around("30", german) == "30 wurden verletzt."
    assert around("12", clause) == "starben 12 Menschen und 30 wurden verletzt."


def test_each_language_has_its_own_coordinators_and_one_without_rules_has_none():
    text = "It cost 12 boats and 30 barns"
    sentence = Sentence(0, len(text))
    assert segment(measure_cues("en"), text, sentence, 8, 10) == (0, text.index(" and "))
    assert segment(measure_cues("de"), text, sentence, 8, 10) == (0, len(text))
    assert segment(measure_cues("xx"), text, sentence, 8, 10) == (0, len(text))


def test_decimal_commas_do_not_cut():
    text = "Das kostet 1,5 Millionen Euro."
    assert german(text, Sentence(0, len(text)), 11, 14) == (0, len(text))


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (4, 0), (5, None), (6, 1), (9, 1), (20, None)])
def test_sentence_at(offset, index):
    assert sentence_at((Sentence(0, 5), Sentence(6, 10)), offset) == index


@pytest.mark.parametrize("code", [*language_codes(), "und"])
def test_every_language_has_cues_that_compile_and_name_their_kinds(code):
    cues = measure_cues(code)
    labelled = {kind for kind, _ in cues.labels}
    assert {kind for kind, _ in cues.kinds} == labelled
    assert cues.processes <= labelled


@pytest.mark.parametrize("hostile", ["a" * 50_000, "nahmen " * 5_000, "1 " * 20_000, "ist " + "x" * 50_000])
def test_cues_are_quick_on_hostile_text(hostile):
    for code in language_codes():
        cues = measure_cues(code)
        for _, pattern in (*cues.kinds, *cues.scopes):
            pattern.search(hostile)
