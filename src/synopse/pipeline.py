"""The only file that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from synopse.grouping.kept import Disk
    from synopse.grouping.stream import Grouper
    from synopse.ingest.spool import Spool

from synopse.errors import InputError, UsageError
from synopse.model import Article, RawArticle, Reading, Rejected, Synopsis, Used
from synopse.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, how many articles are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class ArticleList:
    """The articles read from some inputs, in order of id, with what was used and what was not, and why."""

    articles: tuple[Article, ...]
    used: tuple[Used, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which story each article stands in: pairs of article and story id, in the order in which they were grouped."""

    stories: tuple[tuple[str, str], ...]
    used: tuple[Used, ...] = ()
    rejected: tuple[Rejected, ...] = ()


def _silent(stage: str, done: int, total: int) -> None: ...


def read(
    *inputs: str | Path | RawArticle,
    published: str | None = None,
    settings: Settings | None = None,
    progress: Progress = _silent,
) -> ArticleList:
    """Read files, folders, ``"-"``, JSONL, addresses or raw articles, and extract an article from each.

    ``published`` (ISO 8601) is the day of publication of those that do not state it. What cannot be used is in
    ``rejected`` with its reason; nothing is raised for a bad input.
    """
    from synopse.ingest import read_inputs
    from synopse.ingest.identify import with_unique_ids

    settings = settings or Settings()
    given = [entry for entry in inputs if isinstance(entry, RawArticle)]
    raws, rejected = read_inputs([entry for entry in inputs if not isinstance(entry, RawArticle)], settings)
    raws = with_unique_ids([*raws, *given])
    articles: list[Article] = []
    used: list[Used] = []
    for number, raw in enumerate(raws, start=1):
        article = _extracted(raw, published)
        if isinstance(article, Rejected):
            rejected.append(article)
        else:
            articles.append(article)
            used.append(Used(raw.source, article.id))
        progress("extract", number, len(raws))
    return ArticleList(tuple(articles), tuple(used), tuple(rejected))


def _extracted(raw: RawArticle, published: str | None = None) -> Article | Rejected:
    """The article of a page or text, or why there is none."""
    from synopse.extract import extract_article

    try:
        article = extract_article(raw)
    except InputError as error:
        return Rejected(error.source, error.reason)
    except Exception as error:  # noqa: BLE001 - boundary: one page; the reason is kept and the rest goes on
        return Rejected(raw.source, f"could not be read ({type(error).__name__}: {error})")
    if published and not article.published:
        return msgspec.structs.replace(article, published=published, published_basis="stated")
    return article


def annotate(
    articles: Iterable[Article], *, settings: Settings | None = None, progress: Progress = _silent
) -> tuple[list[Reading], list[Rejected]]:
    """Annotate articles: sentences, names, times, quantities, quotations; and what failed, with the reason."""
    from synopse.annotate.articles import annotate_articles
    from synopse.encoder import load_reader

    settings = settings or Settings()
    encoder = load_reader(settings.encoder)
    given = list(articles)
    progress("annotate", 0, len(given))
    try:
        return annotate_articles(given, encoder, lambda done: progress("annotate", done, len(given))), []
    except Exception:  # noqa: BLE001 - boundary: one article; found below, kept with its reason
        readings: list[Reading] = []
        rejected: list[Rejected] = []
        for number, article in enumerate(given, start=1):
            try:
                readings += annotate_articles([article], encoder)
            except Exception as error:  # noqa: BLE001 - boundary: one article
                rejected.append(Rejected(article.id, f"could not be annotated ({type(error).__name__}: {error})"))
            progress("annotate", number, len(given))
        return readings, rejected


def compare(
    *inputs: str | Path | RawArticle | Article | ArticleList,
    settings: Settings | None = None,
    progress: Progress = _silent,
) -> Synopsis:
    """Compare several reports of one event.

    Takes whatever `read` takes, articles, or what `read` returned. The order of the inputs does not matter.
    """
    settings = settings or Settings()
    collected = _collect(inputs, settings, progress)
    readings, failed = annotate(collected.articles, settings=settings, progress=progress)
    readings, synopsis = compare_annotated(readings, settings=settings)
    progress("compare", len(readings), len(readings))
    if settings.phrasing_endpoint:
        from synopse.phrasing import phrase_summary

        synopsis = phrase_summary(synopsis, readings, settings, lambda given: annotate(given, settings=settings)[0])
    return msgspec.structs.replace(
        synopsis,
        used=tuple(sorted(_with_notes(collected.used, readings), key=lambda entry: (entry.article, entry.input))),
        rejected=tuple(sorted([*collected.rejected, *failed], key=lambda entry: (entry.input, entry.reason))),
    )


def compare_annotated(
    readings: Sequence[Reading], *, settings: Settings | None = None
) -> tuple[list[Reading], Synopsis]:
    """Compare readings that `annotate` gave: the readings with their inferred days, and the synopsis."""
    from synopse.annotate.times import set_clocks
    from synopse.compare.story import compare_readings

    clocked = set_clocks(readings)
    return clocked, compare_readings(clocked, settings or Settings())


def _with_notes(used: Iterable[Used], readings: Iterable[Reading]) -> Iterator[Used]:
    notes = {reading.article.id: reading.article.notes for reading in readings if reading.article.notes}
    for entry in used:
        found = notes.get(entry.article)
        yield msgspec.structs.replace(entry, note="; ".join(found)) if found else entry


def group(
    *inputs: str | Path | RawArticle | Article | ArticleList,
    settings: Settings | None = None,
    progress: Progress = _silent,
) -> Grouping:
    """Group many articles to stories, in order of publication; undated articles come first, in order of id.

    Takes whatever `read` takes, articles, or what `read` returned. A story's id is that of its first article.
    """
    from synopse.grouping.ledger import Ledger
    from synopse.ingest.spool import Spool

    settings = settings or Settings()
    with Spool() as spool:
        used, rejected = _spool(inputs, spool, settings, progress)
        grouper, ledger, ids = open_grouper(settings), Ledger(), []
        for number, article in enumerate(spool.in_order(), start=1):
            ledger.note(grouper.add(article))
            ids.append(article.id)
            progress("group", number, len(spool))
    return Grouping(tuple((name, ledger.story_of(name)) for name in ids), used, rejected)


def _spool(
    inputs: Sequence[str | Path | RawArticle | Article | ArticleList],
    spool: Spool,
    settings: Settings,
    progress: Progress,
) -> tuple[tuple[Used, ...], tuple[Rejected, ...]]:
    """Read and extract one article after the other onto the disk; what was used, and what was not."""
    from synopse.ingest import stream_inputs

    rejected: list[Rejected] = []
    used: list[Used] = []
    for entry in inputs:
        for article in (
            entry.articles if isinstance(entry, ArticleList) else [entry] if isinstance(entry, Article) else ()
        ):
            spool.put(article)
        if isinstance(entry, ArticleList):
            used += entry.used
            rejected += entry.rejected
    unread = [entry for entry in inputs if isinstance(entry, str | Path)]
    given = (entry for entry in inputs if isinstance(entry, RawArticle))
    for number, found in enumerate(chain(stream_inputs(unread, settings), given), start=1):
        made = _extracted(found) if isinstance(found, RawArticle) else found
        if isinstance(made, Rejected):
            rejected.append(made)
        else:
            spool.put(made, source=found.source if isinstance(found, RawArticle) else "")
        progress("extract", number, 0)
    used += [Used(source, name) for source, name in spool.name_each()]
    return tuple(used), tuple(rejected)


def open_grouper(settings: Settings, disk: Disk | None = None) -> Grouper:
    """A grouper for a stream that begins, or that goes on from a disk; the encoder is loaded when two languages meet first."""
    from synopse.encoder import load_encoder
    from synopse.grouping.stream import Grouper
    from synopse.grouping.vectors import LeadVectors

    folder = Path(settings.encoder) if settings.encoder else None

    def vector(text: str) -> NDArray[np.float32] | None:
        encoder = load_encoder(folder)
        return encoder.read([text])[0].vector if encoder else None

    return Grouper(LeadVectors(vector), window_days=settings.story_window_days, disk=disk)


def _collect(
    inputs: Sequence[str | Path | RawArticle | Article | ArticleList], settings: Settings, progress: Progress
) -> ArticleList:
    unread = [entry for entry in inputs if isinstance(entry, str | Path | RawArticle)]
    lists = [read(*unread, settings=settings, progress=progress)]
    lists += [entry for entry in inputs if isinstance(entry, ArticleList)]
    single = tuple(entry for entry in inputs if isinstance(entry, Article))
    return ArticleList(
        articles=single + tuple(article for part in lists for article in part.articles),
        used=tuple(used for part in lists for used in part.used),
        rejected=tuple(rejected for part in lists for rejected in part.rejected),
    )


def render(
    synopsis: Synopsis, form: str = "terminal", *, language: str = "auto", width: int = 80, colour: bool = False
) -> str:
    """Render a synopsis in one of the forms on the shelf ``present/formats``.

    ``language`` is the interface's: ``de``, ``en``, or ``auto`` for the browser's or else the story's. ``width`` is
    the columns of a terminal. Raises UsageError for a form that does not exist or is no text (see `render_bytes`).
    """
    shown = _render(synopsis, form, language, width, colour)
    if isinstance(shown, bytes):
        raise UsageError(f"{form} is no text; call render_bytes instead")
    return shown


def render_bytes(
    synopsis: Synopsis, form: str = "terminal", *, language: str = "auto", width: int = 80, colour: bool = False
) -> bytes:
    """Render a synopsis as the bytes of a file: UTF-8 for the forms that are text."""
    shown = _render(synopsis, form, language, width, colour)
    return shown if isinstance(shown, bytes) else shown.encode("utf-8")


def _render(synopsis: Synopsis, form: str, language: str, width: int, colour: bool) -> str | bytes:
    from synopse.present.form import View
    from synopse.registry import find_unit

    shown: str | bytes = find_unit("present.formats", form, "FORMAT").render(
        synopsis, View(language=language, width=width, colour=colour)
    )
    return shown
