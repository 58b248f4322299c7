"""The toll of a report: the one number of dead, hurt or arrested that it gives for its event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from synopse.compare.comparison import Comparison
from synopse.compare.measures.cues import BEFALLING, measure_cues
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.story import Story, is_background
from synopse.compare.measures.verdicts import compare_mentions
from synopse.model import AnnotatedArticle, Quantity, Sentence, Span
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_TOLLS = BEFALLING | {"crowd"}
_NO_RESTRICTION = frozenset({"definite", "total"})
_PLAIN = frozenset({"happened", "said", "demanded"})
"""Status of what has happened; "hat 28 Tote gefordert" demands nothing."""

Tolls = Mapping[Span, frozenset[str]]
"""Span of each amount that is its article's toll of a kind -> stems of the sentences around all places that give it."""


def tolls_of(comparison: Comparison, mentions: Sequence[Mention], story: Story) -> Tolls:
    """The amounts that are the only value of their kind in an article.

    What is restricted (a part, a rate, another place, last year's) is left out, and so is a kind of
    which an article gives two values that do not fit together: it tells of more than one event or group.
    """
    groups: dict[tuple[int, str], list[Mention]] = {}
    for mention in mentions:
        article = comparison.readings[mention.reading].article
        if mention.kind in _TOLLS and _is_candidate(mention, story) and not _is_revoked(article, mention):
            groups.setdefault((mention.reading, mention.kind), []).append(mention)
    found: dict[Span, frozenset[str]] = {}
    for (reading, _), group in groups.items():
        if all(compare_mentions(a, b) == "fits" for n, a in enumerate(group) for b in group[n + 1 :]):
            article = comparison.readings[reading].article
            context = frozenset[str]().union(*(_around(article, mention) for mention in group))
            found.update((mention.span, context) for mention in group)
    return found


def _is_candidate(mention: Mention, story: Story) -> bool:
    return (
        isinstance(mention.mark, Quantity)
        and mention.mark.unit is None
        and mention.scopes <= _NO_RESTRICTION
        and mention.status in _PLAIN
        and not (
            (mention.places | mention.at) - story.main_places - story.articles[mention.span.article].opening_places
        )
        and not is_background(mention, story)
    )


def _is_revoked(article: AnnotatedArticle, mention: Mention) -> bool:
    """Whether the sentence denies the number or calls it an older one ("Zunächst hatte es geheißen, …")."""
    revoking = dict(measure_cues(article.language).scopes).get("negated")
    if mention.is_none or revoking is None:
        return False
    return revoking.search(article.text, mention.sentence.start, mention.sentence.end) is not None


def _around(article: AnnotatedArticle, mention: Mention) -> frozenset[str]:
    """Stems of the content words of the sentence and of those beside it."""
    at = article.sentences.index(mention.sentence)
    return content_stems(article, article.sentences[max(0, at - 1) : at + 2])


def content_stems(article: AnnotatedArticle, sentences: Sequence[Sentence]) -> frozenset[str]:
    """Stems of the words of some sentences that carry meaning."""
    cues = measure_cues(article.language)
    words = (article.text[a:b] for s in sentences for a, b in word_spans(article.text, s.start, s.end))
    return frozenset(
        stem(word, cues.stemmer)
        for word in words
        if len(word) > 2 and not word[0].isdigit() and word.lower() not in cues.stop_words
    )
