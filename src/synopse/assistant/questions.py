"""Questions that go over several stories or one article."""

from __future__ import annotations

from collections.abc import Iterator

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
    StoryList,
    Utterance,
)
from synopse.assistant.entries import Entries
from synopse.assistant.shelf import Shelf
from synopse.assistant.wording import say_entry
from synopse.errors import UsageError
from synopse.present.characters import one_line, show_controls
from synopse.text.normalise import fold

MOST_EXCERPT = 8_000
"""Characters of one excerpt; a newspaper report has about 3,000."""

_MOST_STORIES = 20


class Questions:
    """Answers from the stories of a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def who_said(self, speaker: str, story: str | None, words: str | None, characters: int) -> Said:
        """What a speaker is quoted as saying; the name's words may stand in any of the speaker's names."""
        answer = Said(speaker=one_line(speaker, 200), stories=[])
        for handle, entries in self._stories(story):
            found = [entry for entry in entries.utterances() if _is_by(entry, entries, speaker) and _has(entry, words)]
            kept: list[Utterance] = []
            for entry in found:
                characters -= len(say_entry(entry))
                if characters < 0:
                    break
                kept.append(entry)
            answer.left_out += len(found) - len(kept)
            if kept:
                part = SaidInStory(story=handle, outlets=entries.outlets, origins=entries.origins, utterances=kept)
                answer.stories.append(part)
        return answer

    def differences(self, story: str | None, kind: str | None, characters: int) -> Differing:
        """Where reports differ."""
        answer = Differing(stories=[])
        for handle, entries in self._stories(story):
            found = [entry for entry in entries.differences() if kind in {None, entry.kind}]
            kept: list[Difference] = []
            for entry in found:
                characters -= len(say_entry(entry))
                if characters < 0:
                    break
                kept.append(entry)
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

    def stories(self, limit: int, after: str | None) -> StoryList:
        """Stories of the archive."""
        raise NotImplementedError

    def _stories(self, story: str | None) -> Iterator[tuple[str, Entries]]:
        if story is not None:
            yield story, Entries(self._shelf.synopsis(story))
            return
        for handle, synopsis in list(self._shelf.compared())[:_MOST_STORIES]:
            yield handle, Entries(synopsis)


def _is_by(entry: Utterance, entries: Entries, speaker: str) -> bool:
    """Whether every word of ``speaker`` begins a word of one of the names of who speaks."""
    if entry.speaker is None:
        return False
    names = next((names for names in entries.names_of.values() if one_line(names[0], 120) == entry.speaker), ())
    wanted = fold(speaker.lower()).split()
    for called in (entry.speaker, *names):
        words = fold(called.lower()).split()
        if wanted and all(any(word.startswith(one) for word in words) for one in wanted):
            return True
    return False


def _has(entry: Utterance, words: str | None) -> bool:
    if not words:
        return True
    wanted = fold(words.lower()).split()
    return any(all(one in fold(quote.verbatim.lower()) for one in wanted) for quote in entry.quotes)
