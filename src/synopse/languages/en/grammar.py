"""English: the function words of a clause."""

from synopse.languages.rules.grammar import GrammarRules

GRAMMAR = GrammarRules(
    having=frozenset(["have"]),
    perfect=frozenset(["have"]),
    copulas=frozenset(["be"]),
    remaining=frozenset(["remain"]),
    present=frozenset(["be", "do"]),
    future=frozenset(["will", "shall"]),
    doing=frozenset(["do"]),
    gerund="ing",
    infinitive_marks=frozenset(["to"]),
    asking_marks=frozenset(["to"]),
    passive_infinitive=("to", "be"),
    complementisers=frozenset(["that"]),
    expletives=frozenset(["it"]),
    articles=frozenset("the a an this these those".split()),
    negations=frozenset("not n't n’t never no neither nor".split()),
    negating_adverbs=frozenset("not n't n’t never".split()),
    only=frozenset(["only"]),
    about=frozenset("of about from by against to over on".split()),
    blaming=frozenset(["for", "of"]),
    attributive=frozenset("of in at".split()),
    agents=frozenset(["by"]),
    sure_agents=frozenset(["by"]),
    sources=frozenset(["from", "by"]),
    calling=frozenset(["name", "call"]),
    anybody=frozenset("person one first".split()),
    inflections=frozenset("s er ed ing ly".split()),
    head_is_last=True,
)
