"""The synopsis as data, with the fields of the published JSON Schema."""

from __future__ import annotations

import json

import msgspec

from synopse.model import Synopsis
from synopse.present.form import Format, View


def render(synopsis: Synopsis, view: View) -> str:  # noqa: ARG001 - data has no language
    """UTF-8 JSON indented by two spaces, lists in the synopsis's order."""
    try:
        encoded = msgspec.json.format(msgspec.json.encode(synopsis), indent=2)
    except UnicodeEncodeError:  # a lone surrogate in a text: escaped, so that the offsets hold
        return json.dumps(msgspec.to_builtins(synopsis), indent=2) + "\n"
    return encoded.decode() + "\n"


FORMAT = Format(
    name="json",
    suffix=".json",
    media_type="application/json",
    sentence="The whole synopsis as data, for other programs.",
    render=render,
)
