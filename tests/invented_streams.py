"""Invented streams: reports of many events in two languages, and a disk that lives in memory."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from synopse.grouping.likeness import Vector
from synopse.model import Article, Block

_PLACES = ("Kaltenrode", "Nordersiel", "Hirschgrund", "Altmühlen", "Bergheide", "Tidelund", "Marschensand", "Oberau")
_WORDS = {
    "de": "Brand Lager Hafen Fähre Brücke Streik Schule Wahl Rat Gericht Urteil Flut Strom Bahn Markt Klinik Wald Fabrik",
    "en": "fire warehouse harbour ferry bridge strike school vote council court ruling flood power rail market clinic forest",
}
_FILLER = {
    "de": "der die das und ist am in mit nach von wurde haben sich auf für",
    "en": "the and of in to was has with after from were had on for is",
}


class MemoryDisk:
    """A disk of a stream's state, and how many values were asked of it."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}
        self.open: dict[int, bytes] = {}
        self.asked = 0

    def values(self, kind: str, keys: Sequence[str]) -> dict[str, bytes]:
        self.asked += len(keys)
        return {key: self.kept[kind, key] for key in keys if (kind, key) in self.kept}

    def articles(self, places: Sequence[int]) -> dict[int, bytes]:
        self.asked += len(places)
        return {place: self.open[place] for place in places if place in self.open}

    def after(self, last: tuple[str, str], most: int) -> list[tuple[str, str, bytes]]:
        self.asked += most
        return [(*key, self.kept[key]) for key in sorted(self.kept) if key > last][:most]

    def write(self, values: Mapping[tuple[str, str], bytes | None], articles: Mapping[int, bytes | None]) -> None:
        for key, value in values.items():
            self.kept.pop(key, None) if value is None else self.kept.__setitem__(key, value)
        for place, value in articles.items():
            self.open.pop(place, None) if value is None else self.open.__setitem__(place, value)


@dataclass
class Stream:
    """Articles of events that come and go; reports of one event share its words, names and numbers."""

    seed: int
    events: list[tuple[int, list[str]]] = field(default_factory=list)

    def articles(self, number: int, days: float = 60.0) -> list[Article]:
        rng = random.Random(self.seed)
        made: list[Article] = []
        for count in range(number):
            if not self.events or rng.random() < 0.35:
                names = [
                    *rng.sample(_PLACES, 2),
                    f"Nr{rng.randrange(900)}",
                    f"{rng.choice(_PLACES)}{rng.randrange(99)}",
                ]
                self.events = [*self.events[-11:], (rng.randrange(10_000), names)]
            event, names = rng.choice(self.events)
            if rng.random() < 0.05:
                # a report of two events, over which stories may merge
                names = [*names, *rng.choice(self.events)[1]]
            language = "de" if rng.random() < 0.8 else "en"
            made.append(self._report(f"a{count}", event, names, language, days * count / number, rng))
        return made

    def _report(
        self, name: str, event: int, names: list[str], language: str, day: float, rng: random.Random
    ) -> Article:
        own = random.Random(event)
        topic = own.sample(_WORDS[language].split(), 5)
        filler = _FILLER[language].split()
        title = " ".join([*rng.sample(names, min(3, len(names))), *rng.sample(topic, 2)])
        body = " ".join(
            word for pair in zip(names * 3 + topic * 2, rng.choices(filler, k=40), strict=False) for word in pair
        )
        text = f"{title}\n{body}"
        dated = (
            None
            if rng.random() < 0.05
            else f"2026-{1 + int(day // 28):02d}-{1 + int(day % 28):02d}T{int(day * 24) % 24:02d}:00"
        )
        return Article(
            id=name,
            outlet=f"blatt{rng.randrange(6)}.example",
            title=title,
            published=dated,
            language=language if rng.random() < 0.97 else "und",
            text=text,
            blocks=(Block("title", 0, len(title)), Block("paragraph", len(title) + 1, len(text))),
        )


def lead_vector(text: str, _language: str = "") -> Vector | None:
    """A vector that tells which names a text has."""
    counts = np.array([1.0 + 4.0 * text.count(place) for place in _PLACES], np.float32)
    return counts / np.linalg.norm(counts)
