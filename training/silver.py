"""Cheap labels for sentences that have none: unambiguous forms, the form lexicon, names, English capitals."""

import re

from corpora import ANY_LABEL, MASKED, Sentence
from lexicon import Lexicon

_SECOND = re.compile(
    r"(?:wär|hätt|würd|könnt|müsst|müßt|dürft|käm|gäb|ließ|bräucht|wüsst|wüßt|säh|nähm|stünd|fänd|läg"
    r"|bekäm|entständ|begänn|verlör|zög|spräch|träf|trät|trüg|erhielt|hielt|blieb|ging)e(?:n|st|t)?"
)
_SECOND_PLURAL = frozenset(["könnten", "müssten", "dürften", "würden", "hätten", "wären"])
_NOT_SECOND = frozenset(["ließen", "hielten", "erhielten", "blieben", "gingen"])
_FIRST = frozenset(["sei", "seien", "seist", "seiet"])
_FIRST_UNLESS_I = frozenset(
    [
        "habe",
        "werde",
        "könne",
        "müsse",
        "solle",
        "wolle",
        "dürfe",
        "möge",
        "wisse",
        "lasse",
        "gebe",
        "gehe",
        "komme",
        "stehe",
        "liege",
        "nehme",
        "sehe",
        "bleibe",
        "finde",
        "halte",
        "trage",
        "spreche",
    ]
)
_DAYS_AND_MONTHS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)


def subjunctive_of(words: list[str], place: int, lexicon: Lexicon) -> str:
    """``Pres`` or ``Past`` if a German form can only be a subjunctive here, else nothing."""
    word = words[place].lower() if place == 0 else words[place]
    if word in _FIRST:
        return "Pres"
    if word in _SECOND_PLURAL or (_SECOND.fullmatch(word) and word not in _NOT_SECOND):
        return "Past"
    near = {other.lower() for other in words[max(0, place - 6) : place + 7]}
    if "ich" in near:
        return ""
    if word in _FIRST_UNLESS_I:
        return "Pres"
    infinitive = lexicon.feats.get(word + "n", {}).get("VerbForm") == "Inf"
    is_form = re.fullmatch(r"[a-zäöüß]{3,}e", word) and lexicon.upos.get(word, "VERB") == "VERB"
    if place > 0 and infinitive and is_form and word.capitalize() not in lexicon.upos:
        return "Pres"
    return ""


def mark_subjunctive(sentence: Sentence, lexicon: Lexicon) -> None:
    """Correct the mood of HDT, which calls every finite verb indicative."""
    words = sentence.words
    for place, feats in enumerate(sentence.feats):
        if feats.get("VerbForm") != "Fin":
            continue
        tense = subjunctive_of(words, place, lexicon)
        if tense:
            feats.update(Mood="Sub", Tense=tense)
        elif words[place].lower() in ("sollte", "sollten", "wollte", "wollten", "möchte"):
            feats["Mood"] = MASKED


def add_lexicon_labels(sentence: Sentence, lexicon: Lexicon) -> None:
    """Part of speech and some features for the German words whose form tells them."""
    words = sentence.words
    for place, word in enumerate(words):
        upos, feats = MASKED, {}
        label = sentence.names[place][0]
        tense = subjunctive_of(words, place, lexicon)
        usual = lexicon.upos.get(word) if place > 0 and len(word) >= 5 else None
        other = lexicon.upos.get(word.lower() if word[0].isupper() else word.capitalize())
        if tense:
            upos, feats = MASKED, {"Mood": "Sub", "Tense": tense, "VerbForm": "Fin"}
        elif len(label) == 5 and label[2:] in ("PER", "LOC", "ORG") and word[0].isupper():
            upos = "PROPN" if usual in (None, "PROPN") else MASKED
        elif usual == "NOUN" and word[0].isupper() and other is None:
            upos = "NOUN"
            feats = {"Gender": lexicon.feats.get(word, {}).get("Gender", MASKED)}
        elif usual == "VERB" and other is None and not word.endswith("en"):
            known = lexicon.feats.get(word, {})
            if known.get("Mood") == "Ind":
                upos = "VERB"
                feats = {key: known.get(key, MASKED) for key in ("Mood", "Tense", "VerbForm")}
        sentence.upos.append(upos)
        sentence.feats.append(feats)


def add_english_names(sentence: Sentence) -> None:
    """Where English names cannot be: words that are neither proper nouns nor capitalised."""
    for place, (word, upos) in enumerate(zip(sentence.words, sentence.upos, strict=True)):
        if upos == "PROPN":
            is_open = word.lower().rstrip(".") not in _DAYS_AND_MONTHS
        else:
            is_open = word[:1].isupper() and upos in ("ADJ", "NOUN", "X") and place > 0
        sentence.names.append(ANY_LABEL if is_open else ("O",))
