"""What a time says of its event: whether it begins, ends or lasts then, and which words stand nearest to it in the tree."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from synopse.compare.acts import act_word
from synopse.compare.measures.cues import measure_cues, segment
from synopse.compare.measures.dated import SAID
from synopse.compare.measures.dates import is_reckoned
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.verdicts import size_of
from synopse.compare.trees import Tree, tree_of
from synopse.compare.values.clocks import of_day
from synopse.compare.values.dates import is_narrow, is_span
from synopse.languages.rules.concepts import concepts_of
from synopse.model import AnnotatedArticle, Quantity, Reading, Sentence, TimeExpression
from synopse.text.stems import stem
from synopse.text.timex import MINUTES_A_DAY, date_range, stated_day

Grain = Literal["length", "clock", "day", "month", "frame"]

CLOSED = "=closed"
"""What is told with the end of a closure, whatever is closed and in whichever words."""
PLANNED = frozenset({"planned", "expected", "demanded", "possible"})
_OF_LENGTHS = frozenset({"long", "within", "after", "ago"})
_BOUNDS = frozenset({"since", "begin", "last", "end"})
_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "X"})
_PRONOUNS = frozenset({"PRON", "DET"})
_SHORTEST = 3
_HEAD = 5
"""Letters of the listed word in which a compound ends, at least."""
_FRONT = 3
_DECAY = 0.75
"""By what a word counts less for each step in the tree away from the time."""
_EARLIER = 0.3
"""What the words of the sentence before count for one that leans on it."""
_THIN = 2.2
"""Weight of a sentence's words below which it leans on the one before."""
_NEAREST = 2
_LEAD = 60
_BESIDE = 5
"""Characters between a day and its hour."""
_MONTH = 31
_YEAR = re.compile(r"\d{4}")
_LATE = 20
"""Years before publication that count as late, and the year before which all others are old where that is unknown."""
_LAST_CENTURY = 2_000
_SECONDS_A_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Frame:
    """A time with what it says of its event.

    ``phases`` are the language's names for what begins, ends or lasts; ``told`` gives for each word, by what it means,
    how near it stands (0…1); ``names`` are the stems of those that are names, ``core`` the nouns nearest to it, ``act`` what is done,
    ``is_shut`` when a closure ends then, ``is_ahead`` when it lies behind the day of publication, ``is_moved`` when it is told as the
    new date of something, ``is_old_year`` for a year long past; ``day`` is the one right before a clock time ("on Saturday at 1 p.m.").
    """

    mention: Mention
    grain: Grain
    phases: frozenset[str]
    told: Mapping[str, float]
    names: frozenset[str]
    core: frozenset[str]
    act: str | None
    is_said: bool
    is_shut: bool
    is_ahead: bool
    is_moved: bool
    is_old_year: bool
    day: TimeExpression | None


def frame_of(reading: Reading, mention: Mention) -> Frame | None:
    """The frame of a date or a length; None without grammar."""
    article, sentence = reading.article, mention.sentence
    tree = tree_of(reading, sentence.start, sentence.end)
    if tree is None:
        return None
    phases = _phases(article, mention)
    cues = measure_cues(mention.language)
    around = segment(cues, article.text, sentence, mention.span.start, mention.span.end)
    is_shut = cues.reopened.search(article.text, *around) is not None or (
        "end" in phases and cues.shut.search(article.text, *around) is not None
    )
    steps = _steps(tree, mention)
    told = _told(article, tree, steps, sentence)
    names = frozenset(told) & mention.told_of
    core = _core(article, tree, steps) - names
    is_moved = mention.measured == "date" and cues.moved.search(article.text, *around) is not None
    if sum(told.values()) < _THIN or is_moved or _has_pronoun(tree):
        told = {**_before(reading, sentence), **told}
    if is_shut:
        told[CLOSED] = 1.0
    return Frame(
        mention=mention,
        grain=_grain(mention),
        phases=phases,
        told=told,
        names=names,
        core=core,
        act=mention.dated.act if mention.dated is not None else None,
        is_said=mention.dated is not None and mention.dated.act == SAID,
        is_shut=is_shut,
        is_ahead=_is_ahead(article, mention),
        is_moved=is_moved,
        is_old_year=_is_old_year(article, mention),
        day=next(
            (t for t in article.times if 0 <= mention.span.start - t.end <= _BESIDE and t.type != "DURATION"), None
        ),
    )


def kind_of(a: Frame, b: Frame) -> str | None:
    """By which rule two times may be compared; None for others, of which a report tells many.

    Two lengths, two anchors ("two hours later"), two clock times, two years with figures swapped, the ends of
    two closures, two bounds of a state, or two days ahead.
    """
    first, second = a.mention, b.mention
    if first.measured != second.measured or (a.grain == "clock") != (b.grain == "clock"):
        return None
    if first.measured == "duration":
        return _kind_of_lengths(a, b)
    if isinstance(first.mark, Quantity) or isinstance(second.mark, Quantity):
        return None
    if (
        is_span(first.mark)
        or is_span(second.mark)
        or {a.grain, b.grain} == {"day", "frame"}
        or is_reckoned(first, second)
    ):
        return None
    if a.grain == "clock":
        return "clock"
    if a.is_old_year and b.is_old_year and _are_swapped(first, second):
        return "two figures swapped"
    if a.is_shut and b.is_shut:
        return "closure"
    if a.phases & b.phases & _BOUNDS:
        return "bound"
    if a.grain == b.grain == "frame":
        return None
    if a.is_moved != b.is_moved and (b if a.is_moved else a).is_ahead:
        return "moved"
    return "ahead" if a.is_ahead and b.is_ahead else None


def _are_swapped(a: Mention, b: Mention) -> bool:
    """Whether two years differ by the order of two neighbouring figures: "1742" / "1724"."""
    one, other = a.mark_value, b.mark_value
    return any(one[:i] + one[i + 1] + one[i] + one[i + 2 :] == other != one for i in range(3))


def _is_old_year(article: AnnotatedArticle, mention: Mention) -> bool:
    """Whether a year as spelt lies well before the day of publication: of late years a report names many, for many things."""
    year = mention.mark_value
    if not _YEAR.fullmatch(year) or year not in mention.surface:
        return False
    published = stated_day(article.published)
    return int(year) < (published.year - _LATE if published is not None else _LAST_CENTURY)


def _kind_of_lengths(a: Frame, b: Frame) -> str | None:
    first, second = a.mention, b.mention
    if first.is_anchor != second.is_anchor or ("ago" in a.phases) != ("ago" in b.phases):
        return None
    if not first.is_anchor:
        return "length"
    if "within" in a.phases & b.phases:
        return "anchor"
    # "two days after the storm": each report counts from its own day
    return "anchor" if max(size_of(first) or 0, size_of(second) or 0) < _SECONDS_A_DAY else None


def keys_in(reading: Reading, sentence: Sentence) -> set[str]:
    """What the words of a sentence mean, each as `Frame.told` has it but for the acts."""
    tree = tree_of(reading, sentence.start, sentence.end)
    places = range(len(tree.tokens)) if tree is not None else ()
    return {key for i in places if tree is not None and (key := _key(reading.article, tree, i)) is not None}


def _phases(article: AnnotatedArticle, mention: Mention) -> frozenset[str]:
    start, end = segment(
        measure_cues(mention.language), article.text, mention.sentence, mention.span.start, mention.span.end
    )
    before = article.text[max(mention.sentence.start, mention.span.start - _LEAD) : mention.span.start]
    return frozenset(
        name
        for name, lead, inside in measure_cues(mention.language).phases
        if (mention.measured == "duration" or name not in _OF_LENGTHS)
        and (lead.search(before) or inside.search(article.text, start, end))
    )


def _is_ahead(article: AnnotatedArticle, mention: Mention) -> bool:
    """Whether a day lies behind that of publication; by what its clause says where that is unknown."""
    mark = mention.mark
    days = date_range(mark.value, mark.mod) if not isinstance(mark, Quantity) else None
    published = stated_day(article.published)
    if days is None or published is None:
        return mention.status in {"planned", "expected"}
    return days.low >= (published.toordinal() + 1) * MINUTES_A_DAY


def _grain(mention: Mention) -> Grain:
    mark = mention.mark
    if mention.measured == "duration" or isinstance(mark, Quantity):
        return "length"
    hours = of_day(mark)
    if hours is not None and hours.is_clock:
        return "clock"
    return "day" if is_narrow(mark, 1) else "month" if is_narrow(mark, _MONTH) else "frame"


def _core(article: AnnotatedArticle, tree: Tree, steps: Mapping[int, int]) -> frozenset[str]:
    """What the nouns mean that stand nearest to the time: what it measures, or to whom it happens."""
    near = (i for i, far in steps.items() if 0 < far <= _NEAREST and tree.tokens[i].upos == "NOUN")
    return frozenset(key for i in near if (key := _key(article, tree, i)) is not None)


def _steps(tree: Tree, mention: Mention) -> dict[int, int]:
    """How many steps in the tree each word stands away from the time."""
    inside = tree.inside(mention.span.start, mention.span.end)
    steps = dict.fromkeys(inside, 0)
    waiting = deque(inside)
    while waiting:
        at = waiting.popleft()
        for near in (tree.heads[at], *tree.children(at)):
            if near >= 0 and near not in steps:
                steps[near] = steps[at] + 1
                waiting.append(near)
    return steps


def _told(article: AnnotatedArticle, tree: Tree, steps: Mapping[int, int], sentence: Sentence) -> dict[str, float]:
    """The words of the sentence by what they mean, with their nearness to the time in the tree; times are left out."""
    times = {i for t in article.times if sentence.start <= t.start < sentence.end for i in tree.inside(t.start, t.end)}
    found: dict[str, float] = {}
    for at, far in steps.items():
        if far and at not in times and (key := _act_or_key(article, tree, at)) is not None:
            found[key] = max(found.get(key, 0.0), _DECAY ** (far - 1))
    return found


def _before(reading: Reading, sentence: Sentence) -> dict[str, float]:
    number = reading.article.sentences.index(sentence)
    return dict.fromkeys(sorted(keys_in(reading, reading.article.sentences[number - 1])), _EARLIER) if number else {}


def _has_pronoun(tree: Tree) -> bool:
    return any(token.deprel == "nsubj" and token.upos in _PRONOUNS for token in tree.tokens)


def _act_or_key(article: AnnotatedArticle, tree: Tree, at: int) -> str | None:
    if tree.tokens[at].upos == "VERB":
        cues = measure_cues(article.language)
        if tree.tokens[at].lemma.lower() in cues.bare_verbs:
            return None
        if (act := cues.act(act_word(tree.tokens, at, article, tree.first))) is not None:
            return f"={act}"
    return _key(article, tree, at)


def _key(article: AnnotatedArticle, tree: Tree, at: int) -> str | None:
    token = tree.tokens[at]
    if token.upos not in _CONTENT:
        return None
    return _meaning(article.language, article.text[token.start : token.end].lower(), token.lemma.lower(), token.upos)


@lru_cache(maxsize=50_000)
def _meaning(language: str, word: str, lemma: str, upos: str) -> str | None:
    """The concept of a word, of its lemma, or of the listed word in which a compound ends; else its stem; None for words that tell nothing."""
    cues, known = measure_cues(language), concepts_of(language)
    if len(word) < _SHORTEST or word[0].isdigit() or word in cues.stop_words:
        return None
    if upos == "VERB" and lemma in cues.bare_verbs:
        return None
    if upos in {"VERB", "NOUN"} and (act := cues.act(word)) is not None:
        return f"={act}"
    for form in _forms(word, lemma, upos):
        if (concept := known.get(stem(form, cues.stemmer))) is not None:
            return concept
    return stem(word, cues.stemmer)


def _forms(word: str, lemma: str, upos: str) -> Iterable[str]:
    yield word
    yield lemma
    if upos == "NOUN":
        yield from (word[cut:] for cut in range(_FRONT, len(word) - _HEAD + 1))
