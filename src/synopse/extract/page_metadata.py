"""What a page states about itself for machines: schema.org JSON-LD first, then meta elements."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from synopse.extract.bylines import is_person_name, person_names
from synopse.extract.dates import normalise_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:^|\b|[a-z])(?:Article|Posting|Report|Reportage|Review)$")
_LARGEST_SCRIPT = 3_000_000
_MOST_OBJECTS = 5_000
_TITLE_SUFFIX = re.compile(r"\s+[|–—·•-]\s+[^|–—·•]{2,40}$")
_NAME_LIST = re.compile(r"\s*(?:,|;|\||/|\bund\b|\band\b|&)\s*")
_NAME_NOISE = re.compile(r"^(?:von|by|text|autor|author)\s*:?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Fields are None or empty where the page does not state them; ``published`` is ISO 8601."""

    title: str | None = None
    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    is_free: bool | None = None
    body: str = ""


def read_metadata(tree: HtmlElement) -> PageMetadata:
    """Read JSON-LD and meta elements; where they differ, the article's own JSON-LD is believed."""
    objects = list(_json_objects(tree))
    article = _article_object(objects)
    meta = _meta_values(tree)
    outlet = (
        _first(meta, "og:site_name") or _name(article.get("publisher")) or _first(meta, "application-name", "publisher")
    )
    titles = _titles(tree, article, meta)
    return PageMetadata(
        title=titles[0] if titles else None,
        titles=titles,
        authors=_authors(article, objects, meta, outlet),
        published=_published(tree, article, meta),
        outlet=outlet,
        language=_language(tree, article, meta),
        url=_canonical(tree, meta),
        is_free=_truth(article.get("isAccessibleForFree")),
        body=_plain(article.get("articleBody")),
    )


def _json_objects(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """All objects in the page's JSON-LD scripts, outer ones first; damaged scripts are skipped."""
    count = 0
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        queue = [_loads(script.text or "")]
        while queue and count < _MOST_OBJECTS:
            item = queue.pop(0)
            if isinstance(item, dict):
                count += 1
                yield item
                queue.extend(value for value in item.values() if isinstance(value, dict | list))
            elif isinstance(item, list):
                queue.extend(item)


def _loads(source: str) -> Any:
    cleaned = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$", "", source[:_LARGEST_SCRIPT]
    )
    try:
        return json.loads(cleaned, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(re.sub(r",(\s*[}\]])", r"\1", cleaned), strict=False)
    except (ValueError, RecursionError):
        return None


def _types(item: dict[str, Any]) -> list[str]:
    types = item.get("@type")
    return [str(name) for name in types] if isinstance(types, list) else [str(types or "")]


def _article_object(objects: list[dict[str, Any]]) -> dict[str, Any]:
    """The object that describes the page's article: the one that states most about it."""
    best: tuple[int, dict[str, Any]] | None = None
    for item in objects:
        if not any(_ARTICLE.search(name) for name in _types(item)):
            continue
        stated = sum(bool(item.get(key)) for key in ("headline", "datePublished", "author", "publisher", "articleBody"))
        if stated and (best is None or stated > best[0]):
            best = (stated, item)
    return best[1] if best else {}


def _meta_values(tree: HtmlElement) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        if not content:
            continue
        for attribute in ("property", "name", "itemprop"):
            key = (element.get(attribute) or "").strip().lower()
            if key:
                values.setdefault(key, []).append(html.unescape(content))
    return values


def _first(meta: dict[str, list[str]], *keys: str) -> str | None:
    return next((meta[key][0] for key in keys if key in meta), None)


def _plain(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    text = html.unescape(value)
    return re.sub(r"<[^<>]{1,300}>", " ", text) if "<" in text else text


def _line(value: Any) -> str | None:
    text = " ".join(_plain(value).split())
    return text or None


def _name(value: Any) -> str | None:
    item = value[0] if isinstance(value, list) and value else value
    return _line(item.get("name")) if isinstance(item, dict) else _line(item)


def _titles(tree: HtmlElement, article: dict[str, Any], meta: dict[str, list[str]]) -> tuple[str, ...]:
    """What the page says it is called, most trusted first; the outlet's name behind it is cut off."""
    element = tree.find(".//title")
    window = _line(element.text_content()) if element is not None else None
    shared = _line(_first(meta, "og:title"))
    stated = [_line(article.get("headline")), shared, _line(_first(meta, "twitter:title")), window]
    plain = [title for title in stated if title]
    cut = [_TITLE_SUFFIX.sub("", title) if title in (shared, window) else title for title in plain]
    return tuple(dict.fromkeys(title.replace("\u00ad", "") for title in cut))


def _authors(
    article: dict[str, Any], objects: list[dict[str, Any]], meta: dict[str, list[str]], outlet: str | None
) -> tuple[str, ...]:
    by_id = {item["@id"]: item for item in objects if isinstance(item.get("@id"), str) and item.get("name")}
    names: list[str] = []
    given = article.get("author") or article.get("creator")
    for item in given if isinstance(given, list) else [given]:
        names.extend(_author_names(item, by_id))
    if not names:
        for key in (
            "author",
            "article:author",
            "dc.creator",
            "parsely-author",
            "cxenseparse:author",
            "sailthru.author",
        ):
            for value in meta.get(key, ()):
                if not value.startswith(("http", "@", "/")):
                    names.extend(_NAME_LIST.split(value))
    cleaned = [_NAME_NOISE.sub("", " ".join(name.split())) for name in names]
    return tuple(dict.fromkeys(name for name in cleaned if _is_author(name, outlet)))


def _author_names(item: Any, by_id: dict[str, dict[str, Any]]) -> list[str]:
    if isinstance(item, dict):
        item = item if item.get("name") else by_id.get(str(item.get("@id")), item)
        if any("Organization" in name for name in _types(item)):
            return list(person_names(_line(item.get("name")) or ""))
        value = item.get("name")
        values = value if isinstance(value, list) else [value]
    else:
        values = [item]
    return [part for value in values if isinstance(value, str) for part in _NAME_LIST.split(_plain(value))]


def _is_author(name: str, outlet: str | None) -> bool:
    if not 3 <= len(name) <= 60 or any(character.isdigit() or character in "@/:(" for character in name):
        return False
    if outlet and (name.lower() in outlet.lower() or outlet.lower() in name.lower()):
        return False
    return is_person_name(name, stated=True)


def _published(tree: HtmlElement, article: dict[str, Any], meta: dict[str, list[str]]) -> str | None:
    keys = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued", "dc.date",
            "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "last-modified")  # fmt: skip
    candidates = [article.get("datePublished"), article.get("dateCreated"), *(_first(meta, key) for key in keys)]
    candidates.extend(element.get("datetime") for element in tree.iter("time"))
    for candidate in candidates[:60]:
        value = normalise_date(candidate) if isinstance(candidate, str) else None
        if value is not None and len(value) >= len("2020-01-01"):
            return re.sub(r"T00:00(?:[+-]\d\d:\d\d)?$", "", value)
    return None


def _language(tree: HtmlElement, article: dict[str, Any], meta: dict[str, list[str]]) -> str | None:
    stated = tree.get("lang") or article.get("inLanguage") or _first(meta, "og:locale", "content-language")
    match = re.match(r"([A-Za-z]{2})(?:[-_]|$)", stated) if isinstance(stated, str) else None
    return match.group(1).lower() if match else None


def _canonical(tree: HtmlElement, meta: dict[str, list[str]]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href"))
    shared = _first(meta, "og:url")
    return shared if shared and shared.startswith("http") else None


def _truth(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in {"true", "false"}:
        return value.strip().lower() == "true"
    return None
