"""A language's measure cues, compiled, and the places in a text that they look at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from synopse.languages import load_language
from synopse.model import Sentence
from synopse.text.normalise import words
from synopse.text.stems import stem

_COUNT = r"(?P<n>\d{1,3}(?:[.,]\d{3})*|\d{4,6}|[^\W\d_]{2,12})"
SCALE_VALUE = r"(?P<n>\d{1,3}[.,]\d{1,2})(?![\d%°]|[.,:]\d)"
"""A decimal that may stand on a scale."""
_PUNCTUATION = re.compile(r"[;:](?=\s)|,(?=\s)|\s[-–—]\s|[()„“”\"«»\n]")

_REACH = 400
"""Characters to each side in which a segment's ends are looked for: tables have no punctuation."""


GROUPS = frozenset({"crowd", "aboard"})
"""Kinds that name a group by what it is, not by what befell it."""
BEFALLING = frozenset({"death", "injury", "missing", "arrest", "evacuation", "infection", "recovery", "rescue"})
"""Kinds that tell what befell those who are counted."""


@dataclass(frozen=True, slots=True)
class MeasureCues:
    """The compiled rules of one language."""

    language: str
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    labels: tuple[tuple[str, str], ...]
    people: re.Pattern[str]
    currencies: re.Pattern[str]
    scopes: tuple[tuple[str, re.Pattern[str]], ...]
    before: tuple[tuple[str, re.Pattern[str]], ...]
    after: tuple[tuple[str, re.Pattern[str]], ...]
    minimum: re.Pattern[str]
    and_half: re.Pattern[str]
    anybody: re.Pattern[str]
    accused: re.Pattern[str]
    birthdays: re.Pattern[str]
    nobody: tuple[tuple[str, re.Pattern[str]], ...]
    single: re.Pattern[str]
    sized: re.Pattern[str]
    agents: frozenset[str]
    genitives: frozenset[str]
    origins: frozenset[str]
    personal: frozenset[str]
    offices: frozenset[str]
    sole: frozenset[str]
    aged: tuple[tuple[str, re.Pattern[str]], ...]
    auxiliaries: re.Pattern[str]
    ahead: re.Pattern[str]
    denials: re.Pattern[str]
    participle: str
    indefinite: re.Pattern[str]
    lasting: re.Pattern[str]
    nearby: re.Pattern[str]
    passive: re.Pattern[str]
    harm: re.Pattern[str]
    called_off: re.Pattern[str]
    long_before: re.Pattern[str]
    bare_verbs: frozenset[str]
    occurring: frozenset[str]
    acts: tuple[tuple[str, re.Pattern[str]], ...]
    imminent: re.Pattern[str]
    due: re.Pattern[str]
    place_leads: re.Pattern[str]
    every: re.Pattern[str]
    not_all: re.Pattern[str]
    partitive: str
    of_whole: str
    on_which: re.Pattern[str]
    counts_from: re.Pattern[str]
    since: re.Pattern[str]
    occasions: re.Pattern[str]
    phases: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]
    shut: re.Pattern[str]
    reopened: re.Pattern[str]
    moved: re.Pattern[str]
    nearly: tuple[tuple[str, re.Pattern[str]], ...]
    hedges: tuple[tuple[str, re.Pattern[str]], ...]
    zones: re.Pattern[str]
    shifted: re.Pattern[str]
    anchors: re.Pattern[str]
    opens_with_anchor: re.Pattern[str]
    anchors_after: re.Pattern[str]
    after_which: re.Pattern[str]
    processes: frozenset[str]
    lengths: frozenset[str]
    extents: frozenset[str]
    adjectives: re.Pattern[str]
    updates: re.Pattern[str]
    running: re.Pattern[str]
    breaks: re.Pattern[str]
    """Where a sentence falls into segments that each say what one number measures."""
    length_joint: re.Pattern[str]
    rest: re.Pattern[str]
    listed: re.Pattern[str]
    scale: re.Pattern[str]
    stop_words: frozenset[str]
    stemmer: str | None

    def label(self, kind: str) -> str | None:
        """What readers call a kind."""
        return dict(self.labels).get(kind)

    def act(self, word: str) -> str | None:
        """The name of what a lemma or a noun tells that is done."""
        return _act(self.language, word)

    def may_measure(self, kind: str, *, is_length: bool, is_area: bool = False) -> bool:
        """Whether a kind of event has a length, or a kind of outcome a count, or an area."""
        if is_length:
            return kind in self.lengths | self.processes
        return kind not in self.lengths and (kind in self.extents) == is_area

    def words_with_stems(self, text: str, start: int, end: int, stems: frozenset[str]) -> list[str]:
        """The words of ``text[start:end]`` whose stems are among ``stems``, verbatim and in order."""
        return [word for word in words(text, start, end) if stem(word, self.stemmer) in stems]


@lru_cache(maxsize=20_000)
def _act(language: str, word: str) -> str | None:
    return next((name for name, pattern in measure_cues(language).acts if pattern.match(word)), None)


@cache
def measure_cues(language: str) -> MeasureCues:
    """The cues of ``language`` (ISO 639-1)."""
    spoken = load_language(language)
    rules = spoken.measures
    return MeasureCues(
        language=language,
        kinds=tuple((name, _words(pattern)) for name, pattern in rules.kinds),
        labels=rules.labels,
        people=re.compile(rf"(?:{rules.people})\Z", re.IGNORECASE),
        currencies=re.compile(rf"(?:{rules.currencies})\Z", re.IGNORECASE),
        scopes=tuple((name, _words(pattern)) for name, pattern in rules.scopes),
        before=tuple((name, re.compile(rf"(?<!\w)(?:{p})\s*\Z", re.IGNORECASE)) for name, p in rules.before),
        after=tuple((name, re.compile(rf"\s*(?:{p})(?!\w)", re.IGNORECASE)) for name, p in rules.after),
        minimum=_words(rules.minimum),
        accused=re.compile(rf"(?:{rules.accused})\Z", re.IGNORECASE),
        birthdays=_words(rules.birthdays),
        anybody=re.compile(rf"(?:{rules.anybody})\Z", re.IGNORECASE),
        and_half=re.compile(rf"\s(?:{rules.and_half})(?!\w)", re.IGNORECASE),
        nobody=tuple((name, _words(pattern)) for name, pattern in rules.nobody),
        single=_words(rules.single),
        sized=re.compile(rf"(?<![\w.,-])(?:{rules.sized})", re.IGNORECASE),
        agents=frozenset(rules.agents),
        genitives=frozenset(rules.genitives),
        origins=frozenset(rules.origins),
        personal=frozenset(rules.personal),
        offices=frozenset(rules.offices),
        sole=frozenset(rules.sole),
        aged=tuple((word, re.compile(rf"\b{pattern}\Z", re.IGNORECASE)) for word, pattern in rules.aged),
        auxiliaries=re.compile(rf"(?:{rules.auxiliaries})\Z", re.IGNORECASE),
        ahead=re.compile(rf"(?:{rules.ahead})\Z", re.IGNORECASE),
        denials=_words(rules.denials),
        participle=rules.participle,
        indefinite=re.compile(rf"(?:{rules.indefinite})\Z", re.IGNORECASE),
        lasting=re.compile(rf"(?<!\w)(?:{rules.lasting})\s*\Z", re.IGNORECASE),
        nearby=re.compile(rf"(?<!\w)(?:{rules.nearby})\s*\Z", re.IGNORECASE),
        harm=_words(rules.harm),
        passive=re.compile(rf"(?:{rules.passive})\Z", re.IGNORECASE),
        called_off=_words(rules.called_off),
        long_before=_words(rules.long_before),
        bare_verbs=frozenset(rules.bare_verbs),
        occurring=frozenset(rules.occurring),
        acts=tuple((name, re.compile(rf"(?:{p})\Z", re.IGNORECASE)) for name, p in rules.acts),
        imminent=re.compile(rf"(?<!\w)(?:{rules.imminent})", re.IGNORECASE),
        due=_words(rules.due),
        place_leads=re.compile(rf"\s(?:{rules.place_leads})\s", re.IGNORECASE),
        every=_words(rules.every),
        not_all=_words(rules.not_all),
        partitive=rules.partitive,
        of_whole=rules.of_whole,
        counts_from=re.compile(rf"(?:{rules.counts_from})(?!\w)", re.IGNORECASE),
        on_which=re.compile(rf"(?:{rules.on_which})(?!\w)", re.IGNORECASE),
        since=re.compile(rf"(?<!\w)(?:{rules.since})\s*\Z", re.IGNORECASE),
        occasions=re.compile(rf"(?:{rules.occasions})\Z", re.IGNORECASE),
        phases=tuple(
            (name, re.compile(rf"(?<!\w)(?:{lead})\s*\Z", re.IGNORECASE), _words(inside))
            for name, lead, inside in rules.phases
        ),
        shut=_words(rules.shut),
        reopened=_words(rules.reopened),
        moved=_words(rules.moved),
        nearly=tuple((mod, re.compile(rf"(?:{p})\s", re.IGNORECASE)) for mod, p in rules.nearly),
        hedges=tuple((mod, re.compile(rf"(?<!\w)(?:{p})\s*\Z", re.IGNORECASE)) for mod, p in rules.hedges),
        zones=re.compile(rf"(?<!\w)(?:{rules.zones})(?!\w)"),
        shifted=re.compile(rf"(?<!\w)(?:{rules.anchors_after})\s*\Z", re.IGNORECASE),
        anchors=re.compile(rf"(?<!\w)(?:{rules.anchors})\s*\Z", re.IGNORECASE),
        opens_with_anchor=re.compile(rf"(?:{rules.anchors})\s", re.IGNORECASE),
        anchors_after=re.compile(rf"\s*(?:{rules.anchors_after})(?!\w)", re.IGNORECASE),
        after_which=re.compile(rf"(?<!\w)(?:{rules.after_which})\s*\Z", re.IGNORECASE),
        processes=frozenset(rules.processes),
        lengths=frozenset(rules.lengths),
        extents=frozenset(rules.extents),
        adjectives=re.compile(rf"(?:.*\s)?(?:{rules.adjectives})\Z", re.IGNORECASE),
        updates=_words(rules.updates),
        running=_words(rules.running),
        breaks=re.compile(rf"[,;:](?=\s)|\s[-–—]\s|[()„“”\"«»\n]|\s(?:{rules.breaks})\s"),
        length_joint=re.compile(rf",?\s(?:(?:{rules.joins})\s)?"),
        rest=re.compile(rf"[^.,;:]*?\s(?:{rules.joins})\s(?P<word>[^\W\d_]+)"),
        listed=re.compile(rf"{_COUNT}(?=\)|,|;|\.(?!\d)|\s(?:{rules.listing})\s)"),
        scale=re.compile(rf"(?<!\w)(?P<noun>[^\W\d_]{{4,}})(?:\s|-|\s(?:{rules.scale_of})\s){SCALE_VALUE}(?!\w)"),
        stop_words=spoken.statements.stop_words,
        stemmer=spoken.stemmer,
    )


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def segment(cues: MeasureCues, text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The piece of the sentence around ``start:end`` between punctuation and coordinators."""
    return _between(cues.breaks, text, sentence, start, end)


def clause(text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The piece of the sentence around ``start:end`` between punctuation."""
    return _between(_PUNCTUATION, text, sentence, start, end)


def _between(breaks: re.Pattern[str], text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    first, last = max(sentence.start, start - _REACH), min(sentence.end, end + _REACH)
    for match in breaks.finditer(text, first, start):
        first = match.end()
    after = breaks.search(text, end, last)
    return first, after.start() if after else last


def sentence_at(sentences: Sequence[Sentence], offset: int) -> int | None:
    """Index of the sentence that holds ``offset``; None outside all of them."""
    index = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    return index if index >= 0 and offset < sentences[index].end else None
