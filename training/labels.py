"""The label sets of the joint model, gathered from the training sentences."""

import re
from collections import Counter
from dataclasses import asdict, dataclass

from corpora import MASKED, Sentence
from lemmas import script_of

FEATURES = (
    "Mood", "Tense", "VerbForm", "Person", "Number", "Case", "Gender",
    "Polarity", "PronType", "Degree", "Definite", "Poss", "NumType",
)  # fmt: skip
NAME_KINDS = (
    "PER", "LOC", "ORG", "MISC", "LOCderiv", "MISCderiv", "PERpart", "LOCpart", "ORGpart", "MISCpart",
)  # fmt: skip
_KEPT_SUBTYPES = frozenset(("nsubj:pass", "csubj:pass", "aux:pass", "compound:prt", "obl:agent", "expl:pv"))
ABSENT = ""


@dataclass
class Labels:
    """Each head's classes in the order of its outputs."""

    upos: list[str]
    feats: dict[str, list[str]]
    names: list[str]
    deprels: list[str]
    lemmas: list[str]

    def as_json(self) -> dict[str, object]:
        """As ``labels.json`` keeps them."""
        return asdict(self)


def plain_deprel(deprel: str) -> str:
    """A relation without the subtypes that the treebanks use unevenly."""
    return deprel if deprel in _KEPT_SUBTYPES else deprel.split(":")[0]


def feature_value(sentence: Sentence, place: int, name: str) -> str:
    """A word's value of a feature, absent or masked where the corpus does not tell."""
    feats, upos, source = sentence.feats[place], sentence.upos[place], sentence.source
    value = feats.get(name, ABSENT)
    if source == "germeval":
        return feats.get(name, MASKED)
    if source == "pud" and name == "VerbForm" and upos in ("VERB", "AUX"):
        return "Fin" if "Mood" in feats else MASKED
    if source == "hdt":
        return _hdt_value(value, name, upos)
    if re.search(r",", value):
        return MASKED
    return value


def _hdt_value(value: str, name: str, upos: str) -> str:
    if name in ("Polarity", "NumType", "PronType", "Degree", "Definite", "Poss"):
        return MASKED
    if name == "Person" and upos not in ("VERB", "AUX", "PRON"):
        return ABSENT
    if "," in value or (not value and name in ("Case", "Gender", "Number") and upos != "PUNCT"):
        return MASKED
    return value


def lemma_script(sentence: Sentence, place: int) -> str:
    """A word's lemma class, empty where it is masked."""
    form, lemma = sentence.words[place], sentence.lemmas[place]
    if lemma in (MASKED, "_", "") or " " in lemma:
        return ""
    if sentence.source == "hdt" and lemma[:3].lower() != form[:3].lower():
        return ""
    return script_of(form, lemma)


def collect(sentences: list[Sentence], rarest_lemma: int = 3) -> Labels:
    """The classes that occur."""
    upos: Counter[str] = Counter()
    deprels: Counter[str] = Counter()
    lemmas: Counter[str] = Counter()
    feats = {name: {ABSENT} for name in FEATURES}
    for sentence in sentences:
        upos.update(sentence.upos)
        deprels.update(plain_deprel(deprel) for deprel in sentence.deprels)
        for place in range(len(sentence.lemmas)):
            lemmas[lemma_script(sentence, place)] += 1
        for place in range(len(sentence.feats)):
            for name in FEATURES:
                feats[name].add(feature_value(sentence, place, name))
    del lemmas[""]
    return Labels(
        upos=sorted(set(upos) - {MASKED, "_"}),
        feats={name: sorted(values - {MASKED}) for name, values in feats.items()},
        names=["O", *(f"{prefix}-{kind}" for kind in NAME_KINDS for prefix in "BIES")],
        deprels=sorted(set(deprels) - {MASKED}),
        lemmas=sorted(script for script, n in lemmas.items() if n >= rarest_lemma),
    )
