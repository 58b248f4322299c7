"""One page in two interface languages: the page in one, and what to put where for the other."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field

_TAG = re.compile(r"(<[^>]*>)")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_VOID = {"input", "br", "col", "meta", "link", "hr", "wbr"}
_INSIDE, _BEHIND, _FIRST_ATTRIBUTE = 0, 1, 2


@dataclass(slots=True)
class _Replacements:
    """Triples of element, place and text; the texts and the attributes' names are listed once."""

    texts: dict[str, int] = field(default_factory=dict)
    attributes: dict[str, int] = field(default_factory=dict)
    at: list[int] = field(default_factory=list)

    def put(self, element: int, place: int, text: str) -> None:
        self.at += [element, place, self.texts.setdefault(html.unescape(text), len(self.texts))]

    def put_attributes(self, element: int, old: str, new: str) -> None:
        before = dict(_ATTRIBUTE.findall(old))
        for name, value in _ATTRIBUTE.findall(new):
            if before.get(name) != value:
                index = self.attributes.setdefault(name, len(self.attributes))
                self.put(element, _FIRST_ATTRIBUTE + index, value)


def find_replacements(shown: str, other: str, language: str, title: str) -> str:
    """What turns the body ``shown`` into ``other``, as JSON that may stand in a script element.

    Elements are numbered in document order from 0; a text is an element's first child or what follows it.
    Raises ValueError where the two bodies are not built alike.
    """
    found = _Replacements()
    count, last, place = -1, -1, _INSIDE
    open_elements: list[int] = []
    for old, new in zip(_TAG.split(shown), _TAG.split(other), strict=True):
        if not old.startswith("<"):
            if old != new:
                found.put(last, place, new)
        elif old.startswith("</"):
            last, place = open_elements.pop(), _BEHIND
        else:
            count += 1
            last = count
            if old != new:
                found.put_attributes(count, old, new)
            name = re.split(r"[\s/>]", old[1:], maxsplit=1)[0]
            if old.endswith("/>") or name in _VOID:
                place = _BEHIND
            else:
                open_elements.append(count)
                place = _INSIDE
    data = {
        "lang": language,
        "title": title,
        "texts": list(found.texts),
        "attributes": list(found.attributes),
        "at": found.at,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
