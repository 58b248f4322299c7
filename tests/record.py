"""Write all golden files anew (`make record`); the diff is what the reviewer reads."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from golden_files import ROOT, golden_files


def main() -> None:
    """Write each file and name those that changed."""
    for path, make in golden_files().items():
        before = path.read_text(encoding="utf-8") if path.exists() else None
        after = make()
        if before != after:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(after, encoding="utf-8")
            print(f"changed: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
