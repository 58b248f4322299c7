"""A headline or a first sentence that a scraped text says twice: where the second time begins tells where the first ends."""

from __future__ import annotations

import re

from synopse.extract.lexicon import load_lexicon

_LONGEST = 190
"""Characters into which a headline reaches."""
_SAME_WORDS, _SAME_CAPITALS = 5, 3
"""Words in a row that no sentence repeats from its beginning; so many of them when all are names or titles."""
_SHORTEST = 15
"""Characters of the shortest headline."""
_SITE_WORDS = 4
_SAID_WORDS = 6
_WORD = re.compile(r"\S+")
_MARKS = "\"'“”„»«’‘.,:;!?()-–—|…"
SENTENCE_END = re.compile(r"[.!?…][\"”“»«')\]]*\s+(?=[\"„“»«'(*]?[A-ZÄÖÜ0-9])")
_CLOSES = re.compile(r"[.!?…:)\]][\"”“»«')\]]*\s*\Z")


def said_again(head: str) -> tuple[int, int] | None:
    """Where the beginning of a text is said for the second time, and from where it goes on; both offsets are one where no whole headline is repeated.

    "Mayor Eva Stein leaves Mayor Eva Stein leaves The city …" repeats a whole headline, which may carry the site's name;
    "Mayor Eva Stein leaves Mayor Eva Stein said …" only how it began.
    """
    words = list(_WORD.finditer(head))
    bare = [word.group().strip(_MARKS).casefold() for word in words]
    for at in range(2, len(words)):
        if bare[at] != bare[0]:
            continue
        length = 0
        while length < at and at + length < len(words) and bare[at + length] == bare[length]:
            length += 1
        if not _is_second_time(words, bare, at, length) or (length < at and words[at].start() > _LONGEST):
            continue
        rest = words[length:at]
        is_whole = not rest or (len(rest) <= _SITE_WORDS + 1 and not rest[0].group().strip("-–—|"))
        if is_whole and at + length < len(words):
            last = at + length
            while length == at and bare[last : last + length] == bare[:length]:
                last += length
            return words[at].start(), words[last].start() if last < len(words) else words[at].start()
        return words[at].start(), words[at].start()
    return None


def _is_second_time(words: list[re.Match[str]], bare: list[str], at: int, length: int) -> bool:
    if length == at and length >= 2 and words[length - 1].end() >= _SHORTEST:
        return True
    capitals = sum(words[at + step].group()[:1].isupper() for step in range(length))
    lexicon = load_lexicon()
    carries_on = bare[at - 1] in lexicon.function_words or bare[at - 1] in lexicon.finite_verbs
    return capitals >= _SAME_CAPITALS and capitals == length and not carries_on and words[at - 1].group()[-1].isalnum()


def begins_again(content: str) -> int | None:
    """Where in the first sentence words begin that are said once more further on, as a sentence of their own; None for none.

    A page shows its teaser below the headline and begins its text with the same words.
    """
    sentence = SENTENCE_END.search(content, _LONGEST // 4, 3 * _LONGEST)
    limit = sentence.start() + 1 if sentence else 0
    last = content[:limit].split()[-_SAID_WORDS:]
    if len(last) < _SAID_WORDS:
        return None
    start = content.rfind(last[0], 0, limit)
    tail = content[start:limit]
    again = content.find(tail, limit)
    if tail.split() != last or again < 0:
        return None
    while start > 0 and again > limit and content[start - 1] == content[again - 1]:
        start, again = start - 1, again - 1
    while start < limit and content[start].isspace():
        start, again = start + 1, again + 1
    is_sentence = content[start].isupper() and (not content[:again].strip() or bool(_CLOSES.search(content[:again])))
    is_word = start > 0 and content[start - 1].isspace()
    return start if is_sentence and is_word else None
