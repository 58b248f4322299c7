"""Which mentions are one person: full names by spelling, short ones by who was introduced."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from synopse.compare.actors.forms import Words, is_part, same_full_name, sounds
from synopse.compare.actors.mentions import Mention

_END = 3
_DOMINANT = 3
"""Times that one of two namesakes must be named more often for a bare surname in a third article to be his."""


def group_persons(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions of persons, one list a person; deterministic, whatever the order of the articles."""
    counts = Counter(mention.words for mention in mentions)
    longer = {words: n for words, n in counts.items() if len(words) > 1}
    full_names = _group_full_names({words: n for words, n in longer.items() if not _is_cut(words, longer)})
    groups: dict[Words, list[Mention]] = defaultdict(list)
    introduced: dict[int, dict[Words, int]] = defaultdict(dict)
    weight: Counter[Words] = Counter()
    short: list[Mention] = []
    for mention in mentions:
        key = full_names.get(mention.words)
        if key is None:
            short.append(mention)
            continue
        groups[key].append(mention)
        weight[key] += 1
        introduced[mention.reading].setdefault(key, mention.start)
    for mention in short:
        groups[_owner(mention, full_names, introduced[mention.reading], weight)].append(mention)
    return [groups[key] for key in sorted(groups)]


def _is_cut(words: Words, longer: dict[Words, int]) -> bool:
    """Whether a form of two words or more is itself short: "Jong-un", "Grabar-Kitarović"."""
    return any(is_part(words, other) == _END for other in longer)


def _group_full_names(counts: dict[Words, int]) -> dict[Words, Words]:
    """For each full name the form that stands for the person: the most common one."""
    forms = sorted(counts, key=lambda words: (-counts[words], -len(words), words))
    heads: dict[str, list[Words]] = defaultdict(list)
    owner: dict[Words, Words] = {}
    for words in forms:
        for block in _blocks(words):
            match = next((head for head in heads[block] if same_full_name(head, words)), None)
            if match is not None:
                owner[words] = match
                break
        else:
            owner[words] = words
            for block in _blocks(words):
                heads[block].append(words)
    return owner


def _blocks(words: Words) -> Iterable[str]:
    """Keys under which two spellings of one name meet, so that not all pairs are compared."""
    return (f"{sounds(words[-1])[:1]}{words[0][:1]}", "".join(words)[:4])


def _owner(
    mention: Mention, full_names: dict[Words, Words], introduced: dict[Words, int], weight: Counter[Words]
) -> Words:
    """The person a short form stands for: one introduced in the article, else the story's only or main one."""
    fits = {
        key: is_part(mention.words, form) for form, key in sorted(full_names.items()) if is_part(mention.words, form)
    }
    if not fits:
        return mention.words
    here = [key for key in fits if key in introduced]
    before = [key for key in here if introduced[key] <= mention.start]
    pool = before or here
    if pool:
        return max(pool, key=lambda key: (fits[key], weight[key], key))
    best = sorted(fits, key=lambda key: (-(fits[key] > 1), -weight[key], key))
    if len(best) > 1 and weight[best[0]] < _DOMINANT * weight[best[1]] and fits[best[1]] > 1:
        return mention.words
    return best[0]
