"""Which mentions are one person: full names by spelling, short ones by who was introduced."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from synopse.compare.actors.forms import Words, is_no_name, is_part, same_full_name, sounds
from synopse.compare.actors.gender import Gender, gender_told, is_relative
from synopse.compare.actors.mentions import Mention
from synopse.languages import load_language
from synopse.model import Reading

Key = tuple[Words, str]
"""A name's words and the word that tells the generation ("jr"), or nothing."""

_PAIR = re.compile(r"[^\W\d_]+[-‐‑–/][^\W\d_]+")
_END = 3
_DOMINANT = 3
"""Times that one of two namesakes must be named more often for a bare surname to be his."""


@dataclass(slots=True)
class _Story:
    """What the full names of a story tell about its persons; a person's key is its commonest full name."""

    owner: dict[Key, Key]
    weight: Counter[Key] = field(default_factory=Counter)
    places: dict[int, dict[Key, list[int]]] = field(default_factory=lambda: defaultdict(dict))
    genders: dict[Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    relatives: Counter[Key] = field(default_factory=Counter)
    family_first: set[Words] = field(default_factory=set)
    given: set[Words] = field(default_factory=set)

    def gender(self, key: Key) -> str:
        """The gender that the words before a person's names tell, or nothing."""
        told = self.genders.get(key)
        return max(sorted(told), key=lambda gender: told[gender]) if told else ""

    def is_relative(self, key: Key) -> bool:
        """Whether a person is mostly brought in as somebody's relative."""
        return self.relatives[key] * 2 > self.weight[key]


def group_persons(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[list[Mention]]:
    """Mentions of persons, one list a person; deterministic, whatever the order of the articles."""
    story = _Story(_full_names(mentions))
    surnames = _surnames(mentions)
    _note_surnames(story, mentions)
    groups: dict[Key, list[Mention]] = defaultdict(list)
    short: list[Mention] = []
    for mention in mentions:
        key = story.owner.get((mention.words, mention.generation))
        if key is not None:
            groups[key].append(mention)
            _note(story, key, mention, readings)
        elif not is_no_name(mention.words) and not _is_pair(mention, surnames):
            short.append(mention)
    by_sound: dict[str, Key] = {}
    for mention in sorted(short, key=lambda mention: mention.words in story.given):
        owner = _owner(mention, story, readings)
        if owner[0] == mention.words:
            owner = by_sound.setdefault(_sound_key(mention.words), owner)
        groups[owner].append(mention)
        story.places[mention.reading].setdefault(owner, []).append(mention.start)
    return [sorted(groups[key], key=lambda m: (m.reading, m.start)) for key in sorted(groups)]


def _note_surnames(story: _Story, mentions: Sequence[Mention]) -> None:
    """Which word of each full name people use alone: "Kim" for Kim Jong Un, "Trump" for Donald Trump."""
    alone: Counter[Words] = Counter(mention.words for mention in mentions if len(mention.words) == 1)
    last = {form[-1] for form, _ in story.owner}
    for form, _ in sorted(story.owner):
        if len(form) > 1 and alone[form[:1]] > alone[form[-1:]] and alone[form[:1]] > 1 and form[0] not in last:
            story.family_first.add(form)
        elif len(form) > 1:
            story.given.add(form[:1])


def _surnames(mentions: Sequence[Mention]) -> set[str]:
    """Last words of full names that are no hyphenated word alone."""
    return {
        mention.words[-1] for mention in mentions if len(mention.words) > 1 and not _PAIR.fullmatch(mention.surface)
    }


def _is_pair(mention: Mention, surnames: Collection[str]) -> bool:
    """Whether two persons' surnames joined by a hyphen are read as one name ("Feld-Kern")."""
    return bool(_PAIR.fullmatch(mention.surface)) and all(word in surnames for word in mention.words)


def _note(story: _Story, key: Key, mention: Mention, readings: Sequence[Reading]) -> None:
    article = readings[mention.reading].article
    language = load_language(article.language)
    story.weight[key] += 1
    story.places[mention.reading].setdefault(key, []).append(mention.start)
    gender = gender_told(article.text, mention.start, language)
    if gender:
        story.genders[key][gender] += 1
    story.relatives[key] += is_relative(article.text, mention.start, language)


def _sound_key(words: Words) -> str:
    """Under which short names without a full one are the same: "Chamenei" and "Khamenei"."""
    return sounds(words[0]) if len(words) == 1 and len(words[0]) > 5 else " ".join(words)


def _full_names(mentions: Sequence[Mention]) -> dict[Key, Key]:
    """For each full name the form that stands for the person: the most common one."""
    counts: Counter[Key] = Counter()
    articles: dict[Key, set[int]] = defaultdict(set)
    surnames = _surnames(mentions)
    for mention in mentions:
        if _is_pair(mention, surnames):
            continue
        if len(mention.words) > 1 or mention.generation:
            key = (mention.words, mention.generation)
            counts[key] += 1
            articles[key].add(mention.reading)
    whole = {key: n for key, n in counts.items() if not _is_cut(key[0], counts)}
    return _group_full_names(whole, articles)


def _is_cut(words: Words, longer: Mapping[Key, int]) -> bool:
    """Whether a form of two words or more is itself short: "Jong-un", "Grabar-Kitarović"."""
    return any(is_part(words, other) == _END for other, _ in longer)


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


def _owner(mention: Mention, story: _Story, readings: Sequence[Reading]) -> Key:
    """The person a short form stands for: one introduced in the article, else the story's only or main one."""
    own: Key = (mention.words, mention.generation)
    fits = {key: fit for form, key in sorted(story.owner.items()) if (fit := _fit(mention.words, form[0], story))}
    article = readings[mention.reading].article
    gender = gender_told(article.text, mention.start, load_language(article.language))
    fits = {key: fit for key, fit in fits.items() if not _is_other(gender, story.gender(key), len(fits))}
    here = story.places.get(mention.reading, {})
    named = {key: fit for key, fit in fits.items() if key in here}
    before = {key: fit for key, fit in named.items() if here[key][0] <= mention.start}
    pool = before or named
    if pool:
        return _nearest(mention, pool, story)
    best = sorted((key for key in fits if fits[key] != 2), key=lambda key: (-(fits[key] > 1), -story.weight[key], key))
    if not best:
        best = [key for key in fits if len(fits) == 1 and _is_everywhere(key, story)]
    if not best:
        return own
    if len(best) > 1 and fits[best[1]] > 1 and story.weight[best[0]] < _DOMINANT * story.weight[best[1]]:
        return own
    return best[0]


def _fit(short: Words, form: Words, story: _Story) -> int:
    if short == form or (form in story.family_first and short == form[:1]):
        return _END
    return is_part(short, form)


def _is_other(told: Gender, known: str, rivals: int) -> bool:
    return rivals > 1 and bool(told) and bool(known) and told != known


def _is_everywhere(key: Key, story: _Story) -> bool:
    """Whether a person is so widely named in the story that a given name alone can be his."""
    return 2 * sum(key in named for named in story.places.values()) > len(story.places)


def _nearest(mention: Mention, pool: Mapping[Key, int], story: _Story) -> Key:
    """Among persons of the article whom a short form fits: no relatives, the story's main one, the one named first."""
    best = max(pool.values())
    keys = sorted(key for key in pool if pool[key] == best)
    keys = [key for key in keys if not story.is_relative(key)] or keys
    heavy = sorted(keys, key=lambda key: (-story.weight[key], key))
    if len(heavy) == 1 or story.weight[heavy[0]] >= _DOMINANT * story.weight[heavy[1]]:
        return heavy[0]
    here = story.places[mention.reading]
    return min(heavy, key=lambda key: (here[key][0], -story.weight[key], key))
