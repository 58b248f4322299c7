"""What a list of stories is asked for, as the address says it and the form shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from starlette.datastructures import QueryParams

from synopse.errors import UsageError
from synopse.web.places import query_of

if TYPE_CHECKING:
    from synopse.store.archive import Archive
    from synopse.store.story_records import StoryPage

_LONGEST = 500
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Filters of the story list; empty ones do not filter."""

    q: str = ""
    since: str = ""
    until: str = ""
    outlet: str = ""
    language: str = ""
    actor: str = ""
    origins: int = 0
    after: str = ""

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is filtered."""
        return any((self.q, self.since, self.until, self.outlet, self.language, self.actor, self.origins))

    @property
    def takes_days(self) -> bool:
        """Whether both times are empty or days, which is what a browser's date field can show."""
        return all(not value or _DAY.match(value) for value in (self.since, self.until))

    def query(self, **changed: object) -> str:
        """The query of an address that asks for this, with changes; a list begins anew unless ``after`` is given."""
        values = {name: getattr(self, name) for name in FIELDS} | {"after": "", **changed}
        return query_of(**{name: value or None for name, value in values.items()})

    def without_place(self) -> Asked:
        """The same from the beginning of the list."""
        return replace(self, after="")

    def find(self, archive: Archive, limit: int) -> StoryPage:
        """The stories; raises UsageError for a time or a place that is none."""
        return archive.stories(
            self.q or None,
            since=self.since or None,
            until=self.until or None,
            outlet=self.outlet or None,
            language=self.language or None,
            actor=self.actor or None,
            least_origins=self.origins or None,
            limit=limit,
            after=self.after or None,
        )


FIELDS = ("q", "since", "until", "outlet", "language", "actor", "origins")


def read_asked(query: QueryParams) -> Asked:
    """What an address asks for; raises UsageError for a number that is none."""
    values = {name: query.get(name, "").strip()[:_LONGEST] for name in (*FIELDS, "after")}
    origins = values.pop("origins")
    if origins and not (origins.isascii() and origins.isdigit() and len(origins) < 5):
        raise UsageError(f"origins={origins!r} is no number")
    return Asked(origins=int(origins or 0), **values)
