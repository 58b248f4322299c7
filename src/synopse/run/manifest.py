"""What a folder's run is, and what its tables hold when it is complete; no times, so that equal runs are equal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from synopse.errors import UsageError
from synopse.run.inputs import InputFile
from synopse.run.storage import Folder
from synopse.run.tables import PUBLIC
from synopse.run.tasks import LAYOUT, Done
from synopse.settings import Settings

MANIFEST = "manifest.json"
_IDENTITY = "work/run.json"


def identity_of(inputs: Sequence[str], stages: Sequence[str], form: str, settings: Settings) -> dict[str, Any]:
    """What makes a run this one and no other; engine and workers are not part of it."""
    from synopse import __version__

    return {
        "synopse": __version__,
        "layout": LAYOUT,
        "inputs": list(inputs),
        "stages": list(stages),
        "format": form,
        "settings": msgspec.to_builtins(settings),
    }


def check_identity(folder: Folder, identity: dict[str, Any], *, renew: bool) -> None:
    """Raise UsageError when the folder holds another run or anything else, and note down this one when it does not."""
    present = folder.sizes("")
    if _IDENTITY in present:
        before = msgspec.json.decode(folder.read(_IDENTITY))
        other = [name for name in identity if before.get(name) != identity[name]]
        if other and not renew:
            raise UsageError(
                f"{folder.address} holds another run (other {', '.join(_differing(other, before, identity))}); name "
                "another folder, or take this one over with --renew, which keeps what still fits"
            )
        if not other:
            return
    elif any(name != ".lock" for name in present):
        raise UsageError(f"{folder.address} is not empty and no folder of synopse batch; name another folder")
    folder.remove(MANIFEST)
    folder.write(_IDENTITY, msgspec.json.format(msgspec.json.encode(identity), indent=1))


def make_manifest(identity: dict[str, Any], files: Sequence[InputFile], done: Sequence[Done]) -> dict[str, Any]:
    """The identity, the inputs, what was counted and set aside, and every table's parts with their hashes."""
    counts: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for entry in done:
        counts.update(entry.counts)
        reasons.update(entry.reasons)
    tables: dict[str, Any] = {}
    for table in PUBLIC:
        parts = [output for entry in done for output in entry.of(table)]
        if parts:
            tables[table] = {"rows": sum(part.rows for part in parts), "parts": msgspec.to_builtins(parts)}
    return {
        **identity,
        "files": [{"name": file.name, "size": file.size} for file in files],
        "counts": dict(sorted(counts.items())),
        "set_aside": dict(sorted(reasons.items())),
        "tables": tables,
    }


def _differing(names: Sequence[str], before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """The parts of an identity that differ: of the settings, each by its name; of a word, both values."""
    shown: list[str] = []
    for name in names:
        if name == "settings":
            shown += [key for key in now[name] if before.get(name, {}).get(key) != now[name][key]] or [name]
        elif isinstance(now[name], str) and name in before:
            shown.append(f"{name}: {before[name]} there, {now[name]} asked for")
        else:
            shown.append(name)
    return shown
