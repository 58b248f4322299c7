"""How a clause is built: the function words that rules on its tree ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GrammarRules:
    """Function words by what they do in a clause, as the lemmas that the tagger gives them, in lower case.

    A language without one of these fields has nothing that stands there, and the rule that asks for it is silent.
    """

    having: frozenset[str] = frozenset()
    """Auxiliaries of the perfect that are no copula ("haben", "have")."""
    perfect: frozenset[str] = frozenset()
    """All auxiliaries of the perfect: with "haben" those of motion ("sein")."""
    copulas: frozenset[str] = frozenset()
    """Verbs that say what something is ("sein", "be")."""
    remaining: frozenset[str] = frozenset()
    """Verbs that say what something goes on to be ("bleiben", "remain")."""
    present: frozenset[str] = frozenset()
    """Auxiliaries that, finite in the present, tell of the present ("is building", "does build")."""
    becoming: frozenset[str] = frozenset()
    """Auxiliaries that make a future of an infinitive and a passive of a participle ("werden")."""
    future: frozenset[str] = frozenset()
    """Auxiliaries that put the verb ahead, by grammar or as an intention ("werden", "sollen", "will")."""
    unreal: frozenset[str] = frozenset()
    """Auxiliaries whose past subjunctive tells what is not so ("hätte", "wäre", "würde")."""
    doing: frozenset[str] = frozenset()
    """Verbs that stand for another one and name no deed themselves ("to do")."""
    gerund: str = ""
    """The ending of the form that tells what goes on, behind a copula ("is weighing")."""
    infinitive_marks: frozenset[str] = frozenset()
    """Words before an infinitive ("zu", "to")."""
    asking_marks: frozenset[str] = frozenset()
    """Those of them that part whom one asks from what they shall do, in the order of the words ("urged X to pay")."""
    passive_infinitive: tuple[()] | tuple[str, str] = ()
    """Mark and auxiliary by which a noun is told what shall be done to it ("the vote to be put off")."""
    complementisers: frozenset[str] = frozenset()
    """Conjunctions that open a content clause ("dass", "that")."""
    expletives: frozenset[str] = frozenset()
    """Subjects that stand for a clause or for nothing ("es", "it")."""
    reflexives: frozenset[str] = frozenset()
    """Pronouns that are reflexive and nothing else ("sich")."""
    articles: frozenset[str] = frozenset()
    """Determiners that a noun phrase leaves behind when it stands as a heading ("der", "this")."""
    negations: frozenset[str] = frozenset()
    """Words that negate the verb that they hang on ("nicht", "kein", "never")."""
    negating_adverbs: frozenset[str] = frozenset()
    """Those that stand right behind what they negate ("nicht", "not")."""
    only: frozenset[str] = frozenset()
    """Words behind a negation that take it back ("nicht nur", "not only")."""
    about: frozenset[str] = frozenset()
    """Prepositions that part a noun from its verb's subject: "spoke of reports demanding", but "signed a letter demanding"."""
    blaming: frozenset[str] = frozenset()
    """Words before a participle that tells what somebody is blamed or praised for ("criticized X for requesting")."""
    attributive: frozenset[str] = frozenset()
    """Prepositions inside the phrase of those who are asked ("urged the head of the board to")."""
    agents: frozenset[str] = frozenset()
    """Prepositions before the agent of a passive, in whatever form ("von", "vom", "durch", "by")."""
    sure_agents: frozenset[str] = frozenset()
    """Those of them that say nothing else ("durch", "by"; "von" says also whose)."""
    sources: frozenset[str] = frozenset()
    """Prepositions before whom something comes from ("von", "from")."""
    calling: frozenset[str] = frozenset()
    """Verbs that give somebody a name ("nennen", "call")."""
    anybody: frozenset[str] = frozenset()
    """Nouns and numerals that stand for whom the clause behind them tells of ("the one who", "der erste, der")."""
    inflections: frozenset[str] = frozenset()
    """What inflexion adds to a word ("e", "en", "s", "ed")."""
    head_is_last: bool = False
    """Whether the last word of a name of several nouns says what is named ("Selby Town Hall")."""
