"""How parties take positions: verbs and phrases of demanding, offering, supporting, rejecting, conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

StanceName = Literal["demands", "offers", "supports", "rejects", "conditions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceVerb:
    """One verb or phrase that takes a stance; regular expressions in lower case.

    ``forms`` matches the finite verb; ``complement`` what must follow it later in the clause before the
    topic ("sich für") and ``particle`` what must close it ("ein"); the topic lies between. Where there is grammar,
    the topic is the object, clause or - with a ``preposition`` - the phrase that it governs. With
    ``needs_clause`` the topic must be a clause or infinitive ("offers to …"). ``objects`` are the nouns that alone
    make an object a topic; with ``needs_grammar`` the words alone say too little, with ``of_speaker`` only "I" and "we"
    take the stance; with ``is_state`` the passive tells whose it is ("is opposed to"), with ``needs_finite`` no infinitive
    tells it ("will defend the border"); with ``things_only`` a person is no topic (whom one welcomes). ``unless`` matches what in the sentence gives the verb another meaning (a court
    that sentences somebody takes no stance).
    """

    stance: StanceName
    forms: str
    complement: str = ""
    particle: str = ""
    preposition: str = ""
    needs_clause: bool = False
    needs_grammar: bool = False
    objects: str = ""
    of_speaker: bool = False
    is_state: bool = False
    needs_finite: bool = False
    things_only: bool = False
    unless: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceNoun:
    """A noun that names a stance ("opposition to", "Kritik an"); regular expressions in lower case.

    ``lemmas`` match its lemma, ``prepositions`` the word before its topic. Its party is its possessor ("Iran's protest"),
    who stands behind one of ``PositionRules.agents`` ("calls by critics"), or the subject of a verb among
    ``PositionRules.utterances`` whose object it is ("repeated its opposition"). With ``takes_clause`` an infinitive or
    clause behind it is its topic ("the call to resign").
    """

    stance: StanceName
    lemmas: str
    prepositions: str
    takes_clause: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRules:
    """Stance verbs, and what keeps a noun phrase from being their subject or their topic.

    ``negations`` right before a topic undo the stance; ``not_subjects`` are words before a name that make
    it no subject (prepositions); ``pronouns`` may stand for the only person named before in the sentence;
    ``fillers`` are left out at the start of a topic; ``clause_starts`` open a topic that is a clause after a
    comma, ``infinitives`` close one that has no such opening; ``no_topics`` are topics that are no positions ("forderte drei Tote"); ``parties`` are
    noun phrases that take positions without being names ("die Regierung"), ``organs`` the nouns behind which their name
    is the party ("Chinas Regierung"), ``groups`` those that are a party themselves ("critics of the mayor").
    ``doers`` stand before who does what a passive tells ("supported by").
    ``obligations`` are lemmas of what in somebody's words demands something ("must"), ``intentions`` of what in the
    first person and negated rejects it ("we will not pay"), ``no_deeds`` the lemmas of what they say nothing with
    ("comment"), ``no_demands`` those of what is bound to come or only thought ("must reckon with"), ``permissions`` of what
    is supported, not demanded ("should be able to"); ``people`` are further words for those who can be asked ("people"), ``conditions`` open what a position hangs on ("only if", "im Gegenzug"), ``exchanges`` are the nouns of such phrases. ``announcing`` are lemmas of verbs whose infinitive has their own subject, whatever else stands beside them ("promised X to
    vote"), ``willing`` those of adjectives that offer what follows and, negated, refuse it ("ready to talk").
    ``onlys`` are words that make a clause behind one of ``if_words`` the condition for the other. ``condemning`` and ``approving``
    are lemmas of predicates that reject or support their subject in somebody's words ("is a mistake"), ``unacceptable``
    those that do so negated only, ``naming`` lemmas of verbs that say so of their object ("called it a mistake").
    ``critical`` and ``favourable`` are lemmas behind which the topic stands with its preposition ("critical of"), ``opining``
    those of verbs whose clause is an opinion ("thinks that the council should"). ``stirring`` are lemmas of verbs by which their subject meets with the stance that their noun names ("drew criticism from"),
    ``stirred_by`` the words before whose stance it is. ``sources`` are cues that name where something was read, not who said it ("according to"). ``hypotheses`` open clauses that state no position ("if he supports").
    """

    verbs: tuple[StanceVerb, ...] = ()
    nouns: tuple[StanceNoun, ...] = ()
    agents: str = r"(?!)"
    doers: str = r"(?!)"
    utterances: str = r"(?!)"
    obligations: str = r"(?!)"
    intentions: str = r"(?!)"
    no_deeds: str = r"(?!)"
    no_demands: str = r"(?!)"
    permissions: str = r"(?!)"
    quantities: str = r"(?!)"
    """Nouns that are a party only with what stands behind them ("thousands of farmers", "Mitglieder des Rates")."""
    possibilities: str = r"(?!)"
    """Lemmas of auxiliaries that only make a stance possible ("might reject")."""
    failing: str = r"(?!)"
    """Lemmas of what somebody does who does not take the stance of the infinitive behind it ("declined to endorse")."""
    people: str = r"(?!)"
    hypotheses: str = r"(?!)"
    consequences: str = r"(?!)"
    """Adverbs that make an obligation what would follow, not what is demanded ("sonst müssten wir schließen")."""
    conditions: str = r"(?!)"
    exchanges: str = r"(?!)"
    announcing: str = r"(?!)"
    willing: str = r"(?!)"
    onlys: str = r"(?!)"
    if_words: str = r"(?!)"
    reasons: str = r"(?!)"
    """Lemmas of nouns that, denied, reject what stands behind them ("sees no reason to go on")."""
    seeing: str = r"(?!)"
    """Lemmas of the verbs whose object those nouns are."""
    helping: str = r"(?!)"
    """Lemmas of verbs that offer what they tell when somebody is said to want or to be about to do it ("cooperate")."""
    wishing: str = r"(?!)"
    """Lemmas of verbs that tell what a party wants to do ("want", "wollen")."""
    furthering: str = r"(?!)"
    """Lemmas of verbs whose object is supported by whoever wants to do them ("strengthen")."""
    ending: str = r"(?!)"
    """Those whose object is rejected by whoever wants to do them ("ban")."""
    needed: str = r"(?!)"
    """Lemmas of predicates that demand their subject in somebody's words ("is necessary")."""
    opponents: str = r"(?!)"
    """Lemmas of nouns for whoever rejects what stands behind "of" ("a critic of the plan")."""
    advocates: str = r"(?!)"
    """Lemmas of nouns for whoever supports what stands behind "of" ("a backer of the plan")."""
    pro: str = r"(?!)"
    """Openings of predicates that support the rest of the phrase ("is pro-free trade")."""
    anti: str = r"(?!)"
    """Openings of predicates that reject the rest of the phrase."""
    condemning: str = r"(?!)"
    approving: str = r"(?!)"
    unacceptable: str = r"(?!)"
    naming: str = r"(?!)"
    critical: str = r"(?!)"
    favourable: str = r"(?!)"
    opining: str = r"(?!)"
    stirring: str = r"(?!)"
    stirred_by: str = r"(?!)"
    sources: str = r"(?!)"
    organs: str = r"(?!)"
    groups: str = r"(?!)"
    negations: str = r"(?!)"
    not_subjects: str = r"(?!)"
    pronouns: str = r"(?!)"
    fillers: str = r"(?!)"
    clause_starts: str = r"(?!)"
    infinitives: str = r"(?!)"
    no_topics: str = r"(?!)"
    parties: str = r"(?!)"
    articles: str = r"(?!)"
    """Articles that may stand between one of ``not_subjects`` and a name."""
    asks_for: str = ""
    """The preposition of verbs that turn to somebody for what they shall do ("called for X to")."""
    strict: str = r"(?!)"
    """Verbs of obligation that always demand ("must")."""
    permitting: str = r"(?!)"
    """Those that demand only where they are negated ("dürfen")."""
    hearsay: str = r"(?!)"
    """Those that outside a direct quotation tell hearsay ("soll")."""
    mood_tells: bool = False
    """Whether what would follow shows its mood ("sonst müssten wir"), so that an obligation in the indicative is none."""
    empty_subjects: str = r"(?!)"
    """Subjects of whom nothing can be demanded ("es", "man", "there")."""
    ready_for: str = r"(?!)"
    """Prepositions before what one is ready for ("bereit zu", "ready for")."""
    modals: str = r"(?!)"
    """Auxiliaries of what a party will do on one condition only ("will", "können")."""
    against: str = r"(?!)"
    """Prepositions before what a party is against."""
    side_on: str = r"(?!)"
    """Prepositions behind a lemma of ``critical`` or ``favourable`` ("critical of", "kritisch gegenüber")."""
    wrong_on: str = r"(?!)"
    """Prepositions before what somebody is wrong or right about ("wrong on", "richtig bei")."""
    adjectives_in_e: tuple[str, ...] = ()
    """Endings of adjectives whose lemma the tagger leaves with an -e ("-bar": "hinnehmbare")."""
    relatives: str = r"(?!)"
    """Words that open a relative clause behind a comma and nothing else."""
    generic: str = r"(?!)"
    """Nouns that with a definite article stand for a body named before ("the group")."""
    partitives: str = r"(?!)"
    """Prepositions before what a part or number is taken from ("thousands of farmers")."""
    links: str = r"(?!)"
    """Words that make a name another's than the speaker's ("a spokesman for Ada Kern")."""
    open_if_unreal: str = r"(?!)"
    """Those of ``possibilities`` that make something only possible in the subjunctive ("könnte", but "kann")."""
    case_openers: str = r"(?!)"
    """Auxiliaries that open a clause which is a case that may be ("sollten sie ablehnen")."""
    they_may_be_one: bool = False
    """Whether a plural pronoun may stand for a body of several people ("the panel ... they")."""
