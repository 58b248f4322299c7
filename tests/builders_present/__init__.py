"""Synopses made by hand for the forms: an invented event, and the awkward cases."""

from __future__ import annotations

from builders_present.fire import fire_story
from builders_present.fire_texts import fire_articles
from builders_present.hostile import hostile_story
from builders_present.parts import article, at
from builders_present.small import empty_story, english_story, pair_story
from builders_present.wide import wide_story

__all__ = ["STORIES", "article", "at", "fire_articles"]

STORIES = {
    "fire": fire_story,
    "empty": empty_story,
    "pair": pair_story,
    "english": english_story,
    "hostile": hostile_story,
    "wide": wide_story,
}
