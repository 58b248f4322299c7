"""Whatever comes in: blocks are ordered, disjoint and cover the text, which stays as it is."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from synopse.errors import InputError
from synopse.extract import extract_article
from synopse.model import Article, RawArticle

_LINES = st.sampled_from(
    [
        "Der Rat hat am Dienstag eine neue Brücke beschlossen. Sie soll zwei Jahre lang gebaut werden.",
        "Foto: dpa/Eva Muster",
        "Von Max Muster",
        "APA/AFP/Eva Muster",
        "Altensee (dpa) - Der Rat tagt.",
        "25.04.2019 17:09",
        "play_arrow",
        "Kommentare",
        "- ein Punkt",
        "",
        "(dpa)",
        "\x00",
        "\u200b",
        "\ud800",
        "© X",
    ]
)
_TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(_LINES, st.text(max_size=60)), max_size=12).flatmap(
        lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", " ", "\u2028"]).map(lambda gap: gap.join(lines))
    ),
)


def check_blocks(article: Article) -> None:
    position = 0
    for block in article.blocks:
        assert position <= block.start < block.end <= len(article.text)
        assert not article.text[position : block.start].strip()
        assert not article.text[block.start].isspace()
        assert not article.text[block.end - 1].isspace()
        position = block.end
    assert not article.text[position:].strip()


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.none() | st.text(max_size=40))
@example("\u2028 \x1c\x85A", None)
@example("Titel Titel Titel " * 40, "Titel")
def test_plain_text(text: str, title: str | None) -> None:
    try:
        article = extract_article(RawArticle(id="a", source="a", content=text, title=title))
    except InputError:
        assert not text.strip()
        return
    assert article.text == text
    check_blocks(article)


_MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div class='teaser'>", "</div>", "<h1>", "</h1>", "<li>", "<figure><figcaption>", "</figure>", "<br><br>",
         "<script>x</script>", "<!--", "-->", "<table><tr><td>", "&nbsp;", "&#0;", "&#xD800;", "<a href='x'>", "</a>", "<style>",
         "Der Rat hat am Dienstag eine neue Brücke beschlossen. Sie soll zwei Jahre lang gebaut werden.", "Foto: dpa", "<svg>",
         "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": [1]}</script>", "<p hidden>", "\x00", "\ud800"]
    )
    | st.text(max_size=20),
    max_size=40,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(_MARKUP)
def test_markup(parts: list[str]) -> None:
    try:
        article = extract_article(RawArticle(id="a", source="a", content="".join(parts), is_html=True))
    except InputError:  # nothing in it to read
        return
    check_blocks(article)
