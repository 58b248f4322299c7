"""What one report tells as just ahead or still to be done, and another as done."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.acts import act_at
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.story import Story, publication_day
from synopse.compare.predications import predications
from synopse.compare.statements import overlapping, wording_of
from synopse.compare.timeline.cues import timeline_cues
from synopse.compare.timeline.governor import tense_at
from synopse.compare.trees import tree_of
from synopse.model import AnnotatedArticle, Reading, Span
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_TOLD = frozenset({"happened", "said"})
_FEWEST_SHARED = 2
_OVERLAP = 0.3
"""Words beside the verb that the two statements share, and their share of the lighter one's weight."""
_OVERLAP_OPEN = 0.5
"""The same where no name is among them."""


@dataclass(frozen=True, slots=True)
class _Plan:
    statement: Statement
    acts: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    is_imminent: bool = False
    due: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class _Deed:
    statement: Statement
    act: str
    shared: frozenset[str]


def carried_out_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Statements that tell an act as just ahead or as still due, against others that tell it of the same people as done.

    What was announced for a day and then done as announced is no difference. The act is one of the language's ``acts``
    ("vor dem Abschluss" / "haben sich geeinigt"). An article that tells it as done, too, announces nothing. One
    conflict for each such act; the later report replaces the earlier.
    """
    plans = [
        plan
        for statement in comparison.statements
        if not statement.negated
        for plan in _plans(comparison.readings[statement.reading], statement)
    ]
    if not plans:
        return []
    places = _places_of(comparison, frozenset().union(*(plan.acts for plan in plans)))
    found = []
    used: set[Span] = set()
    for plan in plans:
        deeds = list(_deeds(comparison, plan, places, story))
        if not deeds or any(deed.statement.reading == plan.statement.reading for deed in deeds):
            continue
        spans = {_span(comparison, deed.statement) for deed in deeds}
        if not spans & used:
            used |= spans
            found.append(_conflict(comparison, plan, deeds))
    return found


def _plans(reading: Reading, statement: Statement) -> Iterator[_Plan]:
    """The statement with the acts that it says are just ahead, and with those that must still be done."""
    article = reading.article
    if near := _imminent(reading, statement):
        yield _Plan(statement, near, _words(article, statement), _names(article, statement), is_imminent=True)
    if due := _due(reading, statement):
        acts = frozenset(act for act, _ in due)
        yield _Plan(statement, acts, _words(article, statement), _names(article, statement), due=due)


def _imminent(reading: Reading, statement: Statement) -> frozenset[str]:
    """The acts whose nouns stand right behind words that say they are just ahead ("kurz vor der Einigung")."""
    article = reading.article
    found = set()
    for match in measure_cues(article.language).imminent.finditer(article.text, statement.start, statement.end):
        at = bisect_left(reading.tokens, match.end(), key=lambda token: token.start)
        if at < len(reading.tokens) and reading.tokens[at].upos in {"NOUN", "VERB"}:
            found.add(act_at(reading.tokens, at, article))
    return frozenset(found & {name for name, _ in measure_cues(article.language).acts})


def _due(reading: Reading, statement: Statement) -> frozenset[tuple[str, str]]:
    """The acts that must still be done, each with a noun for who must do it ("muss zunächst das Gericht billigen")."""
    article = reading.article
    cues = measure_cues(article.language)
    if not cues.due.search(article.text, statement.start, statement.end):
        return frozenset()
    known = {act for act, _ in cues.acts}
    return frozenset((act, who) for act, who in _doers(reading, statement) if act in known)


def _doers(reading: Reading, statement: Statement) -> frozenset[tuple[str, str]]:
    """Acts of a statement with the nouns that are their subjects."""
    sentence = reading.article.sentences[statement.sentence]
    return frozenset(
        (part.act, part.tree.tokens[part.noun].lemma.lower())
        for part in predications(reading, (sentence,))
        if part.role == "subject"
        and part.act is not None
        and statement.start <= part.tree.tokens[part.verb].start < statement.end
    )


def _places_of(comparison: Comparison, acts: frozenset[str]) -> dict[str, list[Statement]]:
    """The statements that tell what is so or was, by the acts among ``acts`` whose verb or noun they hold."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in comparison.statements:
        if statement.status not in _TOLD or statement.negated:
            continue
        reading = comparison.readings[statement.reading]
        held = {act_at(reading.tokens, at, reading.article) for at in _acting(reading, statement)}
        for act in sorted(held & acts):
            found[act].append(statement)
    return found


def _acting(reading: Reading, statement: Statement) -> Iterator[int]:
    """Places of the verbs and nouns of a statement."""
    first = bisect_left(reading.tokens, statement.start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, statement.end, key=lambda token: token.start)
    return (at for at in range(first, last) if reading.tokens[at].upos in {"VERB", "NOUN"})


def _deeds(comparison: Comparison, plan: _Plan, places: dict[str, list[Statement]], story: Story) -> Iterator[_Deed]:
    """The statements that tell one of the plan's acts as done, by or to the same people."""
    first = comparison.readings[plan.statement.reading].article
    for act in sorted(plan.acts):
        for statement in places.get(act, ()):
            reading = comparison.readings[statement.reading]
            second = reading.article
            if first.language != second.language or statement == plan.statement:
                continue
            if first.id != second.id and not story.events.may_be_one(first.id, second.id):
                continue
            words, names = _told_with(second, statement)
            shared = (plan.words & words) - {act}
            if not (_is_of_same(plan, shared, words, names, story) or _is_by_same(plan, reading, statement)):
                continue
            if not _may_be_later(first, second):
                continue
            if _is_told_as_done(reading, statement, act):
                yield _Deed(statement, act, shared)


def _told_with(article: AnnotatedArticle, statement: Statement) -> tuple[frozenset[str], frozenset[str]]:
    """Words and names of a statement, and of the sentence before where it points back to that ("Das verkündeten …")."""
    words, names = _words(article, statement), _names(article, statement)
    opens = timeline_cues(article.language).openers.match(article.text, statement.start, statement.end)
    if not opens or not statement.sentence or statement.start != article.sentences[statement.sentence].start:
        return words, names
    before = article.sentences[statement.sentence - 1]
    pointed = Statement(statement.reading, statement.sentence - 1, before.start, before.end)
    return words | _words(article, pointed), names | _names(article, pointed)


def _is_of_same(
    plan: _Plan, shared: frozenset[str], words: frozenset[str], names: frozenset[str], story: Story
) -> bool:
    """Whether plan and deed share words enough beside the act; fewer where a name is among them."""
    if len(shared) < _FEWEST_SHARED:
        return False
    return story.overlap(plan.words, words) >= (_OVERLAP if shared & plan.names & names else _OVERLAP_OPEN)


def _is_by_same(plan: _Plan, reading: Reading, statement: Statement) -> bool:
    """Whether an act that was due is told as done by the very same body."""
    return bool(plan.due and plan.due & _doers(reading, statement))


def _may_be_later(first: AnnotatedArticle, second: AnnotatedArticle) -> bool:
    """Whether the deed's report is none from before the plan."""
    written, later = publication_day(first), publication_day(second)
    return later is None or written is None or written <= later


def _is_told_as_done(reading: Reading, statement: Statement, act: str) -> bool:
    """Whether the act's verb stands in the past, or its noun in a clause that does."""
    article = reading.article
    sentence = article.sentences[statement.sentence]
    tree = tree_of(reading, min(sentence.start, statement.start), max(sentence.end, statement.end))
    if tree is None:
        return False
    verbs = [i for i in tree.inside(statement.start, statement.end) if tree.tokens[i].upos == "VERB"]
    tenses = {i: tense_at(tree, i, article.language) for i in verbs}
    if any(tense == "future" for tense in tenses.values()):
        return False
    own = [i for i in verbs if act_at(tree.tokens, i, article, tree.first) == act]
    if own:
        return any(tenses[i] == "past" for i in own)
    return any(tense == "past" for tense in tenses.values())


def _words(article: AnnotatedArticle, statement: Statement) -> frozenset[str]:
    """Stems of the words that carry meaning, without dates."""
    cues = measure_cues(article.language)
    dated = [(time.start, time.end) for time in overlapping(article.times, statement.start, statement.end)]
    return frozenset(
        stem(article.text[a:b], cues.stemmer)
        for a, b in word_spans(article.text, statement.start, statement.end)
        if b - a > 2
        and not article.text[a].isdigit()
        and article.text[a:b].lower() not in cues.stop_words
        and not any(start <= a < end for start, end in dated)
    )


def _names(article: AnnotatedArticle, statement: Statement) -> frozenset[str]:
    stemmer = measure_cues(article.language).stemmer
    return frozenset(
        stem(article.text[a:b], stemmer)
        for name in overlapping(article.names, statement.start, statement.end)
        for a, b in word_spans(article.text, name.start, name.end)
    )


def _conflict(comparison: Comparison, plan: _Plan, deeds: Sequence[_Deed]) -> Conflict:
    announced = wording_of(comparison, plan.statement)
    clearest = max(deeds, key=lambda deed: (len(deed.shared), -deed.statement.start))
    spans = tuple(sorted({_span(comparison, deed.statement) for deed in deeds}))
    return Conflict(
        kind="status",
        class_="update",
        what=announced,
        readings=(
            (announced, (_span(comparison, plan.statement),)),
            (wording_of(comparison, clearest.statement), spans),
        ),
        points=(),
        why=(
            f"{'still to be done' if plan.due else 'just ahead'} in one report, told as done by another; "
            f"shared words: {', '.join(sorted({clearest.act, *clearest.shared})[:6])}"
        ),
    )


def _span(comparison: Comparison, statement: Statement) -> Span:
    return Span(comparison.readings[statement.reading].article.id, statement.start, statement.end)
