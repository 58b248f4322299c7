"""Extraction on real publisher pages: their lines as scraped text, their bodies and metadata as HTML.

    python bench/extraction.py [SHARED_DATA] [--what lines|pages|trafilatura] [--part dev|held|all] [--errors] [--only NAME]

A line counts as body when its words stand in the expected body (of more than three words, or a whole paragraph).
Body F1 is over bags of words, section headlines included; a title is right when one contains the other; dates
are compared without their time zone. Authors count as in the expected extraction, which also names newsrooms and
agencies; ours are persons only, which costs recall.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

from lxml import html as lxml_html

from bench.table import print_row
from synopse.errors import InputError
from synopse.extract import extract_article
from synopse.model import BODY_KINDS, Article, RawArticle

SKIPPED = {"script", "style", "noscript", "template", "svg", "head", "iframe", "select", "option", "textarea"}
BLOCKS = set(
    "p div section article main aside header footer nav ul ol li h1 h2 h3 h4 h5 h6 figure figcaption blockquote table tr"
    " td th form button br hr dl dt dd address details summary body label picture video audio fieldset pre".split()
)


def load_pages(folder: Path, part: str) -> list[dict[str, Any]]:
    """Pages with their expected extraction; outlets alternate between the dev and the held part."""
    pages = []
    for number, answer in enumerate(sorted(folder.glob("*/*.json"))):
        if part != "all" and (number % 2 == 0) != (part == "dev"):
            continue
        versions = json.loads(answer.read_text(encoding="utf-8"))
        files = sorted(answer.parent.glob(answer.stem + "_[0-9]*.html.gz"))
        for version, file in zip(versions.values(), files, strict=True):
            markup = gzip.decompress(file.read_bytes()).decode("utf-8", errors="replace")
            pages.append({"name": file.name.removesuffix(".html.gz"), "markup": markup, "gold": version})
    return pages


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def gold_paragraphs(gold: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Paragraphs (summary and text) and section headlines of an expected extraction."""
    body = gold["body"]
    paragraphs, headlines = list(body.get("summary", [])), []
    for section in body.get("sections", []):
        headlines += section.get("headline", [])
        paragraphs += section.get("paragraphs", [])
    return paragraphs, headlines


def rendered_lines(markup: str) -> str:
    """A page's main area the way a simple scraper prints it: a line for each block element."""
    tree = lxml_html.fromstring(
        re.sub(r"<\?xml[^>]*\?>", "", markup).encode(), parser=lxml_html.HTMLParser(encoding="utf-8")
    )
    areas = tree.xpath("//article") or tree.xpath("//main") or [tree.body if tree.body is not None else tree]
    root = max(areas, key=lambda area: len(area.text_content()))
    out: list[str] = []

    def visit(node: Any) -> None:
        if not isinstance(node.tag, str) or node.tag in SKIPPED:
            return
        block = node.tag in BLOCKS
        if block:
            out.append("\n\n" if node.tag in {"p", "div", "h2", "h3", "section"} else "\n")
        out.append(re.sub(r"\s+", " ", node.text or ""))
        for child in node:
            visit(child)
            out.append(re.sub(r"\s+", " ", child.tail or ""))
        if block:
            out.append("\n")

    visit(root)
    text = "".join(out)
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def f1(predicted: list[str], gold: list[str]) -> tuple[float, float, float]:
    common = sum((Counter(predicted) & Counter(gold)).values())
    precision = common / len(predicted) if predicted else 0.0
    recall = common / len(gold) if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if common else 0.0


def measure_lines(pages: list[dict[str, Any]], show: bool) -> dict[str, float]:
    totals: Counter[str] = Counter()
    spent = 0.0
    for page in pages:
        paragraphs, headlines = gold_paragraphs(page["gold"])
        body = " " + " ".join(words(" ".join(paragraphs))) + " "
        heads = {" ".join(words(headline)) for headline in headlines}
        title = " ".join(words(page["gold"].get("title") or ""))
        text = rendered_lines(page["markup"])
        start = time.process_time()
        article = extract_article(RawArticle(id="a", source="a", content=text))
        spent += time.process_time() - start
        for block in article.blocks:
            content = text[block.start : block.end]
            key = " ".join(words(content))
            if not key or key == title:
                continue
            count = len(key.split())
            is_text = f" {key} " in body and (count > 3 or key in {" ".join(words(p)) for p in paragraphs})
            is_head = key in heads
            said = block.kind in BODY_KINDS
            kind = "text" if is_text else "head" if is_head else "rest"
            totals[kind, block.kind] += 1
            totals[kind, "words", said] += count
            if show and ((is_text and not said) or (kind == "rest" and said) or (is_head and block.kind != "heading")):
                print(f"{page['name'][:22]:22} {kind:5} as {block.kind:10} {content[:130]!r}")
    kinds = sorted({key[1] for key in totals if len(key) == 2})
    print("gold \\ said as", *kinds)
    for kind in ("text", "head", "rest"):
        print(f"{kind:6}", *(f"{totals[kind, name]:>{max(5, len(name))}}" for name in kinds))
    hit = sum(totals["text", name] for name in BODY_KINDS)
    false = sum(totals["rest", name] for name in BODY_KINDS)
    missed = sum(totals["text", name] for name in kinds) - hit
    good, bad, lost = totals["text", "words", True], totals["rest", "words", True], totals["text", "words", False]
    result = {
        "lines precision": hit / (hit + false),
        "lines recall": hit / (hit + missed),
        "words precision": good / (good + bad),
        "words recall": good / (good + lost),
        "ms CPU": 1000 * spent / len(pages),
    }
    print("  ".join(f"{name} {value:.3f}" for name, value in result.items()), f"  ({len(pages)} texts)")
    return result


def minute(value: str | None) -> str | None:
    """A date to the minute, blind to the time zone; a bare day counts as midnight."""
    if not value:
        return None
    return (value.replace(" ", "T") + "T00:00")[:16] if len(value) == 10 else value.replace(" ", "T")[:16]


def measure_pages(pages: list[dict[str, Any]], show: bool) -> dict[str, float]:
    rows: dict[str, list[float]] = {}
    names: Counter[str] = Counter()

    def add(name: str, value: float) -> None:
        rows.setdefault(name, []).append(value)

    for page in pages:
        gold = page["gold"]
        paragraphs, headlines = gold_paragraphs(gold)
        expected = words(" ".join(paragraphs + headlines))
        start = time.process_time()
        try:
            article = extract_article(RawArticle(id="a", source=page["name"], content=page["markup"], is_html=True))
        except InputError as error:
            print("no text:", error)
            article = Article(id="a", text="")
        add("ms CPU", 1000 * (time.process_time() - start))
        kinds = {*BODY_KINDS, "heading"}
        body = " ".join(article.text[block.start : block.end] for block in article.blocks if block.kind in kinds)
        precision, recall, score = f1(words(body), expected)
        add("body P", precision)
        add("body R", recall)
        add("body F1", score)
        title = " ".join(words(gold.get("title") or ""))
        found = " ".join(words(article.title or ""))
        add("title", float(bool(found) and (found == title or found in title or title in found)))
        add("title exact", float(found == title))
        wanted = minute(gold.get("publishing_date"))
        add("date day", float(bool(wanted and article.published and wanted[:10] == article.published[:10])))
        add("date minute", float(wanted is not None and wanted == minute(article.published)))
        authors = {" ".join(words(name)) for name in gold.get("authors", [])}
        ours = {" ".join(words(name)) for name in article.authors}
        names.update(hit=len(authors & ours), said=len(ours), gold=len(authors))
        if show:
            print(
                f"{page['name']:28} P {precision:.3f} R {recall:.3f} F1 {score:.3f} {article.published} {article.authors}"
            )
    result = {name: sum(values) / len(values) for name, values in rows.items()}
    result["authors P"] = names["hit"] / max(1, names["said"])
    result["authors R"] = names["hit"] / max(1, names["gold"])
    print("  ".join(f"{name} {value:.3f}" for name, value in result.items()), f"  ({len(pages)} pages)")
    return result


def measure_trafilatura(pages: list[dict[str, Any]]) -> dict[str, float]:
    """The same measures for trafilatura alone, with its defaults."""
    from trafilatura import bare_extraction

    scores, names, counts, spent = [], Counter[str](), Counter[str](), 0.0
    for page in pages:
        gold = page["gold"]
        paragraphs, headlines = gold_paragraphs(gold)
        start = time.process_time()
        found = bare_extraction(page["markup"], include_comments=False, with_metadata=True)
        spent += time.process_time() - start
        scores.append(f1(words(found.text if found else ""), words(" ".join(paragraphs + headlines))))
        title, said = " ".join(words(gold.get("title") or "")), " ".join(words((found and found.title) or ""))
        counts["title"] += bool(said) and (said == title or said in title or title in said)
        counts["title exact"] += said == title
        counts["date day"] += bool(found and found.date) and (gold.get("publishing_date") or "")[:10] == found.date
        counts["date minute"] += bool(found and found.date) and minute(gold.get("publishing_date")) == minute(
            found.date
        )
        authors = {" ".join(words(name)) for name in gold.get("authors", [])}
        ours = {" ".join(words(name)) for name in ((found and found.author) or "").split(";") if name.strip()}
        names.update(hit=len(authors & ours), said=len(ours), gold=len(authors))
    result = {
        name: sum(score[at] for score in scores) / len(scores)
        for at, name in enumerate(("body P", "body R", "body F1"))
    }
    result |= {name: count / len(pages) for name, count in counts.items()}
    result |= {"authors P": names["hit"] / max(1, names["said"]), "authors R": names["hit"] / max(1, names["gold"])}
    result["ms CPU"] = 1000 * spent / len(pages)
    print("trafilatura:", "  ".join(f"{name} {value:.3f}" for name, value in result.items()))
    return result


def print_table(folder: Path) -> None:
    """The rows of docs/benchmarks.md: all pages beside trafilatura, lines on the held half."""
    pages = load_pages(folder, "all")
    ours, peer = measure_pages(pages, show=False), measure_trafilatura(pages)
    what = f"{len(pages)} German and English publisher pages"
    bars = {"body F1": "0.962 on the hidden German pages"}
    for name in ("body P", "body R", "body F1", "title", "date day", "date minute", "authors P", "authors R"):
        print_row(what, name, f"{ours[name]:.3f}", f"trafilatura {peer[name]:.3f}", bars.get(name, ""))
    print_row(what, "CPU ms a page", f"{ours['ms CPU']:.0f}", f"trafilatura {peer['ms CPU']:.0f}", "80")
    held = load_pages(folder, "held")
    lines = measure_lines(held, show=False)
    what = f"visible lines of {len(held)} held pages, as scraped"
    for name in ("lines precision", "lines recall", "words precision", "words recall"):
        print_row(what, f"body: {name}", f"{lines[name]:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--what", default="table", choices=("table", "lines", "pages", "trafilatura"))
    parser.add_argument("--part", default="dev", choices=("dev", "held", "all"))
    parser.add_argument("--only", default="")
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    if arguments.what == "table":
        print_table(arguments.data / "pages")
        return
    pages = [page for page in load_pages(arguments.data / "pages", arguments.part) if arguments.only in page["name"]]
    if arguments.what == "lines":
        measure_lines(pages, arguments.errors)
    elif arguments.what == "pages":
        measure_pages(pages, arguments.errors)
    else:
        measure_trafilatura(pages)


if __name__ == "__main__":
    main()
