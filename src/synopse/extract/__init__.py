"""A raw article becomes an `Article`: text, blocks, metadata; offsets hold from here on."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from synopse.errors import InputError
from synopse.extract.address_dates import address_date
from synopse.extract.dates import normalise_date
from synopse.extract.language import detect_language
from synopse.extract.masthead import find_masthead
from synopse.extract.plain import read_plain
from synopse.model import Article, PublishedBasis, RawArticle
from synopse.outlets import host_of, outlet_name

_NOTHING = "no article text found"
_SHORT = 200
"""Characters of a text below which its title helps to tell the language."""


def extract_article(raw: RawArticle) -> Article:
    """Turn what a source delivered into an article with blocks and metadata.

    For plain text, ``text`` is the content unchanged; for a page it is built from its blocks. What
    the source says itself outranks what is found. Raises InputError when there is no text.
    """
    return _extract_page(raw) if raw.is_html else _extract_plain(raw)


def _extract_plain(raw: RawArticle) -> Article:
    if not raw.content.strip():
        raise InputError(raw.source, _NOTHING)
    language = raw.language or detect_language(_to_tell_by(raw))
    reading = read_plain(raw.content, language, raw.title)
    published, basis = _published(raw, None, reading.published, raw.url)
    return Article(
        id=raw.id,
        url=raw.url,
        outlet=raw.outlet or outlet_name(raw.url) or host_of(raw.url) or find_masthead(raw.content, reading.blocks),
        title=raw.title or reading.title,
        authors=reading.authors,
        published=published,
        published_basis=basis,
        language=language,
        text=raw.content,
        blocks=reading.blocks,
        is_truncated=reading.is_truncated,
    )


def _extract_page(raw: RawArticle) -> Article:
    # Loaded here: pages need lxml and trafilatura, which are slow to import.
    from synopse.extract.page import read_page

    page = read_page(raw.content, raw.title)
    if page is None:
        raise InputError(raw.source, _NOTHING)
    metadata = page.metadata
    address = _page_address(raw.url, metadata.url)
    shown = next((page.text[block.start : block.end] for block in page.blocks if block.kind == "title"), None)
    published, basis = _published(raw, metadata.published, page.published, address)
    return Article(
        id=raw.id,
        url=address,
        outlet=raw.outlet or outlet_name(address) or metadata.outlet or host_of(address),
        title=raw.title or shown or metadata.title,
        authors=metadata.authors or page.authors,
        published=published,
        published_basis=basis,
        language=raw.language or _page_language(page.text, metadata.language),
        text=page.text,
        blocks=page.blocks,
        is_truncated=page.is_truncated,
    )


def _to_tell_by(raw: RawArticle) -> str:
    """The text, with its title where it is too short to tell the language ("Video", a teaser of one name)."""
    is_short = raw.title and len(raw.content) < _SHORT and raw.title not in raw.content
    return f"{raw.title}\n{raw.content}" if is_short else raw.content


def _page_language(text: str, stated: str | None) -> str:
    """What the text shows outranks what the page states: many pages carry their template's language."""
    detected = detect_language(text)
    return detected if detected != "und" else stated or "und"


def _published(
    raw: RawArticle, metadata: str | None, stated: str | None, address: str | None
) -> tuple[str | None, PublishedBasis | None]:
    """The date of publication and what it rests on: the source, the page's metadata, a line of the text, the address."""
    given = normalise_date(raw.published) if raw.published else None
    if given is not None:
        return given, "stated"
    if metadata is not None:
        return metadata, "metadata"
    if stated is not None:
        return stated, "stated"
    inferred = address_date(address)
    return (inferred, "inferred") if inferred is not None else (None, None)


def _page_address(known: str | None, canonical: str | None) -> str | None:
    """The canonical address when it is of the same site as the one the page came from, or when none is known.

    Some sites name their front page in every article; all would then be versions of one.
    """
    if known is None or canonical is None:
        return known or canonical
    try:
        came, named = urlsplit(known), urlsplit(canonical)
    except ValueError:
        return known
    is_front = named.path in {"", "/"} and not named.query and came.path not in {"", "/"}
    return urljoin(known, canonical) if came.hostname == named.hostname and not is_front else known
