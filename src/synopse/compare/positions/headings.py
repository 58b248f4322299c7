"""A party's and a topic's words as they stand alone."""

from __future__ import annotations

from bisect import bisect_left

from synopse.compare.nominative import Declension
from synopse.languages import load_language
from synopse.model import Reading

_VERBS = frozenset({"VERB", "AUX"})
_OBLIQUE = ("Case=Dat", "Case=Gen")
_PLAIN = frozenset({"DET", "ADJ", "NOUN"})


def as_heading(reading: Reading, start: int, end: int) -> str:
    """A party's words as they stand alone: without article, in the nominative ("der irakischen Regierung" is the
    "irakische Regierung", "das Auswärtige Amt" is "Auswärtiges Amt")."""
    tokens, text = reading.tokens, reading.article.text
    language = load_language(reading.article.language)
    rules, articles = language.declension, language.grammar.articles
    first, last = (bisect_left(tokens, place, key=lambda token: token.start) for place in (start, end))
    own = tokens[first:last]
    if len(own) > 1 and own[0].upos == "DET" and own[0].lemma.lower() in articles:
        own = own[1:]
        start = own[0].start
    head = next((i for i, token in enumerate(own) if token.upos == "NOUN"), None)
    if head is None or any(token.upos not in _PLAIN for token in own[: head + 1]):
        return " ".join(text[start:end].split())
    feats, words = own[head].feats, []
    ending = rules.strong.get(_gender(feats), rules.weak_endings[0])
    for at, token in enumerate(own):
        word = text[token.start : token.end]
        if at < head and token.upos == "DET" and token.lemma.lower() in articles:
            continue
        if at < head and token.upos == "ADJ" and not rules.of_place.match(word):
            word = rules.adjective_end.sub(ending, word, count=1)
        if rules.nominatives and at == head and "Case=Gen" in feats and _gender(feats) in {"m", "n"}:
            word = token.lemma if word.startswith(token.lemma) and len(word) - len(token.lemma) <= 2 else word
        words.append(word)
    return " ".join(words)


def topic_heading(reading: Reading, start: int, end: int) -> str:
    """A topic's words, a noun phrase in the dative or genitive put in the nominative ("rief zu einer Kundgebung auf")."""
    tokens, text = reading.tokens, reading.article.text
    first, last = (bisect_left(tokens, place, key=lambda token: token.start) for place in (start, end))
    own = tokens[first:last]
    is_oblique = bool(own) and any(case in own[0].feats for case in _OBLIQUE)
    if not is_oblique or any(token.upos in _VERBS for token in own):
        return text[start:end]
    heading = Declension(reading).heading(start, end)
    if len(heading.split()) < len(text[start:end].split()):
        return text[start:end]  # an adjective whose gender is not told
    return heading[:1].lower() + heading[1:] if own[0].upos != "NOUN" else heading


def _gender(feats: str) -> str:
    """The gender as `DeclensionRules` names it: ``m``, ``n``, ``f``, ``p`` for the plural; "" where the tags tell none."""
    if "Number=Plur" in feats:
        return "p"
    return next((part.split("=")[1][:1].lower() for part in feats.split("|") if part.startswith("Gender=")), "")
