"""What can be seen of a piece of text without understanding it: shape, words, place, neighbours."""

from __future__ import annotations

import re
from collections import Counter
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
_INSPECTED = 3000
_TEASER = 50
_LONGEST_LABEL = 5
_ODD_OPEN = 9
_WIDEST_GAP = 2.0
_SENTENCES_FAR = 0.35
_FEWEST_ITEMS = 2
_LOWER_WORD = re.compile(r"\b[a-zäöüß]{3,}\b")


@dataclass(frozen=True, slots=True)
class Look:
    """The features of a piece by name (1.0 when a feature is simply there), and its normalised words."""

    features: dict[str, float]
    words: int
    key: str
    is_running_text: bool


def look_at(text: str, pieces: list[Piece], lexicon: DocumentLexicon) -> list[Look]:
    """Describe every piece, first by itself, then with its neighbours and its place in the text."""
    looks = [
        _look_alone(text[piece.start : min(piece.end, piece.start + _INSPECTED)], piece, lexicon) for piece in pieces
    ]
    _add_repetition(looks)
    _add_neighbours(looks, pieces)
    _add_place(looks)
    _add_colon_lists(looks)
    return looks


def _look_alone(content: str, piece: Piece, document: DocumentLexicon) -> Look:
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
    found["tiny"] = float(count <= 3)
    found["short"] = float(3 < count <= 14)
    found["medium"] = float(14 < count <= 30)
    found["long"] = float(count > 30)
    found["several_sentences"] = float(sentences >= 2)
    found["many_sentences"] = float(sentences >= 4)
    found["grammar"] = min(1.0, share / 0.3)
    found["no_grammar"] = float(count >= 2 and function == 0 and verbs == 0)
    found["verb"] = float(verbs > 0)
    found["hint_" + piece.hint if piece.hint else "no_hint"] = 1.0
    found["quoted"] = float(content[:1] in "\"„“»«‚'‘" and bare != content.rstrip() and content.count('"') <= 2)
    found["list_item"] = float(_LIST_ITEM.match(content) is not None)
    found["block_quote"] = float(content.startswith((">", "|")))
    found["lower_start"] = float(content[:1].islower())
    found["one_word"] = float(count == 1)
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


def _add_repetition(looks: list[Look]) -> None:
    """Lines that say what another line says."""
    counts = Counter(look.key for look in looks)
    seen: set[str] = set()
    for index, look in enumerate(looks):
        look.features["repeated"] = float(counts[look.key] > 1 and look.words <= 14)
        look.features["said_before"] = float(look.key in seen and look.words > 4)
        following = looks[index + 1].key if index + 1 < len(looks) else ""
        look.features["said_next"] = float(
            look.words >= 3 and len(following) >= len(look.key) > 12 and following.startswith(look.key)
        )
        previous = looks[index - 1].key if index else ""
        look.features["repeats_last"] = float(look.words >= 3 and len(previous) > 12 and look.key.startswith(previous))
        after_word = _is_byline_word(previous)
        look.features["byline_word"] = float(_is_byline_word(look.key) and look.words <= 3)
        look.features["after_byline_word"] = float(after_word and look.words <= 12)
        seen.add(look.key)


def _is_byline_word(key: str) -> bool:
    return key.strip() in load_lexicon().byline_words


def _add_neighbours(looks: list[Look], pieces: list[Piece]) -> None:
    """Credits next to a line, density of credits around it, running text next to it."""
    credits = [look.features["credit"] or look.features.get("hint_credit", 0.0) for look in looks]
    for index, (look, piece) in enumerate(zip(looks, pieces, strict=True)):
        last = len(looks) - 1
        near_next = index < last and not pieces[index + 1].gap
        look.features["credit_next"] = float(near_next and credits[index + 1] > 0)
        look.features["credit_next_gap"] = float(index < last and pieces[index + 1].gap and credits[index + 1] > 0)
        glued = index < last and piece.glued and pieces[index + 1].start - piece.end <= 3
        look.features["credit_glued"] = float(
            near_next
            and glued
            and credits[index + 1] > 0
            and look.words <= 40
            and not look.features["several_sentences"]
        )
        said = look.features["said_next"] and index + 2 <= last and not pieces[index + 2].gap and credits[index + 2]
        look.features["said_in_caption"] = float(bool(said))
        look.features["credit_last"] = float(index > 0 and not piece.gap and credits[index - 1] > 0)
        dense = sum(credits[max(0, index - 3) : index + 4])
        look.features["gallery"] = float(dense >= 2 and not look.features["credit"])
        look.features["text_next"] = float(index < last and looks[index + 1].is_running_text)
        look.features["text_last"] = float(index > 0 and looks[index - 1].is_running_text)
        look.features["gap"] = float(piece.gap)
        look.features["alone"] = float(piece.gap and (index == last or pieces[index + 1].gap))
        small = sum(1 for other in looks[max(0, index - 2) : index + 3] if other.words <= 5)
        look.features["among_small"] = float(look.words <= 5 and small >= 4)


def _add_place(looks: list[Look]) -> None:
    """Before the article's core, after it, within it; open lines where others end in full stops."""
    sentences = [look for look in looks if look.words >= _ODD_OPEN]
    closed = sum(look.features["closed"] for look in sentences)
    is_punctuated = len(sentences) >= 4 and closed >= 0.65 * len(sentences)
    first, last = _core(looks)
    in_tail = seen_text = False
    for index, look in enumerate(looks):
        in_tail = (in_tail or look.features["tail"] > 0) and index > last
        look.features["seen_text"] = float(seen_text)
        seen_text = seen_text or look.is_running_text
        open_line = look.features["open"] and _ODD_OPEN <= look.words <= 45
        look.features["odd_open"] = float(is_punctuated and bool(open_line))
        look.features["odd_open_long"] = float(bool(look.features["odd_open"]) and look.words >= _ODD_OPEN + 2)
        look.features["after_tail"] = float(in_tail)
        items = [other.features["list_item"] for other in looks[max(0, index - 1) : index + 2]]
        look.features["in_list"] = float(sum(items) >= 2)
        look.features["first"] = float(index == 0)
        look.features["before_text"] = float(index < first)
        look.features["after_text"] = float(index > last)
        look.features["far_after"] = min(1.0, max(0, index - last - 2) / 6)
        if look.features["closed"] and not in_tail and _has_sentence_beside(looks, index):
            look.features["far_after"] *= _SENTENCES_FAR
        look.features["far_before"] = min(1.0, max(0, first - index - 4) / 8)
        look.features["within"] = float(first < index < last)
        look.features["last"] = float(index == len(looks) - 1)
        look.features["no_text"] = float(not any(other.is_running_text for other in looks))


def _core(looks: list[Look]) -> tuple[int, int]:
    """The stretch of pieces with most running text and least else, first and last index.

    The maximum-sum segment, as in body text extraction (Finn, Kushmerick & Smyth 2001).
    """
    best, best_span = 0.0, (0, len(looks) - 1)
    total, start, gap = 0.0, 0, 0.0
    for index, look in enumerate(looks):
        if total <= 0:
            total, start, gap = 0.0, index, 0.0
        value = _text_value(look)
        if (
            look.is_running_text
            and look.words <= _TEASER
            and not (look.features["text_next"] or look.features["text_last"])
        ):
            value -= _TEASER / 50
        if look.is_running_text:
            gap = 0.0
        elif value < 0 and not _is_page_talk(look):
            # A long list or gallery is bridged when text goes on behind it; labels and notices are not.
            value = max(value, min(0.0, -_WIDEST_GAP - gap))
            gap += value
        total += value
        if total > best:
            best, best_span = total, (start, index)
    return best_span


def _add_colon_lists(looks: list[Look]) -> None:
    """Lines without full stops after a line that announces them with a colon are a list, dashes or not."""
    start = 0
    while start < len(looks):
        features = looks[start].features
        end = start + 1
        announces = features["colon"] and (looks[start].words >= 5 or (looks[start].words >= 3 and features["verb"]))
        if announces and not _is_page_talk(looks[start]):
            while end < len(looks) and _may_be_item(looks[end]):
                end += 1
        if end - start > _FEWEST_ITEMS:
            features["announces_list"] = 1.0
            for look in looks[start + 1 : end]:
                look.features["colon_list"] = 1.0
        start = end


def _may_be_item(look: Look) -> bool:
    features = look.features
    marks = ("credit", "date", "byline", "signature", "no_letters", "contact", "text_next")
    return (
        bool(features["open"])
        and look.words <= 45
        and not _is_page_talk(look)
        and not any(features[mark] for mark in marks)
    )


def _has_sentence_beside(looks: list[Look], index: int) -> bool:
    """Whether the piece before or after ends like a sentence; teasers stand alone between headlines."""
    beside = [looks[other] for other in (index - 1, index + 1) if 0 <= other < len(looks)]
    return any(look.features["closed"] and look.words > 5 and not _is_page_talk(look) for look in beside)


def _is_page_talk(look: Look) -> bool:
    features = look.features
    marks = ("label", "share", "icon", "clock", "labelled", "tail", "opener")
    return features["notice"] >= 1 or any(features[mark] for mark in marks)


def _text_value(look: Look) -> float:
    features = look.features
    if look.is_running_text:
        return min(3.0, 0.4 + look.words / 25)
    if features["credit"] or features["credit_next"] or features["credit_last"] or features["date"]:
        return -0.1
    if _is_page_talk(look):
        return -1.0
    if features["closed"] and look.words > 5:
        return 0.4
    return -0.3 if features["text_next"] or features["list_item"] else -0.8
