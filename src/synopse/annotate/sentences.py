"""Where the sentences of an article begin and end: candidates at . ! ? …, and the language's vetoes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from synopse.languages.language import Language
from synopse.languages.rules.sentences import SentenceRules
from synopse.model.article import BODY_KINDS, Article
from synopse.model.marks import Sentence

MAX_SENTENCE = 3000
"""Characters; what is longer has lost its sentence ends and is cut at white space, so that later stages stay linear."""

_WINDOW = 48  # characters of context that a decision may look at
_OPENERS = '„“"»«‚›‹‘'
_CLOSERS = "“”\"»«›‹‘’')]"
_CANDIDATE = re.compile(rf"([.!?…‽]+)([{re.escape(_CLOSERS)}]{{0,4}})")
_NOT_WORD = re.compile(r"\A[\W_]+")
_LEFT_WORD = re.compile(r"[^\s„“\"»«‚›‹(\[/–—]*\Z")
_PREVIOUS_WORD = re.compile(r"([^\W\d_]+)\W+\S*\Z")
_NEXT_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})*")
_SHORT_DATE = re.compile(r"\d{1,2}\.\d{1,2}")
_ROMAN = re.compile(r"[IVXL]+")
_NAMES_THEN_VERB = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*\s+){1,4}([a-z]+)\b")
_TWICE = re.compile(
    r"\b(?P<name>[A-ZÄÖÜ][\w’-]{0,30}[a-zäöüß](?: [A-ZÄÖÜ][\w’-]{0,30}[a-zäöüß]){1,3}) (?P=name)(?= [a-zäöüß])"
)
_LINE_END = re.compile(r"\n\s*")
_GLUED_LEFT = re.compile(r"(?:\A|[\s(„“\"»])[^\W\d_]*[^\W\d_A-ZÄÖÜ]{2}[’')“”\"»«]?\Z|\b(?:1[5-9]|20)\d\d\Z")


def find_sentences(article: Article, language: Language) -> tuple[Sentence, ...]:
    """Split the body of an article into sentences.

    Sentences lie inside blocks of a body kind (the whole text where there are no blocks), carry no
    white space at their ends, and contain at least one letter or digit. A closing quotation mark
    belongs to the sentence before it. Time is linear in the length of the text.
    """
    text = article.text
    spans = [(b.start, b.end) for b in article.blocks if b.kind in BODY_KINDS] if article.blocks else [(0, len(text))]
    found = (whole for a, b in spans for whole in _split(text, a, b, language.sentences))
    return tuple(Sentence(start, end) for whole in found for start, end in _parted(text, *whole))


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a caption from the sentence that a scraper glued to it, where a name ends the one and begins the other.

    "A dam in Upper Norland | Upper Norland officials say …": no sentence says a name of several words twice in a row.
    """
    for match in _TWICE.finditer(text, start + 1, end):
        yield start, match.end("name")
        start = match.end("name") + 1
    yield start, end


def _split(text: str, start: int, end: int, rules: SentenceRules) -> Iterator[tuple[int, int]]:
    for line_start, line_end in _lines(text, start, end):
        begin = line_start
        for match in _CANDIDATE.finditer(text, line_start, line_end):
            if _is_end(text, begin, match, line_end, rules):
                yield from _trimmed(text, begin, match.end())
                begin = match.end()
        yield from _trimmed(text, begin, line_end)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines end sentences, unless the block was wrapped to a fixed width."""
    breaks = [m.span() for m in _LINE_END.finditer(text, start, end)]
    bounds = [start, *(b for _, b in breaks)]
    lengths = [e - s for s, (e, _) in zip(bounds, breaks, strict=False)]
    is_wrapped = len(lengths) >= 2 and min(lengths) > 40 and max(lengths) < 100 and max(lengths) - min(lengths) < 25
    begin = start
    for line_end, next_start in breaks:
        is_blank_line = text.count("\n", line_end, next_start) > 1
        if is_wrapped and not is_blank_line:
            continue
        yield begin, line_end
        begin = next_start
    yield begin, end


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        cut = cut if cut > 0 else start + MAX_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if any(c.isalnum() for c in text[start:end]):
        yield start, end


def _is_end(text: str, begin: int, match: re.Match[str], line_end: int, rules: SentenceRules) -> bool:
    marks, closers = match.group(1), match.group(2)
    after = match.end()
    if after >= line_end:
        return True
    if text[after].isdigit() or text[after].islower():
        return False
    follow = text[after : min(line_end, after + _WINDOW)]
    opened = follow.lstrip()
    blanks = len(follow) - len(opened)
    if blanks and opened.startswith("©"):
        return True  # a picture's credit that a scraper glued to the text
    skipped = _NOT_WORD.match(opened)
    if blanks and skipped and _CANDIDATE.search(skipped.group()):
        return False  # the next mark decides ("300 Mio. €. Zwei")
    opened = opened[skipped.end() :] if blanks and skipped else opened.lstrip(_OPENERS)
    word_match = _NEXT_WORD.match(opened)
    if word_match is None or word_match.group()[0].islower():
        return False
    word = word_match.group()
    left = text[max(begin, match.start() - _WINDOW) : match.start()]
    if not blanks:
        return _is_glued_end(left, opened, word, rules)
    if closers and set(marks) & set("!?") and _carries_on(opened, rules):
        return False
    if marks in {"...", "…"} or (marks[-1] == "…" and len(marks) == 1):
        return _ellipsis_ends(left, closers, word, rules)
    if set(marks) != {"."} or closers.strip("')]"):
        return True
    return _full_stop_ends(left, opened, word, bool(closers), rules)


def _is_glued_end(left: str, follow: str, word: str, rules: SentenceRules) -> bool:
    """Scraped text loses the blank between sentences ("Ende.Der Nächste"); addresses and versions have none either."""
    rest = follow[len(word) : len(word) + 1]
    if not _GLUED_LEFT.search(left) or (rest and not rest.isspace() and rest not in ",:“"):
        return False
    if word in rules.starters:
        return True
    left_word = _left_word(left)
    return left_word[:1].islower() and len(word) > 2 and word[1:].islower() and rest.isspace()


def _carries_on(follow: str, rules: SentenceRules) -> bool:
    names = _NAMES_THEN_VERB.match(follow)
    return names is not None and names.group(1) in rules.speech_verbs


def _ellipsis_ends(left: str, closers: str, word: str, rules: SentenceRules) -> bool:
    if left[-1:] in "([" and closers[:1] in ")]":
        return False
    return word in rules.starters or bool(left and not left[-1].isspace())


def _left_word(left: str) -> str:
    found = _LEFT_WORD.search(left)
    return found.group().lstrip("'’") if found else ""


def _full_stop_ends(left: str, follow: str, word: str, is_closed: bool, rules: SentenceRules) -> bool:
    if left[-1:] in _CLOSERS or left[-1:].isspace():
        return bool(left.strip())
    before = _left_word(left)
    lower = before.lower()
    if lower in rules.final_abbreviations:
        return word.lower() not in rules.continuers
    if before.isdigit() or _NUMBER.fullmatch(before) or _SHORT_DATE.fullmatch(before):
        return is_closed or not rules.ordinal_dot or _number_ends(left, before, follow, word, rules)
    is_starter = word in rules.starters
    if lower in rules.closing_abbreviations:
        return is_starter
    if lower in rules.abbreviations or lower.rpartition("-")[2] in rules.abbreviations:
        return False
    if len(before) == 1 and before.isalpha():
        is_initial = len(word) == 1 and follow[1:2] == "."  # "C. A. Field"
        return is_starter and not is_initial and before.isupper() and len(left.strip()) > 1
    if _DOTTED.fullmatch(before) or (_ROMAN.fullmatch(before) and rules.ordinal_dot):
        return is_starter and before[0].isupper()
    return bool(before) or is_closed or is_starter


def _number_ends(left: str, number: str, follow: str, word: str, rules: SentenceRules) -> bool:
    """Whether the full stop after a number ends a sentence, where it may also make an ordinal."""
    if len(left.strip()) == len(number):
        return False  # the number of a list item
    if len(number) > 3 and "." not in number:
        return True
    if _ordinal_pattern(rules).match(follow):
        return False
    if word in rules.starters:
        return True
    if _SHORT_DATE.fullmatch(number):
        return False
    if word[0].isdigit():
        return len(number) > 2
    previous = _PREVIOUS_WORD.search(left)
    return not (previous and previous.group(1).lower() in rules.before_ordinal)


@cache
def _ordinal_pattern(rules: SentenceRules) -> re.Pattern[str]:
    return re.compile("|".join(rules.ordinal_nouns) if rules.ordinal_nouns else r"(?!)")
