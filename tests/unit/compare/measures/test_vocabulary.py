"""Articles whose words tell of two events; all words are invented or taken one by one."""

from __future__ import annotations

from synopse.compare.measures.vocabulary import unlike_articles


def stems(*parts: tuple[str, int]) -> frozenset[str]:
    return frozenset(f"{name}{n}" for name, count in parts for n in range(count))


HARBOUR = stems(("quay", 60))
TRIAL = stems(("juror", 55), ("quay", 5))


def test_two_long_reports_with_few_rare_words_in_common_are_of_two_events():
    assert unlike_articles({"a": ("en", HARBOUR), "b": ("en", TRIAL)}) == {frozenset("ab")}


def test_reports_that_share_a_fifth_of_their_words_may_be_of_one():
    other = stems(("pier", 48), ("quay", 12))
    assert unlike_articles({"a": ("en", HARBOUR), "b": ("en", other)}) == frozenset()


def test_a_third_report_ties_two():
    both = stems(("juror", 30), ("quay", 30))
    known = {"a": ("en", HARBOUR), "b": ("en", TRIAL), "c": ("en", both)}
    assert unlike_articles(known) == frozenset()


def test_short_texts_and_two_languages_tell_nothing():
    assert unlike_articles({"a": ("en", HARBOUR), "b": ("en", stems(("juror", 6)))}) == frozenset()
    assert unlike_articles({"a": ("en", HARBOUR), "b": ("de", TRIAL)}) == frozenset()
