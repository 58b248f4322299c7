"""Finds the amounts in an article: number, hedge, unit, and what is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synopse.annotate.quantities.amounts import Amount, hedge_before, read_amount, unit_of
from synopse.annotate.quantities.counted import counted_noun
from synopse.annotate.quantities.lexicon import Lexicon, compile_lexicon
from synopse.languages.language import Language
from synopse.model.article import Article
from synopse.model.marks import Quantity, Sentence, TimeExpression, Token


def find_quantities(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    language: Language,
    tokens: Sequence[Token] = (),
) -> tuple[Quantity, ...]:
    """Find counted and measured amounts in the sentences of an article.

    A quantity covers hedge, number and unit, not the noun that is counted. Whatever overlaps one
    of ``times`` is none; neither are ranks, scores, addresses and numbers in names. A bare number
    without unit, counted noun or hedge is left out. ``tokens`` (of all sentences, in order) tell
    the counted noun better than spelling does.
    """
    lexicon = compile_lexicon(language.quantities)
    found: list[Quantity] = []
    next_token = next_time = 0
    for sentence in sentences:
        own: list[Token] = []
        while next_token < len(tokens) and tokens[next_token].start < sentence.end:
            own.append(tokens[next_token])
            next_token += 1
        taken: list[tuple[int, int]] = []
        while next_time < len(times) and times[next_time].start < sentence.end:
            taken.append((times[next_time].start - sentence.start, times[next_time].end - sentence.start))
            next_time += 1
        text = article.text[sentence.start : sentence.end]
        found.extend(_in_sentence(lexicon, text, sentence.start, taken, own))
    return tuple(found)


def _in_sentence(
    lexicon: Lexicon, text: str, offset: int, taken: list[tuple[int, int]], tokens: Sequence[Token]
) -> list[Quantity]:
    found: list[Quantity] = []
    for search in (_ages, _fractions, _masses, _numbers):
        for amount in search(lexicon, text):
            if any(amount.start < end and start < amount.end for start, end in taken):
                continue
            is_named = not amount.is_age or amount.is_attribute
            noun = counted_noun(lexicon, text, amount, tokens, offset) if is_named else None
            if amount.unit is None and noun is None and not amount.is_hedged:
                continue
            taken.append((amount.start, amount.end))
            found.append(_quantity(amount, noun, offset))
    return sorted(found, key=lambda q: q.start)


def _quantity(amount: Amount, noun: str | None, offset: int) -> Quantity:
    return Quantity(
        start=offset + amount.start,
        end=offset + amount.end,
        unit=amount.unit,
        of=noun,
        approx=amount.approx,
        value=amount.value,
        low=amount.low,
        high=amount.high,
    )


def _numbers(lexicon: Lexicon, text: str) -> Iterator[Amount]:
    position = 0
    while (match := lexicon.number.search(text, position)) is not None:
        amount = read_amount(lexicon, text, match)
        if amount is not None:
            yield amount
        position = max(match.end(), amount.end if amount else 0)


def _ages(lexicon: Lexicon, text: str) -> Iterator[Amount]:
    for pattern in lexicon.ages:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            low = _years(lexicon, groups.get("n"), groups.get("word"))
            high = _years(lexicon, groups.get("to"), groups.get("toword"))
            if low is None or not 0 < low < 125:
                continue
            hedge = lexicon.meaning("hedge", groups.get("hedge") or "") or ""
            is_attribute = groups.get("noun") is not None
            start, end = match.span("x" if groups.get("x") else 0)
            amount = Amount(start, end, unit="year", is_age=True, is_attribute=is_attribute)
            amount.settle(low, high, hedge.removesuffix("-unit"))
            yield amount


def _years(lexicon: Lexicon, digits: str | None, word: str | None) -> float | None:
    if digits:
        return float(digits)
    return lexicon.words.get(word.lower(), 1.0) if word else None


def _fractions(lexicon: Lexicon, text: str) -> Iterator[Amount]:
    for match in lexicon.fraction.finditer(text):
        share = next((meaning for p, meaning in lexicon.tables["fraction"] if p.match(text, match.start())), None)
        if share is None:
            continue
        start, hedge = hedge_before(lexicon, text, match.start())
        amount = Amount(start, match.end(), unit="percent", approx=True)
        amount.settle(float(share), None, hedge.removesuffix("-unit"))
        yield amount


def _masses(lexicon: Lexicon, text: str) -> Iterator[Amount]:
    """ "Hundreds", "several thousand": at least so many, and fewer than the next word up would say."""
    for match in lexicon.masses.finditer(text):
        if match.group("mass") and lexicon.ends_in_number.search(text[max(0, match.start() - 24) : match.start()]):
            continue  # "three millions"
        if lexicon.not_after.match(text, match.end()):
            continue
        table, word = ("factor", match.group("factor")) if match.group("factor") else ("masses", match.group("mass"))
        size = float(lexicon.meaning(table, word) or 1)
        low, high = (2 * size, 10 * size) if table == "factor" else (size, 10 * size)
        amount = Amount(match.start(), match.end(), low=low, high=high, approx=True, is_hedged=True)
        unit = lexicon.unit.match(text, match.end())
        if unit:
            amount.unit, factor = unit_of(lexicon, "unit", unit.group(1))
            amount.low, amount.high, amount.end = low * factor, high * factor, unit.end()
        yield amount
