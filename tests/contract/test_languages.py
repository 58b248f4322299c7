import re
import time
from importlib.resources import files

import pytest

from synopse.languages import language_codes, load_language
from synopse.languages.rules.alternatives import alternatives_of
from synopse.text.normalise import fold

HOSTILE = ["a" * 20_000, "1." * 10_000, "„" * 10_000, " \t" * 10_000, "sagte " * 4_000, "vor zwei " * 3_000]


def patterns(value: object, seen: set[int]):
    """All compiled patterns in a language, however deep."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from patterns(inner, seen)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from patterns(inner, seen)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from patterns(getattr(value, name), seen)


@pytest.mark.parametrize("code", language_codes())
def test_language_is_named_after_its_code(code: str) -> None:
    assert load_language(code).code == code


def test_unknown_language_falls_back_to_the_neutral_one() -> None:
    assert load_language("xx").code == "und"
    assert load_language(None).code == "und"


@pytest.mark.parametrize("code", language_codes())
def test_patterns_end_in_time_on_hostile_input(code: str) -> None:
    for pattern in patterns(load_language(code), set()):
        for text in HOSTILE:
            started = time.process_time()
            pattern.search(text)
            assert time.process_time() - started < 1.0, pattern.pattern[:200]


def test_concepts_have_words_in_every_language_that_lists_them() -> None:
    listed: dict[str, dict[str, list[str]]] = {}
    for code in language_codes():
        file = files("synopse.languages").joinpath(code, "concepts.txt")
        if file.is_file():
            rows = [row.split("\t") for row in file.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
            assert rows == sorted(rows), "sorted by concept"
            listed[code] = {concept: words.split() for concept, words in rows}
            assert len(listed[code]) == len(rows), "each concept once"
            assert all(listed[code].values())
    names = set().union(*listed.values())
    assert all(concept == concept.lower() and " " not in concept for concept in names)
    assert all(sum(concept in words for words in listed.values()) > 1 for concept in names), (
        "a concept compares languages"
    )


@pytest.mark.parametrize("code", language_codes())
def test_words_that_exclude_each_other_stand_in_one_member_of_a_set(code: str) -> None:
    known = alternatives_of(code)
    for word, members in known.words.items():
        assert word == fold(word)
        assert len({member.set for member in members}) == len(members), word
