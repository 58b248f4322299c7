"""A language's stance verbs, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from synopse.languages import load_language
from synopse.model import Stance, Token

_WORD = re.compile(r"[^\W\d_]+")
_TOPIC_END = r"(?=\s*(?:[.;:!?…]|,|\Z))"


@dataclass(frozen=True, slots=True)
class CompiledVerb:
    """One stance verb; see `StanceVerb`."""

    stance: Stance
    forms: re.Pattern[str]
    complement: re.Pattern[str] | None
    particle: re.Pattern[str] | None
    needs_particle: bool
    needs_clause: bool
    preposition: re.Pattern[str] | None
    is_reflexive: bool
    needs_grammar: bool
    objects: re.Pattern[str] | None
    of_speaker: bool
    is_state: bool
    needs_finite: bool
    things_only: bool
    unless: re.Pattern[str] | None
    asks_by_mark: bool
    asks_for: str

    @property
    def has_own_frame(self) -> bool:
        """Whether only the words themselves tell the topic ("stellte die Bedingung, dass")."""
        return self.complement is not None and self.preposition is None and "(?=" not in self.complement.pattern

    @property
    def addresses(self) -> bool:
        """Whether the prepositional phrase is whom one turns to, and the topic the clause ("calls on X to ...")."""
        return self.preposition is not None and self.complement is not None and "(?=" in self.complement.pattern

    @property
    def asks(self) -> bool:
        """Whether the verb turns to somebody who shall do what its infinitive says ("urged X to", "asked X to")."""
        is_for = self.preposition is not None and self.preposition.fullmatch(self.asks_for) is not None
        has_clause = self.needs_clause and self.objects is not None
        return self.stance == "demands" and (self.asks_by_mark or self.addresses or is_for or has_clause)

    def closes(self, token: Token) -> bool:
        """Whether ``token`` is the verb's particle."""
        return self.particle is not None and self.particle.match(f" {token.lemma}") is not None


@dataclass(frozen=True, slots=True)
class CompiledNoun:
    """One stance noun; see `StanceNoun`."""

    stance: Stance
    lemmas: re.Pattern[str]
    prepositions: re.Pattern[str]
    takes_clause: bool


@dataclass(frozen=True, slots=True)
class PositionCues:
    """The compiled rules of one language; see `PositionRules`."""

    verbs: tuple[CompiledVerb, ...]
    nouns: tuple[CompiledNoun, ...]
    language: str
    agents: re.Pattern[str]
    doers: re.Pattern[str]
    utterances: re.Pattern[str]
    obligations: re.Pattern[str]
    intentions: re.Pattern[str]
    no_deeds: re.Pattern[str]
    no_demands: re.Pattern[str]
    permissions: re.Pattern[str]
    quantities: re.Pattern[str]
    possibilities: re.Pattern[str]
    failing: re.Pattern[str]
    people: re.Pattern[str]
    hypotheses: re.Pattern[str]
    consequences: re.Pattern[str]
    conditions: re.Pattern[str]
    exchanges: re.Pattern[str]
    announcing: re.Pattern[str]
    willing: re.Pattern[str]
    onlys: re.Pattern[str]
    if_words: re.Pattern[str]
    reasons: re.Pattern[str]
    seeing: re.Pattern[str]
    helping: re.Pattern[str]
    wishing: re.Pattern[str]
    furthering: re.Pattern[str]
    ending: re.Pattern[str]
    needed: re.Pattern[str]
    opponents: re.Pattern[str]
    advocates: re.Pattern[str]
    pro: re.Pattern[str]
    anti: re.Pattern[str]
    condemning: re.Pattern[str]
    approving: re.Pattern[str]
    unacceptable: re.Pattern[str]
    naming: re.Pattern[str]
    critical: re.Pattern[str]
    favourable: re.Pattern[str]
    opining: re.Pattern[str]
    stirring: re.Pattern[str]
    stirred_by: re.Pattern[str]
    sources: re.Pattern[str]
    organs: re.Pattern[str]
    groups: re.Pattern[str]
    negations: re.Pattern[str]
    not_subjects: re.Pattern[str]
    pronouns: re.Pattern[str]
    fillers: re.Pattern[str]
    clause_starts: re.Pattern[str]
    infinitives: re.Pattern[str]
    no_topics: re.Pattern[str]
    parties: re.Pattern[str]
    content_clauses: re.Pattern[str]
    content_words: re.Pattern[str]
    not_only: re.Pattern[str]
    strict: re.Pattern[str]
    permitting: re.Pattern[str]
    hearsay: re.Pattern[str]
    empty_subjects: re.Pattern[str]
    ready_for: re.Pattern[str]
    modals: re.Pattern[str]
    against: re.Pattern[str]
    side_on: re.Pattern[str]
    wrong_on: re.Pattern[str]
    mood_tells: bool
    verb_second: bool
    adjectives_in_e: tuple[str, ...]
    relatives: re.Pattern[str]
    generic: re.Pattern[str]
    partitives: re.Pattern[str]
    links: re.Pattern[str]
    open_if_unreal: re.Pattern[str]
    case_openers: re.Pattern[str]
    they_may_be_one: bool


def has_stance_verb(cues: PositionCues, text: str, start: int, end: int) -> bool:
    """Whether a form of a stance verb stands in ``text[start:end]``."""
    return any(_is_stance_verb(cues.language, word) for word in _WORD.findall(text, start, end))


@lru_cache(maxsize=1 << 16)
def _is_stance_verb(language: str, word: str) -> bool:
    """Words come again and again: each is matched against all verbs only once."""
    return any(verb.forms.search(word) is not None for verb in position_cues(language).verbs)


@cache
def position_cues(language: str) -> PositionCues:
    """The cues of ``language`` (ISO 639-1)."""
    spoken = load_language(language)
    rules, grammar = spoken.positions, spoken.grammar
    return PositionCues(
        verbs=tuple(
            CompiledVerb(
                stance=verb.stance,
                forms=_compile(rf"(?<!\w)(?:{verb.forms})(?!\w)"),
                complement=_compile(rf"\s*(?:{verb.complement})\s*") if verb.complement else None,
                particle=_compile(rf"\s(?:{verb.particle.strip('()?:')}){_TOPIC_END}") if verb.particle else None,
                needs_particle=bool(verb.particle) and not verb.particle.endswith("?"),
                needs_clause=verb.needs_clause,
                preposition=_compile(verb.preposition) if verb.preposition else None,
                is_reflexive=verb.complement.startswith(tuple(grammar.reflexives)),
                needs_grammar=verb.needs_grammar,
                objects=_compile(verb.objects) if verb.objects else None,
                of_speaker=verb.of_speaker,
                is_state=verb.is_state,
                needs_finite=verb.needs_finite,
                things_only=verb.things_only,
                unless=re.compile(rf"\b(?:{verb.unless})\b", re.IGNORECASE) if verb.unless else None,
                asks_by_mark=any(f" {mark}" in verb.complement for mark in grammar.asking_marks),
                asks_for=rules.asks_for,
            )
            for verb in rules.verbs
        ),
        nouns=tuple(
            CompiledNoun(n.stance, _whole(n.lemmas), _whole(n.prepositions), n.takes_clause) for n in rules.nouns
        ),
        language=language,
        agents=_whole(rules.agents),
        doers=_whole(rules.doers),
        utterances=_whole(rules.utterances),
        obligations=_whole(rules.obligations),
        intentions=_whole(rules.intentions),
        no_deeds=_whole(rules.no_deeds),
        no_demands=_whole(rules.no_demands),
        permissions=_whole(rules.permissions),
        quantities=_whole(rules.quantities),
        possibilities=_whole(rules.possibilities),
        failing=_whole(rules.failing),
        people=_whole(rules.people),
        hypotheses=_whole(rules.hypotheses),
        consequences=_whole(rules.consequences),
        conditions=_compile(rf"(?<!\w)(?:{rules.conditions})(?!\w)"),
        exchanges=_whole(rules.exchanges),
        announcing=_whole(rules.announcing),
        willing=_whole(rules.willing),
        onlys=_whole(rules.onlys),
        if_words=_whole(rules.if_words),
        reasons=_whole(rules.reasons),
        seeing=_whole(rules.seeing),
        helping=_whole(rules.helping),
        wishing=_whole(rules.wishing),
        furthering=_whole(rules.furthering),
        ending=_whole(rules.ending),
        needed=_whole(rules.needed),
        opponents=_whole(rules.opponents),
        advocates=_whole(rules.advocates),
        pro=_compile(rules.pro),
        anti=_compile(rules.anti),
        condemning=_whole(rules.condemning),
        approving=_whole(rules.approving),
        unacceptable=_whole(rules.unacceptable),
        naming=_whole(rules.naming),
        critical=_whole(rules.critical),
        favourable=_whole(rules.favourable),
        opining=_whole(rules.opining),
        stirring=_whole(rules.stirring),
        stirred_by=_whole(rules.stirred_by),
        sources=_compile(rules.sources),
        organs=_whole(rules.organs),
        groups=_whole(rules.groups),
        negations=_compile(rf"(?<!\w)(?:{rules.negations})(?!\w)"),
        not_subjects=_compile(rf"(?<!\w)(?:{rules.not_subjects})\s+(?:(?:{rules.articles})\s+)?\Z"),
        pronouns=_compile(rf"(?<!\w)(?:{rules.pronouns})\s*\Z"),
        fillers=_compile(rf"\s*(?:{rules.fillers})(?!\w)"),
        clause_starts=_compile(rf",\s*(?:{rules.clause_starts})(?!\w)"),
        infinitives=_compile(rules.infinitives),
        no_topics=_compile(rf"\A(?:\S+\s){{0,3}}?(?:{rules.no_topics})(?!\w)"),
        parties=_compile(rf"(?<!\w)(?:{rules.parties})(?!\w)"),
        content_words=_compile(rf"\b(?:{_any(grammar.complementisers)})\s+\Z"),
        not_only=_compile(rf"(?:{'|'.join(spoken.statements.not_negating) or '(?!)'}),?\s*\Z"),
        content_clauses=re.compile(rf",\s*(?:{_any(grammar.complementisers)})\b"),
        strict=_whole(rules.strict),
        permitting=_whole(rules.permitting),
        hearsay=_whole(rules.hearsay),
        empty_subjects=_whole(rules.empty_subjects),
        ready_for=_whole(rules.ready_for),
        modals=_whole(rules.modals),
        against=_whole(rules.against),
        side_on=_whole(rules.side_on),
        wrong_on=_whole(rules.wrong_on),
        mood_tells=rules.mood_tells,
        verb_second=spoken.quotations.verb_second,
        adjectives_in_e=tuple(f"{ending}e" for ending in rules.adjectives_in_e),
        relatives=_compile(rf",\s+(?:{rules.relatives})\s"),
        generic=_whole(rules.generic),
        partitives=_whole(rules.partitives),
        links=_compile(rf"\b(?:{rules.links})\b"),
        open_if_unreal=_whole(rules.open_if_unreal),
        case_openers=_whole(rules.case_openers),
        they_may_be_one=rules.they_may_be_one,
    )


def _any(known: frozenset[str]) -> str:
    """An expression for any of some words, and for nothing where there are none."""
    return "|".join(map(re.escape, sorted(known))) or "(?!)"


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\Z", re.IGNORECASE)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
