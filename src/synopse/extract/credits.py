"""Picture and video credits: whole lines, and credits glued to the end or the middle of a line."""

from __future__ import annotations

import re
from functools import cache

from synopse.extract.agencies import is_agency
from synopse.extract.lexicon import load_lexicon

_LONGEST = 110
_SLASHED = re.compile(r"[\w&.()\- ]{2,40}(?:\s?/\s?[\w&.,'’()\- ]{2,50}){1,4}")
_SERVICE = re.compile(
    r"\b(?:Getty Images|AP Photo|picture[ -]alliance|imago images|Shutterstock|iStock(?:photo)?|AdobeStock|Adobe Stock"
    r"|Pixabay|Unsplash|via REUTERS|via Getty|via AP)\b",
    re.IGNORECASE,
)
_SERVICED = re.compile(_SERVICE.pattern + r"\S*", re.IGNORECASE)
_SENTENCE_INSIDE = re.compile(r"\b[^\W\d_A-Z]{4,}[.!?]\s+[A-ZÄÖÜ]")


@cache
def _labelled() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_lexicon().credit_words)
    return re.compile(
        rf"[(\[]?(?<!\w)(?:(?:{words})\s?(?:\(?(?:{words})\)?)?\s?[:©|/]|©|\(c\)|℗)\s*(?P<who>\S.{{0,{_LONGEST}}})?",
        re.IGNORECASE,
    )


@cache
def _bracketed() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_lexicon().credit_words)
    return re.compile(
        rf"[(\[](?:(?:AP Photo|{words})(?=[\s:/,)\]])[^()\[\]]{{0,90}}|[^()\[\]]{{0,60}}(?:Getty Images|/AP|/AFP|/Reuters)[^()\[\]]{{0,40}})[)\]]\s*",
        re.IGNORECASE,
    )


@cache
def _by() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_lexicon().credit_words)
    return re.compile(
        rf"(?:{words})s?(?: illustration)? (?:by|von|via|courtesy of) (?:[A-Z][\w.'’-]*[ /]?){{1,6}}", re.IGNORECASE
    )


def is_credit(line: str) -> bool:
    """Whether a whole line only says whose picture it is ("APA/AFP/Eva Muster", "Foto: dpa", "© Reuters")."""
    if not 2 <= len(line) <= _LONGEST:
        return False
    labelled = _labelled().fullmatch(line)
    if labelled is not None:
        who = labelled["who"] or ""
        return len(who.split()) <= 12 and not _SENTENCE_INSIDE.search(who) and not _looks_like_prose(who)
    if _bracketed().fullmatch(line) or _by().fullmatch(line):
        return True
    if len(line.split()) <= 10 and _SERVICE.search(line) and not line.endswith("."):
        return True
    return _is_slashed(line)


def _is_slashed(line: str) -> bool:
    if not _SLASHED.fullmatch(line) or line.endswith((".", ":", "?")):
        return False
    parts = [part.strip() for part in line.split("/")]
    return any(is_agency(part) or is_agency(part.split(" ")[0]) for part in parts if part) and not _looks_like_prose(
        line
    )


def _looks_like_prose(text: str) -> bool:
    words = text.split()
    if len(words) < 5:
        return False
    lexicon = load_lexicon()
    common = sum(word.lower().strip(".,") in lexicon.function_words for word in words)
    verbs = sum(word.lower().strip(".,") in lexicon.finite_verbs for word in words)
    return common + verbs > 0.34 * len(words) or verbs > 1


def credit_tail(line: str) -> int | None:
    """Where a credit at the end of a line begins ("… am Abend. Foto: dpa"); None when there is none."""
    base = max(0, len(line) - 2 * _LONGEST)
    window = line[base:]
    starts = [match.start() for pattern in (_labelled(), _bracketed()) for match in pattern.finditer(window)]
    for match in _labelled().finditer(window):
        # A greedy credit may hide a later one; look again from inside it.
        starts.extend(match.start() + 1 + inner.start() for inner in _labelled().finditer(window[match.start() + 1 :]))
    for start in sorted(set(starts)):
        tail = window[start:].strip()
        if start + base > 0 and is_credit(tail) and _may_follow(window[:start]):
            return base + start
    slashed = re.search(r"(?<=[.!?\w”“\"]) (\S+(?:/[\w.\- ]{2,40}){1,3})$", window)
    if (
        slashed is not None
        and is_agency(slashed.group(1).split("/")[0].split(" ")[0])
        and _is_slashed(slashed.group(1))
    ):
        return base + slashed.start(1)
    return None


def _may_follow(before: str) -> bool:
    """A label such as "Video:" may be part of a sentence; a credit follows a finished phrase."""
    stripped = before.rstrip()
    return bool(stripped) and (stripped[-1] in '.!?…)]”“"»«|-–—' or stripped[-1].isalnum())


def _ends_in_agency(service: str) -> bool:
    """Whether nobody's name begins at the end of "picture alliance/dpa"; where that ends nobody can tell."""
    last = service.rpartition("/")[2].strip(".,)")
    return "/" not in service or is_agency(last) or last.isupper()


def credit_middle(line: str) -> tuple[int, int] | None:
    """A credit inside a line whose words go on ("… Foto: APA/EVA MUSTER Wien – In …"): start and end.

    Only agency credits count: of others nobody can tell where they stop.
    """
    for match in _labelled().finditer(line[:1500]):
        who = match["who"]
        if who is None:
            continue
        end = match.start("who")
        service = _SERVICED.match(line, end)
        if service is not None and not _ends_in_agency(service.group()):
            continue
        taken = first = service.end() - end if service is not None else 0
        for token in re.finditer(r"\S+", line[end + first : end + 160]):
            word = token.group()
            agency = any(is_agency(part) for part in word.split("/"))
            capitals = word.replace("-", "").replace(".", "").replace("/", "").isupper()
            if taken == 0 and not agency:
                break
            if not (agency or capitals or "/" in word):
                break
            taken = first + token.end()
            if word.endswith((".", ")")):
                break
        if taken and line[end + taken :].strip():
            return match.start(), end + taken
    return None
