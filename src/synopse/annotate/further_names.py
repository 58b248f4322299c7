"""Mentions of an article's names that the encoder passed over elsewhere in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import islice

from synopse.annotate.name_kinds import WORD, base_form
from synopse.languages.language import Language
from synopse.model import Name, Sentence
from synopse.model.marks import NameKind


def _free(taken: Sequence[tuple[int, int]], start: int, end: int, position: int) -> tuple[bool, int]:
    """Whether no name overlaps a place, looking on from ``position`` in the sorted names."""
    while position < len(taken) and taken[position][1] <= start:
        position += 1
    return position >= len(taken) or taken[position][0] >= end, position


def further_persons(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    surnames: frozenset[str],
    speech: Mapping[int, str],
    language: Language,
) -> list[Name]:
    """Mentions of known surnames that the encoder did not mark."""
    if not surnames:
        return []
    taken = sorted((name.start, name.end) for name in names)
    lower_case = {word for word in WORD.findall(text) if word[0].islower()}
    position = 0
    found = []
    for sentence in sentences:
        for word in WORD.finditer(text, sentence.start, sentence.end):
            base = base_form(word.group())
            if base not in surnames:
                continue
            is_inside = bool(text[sentence.start : word.start()].strip())
            part = speech.get(word.start(), "PROPN")
            if part in {"ADV", "ADJ"}:
                is_told = (
                    _is_capitalised_inside(text, word, sentence, speech)
                    if is_inside
                    else _is_subject(text, word, sentence, speech, language)
                )
                if not is_told:
                    continue
            elif part not in {"PROPN", "NOUN", "X"}:
                continue
            # an adverb's capital within a sentence tells enough, whatever the word is elsewhere
            is_told = part in {"ADV", "ADJ"} and (is_inside or _has_predicative(text, word, sentence, language))
            if base.lower() in lower_case and not is_told:
                continue
            is_free, position = _free(taken, word.start(), word.end(), position)
            if is_free:
                found.append(Name(word.start(), word.end(), "PER"))
    return found


def _is_capitalised_inside(text: str, word: re.Match[str], sentence: Sentence, speech: Mapping[int, str]) -> bool:
    """Whether a surname that is an adverb or adjective too has a capital that only a name has ("Dann will Kurz sparen")."""
    behind = WORD.search(text, word.end(), sentence.end)
    is_attribute = behind is not None and speech.get(behind.start()) in {"NOUN", "PROPN"}
    before = text[sentence.start : word.start()].rstrip()[-1:]
    return word.group()[:1].isupper() and (before.islower() or before == ",") and not is_attribute


def _is_subject(
    text: str, word: re.Match[str], sentence: Sentence, speech: Mapping[int, str], language: Language
) -> bool:
    """Whether a verb follows that has no pronoun for its subject ("Kurz rief Neuwahlen aus", but "Kurz zögerte er")."""
    following = WORD.finditer(text, word.end(), sentence.end)
    verb, behind = next(following, None), next(following, None)
    if verb is None or speech.get(verb.start()) not in {"VERB", "AUX"}:
        return False
    if _has_predicative(text, word, sentence, language):
        return True
    return behind is None or behind.group().lower() not in language.names.subject_pronouns


def _has_predicative(text: str, word: re.Match[str], sentence: Sentence, language: Language) -> bool:
    """Whether what follows says as what somebody is seen, so that the pronoun is the object ("Kurz lobte sie als mutig")."""
    behind = [found.group().lower() for found in islice(WORD.finditer(text, word.end(), sentence.end), 3)]
    if len(behind) < 3:
        return False
    _, pronoun, mark = behind  # "lobte", "sie", "als"
    return pronoun in language.names.object_pronouns and mark in language.quotations.predicative_words


def further_mentions(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], speech: Mapping[int, str], known: Collection[str]
) -> list[Name]:
    """Well-known organisations, and names of two words or in capitals that are organisations or places elsewhere."""
    kinds: dict[str, NameKind] = dict.fromkeys(sorted(known), "ORG")
    for name in names:
        surface = text[name.start : name.end]
        if (
            name.kind in {"ORG", "LOC"}
            and surface[0].isupper()
            and (" " in surface or (len(surface) > 1 and surface.isupper()))
        ):
            kinds.setdefault(surface, name.kind)
    if not kinds:
        return []
    starting: dict[str, list[str]] = defaultdict(list)
    for form in sorted(kinds, key=lambda form: (-len(form), form)):
        first = WORD.match(form)
        if first:
            starting[first.group()].append(form)
    taken = sorted((name.start, name.end) for name in names)
    position = 0
    found: list[Name] = []
    for sentence in sentences:
        for word in WORD.finditer(text, sentence.start, sentence.end):
            match = next((form for form in starting.get(word.group(), ()) if _stands(form, text, word.start())), None)
            if match is None or speech.get(word.start(), "PROPN") in {"PRON", "ADP", "VERB", "AUX"}:
                continue
            is_free, position = _free(taken, word.start(), word.start() + len(match), position)
            if is_free and (not found or found[-1].end <= word.start()):
                found.append(Name(word.start(), word.start() + len(match), kinds[match]))
    return found


def _stands(form: str, text: str, start: int) -> bool:
    """Whether a form stands at a place as whole words and not within a compound."""
    after = text[start + len(form) : start + len(form) + 1]
    return text.startswith(form, start) and not after.isalnum() and after not in {"-", "‑", "_"}
