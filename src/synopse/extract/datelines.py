"""Datelines: place and agency before the first sentence, and dates that stand in front of a text."""

from __future__ import annotations

import re
from functools import cache

from synopse.extract.agencies import is_agency
from synopse.extract.dates import find_date
from synopse.extract.lexicon import load_lexicon

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'.\-]*"
_PLACE = rf"(?P<place>{_WORD}(?:[ /,]{{1,2}}(?:{_WORD}|am|an|der|im|in|bei|ob|of|the|de|la)){{0,4}}?)"
_DASH = r"(?:[-–—―]{1,2})"
_DAY = r"(?:,\s[^\W\d_]{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?"
_AGENCY = re.compile(rf"{_PLACE}{_DAY},?\s*{_DASH}?\s*\((?P<sign>[^()]{{2,40}})\)\s*(?:{_DASH}|[:.,])*\s*")
_SLASHED = re.compile(rf"{_PLACE}{_DAY}\.?\s*/(?P<sign>\w{{2,12}})/\s*[.:–—-]*\s*(?=\S)")
_DASHED = re.compile(rf"{_PLACE}{_DAY}\s?{_DASH}\s(?=[\"„“»«'‘]?[A-ZÄÖÜ0-9])")
_DOTTED = re.compile(rf"{_PLACE}\s?\.\s*(?=[\"„“»«]?[A-ZÄÖÜ])")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_LEADING_SIGN = re.compile(r"\((?P<sign>[^()]{2,40})\)\s*(?P<mark>[.:–—-]?)\s*(?=\S)")
_SYNDICATED = re.compile(r"[A-Z]{4,}\s?[-–] ?(?=[A-Z])")
_MOST_SOURCE_WORDS = 4
_AGENCY_FIRST = re.compile(rf"(?P<sign>\w+)\s+(?P<place>{_WORD})\s+(?P<next>[A-ZÄÖÜ]\w*)")
_TODAY = re.compile(
    r"\W*(?:[^\W\d_]+\s)?(?:heute|gestern|today|yesterday)\b[\s,|–-]*(?:um|at)?\s?\d{1,2}[:.]\d\d(?:\s?Uhr|\s?[ap]m)?\W*",
    re.IGNORECASE,
)
_DATE_WORDS = frozenset(
    "uhr am um at on the in cet cest mez mesz gmt bst est edt et pt utc ist pm montag dienstag mittwoch donnerstag freitag"
    " samstag sonnabend sonntag monday tuesday wednesday thursday friday saturday sunday mo di mi do fr sa so mon tue wed thu"
    " fri sat sun lesedauer lesezeit minuten minute min read zuerst".split()
)
_OPENS_TOWN = frozenset({"den", "des", "el", "la", "las", "le", "los"})
"""Articles of other languages with which a town's name begins ("DES MOINES", "DEN HAAG")."""
_LONGEST = 70


def dateline_end(line: str, near_start: bool) -> int | None:
    """Where the dateline at the beginning of a paragraph ends; None when there is none.

    Forms without an agency ("Wien – ", "Erfurt. ") count only ``near_start`` of an article.
    """
    head = line[: 2 * _LONGEST]
    match = _AGENCY.match(head)
    if match is not None and match.end() <= _LONGEST + 20 and _is_place(match["place"]):
        if _is_sign(match["sign"]):
            return match.end()
        if re.search(rf"\)\s*{_DASH}", match.group()) and match["sign"].isupper():
            return match.end()
        if near_start and len(match["place"].split()) == 1 and _starts_sentence(line[match.end() :]):
            return match.end()
    match = _SLASHED.match(head)
    if match is not None and _is_place(match["place"]) and (is_agency(match["sign"]) or match["sign"].isupper()):
        return match.end()
    if near_start:
        for pattern in (_DASHED, _DOTTED):
            match = pattern.match(head)
            if match is None or match.end() == len(line) or not _is_place(match["place"], 3):
                continue
            if pattern is not _DOTTED or not _is_abbreviated(match["place"]):
                return match.end()
        match = _AGENCY_FIRST.match(head)
        if match is not None and is_agency(match["sign"]) and _is_starter(match["next"]) and _is_place(match["place"]):
            return match.start("next")
    return None


def is_dateline(line: str) -> bool:
    """Whether a whole line is a place with an agency ("München (ots)", "WASHINGTON (AP) —")."""
    if len(line) <= 40 and re.fullmatch(rf"{_PLACE}\s?{_DASH}", line) is not None:
        return True
    match = _AGENCY.fullmatch(line)
    return match is not None and _is_place(match["place"]) and _is_sign(match["sign"])


def leading_sign_end(line: str) -> int | None:
    """Where a signature or a source in front of a paragraph ends ("(sda/dpa) Der …", "(Harbour News) – The …")."""
    match = _LEADING_SIGN.match(line[: 2 * _LONGEST])
    if match is None or not (_is_sign(match["sign"]) or _is_source(match["sign"], match["mark"])):
        return None
    return match.end()


def _is_source(sign: str, mark: str) -> bool:
    """Whether what stands in brackets before a text names another outlet: a dash follows, or a service's sign comes first."""
    words = sign.split()
    named = all(word[0].isupper() for word in words) and len(words) <= _MOST_SOURCE_WORDS
    return _SYNDICATED.match(sign) is not None or (named and mark in ("-", "–", "—"))


def _is_sign(sign: str) -> bool:
    parts = [part for part in re.split(r"[\s/,;]+", sign) if part]
    if any(is_agency(part) for part in parts):
        return True
    return all(part.isalpha() and part.islower() and len(part) <= 4 for part in parts) and len(sign) <= 14


def _is_place(place: str, most_words: int = 5) -> bool:
    words = re.split(r"[ /,]+", place.strip())
    if not 1 <= len(words) <= most_words or len(place) < 3:
        return False
    lexicon = load_lexicon()
    lower = [word.lower().strip(".") for word in words]
    is_town = place.isupper() and len(words) > 1 and lower[0] in _OPENS_TOWN
    if not is_town and (lower[0] in lexicon.sentence_starters or lower[0] in lexicon.function_words):
        return False
    return not any(word in lexicon.finite_verbs for word in lower)


def _is_abbreviated(place: str) -> bool:
    """Whether the full stop behind it ends an abbreviation or an initial ("Arkansas Gov.", "George W."), and no dateline.

    A state behind its town may ("Washington, D.C.").
    """
    last = re.split(r"[ /,]+", place.strip())[-1].lower()
    if _INITIALS.fullmatch(last) is not None:
        return "." not in last or "," not in place
    return last in load_lexicon().abbreviations


def _is_starter(word: str) -> bool:
    return word.lower() in load_lexicon().sentence_starters


def _starts_sentence(rest: str) -> bool:
    match = re.match(r"[\"„“»«]?([A-ZÄÖÜ]\w*)", rest)
    return match is not None and _is_starter(match.group(1))


@cache
def _date_label() -> re.Pattern[str]:
    lexicon = load_lexicon()
    words = sorted((*lexicon.published_words, *lexicon.updated_words), key=lambda word: (-len(word), word))
    return re.compile(rf"\W{{0,4}}(?:(?:{'|'.join(re.escape(word) for word in words)})\b\W{{0,4}})*", re.IGNORECASE)


def leading_date_end(line: str) -> int | None:
    """Where a date in front of a text ends ("date 2019-04 Nordkoreas …", "01.02.2020, 10:15 Uhr - …").

    The date needs a label, a time or a mark after it; otherwise it may begin a sentence.
    """
    label = _date_label().match(line[:60])
    offset = label.end() if label else 0
    labelled = bool(label and any(character.isalpha() for character in label.group()))
    found = find_date(line[offset : offset + 60])
    if found is None or found[0] > 12:
        return None
    if any(character.isalpha() for character in line[offset : offset + found[0]]) and not _is_weekday_like(
        line[offset : offset + found[0]]
    ):
        return None
    end = offset + found[1]
    rest = line[end:]
    mark = re.match(r"\s*[|•·–—:\-]+\s+|\s{2,}", rest)
    if not rest.strip() or not (labelled or mark or "T" in found[2]):
        return None
    if not labelled and not mark and not re.match(r"\s+[\"„“»«]?[A-ZÄÖÜ]", rest):
        return None
    return end + (mark.end() if mark else 0)


def _is_weekday_like(text: str) -> bool:
    return re.fullmatch(r"\s*[^\W\d_]{2,10}[.,]{0,2}\s*(?:,|den)?\s*", text) is not None


def is_date_line(line: str) -> bool:
    """Whether a line holds a date, a time, their labels and nothing else."""
    if len(line) > 140:
        return False
    if _TODAY.fullmatch(line):
        return True
    found = find_date(line)
    if found is None:
        return False
    rest = line[: found[0]] + " " + line[found[1] :]
    second = find_date(rest)
    if second is not None:
        rest = rest[: second[0]] + " " + rest[second[1] :]
    lexicon = load_lexicon()
    known = frozenset(" ".join((*lexicon.published_words, *lexicon.updated_words)).split())
    words = [
        word for word in re.findall(r"[^\W\d_]{2,}", rest.lower()) if word not in known and word not in _DATE_WORDS
    ]
    return len(words) <= 1 or (len(words) <= 2 and not re.search(r"[.!?]\s*$", line))
