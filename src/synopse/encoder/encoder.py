"""Read sentences with the joint model."""

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from synopse.encoder.drafts import Draft
from synopse.encoder.feats import FeatureDecoder
from synopse.encoder.lemmas import Lemmatiser
from synopse.encoder.mood import correct_moods
from synopse.encoder.names import NameDecoder
from synopse.encoder.network import Network, Scores
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
        if len(distinct) < 2 * WORKERS:
            readings = map(self._read_one, distinct)
            known = dict(zip(distinct, readings, strict=True))
        else:
            with ThreadPoolExecutor(WORKERS) as pool:
                known = dict(zip(distinct, pool.map(self._read_one, distinct), strict=True))
        return [known[sentence] for sentence in sentences]

    def _read_one(self, sentence: str) -> SentenceReading:
        import numpy as np

        tokens: list[TokenReading] = []
        names: list[NameReading] = []
        total = np.zeros(self._network.width, np.float32)
        words = [np.zeros((0, self._network.width), np.float32)]
        spans = tokenize(sentence)
        for window, pieces in self._windows(sentence, spans):
            scores = self._network.scores(pieces)
            root = next((i for i, token in enumerate(tokens) if token.head < 0), -1)
            tokens += self._tokens(sentence, window, scores, len(tokens), root)
            names += _named(sentence, window, self._names.spans(self._part(scores, "names")))
            total += len(window) * _unit(scores.vector)
            words.append(scores.words)
        content = [at for at, token in enumerate(tokens) if token.upos in CONTENT]
        tokens += [
            TokenReading(start, end, "X", "", sentence[start:end], 0, "dep") for start, end in spans[len(tokens) :]
        ]
        return SentenceReading(
            tuple(tokens),
            tuple(names),
            _unit(total),
            np.array(content, np.int32),
            _in_eight_bits(np.concatenate(words)[content]),
        )

    def _windows(self, sentence: str, every: list[Span]) -> Iterator[tuple[list[Span], list[tuple[int, ...]]]]:
        spans: list[Span] = []
        pieces: list[tuple[int, ...]] = []
        length, before = 2, -1
        for start, end in every[: WINDOW_WORDS * MOST_WINDOWS]:
            rows = self._pieces.rows(sentence[start:end], after_space=start != before)
            rows, before = rows[:WORD_PIECES], end
            if len(spans) == WINDOW_WORDS or length + len(rows) > self._network.longest:
                yield spans, pieces
                spans, pieces, length = [], [], 2
            spans.append((start, end))
            pieces.append(rows)
            length += len(rows)
        if spans:
            yield spans, pieces

    def _part(self, scores: Scores, name: str) -> "NDArray[np.float32]":
        return scores.tags[:, self._slices[name]]

    def _tokens(self, sentence: str, spans: list[Span], scores: Scores, base: int, root: int) -> Iterator[TokenReading]:
        """The words of a window; a later one hangs on the ``root`` of the first."""
        drafts = self._drafts(sentence, spans, scores)
        correct_moods(drafts, self._lemmatiser)
        for draft in drafts:
            is_joined = root >= 0 and draft.head < 0
            yield TokenReading(
                start=draft.start,
                end=draft.end,
                upos=draft.upos,
                feats=draft.bundle,
                lemma=draft.lemma,
                head=base + draft.head if draft.head >= 0 else root,
                deprel="parataxis" if is_joined else draft.deprel,
            )

    def _drafts(self, sentence: str, spans: list[Span], scores: Scores) -> list[Draft]:
        words = [sentence[start:end] for start, end in spans]
        upos = [self._upos[number] for number in self._part(scores, "upos").argmax(axis=1).tolist()]
        lemmas = self._lemmatiser.lemmas(words, upos, self._part(scores, "lemmas"))
        feats = self._feats.bundles(self._part(scores, "feats"))
        heads = best_tree(scores.heads)
        relations = scores.deprels.tolist()
        return [
            Draft(
                form=words[place],
                upos=upos[place],
                feats=dict(feats[place]),
                lemma=lemmas[place],
                head=heads[place] - 1,
                deprel=self._deprels[relations[place][heads[place]]],
                start=start,
                end=end,
            )
            for place, (start, end) in enumerate(spans)
        ]


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
