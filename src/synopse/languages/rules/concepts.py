"""Common words of the news by what they mean, so that two languages can be compared word by word."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from synopse.languages import load_language
from synopse.text.normalise import fold
from synopse.text.stems import stem


@cache
def concepts_of(language: str) -> dict[str, str]:
    """The key of the concept (``=embassy``) by the stem of each word that stands for it; empty without a list.

    The words stand in ``concepts.txt`` beside the language. Where words of two concepts have one stem, that which names its
    concept goes first, then that which is the stem itself ("Botschaft" before "Botschafter").
    """
    file = files("synopse.languages").joinpath(language, "concepts.txt")
    if not file.is_file():
        return {}
    algorithm = load_language(language).stemmer
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    listed = [(word, stem(word, algorithm), concept) for concept, words in rows for word in words.split()]
    found: dict[str, str] = {}
    for _, key, concept in sorted(listed, key=lambda row: (row[0] != row[2], fold(row[0]) != row[1])):
        found.setdefault(key, f"={concept}")
    return found
