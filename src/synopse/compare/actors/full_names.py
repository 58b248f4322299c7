"""Full names that are one person's, and which full names a short form can stand for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from synopse.compare.actors.forms import Words, given_forms, is_part, same_full_name, sounds
from synopse.compare.actors.mentions import Mention

Key = tuple[Words, str]
"""A name's words and the word that tells the generation ("jr"), or nothing."""

END = 3
"""`is_part` of a form that is the end of a full name."""
_PAIR = re.compile(r"[^\W\d_]+[-‐‑–/][^\W\d_]+")


class NameIndex:
    """Full names by the words that short forms of them begin or end with, so that not all are compared."""

    def __init__(self, forms: Iterable[Key]) -> None:
        found: dict[str, list[Key]] = defaultdict(list)
        for form in sorted(forms):
            words = form[0]
            for entry in sorted({*words, *given_forms(words[0]), _misspelt(words[0]), _misspelt(words[-1])}):
                found[entry].append(form)
        self._found = found

    def near(self, words: Words) -> list[Key]:
        """The full names that ``words`` may be a short form of, sorted."""
        entries = {words[0], words[-1], _misspelt(words[0])}
        return sorted({form for entry in entries for form in self._found.get(entry, ())})


def _misspelt(word: str) -> str:
    return "~" + sounds(word)[:2]


def surnames_of(mentions: Sequence[Mention]) -> set[str]:
    """Last words of full names that are no hyphenated word alone."""
    return {
        mention.words[-1] for mention in mentions if len(mention.words) > 1 and not _PAIR.fullmatch(mention.surface)
    }


def is_pair(mention: Mention, surnames: Collection[str]) -> bool:
    """Whether two persons' surnames joined by a hyphen are read as one name ("Feld-Kern")."""
    return bool(_PAIR.fullmatch(mention.surface)) and all(word in surnames for word in mention.words)


def full_names(mentions: Sequence[Mention]) -> dict[Key, Key]:
    """For each full name the form that stands for the person: the most common one."""
    counts: Counter[Key] = Counter()
    articles: dict[Key, set[int]] = defaultdict(set)
    surnames = surnames_of(mentions)
    for mention in mentions:
        if is_pair(mention, surnames):
            continue
        if len(mention.words) > 1 or mention.generation:
            key = (mention.words, mention.generation)
            counts[key] += 1
            articles[key].add(mention.reading)
    index = NameIndex(counts)
    whole = {key: n for key, n in counts.items() if not _is_cut(key[0], index)}
    return _group_full_names(whole, articles)


def _is_cut(words: Words, index: NameIndex) -> bool:
    """Whether a form of two words or more is itself short: "Jong-un", "Grabar-Kitarović"."""
    return any(is_part(words, other) == END for other, _ in index.near(words))


def _group_full_names(counts: Mapping[Key, int], articles: Mapping[Key, set[int]]) -> dict[Key, Key]:
    forms = sorted(counts, key=lambda key: (-counts[key], -len(key[0]), key))
    heads: dict[str, list[Key]] = defaultdict(list)
    owner: dict[Key, Key] = {}
    members: dict[Key, list[Key]] = defaultdict(list)
    for form in forms:
        for block in _blocks(form[0]):
            match = next((head for head in heads[block] if _is_same(form, head, members[head], articles)), None)
            if match is not None:
                owner[form] = match
                members[match].append(form)
                break
        else:
            owner[form] = form
            members[form].append(form)
            for block in _blocks(form[0]):
                heads[block].append(form)
    return owner


def _is_same(form: Key, head: Key, members: Sequence[Key], articles: Mapping[Key, set[int]]) -> bool:
    """Whether a name is one of the person ``head``: "Jr." beside the plain name in one article is somebody else."""
    if not same_full_name(head[0], form[0]):
        return False
    return all(
        form[1] == other[1] or (not (form[1] and other[1]) and not articles[form] & articles[other])
        for other in members
    )


def _blocks(words: Words) -> Iterable[str]:
    """Keys under which two spellings of one name meet, so that not all pairs are compared."""
    return (f"{sounds(words[-1])[:2]}", "".join(words)[:4])
