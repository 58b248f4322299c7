"""Time expressions against KRAUTS (TIMEX3, TimeML): strict, relaxed and value F1, beside HeidelTime's own output.

Run: python bench/times.py SHARED_DATA [--errors KIND] [--words]

Strict: same start and end; relaxed: the spans overlap, each gold expression matched once; value F1: relaxed
matches whose TIMEX3 value is the same, after evening out notation (a dot for a colon in times, XXXX-WXX-01 and
XXXX-WXX-1, a missing T before a part of the day). The type is reported as the share of matches that agree.

Measured 22 November 2026 on the Dolomiten part (142 documents, 587 expressions), strict / relaxed / value F1:
own 90.5 / 95.3 / 84.6, HeidelTime as shipped in KRAUTS 73.9 / 81.9 / 71.0. The Die Zeit part is held back.
All 147 differences were read, one by one:

value (63)   16 clock times of one programme guide whose day the annotators took from publication, not from the
             day named before; 11 notation or slips in the gold (2012 for 2013, PT30M for one and a half hours,
             T8:30, a week counted the American way, PRESENT_REF for "vor kurzem"); 8 feasts, seasons of sport and
             terms of office that the gold leaves XXXX and we date; 7 habitual clock times (T10:00 without a
             day); 6 weekdays and days of the calendar where gold and tense disagree; 3 years of the narrative
             ("Ende des Jahres" in a text on 1991); 12 single cases.
extra (33)   14 words for now, then, soon ("derzeit", "kürzlich", "bald") that the same annotators mark
             elsewhere; 5 "Ex-" and parts of names; 4 years and weekdays in names and titles; 10 single cases.
missed (23)  4 "in der ersten Woche" (of a camp); 6 named days and compounds ("Tag des Baumes", "Erasmusjahr");
             4 numbers without their noun ("40 - Pardon, 42 Jahre"); 3 vague words ("dann", "nun"); 6 single cases.
extent (28)  9 ordinals in lists, with or without their full stop (the gold does both); 7 hedges ("rund", "knapp",
             "über": in or out, the gold does both); 6 articles before "letzten Jahren"; 6 single cases.
"""

from __future__ import annotations

import argparse
import html
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bench.table import print_row
from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.model import Article

PARTS = ("KRAUTS_Dolomiten-42", "KRAUTS_Dolomiten-100", "KRAUTS_DieZeit")
_TAG = re.compile(r"<TIMEX3\b([^>]*)>|</TIMEX3>|<[^>]+>")


@dataclass(frozen=True, order=True)
class Timex:
    start: int
    end: int
    type: str
    value: str


@dataclass
class Document:
    name: str
    text: str
    created: str
    times: list[Timex] = field(default_factory=list)


def read_timeml(path: Path) -> Document:
    """Text without markup, creation time, and the TIMEX3 elements with offsets into that text."""
    source = path.read_text("utf-8")
    created = re.search(r'<TIMEX3[^>]*value="([^"]*)"[^>]*CREATION_TIME', source) or re.search(
        r"<DCT>.*?value=\"([^\"]*)\"", source, re.S
    )
    body = source.partition("<TEXT>")[2].rpartition("</TEXT>")[0]
    document = Document(path.name, "", created.group(1) if created else "")
    parts: list[str] = []
    open_tags: list[tuple[int, dict[str, str]]] = []
    length = position = 0
    for tag in _TAG.finditer(body):
        piece = html.unescape(body[position : tag.start()])
        parts.append(piece)
        length += len(piece)
        position = tag.end()
        if tag.group().startswith("<TIMEX3"):
            open_tags.append((length, dict(re.findall(r'(\w+)="([^"]*)"', tag.group(1)))))
        elif tag.group() == "</TIMEX3>" and open_tags:
            start, attributes = open_tags.pop()
            if start < length:
                document.times.append(Timex(start, length, attributes.get("type", ""), attributes.get("value", "")))
    document.text = "".join(parts) + html.unescape(body[position:])
    document.times.sort()
    return document


def even(value: str) -> str:
    """One notation for values that mean the same."""
    value = (
        value.strip().upper().replace("_", "-") if not value.strip().upper().endswith("_REF") else value.strip().upper()
    )
    value = re.sub(r"(T\d\d)\.(\d\d)", r"\1:\2", value)
    value = re.sub(r"-WXX-0(\d)", r"-WXX-\1", value)
    value = re.sub(r"(\d)-?T?(MO|MI|AF|EV|NI|DT)$", r"\1T\2", value)
    return re.sub(r"T(\d\d):(\d\d):00$", r"T\1:\2", value)


@dataclass
class Score:
    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    type: int = 0

    def f1(self, right: int) -> float:
        return 200 * right / max(1, self.gold + self.found)

    def figures(self) -> str:
        return f"{self.f1(self.strict):.1f} / {self.f1(self.relaxed):.1f} / {self.f1(self.value):.1f}"

    def line(self) -> str:
        return (
            f"strict {self.f1(self.strict):.1f} relaxed {self.f1(self.relaxed):.1f} value {self.f1(self.value):.1f}"
            f"  (gold {self.gold}, found {self.found}, type {100 * self.type / max(1, self.relaxed):.0f} %,"
            f" values {100 * self.value / max(1, self.relaxed):.1f} % of found)"
        )


def compare(gold: list[Timex], found: list[Timex], score: Score) -> list[tuple[str, Timex | None, Timex | None]]:
    """Add one document to the score; returns the differences."""
    score.gold += len(gold)
    score.found += len(found)
    differences: list[tuple[str, Timex | None, Timex | None]] = []
    left = list(found)
    for g in gold:
        overlapping = [f for f in left if f.start < g.end and g.start < f.end]
        if not overlapping:
            differences.append(("missed", g, None))
            continue
        f = max(
            overlapping, key=lambda o: ((o.start, o.end) == (g.start, g.end), min(o.end, g.end) - max(o.start, g.start))
        )
        left.remove(f)
        score.relaxed += 1
        score.type += f.type == g.type
        if (f.start, f.end) == (g.start, g.end):
            score.strict += 1
        else:
            differences.append(("extent", g, f))
        if even(f.value) == even(g.value):
            score.value += 1
        else:
            differences.append(("value", g, f))
    differences.extend(("extra", None, f) for f in left)
    return differences


def show(kind: str, document: Document, gold: Timex | None, found: Timex | None) -> None:
    at = gold or found
    assert at is not None
    before = document.text[max(0, at.start - 45) : at.start].replace("\n", " ")
    after = document.text[at.end : at.end + 30].replace("\n", " ")
    forms = [f"{document.text[t.start : t.end]!r}={t.value}" if t else "-" for t in (gold, found)]
    print(f"{kind:7}{document.created} {before}[[{forms[0]} | {forms[1]}]]{after}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", help="missed, extra, extent, value or all")
    options = parser.parse_args()
    language = load_language("de")
    kinds: Counter[str] = Counter()
    total, peer, size, used = Score(), Score(), 0, 0.0
    for part in PARTS:
        score, peer_score = Score(), Score()
        for path in sorted((options.data / "times-de" / part).glob("*.tml")):
            document = read_timeml(path)
            article = Article(id="x", text=document.text, published=document.created, language="de")
            begin = time.process_time()
            found = find_times(article, find_sentences(article, language), language)
            used += time.process_time() - begin
            size += len(document.text.encode())
            mine = [Timex(t.start, t.end, t.type, t.value) for t in found]
            compare(document.times, mine, total)
            for kind, g, f in compare(document.times, mine, score):
                kinds[kind] += 1
                if options.errors in (kind, "all"):
                    show(kind, document, g, f)
            other = options.data / "times-de" / f"{part}_Heideltime" / path.name
            if other.exists():
                theirs = read_timeml(other)
                compare(document.times, theirs.times, peer_score)
                compare(document.times, theirs.times, peer)
        if score.gold:
            print(f"{part:22} own        {score.line()}\n{'':22} HeidelTime {peer_score.line()}")
    print(f"{'all':22} own        {total.line()}\n{'':22} HeidelTime {peer.line()}")
    print_row(
        f"KRAUTS Dolomiten, {total.gold} expressions",
        "strict / relaxed / value F1",
        total.figures(),
        f"HeidelTime {peer.figures()}",
        "78 / 88 / 75 on Die Zeit",
    )
    print(f"differences by kind: {dict(kinds.most_common())}; {size / 1e3 / max(used, 1e-9):.0f} kB/s")


if __name__ == "__main__":
    main()
