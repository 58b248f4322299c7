"""German: the function words of a clause."""

from synopse.languages.rules.grammar import GrammarRules

GRAMMAR = GrammarRules(
    having=frozenset(["haben"]),
    perfect=frozenset(["haben", "sein"]),
    copulas=frozenset(["sein"]),
    remaining=frozenset(["bleiben"]),
    present=frozenset(["sein"]),
    becoming=frozenset(["werden"]),
    future=frozenset(["werden", "sollen", "wollen"]),
    unreal=frozenset(["haben", "sein", "werden"]),
    infinitive_marks=frozenset(["zu"]),
    complementisers=frozenset(["dass", "daß"]),
    expletives=frozenset(["es"]),
    reflexives=frozenset(["sich"]),
    articles=frozenset("der die das ein dieser".split()),
    negations=frozenset("nicht nie niemals kein keinerlei".split()),
    negating_adverbs=frozenset(["nicht", "nie"]),
    only=frozenset(["nur"]),
    about=frozenset("von über gegen".split()),
    agents=frozenset("von vom durch".split()),
    sure_agents=frozenset(["durch"]),
    sources=frozenset("von vom durch".split()),
    calling=frozenset(["nennen", "heißen"]),
    anybody=frozenset("person erste mensch".split()),
    inflections=frozenset("e en em er es n m r s ern ers in".split()),
)
