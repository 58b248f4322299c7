"""Which names of a story may stand for the same person: a part of a name for the whole, no other first name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from synopse.compare.evidence import Evidence

_PERSON = "PER:"


def reach_of_names(evidence: Sequence[Evidence]) -> list[frozenset[str]]:
    """For each statement all names of the story (as in `Evidence.names`) that may mean what one of its own means.

    Of two names of persons the words of one must all stand in the other: "Lenz" may be "Eva Lenz" or "Jan Lenz", but
    "Eva Lenz" is not "Jan Lenz". Other names mean the same only when they are the same.
    """
    persons = sorted({name for one in evidence for name in one.names if name.startswith(_PERSON)})
    words = {name: frozenset(name[len(_PERSON) :].split()) for name in persons}
    having: dict[str, set[str]] = defaultdict(set)
    for name in persons:
        for word in words[name]:
            having[word].add(name)
    near = {
        name: frozenset(
            other
            for other in set().union(*(having[word] for word in words[name]))
            if words[name] <= words[other] or words[other] <= words[name]
        )
        for name in persons
    }
    return [frozenset(one.names).union(*(near[name] for name in one.names if name in near)) for one in evidence]
