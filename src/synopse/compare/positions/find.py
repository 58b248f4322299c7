"""Finds the positions that each article reports."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.compare.measures.cues import measure_cues
from synopse.compare.positions.conditions import condition_of
from synopse.compare.positions.cues import CompiledVerb, PositionCues, has_stance_verb, position_cues
from synopse.compare.positions.grammar import subject_head, verb_at
from synopse.compare.positions.headings import topic_heading
from synopse.compare.positions.party import party_of
from synopse.compare.positions.scene import Scene
from synopse.compare.positions.stances import stances_in
from synopse.compare.positions.subject import Subject, subject_of
from synopse.compare.positions.topics import with_marks
from synopse.compare.trees import Tree, tree_of
from synopse.model import BODY_KINDS, AnnotatedArticle, Reading, Span, Stance
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_LONGEST_SENTENCE = 600
_LONGEST_TOPIC, _LONG_TOPIC = 220, 100
_DASH = re.compile(r"\s(?:[-–—―]|--)\s")
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)")
_EDGES = ',;:«»„“”"()'
_LAST_MARK = re.compile(r'(?:(?<=[a-zäöüß]{3})|(?<=\s[a-zäöüß]{2}))(?:[.!][”“"»]?)+\Z')
"""The mark behind a topic's last word, where that is no abbreviation."""
_BEFORE_SPEECH = " „“”»«\"'"
_JUDGING = frozenset({"rejects", "supports"})
"""Stances on what others want: words of one's own are never their topic."""
_EMPTY = frozenset({"PRON", "DET", "ADP", "PART"})
_STOP = re.compile(r"[.;:!?…„“”\"«»\n]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class FoundPosition:
    """One party's stance on a topic in one sentence; ``actor`` is where the party is named, ``cue`` the word that tells it."""

    actor: Span
    actor_text: str
    stance: Stance
    topic: str
    span: Span
    stems: frozenset[str]
    language: str
    condition: str | None = None
    cue: str = ""


def positions_in(comparison: Comparison) -> tuple[FoundPosition, ...]:
    """The positions of a story, in the order of readings and text."""
    return tuple(p for reading in comparison.readings for p in _in_article(reading))


def _in_article(reading: Reading) -> Iterable[FoundPosition]:
    article = reading.article
    cues = position_cues(article.language)
    for sentence in article.sentences:
        if sentence.end - sentence.start > _LONGEST_SENTENCE or not _in_body(article, sentence.start):
            continue
        whole = (sentence.start, sentence.end)
        tree = tree_of(reading, *whole)
        if tree is not None:
            yield from _by_grammar(Scene(reading, cues, tree, *whole))
        scene = Scene(reading, cues, tree, *whole) if tree is not None else None
        yield from _in_sentence(article, cues, whole, scene)


def _in_body(article: AnnotatedArticle, offset: int) -> bool:
    at = bisect_right(article.blocks, offset, key=lambda block: block.start) - 1
    return not article.blocks or (at >= 0 and article.blocks[at].kind in BODY_KINDS)


def _by_grammar(scene: Scene) -> Iterable[FoundPosition]:
    article = scene.reading.article
    for found in stances_in(scene):
        start = _skip(scene.cues.fillers, article.text, *found.topic)
        topic = _trimmed(
            article.text, scene.cues, start if start < found.topic[1] else found.topic[0], found.topic[1], fewest=1
        )
        if topic is not None and found.stance in _JUDGING and _is_own_speech(article.text, topic[0]):
            continue
        if topic is not None and found.party.text not in article.text[slice(*topic)] and _says_what(scene.tree, topic):
            whole = (scene.start, scene.end)
            yield _found(article, found.stance, found.party.span, found.party.text, topic, whole, found.cue, scene)


def _is_own_speech(text: str, start: int) -> bool:
    """Whether words stand behind a colon: "He rejected this: ..." goes on with what he says, not with what he rejects."""
    return text[:start].rstrip(_BEFORE_SPEECH).endswith(":")


def _says_what(tree: Tree, topic: tuple[int, int]) -> bool:
    """Whether a topic is more than a pronoun or a bare verb form."""
    words = [tree.tokens[i] for i in tree.inside(*topic) if tree.tokens[i].upos != "PUNCT"]
    if len(words) == 1 and words[0].upos == "VERB":
        return "VerbForm=Inf" in words[0].feats
    return any(word.upos not in _EMPTY for word in words)


def _in_sentence(
    article: AnnotatedArticle, cues: PositionCues, sentence: tuple[int, int], scene: Scene | None
) -> Iterable[FoundPosition]:
    """By the order of the words: all that there is without a tagger, else what only the words themselves tell."""
    only_own_frames = scene is not None
    if not has_stance_verb(cues, article.text, *sentence):
        return
    for verb in cues.verbs:
        if verb.needs_grammar or (only_own_frames and not (verb.has_own_frame or verb.preposition is not None)):
            continue
        for match in verb.forms.finditer(article.text, *sentence):
            read = _by_own_frame(scene, verb, match) if scene is not None and verb.has_own_frame else None
            read = read or _by_words(article, cues, verb, match, sentence)
            if read is None or (only_own_frames and not verb.has_own_frame and not _is_clause(article, cues, read[1])):
                continue
            subject, topic = read
            if verb.stance in _JUDGING and _is_own_speech(article.text, topic[0]):
                continue
            words = article.text[subject.start : subject.end]
            party = Span(article.id, subject.start, subject.end)
            yield _found(article, verb.stance, party, words, topic, sentence, match.span(), scene)
            break


def _by_own_frame(scene: Scene, verb: CompiledVerb, match: re.Match[str]) -> tuple[Subject, tuple[int, int]] | None:
    """The subject by the tree and the topic by the words ("..., er stellte aber die Bedingung, dass ...")."""
    at = verb_at(scene.tree, match.start(), match.end())
    subject = subject_head(scene.tree, at) if at is not None else None
    party = party_of(scene, subject) if subject is not None else None
    topic = _topic(scene.reading.article.text, scene.cues, verb, match.end(), scene.end)
    return (Subject(party.span.start, party.span.end), topic) if party is not None and topic is not None else None


def _is_clause(article: AnnotatedArticle, cues: PositionCues, topic: tuple[int, int]) -> bool:
    """Whether the topic is the clause that "dafür" or "darauf" announces, which no relation of the tree ties to the verb."""
    return cues.clause_starts.match(f", {article.text[slice(*topic)]}") is not None


def _by_words(
    article: AnnotatedArticle, cues: PositionCues, verb: CompiledVerb, match: re.Match[str], sentence: tuple[int, int]
) -> tuple[Subject, tuple[int, int]] | None:
    """Subject and topic by the order of the words."""
    subject = subject_of(article, cues, sentence, match)
    if subject is None:
        return None
    topic = _topic(article.text, cues, verb, max(match.end(), subject.end), sentence[1])
    return (subject, topic) if topic is not None else None


def _topic(text: str, cues: PositionCues, verb: CompiledVerb, start: int, end: int) -> tuple[int, int] | None:
    """Where the topic stands after the verb (and its subject): None when the verb's frame is not complete."""
    start = _skip(cues.fillers, text, start, end)
    if verb.complement is not None:
        complement = verb.complement.match(text, start, end)
        if complement is None:
            return None
        start = complement.end()
    stop = _stop(text, cues, start, end)
    if verb.particle is not None:
        closing = [m for m in verb.particle.finditer(text, start - 1, end) if m.start() <= stop]
        if not closing and verb.needs_particle:
            return None
        if closing:
            particle = closing[-1]
            stop = particle.start() if particle.start() > start else _stop(text, cues, particle.end(), end)
            start = start if particle.start() > start else particle.end()
    clause = text[start:stop].lstrip().startswith(",") or cues.clause_starts.match(f", {text[start:stop].lstrip()}")
    if verb.needs_clause and not clause:
        return None
    return _trimmed(text, cues, start, stop)


def _skip(fillers: re.Pattern[str], text: str, start: int, end: int) -> int:
    if bracket := _BRACKET.match(text, start, end):
        start = bracket.end()
    for _ in range(3):
        match = fillers.match(text, start, end)
        if match is None:
            break
        start = match.end()
    return start


def _stop(text: str, cues: PositionCues, start: int, end: int) -> int:
    """Where a topic that opens at ``start`` ends: punctuation, or a comma that opens no clause of its own."""
    mark = _STOP.search(text, start, end)
    last = mark.start() if mark else end
    comma = text.find(",", start, last)
    while comma >= 0:
        if not cues.clause_starts.match(text, comma, last):
            return comma
        comma = text.find(",", comma + 1, last)
    return last


def _trimmed(text: str, cues: PositionCues, start: int, stop: int, fewest: int = 2) -> tuple[int, int] | None:
    while start < stop and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in _EDGES):
        stop -= 1
    dashes = list(_DASH.finditer(text, start, stop))
    if len(dashes) == 1:
        stop = dashes[0].start()  # "to step aside – and one of them said"
    if stop - start > _LONG_TOPIC and (relative := cues.relatives.search(text, start, stop)):
        stop = relative.start()
    if mark := _LAST_MARK.search(text[start:stop]):
        stop = start + mark.start()
    topic = text[start:stop]
    if stop - start > _LONGEST_TOPIC or len(topic.split()) < fewest:
        return None
    negation = cues.negations.search(topic)
    is_clause = cues.clause_starts.match(f", {topic}") or cues.infinitives.search(topic)
    if cues.no_topics.match(topic) and not cues.infinitives.search(topic):
        return None
    if negation is not None and (negation.start() == 0 or not is_clause):
        return None
    return with_marks(text, start, stop)


def _found(
    article: AnnotatedArticle,
    stance: Stance,
    party: Span,
    party_text: str,
    topic: tuple[int, int],
    sentence: tuple[int, int],
    cue: tuple[int, int],
    scene: Scene | None = None,
) -> FoundPosition:
    reading, tree = (scene.reading, scene.tree) if scene is not None else (None, None)
    cues = measure_cues(article.language)
    stems = frozenset(
        stem(word, cues.stemmer)
        for a, b in word_spans(article.text, *topic)
        if (word := article.text[a:b]).lower() not in cues.stop_words and b - a > 2
    )
    return FoundPosition(
        actor=party,
        actor_text=party_text,
        stance=stance,
        topic=topic_heading(reading, *topic) if reading is not None else article.text[topic[0] : topic[1]],
        span=Span(article.id, *sentence),
        stems=stems,
        language=article.language,
        condition=condition_of(article, topic, sentence, cue, tree),
        cue=article.text[cue[0] : cue[1]],
    )
