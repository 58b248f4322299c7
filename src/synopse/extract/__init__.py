"""A raw article becomes an `Article`: text, blocks, metadata; offsets hold from here on."""

from __future__ import annotations

from synopse.errors import InputError
from synopse.extract.dates import normalise_date
from synopse.extract.language import detect_language
from synopse.extract.plain import read_plain, with_title
from synopse.model import Article, RawArticle


def extract_article(raw: RawArticle) -> Article:
    """Turn what a source delivered into an article with blocks and metadata.

    For plain text, ``text`` is the content unchanged. Raises InputError when there is no text.
    """
    if not raw.content.strip():
        raise InputError(raw.source, "no article text found")
    language = raw.language or detect_language(raw.content)
    reading = with_title(read_plain(raw.content, language, raw.title), raw.title)
    given = normalise_date(raw.published) if raw.published else None
    published = given or reading.published
    return Article(
        id=raw.id,
        url=raw.url,
        outlet=raw.outlet,
        title=reading.title,
        authors=reading.authors,
        published=published,
        published_basis="stated" if published else None,
        language=language,
        text=raw.content,
        blocks=reading.blocks,
        is_truncated=reading.is_truncated,
    )
