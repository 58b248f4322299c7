"""Words of a language that decide something stand on its shelf, not in the code that reads it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import synopse
from synopse.annotate.times.grammar import compile_grammar
from synopse.compare.measures.cues import measure_cues, segment
from synopse.compare.positions.cues import position_cues
from synopse.languages import language_codes, load_language
from synopse.model import Sentence

SOURCE = Path(synopse.__file__).parent
FOLDERS = ("annotate", "compare")


def function_words() -> frozenset[str]:
    """Function words of all languages but English, in which the code names its own things."""
    found: set[str] = set()
    for code in set(language_codes()) - {"en"}:
        language = load_language(code)
        grammar = language.grammar
        for name in grammar.__dataclass_fields__:
            value = getattr(grammar, name)
            found |= set(value) if isinstance(value, frozenset | tuple) else set()
        found |= language.statements.stop_words | language.statements.negations
        found |= language.quotations.prepositions | language.quotations.definite
    return frozenset(word for word in found if len(word) > 2 and word.isalpha() and word != "person")


def deciding_strings(path: Path) -> Iterator[tuple[int, str]]:
    """String constants that are compared with, members of a collection, or parts of a pattern."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Set | ast.Tuple | ast.List | ast.Compare):
            inner = [*node.comparators, node.left] if isinstance(node, ast.Compare) else node.elts
            yield from (
                (one.lineno, one.value) for one in inner if isinstance(one, ast.Constant) and isinstance(one.value, str)
            )
        elif isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called in {"re.compile", "re.search", "re.sub", "re.match"} or called.endswith(
                (".endswith", ".startswith", ".split")
            ):
                for one in ast.walk(node):
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        yield one.lineno, one.value


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_function_words_in_code(folder: str) -> None:
    known = function_words()
    found = []
    for path in sorted((SOURCE / folder).rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        for line, text in deciding_strings(path):
            words = {
                word
                for word in re.findall(r"(?<![\\{<=])[^\W\d_]+", text)
                if word.lower() in known and not word.isupper()
            }
            if words:
                found.append(f"{name}:{line} {sorted(words)} {text[:60]!r}")
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("code", [*language_codes(), "und"])
def test_a_language_may_leave_out_whatever_it_lacks(code: str) -> None:
    language = load_language(code)
    cues = position_cues(code)
    assert compile_grammar(language.times).apposed.fullmatch(", ")
    assert cues.content_clauses.search("it rained") is None
    for name in ("strict", "permitting", "hearsay", "modals", "against", "side_on", "wrong_on"):
        assert getattr(cues, name).match("") is None, "an empty word is none"
    assert segment(measure_cues(code), "12 / 30", Sentence(0, 7), 0, 2) == (0, 7)
