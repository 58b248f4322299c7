"""Whether two claims that exclude each other are made of one thing."""

from __future__ import annotations

from dataclasses import replace

from synopse.compare.conflicts.claims import Claim
from synopse.compare.conflicts.participants import EVERYONE, MARKS, PART, SEVERAL, UNSURE
from synopse.compare.values.dates import compare_dates, is_narrow

_LEAST = -2.6
"""Log odds that their statements speak of one thing from which two claims are looked at: their grammar must bear it out."""
_LEAST_OPEN = 3.0
"""The same where the grammar names no common thing, for pronouns."""
_COVERED = 0.6
"""Share of what a denial names that the other statement must name too: "did not meet in Kiel" denies Kiel alone."""
_OF_TWO = frozenset({"result"})
"""Sets in which who is the object of one value has the other: "they beat Kelm", "Kelm lost"."""
_LASTING = frozenset({"goes_on", "stays", "not_charged", "keeps"})
"""Values by which a state lasts: what will last has not ended."""
_WORD = 6
"""Letters of a word that a compound is taken to be about (\"Verhandlungen\", \"Verhandlungsrunde\")."""
_SHARED = 2.0
"""Log odds that a common doer or thing adds."""


def found_on(score: float, a: Claim, b: Claim, places: frozenset[str] = frozenset()) -> float | None:
    """How well two claims are founded that they speak of one thing, from how like their statements are; None where they do not.

    ``places`` are stems of the places that the whole story is about: they tie no two claims.
    """
    a, b = (replace(c, doers=c.doers - places, things=c.things - places, told=c.told - places) for c in (a, b))
    if _is_sequence(a, b) or (a.kind == "quantity" and not a.acts & b.acts):
        return None
    if a.value == b.value and a.way_of and b.way_of and a.way_of != b.way_of:
        return None  # "never publicly acknowledged", "publicly supported"
    if a.scope == "person":
        if _is_one_person(a, b):
            return score + 2 * _SHARED
        if not (_is_single(a) and _is_single(b)):
            return None
    if score < _LEAST:
        return None
    doers, things = _agreements(a, b)
    if a.about in _OF_TWO and doers < 1:
        return None
    if -1 in {doers, things} or (a.about.startswith("do:") and not _is_covered(a, b)):
        return None
    if things < 1 and not a.scope and (_is_undone(a, b) or _is_undone(b, a)):
        return None  # "refused to name the donor", "backed the plan"
    if max(doers, things) < 1:
        if a.kind == "quantity" or a.scope in {"person", "plan"} or score < _LEAST_OPEN:
            return None
        is_apart = _agree(_all(a), _all(b)) < 0
        if is_apart and (a.scope != "clause" or (_persons(_all(a)) and _persons(_all(b)))):
            return None
        if a.scope == "clause" and a.value != b.value and _agree(_all(a) | a.told, _all(b) | b.told) < 0:
            return None
    if (doers, things) == (1, 0) and bool(a.things) != bool(b.things) and not (a.is_not_yet or b.is_not_yet):
        score -= _SHARED  # "he never left", "he left the party"
    return score + _SHARED * (doers + things) if score >= _LEAST else None


def _is_sequence(a: Claim, b: Claim) -> bool:
    """Whether it is a plan and what came of it, or one state after the other."""
    tenses = {a.tense, b.tense}
    if a.scope == "plan" or a.is_pending or b.is_pending or {a.value, b.value} & _LASTING:
        return False
    if a.kind == "status" and a.value != b.value:
        return "future" in tenses or tenses == {"past"}
    return a.value != b.value and tenses == {"past", "future"}


def _is_one_person(a: Claim, b: Claim) -> bool:
    """Whether both are said of one resolved person, or one of everybody and the other of somebody."""
    one, other = _all(a), _all(b)
    if _persons(one) & _persons(other):
        return True
    return any(
        EVERYONE in group and _persons(person) and EVERYONE not in person
        for group, person in ((one, other), (other, one))
    )


def _is_single(claim: Claim) -> bool:
    """Whether it is said of one person, by name or by a noun in the singular."""
    keys = _all(claim)
    return bool(keys) and SEVERAL not in keys


def persons_of(claim: Claim) -> frozenset[str]:
    """Keys of the persons that a claim names as who does it or to whom it is done."""
    return _persons(_all(claim))


def _persons(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if key[0] == "#")


def _agreements(a: Claim, b: Claim) -> tuple[int, int]:
    doers, things = _agree(a.doers, b.doers), _agree(a.things, b.things)
    if a.about.startswith("do:"):
        if doers == -1 and (a.doers & b.told or b.doers & a.told):
            doers = 0  # "the city council of Millbrook", "Millbrook"
        denied, other = (a, b) if a.is_denied else (b, a)
        if things == -1 and denied.things <= other.told | other.things:
            things = 1  # "the pad was not damaged", "the tower of the pad was damaged"
    elif a.scope == "plan":
        doers, things = max(0, doers), _of_one_plan(a, b)
    elif a.about not in _OF_TWO and (_is_said_of(a, b) or _is_said_of(b, a)):
        doers, things = 0, 1  # "found the hiker", "the hiker is missing"
    elif a.scope == "clause":
        doers, things = 0, max(0, _agree(_all(a) | a.told, _all(b) | b.told))
    return doers, things


def _is_undone(a: Claim, b: Claim) -> bool:
    """Whether a claim is made of an act of which the other tells nothing, and nothing that is told with it."""
    if a.about.startswith("do:") or not a.inner or a.inner & (b.inner | b.acts):
        return False
    return not (a.things - MARKS - a.doers) & (b.things | b.told)


def _is_said_of(a: Claim, b: Claim) -> bool:
    """Whether to what is done in one claim is who is something in the other, and does nothing to another thing there."""
    return _agree(a.things, b.doers) == 1 and not (b.things - MARKS - b.doers)


def _of_one_plan(a: Claim, b: Claim) -> int:
    """1 for two reports of one plan, -1 for two plans: it is subject or object, or told by nothing but its day."""
    roles = [frozenset(key for key in keys if key[0] != "#") for keys in (a.things, a.doers, b.things, b.doers)]
    found = max(_agree(roles[0], roles[2]), _agree(roles[0], roles[3]), _agree(roles[1], roles[2]))
    if found == 0 and not (_all(a) - MARKS and _all(b) - MARKS):
        days = [[time for time in claim.times if is_narrow(time)] for claim in (a, b)]
        return int(any(compare_dates(x, y) == "fits" for x in days[0] for y in days[1]))
    return found


def _all(claim: Claim) -> frozenset[str]:
    return claim.doers | claim.things


def _agree(a: frozenset[str], b: frozenset[str]) -> int:
    """1 where two sets of keys share one, -1 where neither is empty and they share none, or each names other persons."""
    one, other = a - MARKS, b - MARKS
    if not one or not other:
        return 0
    apart = 0 if UNSURE in a | b else -1
    if _persons(one) and _persons(other):
        return 1 if _persons(one) & _persons(other) else apart
    return 1 if one & other or _is_part(one, other) or _are_compounds(one, other) else apart


def _are_compounds(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the one names by a compound what the other names by its last word, in any language."""
    return any(key[0] == PART and "=" + key[1:] in b for a, b in ((one, other), (other, one)) for key in a)


def _is_part(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a word of the one begins or ends a compound of the other."""
    return any(
        short[0] not in "=#~" and len(short) >= _WORD and (long.startswith(short) or long.endswith(short))
        for a, b in ((one, other), (other, one))
        for short in a
        for long in b
    )


def _is_covered(a: Claim, b: Claim) -> bool:
    """Whether the other tells of what a denial denies: "did not meet in Kiel" denies Kiel alone.

    What is still to come is denied as a whole ("has yet to meet them in Kiel").
    """
    denied, other = (a, b) if a.is_denied else (b, a)
    if denied.inner - other.inner - other.acts:
        return False
    if denied.is_not_yet:
        return True
    kept = [key for key in denied.told - denied.doers if key[0] not in "=#*+?~"]
    named = other.around | _all(other)
    return sum(key in named for key in kept) >= _COVERED * len(kept)
