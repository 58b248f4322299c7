"""Count in how many sentences each stem occurs, how often as a name; write the languages' `stem_frequencies.txt`.

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


Token = tuple[str, bool]
"""Its form, and whether it is a name or a part of one."""


def sentences(path: Path) -> Iterator[list[Token]]:
    """The sentences of a CoNLL-U file (names are its proper nouns) or of a BIOES file (derived words are no names)."""
    tokens: list[Token] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if not line.strip():
            if tokens:
                yield tokens
            tokens = []
        elif "\t" in line:
            columns = line.split("\t")
            tokens.append((columns[1], columns[3] == "PROPN"))
        else:
            form, label = line.split()
            tokens.append((form, label != "O" and not label.endswith("deriv")))
    if tokens:
        yield tokens


def main(code: str, path: Path) -> None:
    """Print "<TAB>sentences", then per stem how many have it, most frequent first.

    Two more columns count those that have it with a capital behind their first word, and those of them that have it in a name.
    """
    algorithm = load_language(code).stemmer
    counts: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    named: Counter[str] = Counter()
    total = 0
    for tokens in sentences(path):
        total += 1
        running = " ".join(form for form, _ in tokens)
        found = {stem(word, algorithm) for word in words(running) if not word.isdigit()}
        counts.update(found)
        inside = [
            (stem(word, algorithm), is_name)
            for form, is_name in tokens[1:]
            for word in words(form)
            if word[0].isupper()
        ]
        capital.update(found & {key for key, _ in inside})
        named.update(found & {key for key, is_name in inside if is_name})
    print(f"# sentence frequencies of stems, made by training/stem_frequencies.py from {path.name}")
    print(f"\t{total}")
    for key, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if count >= FEWEST:
            print("\t".join(map(str, [key, count, capital[key], named[key]] if capital[key] else [key, count])))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
