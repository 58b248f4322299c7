"""Laws of shared wording, on shuffled and repeated stories of invented sentences."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from passage_stories import reading
from synopse.compare.passages import find_passages
from synopse.model import Reading
from synopse.settings import Settings

SENTENCES = (
    "Der Damm oberhalb von Nordheim hielt dem Druck am frühen Morgen nicht mehr stand.",
    "Mehr als vierzig Familien mussten ihre Häuser verlassen und kamen in einer Turnhalle unter.",
    "„Wir haben die ganze Nacht gekämpft“, sagte ein Feuerwehrmann, der seit Montag kaum geschlafen hat.",
    "Die Landesregierung will noch in dieser Woche über rasche und unbürokratische Hilfen entscheiden.",
    "Ein Gutachten hatte schon vor drei Jahren vor undichten Stellen im unteren Teil gewarnt.",
    "Wegen umgestürzter Bäume fuhren auf der Strecke nach Südheim bis zum Abend keine Züge.",
)
bodies = st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join)
wild = st.text(max_size=80)
stories = st.lists(st.one_of(bodies, wild), max_size=6).map(
    lambda texts: [reading(f"a{number}", text) for number, text in enumerate(texts)]
)


@settings(max_examples=60, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_order_of_inputs_does_not_matter(story: list[Reading], random: object) -> None:
    shuffled = list(story)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert find_passages(story, Settings()) == find_passages(shuffled, Settings())


@settings(max_examples=60, deadline=None)
@given(stories)
def test_spans_are_valid_and_in_two_articles(story: list[Reading]) -> None:
    texts = {r.article.id: r.article.text for r in story}
    found = find_passages(story, Settings())
    assert [p.id for p in found] == [f"p{n}" for n in range(1, len(found) + 1)]
    assert [p.words for p in found] == sorted((p.words for p in found), reverse=True)
    for passage in found:
        assert len({span.article for span in passage.spans}) >= 2
        assert list(passage.spans) == sorted(passage.spans)
        for span in passage.spans:
            assert 0 <= span.start < span.end <= len(texts[span.article])
            assert texts[span.article][span.start : span.end].strip()


@settings(max_examples=60, deadline=None)
@given(stories.filter(bool))
def test_a_duplicate_has_the_passages_of_its_original(story: list[Reading]) -> None:
    original = story[0].article
    twin = reading("twin", original.text)
    found = find_passages([*story, twin], Settings())
    for passage in found:
        ranges = {who: [(s.start, s.end) for s in passage.spans if s.article == who] for who in (original.id, "twin")}
        assert ranges[original.id] == ranges["twin"]
