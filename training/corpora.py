"""Read the free corpora into sentences of words with whatever labels each corpus has."""

import gzip
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from synopse.text.tokens import tokenize

MASKED = "?"  # a label the corpus does not tell; the loss leaves it out
_CLOSING = set(".,;:!?)]}»“”…%") | {"..."}
_OPENING = set("([{„«‚")


@dataclass
class Sentence:
    """Words of one sentence; a label list that the corpus lacks is empty."""

    text: str
    spans: list[tuple[int, int]]
    source: str
    upos: list[str] = field(default_factory=list)
    feats: list[dict[str, str]] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)  # 0 the root, else place of the head + 1
    deprels: list[str] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)  # labels allowed, first is the best

    @property
    def words(self) -> list[str]:
        """The words as written."""
        return [self.text[start:end] for start, end in self.spans]

    @property
    def spaced(self) -> list[bool]:
        """Whether a blank stands before each word."""
        ends = [-1, *(end for _, end in self.spans)]
        return [start != end for (start, _), end in zip(self.spans, ends, strict=False)]


@dataclass
class Row:
    """One word of a CoNLL-U file."""

    form: str
    lemma: str
    upos: str
    feats: dict[str, str]
    head: int
    deprel: str


def read_conllu(path: Path, source: str) -> Iterator[Sentence]:
    """Sentences of a treebank, its words joined where our tokeniser joins them."""
    for lines in _blocks(path.read_text(encoding="utf-8")):
        sentence = _sentence_of(lines, source)
        if sentence is not None:
            yield sentence


def _blocks(text: str) -> Iterator[list[str]]:
    for block in text.split("\n\n"):
        lines = block.strip("\n").split("\n")
        if lines and lines[0]:
            yield lines


def _sentence_of(lines: list[str], source: str) -> Sentence | None:
    text, rows = "", {}
    surface: list[tuple[str, list[int]]] = []
    covered = 0
    for line in lines:
        if line.startswith("# text = "):
            text = line[9:].strip()
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if "-" in cells[0]:
            first, last = map(int, cells[0].split("-"))
            surface.append((cells[1], list(range(first, last + 1))))
            covered = last
        elif "." not in cells[0]:
            number = int(cells[0])
            feats = dict(part.split("=", 1) for part in cells[5].split("|") if "=" in part)
            rows[number] = Row(cells[1], cells[2], cells[3], feats, int(cells[6]), cells[7])
            if number > covered:
                surface.append((cells[1], [number]))
    places = _place(text, surface, rows)
    return None if places is None else _label(text, _merge(text, places), rows, source)


def _place(
    text: str, surface: list[tuple[str, list[int]]], rows: dict[int, Row]
) -> list[tuple[int, int, list[int]]] | None:
    """Find the surface words in the text; a contraction that is spelt by its words is cut into them."""
    places, at = [], 0
    for form, numbers in surface:
        parts = [(form, numbers)]
        if len(numbers) > 1 and "".join(rows[n].form for n in numbers) == form:
            parts = [(rows[n].form, [n]) for n in numbers]
        for part, part_numbers in parts:
            start = text.find(part, at)
            if start < 0 or text[at:start].strip():
                return None
            at = start + len(part)
            places.append((start, at, part_numbers))
    return places


def _merge(text: str, places: list[tuple[int, int, list[int]]]) -> list[tuple[int, int, list[int]]]:
    """Keep only the cuts inside a run of characters that our tokeniser makes too."""
    ours = {edge for span in tokenize(text) for edge in span}
    merged: list[tuple[int, int, list[int]]] = []
    for start, end, numbers in places:
        if merged and merged[-1][1] == start and start not in ours:
            merged[-1] = (merged[-1][0], end, merged[-1][2] + numbers)
        else:
            merged.append((start, end, list(numbers)))
    return merged


def _label(text: str, groups: list[tuple[int, int, list[int]]], rows: dict[int, Row], source: str) -> Sentence:
    owner = {number: place for place, group in enumerate(groups) for number in group[2]}
    sentence = Sentence(text, [(start, end) for start, end, _ in groups], source)
    for place, (start, end, numbers) in enumerate(groups):
        top = next((n for n in numbers if owner.get(rows[n].head, -1) != place), numbers[0])
        # "im" is labelled as the preposition, a compound as its head
        shown = rows[numbers[0]] if rows[numbers[0]].upos == "ADP" else rows[top]
        sentence.upos.append(shown.upos)
        sentence.feats.append(shown.feats)
        whole = len(numbers) == 1 or shown.upos == "ADP"
        sentence.lemmas.append(shown.lemma if whole else MASKED)
        head = rows[top].head
        sentence.heads.append(owner[head] + 1 if head in owner else 0)
        sentence.deprels.append(rows[top].deprel)
        del start, end
    return sentence


def read_germeval(path: Path) -> Iterator[Sentence]:
    """GermEval 2014 (CC BY 4.0): words and outer names, one word a line."""
    for lines in _blocks(path.read_text(encoding="utf-8")):
        cells = [line.rsplit(" ", 1) for line in lines if " " in line]
        words = [cell[0] for cell in cells]
        yield spaced_sentence(words, [(germeval_label(cell[1]),) for cell in cells], "germeval")


def germeval_label(label: str) -> str:
    """Our label of a GermEval label: derived and partial names are kinds of their own."""
    if label == "O":
        return label
    prefix, kind = label.split("-")
    kind = kind.replace("OTH", "MISC")
    if kind.endswith("DERIV"):
        kind = "LOCderiv" if kind == "LOCDERIV" else "MISCderiv"
    return f"{prefix}-{kind.replace('PART', 'part')}"


def spaced_sentence(words: list[str], names: list[tuple[str, ...]], source: str) -> Sentence:
    """Put blanks between words as a printer would, for corpora that lost them."""
    text, spans, is_open = "", [], False
    glue = True
    for word in words:
        closing = word in _CLOSING or (word in ('"', "'") and is_open)
        if not (glue or closing):
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        glue = word in _OPENING or (word in ('"', "'") and not is_open)
        if word in ('"', "'"):
            is_open = not is_open
    return Sentence(text, spans, source, names=names)


_COARSE = {"person": "PER", "organization": "ORG", "location": "LOC"}
# SmartData and MobIE mark no other names, no derived and no partial ones
_SILENT = ("MISC", "MISCderiv", "LOCderiv", "PERpart", "ORGpart", "LOCpart", "MISCpart")
ABSENT_ALLOWED = ("O", *(f"{p}-{kind}" for kind in _SILENT for p in "BIES"))
ANY_LABEL = (MASKED,)


def coarse_names(kinds: list[tuple[str, bool]], words: list[str]) -> list[tuple[str, ...]]:
    """Allowed labels of words given (fine kind, starts a name); routes and common nouns stay open."""
    names: list[tuple[str, ...]] = []
    for place, (kind, starts) in enumerate(kinds):
        coarse = _COARSE.get(kind.split("-")[0]) if kind != "location-route" else None
        if kind in ("location-route", "org-position") or (coarse and words[place].startswith("#")):
            names.append(ANY_LABEL)
        elif coarse is None:
            names.append(ABSENT_ALLOWED)
        else:
            ends = place + 1 == len(kinds) or kinds[place + 1][1] or kinds[place + 1][0] != kind
            prefix = ("S" if ends else "B") if starts else ("E" if ends else "I")
            names.append((f"{prefix}-{coarse}",))
    return names


def read_mobie(path: Path) -> Iterator[Sentence]:
    """MobIE (CC BY 4.0), the zip of its CoNLL files."""
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            text = archive.read(name).decode("utf-8")
            for lines in _blocks(text):
                cells = [line.split("\t") for line in lines if line.count("\t") == 3]
                if not cells:
                    continue
                words = [cell[0] for cell in cells]
                kinds = [(cell[3][2:] or "O", cell[3][:1] == "B") for cell in cells]
                yield spaced_sentence(words, coarse_names(kinds, words), "mobie")


_SENTENCE_END = re.compile(r"(?<=[.!?])[\"“”»]?\s+(?=[„\"A-ZÄÖÜ])|\n+")


def read_smartdata(path: Path, common_nouns: frozenset[str]) -> Iterator[Sentence]:
    """SmartData version 1 (CC BY 4.0): gzipped concatenated JSON documents.

    A name that is one of ``common_nouns`` ("Gruppe" for a firm named before) stays open.
    """
    with io.TextIOWrapper(gzip.open(path), encoding="utf-8") as stream:
        text = stream.read()
    decoder = json.JSONDecoder()
    filler = re.compile(r"[\s,\[\]]*")
    at = 0
    while True:
        blank = filler.match(text, at)
        at = blank.end() if blank else at
        if at >= len(text):
            return
        document, at = decoder.raw_decode(text, at)
        yield from _smartdata_sentences(document, common_nouns)


def _smartdata_sentences(document: dict[str, dict[str, object]], common_nouns: frozenset[str]) -> Iterator[Sentence]:
    text = str(document["text"]["string"])
    mentions: list[tuple[int, int, str]] = []
    for mention in (document["conceptMentions"] or {}).get("array", []):  # type: ignore[attr-defined]
        start, end = mention["span"]["start"], mention["span"]["end"]
        kind = mention["type"]
        if text[start:end] in common_nouns:
            kind = "org-position"
        if kind.split("-")[0] in (*_COARSE, "org"):
            mentions.append((start, end, kind))
    start = 0
    for end in [*(m.start() for m in _SENTENCE_END.finditer(text)), len(text)]:
        part = text[start:end]
        shift = start + len(part) - len(part.lstrip())
        start = end
        spans = tokenize(part.strip())
        if 3 <= len(spans) <= 100:
            kinds = [_kind_at(shift + a, shift + b, mentions) for a, b in spans]
            words = [part.strip()[a:b] for a, b in spans]
            names = coarse_names(kinds, words)
            yield Sentence(part.strip(), spans, "smartdata", names=names)


def _kind_at(start: int, end: int, mentions: list[tuple[int, int, str]]) -> tuple[str, bool]:
    for mention_start, mention_end, kind in mentions:
        if mention_start <= start and end <= mention_end:
            return kind, start == mention_start
        if mention_start < end and start < mention_end:
            return "org-position", False  # the cut goes through a word: leave it open
    return "O", False


def read_plain(path: Path, columns: tuple[int, ...], source: str) -> Iterator[Sentence]:
    """Sentences without labels: some columns of a table with a head line."""
    for line in path.read_text(encoding="utf-8").split("\n")[1:]:
        cells = line.split("\t")
        for column in columns:
            text = cells[column].strip() if column < len(cells) else ""
            spans = tokenize(text)
            if len(spans) >= 5:
                yield Sentence(text, spans, source)


def unique(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Leave out repeated texts."""
    seen: set[str] = set()
    for sentence in sentences:
        if sentence.text not in seen and sentence.spans:
            seen.add(sentence.text)
            yield sentence
