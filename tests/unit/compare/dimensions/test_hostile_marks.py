"""Any text with any marks: the dimensions that read values give an answer."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import comparison, reading
from synopse.compare.dimensions import discrepancies, positions, timeline
from synopse.model import AnnotatedArticle, Name, Quantity, Reading, TimeExpression

TIMES = ["2019-04-25", "PT2H", "XXXX-WXX-3", "XXXX-05", "PXD", "0000", "9999-12-31", "2019-W53-7", "P0D", "19", ""]
NUMBERS = [None, 0.0, -3.0, 1e308, 12.0, float("inf"), 0.1]
ALPHABET = 'abcäß ,.;()„“"\n\u200d\ud83d\U0001f600 12-–'


@st.composite
def readings(draw):
    text = draw(st.text(alphabet=ALPHABET, max_size=80))
    where = st.integers(0, max(0, len(text)))
    places = draw(st.lists(st.tuples(where, where).map(lambda ends: tuple(sorted(ends))), max_size=6).map(sorted))
    made = reading("x", text, language=draw(st.sampled_from(["de", "en", "und"]))).article
    marks = {"times": [], "quantities": [], "names": []}
    for start, end in places:
        marks["times"].append(TimeExpression(start, end, "DATE", draw(st.sampled_from(TIMES))))
        marks["quantities"].append(Quantity(start, end, None, "Menschen", False, draw(st.sampled_from(NUMBERS))))
        marks["names"].append(Name(start, end, "PER"))
    fields = {field: getattr(made, field) for field in made.__struct_fields__}
    published = draw(st.sampled_from([None, "2020", "x", "9999-12-31", "2020-01-02"]))
    return fields | {name: tuple(found) for name, found in marks.items()} | {"published": published}


@settings(max_examples=60, deadline=None)
@given(st.lists(readings(), max_size=3))
def test_hostile_marks(drawn):
    made = [Reading(AnnotatedArticle(**fields | {"id": f"a{n}"})) for n, fields in enumerate(drawn)]
    story = comparison(*made)
    for dimension in (discrepancies, timeline, positions):
        assert isinstance(dimension.compare(story), tuple)
