"""Where a headline ends that a scraper glued to the text, without a mark between them."""

from __future__ import annotations

import re

from synopse.extract.agencies import is_agency
from synopse.extract.lexicon import load_lexicon
from synopse.extract.repeated import SENTENCE_END, begins_again, said_again
from synopse.model import BlockKind

TITLE_SHORTEST, TITLE_LONGEST = 25, 170
_TITLE_ASKED = 100
_FEWEST_WORDS = 4
"""Words before a seam: what is shorter is a kicker, or the beginning of a sentence."""
_TITLE_CASE = 0.7
"""Share of capitals from which a headline is written in title case, where a capital tells nothing by itself."""
_LONG_LINE = 250
_INNER_PLACE = re.compile(
    r"(?<= )(?P<place>[A-ZÄÖÜ][\w/-]{2,}(?:, [A-Z][\w.]+)?)(?: \((?P<sign>[\w/ ,-]{2,24})\)|\.| [-–—]) ?(?P<next>[A-ZÄÖÜ–—-][\w]*)"
)
_CREDITED = re.compile(
    r"(?<=[\w?!%”“»]) (?P<sign>\([A-Z][^()]{2,40}(?:\([^()]{2,12}\))?\)) ?(?:[-–—]{1,2} ?)?(?=[\"“]?[A-Z])"
)
_DATED_PLACE = re.compile(
    r"(?<=[\w?!%”“»]) (?P<place>[A-ZÄÖÜ][\w-]{2,}(?:, [A-Z][\w.]+)?,"
    r" (?:\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:\s?:|\.)?|[A-ZÄÖÜ]{4,}(?:, [A-Z][\w.]+)?:) (?=\S)"
)
_SITE = re.compile(r"(?<=\w) [-–|] (?=(?P<names>(?:[A-Z][\w.’']*\s){2,6})[a-z])")
_SOURCED = re.compile(r"\([A-Z]{4,}\s?- |\)\s?[-–—]")

Cuts = list[tuple[int, BlockKind | None]]


def cut_headline(content: str, title: str | None, capitalised_nouns: bool, interruption: re.Pattern[str]) -> Cuts:
    """Cut off a headline that a scraper glued to the text: offsets and kinds, the last of them where the text begins.

    ``title`` is what the source says it is called; ``interruption`` finds notices amid a text.
    """
    if title and len(title) > 8 and content.startswith(title) and content[len(title) :].strip():
        rest = content[len(title) :]
        offset = len(title) + len(rest) - len(rest.lstrip())
        return [(0, "title"), (offset, None)]
    repeated = said_again(content[: 3 * TITLE_LONGEST])
    if repeated is not None:
        second, end = repeated
        return [(0, "title"), (second, "furniture"), (end, None)] if end > second else [(0, "title"), (second, None)]
    if len(content) < _LONG_LINE:
        return [(0, None)]
    cut = _headline_end(content, capitalised_nouns, interruption)
    return [(0, "title"), (cut, None)] if cut is not None else [(0, None)]


def _headline_end(content: str, capitalised_nouns: bool, interruption: re.Pattern[str]) -> int | None:
    """Where a headline without a full stop meets the first sentence.

    Signs are an interruption, a dateline or a named source in mid-line, a capital "The", "Der" or "Nach" in mid-line, and
    the sentence said once more further on.
    """
    head = content[: TITLE_LONGEST + 20]
    break_off = interruption.search(head)
    if break_off is not None and break_off.start() >= TITLE_SHORTEST and " " in break_off.group().strip():
        return break_off.start() + 1
    sentence = next((end for end in SENTENCE_END.finditer(head) if not _is_abbreviated(head, end.start())), None)
    limit = sentence.start() if sentence else len(head)
    found = [
        _inner_dateline(head, limit, capitalised_nouns),
        _inner_sentence(head[:limit], capitalised_nouns),
        _inner_source(head, limit),
        begins_again(content),
    ]
    cuts = [cut for cut in found if cut is not None and cut >= TITLE_SHORTEST]
    if cuts:
        return min(cuts)
    if sentence is not None and head[sentence.start()] in "?!" and TITLE_SHORTEST <= sentence.start() <= _TITLE_ASKED:
        return sentence.end()
    return None


def _is_abbreviated(head: str, stop: int) -> bool:
    """Whether a full stop belongs to an abbreviation or an initial ("Sen. Field", "J. Field")."""
    if head[stop] != ".":
        return False
    word = re.search(r"[^\s.]*\Z", head[:stop])
    last = word.group() if word else ""
    return last.lower() in load_lexicon().abbreviations or (len(last) == 1 and last.isupper())


def _inner_dateline(head: str, limit: int, capitalised_nouns: bool) -> int | None:
    """Where a place with an agency, a dash, a day or a full stop begins in mid-line ("… vorbereitet Berlin. Die …")."""
    dated = _DATED_PLACE.search(head)
    if dated is not None and dated.start() <= limit and len(head[: dated.start()].split()) >= _FEWEST_WORDS:
        return dated.start("place")
    for match in _INNER_PLACE.finditer(head):
        if match.start() > limit + 1:
            return None
        before = head[: match.start()].split()
        if len(before) < _FEWEST_WORDS or not before[-1][-1].isalnum():
            continue
        sign = match["sign"]
        agency = sign is not None and any(is_agency(part) or part.isupper() for part in re.split(r"[\s/,-]+", sign))
        if agency and match["place"].isupper():
            return match.start("place")
        if before[-1].lower() in load_lexicon().function_words:
            continue
        if agency:
            return match.start("place")
        # Without an agency, a noun at the end of a sentence looks like a place; what stands before it tells.
        likely = not before[-1].endswith(("er", "e", "es", "em")) if capitalised_nouns else match["place"].isupper()
        if likely and sign is None and match["next"].lower() in load_lexicon().sentence_starters:
            return match.start("place")
    return None


def _inner_sentence(head: str, capitalised_nouns: bool) -> int | None:
    """Where a word that begins sentences stands with a capital in mid-line."""
    lexicon = load_lexicon()
    for match in re.finditer(
        r"(?<=[\w?!%\"'“”»«)’]) (?P<word>[A-ZÄÖÜ]\w*)(?= (?P<next>\S+)(?: (?P<third>\S+))?)", head
    ):
        before = head[: match.start()].split()
        if match.start() < TITLE_SHORTEST or len(before) < _FEWEST_WORDS:
            continue
        if match["word"].lower() not in lexicon.sentence_starters:
            continue
        if capitalised_nouns:
            sign = re.search(r" \([\w/]{2,14}\)$", head[: match.start()])
            return sign.start() + 1 if sign is not None else match.start() + 1
        # Headlines in title case capitalise such words too; two small words in a row are none of theirs, unless both are short.
        following = [match["next"], match["third"] or ""]
        is_dated = following[0].lower() in lexicon.months and following[1][:1].isdigit()
        if not following[0][0].islower() and not is_dated:
            continue
        is_title_case = sum(word[:1].isupper() for word in before) >= _TITLE_CASE * len(before)
        runs_on = following[1][:1].islower() and any(word not in lexicon.function_words for word in following)
        if not is_title_case or runs_on or is_dated:
            return match.start() + 1
    return None


def _inner_source(head: str, limit: int) -> int | None:
    """Where a source in brackets stands behind a headline ("… since May (Harbour News) – The …"), or behind a site's name a name of it."""
    credited = _CREDITED.search(head)
    if credited is not None and credited.start() <= limit and len(head[: credited.start()].split()) > _FEWEST_WORDS:
        is_agency_sign = any(is_agency(part) for part in re.split(r"[\s/,()-]+", credited["sign"]))
        if is_agency_sign or _SOURCED.search(credited.group()):
            return credited.start("sign")
    site = _SITE.search(head)
    if site is not None and site.start() <= limit:
        known = head[: site.start()].split()
        for name in list(re.finditer(r"\S{4,}", site["names"]))[1:]:
            if name.group() in known:
                return site.end() + name.start() - _words_before(site["names"], name.start(), known)
    return None


def _words_before(names: str, at: int, known: list[str]) -> int:
    """Characters of the known names right before an offset: a name may have several words ("Boko Haram")."""
    start = at
    for word in reversed(list(re.finditer(r"\S+", names[:at]))):
        if word.group() not in known:
            break
        start = word.start()
    return at - start
