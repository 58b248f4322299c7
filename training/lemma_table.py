"""Write the known lemmas: what the treebanks say of a form, and base forms of the form lexicon."""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from corpora import MASKED
from labels import lemma_script
from lexicon import Lexicon, read_lexicon
from prepare import load

from synopse.encoder.lemmas import CLASS_OF


def treebank_lemmas(path: Path) -> dict[tuple[str, str], str]:
    """The most frequent lemma by class and form."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in load(path)["train"]:
        for place, (word, lemma) in enumerate(zip(sentence.words, sentence.lemmas, strict=False)):
            kind = CLASS_OF.get(sentence.upos[place])
            if kind and lemma not in (MASKED, "_", "") and lemma_script(sentence, place):
                form = word if kind == "N" else word.lower()
                counts[kind, form][lemma] += 1
    best = {key: max(found.items(), key=lambda item: (item[1], item[0])) for key, found in counts.items()}
    return {key: lemma for key, (lemma, _) in best.items()}


def base_forms(lexicon: Lexicon) -> dict[tuple[str, str], str]:
    """Infinitives, nominatives singular and bare adjectives: forms that are their own lemma."""
    found: dict[tuple[str, str], str] = {}
    for form, upos in lexicon.upos.items():
        feats = lexicon.feats.get(form, {})
        is_infinitive = upos in ("VERB", "AUX") and feats.get("VerbForm") == "Inf" and form.islower()
        is_noun = upos == "NOUN" and feats.get("Number") == "Sing" and feats.get("Case") == "Nom" and form[:1].isupper()
        is_bare = upos == "ADJ" and feats.get("Degree") == "Pos" and "Case" not in feats and form.islower()
        if (is_infinitive and "zu" not in form[2:]) or is_noun or is_bare:
            found[CLASS_OF[upos], form] = form
    return found


def main() -> None:
    """Write lines of class, form and lemma."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("lexicon", type=Path, help="treebank-de/lexicon/UD_German-GSD")
    parser.add_argument("output", type=Path, help="lemmas.txt")
    arguments = parser.parse_args()
    table = base_forms(read_lexicon(arguments.lexicon)) | treebank_lemmas(arguments.sentences)
    lines = [f"{kind}\t{form}\t{'' if lemma == form else lemma}" for (kind, form), lemma in sorted(table.items())]
    arguments.output.write_text("\n".join(lines), encoding="utf-8")
    print(f"{len(lines)} forms")


if __name__ == "__main__":
    main()
