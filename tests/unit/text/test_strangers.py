"""Which text of a group is of something else; everything is invented."""

from __future__ import annotations

from synopse.text.strangers import strangers

LIGHTHOUSE = {
    "a": "Am Leuchtturm von Norstedt hat es gebrannt.",
    "b": "Der Brand am Leuchtturm von Norstedt ist gelöscht.",
    "c": "Norstedt trauert um seinen Leuchtturm. Fassungslos stehen sie davor.",
}


def test_who_names_what_the_others_name_is_no_stranger() -> None:
    assert strangers(LIGHTHOUSE) == frozenset()


def test_who_names_hardly_anything_of_it_is_one() -> None:
    other = "Fassungslos sitzen Schüler in Kelm vor ihren Noten, das Gymnasium schweigt."
    assert strangers({**LIGHTHOUSE, "d": other}) == {"d"}


def test_a_word_that_is_written_small_elsewhere_is_no_name() -> None:
    english = {
        "a": "Several boats sank near Northam. There were several storms.",
        "b": "There, in Northam, several Boats of Captain Feld sank.",
        "c": "Several There Boats.",
    }
    assert "c" in strangers(english)


def test_nothing_has_no_strangers() -> None:
    assert strangers({}) == frozenset()
