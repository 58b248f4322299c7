"""Word tokens of German and English text, as the Universal Dependencies treebanks cut them.

Hyphenated compounds stay whole (the treebanks differ among themselves there); English clitics
("do|n't", "Trump|'s") and the full stop after a word are cut off, abbreviations and ordinals keep theirs.
"""

import re

_MARK = "\u0300-\u036f\u00ad\u2060"
_CHARACTER = rf"[^\W_{_MARK}][{_MARK}]*"
_WORD = rf"(?:{_CHARACTER})+"
_APOSTROPHE = "['’ʼ]"
_CLITIC = rf"{_APOSTROPHE}(?:s|re|ve|ll|d|m)(?![^\W_])"
_GENDER = r"[*:_]in(?:nen)?(?![^\W_])"
_DASH = "[-‐‑]"

_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"„“”»«]+(?<![.,;:!?)\]'’])     # address
    | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,6}} # mail address
    | [@#][^\W\d_]\w*                                         # handle, hash tag
    | \d+(?:[.,:/]\d+)*(?![^\W_]|{_DASH}[^\W_])               # number, time, score
    | (?:[^\W\d_]\.){{2,}}(?![^\W_])                          # z.B., U.S.
    | [^\W\d_]+(?=n{_APOSTROPHE}t(?![^\W_]))                  # do|n't
    | n{_APOSTROPHE}t(?![^\W_])
    | [Cc]an(?=not(?![^\W_]))
    | {_CLITIC}
    | {_DASH}?{_WORD}
      (?: {_DASH}{_WORD}                                      # compound
        | {_DASH}(?=\s|[,/])                                  # Ein- und Ausfuhr
        | {_GENDER}
        | (?!{_CLITIC}){_APOSTROPHE}{_WORD}                   # O'Brien
        | &{_WORD}                                            # S&P
        | \.(?:[a-z]{{2,4}})(?![^\W_]|\.)                     # tagesschau.de
        | [.,]\d+                                             # 1.000-mal keeps its digits
      )*
    | \.{{2,}} | [!?]+ | `` | \'\' | ([-*=_~+<>])\1+
    | \S
    """,
    re.VERBOSE,
)

_ABBREVIATIONS = frozenset(
    [
        "abb",
        "abg",
        "abs",
        "abt",
        "chr",
        "adr",
        "allg",
        "anm",
        "art",
        "aufl",
        "bd",
        "betr",
        "bspw",
        "bzgl",
        "bzw",
        "ca",
        "co",
        "corp",
        "dgl",
        "dipl",
        "dr",
        "ebd",
        "etc",
        "ev",
        "evtl",
        "exkl",
        "ff",
        "fr",
        "frhr",
        "geb",
        "gegr",
        "gen",
        "ggf",
        "hbf",
        "hg",
        "hl",
        "hr",
        "hrn",
        "hrsg",
        "inc",
        "ing",
        "inkl",
        "insb",
        "jh",
        "jhd",
        "jr",
        "kap",
        "kfm",
        "lt",
        "ltd",
        "max",
        "mbh",
        "min",
        "mind",
        "mio",
        "mr",
        "mrs",
        "ms",
        "mrd",
        "mtl",
        "nr",
        "no",
        "nov",
        "dez",
        "okt",
        "sept",
        "sep",
        "aug",
        "jan",
        "feb",
        "mär",
        "apr",
        "prof",
        "rd",
        "rev",
        "sen",
        "sog",
        "spez",
        "sr",
        "st",
        "std",
        "stellv",
        "str",
        "tel",
        "tsd",
        "usf",
        "usw",
        "urspr",
        "verh",
        "vgl",
        "vol",
        "vs",
        "zb",
        "zzgl",
        "gov",
        "rep",
        "gens",
        "lt",
        "col",
        "sgt",
        "capt",
        "cmdr",
        "adm",
        "maj",
        "messrs",
        "mt",
        "ft",
        "dept",
        "est",
        "approx",
        "ave",
        "blvd",
    ]
)
_ORDINAL = re.compile(r"(?:\d{1,2}|[IVX]{1,5})\Z")


def tokenize(text: str) -> list[tuple[int, int]]:
    """Cut text into words and marks.

    Offsets are Python characters, half-open, in order; white space belongs to no token.
    Time grows linearly with the text.
    """
    spans: list[tuple[int, int]] = []
    last = len(text.rstrip())
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if text[start] == "." and end - start == 1 and spans and spans[-1][1] == start:
            before = spans[-1][0]
            if _keeps_stop(text[before:start], ends_text=end == last):
                spans[-1] = (before, end)
                continue
        spans.append((start, end))
    return spans


def _keeps_stop(word: str, *, ends_text: bool) -> bool:
    if len(word) > 12:
        return False
    if word.lower() in _ABBREVIATIONS:
        return True
    if ends_text:
        return False
    return bool(_ORDINAL.match(word)) or (len(word) == 1 and word.isalpha())
