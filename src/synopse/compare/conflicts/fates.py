"""What befell somebody: killed in one report and hurt in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.kinds import found_kinds
from synopse.compare.measures.story import Story
from synopse.compare.measures.tolls import content_stems
from synopse.compare.predications import Predication, noun_of, predications
from synopse.compare.statements import overlapping
from synopse.compare.values.dates import compare_dates
from synopse.model import Reading, Sentence, Span, TimeExpression

_DEATH, _INJURY = "death", "injury"
_SAME_EVENT = 0.5
"""Share of the words of two sentences that tell of one person's fate."""
_FEWEST_SHARED = 3


@dataclass(frozen=True, slots=True)
class _Told:
    """The fate of a noun ("death", "injury"); ``number`` is how many are told of, in the words of the text."""

    reading: int
    noun: str
    what: str
    span: Span
    wording: str
    stems: frozenset[str]
    times: tuple[TimeExpression, ...]
    number: str | None


def fate_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Persons told as killed by one report and as hurt by another.

    The noun and the number are the same, and neither report tells both of it. The sentences share half of their words, so
    that it is one attack in which the same "employee" died or was hurt.
    """
    told: dict[str, list[_Told]] = defaultdict(list)
    for number, reading in enumerate(comparison.readings):
        for one in _told(number, reading, _marked(reading)):
            told[one.noun].append(one)
    found = []
    for noun in sorted(told):
        for a, b in _opposed(told[noun]):
            if _is_one_event(comparison, story, a, b):
                found.append(_conflict(a, b))
                break
    return found


def _marked(reading: Reading) -> list[Sentence]:
    """The sentences that tell of the dead or the hurt."""
    article = reading.article
    cues = measure_cues(article.language)
    return [
        s
        for s in article.sentences
        if any(kind in {_DEATH, _INJURY} for kind, _ in found_kinds(cues, article.text, s.start, s.end))
    ]


def _told(number: int, reading: Reading, sentences: Sequence[Sentence]) -> Iterator[_Told]:
    article = reading.article
    cues = measure_cues(article.language)
    for part in predications(reading, sentences):
        token = part.tree.tokens[part.noun]
        if part.role != "object" or not part.is_asserted or cues.people.match(article.text[token.start : token.end]):
            continue
        fate = None if part.is_negated else _fate(reading, part)
        if fate is None:
            continue
        sentence = sentences[part.sentence]
        yield _Told(
            number,
            noun_of(reading, part),
            fate,
            *_place(reading, part),
            content_stems(article, (sentence,)),
            tuple(overlapping(article.times, sentence.start, sentence.end)),
            _number(reading, part),
        )


def _number(reading: Reading, part: Predication) -> str | None:
    """The numeral, "a" for the indefinite article and "the" for one that is known; None where nothing tells it."""
    cues = measure_cues(reading.article.language)
    token = part.tree.tokens[part.noun]
    for i in part.tree.children(part.noun):
        word = reading.article.text[part.tree.tokens[i].start : part.tree.tokens[i].end].lower()
        if part.tree.relation(i) == "nummod":
            return word
        if part.tree.relation(i) == "det" and "Number=Plur" not in token.feats:
            return "a" if cues.indefinite.match(word) else "the"
    return None


def _fate(reading: Reading, part: Predication) -> str | None:
    verb = part.tree.tokens[part.verb]
    kinds = dict(measure_cues(reading.article.language).kinds)
    text = reading.article.text
    return next((kind for kind in (_DEATH, _INJURY) if kinds[kind].fullmatch(text, verb.start, verb.end)), None)


def _place(reading: Reading, part: Predication) -> tuple[Span, str]:
    """From the noun's first word to the verb, whichever stands first."""
    tokens = part.tree.tokens
    inside = [i for i in part.tree.phrase(part.noun) if part.tree.heads[i] == part.noun and i < part.noun]
    places = (*inside[:1], part.noun, part.verb)
    start, end = min(tokens[i].start for i in places), max(tokens[i].end for i in places)
    return Span(reading.article.id, start, end), " ".join(reading.article.text[start:end].split())


def _opposed(told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs of different articles that exclude each other, of articles that tell one of the two alone."""
    own: dict[int, set[str]] = defaultdict(set)
    for one in told:
        own[one.reading].add(one.what)
    for a in told:
        for b in told:
            if a.reading == b.reading or not _exclude(a, b):
                continue
            if b.what not in own[a.reading] and a.what not in own[b.reading]:
                yield a, b


def _exclude(a: _Told, b: _Told) -> bool:
    return (a.what, b.what) == (_DEATH, _INJURY) and a.number is not None and a.number == b.number


def _is_one_event(comparison: Comparison, story: Story, a: _Told, b: _Told) -> bool:
    first, second = (comparison.readings[one.reading].article for one in (a, b))
    if first.language != second.language or story.origins.get(first.id, -1) == story.origins.get(second.id, -2):
        return False
    if not story.events.may_be_one(first.id, second.id):
        return False
    verdicts = {compare_dates(x, y) for x in a.times for y in b.times}
    if "contradiction" in verdicts and "fits" not in verdicts:
        return False
    return len(a.stems & b.stems) >= _FEWEST_SHARED and story.overlap(a.stems, b.stems) >= _SAME_EVENT


def _conflict(a: _Told, b: _Told) -> Conflict:
    return Conflict(
        kind="polarity",
        class_="contradiction",
        what=a.wording,
        readings=((a.wording, (a.span,)), (b.wording, (b.span,))),
        points=(),
        why=f"{a.wording} / {b.wording}: killed in one report, hurt in the other; shared words: {', '.join(sorted(a.stems & b.stems)[:6])}",
    )
