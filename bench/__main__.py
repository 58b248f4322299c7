"""Run every benchmark in this folder and write docs/benchmarks.md.

Run: python -m bench [SHARED_DATA] [--only NAME ...]

Each script prints rows (see `bench/table.py`) and, above them, what a reader needs to judge them. A script that fails
keeps its section from the last run, marked as such, and the others go on.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

from bench.table import is_row

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

Written by `make bench` from the scripts in `bench/`; anyone with the evaluation data in `../shared/data` gets the same
figures. "Beside it" is the peer's or anchor's figure on the same data, "bar" what the issue asks for. What the figures do
not say (errors by kind, weak spots) stands in `docs/errors.md`.
"""


def run_one(script: Path, data: Path) -> tuple[str, list[str]] | None:
    """Its one-sentence description and its rows, or None when it failed."""
    environment = {
        **os.environ,
        "OMP_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE.parent / "src")]),
    }
    run = subprocess.run(
        [sys.executable, str(script), str(data)], capture_output=True, text=True, env=environment, cwd=HERE.parent
    )
    sys.stdout.write(run.stdout)
    if run.returncode:
        sys.stderr.write(run.stderr[-2000:])
        return None
    described = script.read_text(encoding="utf-8").split('"""')[1].split("\n\n")[0]
    return " ".join(described.split()), [line for line in run.stdout.splitlines() if is_row(line)]


def old_sections() -> dict[str, str]:
    """The sections of the page as it stands, by name."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    return {part.split("\n", 1)[0].strip(): "## " + part.rstrip() + "\n" for part in parts}


def section(name: str, described: str, rows: list[str]) -> str:
    """One section of the page."""
    head = "| what | measure | Synopse | beside it | bar |\n|---|---|---|---|---|\n"
    return f"## {name}\n\n{described}\n\n{head}" + "\n".join(rows) + "\n"


def main() -> None:
    """Run all scripts, or those named, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=HERE.parent.parent / "shared" / "data")
    parser.add_argument("--only", nargs="*", default=[])
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        sys.exit(f"{arguments.data} is not there; name the folder of evaluation data")
    sections = old_sections()
    for script in sorted(HERE.glob("*.py")):
        name = script.stem
        if name in {"__init__", "__main__", "made_corpus", "table"} or (arguments.only and name not in arguments.only):
            continue
        print(f"== {name}")
        result = run_one(script, arguments.data)
        if result is None:
            print(f"{name} failed; its section stays as it was", file=sys.stderr)
        elif result[1]:
            sections[name] = section(name, *result)
    PAGE.write_text(HEAD + "\n" + "\n".join(sections[name] for name in sorted(sections)), encoding="utf-8")


if __name__ == "__main__":
    main()
