"""A corpus made from a seed: articles of word-like words by Zipf's law, told by outlets in stories, with planted copies.

Run: python bench/made_corpus.py FOLDER [--articles 10000] [--seed 1]

What is in it, and what a search should make of it:

- *stories* of one to some dozens of articles over two days: each has words of its own (a sixth of its articles' words);
- *dispatches*: an agency's text behind half of the stories of several articles; its outlets carry it whole, edited (3 or
  8 words in a hundred swapped, dropped or added), cut, or in parts between words of their own, or do not carry it. A few
  dispatches go to dozens of outlets. These are the copies to find;
- *lifted paragraphs*: one article in fifty has one to three sentences of another outlet's earlier one;
- *furniture*: most outlets end their articles with the same sentences, some share them with a chain; no copies;
- *stock phrases* of five to nine words in every tenth sentence; no copies either.

Articles are spread over six weeks whatever their number and come in order of time. The Parquet files hold the columns
``id``, ``outlet``, ``published``, ``language``, ``title``, ``text``, the truth ``story`` and ``copied``: for each run of words
of a dispatch or another article its source, its first word and its end there, and its half-open characters here.
"""

from __future__ import annotations

import argparse
import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

WORDS = 200_000
DAYS = 42
OUTLETS = 400
CHAINS = 12
STOCK_PHRASES = 2_000
TAIL_DAYS = 2.0
BLOCK = 5_000
_FUNCTION_WORDS = (
    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass "
    "sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch "
    "man sein wurde sei".split()
)
_SYLLABLES = (
    "ge be ver ent zer an auf aus ein ab um mit hoch tief land stadt haus wald berg recht amt rat wahl lei min regier ung "
    "heit keit schaft lich isch bar sam zeit tag jahr woche mor feuer wasser strom gas öl geld bank mark preis steu krieg "
    "fried frei sich spiel sport ball fuß schul kind frau mann volk bund kanz prä or er in en es st ch ro la mi du ko "
    "sa ne ti ba lu we fa".split()
)
# forms of a word in a text: within a sentence, first, last, last of a paragraph
_PLACES = 1 << 22
_AHEAD = 1 << 20
_PLAIN, _FIRST, _LAST, _END = range(4)

Ints = NDArray[np.int64]

COPIED = pa.list_(
    pa.struct(
        [
            ("source", pa.string()),
            ("first", pa.int32()),
            ("stop", pa.int32()),
            ("start", pa.int32()),
            ("end", pa.int32()),
        ]
    )
)
SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("id", "outlet", "published", "language", "title", "text", "story")]
    + [("copied", COPIED)]
)


@dataclass(slots=True)
class Draft:
    """Words by rank; ``source`` and ``place`` say for each word of whose text it is (-1: its own) and where it stood there."""

    words: Ints
    ends: NDArray[np.bool_]
    source: Ints
    place: Ints


class Language:
    """The words, how often they come, and how they are written."""

    def __init__(self, seed: int, size: int = WORDS) -> None:
        self.size = size
        rng = np.random.default_rng([seed, 0])
        made = dict.fromkeys(_FUNCTION_WORDS)
        while len(made) < size:
            sizes = rng.integers(1, 5, 1000)
            parts = rng.integers(0, len(_SYLLABLES), int(sizes.sum())).tolist()
            at = 0
            for count, capital in zip(sizes.tolist(), (rng.random(1000) < 0.45).tolist(), strict=True):
                word = "".join(_SYLLABLES[part] for part in parts[at : at + count])
                at += count
                made.setdefault(word.capitalize() if capital else word)
        # function words come most often, and frequent words are short
        listed = list(made)[len(set(_FUNCTION_WORDS)) :]
        sizes = np.fromiter(map(len, listed), np.int64) + rng.integers(0, 8, len(listed))
        words = [
            *dict.fromkeys(_FUNCTION_WORDS),
            *(listed[number] for number in np.argsort(sizes, kind="stable").tolist()),
        ][:size]
        first = [word[0].upper() + word[1:] for word in words]
        forms = [f"{word} " for word in words] + [f"{word} " for word in first]
        forms += [f"{word}. " for word in words] + [f"{word}.\n" for word in words]
        self.forms = np.array(forms, object)
        self.lengths = np.array([len(form) for form in forms])
        weights = 1.0 / (np.arange(size) + 3.0)
        cumulated = np.cumsum(weights / weights.sum())
        places = (np.arange(_PLACES) + 0.5) / _PLACES
        self._by_place = np.minimum(np.searchsorted(cumulated, places), size - 1)
        self._drawn = np.empty(0, np.int64)
        self.phrases = [self.draw(rng, int(count)) for count in rng.integers(5, 10, STOCK_PHRASES)]

    def draw(self, rng: np.random.Generator, size: int) -> Ints:
        """Words by Zipf's law; many are drawn at once."""
        if size > len(self._drawn):
            self._drawn = self._by_place[rng.integers(0, _PLACES, max(_AHEAD, size))]
        found, self._drawn = self._drawn[:size], self._drawn[size:]
        return found.copy()

    def sentences(self, rng: np.random.Generator, size: int, topic: Ints | None = None) -> Draft:
        """About ``size`` words in sentences of eight to twenty-four; a sixth of them from ``topic``."""
        words = self.draw(rng, size)
        if topic is not None:
            own = np.flatnonzero(rng.random(size) < 1 / 6)
            words[own] = topic[(rng.random(len(own)) ** 2 * len(topic)).astype(np.int64)]
        stops = np.cumsum(rng.integers(8, 25, size // 12 + 2))
        stops = stops[stops < size - 7]
        for stop in stops[rng.random(len(stops)) < 0.1].tolist():
            phrase = self.phrases[int(rng.random() ** 2 * STOCK_PHRASES)]
            begin = max(0, stop - len(phrase))
            words[begin:stop] = phrase[: stop - begin]
        ends = np.zeros(size, bool)
        ends[stops - 1] = True
        ends[-1] = True
        return Draft(words, ends, np.full(size, -1), np.full(size, -1))

    def write(self, draft: Draft) -> tuple[str, Ints]:
        """The text, and the first character of each word and of what comes after the last."""
        stops = np.flatnonzero(draft.ends)
        chosen = draft.words.copy()
        chosen[0] += _FIRST * self.size
        chosen[stops[:-1] + 1] += _FIRST * self.size
        chosen[stops] = draft.words[stops] + _LAST * self.size
        chosen[stops[3::4]] += (_END - _LAST) * self.size
        starts = np.zeros(len(chosen) + 1, np.int64)
        np.cumsum(self.lengths[chosen], out=starts[1:])
        return "".join(self.forms[chosen].tolist()), starts


def joined(*parts: Draft) -> Draft:
    """Several drafts one after the other."""
    return Draft(
        *(np.concatenate([getattr(part, name) for part in parts]) for name in ("words", "ends", "source", "place"))
    )


def picked(draft: Draft, wanted: NDArray[np.bool_] | slice) -> Draft:
    """Some of the words of a draft."""
    return Draft(draft.words[wanted], draft.ends[wanted], draft.source[wanted], draft.place[wanted])


def edited(draft: Draft, share: float, language: Language, rng: np.random.Generator) -> Draft:
    """A share of the words swapped, dropped or added to, as an editor would; no sentence's last word."""
    touched = (rng.random(len(draft.words)) < share) & ~draft.ends
    kind = rng.integers(0, 3, len(draft.words))
    counts = np.where(touched, np.array([1, 0, 2])[kind], 1)
    out = picked(draft, np.repeat(np.arange(len(counts)), counts))  # type: ignore[arg-type]
    last = np.cumsum(counts) - 1
    new = last[touched & (kind != 1)]
    out.words[new] = language.draw(rng, len(new))
    out.source[new] = out.place[new] = -1
    return out


class Press:
    """Who prints: outlets, their furniture, and what they do with a dispatch."""

    def __init__(self, language: Language, seed: int) -> None:
        rng = np.random.default_rng([seed, 1])
        self._language = language
        weights = 1.0 / (np.arange(OUTLETS) + 10.0)
        self._cumulated = np.cumsum(weights / weights.sum())
        chains = [language.sentences(rng, int(size)) for size in rng.integers(20, 45, CHAINS)]
        self._furniture = [language.sentences(rng, int(size)) for size in rng.integers(15, 45, OUTLETS)]
        for outlet in range(OUTLETS // 3):
            self._furniture[outlet] = joined(self._furniture[outlet], chains[outlet % CHAINS])

    def outlets(self, rng: np.random.Generator, number: int) -> Ints:
        """Different outlets, the large ones more often."""
        drawn: dict[int, None] = {}
        while len(drawn) < number:
            drawn.update(
                dict.fromkeys(np.searchsorted(self._cumulated, rng.random(number)).clip(0, OUTLETS - 1).tolist())
            )
        return np.array(list(drawn)[:number])

    def article(self, rng: np.random.Generator, topic: Ints, outlet: int, dispatch: Draft | None) -> Draft:
        """An outlet's article of a story."""
        language = self._language
        size = int(rng.normal(340, 80))
        way = rng.random() if dispatch is not None else 1.0
        if dispatch is None or way >= 0.75:
            body = language.sentences(rng, max(80, size), topic)
        elif way < 0.45:
            share = float(rng.choice([0.0, 0.0, 0.03, 0.08]))
            copy = edited(dispatch, share, language, rng) if share else dispatch
            if rng.random() < 0.4:
                stops = np.flatnonzero(copy.ends)
                copy = picked(copy, slice(0, int(stops[len(stops) * 2 // 3]) + 1))
            own = language.sentences(rng, int(rng.integers(12, 60)), topic)
            body = joined(copy, own) if rng.random() < 0.5 else joined(own, copy)
        else:
            body = self._with_parts(rng, topic, max(120, size - 60), dispatch)
        return joined(body, self._furniture[outlet]) if outlet % 5 and rng.random() < 0.8 else body

    def _with_parts(self, rng: np.random.Generator, topic: Ints, size: int, dispatch: Draft) -> Draft:
        """One run of sentences of each third of a dispatch, or of two, between words of their own."""
        stops = np.concatenate([[0], np.flatnonzero(dispatch.ends) + 1])
        parts = [self._language.sentences(rng, size // 3, topic)]
        for third in np.flatnonzero(rng.random(3) < 0.8).tolist():
            begin, end = (len(stops) - 1) * third // 3, (len(stops) - 1) * (third + 1) // 3
            first = int(rng.integers(begin, max(begin + 1, end - 1)))
            last = min(first + int(rng.integers(2, 5)), max(end, first + 1), len(stops) - 1)
            run = picked(dispatch, slice(int(stops[first]), int(stops[last])))
            parts.append(edited(run, float(rng.choice([0.0, 0.03])), self._language, rng))
            parts.append(self._language.sentences(rng, size // 4, topic))
        return joined(*parts)


class Maker:
    """Makes the articles in order of time."""

    def __init__(self, articles: int, seed: int, words: int = WORDS) -> None:
        self._articles, self._seed = articles, seed
        self._language = Language(seed, words)
        self._press = Press(self._language, seed)
        self._sources: dict[int, str] = {}
        self._made = 0
        self._recent: list[tuple[int, str, Draft]] = []

    def rows(self) -> Iterator[dict[str, Any]]:
        """All articles; stories begin block by block, and what a story still has to say waits for its time."""
        blocks = max(1, round(self._articles / BLOCK))
        waiting: list[tuple[float, int, dict[str, Any]]] = []
        given = 0
        for block in range(blocks):
            rng = np.random.default_rng([self._seed, 2, block])
            begin, end = ((DAYS - TAIL_DAYS) * edge / blocks for edge in (block, block + 1))
            wanted = self._articles * (block + 1) // blocks
            while self._made < wanted:
                for moment, row in self._story(rng, begin, end, wanted - self._made):
                    heapq.heappush(waiting, (moment, self._made, row))
                    self._made += 1
            while waiting and (waiting[0][0] < end or block == blocks - 1):
                moment, _, row = heapq.heappop(waiting)
                row["id"] = f"a{given:07}"
                day, rest = divmod(moment, 1.0)
                row["published"] = str(
                    np.datetime64("2026-01-01T00:00") + np.timedelta64(int(day * 1440 + rest * 1440), "m")
                )
                given += 1
                yield row

    def _story(
        self, rng: np.random.Generator, begin: float, end: float, most: int
    ) -> Iterator[tuple[float, dict[str, Any]]]:
        size = min(most, int(rng.geometric(0.4)) if rng.random() < 0.985 else int(rng.integers(20, 90)))
        name = f"s{self._made:07}"
        topic = np.concatenate([rng.integers(2_000, self._language.size, 25), rng.integers(100, 5_000, 25)])
        dispatch = None
        if size > 1 and rng.random() < (0.5 if size < 20 else 1.0):
            dispatch = self._language.sentences(rng, int(rng.integers(120, 380)), topic)
            dispatch.source[:] = self._number(f"d{self._made:07}")
            dispatch.place[:] = np.arange(len(dispatch.words))
        moment = rng.uniform(begin, end)
        for outlet in self._press.outlets(rng, size).tolist():
            draft = self._press.article(rng, topic, outlet, dispatch)
            if self._recent and rng.random() < 0.02:
                draft = self._with_lifted(rng, draft, outlet)
            yield moment, self._row(rng, draft, outlet, name, topic)
            moment += min(float(rng.exponential(0.15)), TAIL_DAYS / size)

    def _with_lifted(self, rng: np.random.Generator, draft: Draft, outlet: int) -> Draft:
        number, whose, source = self._recent[int(rng.integers(0, len(self._recent)))]
        if whose == f"o{outlet:03}":
            return draft
        stops = np.concatenate([[0], np.flatnonzero(source.ends) + 1])
        first = int(rng.integers(0, max(1, len(stops) - 3)))
        part = slice(int(stops[first]), int(stops[min(first + int(rng.integers(2, 4)), len(stops) - 1)]))
        lifted = Draft(
            source.words[part],
            source.ends[part],
            np.full(part.stop - part.start, number),
            np.arange(part.start, part.stop),
        )
        at = int(np.flatnonzero(draft.ends)[0]) + 1
        return joined(picked(draft, slice(0, at)), lifted, picked(draft, slice(at, None)))

    def _number(self, source: str) -> int:
        number = len(self._sources)
        self._sources[number] = source
        return number

    def _row(self, rng: np.random.Generator, draft: Draft, outlet: int, story: str, topic: Ints) -> dict[str, Any]:
        text, starts = self._language.write(draft)
        head = np.concatenate([topic[rng.integers(0, 8, 3)], self._language.draw(rng, 3)])
        copied = [
            {
                "source": self._sources[int(draft.source[first])],
                "first": int(draft.place[first]),
                "stop": int(draft.place[last]) + 1,
                "start": int(starts[first]),
                "end": len(text[: int(starts[last + 1])].rstrip()),
            }
            for first, last in _copied_runs(draft)
        ]
        if (draft.source < 0).all() and rng.random() < 0.2:
            # its own words may be lifted; they are known by its story and time, for its id is not yet known
            number = self._number(f"{story}/{self._made}")
            self._recent = [*self._recent[-199:], (number, f"o{outlet:03}", draft)]
            copied = [
                {
                    "source": self._sources[number],
                    "first": 0,
                    "stop": len(draft.words),
                    "start": 0,
                    "end": len(text.rstrip()),
                }
            ]
        return {
            "outlet": f"o{outlet:03}",
            "language": "de",
            "title": "".join(self._language.forms[head].tolist()).strip(),
            "text": text.rstrip(),
            "story": story,
            "copied": copied,
        }


def _copied_runs(draft: Draft) -> list[tuple[int, int]]:
    """First and last word of each run of one source in its order, over changes of a few words."""
    taken = np.flatnonzero(draft.source >= 0)
    if not len(taken):
        return []
    step = np.diff(draft.place[taken])
    apart = (np.diff(taken) > 6) | (np.diff(draft.source[taken]) != 0) | (step <= 0) | (step > 6)
    first = np.concatenate([[0], np.flatnonzero(apart) + 1])
    last = np.concatenate([first[1:] - 1, [len(taken) - 1]])
    return [(int(taken[a]), int(taken[b])) for a, b in zip(first, last, strict=True)]


def make(folder: Path, articles: int, seed: int, words: int = WORDS) -> list[Path]:
    """Write the corpus, of a language of so many words, as Parquet files of 50,000 articles; the files in order of time."""
    folder.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    writer: pq.ParquetWriter | None = None
    rows: list[dict[str, Any]] = []

    def flush() -> None:
        nonlocal writer
        if writer is None:
            paths.append(folder / f"articles-{len(paths):03}.parquet")
            writer = pq.ParquetWriter(paths[-1], SCHEMA, compression="zstd")
        writer.write_table(pa.Table.from_pylist(rows, SCHEMA))
        rows.clear()

    for given, row in enumerate(Maker(articles, seed, words).rows(), start=1):
        rows.append(row)
        if len(rows) == 2_000:
            flush()
        if given % 50_000 == 0 and writer is not None:
            writer.close()
            writer = None
    if rows:
        flush()
    if writer is not None:
        writer.close()
    return paths


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    for path in make(arguments.folder, arguments.articles, arguments.seed):
        print(path)


if __name__ == "__main__":
    main()
