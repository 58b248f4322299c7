"""What befell somebody, and what was done at all: killed in one report and hurt in another, found and not found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import measure_cues, sentence_at
from synopse.compare.measures.kinds import found_kinds
from synopse.compare.measures.story import Story
from synopse.compare.measures.tolls import content_stems
from synopse.compare.predications import Predication, noun_of, predications
from synopse.compare.statements import overlapping
from synopse.compare.values.dates import compare_dates
from synopse.model import Reading, Sentence, Span, TimeExpression
from synopse.text.stems import stem

_DEATH, _INJURY = "death", "injury"
_SAME_EVENT = 0.5
"""Share of the words of two sentences that tell of one person's fate, or of one act as done and as not done."""
_FEWEST_SHARED = 3


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of a noun: its fate ("death", "injury"), or an act as done ("find") or as not done ("not find").

    ``number`` is how many are told of, in the words of the text. ``is_plain`` when the noun is denied itself ("no note was found").
    """

    reading: int
    noun: str
    what: str
    span: Span
    wording: str
    stems: frozenset[str]
    times: tuple[TimeExpression, ...]
    number: str | None
    is_denied: bool
    is_plain: bool


def fate_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Persons told as killed by one report and as hurt by another, and acts told as done and as not done.

    The noun is the same, and neither report tells both of it. The sentences share half of their words, so that it is one
    attack in which the same "employee" died or was hurt; "no note was found" needs no more than the note and the act.
    """
    told: dict[str, list[_Told]] = defaultdict(list)
    marked = [_marked(reading) for reading in comparison.readings]
    for number, reading in enumerate(comparison.readings):
        for one in _told(number, reading, marked[number]):
            told[one.noun].append(one)
    denied = {noun for noun, all_told in told.items() if any(one.is_denied for one in all_told)}
    for number, reading in enumerate(comparison.readings):
        others = [s for s in _naming(reading, denied) if s not in marked[number]]
        for one in _told(number, reading, others):
            told[one.noun].append(one)
    found = []
    for noun in sorted(told):
        for a, b in _opposed(told[noun]):
            if _is_one_event(comparison, story, a, b):
                found.append(_conflict(a, b))
                break
    return found


def _marked(reading: Reading) -> list[Sentence]:
    """The sentences that deny something or tell of the dead or the hurt."""
    article = reading.article
    cues = measure_cues(article.language)
    return [
        s
        for s in article.sentences
        if cues.denials.search(article.text, s.start, s.end)
        or any(kind in {_DEATH, _INJURY} for kind, _ in found_kinds(cues, article.text, s.start, s.end))
    ]


def _naming(reading: Reading, nouns: set[str]) -> list[Sentence]:
    """The sentences in which one of ``nouns`` stands."""
    sentences, stemmer = reading.article.sentences, measure_cues(reading.article.language).stemmer
    named = (t.start for t in reading.tokens if nouns and t.upos == "NOUN" and stem(t.lemma.lower(), stemmer) in nouns)
    places = {sentence_at(sentences, start) for start in named}
    return [sentences[at] for at in sorted(at for at in places if at is not None)]


def _told(number: int, reading: Reading, sentences: Sequence[Sentence]) -> Iterator[_Told]:
    article = reading.article
    cues = measure_cues(article.language)
    for part in predications(reading, sentences):
        token = part.tree.tokens[part.noun]
        if part.role != "object" or not part.is_asserted or cues.people.match(article.text[token.start : token.end]):
            continue
        fate = _fate(reading, part)
        what = fate if fate and not part.is_negated else f"{'not ' if part.is_negated else ''}{part.act}"
        if part.act is None and fate is None:
            continue
        sentence = sentences[part.sentence]
        yield _Told(
            number,
            noun_of(reading, part),
            what,
            *_place(reading, part),
            content_stems(article, (sentence,)),
            tuple(overlapping(article.times, sentence.start, sentence.end)),
            _number(reading, part),
            part.is_negated,
            part.is_plain,
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
    if (a.what, b.what) == (_DEATH, _INJURY):
        return a.number is not None and a.number == b.number
    return f"not {a.what}" == b.what


def _is_one_event(comparison: Comparison, story: Story, a: _Told, b: _Told) -> bool:
    first, second = (comparison.readings[one.reading].article for one in (a, b))
    if first.language != second.language or story.origins.get(first.id, -1) == story.origins.get(second.id, -2):
        return False
    if not story.may_be_one(first.id, second.id):
        return False
    verdicts = {compare_dates(x, y) for x in a.times for y in b.times}
    if "contradiction" in verdicts and "fits" not in verdicts:
        return False
    if b.is_plain:
        return True
    return len(a.stems & b.stems) >= _FEWEST_SHARED and story.overlap(a.stems, b.stems) >= _SAME_EVENT


def _conflict(a: _Told, b: _Told) -> Conflict:
    ground = (
        "killed in one report, hurt in the other" if a.what == _DEATH else f"told as done ({a.what}), and as not done"
    )
    return Conflict(
        kind="polarity",
        class_="contradiction",
        what=a.wording,
        readings=((a.wording, (a.span,)), (b.wording, (b.span,))),
        points=(),
        why=f"{a.wording} / {b.wording}: {ground}; shared words: {', '.join(sorted(a.stems & b.stems)[:6])}",
    )
