"""Edit scripts from form to lemma."""

import pytest

from synopse.encoder.lemmas import apply_script


@pytest.mark.parametrize(
    ("script", "form", "lemma"),
    [
        ("=-0", "Haus", "Haus"),
        ("v-0", "Gestern", "gestern"),
        ("=-1en", "sagte", "sagten"),
        ("=-2en", "sagte", "sagen"),
        ("=g1en", "angekündigt", "ankündigen"),
        ("=-3echen", "sprach", "sprechen"),
        ("=-9x", "im", "im"),
        ("no script", "im", "im"),
    ],
)
def test_apply_script(script: str, form: str, lemma: str) -> None:
    assert apply_script(script, form) == lemma
