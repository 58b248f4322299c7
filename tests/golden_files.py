"""What the golden files hold; `tests/record.py` writes them and the contract tests compare with them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import msgspec

import synopse
from synopse.cli.main import cli
from synopse.examples import example_folder, example_names
from synopse.registry import find_unit, unit_names
from synopse.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SHELVES = ("cli", "compare.dimensions", "ingest.sources", "languages", "present.formats", "web.pages")
_UNSTABLE = {"score", "why"}


def settings_page() -> str:
    """docs/settings.md: every setting with default, bounds and reason."""
    lines = [
        "# Settings",
        "",
        "Set one with `--set name=value` or `Settings(name=value)`. Generated from `settings.py`.",
        "",
    ]
    lines += ["| setting | default | bounds | why |", "|---|---|---|---|"]
    schema = msgspec.json.schema(Settings)["$defs"]["Settings"]["properties"]
    for field in msgspec.structs.fields(Settings):
        described = schema[field.name]
        default = json.dumps(field.default)
        lines.append(f"| `{field.name}` | `{default}` | {_bounds(described)} | {described['description']} |")
    return "\n".join(lines) + "\n"


def _bounds(described: dict[str, Any]) -> str:
    signs = {"exclusiveMinimum": "> ", "minimum": "≥ ", "exclusiveMaximum": "< ", "maximum": "≤ "}
    found = [f"{sign}{described[key]:,}" for key, sign in signs.items() if key in described]
    return ", ".join(found) or described["type"]


def commands_page() -> str:
    """docs/commands.md: the help of every command."""
    parts = ["# Commands", "", "Generated from `synopse … --help`.", ""]
    context = click.Context(cli, info_name="synopse", **cli.context_settings)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, max_content_width=100, terminal_width=100)
        parts += [f"## `synopse {name}`", "", "```", command.get_help(inner), "```", ""]
    return "\n".join(parts)


def api_list() -> str:
    """The public names."""
    return "".join(f"{name}\n" for name in sorted(synopse.__all__))


def unit_list() -> str:
    """All units on all shelves."""
    return "".join(f"{shelf}/{name}\n" for shelf in SHELVES for name in unit_names(shelf))


def story_page(name: str) -> str:
    """The synopsis of an example story, without scores (they differ in the last digit between processors)."""
    synopsis = synopse.compare(example_folder(name))
    built = msgspec.to_builtins(synopsis)
    built["used"] = [Path(entry["input"]).name for entry in built["used"]]
    return json.dumps(_stable(built), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _stable(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _stable(inner) for key, inner in value.items() if key not in _UNSTABLE}
    if isinstance(value, list | tuple):
        return [_stable(inner) for inner in value]
    return value


def golden_files() -> dict[Path, Callable[[], str]]:
    """Each golden file with the function that makes it."""
    files: dict[Path, Callable[[], str]] = {
        ROOT / "docs" / "settings.md": settings_page,
        ROOT / "docs" / "commands.md": commands_page,
        ROOT / "tests" / "golden" / "api.txt": api_list,
        ROOT / "tests" / "golden" / "units.txt": unit_list,
    }
    for name in example_names():
        files[ROOT / "tests" / "golden" / "stories" / f"{name}.json"] = lambda name=name: story_page(name)
    for name in unit_names("compare.dimensions"):
        assert find_unit("compare.dimensions", name, "DIMENSION").question
    return files
