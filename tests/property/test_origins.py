"""Laws of origins: a partition, whatever the order; a duplicate adds none."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from passage_stories import reading
from synopse.compare.origins import find_origins
from synopse.compare.passages import find_passages
from synopse.model import Origin, Reading
from synopse.settings import Settings

SENTENCES = (
    "Nordheim (dpa) - Der Damm oberhalb von Nordheim hielt dem Druck am frühen Morgen nicht mehr stand.",
    "Mehr als vierzig Familien mussten ihre Häuser verlassen und kamen in einer Turnhalle unter.",
    "„Wir haben die ganze Nacht gekämpft“, sagte ein Feuerwehrmann, der seit Montag kaum geschlafen hat.",
    "Die Landesregierung will noch in dieser Woche über rasche und unbürokratische Hilfen entscheiden.",
    "Ein Gutachten hatte schon vor drei Jahren vor undichten Stellen im unteren Teil gewarnt. (AFP)",
    "Wegen umgestürzter Bäume fuhren auf der Strecke nach Südheim bis zum Abend keine Züge.",
    "Kurz.",
)
bodies = st.lists(st.sampled_from(SENTENCES), max_size=5).map(" ".join)
stories = st.lists(st.one_of(bodies, st.text(max_size=40)), min_size=1, max_size=7).map(
    lambda texts: [reading(f"a{number}", text) for number, text in enumerate(texts)]
)


def origins(story: list[Reading]) -> tuple[Origin, ...]:
    return find_origins(story, find_passages(story, Settings()), Settings())


@settings(max_examples=80, deadline=None)
@given(stories)
def test_origins_partition_the_articles(story: list[Reading]) -> None:
    found = origins(story)
    assert sorted(a for o in found for a in o.articles) == sorted(r.article.id for r in story)
    assert [o.id for o in found] == [f"o{n}" for n in range(1, len(found) + 1)]


@settings(max_examples=80, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_order_does_not_matter(story: list[Reading], random: object) -> None:
    shuffled = list(story)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert origins(story) == origins(shuffled)


@settings(max_examples=80, deadline=None)
@given(stories, st.integers(min_value=0))
def test_a_duplicate_adds_no_origin(story: list[Reading], which: int) -> None:
    original = story[which % len(story)].article
    before = {frozenset(o.articles) for o in origins(story)}
    after = {frozenset(o.articles) - {"twin"} for o in origins([*story, reading("twin", original.text)])}
    assert after == before
