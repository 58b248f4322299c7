"""How the whole main job grows with the articles of one story (processor seconds of annotate and compare).

Run: python bench/growth.py SHARED_DATA [--sizes 5,20,100,300,1000]

No story of the collections has a thousand reports, so one is made: German articles in the order of the collection, after
the two hundred first with every third sentence left out, so that much is told again in other company and nothing is a
copy of a whole article. It is harder than a real story, whose agency copies cost the encoder nothing.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path

from bench.table import print_row
from synopse import RawArticle, Settings, annotate, read
from synopse.compare.story import compare_readings

_BARS = {5: "1.5", 20: "6", 100: "40"}
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„\"])")
_FIRST = 200


def synthetic_story(data: Path, size: int) -> list[RawArticle]:
    """``size`` German articles of ordinary length, the later ones parts of the first."""
    lines = (data / "stories" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [
        record["text"]
        for record in map(json.loads, lines)
        if record["lang"] == "de" and 1500 < len(record["text"]) < 5000
    ][:_FIRST]
    articles = []
    for number in range(size):
        turn, base = divmod(number, len(texts))
        sentences = _SENTENCE.split(texts[base])
        kept = [one for place, one in enumerate(sentences) if not turn or (place + turn) % 3]
        articles.append(RawArticle(id=f"a{number:04d}", source=f"a{number:04d}", content=" ".join(kept)))
    return articles


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sizes", default="5,20,100,300,1000")
    arguments = parser.parse_args()
    annotate(read(*synthetic_story(arguments.data, 2)).articles)  # warm: model loaded, patterns compiled
    for size in map(int, arguments.sizes.split(",")):
        articles = read(*synthetic_story(arguments.data, size)).articles
        started = time.process_time()
        readings, _ = annotate(articles)
        annotated = time.process_time()
        synopsis = compare_readings(readings, Settings())
        done = time.process_time()
        print_row(
            f"one story of {size} articles",
            "processor s",
            f"{done - started:.1f} (annotate {annotated - started:.1f}, compare {done - annotated:.1f})",
            f"{1000 * (done - started) / size:.0f} ms an article; {len(synopsis.points)} points",
            _BARS.get(size, ""),
        )


if __name__ == "__main__":
    main()
