"""One amount as it is written: sign, hedge, number, factor, range, unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synopse.annotate.quantities.lexicon import Lexicon

_REACH = 32  # characters before a number that may belong to it
_SYMBOLS = frozenset("$€£¥₹")  # a currency may be repeated in a range ("$40-$50")
_FOREIGN_DECIMAL = re.compile(r"\d+\.\d{1,2}")
_BEGINNING = re.compile(r"(?:\A|[.:!?–—„“”\"»«‚‘(\[/|*•])\s?\Z")


@dataclass(slots=True)
class Amount:
    """An amount with offsets into its sentence; either ``value`` or the bounds are set."""

    start: int
    end: int
    unit: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approx: bool = False
    is_hedged: bool = False
    is_age: bool = False
    is_attribute: bool = False
    """True of an age that stands before its noun ("the 35-year-old man")."""

    def settle(self, low: float, high: float | None, hedge: str) -> None:
        """Set value or bounds from the number or numbers and the meaning of the hedge."""
        self.is_hedged = bool(hedge)
        self.approx = self.approx or hedge == "approx"
        if high is not None and high > low:
            self.low, self.high = low, high
        elif hedge == "more":
            self.low = low
        elif hedge == "less":
            self.high = low
        else:
            self.value = low


def hedge_before(lexicon: Lexicon, text: str, start: int) -> tuple[int, str]:
    """Where the hedge before ``start`` begins, and what it means; ``start`` and nothing where there is none."""
    low = max(0, start - _REACH)
    match = lexicon.hedge.search(text[low:start])
    if match is None:
        return start, ""
    inner = lexicon.hedge.search(text[low : low + match.start()])
    begin = low + (inner.start() if inner else match.start())
    meaning = lexicon.meaning("hedge", match.group(1)) or ""
    if inner and meaning == "approx":
        meaning = lexicon.meaning("hedge", inner.group(1)) or meaning
    return begin, meaning


def unit_of(lexicon: Lexicon, table: str, word: str) -> tuple[str | None, float]:
    """Canonical unit of a unit as written, and the factor that leads to it."""
    unit, _, factor = (lexicon.meaning(table, word) or "").partition(":")
    return unit or None, float(factor) if factor else 1.0


def parse_digits(lexicon: Lexicon, written: str) -> float | None:
    """The value of a number in digits; None for what only looks like one (a leading zero)."""
    rules = lexicon.rules
    if len(written) > 1 and written[0] == "0" and written[1].isdigit():
        return None
    if rules.decimal == "," and _FOREIGN_DECIMAL.fullmatch(written):
        return float(written)
    plain = "".join(c for c in written if c not in rules.thousands)
    try:
        return float(plain.replace(",", "." if rules.decimal == "," else ""))
    except ValueError:
        return None


def _single_number(lexicon: Lexicon, text: str, match: re.Match[str]) -> float | None:
    digits, word = match.group("digits"), match.group("word")
    if digits:
        return parse_digits(lexicon, digits)
    if word:
        if word[0].isupper() and _BEGINNING.search(text[max(0, match.start() - 3) : match.start()]) is None:
            return None  # a name or a noun ("die Drei")
        return lexicon.words[word.lower()]
    return 1.0


def _factor(lexicon: Lexicon, text: str, end: int) -> tuple[float, int]:
    """The factor written at ``end`` ("Millionen") and where it ends; 1 where there is none."""
    match = lexicon.factor.match(text, end)
    if match is None:
        return 1.0, end
    return float(lexicon.meaning("factor", match.group(1)) or 1), match.end()


def read_amount(lexicon: Lexicon, text: str, match: re.Match[str]) -> Amount | None:
    """The amount around a number; None where the number is a rank, a score, part of a name ..."""
    start, end = match.span()
    first = _single_number(lexicon, text, match)
    if first is None or _is_name(lexicon, text, start):
        return None
    factor, after = _factor(lexicon, text, end)
    begin, hedge = hedge_before(lexicon, text, start)
    second, far = _second(lexicon, text, start, after, hedge == "between")
    if second is not None and _is_score(text, end, first, second):
        return None
    if second is not None and _is_range(lexicon, text, start, first * factor, second, hedge):
        after = far
    else:
        second = None
    amount = Amount(begin, after)
    if second is not None:
        high, factor_high = second
        if factor == 1.0 and factor_high != 1.0 and first < 1000:
            factor = factor_high
        amount.settle(first * factor, high * factor_high, "" if hedge == "between" else hedge)
    else:
        amount.settle(first * factor, None, "" if hedge in {"between", "less-unit"} else hedge)
        if hedge == "between":
            amount.start = start
    _take_units(lexicon, text, amount, start, hedge)
    if amount.unit is None and factor == 1.0 and _is_no_count(lexicon, text, match):
        return None
    if amount.unit is None and text[amount.end : amount.end + 1].isalpha():
        return None
    if lexicon.not_after.match(text, amount.end) and (amount.unit is None or amount.end == after):
        return None
    _take_hedge_after(lexicon, text, amount)
    return amount


def _is_score(text: str, end: int, first: float, second: tuple[float, float]) -> bool:
    """ "7-0", "29-8": two numbers that fall are no range."""
    return second[0] <= first and second[1] == 1.0 and text[end : end + 1] in {"-", "–"}


def _is_range(lexicon: Lexicon, text: str, start: int, low: float, second: tuple[float, float], hedge: str) -> bool:
    """Whether the second number is the far end of a range: not the goal of a change, nor an amount of its own."""
    before = text[max(0, start - 8) : start]
    if hedge != "between" and lexicon.change_before.search(before):
        return False
    return second[0] * second[1] > low and not (
        low >= 1e6 and lexicon.prefix_unit.search(before) and second[1] >= 1e6 and second[0] > 99
    )


def _is_no_count(lexicon: Lexicon, text: str, match: re.Match[str]) -> bool:
    """Whether a number without unit and factor is an article ("eine Frau") or a number in a foreign notation."""
    if match.group("one"):
        return lexicon.single.match(text, match.end()) is None
    return lexicon.rules.decimal == "," and _FOREIGN_DECIMAL.fullmatch(match.group()) is not None


def _is_name(lexicon: Lexicon, text: str, start: int) -> bool:
    return lexicon.not_before.search(text[max(0, start - _REACH) : start]) is not None


def _second(
    lexicon: Lexicon, text: str, first: int, end: int, is_between: bool
) -> tuple[tuple[float, float] | None, int]:
    """Number and factor of the far end of a range, and where it ends."""
    start = end + 1 if text.startswith("%", end) else end  # "20% to 30%"
    link = (lexicon.both if is_between else lexicon.to).match(text, start)
    number = None
    if link:
        symbol = text[link.end() : link.end() + 1]
        is_repeated = symbol in _SYMBOLS and text[max(0, first - 1) : first] == symbol
        number = lexicon.number.match(text, link.end() + is_repeated)
    if number is None or number.group("one"):
        return None, end
    value = _single_number(lexicon, text, number)
    if value is None:
        return None, end
    factor, after = _factor(lexicon, text, number.end())
    return (value, factor), after


def _take_units(lexicon: Lexicon, text: str, amount: Amount, start: int, hedge: str) -> None:
    """Add the unit before or after the number, a sign, and a hedge that counts only with a unit."""
    factor = 1.0
    unit = lexicon.unit.match(text, amount.end)
    prefix = lexicon.prefix_unit.search(text[max(0, start - 8) : start])
    if unit:
        amount.unit, factor = unit_of(lexicon, "unit", unit.group(1))
        amount.end = unit.end()
    elif prefix:
        amount.unit, factor = unit_of(lexicon, "prefix_unit", prefix.group(1))
        prefix_start = max(0, start - 8) + prefix.start()
        amount.start, meaning = hedge_before(lexicon, text, prefix_start)
        if meaning and amount.value is not None:
            value, amount.value = amount.value, None
            amount.settle(value, None, meaning)
    if amount.unit and hedge == "less-unit" and amount.value is not None:
        amount.high, amount.value, amount.is_hedged = amount.value, None, True
    elif hedge == "less-unit":
        amount.start = start
    minus = (
        lexicon.minus.search(text[max(0, start - 10) : start])
        if amount.unit in {"°C", "°F", "degree", "percent"}
        else None
    )
    if minus:
        factor = -factor
        amount.start = min(amount.start, start - len(minus.group()))
    amount.value, amount.low, amount.high = (
        None if v is None else round(v * factor, 9) for v in (amount.value, amount.low, amount.high)
    )


def _take_hedge_after(lexicon: Lexicon, text: str, amount: Amount) -> None:
    match = lexicon.hedge_after.match(text, amount.end)
    if match is None or amount.value is None:
        return
    value, amount.value = amount.value, None
    amount.settle(value, None, lexicon.meaning("hedge_after", match.group(1)) or "")
    amount.end = match.end()
