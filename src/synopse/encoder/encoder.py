"""Read sentences with the joint model."""

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import accumulate, chain
from pathlib import Path
from typing import TYPE_CHECKING

from synopse.encoder.drafts import Draft
from synopse.encoder.feats import FeatureDecoder
from synopse.encoder.lemmas import Lemmatiser
from synopse.encoder.mood import correct_moods
from synopse.encoder.names import NameDecoder
from synopse.encoder.network import Network, Scores, Window
from synopse.encoder.pieces import PieceTable
from synopse.encoder.readings import NameReading, SentenceReading, TokenReading
from synopse.encoder.trees import best_tree
from synopse.errors import ModelError
from synopse.text.tokens import tokenize

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DATA = Path(__file__).with_name("data")
FOLDER_VARIABLE = "SYNOPSE_ENCODER"
WINDOW_WORDS = 128  # longer sentences are read in parts
MOST_WINDOWS = 8  # of a sentence; no real one is longer, its other words stay unread
WORD_PIECES = 16  # pieces of one word that are read
WORKERS = 2
TOGETHER = 8  # sentences that are decoded together: what numpy asks for a call is paid once
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X"})  # words whose own vector is kept

Span = tuple[int, int]


class Encoder:
    """Gives every sentence's reading; it depends on that sentence alone."""

    def __init__(self, folder: Path) -> None:
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._upos: list[str] = labels["upos"]
        self._feats = FeatureDecoder(labels["feats"])
        self._deprels: list[str] = labels["deprels"]
        self._lemmatiser = Lemmatiser.load(folder / "lemmas.txt", labels["lemmas"])
        self._names = NameDecoder(labels["names"])
        self._slices = _slices(labels)
        self._pieces = PieceTable.load(folder / "pieces.txt")
        self._network = Network(folder)

    @property
    def lemmatiser(self) -> Lemmatiser:
        """The tables of German and English lemmas."""
        return self._lemmatiser

    def read(self, sentences: Sequence[str]) -> list[SentenceReading]:
        """Readings of the sentences, in order; offsets count within each sentence."""
        distinct = list(dict.fromkeys(sentences))
        groups = [distinct[at : at + TOGETHER] for at in range(0, len(distinct), TOGETHER)]
        if len(groups) < WORKERS:
            parts = list(map(self._read_group, groups))
        else:
            with ThreadPoolExecutor(WORKERS) as pool:
                parts = list(pool.map(self._read_group, groups))
        known = dict(zip(distinct, chain.from_iterable(parts), strict=True))
        return [known[sentence] for sentence in sentences]

    def _read_group(self, sentences: list[str]) -> list[SentenceReading]:
        spans = [tokenize(sentence) for sentence in sentences]
        windows = [
            (number, own, pieces)
            for number, sentence in enumerate(sentences)
            for own, pieces in self._windows(sentence, spans[number])
        ]
        partial = [
            _Partial(sentence, every, self._network.width) for sentence, every in zip(sentences, spans, strict=True)
        ]
        if windows:
            scores = self._network.scores([pieces for _, _, pieces in windows])
            drafts = self._drafts([(sentences[number], own) for number, own, _ in windows], scores)
            names = self._names_of([len(own) for _, own, _ in windows], scores)
            start = 0
            for at, (number, own, _) in enumerate(windows):
                end = start + len(own)
                correct_moods(drafts[at], self._lemmatiser)
                partial[number].add(own, drafts[at], names[at], scores.vectors[at], scores.words[start:end])
                start = end
        return [part.reading() for part in partial]

    def _windows(self, sentence: str, every: list[Span]) -> Iterator[tuple[list[Span], Window]]:
        spans: list[Span] = []
        pieces: Window = []
        length, before = 2, -1
        longest, rows_of = self._network.longest, self._pieces.rows
        for start, end in every[: WINDOW_WORDS * MOST_WINDOWS]:
            rows = rows_of(sentence[start:end], after_space=start != before)
            rows, before = rows[:WORD_PIECES], end
            if len(spans) == WINDOW_WORDS or length + len(rows) > longest:
                yield spans, pieces
                spans, pieces, length = [], [], 2
            spans.append((start, end))
            pieces.append(rows)
            length += len(rows)
        if spans:
            yield spans, pieces

    def _part(self, scores: Scores, name: str) -> "NDArray[np.float32]":
        return scores.tags[:, self._slices[name]]

    def _names_of(self, sizes: list[int], scores: Scores) -> list[list[tuple[int, int, str]]]:
        """The names of each window, by places of its words."""
        own = self._part(scores, "names")
        best = own.argmax(axis=1).tolist()
        ends = list(accumulate(sizes))
        starts = [end - size for end, size in zip(ends, sizes, strict=True)]
        return [self._names.spans(own[a:b], best[a:b]) for a, b in zip(starts, ends, strict=True)]

    def _drafts(self, windows: list[tuple[str, list[Span]]], scores: Scores) -> list[list[Draft]]:
        """The words of each window."""
        import numpy as np

        words = [sentence[start:end] for sentence, spans in windows for start, end in spans]
        upos = [self._upos[number] for number in self._part(scores, "upos").argmax(axis=1).tolist()]
        lemmas = self._lemmatiser.lemmas(words, upos, self._part(scores, "lemmas"))
        feats = self._feats.bundles(self._part(scores, "feats"))
        readings = zip(words, upos, feats, lemmas, strict=True)
        drafts: list[list[Draft]] = []
        for (_, spans), heads, deprels in zip(windows, scores.heads, scores.deprels, strict=True):
            tree = best_tree(heads)
            relations = deprels[np.arange(len(tree)), tree].tolist()
            drafts.append(
                [
                    Draft(form, tag, dict(bundle), lemma, head - 1, self._deprels[relation], start, end)
                    for (start, end), head, relation, (form, tag, bundle, lemma) in zip(
                        spans, tree, relations, readings, strict=False
                    )
                ]
            )
        return drafts


class _Partial:
    """A sentence's reading while its windows come in."""

    def __init__(self, sentence: str, spans: list[Span], width: int) -> None:
        import numpy as np

        self._sentence = sentence
        self._spans = spans
        self._tokens: list[TokenReading] = []
        self._names: list[NameReading] = []
        self._total = np.zeros(width, np.float32)
        self._words = [np.zeros((0, width), np.float32)]

    def add(
        self,
        spans: list[Span],
        drafts: list[Draft],
        names: list[tuple[int, int, str]],
        vector: "NDArray[np.float32]",
        words: "NDArray[np.float32]",
    ) -> None:
        """The next window; its words hang on the root of the first."""
        base = len(self._tokens)
        root = next((at for at, token in enumerate(self._tokens) if token.head < 0), -1)
        self._tokens += [
            TokenReading(
                draft.start,
                draft.end,
                draft.upos,
                draft.bundle,
                draft.lemma,
                base + draft.head if draft.head >= 0 else root,
                "parataxis" if root >= 0 and draft.head < 0 else draft.deprel,
            )
            for draft in drafts
        ]
        self._names += _named(self._sentence, spans, names)
        self._total += len(spans) * _unit(vector)
        self._words.append(words)

    def reading(self) -> SentenceReading:
        """All that was read; words past the last window stay unread."""
        import numpy as np

        content = [at for at, token in enumerate(self._tokens) if token.upos in CONTENT]
        unread = self._spans[len(self._tokens) :]
        self._tokens += [
            TokenReading(start, end, "X", "", self._sentence[start:end], 0, "dep") for start, end in unread
        ]
        return SentenceReading(
            tuple(self._tokens),
            tuple(self._names),
            _unit(self._total),
            np.array(content, np.int32),
            _in_eight_bits(np.concatenate(self._words)[content]),
        )


def _named(sentence: str, window: list[Span], found: list[tuple[int, int, str]]) -> Iterator[NameReading]:
    """The names of a window; what has no letter ("$") is none."""
    for first, last, kind in found:
        start, end = window[first][0], window[last - 1][1]
        if any(character.isalpha() for character in sentence[start:end]):
            yield NameReading(start, end, kind)


def _slices(labels: dict[str, object]) -> dict[str, slice]:
    """Where each head's scores stand among all; the order is the one in which they were exported."""
    feats: dict[str, list[str]] = labels["feats"]  # type: ignore[assignment]
    sizes = {"upos": labels["upos"], "feats": [value for values in feats.values() for value in values]}
    sizes |= {"names": labels["names"], "lemmas": labels["lemmas"]}
    slices, start = {}, 0
    for name, values in sizes.items():
        end = start + len(values)  # type: ignore[arg-type]
        slices[name] = slice(start, end)
        start = end
    return slices


def _unit(vector: "NDArray[np.float32]") -> "NDArray[np.float32]":
    import numpy as np

    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length > 0 else vector


def _in_eight_bits(rows: "NDArray[np.float32]") -> "NDArray[np.int8]":
    """Rows scaled to their largest number: directions stay, lengths are lost, and memory is a quarter."""
    import numpy as np

    largest = np.maximum(np.abs(rows).max(axis=1, keepdims=True, initial=0.0), np.float32(1e-9))
    steps: NDArray[np.int8] = np.rint(rows * (np.float32(127) / largest)).astype(np.int8)
    return steps


def load_encoder(path: Path | None = None) -> Encoder:
    """The encoder of a folder, by default the package's own, else the one in ``SYNOPSE_ENCODER``.

    Loaded once a folder. Raises ``ModelError`` with what to do if there is none.
    """
    named = os.environ.get(FOLDER_VARIABLE)
    folders = [path] if path else [DATA, *([Path(named)] if named else [])]
    for folder in folders:
        if (folder / "encoder.onnx").is_file():
            return _loaded(folder.resolve())
    raise ModelError(
        f"no encoder.onnx in {', '.join(map(str, folders))}; reinstall synopse, "
        f"or build it as training/README.md says and set {FOLDER_VARIABLE} to its folder"
    )


@lru_cache(maxsize=2)
def _loaded(folder: Path) -> Encoder:
    return Encoder(folder)
