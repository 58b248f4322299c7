"""Makes characters that could steer a page or a terminal visible instead."""

from __future__ import annotations

import re

_BIDI = {0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO"}
_ISOLATES = {0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI"}
_KEPT = {0x09, 0x0A, 0x0D}

_VISIBLE: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20) if code not in _KEPT}
_VISIBLE |= {0x7F: "\u2421", 0x0D: "\n", 0x2028: " ", 0x2029: " ", 0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_VISIBLE |= dict.fromkeys(range(0x80, 0xA0), "\ufffd")
_VISIBLE |= {code: f"\u27e6{name}\u27e7" for code, name in (_BIDI | _ISOLATES).items()}

_STEERING = re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(_VISIBLE)) + "\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def show_controls(text: str) -> str:
    """Replace control characters, bidirectional overrides and lone surrogates by visible signs."""
    return _STEERING.sub(lambda found: _VISIBLE.get(ord(found.group()), "\ufffd"), text)


def replace_surrogates(text: str) -> str:
    """The text as UTF-8 can hold it, of the same length: a lone surrogate becomes the replacement character."""
    return _SURROGATE.sub("\ufffd", text)


def one_line(text: str, limit: int | None = None) -> str:
    """The text on one line, at most ``limit`` characters long, cut at a word where there is one."""
    if limit is not None and len(text) > 8 * limit:
        text = text[: 8 * limit]
    line = show_controls(_SPACE.sub(" ", text).strip())
    if limit is None or len(line) <= limit:
        return line
    cut = line.rfind(" ", limit // 2, limit)
    return line[: cut if cut > 0 else limit - 1].rstrip(" ,;:–-") + "…"
