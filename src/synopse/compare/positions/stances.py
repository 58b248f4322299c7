"""The stances that one sentence tells, read off its tree: by verbs, by nouns, by what a quotation demands or refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from synopse.compare.positions.aims import by_aims
from synopse.compare.positions.cued import cue_speaker, cued_demand
from synopse.compare.positions.cues import CompiledVerb, has_stance_verb
from synopse.compare.positions.echoes import by_echoes
from synopse.compare.positions.frames import asked_clause, exchanged_topic, object_first, told_subject
from synopse.compare.positions.grammar import (
    is_negated,
    object_behind,
    phrase_span,
    state_subject,
    subject_head,
    verb_at,
)
from synopse.compare.positions.nouns import by_nouns, by_reasons
from synopse.compare.positions.objects import topic_phrase
from synopse.compare.positions.party import party_of
from synopse.compare.positions.reactions import by_reactions
from synopse.compare.positions.readiness import by_conditions, by_readiness
from synopse.compare.positions.scene import Scene, names_person
from synopse.compare.positions.sides import by_sides
from synopse.compare.positions.spoken import by_obligations, by_refusals
from synopse.compare.positions.stanced import Stanced, is_hypothetical, is_undone, is_unfound
from synopse.compare.positions.topics import whole_topic
from synopse.compare.positions.verdicts import by_verdicts
from synopse.compare.trees import Tree
from synopse.model import Stance

_OPPOSITE: dict[Stance, Stance] = {"supports": "rejects"}
"""What a negation makes of a stance; no demand is no position, and who does not reject something may not support it."""
_REACH = 80
"""Characters around a verb within which the rest of its phrase stands."""


def stances_in(scene: Scene) -> Iterator[Stanced]:
    """All stances of the sentence, each verb and noun at most once."""
    taken: set[int] = set()
    known: list[Stanced] = []
    for tell in _TELLING:
        for at, found in tell(scene):
            word = scene.tree.tokens[at]
            is_within = tell is by_obligations and any(a <= word.start < b for a, b in (one.topic for one in known))
            if at in taken or is_within:
                continue  # "proposes that they should stay at home" tells one stance
            taken.add(at)
            known.append(replace(found, cue=(word.start, word.end)))
    for at, found in by_echoes(scene, tuple(known)):
        if at not in taken:
            taken.add(at)
            known.append(replace(found, cue=(scene.tree.tokens[at].start, scene.tree.tokens[at].end)))
    yield from known


def _by_verbs(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    text = scene.reading.article.text
    if not has_stance_verb(scene.cues, text, scene.start, scene.end):
        return
    for verb in scene.cues.verbs:
        for match in verb.forms.finditer(text, scene.start, scene.end):
            at = verb_at(scene.tree, match.start(), match.end())
            found = _of_verb(scene, verb, at, match.end()) if at is not None and not verb.has_own_frame else None
            if at is not None and found is not None:
                yield at, found


def _of_verb(scene: Scene, verb: CompiledVerb, at: int, end: int) -> Stanced | None:
    text, tree = scene.reading.article.text, scene.tree
    if verb.complement and not verb.preposition and not verb.complement.match(text, end):
        return None
    if verb.unless is not None and verb.unless.search(text, scene.start, scene.end):
        return None
    if (
        verb.complement
        and verb.needs_grammar
        and not verb.complement.search(text, max(scene.start, end - _REACH), min(end + _REACH, scene.end))
    ):
        return None
    if is_hypothetical(scene, at) or is_unfound(tree, at) or _says_nothing(scene, verb, at) or _is_due(scene, at):
        return None
    if is_undone(scene, at):
        return None
    if verb.needs_finite and not _is_told(tree, at):
        return None
    by_agent = _by_agent(scene, at) if verb.preposition is None and not verb.is_state else None
    if by_agent is not None:
        is_greeted = verb.things_only and names_person(scene, *by_agent.topic)
        return None if is_greeted else replace(by_agent, stance=verb.stance)
    subject = state_subject(tree, at) if verb.is_state else subject_head(tree, at, scene.cues.announcing)
    asked = asked_clause(tree, at, verb)
    if asked is not None and subject is not None and subject > at:
        subject = told_subject(tree, at)  # "she said, urging the council to": the noun behind is whom she urges
    topic = asked if verb.preposition is not None else None
    topic = topic or topic_phrase(tree, at, verb) or exchanged_topic(tree, at, verb, scene.cues.exchanges) or asked
    by_cue = cued_demand(scene, tree.tokens[at].start) if _may_be_cued(verb, text, end) else None
    if topic is None and by_cue is not None:
        topic = by_cue.topic
    topic = whole_topic(tree, topic) if topic is not None else None
    if topic is not None and verb.stance == "rejects" and _asks(scene, topic):
        return None
    turned = object_first(scene, at, verb)
    if turned is not None and not is_negated(tree, at):
        return Stanced(turned[0], verb.stance, turned[1])
    party = cue_speaker(scene, tree.tokens[at].start) if subject is None else None
    if party is not None and topic is None and verb.preposition is None and not verb.needs_clause:
        topic = object_behind(tree, at)  # what a quotation behind it pulled off its verb
    if subject is not None and _is_of_somebody(tree, at, subject):
        return None
    if _leaves_object(tree, at, topic):
        return None
    if topic is None or (subject is None and party is None) or (verb.things_only and names_person(scene, *topic)):
        return None
    stance = verb.stance
    if is_negated(tree, at):
        if stance not in _OPPOSITE:
            return None
        stance = _OPPOSITE[stance]
    if verb.objects is not None and scene.cues.negations.match(text, _past_fillers(scene, topic), topic[1]):
        stance = "rejects"
        topic = _past_negation(scene, topic)
    if verb.of_speaker and (subject is None or "Person=1" not in tree.tokens[subject].feats):
        return None
    party = party_of(scene, subject) if subject is not None else party
    party = party or (by_cue.party if by_cue is not None and by_cue.topic == topic else None)
    if party is None or (asked == topic and tree.tokens[at].start < party.span.start < topic[0]):
        return None  # whom the verb asks is not who asks
    return Stanced(party, stance, topic)


def _is_of_somebody(tree: Tree, at: int, subject: int) -> bool:
    """Whether what the parser took for the subject is a possessive or an object ("despite her rejecting them")."""
    token = tree.tokens[subject]
    is_own = tree.heads[subject] == at and token.upos == "PRON"
    return is_own and any(sign in token.feats for sign in ("Poss=Yes", "Case=Acc", "Case=Gen"))


def _leaves_object(tree: Tree, at: int, topic: tuple[int, int] | None) -> bool:
    """Whether a relative clause has its topic before it, and only the bare deed is left ("the plans he wants them to pass")."""
    if topic is None or tree.relation(at) != "acl" or "VerbForm=Fin" not in tree.tokens[at].feats:
        return False
    inside = tree.inside(*topic)
    words = [i for i in inside if tree.tokens[i].upos not in {"PART", "PUNCT"}]
    if not inside or tree.tokens[inside[0]].upos != "PART":
        return False
    has_own = any(tree.relation(i) == "nsubj" and "PronType=Rel" not in tree.tokens[i].feats for i in tree.children(at))
    return has_own and len(words) == 1


def _asks(scene: Scene, topic: tuple[int, int]) -> bool:
    """Whether a topic is a question, which nobody rejects ("questioned why it took so long")."""
    first = scene.reading.article.text[slice(*topic)].split(maxsplit=1)[:1]
    return bool(first) and scene.cues.hypotheses.match(first[0]) is not None


def _past_fillers(scene: Scene, topic: tuple[int, int]) -> int:
    """Where a topic begins behind "zwar" and the like."""
    found = scene.cues.fillers.match(scene.reading.article.text, *topic)
    end = found.end() if found else topic[0]
    text = scene.reading.article.text
    while end < topic[1] and text[end].isspace():
        end += 1
    return end


def _may_be_cued(verb: CompiledVerb, text: str, end: int) -> bool:
    """Whether what the quotations found behind the verb may be its topic: the words must complete its frame."""
    is_framed = verb.complement is None or verb.complement.match(text, end) is not None
    return verb.stance == "demands" and verb.objects is None and is_framed


def _past_negation(scene: Scene, topic: tuple[int, int]) -> tuple[int, int]:
    """A topic without its "no" ("will keine neuen Schulden": what is rejected are new debts)."""
    text = scene.reading.article.text
    found = scene.cues.negations.match(text, _past_fillers(scene, topic), topic[1])
    if found is None or found.end() + 1 >= topic[1]:
        return topic
    places = scene.tree.inside(found.start(), found.end())
    comma = text.find(",", found.end(), topic[1])
    topic = topic[0], comma if comma > 0 else topic[1]
    return (found.end() + 1, topic[1]) if places and scene.tree.tokens[places[0]].upos == "DET" else topic


def _is_due(scene: Scene, at: int) -> bool:
    """Whether a party must take the stance, which says not that it does ("first the court must approve the plan")."""
    tree = scene.tree
    subject = subject_head(tree, at)
    is_speaker = subject is not None and "Person=1" in tree.tokens[subject].feats
    below = [tree.tokens[i].lemma.lower() for i in tree.children(at) if tree.relation(i) == "aux"]
    return not is_speaker and any(scene.cues.obligations.match(one) and one not in tree.grammar.having for one in below)


def _is_told(tree: Tree, at: int) -> bool:
    """Whether the verb is finite or a perfect: "defended the plan", not "will defend the border"."""
    if "VerbForm=Fin" in tree.tokens[at].feats:
        return True
    auxiliaries = [tree.tokens[i] for i in tree.children(at) if tree.relation(i) == "aux"]
    return any(token.lemma in tree.grammar.having and "VerbForm=Fin" in token.feats for token in auxiliaries)


def _by_agent(scene: Scene, at: int) -> Stanced | None:
    """A passive whose agent is named: "the government is supported by Norland"."""
    tree = scene.tree
    passive = [i for i in tree.children(at) if tree.tokens[i].deprel == "nsubj:pass"]
    if not passive or is_negated(tree, at):
        return None
    for i in tree.children(at):
        cases = [tree.tokens[c].lemma.lower() for c in tree.children(i) if tree.relation(c) == "case"]
        if tree.relation(i) == "obl" and any(scene.cues.doers.match(case) for case in cases):
            party = party_of(scene, i)
            return Stanced(party, "supports", phrase_span(tree, passive[0])) if party is not None else None
    return None


def _says_nothing(scene: Scene, verb: CompiledVerb, at: int) -> bool:
    """Whether a refusal is one to talk ("refused to comment")."""
    if verb.stance != "rejects" or not verb.needs_clause:
        return False
    deeds = [i for i in scene.tree.children(at) if scene.tree.relation(i) in {"xcomp", "ccomp"}]
    return any(scene.cues.no_deeds.match(scene.tree.tokens[i].lemma.lower()) for i in deeds)


_TELLING = (
    _by_verbs,
    by_nouns,
    by_reasons,
    by_reactions,
    by_readiness,
    by_conditions,
    by_obligations,
    by_refusals,
    by_verdicts,
    by_sides,
    by_aims,
)
"""What tells stances, the surest first: each word tells one."""
