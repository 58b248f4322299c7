"""Which actor a speaker phrase names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from synopse.languages import load_language
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Actor, Reading, Span
from synopse.text.normalise import words

_GENITIVE = re.compile(r"(?:['’]s?|s) +[^\W\d_]")
"""What stands behind a name that owns what follows."""


class SpeakerIndex:
    """Looks up the actor that a speaker phrase names."""

    def __init__(self, actors: Sequence[Actor], readings: Sequence[Reading]) -> None:
        self._readings = {reading.article.id: reading for reading in readings}
        places: dict[str, list[tuple[int, int, Actor]]] = defaultdict(list)
        for actor in actors:
            for span in actor.mentions:
                places[span.article].append((span.start, span.end, actor))
        self._places = {article: sorted(found, key=lambda p: p[:2]) for article, found in places.items()}

    def actor_of(self, speaker: Span) -> Actor | None:
        """The actor whom the phrase ``speaker`` names as its head; None for "ein Sprecher des Präsidenten X"."""
        inside = self._inside(speaker)
        reading = self._readings[speaker.article]
        rules = load_language(reading.article.language).quotations
        text = reading.article.text
        for start, end, actor in inside:
            if _is_possessor(text, start, end, speaker.end, actor):
                continue  # "Felds Anwältin Rosa Kern": she speaks
            before = words(text, speaker.start, start)
            # what stands behind a comma says something about the speaker, as a relative clause does
            comma = text.find(",", end, speaker.end)
            after = words(text, end, comma if comma >= 0 else speaker.end)
            if any(word.lower() in rules.coordinators for word in (*before, *after)):
                continue  # "Feld und Kern": two speak
            if actor.kind == "person" and _is_attribute(after, rules):
                continue  # "a Field aide": the aide speaks
            if actor.kind == "person" and _heads(before, rules):
                return actor
            if actor.kind != "person" and _is_bare(before, after, rules):
                return actor
        return None

    def _inside(self, speaker: Span) -> list[tuple[int, int, Actor]]:
        places = self._places.get(speaker.article, [])
        first = bisect_left(places, speaker.start, key=lambda place: place[0])
        found = []
        for place in places[first:]:
            if place[0] >= speaker.end:
                break
            if place[1] <= speaker.end:
                found.append(place)
        # a person first: "UN-Sprecherin Rosa Feld" names the person
        return sorted(found, key=lambda place: (place[2].kind != "person", place[0]))


def _is_possessor(text: str, start: int, end: int, last: int, actor: Actor) -> bool:
    """Whether a name stands in the genitive before what is its own: "Felds Anwältin", "Feld's lawyer"."""
    if not text[end:last].strip(" ,"):
        return False
    if _GENITIVE.match(text, end) or text[start:end].endswith(("'s", "’s")):
        return True
    names = {variant.text for variant in actor.variants} | {actor.name, actor.name.split()[-1]}
    named = text[start:end]
    return (
        named.endswith("s") and named[:-1] in names and text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()
    )


def _is_attribute(after: Sequence[str], rules: QuotationRules) -> bool:
    """Whether a noun follows a name, in a language that writes nouns small: "the Field campaign", not "Field of Oldtown"."""
    if rules.nouns_are_capitalised or not after or not after[0].islower():
        return False
    first = after[0].lower()
    links = rules.prepositions | rules.relatives | rules.subordinators | rules.not_subjects | rules.perfect_auxiliaries
    return first not in links and not first.endswith(("self", *(rules.adverb_endings or ("\0",))))


def _heads(before: Sequence[str], rules: QuotationRules) -> bool:
    """Whether a person's name is the head of its phrase, given the words before it.

    The nearest role belongs to the name; when a genitive leads to that role, somebody else speaks.
    """
    role = next(
        (i for i in range(len(before) - 1, -1, -1) if before[i].lower().endswith(rules.role_endings or ("\0",))), None
    )
    leading = before[1:role] if role is not None else before[1:]
    return (role is not None and not any(word.lower() in rules.attaching for word in leading)) or (
        role is None and not any(word.lower() in rules.attaching for word in leading)
    )


def _is_bare(before: Sequence[str], after: Sequence[str], rules: QuotationRules) -> bool:
    """Whether an organisation or place speaks itself: only an article or adjectives stand before it."""
    plain = rules.subject_determiners | rules.oblique_determiners
    return not after and all(word.lower() in plain or word[0].islower() for word in before)
