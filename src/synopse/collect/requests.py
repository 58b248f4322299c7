"""One request and what came of it; runs in a thread of its own and touches no archive."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.collect.lists import LARGEST, Listing, read_list
from synopse.errors import FetchError, InputError
from synopse.ingest.answers import Answer, refusal
from synopse.ingest.fetch import Fetcher
from synopse.store.frontier import Page, Validators

_ACCEPT_LISTS = (
    "application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml,application/json,*/*;q=0.5"
)


@dataclass(frozen=True, slots=True)
class ListTask:
    """A list to read: how many lists led to it, and how often it failed in this run."""

    address: str
    depth: int
    validators: Validators
    attempts: int = 0

    @property
    def url(self) -> str:
        """Where it is fetched."""
        return self.address


Task = ListTask | Page


@dataclass(frozen=True, slots=True)
class Done:
    """A finished request: the answer with what was made of it, or the error."""

    host: str
    task: Task
    answer: Answer | None = None
    listing: Listing | None = None
    error: InputError | None = None

    @property
    def is_temporary(self) -> bool:
        """Whether it failed, and may succeed later."""
        return isinstance(self.error, FetchError) and self.error.is_temporary

    @property
    def wait_s(self) -> float:
        """How long the host asks to be left alone, in seconds."""
        return self.error.wait_s if isinstance(self.error, FetchError) else 0.0


def ask(fetcher: Fetcher, host: str, task: Task) -> Done:
    """Ask for a page, or for a list and read it."""
    headers = task.validators.headers()
    is_list = isinstance(task, ListTask)
    if is_list:
        headers["Accept"] = _ACCEPT_LISTS
    try:
        answer = fetcher.get(task.url, headers, max_bytes=LARGEST if is_list else None)
        if answer.status == 304 and (task.validators.etag or task.validators.modified):
            return Done(host, task, answer)
        if answer.status != 200:
            raise refusal(answer, task.url)
        listing = read_list(answer.content, answer.url, answer.encoding) if is_list else None
    except InputError as error:
        return Done(host, task, error=error)
    except Exception as error:  # noqa: BLE001 - boundary: one request; the reason is kept and the rest goes on
        reason = f"could not be fetched ({type(error).__name__}: {error})"
        return Done(host, task, error=FetchError(task.url, reason))
    return Done(host, task, answer, listing)
