"""Form lexicons of GSD train and HDT test: the usual reading of a word form."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Lexicon:
    """Usual part of speech and features by form."""

    upos: dict[str, str] = field(default_factory=dict)
    feats: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def common_nouns(self) -> frozenset[str]:
        """Forms usually read as a common noun."""
        return frozenset(form for form, tag in self.upos.items() if tag == "NOUN")


def read_lexicon(folder: Path) -> Lexicon:
    """Read ``*.UPOS.DICT`` and ``*.FEATS.DICT`` (form, blank, tag) of one treebank."""
    lexicon = Lexicon()
    for path in sorted(folder.glob("*.UPOS.DICT")):
        lexicon.upos.update(_pairs(path))
    for path in sorted(folder.glob("*.FEATS.DICT")):
        for form, bundle in _pairs(path):
            lexicon.feats[form] = dict(part.split("=", 1) for part in bundle.split("|") if "=" in part)
    return lexicon


def _pairs(path: Path) -> list[tuple[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = [line.rsplit(" ", 1) for line in lines if " " in line]
    return [(cell[0], cell[1]) for cell in cells if not cell[0].startswith("TAG4UNKN")]
