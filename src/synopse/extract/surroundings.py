"""What can be seen of a piece from the pieces around it: repetition, neighbours, its place in the text."""

from __future__ import annotations

from collections import Counter

from synopse.extract.features import Look, look_alone
from synopse.extract.lexicon import DocumentLexicon, load_lexicon
from synopse.extract.pieces import Piece

_INSPECTED = 3000
_TEASER = 50
_ODD_OPEN = 9
_WIDEST_GAP = 2.0
_SENTENCES_FAR, _LONG_FAR = 0.35, 0.55
_FEWEST_ITEMS = 2


def look_at(text: str, pieces: list[Piece], lexicon: DocumentLexicon) -> list[Look]:
    """Describe every piece, first by itself, then with its neighbours and its place in the text."""
    looks = [
        look_alone(text[piece.start : min(piece.end, piece.start + _INSPECTED)], piece, lexicon) for piece in pieces
    ]
    _add_repetition(looks)
    _add_neighbours(looks, pieces)
    _add_place(looks)
    _add_colon_lists(looks)
    return looks


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
        open_line = look.features["open"] and not look.features["ends_quote"] and _ODD_OPEN <= look.words <= 45
        # In front of the text stands its title, which has no full stop either.
        look.features["odd_open"] = float(is_punctuated and bool(open_line) and seen_text)
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
        elif look.is_running_text and look.features["long"] and not in_tail:
            look.features["far_after"] *= _LONG_FAR
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
    marks = ("credit", "date", "byline", "signature", "no_letters", "contact")
    if features["text_next"] and features["gap"]:  # the heading of what follows
        return False
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
