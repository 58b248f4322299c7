"""Who gives another value does not confirm the sentence shown."""

from synopse import compare
from synopse.examples import example_folder


def test_sentence_with_a_disputed_value_counts_only_those_who_give_it() -> None:
    synopsis = compare(example_folder("de-hafen"))
    texts = {article.id: article.text for article in synopsis.articles}
    checked = 0
    for sentence in synopsis.summary:
        shown = sentence.spans[0]
        cited = {span.article for span in sentence.spans}
        for discrepancy in synopsis.discrepancies:
            own = [
                reading
                for reading in discrepancy.readings
                if any(s.article == shown.article and shown.start <= s.start < shown.end for s in reading.spans)
            ]
            others = {s.article for r in discrepancy.readings if r not in own for s in r.spans} if own else set()
            assert not cited & others, texts[shown.article][shown.start : shown.end]
            checked += bool(others)
    assert checked >= 2
