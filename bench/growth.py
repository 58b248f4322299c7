"""How the whole main job grows with the articles of one story (processor seconds of annotate and compare), on a story that is made: the two hundred first are different German articles, each later one is one of these with every third sentence left out, so that its sentences cost the encoder nothing and all is told again in other company.

Run: python bench/growth.py SHARED_DATA [--sizes 5,20,100,300,1000]

No story of the collections has a thousand reports. Up to two hundred articles the made one is harder than a real story, whose
agency copies cost the encoder nothing; beyond, what grows is the comparison. The bars for real stories stand in `bench/speed.py`.
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
        )


if __name__ == "__main__":
    main()
