"""What developed, in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.present.characters import one_line
from synopse.store.story_records import Development, Stated
from synopse.web.speech import WebWords

_NAMES = 4


def say_development(development: Development, words: WebWords) -> str:
    """The sentence, without the name of its kind; empty where there is nothing more to say."""
    kind = development.kind
    if kind in {"discrepancy", "resolved", "update"}:
        return _say_values(development, words)
    if development.text:
        names = f" ({_names(development.outlets, words)})" if development.outlets else ""
        return words("quote", text=one_line(development.text, 300)) + names
    if kind in {"merged", "split"}:
        return words(f"said.{kind}")
    return words(f"said.{kind}", outlets=_names(development.outlets, words)) if development.outlets else ""


def _say_values(development: Development, words: WebWords) -> str:
    values = _stated(development.values, words)
    said = ": ".join(part for part in (one_line(development.what or "", 200), values) if part)
    if development.before:
        said += f"; {words('said.before', values=_stated(development.before, words))}"
    if development.reason:
        said += f" – {words(f'said.{development.reason}')}"
    return said


def _stated(values: Sequence[Stated], words: WebWords) -> str:
    return " ≠ ".join(
        one_line(value.value, 120) + (f" ({_names(value.outlets, words)})" if value.outlets else "") for value in values
    )


def _names(names: Sequence[str], words: WebWords) -> str:
    shown = ", ".join(one_line(name, 60) for name in names[:_NAMES])
    left = len(names) - _NAMES
    return words("stories.further", names=shown, n=words.number(left)) if left > 0 else shown
