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
_CHOSEN = ("V", "N", "A")  # classes whose lemmas the table knows well enough to choose among scripts
_CACHE_LIMIT = 100_000
_SCRIPT = re.compile(r"([=v^])([-g])(\d+)(\D*)", re.DOTALL)

_Script = tuple[str, str, int, str]


class Lemmatiser:
    """Turns forms into lemmas by a table and the network's scores of edit scripts."""

    def __init__(self, scripts: list[str], forms: dict[tuple[str, str], str]) -> None:
        self._scripts = [_parsed(script) for script in scripts]
        self._forms = forms
        self._known = {(kind, lemma) for (kind, _), lemma in forms.items()}
        self._bonuses: dict[tuple[str, str], float] = {}

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

        kinds = [CLASS_OF.get(tag, "") for tag in upos]
        lemmas = [self._known_lemma(word, kind) for word, kind in zip(words, kinds, strict=True)]
        unknown = [place for place, lemma in enumerate(lemmas) if not lemma]
        plain = [place for place in unknown if kinds[place] not in _CHOSEN]
        if plain:
            for place, number in zip(plain, scores[plain].argmax(axis=1).tolist(), strict=True):
                lemmas[place] = _apply(self._scripts[number], words[place])
        chosen = [place for place in unknown if kinds[place] in _CHOSEN]
        if chosen:
            for place, best, heights in zip(chosen, *_highest(scores[chosen]), strict=True):
                lemmas[place] = self._likeliest(words[place], kinds[place], best, heights)
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

    def _likeliest(self, word: str, kind: str, numbers: list[int], scores: list[float]) -> str:
        """The best lemma that some scripts make; they come with falling scores."""
        chosen, height = word, float("-inf")
        for number, score in zip(numbers, scores, strict=True):
            if score + KNOWN_BONUS <= height:
                break
            lemma = _apply(self._scripts[number], word)
            raised = score + self._bonus(kind, lemma)
            if raised > height:
                chosen, height = lemma, raised
        return chosen

    def _bonus(self, kind: str, lemma: str) -> float:
        bonus = self._bonuses.get((kind, lemma))
        if bonus is None:
            if len(self._bonuses) >= _CACHE_LIMIT:
                self._bonuses.clear()
            bonus = self._bonuses[kind, lemma] = self._new_bonus(kind, lemma)
        return bonus

    def _new_bonus(self, kind: str, lemma: str) -> float:
        if (kind, lemma) in self._known:
            return KNOWN_BONUS
        shortest = _SHORTEST_END.get(kind, len(lemma))
        for start in range(2, min(len(lemma) - shortest, _LONGEST_FRONT) + 1):
            end = lemma[start:]
            if (kind, end.capitalize() if kind == "N" else end) in self._known:
                return ENDS_KNOWN_BONUS
        return 0.0


def _highest(rows: "NDArray[np.float32]") -> tuple[list[list[int]], list[list[float]]]:
    """The numbers and the scores of each row's highest scripts, falling."""
    import numpy as np

    tried = min(TRIED, rows.shape[1])
    numbers = rows.argpartition(-tried, axis=1)[:, -tried:]
    scores = np.take_along_axis(rows, numbers, axis=1)
    order = (-scores).argsort(axis=1, kind="stable")
    return np.take_along_axis(numbers, order, axis=1).tolist(), np.take_along_axis(scores, order, axis=1).tolist()


def apply_script(script: str, form: str) -> str:
    """The lemma that an edit script such as ``v-2en`` makes of a form.

    The first sign lowers (``v``) or raises (``^``) the case, ``g`` drops the first "ge",
    then so many characters are cut from the end and the rest is added.
    A script that does not fit leaves the form as it is.
    """
    return _apply(_parsed(script), form)


def _parsed(script: str) -> _Script | None:
    match = _SCRIPT.fullmatch(script)
    return (match[1], match[2], int(match[3]), match[4]) if match else None


def _apply(script: _Script | None, form: str) -> str:
    if script is None:
        return form
    case, drop, cut, added = script
    stem = form.lower() if case == "v" else form
    if case == "^":
        stem = form[:1].upper() + form[1:]
    if drop == "g":
        stem = stem.replace("ge", "", 1)
    kept = len(stem) - cut
    return stem[:kept] + added if kept >= 0 and kept + len(added) > 0 else form
