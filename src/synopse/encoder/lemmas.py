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
        lemmas = [self._known_lemma(word, CLASS_OF.get(tag, "")) for word, tag in zip(words, upos, strict=True)]
        unknown = [place for place, lemma in enumerate(lemmas) if not lemma]
        if unknown:
            rows = scores[unknown]
            tried = min(TRIED, rows.shape[1])
            best = rows.argpartition(-tried, axis=1)[:, -tried:]
            for place, numbers, row in zip(unknown, best.tolist(), rows, strict=True):
                lemmas[place] = self._likeliest(words[place], CLASS_OF.get(upos[place], ""), numbers, row)
        return lemmas

    def knows(self, kind: str, lemma: str) -> bool:
        """Whether a lemma of class ``V``, ``N`` or ``A`` is in the table."""
        return (kind, lemma) in self._known

    def verb_of(self, form: str) -> str:
        """The lemma of a verb form in the table, else nothing."""
        return self._forms.get(("V", form), "")

    def _known_lemma(self, word: str, kind: str) -> str:
        known = self._forms.get((kind, word if kind == "N" else word.lower()), "")
        if not known and kind == "V" and (infinitive := _WITH_ZU.fullmatch(word)):
            return infinitive[1] + infinitive[2]
        return known

    def _likeliest(self, word: str, kind: str, numbers: list[int], scores: "NDArray[np.float32]") -> str:
        chosen, height = word, float("-inf")
        for number in sorted(numbers, key=lambda number: -scores[number]):
            lemma = apply_script(self._scripts[number], word)
            if kind not in ("V", "N", "A"):
                return lemma
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
