"""Articles, readings and comparisons made by hand in one line each; texts are invented.

Marks are given by the words they cover: the builder finds the words in the text (the first place, or the
``n``-th when the words are written ``"words#n"``, counted from 1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from synopse.compare.comparison import Comparison, Statement
from synopse.model import (
    AnnotatedArticle,
    Block,
    Name,
    Origin,
    Point,
    Quantity,
    Quotation,
    Reading,
    Report,
    Sentence,
    Span,
    TimeExpression,
    Token,
)
from synopse.settings import Settings

_SENTENCE = re.compile(r"[^\s].*?(?:(?:(?<!\d)\.|[!?])[“”\"»«']?(?=\s|$)|(?=\n)|$)", re.S)


def place(text: str, words: str) -> tuple[int, int]:
    """Offsets of ``words`` in ``text``; ``"words#2"`` is the second place."""
    surface, _, number = words.partition("#")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(surface, start + 1)
    return start, start + len(surface)


def span(reading: Reading, words: str) -> Span:
    """The span of ``words`` in a reading's article."""
    return Span(reading.article.id, *place(reading.article.text, words))


def sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences cut at full stops (not after digits: "11. Mai") and line ends: good enough for invented texts."""
    return tuple(Sentence(m.start(), m.end()) for m in _SENTENCE.finditer(text) if m.group().strip())


def name(text: str, words: str, kind: str) -> Name:
    """A name mark on ``words``."""
    return Name(*place(text, words), kind)  # type: ignore[arg-type]


def time(text: str, words: str, type_: str, value: str, mod: str | None = None) -> TimeExpression:
    """A time mark on ``words``."""
    return TimeExpression(*place(text, words), type_, value, mod)  # type: ignore[arg-type]


def quantity(text: str, words: str, value: float | None = None, of: str | None = None, **fields: Any) -> Quantity:
    """A quantity mark on ``words``; ``fields`` are unit, approx, low, high."""
    start, end = place(text, words)
    return Quantity(start, end, fields.pop("unit", None), of, fields.pop("approx", False), value, **fields)


def article(
    id_: str,
    text: str,
    *,
    language: str = "de",
    names: Iterable[tuple[str, str]] = (),
    times: Iterable[tuple[Any, ...]] = (),
    quantities: Iterable[tuple[Any, ...]] = (),
    quotations: Iterable[Quotation] = (),
    **fields: Any,
) -> AnnotatedArticle:
    """An annotated article of one paragraph block per line.

    ``names``: (words, kind); ``times``: (words, type, value[, mod]); ``quantities``: (words, value[, of[, fields]]).
    """
    marks = [quantity(text, q[0], *q[1:3], **(q[3] if len(q) > 3 else {})) for q in quantities]
    return AnnotatedArticle(
        id=id_,
        text=text,
        language=language,
        blocks=tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)),
        sentences=sentences(text),
        names=tuple(sorted((name(text, *n) for n in names), key=lambda mark: mark.start)),
        times=tuple(sorted((time(text, *t) for t in times), key=lambda mark: mark.start)),
        quantities=tuple(sorted(marks, key=lambda mark: mark.start)),
        quotations=tuple(quotations),
        **fields,
    )


def reading(id_: str, text: str, *, tokens: Sequence[Token] = (), **fields: Any) -> Reading:
    """A reading of `article` without vectors."""
    return Reading(article(id_, text, **fields), tuple(tokens))


def comparison(
    *readings: Reading,
    origins: Sequence[Sequence[str]] | None = None,
    statements: Sequence[Statement] | None = None,
    points: Sequence[Sequence[tuple[str, int]]] = (),
    parts: dict[str, tuple[Any, ...]] | None = None,
) -> Comparison:
    """A story of these readings; one statement per sentence unless given, every article its own origin.

    ``points`` groups statements as (article id, number of the statement in that article).
    """
    ordered = tuple(sorted(readings, key=lambda r: r.article.id))
    made = tuple(statements) if statements is not None else tuple(_statement_per_sentence(ordered))
    groups = origins if origins is not None else [[r.article.id] for r in ordered]
    members = tuple(tuple(_statement_index(ordered, made, *key) for key in group) for group in points)
    return Comparison(
        readings=ordered,
        settings=Settings(),
        origins=tuple(Origin(f"o{n}", tuple(group), (), None) for n, group in enumerate(groups, 1)),
        statements=made,
        points=tuple(_point(f"p{n}", ordered, made, group) for n, group in enumerate(members, 1)),
        members=members,
        parts=parts or {},
    )


def _statement_per_sentence(readings: Sequence[Reading]) -> Iterable[Statement]:
    for index, one in enumerate(readings):
        for number, sentence in enumerate(one.article.sentences):
            yield Statement(index, number, sentence.start, sentence.end)


def _statement_index(readings: Sequence[Reading], made: Sequence[Statement], id_: str, number: int) -> int:
    own = [i for i, s in enumerate(made) if readings[s.reading].article.id == id_]
    return own[number]


def _point(id_: str, readings: Sequence[Reading], made: Sequence[Statement], group: Sequence[int]) -> Point:
    spans = [Span(readings[made[i].reading].article.id, made[i].start, made[i].end) for i in group]
    reports = tuple(
        Report(a, tuple(s for s in spans if s.article == a), "happened") for a in sorted({s.article for s in spans})
    )
    text = next(r.article.text for r in readings if r.article.id == spans[0].article)
    return Point(id_, text[spans[0].start : spans[0].end], spans[0], reports, len(reports), len(reports))


_MARKED = re.compile(r"\{([^{}|]+)\|([^{}]+)\}|\[([^\[\]/]+)/(PER|LOC|ORG|MISC)\]")


def marked_reading(id_: str, marked: str, **fields: Any) -> Reading:
    """A reading of a text with its marks written into it.

    ``{30|30 Menschen}`` is a quantity with its value and counted noun, ``{rund 30|~30 Menschen}`` an
    approximate one, ``{mehr als 20|>20 Menschen}`` and ``{bis zu 20|<20}`` are bounds, ``{5 Euro|5:EUR}`` has
    a unit; ``{zwei Stunden|PT2H}`` and ``{Mittwoch|2019-04-24}`` are times, with ``/END`` for a modifier;
    ``[Ostrau/LOC]`` is a name.
    """
    text, names, times, quantities, at = "", [], [], [], 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        at, start = match.end(), len(text)
        surface, value, named, kind = match.groups()
        text += named or surface
        if named:
            names.append(Name(start, len(text), kind))
        elif re.match(r"P[\dXT]|\d{4}-|\d{4}(?:$|/)|XXXX", value):
            timex, _, mod = value.partition("/")
            type_ = "DURATION" if timex.startswith("P") else "DATE"
            times.append(TimeExpression(start, len(text), type_, timex, mod or None))  # type: ignore[arg-type]
        else:
            quantities.append(_marked_quantity(start, len(text), value))
    text += marked[at:]
    made = article(id_, text, **fields)
    return Reading(
        AnnotatedArticle(
            **{f: getattr(made, f) for f in made.__struct_fields__}
            | {"names": tuple(names), "times": tuple(times), "quantities": tuple(quantities)}
        )
    )


def _marked_quantity(start: int, end: int, written: str) -> Quantity:
    match = re.fullmatch(r"([~<>]?)([\d.]+)(?::([\w%°/ ]+))?(?: (.+))?", written)
    assert match is not None, written
    hedge, number, unit, of = match.groups()
    value = float(number)
    if hedge in {"<", ">"}:
        bounds = {"low": value} if hedge == ">" else {"high": value}
        return Quantity(start, end, unit, of, False, **bounds)
    return Quantity(start, end, unit, of, hedge == "~", value)
