"""The answers as text for a model to read: verbatim words stand between marks that no article can close."""

from __future__ import annotations

from collections.abc import Iterable

from synopse.assistant.answers import (
    NOTICE,
    Dated,
    Difference,
    Differing,
    Excerpt,
    Held,
    Named,
    Omitted,
    Place,
    Quote,
    Said,
    SearchAnswer,
    SharedWording,
    Statement,
    Story,
    StoryList,
    Utterance,
)
from synopse.present.characters import one_line, show_controls

HEADINGS = {
    "summary": "IN SHORT",
    "differences": "WHERE THE REPORTS DIFFER",
    "points": "WHAT ELSE SEVERAL REPORT",
    "quotations": "WHO SAYS WHAT",
    "timeline": "TIMELINE",
    "positions": "POSITIONS",
    "omissions": "WIDELY REPORTED, BUT LEFT OUT BY SOME",
    "shared_wording": "SHARED WORDING (one origin each)",
    "actors": "ACTORS",
}


def escape(text: str) -> str:
    """Text of an article as it may stand between marks."""
    return show_controls(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def name(text: str) -> str:
    """A name that an article or its source gave, as it may stand inside a mark."""
    return escape(one_line(text)).replace('"', "&quot;")


def say_quote(quote: Quote) -> str:
    """A quote with its outlet and its place."""
    status = f' status="{quote.status}"' if quote.status else ""
    return (
        f'<quote outlet="{name(quote.outlet)}" article="{name(quote.article)}" '
        f'span="{quote.start}-{quote.end}"{status}>{escape(quote.verbatim)}</quote>'
    )


def say_origins(origins: int, outlets: int) -> str:
    """How much stands behind a statement."""
    independent = "1 independent origin" if origins == 1 else f"{origins} independent origins"
    return f"{independent}, {'1 outlet' if outlets == 1 else f'{outlets} outlets'}"


def say_entry(entry: object) -> str:
    """One entry of a part, in one or more lines."""
    if isinstance(entry, Difference):
        return _difference(entry)
    if isinstance(entry, SharedWording):
        agency = f", agency {name(entry.agency)}" if entry.agency else ""
        return f"- {_names(entry.outlets)} ({entry.words} words in a row{agency})"
    if isinstance(entry, Named):
        roles = f" ({'; '.join(name(role) for role in entry.roles)})" if entry.roles else ""
        return f"- {name(entry.name)}{roles}: {name(entry.kind)}, {entry.mentions} mentions, also {_names(entry.variants[1:]) or '-'}"
    assert isinstance(entry, Statement)  # noqa: S101 - all other entries are statements
    return "\n".join([f"- {_lead(entry)}{say_origins(entry.origins, entry.outlets)}", *_backing(entry)])


def _lead(entry: Statement) -> str:
    if isinstance(entry, Utterance):
        return f"{name(entry.speaker or 'speaker unknown')}, {entry.kind}{', wordings differ' if entry.wordings_differ else ''}: "
    if isinstance(entry, Dated):
        marks = [
            entry.status,
            *(["background"] if entry.is_background else []),
            *(["date inferred"] if entry.is_inferred else []),
        ]
        return f"{name(entry.date)}{f' to {name(entry.end)}' if entry.end else ''} ({', '.join(marks)}): "
    if isinstance(entry, Held):
        return f"{name(entry.actor)} {entry.stance}: "
    if isinstance(entry, Omitted):
        return f"not in {_names(entry.not_in)}: "
    return f"[{name(entry.id)}] " if entry.id else ""


def _backing(entry: Statement) -> list[str]:
    lines = [f"  {say_quote(quote)}" for quote in entry.quotes]
    if entry.further:
        lines.append(f"  further places: {'; '.join(_place(place) for place in entry.further)}")
    if entry.differing:
        lines.append(f"  put differently by: {_names(entry.differing)}")
    if isinstance(entry, Utterance) and entry.not_in:
        lines.append(f"  not carried by: {_names(entry.not_in)}")
    return lines


def _difference(entry: Difference) -> str:
    lines = [
        f"- [{name(entry.id)}] {name(entry.kind)}, {name(entry.level)}, about: <quote>{escape(entry.about)}</quote>"
    ]
    for reading in entry.readings:
        outlets = len({quote.outlet for quote in reading.quotes})
        lines.append(f'  value "{name(reading.value)}": {say_origins(reading.origins, outlets)}')
        lines += [f"    {say_quote(quote)}" for quote in reading.quotes]
    return "\n".join([*lines, f"  why: {escape(entry.why)}"] if entry.why else lines)


def _place(place: Place) -> str:
    return f"{name(place.outlet)} {name(place.article)} {place.start}-{place.end}"


def _names(names: Iterable[str]) -> str:
    return ", ".join(name(one) for one in names)


def say_head(story: Story) -> str:
    """What stands before the parts: the notice, the sources, the event, what was not used."""
    lines = [NOTICE, f"Story {name(story.story)}: {say_origins(story.origins, story.outlets)}."]
    if story.origins < len(story.sources):
        lines.append("Articles with the same origin letter share wording: they do not confirm each other.")
    for source in story.sources:
        known = [f"origin {source.origin}", *(part for part in (source.published, source.language) if part)]
        known += ["cut off"] if source.is_truncated else []
        lines.append(f"  article {name(source.article)}: {name(source.outlet)} ({', '.join(map(name, known))})")
    lines += [f"  not used: {name(unused.input)}: {name(unused.reason)}" for unused in story.not_used]
    lines += [f"  note: {name(note)}" for note in story.notes]
    if story.event:
        lines.append(f"EVENT {name(story.date or 'without date')}\n  {say_quote(story.event)}")
    return "\n".join(lines)


def say_story(story: Story) -> str:
    """A whole answer about a story."""
    lines = [say_head(story)]
    for part, heading in HEADINGS.items():
        entries = getattr(story, part)
        left = story.left_out.get(part, 0)
        if entries or left:
            lines.append(f"{heading}{f' ({left} more: ask for part {part} with skip)' if left else ''}")
            lines += [say_entry(entry) for entry in entries]
    return "\n".join(lines)


def say_search(answer: SearchAnswer) -> str:
    """What a search found."""
    lines = [NOTICE, f"{len(answer.found)} articles, best first." if answer.found else "Nothing found."]
    for found in answer.found:
        known = ", ".join(name(part) for part in (found.outlet, found.published, found.language) if part)
        story = f" story {name(found.story)}" if found.story else ""
        lines.append(f"- article {name(found.article)} ({known}){story}\n  {say_quote(found.quote)}")
    return "\n".join(lines)


def say_list(answer: StoryList) -> str:
    """A list of stories."""
    lines = [NOTICE, f"{len(answer.stories)} stories." if answer.stories else "No stories."]
    for line in answer.stories:
        compared = f"{line.origins} independent origins, " if line.origins is not None else "not compared yet, "
        title = f" <quote>{escape(line.title)}</quote>" if line.title else ""
        lines.append(
            f"- story {name(line.story)} ({compared}{line.outlets} outlets, updated {name(line.updated)}){title}"
        )
    return "\n".join([*lines, f"More with after={name(answer.next)}"] if answer.next else lines)


def say_excerpt(excerpt: Excerpt) -> str:
    """A stretch of an article."""
    more = f"; goes on at {excerpt.next_start}" if excerpt.next_start is not None else ""
    return (
        f"{NOTICE}\nArticle {name(excerpt.article)}, {name(excerpt.outlet)}, {name(excerpt.published or 'undated')}, "
        f"characters {excerpt.start}-{excerpt.end} of {excerpt.length}{more}\n<quote>{escape(excerpt.verbatim)}</quote>"
    )


def say_said(answer: Said) -> str:
    """Who said what, story by story."""
    lines = [NOTICE]
    if not answer.stories:
        lines.append(f"No quotation of {name(answer.speaker)} was found.")
    for story in answer.stories:
        lines.append(f"Story {name(story.story)} ({say_origins(story.origins, story.outlets)})")
        lines += [say_entry(utterance) for utterance in story.utterances]
    return _with_left_out(lines, answer.left_out)


def say_differing(answer: Differing) -> str:
    """Where reports differ, story by story."""
    lines = [NOTICE]
    if not any(story.differences for story in answer.stories):
        lines.append("No differences found. That no difference was found does not prove that the reports agree.")
    for story in answer.stories:
        lines.append(f"Story {name(story.story)} ({say_origins(story.origins, story.outlets)})")
        lines += [say_entry(difference) for difference in story.differences]
    return _with_left_out(lines, answer.left_out)


def _with_left_out(lines: list[str], left_out: int) -> str:
    return "\n".join([*lines, f"{left_out} more were left out; raise max_characters."] if left_out else lines)
