"""Reading takes time in proportion to the length of a text, whatever the text: measured as process time."""

from __future__ import annotations

import math
import time

import pytest

from synopse.annotate.articles import annotate_articles
from synopse.model import Article

SHORT = 25_000
LONG = 4 * SHORT
STEEPEST = 1.35
"""Growth exponent: 1 is linear, 2 quadratic; the margin is for the noise of short measurements."""
ATTEMPTS = 3
NOTICEABLE = 0.2
"""Seconds below which a measurement says nothing."""

UNITS = {
    "sentences": "Der Minister sagte am Mittwoch, 30 Menschen seien verletzt. „Das ist schlimm“, sagte er. ",
    "no sentence ends": "der minister sagte am mittwoch dass dreißig menschen verletzt worden seien ",
    "quotation marks": '"',
    "opening marks": "„a ",
    "digits": "1234567890",
    "numbers": "12 34 5 ",
    "commas and numbers": "1,",
    "am": "am ",
    "weekdays": "Montag ",
    "years": "2019 ",
    "ranges": "12 bis 13 Uhr und ",
    "durations": "zwei Jahre ",
    "capitals": "A",
    "nouns": "Haus ",
    "one word": "a",
    "hyphens": "-a",
    "commas": "er sagte, ",
    "colons": "Er sagte: ",
    "subjunctives": "sei ",
    "full stops": "a. ",
    "lines": "a\n",
    "white space": " ",
    "line ends": "\n",
    "emoji": "\N{GRINNING FACE}",
    "combining marks": "a\N{COMBINING ACUTE ACCENT}\N{COMBINING ACUTE ACCENT}",
    "another script": "قال الرئيس إن الوضع خطير ",
}


def text_of(name: str, length: int) -> str:
    if name == "nested brackets":
        return "(" * (length // 2) + ")" * (length // 2)
    unit = UNITS[name]
    return (unit * (length // len(unit) + 1))[:length]


def seconds(text: str, language: str) -> float:
    begin = time.process_time()
    annotate_articles([Article(id="a", text=text, published="2020-01-15", language=language)], None)
    return time.process_time() - begin


@pytest.mark.quality
@pytest.mark.parametrize(
    ("name", "language"),
    [*((name, "de") for name in [*UNITS, "nested brackets"]), ("sentences", "en"), ("numbers", "en"), ("years", "en")],
)
def test_time_grows_with_length(name: str, language: str) -> None:
    seconds(text_of(name, 2000), language)  # compiles the patterns
    exponents = []
    for _ in range(ATTEMPTS):  # a busy machine can only make a measurement worse
        short, long = seconds(text_of(name, SHORT), language), seconds(text_of(name, LONG), language)
        exponents.append(math.log(long / short, LONG / SHORT))
        if long <= NOTICEABLE or exponents[-1] < STEEPEST:
            return
    assert min(exponents) < STEEPEST


def test_encoder_reads_the_beginning_of_what_is_no_report() -> None:
    from synopse.annotate.articles import MOST_ENCODED
    from synopse.encoder import load_encoder

    encoder = load_encoder()
    if encoder is None:
        pytest.skip("no encoder is installed")
    text = "Die Fähre legte ab. " * (MOST_ENCODED // 10)
    (reading,) = annotate_articles([Article(id="a", text=text, language="de")], encoder)
    assert reading.tokens[-1].end <= MOST_ENCODED
    assert reading.article.sentences[-1].end > MOST_ENCODED
    assert reading.vectors is not None
    assert len(reading.vectors) == len(reading.article.sentences)
    assert any("names and grammar" in note for note in reading.article.notes or ())
