"""What was sent with the form: pasted texts, files, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import islice

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from synopse.errors import InputError
from synopse.ingest.addresses import is_address
from synopse.ingest.files import read_sent
from synopse.ingest.identify import with_unique_ids
from synopse.model import RawArticle, Rejected
from synopse.settings import Settings
from synopse.web.options import Limits
from synopse.web.speech import WebWords
from synopse.web.work import Work

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?\Z")
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_LONGEST_NAME = 200
_LONGEST_LIST = 1_000
"""Articles and faults that are taken from one file."""


@dataclass(frozen=True, slots=True)
class PastedText:
    """One text field with what belongs to it."""

    text: str = ""
    outlet: str = ""
    published: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.text.strip()


@dataclass(slots=True)
class Sent:
    """A form as it was sent; what it holds is what the reader typed, and not checked."""

    texts: list[PastedText] = field(default_factory=list)
    addresses: str = ""
    files: list[tuple[str, bytes]] = field(default_factory=list)
    wants_field: bool = False


async def read_form(request: Request, limits: Limits) -> Sent:
    """The form of a request; raises HTTPException 413 where it has more or longer parts than the limits allow."""
    try:
        async with request.form(
            max_files=limits.files, max_fields=limits.fields, max_part_size=limits.text_bytes
        ) as form:
            return await _sent(form, limits)
    except HTTPException as error:
        if error.status_code != HTTPStatus.BAD_REQUEST:
            raise
        raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE) from error


async def _sent(form: FormData, limits: Limits) -> Sent:
    texts, outlets, days = (_strings(form, name) for name in ("text", "outlet", "published"))
    pad = [""] * len(texts)
    return Sent(
        texts=[PastedText(*parts) for parts in zip(texts, outlets + pad, days + pad, strict=False)],
        addresses="\n".join(_strings(form, "addresses")),
        files=[
            (_file_name(file), await file.read(limits.file_bytes + 1))
            for file in form.getlist("files")
            if isinstance(file, UploadFile) and file.filename
        ],
        wants_field="add" in form,
    )


def _file_name(file: UploadFile) -> str:
    """The last part of the name that the browser gives, which is no path of this machine."""
    return (file.filename or "").replace("\\", "/").rpartition("/")[2][-_LONGEST_NAME:] or "file"


def _strings(form: FormData, name: str) -> list[str]:
    return [value for value in form.getlist(name) if isinstance(value, str)]


def gather(sent: Sent, words: WebWords, settings: Settings, limits: Limits) -> Work:
    """What there is to compare; what cannot be used is named in ``rejected``, by the name that the reader knows."""
    articles: list[RawArticle] = []
    rejected: list[Rejected] = []
    for number, pasted in enumerate(sent.texts, start=1):
        if not pasted.is_empty:
            articles.append(_article(number, pasted, words))
    read = 0
    for name, content in sent.files:
        try:
            if read > limits.request_bytes:  # unpacked, files may be larger than they came
                raise InputError(name, f"beyond the {limits.request_bytes:,} bytes that are read at once here")
            for found in islice(read_sent(name, content, limits.file_bytes), _LONGEST_LIST):
                if isinstance(found, Rejected):
                    rejected.append(found)
                    continue
                read += len(found.content)
                articles.append(found)
        except InputError as error:
            rejected.append(Rejected(name, error.reason))
    addresses, wrong = _addresses(sent.addresses, limits)
    return bounded_work(articles, addresses, [*rejected, *wrong], settings, limits)


def bounded_work(
    articles: list[RawArticle], addresses: list[str], rejected: list[Rejected], settings: Settings, limits: Limits
) -> Work:
    """Work within the limits; what is beyond them is named in ``rejected``."""
    too_long = f"longer than {limits.text_bytes:,} characters, the most that one text may have here"
    rejected = [*rejected, *(Rejected(a.source, too_long) for a in articles if _is_too_long(a, limits))]
    articles = with_unique_ids([article for article in articles if not _is_too_long(article, limits)])
    reason = f"beyond the {limits.articles} that are compared at once here"
    rejected = [*rejected, *(Rejected(article.source, reason) for article in articles[limits.articles :])]
    left = max(0, limits.articles - len(articles))
    rejected += [Rejected(address, reason) for address in addresses[left:]]
    return Work(
        articles=tuple(articles[: limits.articles]),
        addresses=tuple(addresses[:left]),
        rejected=tuple(rejected[: 10 * limits.articles]),
        settings=settings,
    )


def _is_too_long(article: RawArticle, limits: Limits) -> bool:
    return not article.is_html and len(article.content) > limits.text_bytes


def _article(number: int, pasted: PastedText, words: WebWords) -> RawArticle:
    name = words("desk.text.n", n=number)
    day = pasted.published.strip()
    return RawArticle(
        id=name,
        source=name,
        content=pasted.text.replace("\r\n", "\n"),  # forms are sent with the line ends of HTTP
        is_html=bool(_PAGE.match(pasted.text)),
        outlet=" ".join(pasted.outlet.split())[:_LONGEST_NAME] or None,
        published=day if _DAY.match(day) else None,
    )


def _addresses(text: str, limits: Limits) -> tuple[list[str], list[Rejected]]:
    given = dict.fromkeys(text.split())
    addresses = [entry for entry in given if is_address(entry)]
    rejected = [
        Rejected(entry[:_LONGEST_NAME], "only http and https addresses are fetched")
        for entry in given
        if not is_address(entry)
    ]
    reason = f"beyond the {limits.addresses} that are compared at once here"
    rejected += [Rejected(entry, reason) for entry in addresses[limits.addresses :]]
    return addresses[: limits.addresses], rejected
