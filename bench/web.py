"""The archive's pages over 10,000 invented stories, asked by 20 readers at once: time until the whole answer is there.

Run: python bench/web.py SHARED_DATA [--stories 10000] [--readers 20] [--requests 600]

The server runs as `synopse serve` does, in a process of its own; the readers are in this one, each asks again as soon as it
has its answer, and no two of the addresses that a reader asks for in a row are the same. Beside the times stands the
processor time that the server took for one answer, which says what a quiet machine would give.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import httpx

from bench.table import print_row
from builders_archive import put_story
from synopse.model import (
    Actor,
    Article,
    Block,
    Discrepancy,
    DiscrepancyReading,
    MergedQuotation,
    Origin,
    Point,
    QuotationReport,
    Report,
    Span,
    Synopsis,
    Variant,
)
from synopse.store import open_archive
from synopse.store.story_records import Development, Stated

OUTLETS = 60
SETTLING_S = 5
"""The server's worker loads the model first; readers come later."""
AT_ONCE = 200
SUBJECTS = "Brücke Fähre Klinik Schule Werk Bahnhof Hafen Museum Theater Stausee Kraftwerk Rathaus Markt Zoo".split()
EVENTS = "gesperrt eröffnet verkauft geräumt erweitert geschlossen besetzt saniert überflutet bestreikt".split()
PEOPLE = "Karin Volland|Jens Harder|Mira Sander|Tom Brill|Ute Kern|Ali Demir|Eva Lorenz|Nils Ohm".split("|")


def story(number: int, rng: random.Random) -> tuple[list[Article], Synopsis | None]:
    """One invented story of one to six outlets, most of them of one or two."""
    size = rng.choices((1, 2, 3, 4, 6), (40, 30, 15, 10, 5))[0]
    outlets = rng.sample(range(OUTLETS), size)
    subject, event, person = rng.choice(SUBJECTS), rng.choice(EVENTS), rng.choice(PEOPLE)
    title = f"{subject} in Ort {number % 997} {event}"
    month, day = 1 + number * 12 // 10_000 % 12, 1 + number % 28
    articles = []
    for outlet in outlets:
        told = f"{title}. Das sagte {person} am Abend. Betroffen sind {10 + outlet} Menschen. "
        text = told + " ".join(
            f"Satz {n} von Ort {number} über {subject} und {rng.choice(SUBJECTS)}." for n in range(8)
        )
        articles.append(
            Article(
                id=f"o{outlet}/{number}",
                url=f"https://outlet{outlet}.example/{number}",
                outlet=f"Zeitung {outlet}",
                title=title,
                published=f"2024-{month:02}-{day:02}T{outlet % 24:02}:15",
                language="en" if outlet % 5 == 0 else "de",
                text=text,
                blocks=(Block("paragraph", 0, len(text)),),
            )
        )
    return articles, synopsis_of(articles, person) if size > 1 else None


def synopsis_of(articles: list[Article], person: str) -> Synopsis:
    """A small synopsis: a point, a difference, a quotation, an actor, origins of two outlets each."""
    ids = [article.id for article in articles]
    spans = tuple(Span(key, 0, 20) for key in ids)
    pairs = [tuple(ids[at : at + 2]) for at in range(0, len(ids), 2)]
    said = tuple(QuotationReport(key, (Span(key, 0, 30),)) for key in ids)
    numbers = tuple(DiscrepancyReading(str(n), (span,), 1) for n, span in enumerate(spans[:2]))
    return Synopsis(
        articles=tuple(articles),
        points=(
            Point(
                "p1",
                articles[0].text[:20],
                spans[0],
                tuple(Report(s.article, (s,), "happened") for s in spans),
                len(ids),
                len(pairs),
            ),
        ),
        discrepancies=(Discrepancy("d1", "quantity", "contradiction", "Menschen", numbers),) if len(ids) > 2 else (),
        quotations=(MergedQuotation("q1", "indirect", "a1", person, said, False),),
        actors=(Actor("a1", person, "person", (Variant(person, tuple(ids)),), (), spans),),
        origins=tuple(Origin(f"o{n}", pair, (), None) for n, pair in enumerate(pairs)),
    )


def make_archive(address: str, number: int) -> float:
    """Write the stories; processor seconds it took."""
    rng = random.Random(3)
    used = time.process_time()
    with open_archive(address, writing=True) as archive:
        for start in range(0, number, AT_ONCE):
            with archive.batch() as batch:
                for n in range(start, min(start + AT_ONCE, number)):
                    articles, synopsis = story(n, rng)
                    values = (Stated("10", ("Zeitung 1",), 1), Stated("12", ("Zeitung 2",), 1))
                    told = [
                        Development(
                            story=articles[0].id, kind="discrepancy", headline=articles[0].title or "", values=values
                        )
                    ]
                    put_story(
                        batch,
                        articles,
                        synopsis,
                        told if synopsis and n % 9 == 0 else (),
                        made=f"2024-12-31T00:00:00.{n:06}+00:00",
                    )
    return time.process_time() - used


def addresses(rng: random.Random) -> dict[str, list[str]]:
    """What readers ask for, by kind."""
    return {
        "the first page": ["/stories"],
        "filtered by outlet, time, language or origins": [
            *(f"/stories?outlet=Zeitung+{rng.randrange(OUTLETS)}" for _ in range(20)),
            *(f"/stories?since=2024-{m:02}-01&until=2024-{m:02}-28" for m in range(1, 12)),
            *(f"/stories?language={code}&origins={n}" for code in ("de", "en") for n in (2, 3)),
        ],
        "searched": [f"/stories?q={subject}" for subject in SUBJECTS]
        + [f"/stories?q=Ort+{n}" for n in range(0, 997, 40)],
        "a later page": [],
        "an actor": [f"/actor/{name.replace(' ', '%20')}" for name in PEOPLE],
        "an outlet": [f"/outlet/outlet{n}.example" for n in range(0, OUTLETS, 3)],
        "API, 50 stories": ["/api/v1/stories", "/api/v1/stories?origins=2", "/api/v1/stories?language=en"],
    }


async def later_pages(client: httpx.AsyncClient) -> list[str]:
    """Addresses further down the list, as a reader who pages on finds them."""
    found: list[str] = []
    after = None
    for _ in range(20):
        page = (await client.get("/api/v1/stories", params={"limit": 30, **({"after": after} if after else {})})).json()
        after = page["after"]
        if after is None:
            break
        found.append(f"/stories?{httpx.QueryParams({'after': after})}")
    return found


async def read_all(base: str, readers: int, requests: int, pid: int) -> None:
    """Ask for every kind of page and print its rows."""
    rng = random.Random(5)
    limits = httpx.Limits(max_connections=readers)
    async with httpx.AsyncClient(base_url=base, limits=limits, timeout=60) as client:
        kinds = addresses(rng)
        kinds["a later page"] = await later_pages(client) or ["/stories"]
        for kind, asked in kinds.items():
            took: list[float] = []
            left = [asked[n % len(asked)] for n in range(requests)]
            rng.shuffle(left)

            async def reader(left: list[str] = left, took: list[float] = took) -> None:
                while left:
                    address = left.pop()
                    begun = time.perf_counter()
                    response = await client.get(address)
                    took.append(time.perf_counter() - begun)
                    response.raise_for_status()

            used = cpu_seconds(pid)
            await asyncio.gather(*(reader() for _ in range(readers)))
            used = cpu_seconds(pid) - used
            ordered = sorted(took)
            bar = "100 ms median" if kind == "the first page" else ""
            median, late = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
            print_row(
                kind, f"ms median / 95 % ({readers} readers)", f"{median * 1000:.0f} / {late * 1000:.0f}", "", bar
            )
            print_row(kind, "processor ms an answer", f"{used / requests * 1000:.1f}")


def cpu_seconds(pid: int) -> float:
    """Processor seconds that a process has taken so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Make the archive, start the server, read, stop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?")
    parser.add_argument("--stories", type=int, default=10_000)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--requests", type=int, default=600)
    parser.add_argument("--archive", help="use this archive, and make it if need be")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = arguments.archive or str(Path(folder) / "news.db")
        if not Path(address).exists():
            print(
                f"{arguments.stories} stories made in {make_archive(address, arguments.stories):.0f} processor seconds"
            )
        command = [sys.executable, "-m", "synopse", "serve", "--archive", address, "--port", "0"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            base = server.stdout.readline().split()[-1].rstrip("/")
            time.sleep(SETTLING_S)
            asyncio.run(read_all(base, arguments.readers, arguments.requests, server.pid))
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
