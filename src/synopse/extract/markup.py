"""Reads a page's markup into text blocks in document order; nothing in it is executed, loaded or trusted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree
from lxml import html as lxml_html

from synopse.extract.tokens import Family, families_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SKIPPED = frozenset(
    "script style noscript template svg math head iframe object embed select option optgroup textarea input canvas map"
    " audio video source track param link meta base dialog rp rt datalist progress meter frame frameset noframes nav".split()
)
_BLOCKS = frozenset(
    "p div section article main aside header footer nav ul ol li h1 h2 h3 h4 h5 h6 figure figcaption blockquote table"
    " thead tbody tfoot caption tr td th form fieldset button hr dl dt dd address details summary body html pre picture"
    " center hgroup menu search legend label q-quote amp-img".split()
)
_EMPHASIS = frozenset(("b", "strong", "em", "i"))
_INLINE = frozenset("span time a button i".split())
_MARKED = frozenset(
    "h1 h2 h3 h4 h5 h6 li figcaption figure blockquote aside nav footer header form button table address article"
    " main label summary dt".split()
)
_DEEPEST = 240
_LARGEST = 20_000_000
_TOO_DEEP = etree.ErrorTypes.ERR_RESOURCE_LIMIT
_CONTAINER = re.compile(
    rb"(?:</?(?!p\b|h[1-6]\b|a\b|meta\b|link\b|title\b|script\b|style\b|body\b|head\b|html\b|br\b)[a-zA-Z][^<>]{0,2000}>\s*)+"
)
_SPACE = re.compile(r"[ \t\r\n\f\v\xa0\u2000-\u200a\u202f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(slots=True)
class MarkupBlock:
    """One stretch of text that the page sets apart, with what its markup says about it."""

    text: str
    tags: frozenset[str]
    families: dict[Family, float]
    linked: int = 0
    emphasised: int = 0
    element: str = ""


@dataclass(slots=True)
class _Frame:
    """The element being walked: what its descendants inherit."""

    tags: frozenset[str]
    chain: tuple[frozenset[Family], ...]
    element: str


class _Walk:
    """Collects text until an element begins or ends that sets text apart."""

    def __init__(self) -> None:
        self.blocks: list[MarkupBlock] = []
        self._parts: list[str] = []
        self._frames = [_Frame(frozenset(), (), "body")]
        self._links = self._emphasis = 0
        self._linked = self._emphasised = 0
        self._closed = ""

    def add(self, text: str | None) -> None:
        if text:
            self._closed = ""
            self._parts.append(text)
            length = len(text.strip())
            self._linked += length if self._links else 0
            self._emphasised += length if self._emphasis else 0

    def open(self, element: Any) -> None:
        tag = element.tag
        self._links += tag == "a"
        self._emphasis += tag in _EMPHASIS
        if tag in _BLOCKS:
            self.flush()
            self._frames.append(_inherit(self._frames[-1], element))
        elif tag in _INLINE and self._closed and self._parts and len(self._parts[-1]) > 1:
            # Neighbouring spans with nothing between them are set apart by the style sheet.
            self._parts.append(" ")
        self.add("\n" if tag == "br" else element.text)

    def close(self, element: Any) -> None:
        tag = element.tag
        self._links -= tag == "a"
        self._emphasis -= tag in _EMPHASIS
        if tag in _BLOCKS:
            self.flush()
            self._frames.pop()
        self._closed = tag if tag in _INLINE else ""
        self.add(element.tail)

    def flush(self) -> None:
        if not self._parts:
            return
        text = _tidy("".join(self._parts))
        if text:
            frame = self._frames[-1]
            weights = _weigh(frame.chain)
            self.blocks.append(MarkupBlock(text, frame.tags, weights, self._linked, self._emphasised, frame.element))
        self._parts.clear()
        self._linked = self._emphasised = 0
        self._closed = ""


def parse_markup(markup: str) -> HtmlElement | None:
    """The tree of a page, however broken; None when there is no element in it.

    Trees deeper than 240 levels are flattened, so that nothing that walks them recursively fails.
    """
    cleaned = _CONTROL.sub(" ", markup[:_LARGEST]).encode("utf-8", errors="replace")
    tree, complete = _parse(cleaned)
    if not complete:
        # The parser gives up below 2,048 levels; without containers the text comes through.
        tree, _ = _parse(_CONTAINER.sub(b"<p>", cleaned))
    if tree is not None:
        _flatten(tree)
    return tree


def _parse(source: bytes) -> tuple[HtmlElement | None, bool]:
    """A tree, and whether the parser read the source to its end."""
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    return tree, not any(entry.type == _TOO_DEEP for entry in parser.error_log)


def _flatten(tree: HtmlElement) -> None:
    """Dissolve elements that stand deeper than the limit; their text stays where it is."""
    level = [tree]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return
    for element in level:
        text = " ".join(element.itertext())
        for child in list(element):
            element.remove(child)
        element.text = text


def text_blocks(tree: HtmlElement) -> list[MarkupBlock]:
    """Visible text of a page in document order, cut where the markup sets text apart."""
    body = tree.find("body")
    root = body if body is not None else tree
    walk = _Walk()
    walk.add(root.text)
    for event, element in _events(root):
        if event == "start":
            walk.open(element)
        else:
            walk.close(element)
    walk.flush()
    return [part for found in walk.blocks for part in _split_breaks(found)]


def _events(root: HtmlElement) -> Iterator[tuple[str, Any]]:
    """Start and end of every visible element below ``root``, without recursion."""
    stack: list[tuple[str, Any]] = [("start", child) for child in reversed(root)]
    while stack:
        event, element = stack.pop()
        if event == "end":
            yield event, element
            continue
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or _is_hidden(element):
            if element.tail:
                # The text after an invisible element is visible.
                yield from _tail_only(element)
            continue
        yield "start", element
        stack.append(("end", element))
        stack.extend(("start", child) for child in reversed(element))


def _tail_only(element: Any) -> Iterator[tuple[str, Any]]:
    stand_in = etree.Element("span")
    stand_in.tail = element.tail
    yield "start", stand_in
    yield "end", stand_in


def _is_hidden(element: Any) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style", "")
    if style and re.search(r"display\s*:\s*none|visibility\s*:\s*hidden|width\s*:\s*1px", style, re.IGNORECASE):
        return True
    names = attributes.get("class", "")
    return (
        bool(names)
        and re.search(
            r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|u-hidden)(?:$|[\s_-])",
            names,
            re.IGNORECASE,
        )
        is not None
    )


def _inherit(parent: _Frame, element: Any) -> _Frame:
    own = frozenset((element.tag,)) if element.tag in _MARKED else frozenset()
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')} {element.get('data-testid', '')}"
    families = families_of(names) if len(names) > 3 else frozenset()
    paragraphs = sum(child.tag == "p" for child in element) if families else 0
    # A container of many paragraphs is the article, whatever its class says.
    chain = (frozenset() if paragraphs >= 4 else families, *parent.chain[:4])
    return _Frame(parent.tags | own if own else parent.tags, chain, element.tag)


def _weigh(chain: tuple[frozenset[Family], ...]) -> dict[Family, float]:
    """Names near the text say more than names far above it."""
    weights: dict[Family, float] = {}
    for distance, families in enumerate(chain):
        for family in families:
            weights.setdefault(family, 1.0 - 0.15 * distance)
    return weights


def _tidy(text: str) -> str:
    lines = (
        [_SPACE.sub(" ", line).strip() for line in text.split("\n")]
        if "\n" in text
        else [_SPACE.sub(" ", text).strip()]
    )
    return "\n".join(lines).strip()


def _split_breaks(block: MarkupBlock) -> list[MarkupBlock]:
    """Two line breaks in a row set text apart as a paragraph would; a single one is a space."""
    if "\n" not in block.text:
        return [block]
    parts = [part for part in re.split(r"\n\s*\n", block.text) if part.strip()]
    total = sum(len(part) for part in parts)
    return [
        MarkupBlock(
            _SPACE.sub(" ", part).strip(),
            block.tags,
            block.families,
            block.linked * len(part) // total,
            block.emphasised * len(part) // total,
            block.element,
        )
        for part in parts
    ]
