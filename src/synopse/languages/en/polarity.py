"""English: what denies a predicate, and what leaves it open."""

import re

from synopse.languages.rules.polarity import PolarityRules

POLARITY = PolarityRules(
    denials=frozenset(
        "no not n't never none neither nor nobody nothing without yet don't doesn't didn't isn't aren't wasn't weren't won't hasn't "
        "haven't hadn't can't cannot couldn't".split()
    ),
    not_denying=frozenset("only just merely simply least".split()),
    beside=frozenset("with without in at by on".split()),
    undone=frozenset("fail refuse decline forget neglect omit avoid unable try attempt threaten".split()),
    carrying=frozenset("go begin start continue manage come happen able help proceed".split()),
    open=frozenset(
        "would could should may might must ca can possibly perhaps maybe probably likely allegedly reportedly ever".split()
    ),
    conditions=frozenset("if whether unless until before lest once".split()),
    wishes=frozenset(
        "want hope demand urge call ask request consider propose suggest fear wish seek order require need "
        "expect doubt question deny evidence proof suspect wonder proposal offer claim allegation".split()
    ),
    opining=frozenset("say tell ask add speak talk comment call think believe know feel mean remember see understand care wonder seem look mind".split()),
    planned=frozenset("will shall".split()),
    announcing=frozenset("announce vow promise pledge plan intend decide agree".split()),
    able=frozenset("can could ca be".split()),
    told_future=frozenset("would".split()),
    not_yet=frozenset(["yet"]),
    rearranged=frozenset(["now", "instead", "later"]),
    universal=frozenset("all every each both".split()),
    persons=frozenset("he him she her".split()),
    speaking=frozenset("we i us it they".split()),
    believing=frozenset("think believe expect assume suppose".split()),
    leading_to=frozenset("to into".split()),
    had=frozenset("had hadn't 'd".split()),
    whether=frozenset(["whether"]),
    pending=frozenset("open undecided unresolved unclear uncertain".split()),
    deciding=frozenset("decide rule vote determine".split()),
    weighing=frozenset("consider weigh contemplate mull debate discuss".split()),
    earlier=re.compile(r"\b(?:previously|originally|last year|(?:years?|months?|weeks?) ago|formerly|at one time)\b", re.IGNORECASE),
    imminent=re.compile(
        r"\b(?:(?:on the (?:verge|brink) of|close to|nearing|in the final stages? of|in talks (?:on|over|about|to)|negotiating|preparing to|"
        r"about to|poised to|ready to)(?: an?| the| its| their| his| her)?) \Z", re.IGNORECASE
    ),
)  # fmt: skip
