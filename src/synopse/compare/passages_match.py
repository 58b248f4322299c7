"""Stretches of wording that two articles share: rare seeds, gap-tolerant chains, local alignment.

Seed-chain-extend as in genome comparison (Altschul et al. 1990; Li 2016), on words. Every
sequence of three words is looked up once among the articles before it; only the first few articles
that have it are kept, so the work grows with the words of the story and not with its pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from synopse.compare.passages_words import Words

SEED_WORDS = 3
SEED_ARTICLES = 8
"""Articles kept for one seed; wording that more of them share is linked through these."""
MAX_GAP = 10
"""Words that one side may insert or change before a stretch counts as interrupted: a clause, not a sentence."""
_MARGIN = 12
_LOOK_BACK = 8
_DANGLING = 2
_GAP_COST = 0.6
_SHORT_GAIN = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch that articles ``left`` and ``right`` (indices) share.

    ``blocks`` are runs of equal words ``(left start, right start, length)`` in rising order.
    """

    left: int
    right: int
    blocks: tuple[tuple[int, int, int], ...]

    @property
    def left_range(self) -> tuple[int, int]:
        """First word and the word after the last one, in the left article."""
        return self.blocks[0][0], self.blocks[-1][0] + self.blocks[-1][2]

    @property
    def right_range(self) -> tuple[int, int]:
        """First word and the word after the last one, in the right article."""
        return self.blocks[0][1], self.blocks[-1][1] + self.blocks[-1][2]

    @property
    def words(self) -> int:
        """Number of words in common."""
        return sum(length for _, _, length in self.blocks)


Run = tuple[int, int, int]


def find_matches(articles: Sequence[Words], min_words: int) -> list[Match]:
    """Find the stretches of at least ``min_words`` common words, by left and right article and position."""
    found: list[Match] = []
    postings: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    for right, words in enumerate(articles):
        runs = _collect_runs(words, postings)
        for left in sorted(runs):
            for chain in _chain(runs[left], min_words):
                found.extend(
                    Match(left, right, blocks)
                    for blocks in _align(articles[left], words, chain)
                    if sum(length for _, _, length in blocks) >= min_words
                )
        _add_postings(right, words, postings)
    return _drop_contained(found)


def _collect_runs(words: Words, postings: dict[tuple[int, ...], list[tuple[int, int]]]) -> dict[int, list[Run]]:
    """Group the seeds shared with earlier articles into runs on one diagonal, by earlier article."""
    runs: dict[int, list[Run]] = defaultdict(list)
    open_runs: dict[tuple[int, int], int] = {}
    keys = words.keys
    for position in range(len(keys) - SEED_WORDS + 1):
        still_open: dict[tuple[int, int], int] = {}
        for article, place in postings.get(keys[position : position + SEED_WORDS], ()):
            known = open_runs.get((article, place - 1))
            if known is None:
                known = len(runs[article])
                runs[article].append((place, position, SEED_WORDS))
            else:
                start, other, length = runs[article][known]
                runs[article][known] = (start, other, length + 1)
            still_open[article, place] = known
        open_runs = still_open
    return runs


def _add_postings(article: int, words: Words, postings: dict[tuple[int, ...], list[tuple[int, int]]]) -> None:
    keys = words.keys
    for position in range(len(keys) - SEED_WORDS + 1):
        places = postings.setdefault(keys[position : position + SEED_WORDS], [])
        if len(places) < SEED_ARTICLES and (not places or places[-1][0] != article or len(places) < 2):
            places.append((article, position))


def _chain(runs: list[Run], min_words: int) -> Iterator[list[Run]]:
    """Join runs that follow each other in both articles with no more than `MAX_GAP` words between."""
    chains: list[list[Run]] = []
    for run in sorted(runs):
        best: tuple[int, int] | None = None
        for index in range(len(chains) - 1, max(-1, len(chains) - 1 - _LOOK_BACK), -1):
            left, right, length = chains[index][-1]
            gaps = run[0] - left - length, run[1] - right - length
            # runs may overlap by the seed's length where a word repeats
            if not (min(gaps) > -SEED_WORDS and max(gaps) <= MAX_GAP and run[0] > left and run[1] > right):
                continue
            cost = abs(gaps[0] - gaps[1]) + max(gaps)
            if best is None or cost < best[0]:
                best = cost, index
        if best is None:
            chains.append([run])
        else:
            chains.append(chains.pop(best[1]))
            chains[-1].append(run)
    for chain in chains:
        # the alignment can add a few words at each end and between the runs, never double a chain
        if 2 * sum(length for _, _, length in chain) >= min_words:
            yield chain


def _align(left: Words, right: Words, chain: list[Run]) -> Iterator[tuple[Run, ...]]:
    """Align what lies before, between and after the runs of a chain; keep the stretches that pay for their gaps."""
    start, other, _ = chain[0]
    blocks = _equal_words(left, right, (start - _MARGIN, start), (other - _MARGIN, other))
    blocks.append(chain[0])
    for run in chain[1:]:
        before = blocks[-1]
        ends = before[0] + before[2], before[1] + before[2]
        overlap = max(0, ends[0] - run[0], ends[1] - run[1])
        if overlap >= run[2]:
            continue
        rest = run[0] + overlap, run[1] + overlap, run[2] - overlap
        blocks += _equal_words(left, right, (ends[0], rest[0]), (ends[1], rest[1]))
        blocks.append(rest)
    ends = blocks[-1][0] + blocks[-1][2], blocks[-1][1] + blocks[-1][2]
    blocks += _equal_words(left, right, (ends[0], ends[0] + _MARGIN), (ends[1], ends[1] + _MARGIN))
    first = 0
    for index in range(1, len(blocks) + 1):
        if index == len(blocks) or _gap(blocks[index - 1], blocks[index]) > MAX_GAP:
            yield _best_part(blocks[first:index], left)
            first = index


def _equal_words(left: Words, right: Words, in_left: tuple[int, int], in_right: tuple[int, int]) -> list[Run]:
    """Align two stretches word by word and return the runs of equal words."""
    start, other = max(0, in_left[0]), max(0, in_right[0])
    return [
        (start + operation.src_start, other + operation.dest_start, operation.src_end - operation.src_start)
        for operation in Levenshtein.opcodes(left.keys[start : in_left[1]], right.keys[other : in_right[1]])
        if operation.tag == "equal"
    ]


def _gap(before: Run, after: Run) -> int:
    """Words between two runs, on the side that has more of them."""
    return max(after[0] - before[0] - before[2], after[1] - before[1] - before[2])


def _best_part(run: list[Run], left: Words) -> tuple[Run, ...]:
    """Cut off both ends where equal words are too few for the changes between (maximal scoring segment)."""
    best, best_from, best_to = 0.0, 0, 0
    score, begin = 0.0, 0
    for index, (start, other, length) in enumerate(run):
        if index:
            score -= _GAP_COST * _gap(run[index - 1], (start, other, length))
        if score <= 0:
            score, begin = 0.0, index
        short = sum(left.short[start : start + length])
        score += length - (1 - _SHORT_GAIN) * short
        if score > best:
            best, best_from, best_to = score, begin, index + 1
    return _cut_to_sentences(run[best_from:best_to], left)


def _cut_to_sentences(run: list[Run], left: Words) -> tuple[Run, ...]:
    """Drop the word or two that reach over a sentence's border: chance, not copying."""
    head = run[0]
    for step in range(min(_DANGLING, head[2] - 1), 0, -1):
        if left.closing[head[0] + step - 1]:
            head = head[0] + step, head[1] + step, head[2] - step
            break
    run[0] = head

    tail = run[-1]
    for step in range(min(_DANGLING, tail[2] - 1), 0, -1):
        if left.opening[tail[0] + tail[2] - step]:
            tail = tail[0], tail[1], tail[2] - step
            break
    run[-1] = tail
    return tuple(run)


def _drop_contained(matches: list[Match]) -> list[Match]:
    """Drop matches of one pair of which more than half, on either side, lies in longer ones.

    A repeated sentence matches twice on one side only; that is one stretch, told once.
    """
    by_pair: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in matches:
        by_pair[match.left, match.right].append(match)
    kept: list[Match] = []
    for pair in sorted(by_pair):
        mine = by_pair[pair]
        if len(mine) > 1:
            mine = _keep_apart(sorted(mine, key=lambda m: (-m.words, m.blocks)))
        kept.extend(sorted(mine, key=lambda m: m.blocks))
    return kept


def _keep_apart(matches: list[Match]) -> list[Match]:
    """Keep each match that is mostly new on both sides, given the ones before it."""
    covered = bytearray(max(m.left_range[1] for m in matches)), bytearray(max(m.right_range[1] for m in matches))
    kept: list[Match] = []
    for match in matches:
        ranges = match.left_range, match.right_range
        if any(2 * side.count(1, *part) > part[1] - part[0] for side, part in zip(covered, ranges, strict=True)):
            continue
        kept.append(match)
        for side, (start, end) in zip(covered, ranges, strict=True):
            side[start:end] = b"\x01" * (end - start)
    return kept
