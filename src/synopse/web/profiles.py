"""What an outlet had alone and with whom it shares wording, from the newest stories it reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synopse.model import Article, Point, Synopsis
from synopse.store.story_records import StoryRow
from synopse.text.addresses import host_of

if TYPE_CHECKING:
    from synopse.store.archive import Archive

_STORIES = 30
_EXAMPLES = 6


@dataclass(frozen=True, slots=True)
class Partner:
    """An outlet that shares wording with another; in how many stories."""

    host: str
    name: str
    stories: int


@dataclass(frozen=True, slots=True)
class Example:
    """A point that stands for a story's many."""

    row: StoryRow
    point: Point


@dataclass(frozen=True, slots=True)
class Profile:
    """What the newest ``compared`` stories show of an outlet."""

    compared: int
    alone: int
    partners: tuple[Partner, ...]
    only_here: tuple[Example, ...]
    missed: tuple[Example, ...]


def profile_of(archive: Archive, host: str) -> Profile:
    """Read the outlet's newest stories that several outlets report."""
    rows = [row for row in archive.stories(outlet=host, least_outlets=2, limit=_STORIES).rows if row.is_compared]
    partners: Counter[str] = Counter()
    names: dict[str, str] = {}
    only: list[Example] = []
    missed: list[Example] = []
    alone = compared = 0
    for row in rows:
        stored = archive.synopsis(row.id)
        if stored is None or stored.synopsis is None:
            continue
        compared += 1
        hosts = {article.id: outlet_key(article) for article in stored.synopsis.articles}
        names |= {hosts[a.id]: a.outlet or hosts[a.id] for a in stored.synopsis.articles}
        partners.update(_sharing(stored.synopsis, hosts, host))
        own = _alone(stored.synopsis, hosts, host)
        alone += len(own)
        only += [Example(row, point) for point in own[:1]]
        missed += [Example(row, point) for point in _missed(stored.synopsis, hosts, host)[:1]]
    ranked = sorted(partners.items(), key=lambda pair: (-pair[1], pair[0]))
    return Profile(
        compared,
        alone,
        tuple(Partner(key, names[key], count) for key, count in ranked),
        tuple(only[:_EXAMPLES]),
        tuple(missed[:_EXAMPLES]),
    )


def outlet_key(article: Article) -> str:
    """The outlet as the archive counts it: its host, or its name in lower case."""
    return (host_of(article.url) if article.url else "") or (article.outlet or article.id).lower()


def _sharing(synopsis: Synopsis, hosts: dict[str, str], host: str) -> Iterable[str]:
    found: set[str] = set()
    for origin in synopsis.origins:
        members = {hosts[article] for article in origin.articles if article in hosts}
        if host in members:
            found |= members - {host}
    return sorted(found)


def _alone(synopsis: Synopsis, hosts: dict[str, str], host: str) -> list[Point]:
    own = [p for p in synopsis.points if {hosts.get(report.article) for report in p.reports} == {host}]
    return sorted(own, key=lambda point: (-point.score, point.id))


def _missed(synopsis: Synopsis, hosts: dict[str, str], host: str) -> list[Point]:
    points = {point.id: point for point in synopsis.points}
    found = [o.point for o in synopsis.omissions if host in {hosts.get(article) for article in o.missing_in}]
    return sorted((points[key] for key in found if key in points), key=lambda point: (-point.outlets, point.id))
