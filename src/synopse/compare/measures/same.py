"""Whether two amounts measure the same thing: positive evidence is needed, and any doubt is a no."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.compare.measures.circumstances import (
    are_far_apart,
    are_other_quotes,
    are_other_shares,
    are_worlds_apart,
    is_one_sided_year,
    is_open,
    is_other_day,
    is_other_place,
    is_same_day,
    is_same_noun,
    is_same_status,
    is_subset_unlikely,
    is_without_crew,
    unit_of,
)
from synopse.compare.measures.cues import BEFALLING
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.story import Story, is_background
from synopse.compare.values.units import dimension_of

_CONTEXT_POINT = 0.12
"""Shared weight of the sentences' words that suffices when the statements are one point."""
_CONTEXT_OPEN = 0.35
"""... and no kind of outcome is named by both."""
_CONTEXT_KIND = 0.15
"""... when both texts name the same kind of outcome."""
_CONTEXT_MAIN = 0.08
"""... when that kind is what the story itself is about."""
_CONTEXT_NOUN = 0.45
"""... when only the counted noun is the same."""
_CONTEXT_TOLL = 0.15
"""... of the sentences around them, when each is the only amount of its kind in its article."""
_NEAR = 0.45
"""... and their clauses share, where no kind of outcome is named."""
_NEAR_DURATION = 0.65
"""... and what two lengths need when no kind of event is named."""
_NEAR_SIZE = 0.8
"""... and what their clauses share for two sizes of one noun."""
_CONTEXT_BARE = 0.55
"""... when neither noun nor kind is known (money, percentages)."""

_BARE_SHARED = 4
"""Words that two clauses share when neither noun nor kind says what is measured."""

_REWRITTEN = 0.6
_REWRITTEN_SHARED = 5
"""Share, and number, of the words that two sentences have in common when one is the other with another value."""

_TAKEN = 0.7
_TAKEN_SHARED = 2
"""Words, and share of them, that sentences with an anchored duration have in common when it is a length after all."""


_NEVER = frozenset({"negated", "hypothetical", "change", "bound", "of", "converted"})
"""Scopes under which a figure states no measured value, or not the one that its noun names."""

_MARKET = frozenset({"quoted", "closing"})

_SAME_SENTENCE = 0.5
"""Words that two sentences share when they tell of the same places, whichever of them each names."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two amounts are taken to measure the same thing."""

    ground: str
    overlap: float
    shared: frozenset[str]
    is_point: bool = False
    needed: float | None = None

    @property
    def strength(self) -> float:
        """By this pairs are joined first: being one point counts most, then shared words."""
        return self.overlap + self.is_point

    def sentence(self) -> str:
        """The evidence for a reader."""
        words = ", ".join(sorted(self.shared)[:6])
        if not words:
            return self.ground
        least = f", at least {self.needed:.2f} needed" if self.needed is not None else ""
        return f"{self.ground}; shared words {self.overlap:.2f} ({words}){least}"


def same_measure(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that ``a`` and ``b`` measure the same thing, or None."""
    if a.measured != b.measured or are_worlds_apart(a, b) or are_far_apart(a, b):
        return None
    if rewritten := _one_sentence(a, b, story):
        return rewritten
    if not story.can_tell_of_one(a, b):
        return None
    if lasted := _one_state(a, b, story):
        return lasted
    if _clash(a, b, story):
        return None
    overlap = story.overlap(a.stems, b.stems) if a.language == b.language else 0.0
    shared = a.stems & b.stems
    if found := _one_toll(a, b, story) or _one_place(a, b, story):
        return found
    needed, ground = _needed(a, b, story)
    if needed is None or overlap < needed or (needed > 0 and not shared):
        return None
    return Evidence(ground, overlap, shared, is_point=bool(a.points & b.points), needed=needed)


def _one_sentence(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that two articles have one sentence but for the value, also where one is a later state of the other.

    Of two copies of one text with two values an editor wants to know, so that one origin is no obstacle here.
    """
    if a.language != b.language or a.span.article == b.span.article or a.figures != b.figures:
        return None
    shared, overlap = a.stems & b.stems, story.overlap(a.stems, b.stems)
    if len(shared) < _REWRITTEN_SHARED or len(shared) < _REWRITTEN * len(a.stems | b.stems) or overlap < _TAKEN:
        return None
    if not _is_one_slot(a, b) or is_other_day(a, b) or not story.events.may_tell_of_one(a.span.article, b.span.article):
        return None
    return Evidence("the same sentence but for the value", overlap, shared, is_point=True, needed=_TAKEN)


def _is_one_slot(a: Mention, b: Mention) -> bool:
    """Whether two values of one sentence can fill the same place in it."""
    if a.measured == "date" or (a.scopes | b.scopes) & {"change", "hypothetical", "converted"}:
        return False
    if dimension_of(unit_of(a)) != dimension_of(unit_of(b)) or a.places != b.places or a.is_anchor != b.is_anchor:
        return False
    return (
        is_same_noun(a, b)
        or (a.counted is None and b.counted is None and a.kinds == b.kinds)
        or (a.kind is not None and a.kind == b.kind and a.names_kind and b.names_kind)
    )


def _one_state(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that two lengths tell for how long one state has lasted ("had lived in Kelm for the past year")."""
    if not (a.is_lasting and b.is_lasting and a.points & b.points and a.dated and b.dated):
        return None
    shared, overlap = a.dated.told & b.dated.told, story.overlap(a.dated.told, b.dated.told)
    if a.dated.act is None or a.dated.act != b.dated.act or not shared or overlap < _NEAR:
        return None
    return Evidence(f"one state ({a.dated.act})", overlap, shared, is_point=True, needed=_NEAR)


def _one_toll(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that each amount is the only one of its kind in its article, and both tell of one thing."""
    first, second = story.tolls.get(a.span), story.tolls.get(b.span)
    if first is None or second is None or a.kind != b.kind or not _agree_on_noun(a, b):
        return None
    overlap = story.overlap(first, second) if a.language == b.language else 0.0
    if a.kind not in story.main_kinds and (overlap < _CONTEXT_TOLL or len(first & second) < _BARE_SHARED):
        return None
    needed = None if a.kind in story.main_kinds else _CONTEXT_TOLL
    return Evidence(f"each report gives one number for this kind ({a.kind})", overlap, first & second, needed=needed)


def _one_place(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that both count what befell people in one place that is not the whole story's."""
    if not a.at or a.at != b.at or a.at & story.main_places or a.kind != b.kind or a.kind not in BEFALLING:
        return None
    if (a.kind not in story.main_kinds and not a.near & b.near) or not _agree_on_noun(a, b):
        return None
    return Evidence(f"both count for {' '.join(sorted(a.at))} ({a.kind})", story.overlap(a.near, b.near), a.at)


def _clash(a: Mention, b: Mention, story: Story) -> bool:
    """Whether anything tells the two apart."""
    if (a.scopes | b.scopes) & _NEVER or ((a.is_anchor or b.is_anchor) and not _is_time_taken(a, b, story)):
        return True
    if are_other_quotes(a, b) or are_other_shares(a, b, story):
        return True
    if not is_same_status(a, b) or is_background(a, story) != is_background(b, story):
        return True
    if is_other_day(a, b) or is_one_sided_year(a, b, story):
        return True
    if is_other_place(a, b, story) and not _is_one_place(a, b, story):
        return True
    if a.at and b.at and a.at != b.at and not (a.at | b.at) & story.main_places:
        return True
    if ("there" in a.scopes) != ("there" in b.scopes) and not a.points & b.points:
        return True
    return _is_restricted_apart(a, b)


def _is_one_place(a: Mention, b: Mention, story: Story) -> bool:
    """Whether the places named are those of one telling: the count's own place, or sentences that share half of their words."""
    return a.at == b.at and (bool(a.at) or story.overlap(a.stems, b.stems) >= _SAME_SENTENCE)


def _is_restricted_apart(a: Mention, b: Mention) -> bool:
    """Whether only one of the two counts a part, a rate, more of it, or a window of time; one point may add "in all"."""
    difference = (a.scopes ^ b.scopes) - _MARKET - {"definite", "there"}
    if "severe" in a.scopes & b.scopes:
        difference -= {"part"}  # the badly hurt are a part of the hurt, said or not
    return bool(difference - {"total"}) or ("total" in difference and not a.points & b.points)


def _is_time_taken(a: Mention, b: Mention, story: Story) -> bool:
    """Whether "closed after three hours" and "it took three hours to close" tell how long the same thing took."""
    if not a.points & b.points or (a.is_anchor and b.is_anchor and a.near != b.near):
        return False
    return len(a.stems & b.stems) >= _TAKEN_SHARED and story.overlap(a.stems, b.stems) >= _TAKEN


def _needed(a: Mention, b: Mention, story: Story) -> tuple[float | None, str]:
    """How much of their sentences' words two mentions must share, and what else speaks for them."""
    share_point = bool(a.points & b.points)
    if not _agree_on_kind(a, b, share_point) or not _agree_on_noun(a, b):
        return None, ""
    if share_point:
        is_one_noun = is_same_noun(a, b) and not (a.is_generic or b.is_generic)
        is_open = (a.kind is None or a.kind != b.kind) and not (_is_length_of_one(a, b) or is_one_noun)
        if a.language != b.language:
            is_told_of_one = a.kind in story.main_kinds or bool(a.told_of & b.told_of)
            return (0.0, "the statements are one point") if is_told_of_one and not is_open else (None, "")
        if is_open and (not _may_share_subject(a, b, story) or _is_loose_duration(a, b, story)):
            return None, ""
        if not is_open and a.kind and a.kind == b.kind and dimension_of(unit_of(a)) != "count":
            return 0.0, "the statements are one point"  # "10,000 euros of damage" needs no more words
        return _CONTEXT_OPEN if is_open else _CONTEXT_POINT, "the statements are one point"
    if a.language != b.language:
        return None, ""
    if a.kind and a.kind == b.kind:
        if a.kind in story.main_kinds:
            needed = 0.0 if a.measured == "duration" else _CONTEXT_MAIN
            return needed, f"both measure what the story is about ({a.kind})"
        if is_same_day(a, b) and a.told_of & b.told_of:
            return _CONTEXT_MAIN, f"both measure the same kind of thing on the same day ({a.kind})"
        return _CONTEXT_KIND, f"both measure the same kind of thing ({a.kind})"
    if _is_size_of_one(a, b) and story.overlap(a.near, b.near) >= _NEAR_SIZE:
        return _CONTEXT_POINT, f"both say how large the {a.noun} is"
    if (
        "definite" in a.scopes | b.scopes
        or not _may_share_subject(a, b, story)
        or story.overlap(a.near, b.near) < _NEAR
    ):
        return None, ""
    if is_same_noun(a, b) and not (a.is_generic or b.is_generic):
        return _CONTEXT_NOUN, f"both count {a.noun}"
    if dimension_of(unit_of(a)) == "count" or len(a.near & b.near) < _BARE_SHARED:
        return None, ""
    return _CONTEXT_BARE, "the sentences say the same"


def _may_share_subject(a: Mention, b: Mention, story: Story) -> bool:
    """Whether the subjects may be one: the same noun, or a noun that the other article knows too."""
    if a.subject is None or b.subject is None or a.subject == b.subject:
        return True
    return a.subject in story.articles[b.span.article].words or b.subject in story.articles[a.span.article].words


def _is_length_of_one(a: Mention, b: Mention) -> bool:
    """Whether two lengths are attributes of the same noun ("a two-year investigation")."""
    return a.measured == "duration" and a.counted is not None and a.counted == b.counted


def _is_size_of_one(a: Mention, b: Mention) -> bool:
    """Whether two sizes are attributes of the same noun ("the 48-page indictment")."""
    return dimension_of(unit_of(a)) != "count" and a.counted is not None and a.counted == b.counted


def _is_loose_duration(a: Mention, b: Mention, story: Story) -> bool:
    """Whether nothing but the sentence ties two lengths: "a 21-year veteran" and "a 60-day suspension"."""
    return a.measured == "duration" and story.overlap(a.near, b.near) < _NEAR_DURATION


def _agree_on_kind(a: Mention, b: Mention, share_point: bool) -> bool:
    if not a.kinds and not b.kinds:
        return True
    if a.kind and b.kind:
        return a.kind == b.kind
    return share_point and (bool(a.kinds & b.kinds) or not a.kinds or not b.kinds)


def _agree_on_noun(a: Mention, b: Mention) -> bool:
    if dimension_of(unit_of(a)) != dimension_of(unit_of(b)):
        return False
    if is_same_noun(a, b):
        return True
    if a.measured == "duration" and a.kind is not None and a.kind == b.kind:
        return True
    if dimension_of(unit_of(a)) != "count":
        return a.counted is None or b.counted is None
    if a.kind is None or a.kind != b.kind or is_without_crew(a, b):
        return False
    return (is_open(a) and is_open(b)) or is_subset_unlikely(a, b)
