"""Positions for the page's drawings; all in per cent, so that they fit any width without a script."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from synopse.present.dates import stretch
from synopse.present.sources import Source, Sources
from synopse.present.views import Moment
from synopse.present.words import Words

NARROWEST = 340
"""Pixels of the narrowest axis; where dots do not touch there, they touch nowhere."""
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Dot:
    """The entries of one time on the axis; ``width`` is above zero where it lasts or is known only roughly.

    ``half`` is half the dot's width in pixels, as wide as its label needs.
    """

    moments: tuple[Moment, ...]
    x: float
    width: float
    lane: int

    @property
    def label(self) -> str:
        """The entries' numbers: "3", "3–6" or "3, 5"."""
        numbers = [moment.number for moment in self.moments]
        if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
            return f"{numbers[0]}–{numbers[-1]}"
        return ", ".join(map(str, numbers)) if len(numbers) < 4 else f"{numbers[0]} … {numbers[-1]}"

    @property
    def half(self) -> float:
        """Half the dot's width in pixels."""
        return max(10, 3.6 * len(self.label) + 5)

    @property
    def is_news(self) -> bool:
        """Whether one of its entries has happened."""
        return any(moment.entry.status == "happened" for moment in self.moments)


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on the axis; the label is set to the left, around or to the right of it."""

    x: float
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Dots and ticks of a timeline drawn to scale."""

    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    lanes: int


@dataclass(frozen=True, slots=True)
class StripPart:
    """A shared passage in an article's strip."""

    x: float
    width: float
    passage: str
    anchor: str
    hue: int
    title: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One article from beginning to end, with the passages it shares; ``partners`` are those it shares most words with."""

    source: Source
    parts: tuple[StripPart, ...]
    shared_share: float
    partners: tuple[Source, ...] = ()


def draw_axis(moments: Sequence[Moment], words: Words) -> Axis | None:
    """The moments to scale, or None where fewer than two different times are known."""
    placed: dict[tuple[datetime, datetime], list[Moment]] = {}
    for moment in moments:
        found = stretch(moment.entry.date)
        last = stretch(moment.entry.end) if moment.entry.end else None
        if found:
            placed.setdefault((found[0], max(last[1] if last else found[1], found[0])), []).append(moment)
    if len({start for start, _ in placed}) < 2:
        return None
    low, high = min(start for start, _ in placed), max(end for _, end in placed)
    whole = (high - low) / timedelta(seconds=1)

    def x(moment: datetime) -> float:
        return round(4 + 92 * ((moment - low) / timedelta(seconds=1)) / whole, 2)

    dots: list[Dot] = []
    free: list[float] = []
    for (start, end), own in sorted(placed.items()):
        left = x(start)
        lane = next((i for i, used in enumerate(free) if left > used), len(free))
        dot = Dot(tuple(own), left, round(x(end) - left, 2), lane)
        free[lane : lane + 1] = [left + 2 * dot.half / NARROWEST * 100]
        dots.append(dot)
    return Axis(tuple(dots), _ticks(low, high, x, words), len(free))


def _ticks(low: datetime, high: datetime, x: Callable[[datetime], float], words: Words) -> tuple[Tick, ...]:
    days = (high - low).days
    moments = _tick_moments(low, high, days)
    step = -(-len(moments) // _MOST_TICKS)
    ticks = []
    for moment in moments[::step] if step else []:
        place = x(moment)
        anchor = "start" if place < 12 else "end" if place > 88 else "middle"
        ticks.append(Tick(place, _tick_label(moment, days, words), anchor))
    return tuple(ticks)


def _tick_moments(low: datetime, high: datetime, days: int) -> list[datetime]:
    if days > 3 * 365:
        years = range(low.year, high.year + 1)
        step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if len(years) / s <= _MOST_TICKS + 1)
        found = [datetime(year, 1, 1) for year in years if year % step == 0]
    elif days > 75:
        found = [datetime(year, month, 1) for year in range(low.year, high.year + 1) for month in range(1, 13)]
    elif days >= 2:
        first = low.replace(hour=0, minute=0)
        found = [first + timedelta(days=n) for n in range(days + 2)]
    else:
        first = low.replace(minute=0)
        found = [first + timedelta(hours=n) for n in range(days * 24 + (high - low).seconds // 3600 + 2)]
    return [moment for moment in found if low <= moment <= high]


def _tick_label(moment: datetime, days: int, words: Words) -> str:
    if days > 3 * 365:
        return str(moment.year)
    if days > 75:
        return f"{words.months[moment.month - 1][:3]} {moment.year}"
    if days >= 2:
        return words("date.short", day=moment.day, month=moment.month, short=words.months[moment.month - 1][:3])
    return f"{moment:%H:%M}"


def draw_strips(sources: Sources, words: Words) -> tuple[Strip, ...]:
    """A strip for every article, marked where it shares wording with others."""
    found: dict[str, list[tuple[int, int, str, int]]] = {}
    for number, passage in enumerate(sources.synopsis.passages, start=1):
        for span in passage.spans:
            found.setdefault(span.article, []).append((span.start, span.end, passage.id, number))
    strips = []
    for source, words_with in zip(sources.all, shared_words(sources), strict=True):
        length = max(1, len(source.article.text))
        parts = tuple(
            StripPart(
                x=round(100 * start / length, 2),
                width=max(0.4, round(100 * (end - start) / length, 2)),
                passage=key,
                anchor=f"a-{source.number}-{start}-{end}",
                hue=(ord(source.letter[-1]) - 65) % 6,
                title=words("passage.title", n=number, outlet=source.label),
            )
            for start, end, key, number in sorted(found.get(source.article.id, ()))
        )
        covered = _covered([(s, e) for s, e, _, _ in found.get(source.article.id, ())])
        strips.append(Strip(source, parts, covered / length, _partners(sources, words_with)))
    return tuple(strips)


def _partners(sources: Sources, words_with: Sequence[int]) -> tuple[Source, ...]:
    """The articles with which one has words in common, the most first."""
    found = [source for source in sources.all if words_with[source.number - 1]]
    return tuple(sorted(found, key=lambda source: -words_with[source.number - 1]))


def _covered(ranges: list[tuple[int, int]]) -> int:
    total, at = 0, 0
    for start, end in sorted(ranges):
        total += max(0, end - max(start, at))
        at = max(at, end)
    return total


def shared_words(sources: Sources) -> tuple[tuple[int, ...], ...]:
    """Words in common for each pair of articles, in their order."""
    index = {source.article.id: place for place, source in enumerate(sources.all)}
    table = [[0] * len(index) for _ in index]
    for passage in sources.synopsis.passages:
        members = sorted({index[span.article] for span in passage.spans})
        for one in members:
            for other in members:
                if one != other:
                    table[one][other] += passage.words
    return tuple(tuple(row) for row in table)
