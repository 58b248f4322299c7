"""Every setting: its default, its bounds, and the sentence why.

A setting is set on the command line with ``--set name=value`` and in Python with
``Settings(name=value)``; values out of bounds raise UsageError.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from synopse.errors import UsageError


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All knobs of the program; each has bounds and a reason in its description."""

    encoder: Annotated[
        str,
        Meta(
            description="Empty for the shipped model, which needs no download; the folder of another one; or spacy: and the name "
            "of an installed spaCy pipeline (spacy:de_core_news_sm), whose tags, trees and names then take its place."
        ),
    ] = ""
    file_max_bytes: Annotated[
        int,
        Meta(
            gt=0,
            le=20_000_000_000,
            description="Largest file that is read; a year of a newspaper in JSONL is below it.",
        ),
    ] = 2_000_000_000
    fetch_timeout_s: Annotated[
        float,
        Meta(
            gt=0, le=120, description="Seconds until a silent server is given up; pages that answer do so well within."
        ),
    ] = 15.0
    fetch_max_bytes: Annotated[
        int, Meta(gt=0, le=200_000_000, description="Largest page that is read; publishers' pages stay below 5 MB.")
    ] = 10_000_000
    fetch_max_redirects: Annotated[
        int,
        Meta(ge=0, le=20, description="Redirects followed for one address; browsers allow 20, real articles need 3."),
    ] = 5
    allow_private_addresses: Annotated[
        bool,
        Meta(
            description="Fetch from private and loopback addresses; off, so that no page can make us read an internal host."
        ),
    ] = False
    respect_robots: Annotated[
        bool, Meta(description="Ask robots.txt before fetching an address; on, out of courtesy to publishers.")
    ] = True
    archive: Annotated[
        str,
        Meta(
            description="The archive that commands use when --archive names none: a file, or the postgresql:// address of a "
            "server for a shared one."
        ),
    ] = ""
    host_delay_s: Annotated[
        float,
        Meta(
            ge=0,
            le=600,
            description="Seconds between two requests to one host while collecting; a site's own crawl delay and "
            "Retry-After go before it when they are longer.",
        ),
    ] = 2.0
    fetch_workers: Annotated[
        int,
        Meta(
            ge=1,
            le=64,
            description="Hosts asked at the same time while collecting; reading the pages takes longer than eight connections.",
        ),
    ] = 8
    passage_min_strength: Annotated[
        float,
        Meta(
            ge=3,
            le=50,
            description="Content words of their own that two articles must share in one stretch; "
            "below 6.5 common phrases, titles and official names begin to pass.",
        ),
    ] = 6.5
    summary_sentences: Annotated[
        int,
        Meta(ge=1, le=50, description="Sentences of the summary at most; six are read in half a minute."),
    ] = 6
    phrasing_endpoint: Annotated[
        str,
        Meta(
            description="Base address of an OpenAI-compatible endpoint that phrases the summary; empty for the verbatim summary. "
            "The summary's sentences are sent there; its key is read from SYNOPSE_PHRASING_KEY."
        ),
    ] = ""
    phrasing_model: Annotated[
        str, Meta(description="Name of the model to ask for at phrasing_endpoint; local servers mostly ignore it.")
    ] = "default"
    phrasing_timeout_s: Annotated[
        float,
        Meta(
            gt=0,
            le=600,
            description="Seconds for the whole answer of phrasing_endpoint; a small local model needs half a minute.",
        ),
    ] = 60.0
    origin_min_share: Annotated[
        float,
        Meta(
            gt=0,
            le=1,
            description="Share of the shorter body that two articles must have in common to come from one origin; "
            "copies cut for another outlet share more than 0.3, reports with a borrowed sentence or two less than 0.25.",
        ),
    ] = 0.3
    story_window_days: Annotated[
        float,
        Meta(
            gt=0,
            le=3_660,
            description="Days after an article in which another may still join its story; after two weeks a new "
            "report on the same matter is a new story.",
        ),
    ] = 14.0
    story_max_reports: Annotated[
        int,
        Meta(
            ge=2,
            le=1_000,
            description="Reports of one story that `batch` compares at most, the first of each outlet before the others; "
            "forty are more than anyone reads, and time grows faster than their number.",
        ),
    ] = 40
    batch_item_seconds: Annotated[
        float,
        Meta(
            gt=0,
            le=86_400,
            description="Processor time that `batch` gives one article or one story before it is set aside; long reports take "
            "a second, forty reports of a story half a minute.",
        ),
    ] = 300.0


def settings_from(values: dict[str, str]) -> Settings:
    """Make settings from ``name=value`` strings.

    Raises UsageError for an unknown name or a value out of bounds, with the setting's description.
    """
    known = {field.name: field for field in msgspec.structs.fields(Settings)}
    for name in values:
        if name not in known:
            raise UsageError(f"no setting called {name!r}; known: {', '.join(sorted(known))}")
    try:
        return msgspec.convert(dict(values), Settings, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(f"setting out of bounds: {error}") from error
