"""English quotations that need names and the tagger: what is said, and by whom."""

from __future__ import annotations

import pytest

from synopse.encoder.encoder import DATA
from synopse.model import Article, Block
from synopse.pipeline import annotate

pytestmark = pytest.mark.skipif(
    not (DATA / "encoder.onnx").is_file(), reason="the encoder's model file is not installed"
)


def read(text: str) -> list[tuple[str, str, str | None]]:
    block = Block("paragraph", 0, len(text))
    article = annotate([Article(id="a", text=text, language="en", blocks=(block,))])[0][0].article
    return [(q.kind, text[q.start : q.end], q.speaker and q.speaker.text) for q in article.quotations]


@pytest.mark.parametrize(
    "text",
    [
        "In a reply shortly after the files were made public on Monday, Ida Hale, the mayor, said just that.",
        "A few hours before Mrs. Hale’s remarks, Mr. Moss repeated his offer to her to leave the race.",
        "Also on Monday, the council is to take up the budget, a proposed 5 percent cut in what the offices spend.",
        "The visitors remained outside into the night, as some set up tents suggesting a longer stay.",
        "The station announced a film of the flood that showed a team of divers at the dam.",
        "The office has a report describing the flood on the river, of which nobody had heard.",
    ],
)
def test_a_scene_or_a_participle_says_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "According to Ida Hale, $1.1 million is the cost of the dam.",
            ("indirect", "$1.1 million is the cost of the dam", "Ida Hale"),
        ),
        (
            "Ida Hale asked him to tell the visitors of the delay, the ministry said.",
            ("indirect", "to tell the visitors of the delay", "Ida Hale"),
        ),
        (
            "“We condemn the raid on the harbour,” Hale was quoted as saying.",
            ("direct", "“We condemn the raid on the harbour,”", "Hale"),
        ),
        (
            '"We stand with all of you," the head of state said.',
            ("direct", '"We stand with all of you,"', "the head of state"),
        ),
        (
            "The cable warned that the dam, the oldest on the river, had begun to leak.",
            ("indirect", "that the dam, the oldest on the river, had begun to leak", "The cable"),
        ),
        (
            "Other lawmakers opposed the plan altogether, saying the harbour is a place that must stay open.",
            ("indirect", "the harbour is a place that must stay open", "Other lawmakers"),
        ),
        (
            "Chanting “Open the gates now,” angry protesters on Monday broke into the harbour office.",
            ("direct", "“Open the gates now,”", "angry protesters"),
        ),
        (
            "They criticized Moss for requesting that the line about the flood be removed.",
            ("indirect", "that the line about the flood be removed", "Moss"),
        ),
        (
            "According to reports in the daily Courier, Hale is not in hospital.",
            ("indirect", "Hale is not in hospital", "reports"),
        ),
        ("Field said that is what the town needs.", ("indirect", "that is what the town needs", "Field")),
        (
            "The growers said that the plan — if it succeeds at shutting down markets — could hurt the town.",
            (
                "indirect",
                "that the plan — if it succeeds at shutting down markets — could hurt the town",
                "The growers",
            ),
        ),
        (
            "When Mr. Moss went after the remark at the dinner, Mr. Hale laughed at him. “Words do slip out of your mouth at times,” he said.",
            ("direct", "“Words do slip out of your mouth at times,”", "Mr. Hale"),
        ),
        (
            "According to the agency report, Ripple, the maker of the coin, is planning to leave.",
            ("indirect", "Ripple, the maker of the coin, is planning to leave", "the agency report"),
        ),
        (
            "Hundreds of students stormed the yard on Monday, chanting “Out with you!” They also demanded the keys.",
            ("reported", "They also demanded the keys", "Hundreds of students"),
        ),
    ],
)
def test_reads_what_is_said(text: str, found: tuple[str, str, str]) -> None:
    assert found in read(text)


def test_words_of_praise_before_and_said_are_no_content_of_it() -> None:
    said = read(
        "Speaker Ida Hale called Mr. Moss “calm and professional,” and said his work was “a great help to us all.”"
    )
    assert {speaker for _, _, speaker in said} == {"Speaker Ida Hale"}
    assert ("direct", "“a great help to us all.”", "Speaker Ida Hale") in said


def test_a_participle_behind_a_relative_clause_is_anybodys() -> None:
    assert read("President Moss met members who resist the deal, saying it gives away too much.") == []


def test_a_title_in_quotation_marks_is_no_speech() -> None:
    text = "The witnesses spoke at a hearing on “Hale’s Playbook: The Use of Money and Power in Norland and Beyond.”"
    assert read(text) == []
