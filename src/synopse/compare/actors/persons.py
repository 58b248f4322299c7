"""Which mentions are one person: full names by spelling, short ones by who was introduced."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from synopse.compare.actors.forms import Words, is_no_name, is_part, name_articles, sounds
from synopse.compare.actors.full_names import END, Key, NameIndex, full_names, is_pair, surnames_of
from synopse.compare.actors.gender import Gender, gender_told, is_relative
from synopse.compare.actors.mentions import Mention
from synopse.compare.actors.roles import office_before
from synopse.languages import load_language
from synopse.model import Reading

_DOMINANT = 3
"""Times that one of two namesakes must be named more often for a bare surname to be his."""
_MAIN = 2
"""The same for their full names within one article."""


@dataclass(slots=True)
class _Story:
    """What the full names of a story tell about its persons; a person's key is its commonest full name."""

    owner: dict[Key, Key]
    index: NameIndex
    weight: Counter[Key] = field(default_factory=Counter)
    places: dict[int, dict[Key, list[int]]] = field(default_factory=lambda: defaultdict(dict))
    present: dict[int, set[Key]] = field(default_factory=lambda: defaultdict(set))
    offices: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
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
    story = _story(mentions)
    surnames = surnames_of(mentions)
    _note_surnames(story, mentions)
    groups: dict[Key, list[Mention]] = defaultdict(list)
    short: list[Mention] = []
    for mention in mentions:
        key = story.owner.get((mention.words, mention.generation))
        if key is not None:
            groups[key].append(mention)
            _note(story, key, mention, readings)
        elif not (is_no_name(mention.words) or is_pair(mention, surnames) or _is_family(mention, surnames, readings)):
            short.append(mention)
    by_sound: dict[str, Key] = {}
    for mention in sorted(short, key=lambda mention: mention.words in story.given):
        owner = _owner(mention, story, readings)
        if owner[0] == mention.words:
            owner = by_sound.setdefault(_sound_key(mention.words), owner)
        groups[owner].append(mention)
        story.present[mention.reading].add(owner)
    return [sorted(groups[key], key=lambda m: (m.reading, m.start)) for key in sorted(groups)]


def _story(mentions: Sequence[Mention]) -> _Story:
    owner = full_names(mentions)
    return _Story(owner, NameIndex(owner))


def _note_surnames(story: _Story, mentions: Sequence[Mention]) -> None:
    """Which word of each full name people use alone: "Kim" for Kim Jong Un, "Trump" for Donald Trump."""
    alone: Counter[Words] = Counter(mention.words for mention in mentions if len(mention.words) == 1)
    last = {form[-1] for form, _ in story.owner}
    for form, _ in sorted(story.owner):
        if len(form) > 1 and alone[form[:1]] > alone[form[-1:]] and alone[form[:1]] > 1 and form[0] not in last:
            story.family_first.add(form)
        elif len(form) > 1:
            story.given.add(form[:1])


def _is_family(mention: Mention, surnames: Collection[str], readings: Sequence[Reading]) -> bool:
    """Whether a surname names a family or a government ("the Hunters", "Familie Kern", "the Marsh administration")."""
    word = mention.words[-1]
    if len(mention.words) > 1:
        return False
    article = readings[mention.reading].article
    language = load_language(article.language)
    before = article.text[max(0, mention.start - 14) : mention.start].lower().split()
    last = before[-1].strip("„“”\"»«‚‘’'(") if before else ""
    after = article.text[mention.end : mention.end + 16].lower().split()
    follows = re.sub(r"\W.*", "", after[0]) if after else ""
    if (last if language.quotations.nouns_are_capitalised else follows) in language.names.called_after:
        return True
    is_plural = word.endswith("s") and word[:-1] in surnames and word not in surnames
    return is_plural and last in language.quotations.definite | name_articles()


def _note(story: _Story, key: Key, mention: Mention, readings: Sequence[Reading]) -> None:
    article = readings[mention.reading].article
    language = load_language(article.language)
    story.weight[key] += 1
    story.places[mention.reading].setdefault(key, []).append(mention.start)
    story.present[mention.reading].add(key)
    office = office_before(mention, readings)
    if office:
        story.offices[key].add(office)
    gender = gender_told(article.text, mention.start, language)
    if gender:
        story.genders[key][gender] += 1
    story.relatives[key] += is_relative(article.text, mention.start, language)


def _sound_key(words: Words) -> str:
    """Under which short names without a full one are the same: "Chamenei" and "Khamenei"."""
    return sounds(words[0]) if len(words) == 1 and len(words[0]) > 5 else " ".join(words)


def _owner(mention: Mention, story: _Story, readings: Sequence[Reading]) -> Key:
    """The person a short form stands for: one introduced in the article, else the story's only or main one."""
    own: Key = (mention.words, mention.generation)
    near = story.index.near(mention.words)
    fits = {story.owner[form]: fit for form in near if (fit := _fit(mention.words, form[0], story))}
    article = readings[mention.reading].article
    language = load_language(article.language)
    gender = gender_told(article.text, mention.start, language)
    fits = {key: fit for key, fit in fits.items() if not _is_other(gender, story.gender(key), len(fits))}
    fits = _of_office(mention, fits, story, readings)
    here = story.places.get(mention.reading, {})
    named = {key: fit for key, fit in fits.items() if key in here or (fit != END and key in _present(mention, story))}
    before = {key: fit for key, fit in named.items() if key not in here or here[key][0] <= mention.start}
    pool = before or named
    if pool:
        return _nearest(mention, pool, story)
    best = sorted((key for key in fits if fits[key] != 2), key=lambda key: (-(fits[key] > 1), -story.weight[key], key))
    if not best and len(fits) == 1:
        relative = is_relative(article.text, mention.start, language)
        best = [key for key in fits if _is_everywhere(key, story) or (relative and _has_family(key, mention, story))]
    if not best:
        return own
    if len(best) > 1 and fits[best[1]] > 1 and story.weight[best[0]] < _DOMINANT * story.weight[best[1]]:
        return own
    return best[0]


def _present(mention: Mention, story: _Story) -> set[Key]:
    return story.present.get(mention.reading, set())


def _has_family(key: Key, mention: Mention, story: _Story) -> bool:
    """Whether somebody of a person's surname is named in the article ("Duncan Hunter and his wife, Margaret")."""
    return any(other[0][-1] == key[0][-1] for other in _present(mention, story))


def _of_office(mention: Mention, fits: dict[Key, int], story: _Story, readings: Sequence[Reading]) -> dict[Key, int]:
    """Only those namesakes who hold the office named with a short form ("Vice President Feld"), when some do."""
    office = office_before(mention, readings) if len(fits) > 1 else None
    holders = {key: fit for key, fit in fits.items() if office in story.offices[key]} if office else {}
    return holders or fits


def _fit(short: Words, form: Words, story: _Story) -> int:
    if short == form or (form in story.family_first and short == form[:1]):
        return END
    return is_part(short, form)


def _is_other(told: Gender, known: str, rivals: int) -> bool:
    return rivals > 1 and bool(told) and bool(known) and told != known


def _is_everywhere(key: Key, story: _Story) -> bool:
    """Whether a person is so widely named in the story that a given name alone can be his."""
    return 2 * sum(key in named for named in story.places.values()) > len(story.places)


def _nearest(mention: Mention, pool: Mapping[Key, int], story: _Story) -> Key:
    """Among persons of the article whom a short form fits: no relatives, the main one, the one named first."""
    best = max(pool.values())
    keys = sorted(key for key in pool if pool[key] == best)
    keys = [key for key in keys if not story.is_relative(key)] or keys
    here = story.places.get(mention.reading, {})
    heavy = sorted(keys, key=lambda key: (-len(here.get(key, ())), -story.weight[key], key))
    if len(heavy) == 1 or len(here.get(heavy[0], ())) >= _MAIN * len(here.get(heavy[1], ())):
        return heavy[0]
    heavy.sort(key=lambda key: (-story.weight[key], key))
    if story.weight[heavy[0]] >= _DOMINANT * story.weight[heavy[1]]:
        return heavy[0]
    return min(heavy, key=lambda key: (here.get(key, [0])[0], -story.weight[key], key))
