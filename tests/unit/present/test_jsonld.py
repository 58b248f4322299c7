"""Linked data: every reference arrives, every excerpt is in its article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

import synopse
from builders_present import STORIES


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@pytest.mark.parametrize("name", sorted(STORIES))
def test_every_reference_arrives_and_every_excerpt_is_in_its_article(name: str) -> None:
    story = STORIES[name]()
    graph = json.loads(synopse.render(story, "jsonld"))["@graph"]
    ids = [node["@id"] for node in graph]
    assert len(ids) == len(set(ids))
    texts = {
        f"#{i}": a.text
        for i, a in zip([n["@id"][1:] for n in graph if n["@type"] == "NewsArticle"], story.articles, strict=True)
    }
    for node in nodes(graph):
        if set(node) == {"@id"}:
            assert node["@id"] in ids
        if "selector" in node:
            selector = node["selector"]
            assert texts[node["isPartOf"]["@id"]][selector["oa:start"] : selector["oa:end"]] == node["text"]


def test_statements_have_schema_org_types() -> None:
    story = STORIES["fire"]()
    graph = json.loads(synopse.render(story, "jsonld"))["@graph"]
    kinds = [node["@type"] for node in graph]
    assert kinds.count("NewsArticle") == len(story.articles)
    assert kinds.count("Claim") == len(story.points) + len(story.discrepancies)
    assert kinds.count("Quotation") == len(story.quotations)
    assert kinds.count("Event") == len(story.timeline)
    claim = next(node for node in graph if node["@type"] == "Claim")
    assert claim["identifier"]["value"] == story.points[0].origins


def test_only_web_addresses_become_urls() -> None:
    rendered = synopse.render(STORIES["hostile"](), "jsonld")
    assert not [node for node in nodes(json.loads(rendered)) if str(node.get("url", "")).startswith("javascript")]
