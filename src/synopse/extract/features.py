"""What can be seen of a piece of text without understanding it: shape, words, place, neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synopse.extract.bylines import byline_names, is_name_list, signature_names
from synopse.extract.credits import is_credit
from synopse.extract.datelines import is_date_line, is_dateline
from synopse.extract.lexicon import DocumentLexicon, load_lexicon, normalised
from synopse.extract.pieces import Piece

_SENTENCES = re.compile(r"[^\W\d_]{2,}[\"”“»«')\]]*[.!?…][\"”“»«')\]]*\s+[\"„“»«'(]?[A-ZÄÖÜ]")
_CLOCK = re.compile(r"[\d:./\s|x–-]+(?:min|sec|sek|minuten|uhr|kb|mb)?\.?", re.IGNORECASE)
_READING_TIME = re.compile(
    r"\W*(?:[^\W\d_]{3,12}\W{1,3})?\d{1,3}\s?(?:min|minuten|minutes|mins)\b\.?(?:\s[^\W\d_]{3,10})?", re.IGNORECASE
)
_CONTACT = re.compile(
    r"[\w.+-]{1,60}@[\w-]{1,60}\.\w|https?://|\bwww\.|\b(?:tel|fax|telefon|phone|e-?mail)\b\.?\s?:|\+\d\d[\d /()-]{6}",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"(?:[-–•*▪■►●○◦·+>]|\d{1,2}[.)])\s+\S")
_ICON = re.compile(r"[a-z]+(?:_[a-z0-9]+)+")
_SHARE_NAMES = frozenset(
    "facebook twitter whatsapp pinterest linkedin xing reddit flipboard telegram instagram youtube pocket email e-mail"
    " mail messenger threema signal tumblr print link x copy share shares tweet".split()
)
_PICTURED = re.compile(
    r"\((?:[^()]{0,40}\b)?(?:pictured|left|right|centre|center|links|rechts|mitte|l\.|r\.|m\.|archiv(?:bild|foto)?|symbolbild|file)\)"
    r"|^(?:FILE|ARCHIV|ARCHIVBILD|FILE PHOTO)\s?[-–:]|\bim bild\b|\bauf dem (?:bild|foto)\b|\bis seen\b|\bare seen\b|\bpictured\b",
    re.IGNORECASE,
)
_CLOSERS = "\"”“»«'’)]›‹*"
_LONGEST_LABEL = 5
_LOWER_WORD = re.compile(r"\b[a-zäöüß]{3,}\b")


@dataclass(frozen=True, slots=True)
class Look:
    """The features of a piece by name (1.0 when a feature is simply there), and its normalised words."""

    features: dict[str, float]
    words: int
    key: str
    is_running_text: bool


def look_alone(content: str, piece: Piece, document: DocumentLexicon) -> Look:
    """Describe one piece by its own words and marks; ``content`` may be cut off after some thousand characters."""
    lexicon = load_lexicon()
    key = normalised(content)
    words = key.split()
    count = len(words)
    found: dict[str, float] = {}
    bare = content.rstrip(_CLOSERS + " \xa0")
    final = bare[-1:] if bare else ""
    sentences = 1 + len(_SENTENCES.findall(content))
    function = sum(word in lexicon.function_words for word in words)
    verbs = sum(word in lexicon.finite_verbs for word in words)
    share = function / count if count else 0.0
    found["closed"] = float(final in ".!?…" and count >= 3)
    found["asks"] = float(final in "?!" and count < 16)
    found["colon"] = float(final == ":")
    found["open"] = float(final not in ".!?…:" and not found["closed"])
    _add_size(found, count, sentences)
    found["grammar"] = min(1.0, share / 0.3)
    found["no_grammar"] = float(count >= 2 and function == 0 and verbs == 0)
    found["verb"] = float(verbs > 0)
    found["hint_" + piece.hint if piece.hint else "no_hint"] = 1.0
    found["quoted"] = float(content[:1] in "\"„“»«‚'‘" and bare != content.rstrip() and content.count('"') <= 2)
    found["ends_quote"] = float(content.rstrip()[-1:] in "\"”“»«'’‹›" and bare != content.rstrip())
    found["list_item"] = float(_LIST_ITEM.match(content) is not None)
    found["block_quote"] = float(content.startswith((">", "|")))
    found["lower_start"] = float(content[:1].islower())
    found["no_letters"] = float(not any(character.isalpha() for character in content))
    found["paragraph_shape"] = float(found["closed"] == 1 and (sentences >= 2 or count > 18) and share >= 0.15)
    _add_lexicon_features(found, content, key, count, document)
    found["open_sentence"] = float(found["open"] == 1 and count >= 8 and verbs + function >= 3 and count <= 40)
    found["verbless"] = float(
        5 <= count <= 40
        and verbs == 0
        and sentences == 1
        and bool(document.verb_endings)
        and _has_no_verb(content, document)
    )
    found["pictured"] = float(count <= 40 and _PICTURED.search(content) is not None)
    found["name_only"] = float(count <= 12 and is_name_list(content))
    running = found["paragraph_shape"] == 1 and found["notice"] < 0.8 and piece.hint is None
    return Look(found, count, key, running)


def _add_size(found: dict[str, float], count: int, sentences: int) -> None:
    found["one_word"] = float(count == 1)
    found["tiny"] = float(count <= 3)
    found["short"] = float(3 < count <= 14)
    found["medium"] = float(14 < count <= 30)
    found["long"] = float(count > 30)
    found["several_sentences"] = float(sentences >= 2)
    found["many_sentences"] = float(sentences >= 4)


def _has_no_verb(content: str, document: DocumentLexicon) -> bool:
    words = load_lexicon().function_words
    return not any(
        word.endswith(document.verb_endings) and word not in words for word in _LOWER_WORD.findall(content[:400])
    )


def _add_lexicon_features(
    found: dict[str, float], content: str, key: str, count: int, document: DocumentLexicon
) -> None:
    lexicon = load_lexicon()
    words = key.split()
    found["label"] = float(key in lexicon.labels)
    found["section"] = float(key in lexicon.sections)
    found["notice"] = min(2.5, document.notice_score(key))
    found["opener"] = float(count <= 25 and key.startswith(lexicon.openers))
    found["tail"] = float(count <= 8 and key.startswith(lexicon.tails))
    found["gallery_label"] = float(
        count <= 6
        and any(phrase in key for phrase in lexicon.galleries)
        and any(character.isdigit() for character in key)
    )
    found["cut_off"] = float(count <= 25 and any(phrase in key for phrase in document.cut_off))
    found["icon"] = float(count <= 3 and _ICON.fullmatch(content.strip()) is not None)
    found["clock"] = float(
        len(content) <= 30 and (_CLOCK.fullmatch(content) is not None or _READING_TIME.fullmatch(content) is not None)
    )
    found["contact"] = float(count <= 25 and _CONTACT.search(content[:400]) is not None)
    found["share"] = float(count <= 14 and sum(word in _SHARE_NAMES for word in words) >= min(2, max(1, count // 2)))
    labels = _label_words(words) if count <= 30 else 0
    found["label_words"] = float(labels > 0.5 * count)
    found["labelled"] = float(count > 1 and labels > 0.8 * count)
    found["credit"] = float(is_credit(content))
    found["date"] = float(is_date_line(content))
    found["dateline"] = float(count <= 8 and is_dateline(content))
    found["byline"] = float(byline_names(content) is not None)
    if found["date"]:
        found["clock"] = found["no_letters"] = 0.0
    found["signature"] = float(signature_names(content) is not None)
    found["comma_list"] = float(
        content.count(",") >= 3 and count <= 3 * (content.count(",") + 1) and "." not in content[:-1]
    )


def _label_words(words: list[str]) -> int:
    """How many words of a line belong to labels that stand one after the other ("Merken Artikel drucken")."""
    labels = load_lexicon().labels
    at = covered = 0
    while at < len(words):
        length = next(
            (
                size
                for size in range(min(_LONGEST_LABEL, len(words) - at), 0, -1)
                if f" {' '.join(words[at : at + size])} " in labels
            ),
            0,
        )
        covered += length
        at += max(1, length)
    return covered
