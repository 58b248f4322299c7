"""How speech is reported: speech verbs and nouns, marks, subjunctive forms, pronouns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from synopse.model.marks import SpeechAct

VerbFormKind = Literal["finite", "participle", "infinitive", "gerund"]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a word form as a form of a verb of speech.

    ``particle`` is the separated prefix that must stand in the same clause ("teilte ... mit").
    ``takes`` tells the complements: ``c`` content clause, ``z`` infinitive, ``r`` an object that makes
    the clause a reported speech act, ``q`` nothing but a quoted phrase, ``a`` nothing ("wie ... zeigte").
    """

    lemma: str
    kind: VerbFormKind
    particle: str | None
    takes: str
    act: SpeechAct


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRules:
    """How speech is reported: speech verbs and nouns, marks, subjunctive forms, pronouns.

    All words are lower case. ``speech`` maps a word form to its readings. ``source_before`` are
    prepositions of source ("laut X"), ``source_after`` postpositions ("X zufolge"), ``source_nouns`` the
    nouns that make ``source_opener`` one ("nach Angaben von X"). ``third_person`` maps a pronoun to the
    genders it may stand for: ``m``, ``f``, ``n``, ``p``.
    """

    speech: Mapping[str, tuple[VerbForm, ...]] = field(default_factory=dict)
    speech_nouns: Mapping[str, SpeechAct] = field(default_factory=dict)
    stances: Mapping[str, SpeechAct] = field(default_factory=dict)
    """Adjectives that say how somebody sees what follows ("zeigte sich überzeugt, dass")."""
    source_before: frozenset[str] = frozenset()
    source_after: frozenset[str] = frozenset()
    source_opener: frozenset[str] = frozenset()
    source_nouns: frozenset[str] = frozenset()
    source_links: frozenset[str] = frozenset()
    source_endings: tuple[str, ...] = ()
    reflexive_words: frozenset[str] = frozenset()
    """Words before a noun of source that stand for the subject behind it ("nach eigenen Angaben")."""
    according_adverbs: frozenset[str] = frozenset()
    as_words: frozenset[str] = frozenset()
    so_words: frozenset[str] = frozenset()
    predicative_words: frozenset[str] = frozenset()
    """Words inside a clause before what the object is taken for ("nannten es als Beispiel")."""
    content_openers: frozenset[str] = frozenset()
    question_openers: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    relative_genders: Mapping[str, str] = field(default_factory=dict)
    infinitive_marks: frozenset[str] = frozenset()
    subject_determiners: frozenset[str] = frozenset()
    oblique_determiners: frozenset[str] = frozenset()
    time_nouns: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    attaching: frozenset[str] = frozenset()
    member_openers: frozenset[str] = frozenset()
    """Words that name some of those before ("including", "darunter")."""
    complement_prepositions: frozenset[str] = frozenset()
    """Prepositions that open what a verb of speech is about ("complained about the delay")."""
    coordinators: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    third_person: Mapping[str, str] = field(default_factory=dict)
    also_accusative: frozenset[str] = frozenset()
    """Pronouns of the third person that look the same as an object ("sie")."""
    other_pronouns: frozenset[str] = frozenset()
    not_subjects: frozenset[str] = frozenset()
    perfect_auxiliaries: frozenset[str] = frozenset()
    passive_auxiliaries: frozenset[str] = frozenset()
    perfect_with_be: frozenset[str] = frozenset()
    """Verbs whose perfect looks like a passive ("war davon ausgegangen")."""
    modals: frozenset[str] = frozenset()
    finite_verbs: frozenset[str] = frozenset()
    agent_prepositions: frozenset[str] = frozenset()
    passive_speaks: frozenset[str] = frozenset()
    reported_with: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Prepositions that a verb needs to name a reported act ("sprach von einem Erfolg")."""
    splitting_adverbs: frozenset[str] = frozenset()
    """Adverbs that may stand between "to" and its verb ("to somehow deny")."""
    goes_on_words: frozenset[str] = frozenset()
    """Words before an infinitive of speech that happened ("went on to say")."""
    takes_addressee: frozenset[str] = frozenset()
    """Verbs whose object is who is told ("told reporters the dam held")."""
    cites: frozenset[str] = frozenset()
    """Verbs whose object speaks ("die Zeitung zitiert einen Anwohner")."""
    impersonal_verbs: frozenset[str] = frozenset()
    """Verbs without a subject that speaks ("wie aus Kreisen verlautete")."""
    possessives: frozenset[str] = frozenset()
    """Possessives before a noun of source that stand for the one who spoke last ("nach seinen Angaben")."""
    definite: frozenset[str] = frozenset()
    impersonal: frozenset[str] = frozenset()
    place_prepositions: frozenset[str] = frozenset()
    adverb_pairs: frozenset[tuple[str, str]] = frozenset()
    """Two words that are an adverb together ("unter anderem")."""
    verb_endings: tuple[str, ...] = ()
    """Endings of finite verbs in the third person."""
    adverb_endings: tuple[str, ...] = ()
    determiner_genders: Mapping[str, str] = field(default_factory=dict)
    feminine_endings: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    role_endings: tuple[str, ...] = ()
    """Endings of nouns that name a person by office, trade or kinship ("minister", "sprecherin")."""
    body_endings: tuple[str, ...] = ()
    """Endings of nouns for bodies that speak ("polizei", "ministerium")."""
    text_endings: tuple[str, ...] = ()
    """Endings of nouns for texts that say something ("bericht", "studie"); they are no persons."""
    group_nouns: tuple[str, ...] = ()
    """Endings of nouns for a number of those named behind them ("mehrheit")."""
    thing_endings: tuple[str, ...] = ()
    """Endings of nouns for what cannot speak ("katastrophe")."""
    feminine_nouns: tuple[str, ...] = ()
    """Endings of nouns that are feminine, so that "der" before them is no nominative."""
    ambiguous_determiners: frozenset[str] = frozenset()
    """Determiners that are a nominative or an oblique case ("der")."""
    weak_ending: str = "\0"
    """Ending of adjectives that makes an ambiguous determiner oblique ("der neuen ...")."""
    contracted: frozenset[str] = frozenset()
    """Pronouns with a verb drawn in ("it's")."""
    title_abbreviations: Mapping[str, str] = field(default_factory=dict)
    """Short forms of titles before names ("gov" for "governor"), without their full stop."""
    both_words: frozenset[str] = frozenset()
    """Words for the two named before ("beide", "both")."""
    kin: tuple[str, ...] = ()
    """Beginnings of role nouns that say whose, not who ("vater", "nachfolger")."""
    place_adjective: str = ""
    """Ending of the adjectives that are made of names of places, in all cases ("Bad Homburger", "New Yorker")."""
    nouns_are_capitalised: bool = False
    verb_second: bool = False
    subjunctive_strong: frozenset[str] = frozenset()
    subjunctive_plural: frozenset[str] = frozenset()
    subjunctive_weak: frozenset[str] = frozenset()
    subjunctive_endings: tuple[str, ...] = ()
    not_subjunctive: frozenset[str] = frozenset()
    after_finite: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    unsaid_when_negated: frozenset[str] = frozenset()
    """Verbs that report nothing when they are negated ("did not confirm that")."""
    purpose_openers: frozenset[str] = frozenset()
    temporal_according: frozenset[str] = frozenset()
    hearsay_modals: frozenset[str] = frozenset()
    back_references: frozenset[str] = frozenset()
    idioms: tuple[tuple[str, ...], ...] = ()
    first_person: frozenset[str] = frozenset()
    wish_openers: frozenset[str] = frozenset()
    passive_participles: frozenset[str] = frozenset()
    """Participles that make the perfect of a passive ("ist gesagt worden")."""
    progressive_endings: tuple[str, ...] = ()
    """Endings of the participle that tells what goes on and makes no passive ("was saying")."""
    participle_endings: tuple[str, ...] = ()
    """Endings of participles that look like the past tense ("was ordered")."""
    infinitive_endings: tuple[str, ...] = ()
    """Endings by which an infinitive is known ("sagen", "äußern")."""
    personal_complements: frozenset[str] = frozenset()
    """Those of ``complement_prepositions`` that lead to persons as often as to things ("met with", "voted for")."""
    contrasts: frozenset[str] = frozenset()
    """Words that open another statement behind a comma ("aber", "während")."""
    attributive_endings: tuple[str, ...] = ()
    """Endings of participles that are attributes though they look like a verb of speech ("informierten Kreisen")."""
    subject_adverbs: frozenset[str] = frozenset()
    """Adverbs that may open a subject ("auch die Polizei")."""
    not_subjunctive_endings: tuple[str, ...] = ()
    """Endings in -e that no subjunctive has ("sagte", "teilweise")."""
