"""Readings of the archive's articles: those that are known come from the archive, the others are annotated and kept."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from synopse.model import AnnotatedArticle, Article, Reading, Rejected, Token
from synopse.pipeline import annotate
from synopse.settings import Settings
from synopse.store.archive import Archive
from synopse.store.kept_readings import kept_readings, note_used

MOST_BYTES = 512 * 1024 * 1024
"""Of all readings kept: some 3,500 articles of 500 words, the running stories of several days."""

_MAKERS = ("annotate", "encoder", "languages", "model", "text")
"""Packages on whose code and data a reading depends."""


class _Kept(msgspec.Struct, array_like=True):
    article: AnnotatedArticle
    tokens: tuple[Token, ...]
    width: int
    vectors: bytes | None
    meaning_of: bytes | None
    meanings: bytes | None


def read_articles(
    archive: Archive, articles: Sequence[Article], settings: Settings
) -> tuple[list[Reading], list[Rejected]]:
    """Readings of articles, in any order, and which could not be annotated; what is new is kept in the archive."""
    maker = maker_of(settings.encoder)
    contents = {content_of(article): article for article in articles}
    with archive.connected() as connection:
        kept = kept_readings(connection, list(contents), maker)
    readings = [decode_reading(record) for record in kept.values()]
    missing = {content: article for content, article in contents.items() if content not in kept}
    made, rejected = annotate(missing.values(), settings=settings) if missing else ([], [])
    by_id = {article.id: content for content, article in missing.items()}
    with archive.batch() as batch:
        note_used(batch.connection, list(kept), maker)
        for reading in made:
            record = encode_reading(reading)
            batch.keep_reading(by_id[reading.article.id], maker, record, most_bytes=MOST_BYTES)
    return readings + made, rejected


def content_of(article: Article) -> str:
    """A hash of everything in an article that its reading depends on."""
    return hashlib.sha256(msgspec.msgpack.encode(article)).hexdigest()


def encode_reading(reading: Reading) -> bytes:
    """A reading as bytes; what `annotate` has made, without an inferred day."""
    kept = _Kept(
        article=reading.article,
        tokens=reading.tokens,
        width=reading.vectors.shape[1] if reading.vectors is not None else 0,
        vectors=_raw(reading.vectors),
        meaning_of=_raw(reading.meaning_of),
        meanings=_raw(reading.meanings),
    )
    # Vectors hardly deflate, the rest does at once; more effort gains nothing.
    return zlib.compress(msgspec.msgpack.encode(kept), 1)


def decode_reading(record: bytes) -> Reading:
    """The reading of `encode_reading`."""
    kept = msgspec.msgpack.decode(zlib.decompress(record), type=_Kept)
    vectors = None if kept.vectors is None else np.frombuffer(kept.vectors, "<f4").reshape(-1, kept.width)
    meaning_of = None if kept.meaning_of is None else np.frombuffer(kept.meaning_of, "<i4")
    meanings = None
    if kept.meanings is not None and meaning_of is not None:
        rows = np.frombuffer(kept.meanings, np.int8)
        meanings = rows.reshape(len(meaning_of), len(rows) // max(1, len(meaning_of)))
    return Reading(kept.article, kept.tokens, vectors, meaning_of, meanings)


def _raw(array: NDArray[np.float32] | NDArray[np.int32] | NDArray[np.int8] | None) -> bytes | None:
    if array is None:
        return None
    return array.astype(array.dtype.newbyteorder("<"), copy=False).tobytes()


@cache
def maker_of(encoder: str, packages: tuple[str, ...] = _MAKERS) -> str:
    """A hash of the code and data of these packages, by default those that annotate; ``encoder`` is the setting.

    Another hash, another reading.
    """
    digest = hashlib.sha256(f"{np.__version__}\n{encoder}\n".encode())
    for name in packages:
        _add_folder(digest, Path(str(files("synopse") / name)))
    if encoder.startswith("spacy:"):
        for package in ("spacy", encoder.removeprefix("spacy:")):
            try:
                digest.update(version(package).encode())
            except PackageNotFoundError:
                continue
    elif encoder:
        _add_folder(digest, Path(encoder))
    return digest.hexdigest()


def _add_folder(digest: hashlib._Hash, folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(str(path.relative_to(folder)).encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
