"""English times: extents and TIMEX3 values, on invented text."""

from __future__ import annotations

import pytest

from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.model import Article


def times(text: str, published: str | None = "2019-04-25") -> list[tuple[str, str]]:
    article, language = Article(id="a", text=text, published=published, language="en"), load_language("en")
    return [(text[t.start : t.end], t.value) for t in find_times(article, find_sentences(article, language), language)]


CASES = {
    "They met on Thursday, April 25, 2019, at 2:30 p.m. local time.": [
        ("Thursday, April 25, 2019", "2019-04-25"),
        ("2:30 p.m.", "2019-04-25T14:30"),
    ],
    "On Wednesday he crossed the border.": [("Wednesday", "2019-04-24")],
    "He will travel on to the capital on Friday.": [("Friday", "2019-04-26")],
    "It failed in late February.": [("late February", "2019-02")],
    "They spoke for about two hours.": [("about two hours", "PT2H")],
    "Prices rose in May of last year.": [("May of last year", "2018-05")],
    "The third quarter of 2018 was bad.": [("The third quarter of 2018", "2018-Q3")],
    "In the 1990s nobody cared.": [("the 1990s", "199")],
    "They come every Monday and call twice a week.": [("every Monday", "XXXX-WXX-1"), ("twice a week", "P1W")],
    "Yesterday morning it rained.": [("Yesterday morning", "2019-04-24TMO")],
    "It lasted from January 3-5, 2018.": [("January 3", "2018-01-03"), ("5, 2018", "2018-01-05")],
    "The fair ran from 1933 to 1945.": [("1933", "1933"), ("1945", "1945")],
    "That was ten years ago.": [("ten years", "P10Y")],
    "Field holds the seat until a special election in June.": [("June", "2019-06")],
    "The vote set for May 4 was put off.": [("May 4", "2019-05-04")],
    "She is scheduled to be heard on Friday.": [("Friday", "2019-04-26")],
    "The boat was found around noon on Wednesday.": [("noon", "2019-04-24T12:00"), ("Wednesday", "2019-04-24")],
    "The fire started at 06:40 on Wednesday.": [("06:40", "2019-04-24T06:40"), ("Wednesday", "2019-04-24")],
    "Doors open at 9 o'clock in the evening.": [("9 o'clock in the evening", "2019-04-25T21:00")],
    "The alarm went off at a quarter to eight.": [("quarter to eight", "2019-04-25T07:45")],
    "It was half past seven in the morning.": [("half past seven in the morning", "2019-04-25T07:30")],
    "The levee failed at five in the morning.": [("five in the morning", "2019-04-25T05:00")],
    "The bill could be on the floor as early as Wednesday, aides told reporters.": [("Wednesday", "2019-05-01")],
    "The vote was postponed to Wednesday.": [("Wednesday", "2019-05-01")],
    "A tax bill could be on the floor as early as Friday, she told reporters.": [("Friday", "2019-04-26")],
    "They set out at dawn.": [("dawn", "2019-04-25TMO")],
    "She died in the early hours of Wednesday.": [
        ("the early hours", "2019-04-24TNI"),
        ("Wednesday", "2019-04-24"),
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_values(text: str) -> None:
    assert times(text) == CASES[text]


@pytest.mark.parametrize(
    "text",
    [
        "The 35-year-old man and a girl aged 12 who is 12 years old left.",
        "May I march on? He may.",
        "Some 2000 people ran 1500 meters.",
        "Highs in the upper 70s.",
        "Half past sins are forgiven.",
        "The 17 February Brigade and the May 4 Movement are gone.",
    ],
)
def test_no_times(text: str) -> None:
    assert times(text) == []
