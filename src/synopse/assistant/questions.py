"""Questions that go over several stories or one article."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from synopse.assistant.answers import (
    Difference,
    DifferencesOfStory,
    Differing,
    Excerpt,
    Found,
    Quote,
    Said,
    SaidInStory,
    SearchAnswer,
    StoryLine,
    StoryList,
    Utterance,
)
from synopse.assistant.entries import Entries
from synopse.assistant.shelf import Shelf
from synopse.assistant.wording import say_entry
from synopse.errors import UsageError
from synopse.present.characters import one_line, show_controls
from synopse.text.normalise import fold
from synopse.text.normalise import words as words_of

if TYPE_CHECKING:
    from synopse.store.archive import Archive
    from synopse.store.story_records import StoryRow

MOST_EXCERPT = 8_000
"""Characters of one excerpt; a newspaper report has about 3,000."""

_MOST_STORIES = 20
_LOOKED_AT = 200
_NAMESAKES = 5

_Entry = TypeVar("_Entry", Utterance, Difference)


def _fitting(found: Sequence[_Entry], characters: int) -> tuple[list[_Entry], int]:
    """As many entries, in order, as ``characters`` hold, and what is left of those; less than none where one did not fit."""
    kept: list[_Entry] = []
    for entry in found:
        characters -= len(say_entry(entry))
        if characters < 0:
            break
        kept.append(entry)
    return kept, characters


class Questions:
    """Answers from the stories of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def who_said(self, speaker: str, story: str | None, words: str | None, characters: int) -> Said:
        """What a speaker is quoted as saying; the name's words may stand in any of the speaker's names."""
        answer = Said(speaker=one_line(speaker, 200), stories=[])
        for handle, entries in self._stories(story, _with_speaker(speaker)):
            found = [entry for entry in entries.utterances() if _is_by(entry, entries, speaker) and _has(entry, words)]
            kept, characters = _fitting(found, characters)
            answer.left_out += len(found) - len(kept)
            if kept:
                part = SaidInStory(story=handle, outlets=entries.outlets, origins=entries.origins, utterances=kept)
                answer.stories.append(part)
        return answer

    def differences(self, story: str | None, kind: str | None, characters: int) -> Differing:
        """Where reports differ."""
        answer = Differing(stories=[])
        for handle, entries in self._stories(story, _with_differences):
            found = [entry for entry in entries.differences() if kind in {None, entry.kind}]
            kept, characters = _fitting(found, characters)
            answer.left_out += len(found) - len(kept)
            if kept:
                part = DifferencesOfStory(
                    story=handle, outlets=entries.outlets, origins=entries.origins, differences=kept
                )
                answer.stories.append(part)
        return answer

    def excerpt(self, identifier: str, story: str | None, start: int, end: int | None) -> Excerpt:
        """A stretch of an article; raises UsageError when it lies outside the text."""
        article = self._shelf.article(identifier, story)
        length = len(article.text)
        if start >= length or (end is not None and end <= start):
            raise UsageError(f"characters {start} to {end} lie outside the text, which has {length}")
        stop = min(length, start + MOST_EXCERPT, end if end is not None else length)
        return Excerpt(
            article=article.id,
            outlet=one_line(article.outlet or article.id, 120),
            title=one_line(article.title, 240) if article.title else None,
            published=article.published,
            url=one_line(article.url, 500) if article.url else None,
            language=article.language,
            start=start,
            end=stop,
            length=length,
            verbatim=show_controls(article.text[start:stop]),
            next_start=stop if stop < length else None,
        )

    def search(
        self, words: str, since: str | None, until: str | None, outlet: str | None, language: str | None, limit: int
    ) -> SearchAnswer:
        """Articles of the archive in which the words stand."""
        hits = self._shelf.archive.search(
            words, since=since, until=until, outlet=outlet, language=language, limit=limit
        )
        return SearchAnswer(
            found=[
                Found(
                    article=hit.id,
                    outlet=(name := one_line(hit.outlet or hit.id, 120)),
                    title=one_line(hit.title, 240) if hit.title else None,
                    published=hit.published,
                    language=hit.language,
                    url=one_line(hit.url, 500) if hit.url else None,
                    story=hit.story,
                    quote=Quote(
                        outlet=name,
                        article=hit.id,
                        start=hit.snippet.start,
                        end=hit.snippet.end,
                        verbatim=one_line(hit.text, 600),
                        is_cut=len(hit.text) > 600,
                        status=None,
                    ),
                )
                for hit in hits
            ]
        )

    def stories(
        self,
        words: str | None,
        since: str | None,
        until: str | None,
        outlet: str | None,
        least_origins: int | None,
        limit: int,
        after: str | None,
    ) -> StoryList:
        """Stories of the archive, that with the newest report first."""
        page = self._shelf.archive.stories(
            words,
            since=since,
            until=until,
            outlet=outlet,
            least_origins=least_origins,
            limit=limit,
            after=_plain(after),
        )
        return StoryList(stories=[_line(row) for row in page.rows], next=_opaque(page.after))

    def _stories(self, story: str | None, newest: Callable[[Archive], Iterator[str]]) -> Iterator[tuple[str, Entries]]:
        """The story asked for, or those of this session and the newest of the archive."""
        if story is not None:
            yield story, Entries(self._shelf.synopsis(story))
            return
        for handle, synopsis in self._shelf.compared():
            yield handle, Entries(synopsis)
        if self._shelf.has_archive:
            for handle in islice(newest(self._shelf.archive), _MOST_STORIES):
                yield handle, Entries(self._shelf.synopsis(handle))


def _opaque(after: str | None) -> str | None:
    """Where a page ended, in letters that no client takes for JSON."""
    return base64.urlsafe_b64encode(after.encode()).decode().rstrip("=") if after else None


def _plain(after: str | None) -> str | None:
    if after is None:
        return None
    try:
        return base64.urlsafe_b64decode(after + "=" * (-len(after) % 4)).decode()
    except ValueError as error:
        raise UsageError(f"{after[:200]!r} is not where a list ended") from error


def _line(row: StoryRow) -> StoryLine:
    return StoryLine(
        story=row.id,
        title=one_line(row.headline, 240),
        outlets=row.outlets,
        articles=row.articles,
        updated=row.last_published or row.made,
        origins=row.origins if row.is_compared else None,
        differences=row.discrepancies if row.is_compared else None,
    )


def _with_differences(archive: Archive) -> Iterator[str]:
    """The newest stories whose reports differ."""
    return (row.id for row in archive.stories(least_outlets=2, limit=_LOOKED_AT).rows if row.discrepancies)


def _with_speaker(speaker: str) -> Callable[[Archive], Iterator[str]]:
    """The newest stories that quote somebody of this name."""

    def newest(archive: Archive) -> Iterator[str]:
        found: dict[str, None] = {}
        asked = dict.fromkeys((speaker, *speaker.split()[-1:]))
        candidates = {actor.key: actor for words in asked for actor in archive.actors(words, limit=_LOOKED_AT)}
        named = [actor for actor in candidates.values() if _begin_in(speaker, actor.key)]
        for actor in named[:_NAMESAKES]:
            page = archive.quotations_of(actor.key, limit=_LOOKED_AT)
            found |= dict.fromkeys(row.story for row in page.rows)
        return iter(found)

    return newest


def _is_by(entry: Utterance, entries: Entries, speaker: str) -> bool:
    """Whether every word of ``speaker`` begins a word of one of the names of who speaks."""
    if entry.speaker is None:
        return False
    names = next((names for names in entries.names_of.values() if one_line(names[0], 120) == entry.speaker), ())
    return any(_begin_in(speaker, called) for called in (entry.speaker, *names))


def _begin_in(wanted: str, name: str) -> bool:
    """Whether every word that is wanted begins a word of the name."""
    asked, known = words_of(fold(wanted)), words_of(fold(name))
    return bool(asked) and all(any(word.startswith(one) for word in known) for one in asked)


def _has(entry: Utterance, words: str | None) -> bool:
    if not words:
        return True
    wanted = fold(words.lower()).split()
    return any(all(one in fold(quote.verbatim.lower()) for one in wanted) for quote in entry.quotes)
