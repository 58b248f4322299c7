"""Lemmas: known ones by form, others by the likeliest edit script that makes a known lemma."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CLASS_OF = {
    "VERB": "V", "AUX": "V", "NOUN": "N", "ADJ": "A", "ADV": "A",
    "DET": "D", "PRON": "P", "ADP": "R", "SCONJ": "C", "CCONJ": "C", "PART": "C",
}  # fmt: skip
TRIED = 6  # scripts of a word that are looked at
KNOWN_BONUS, ENDS_KNOWN_BONUS = 5.0, 3.0  # what a known lemma, or one with a known end, adds to the network's score
_SHORTEST_END = {"N": 4, "V": 5}  # letters of a compound's last part, of a verb without its prefix
_WITH_ZU = re.compile(
    r"((?:da|hin|her|vor|zu|wieder|zurück|zusammen|weiter|fest|teil|statt|bekannt|ab|an|auf|aus|bei|ein|durch|los|mit|nach"
    r"|um|über|unter|weg|her(?:aus|ein|vor|unter)|hin(?:aus|ein|zu|weg)|vor(?:an|aus|bei)|entgegen|gegenüber|fern|frei"
    r"|klar|sicher|bereit|voran|davon|daran)+)zu([a-zäöüß]+(?:en|ln|rn|un))"
)
_LONGEST_FRONT = 30
_SCRIPT = re.compile(r"([=v^])([-g])(\d+)(\D*)", re.DOTALL)


class Lemmatiser:
    """Turns forms into lemmas by a table and the network's scores of edit scripts."""

    def __init__(self, scripts: list[str], forms: dict[tuple[str, str], str]) -> None:
        self._scripts = scripts
        self._forms = forms
        self._known = {(kind, lemma) for (kind, _), lemma in forms.items()}

    @classmethod
    def load(cls, path: Path, scripts: list[str]) -> "Lemmatiser":
        """Read lines of class, form and lemma (empty where it is the form)."""
        forms: dict[tuple[str, str], str] = {}
        for line in path.read_text(encoding="utf-8").split("\n"):
            kind, form, lemma = line.split("\t")
            forms[kind, form] = lemma or form
        return cls(scripts, forms)

    def lemmas(self, words: list[str], upos: list[str], scores: "NDArray[np.float32]") -> list[str]:
        """The lemma of each word; ``scores`` is (words, scripts)."""
        best = (-scores).argsort(axis=1, kind="stable")[:, :TRIED].tolist()
        return [
            self._lemma(word, CLASS_OF.get(tag, ""), best[place], scores[place])
            for place, (word, tag) in enumerate(zip(words, upos, strict=True))
        ]

    def _lemma(self, word: str, kind: str, best: list[int], scores: "NDArray[np.float32]") -> str:
        if kind not in ("V", "N", "A"):
            known = self._forms.get((kind, word.lower()))
            return apply_script(self._scripts[best[0]], word) if known is None else known
        known = self._forms.get((kind, word if kind == "N" else word.lower()))
        if known is not None:
            return known
        if kind == "V" and (infinitive := _WITH_ZU.fullmatch(word)):
            return infinitive[1] + infinitive[2]
        chosen, height = word, float("-inf")
        for number in best:
            lemma = apply_script(self._scripts[number], word)
            score = float(scores[number]) + self._bonus(kind, lemma)
            if score > height:
                chosen, height = lemma, score
        return chosen

    def _bonus(self, kind: str, lemma: str) -> float:
        if (kind, lemma) in self._known:
            return KNOWN_BONUS
        shortest = _SHORTEST_END.get(kind, len(lemma))
        for start in range(2, min(len(lemma) - shortest, _LONGEST_FRONT) + 1):
            end = lemma[start:]
            if (kind, end.capitalize() if kind == "N" else end) in self._known:
                return ENDS_KNOWN_BONUS
        return 0.0


def apply_script(script: str, form: str) -> str:
    """The lemma that an edit script such as ``v-2en`` makes of a form.

    The first sign lowers (``v``) or raises (``^``) the case, ``g`` drops the first "ge",
    then so many characters are cut from the end and the rest is added.
    A script that does not fit leaves the form as it is.
    """
    match = _SCRIPT.fullmatch(script)
    if match is None:
        return form
    case, drop, cut, added = match.groups()
    stem = form.lower() if case == "v" else form
    if case == "^":
        stem = form[:1].upper() + form[1:]
    if drop == "g":
        stem = stem.replace("ge", "", 1)
    kept = len(stem) - int(cut)
    return stem[:kept] + added if kept >= 0 and kept + len(added) > 0 else form
