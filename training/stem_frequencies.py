"""Count in how many sentences each stem occurs, and write the languages' `stem_frequencies.txt`.

    python training/stem_frequencies.py de DATA/names-de/germeval2014/train.bioes > src/synopse/languages/de/stem_frequencies.txt
    python training/stem_frequencies.py en DATA/treebank-en/en_ewt-ud-train-rebuilt.conllu > src/synopse/languages/en/stem_frequencies.txt

German counts come from GermEval 2014 (CC BY 4.0), English ones from UD English EWT (CC BY-SA 4.0).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from synopse.languages import load_language
from synopse.text.normalise import words
from synopse.text.stems import stem

FEWEST = 3


def sentences(path: Path) -> Iterator[str]:
    """The sentences of a CoNLL-U or BIOES file as running text."""
    tokens: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if not line.strip():
            if tokens:
                yield " ".join(tokens)
            tokens = []
        elif "\t" in line:
            tokens.append(line.split("\t")[1])
        else:
            tokens.append(line.split()[0])
    if tokens:
        yield " ".join(tokens)


def main(code: str, path: Path) -> None:
    """Print "sentences<TAB>n", then "stem<TAB>sentences with it", most frequent first."""
    algorithm = load_language(code).stemmer
    counts: Counter[str] = Counter()
    total = 0
    for sentence in sentences(path):
        total += 1
        counts.update({stem(word, algorithm) for word in words(sentence) if not word.isdigit()})
    print(f"# sentence frequencies of stems, made by training/stem_frequencies.py from {path.name}")
    print(f"\t{total}")
    for key, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if count >= FEWEST:
            print(f"{key}\t{count}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
