"""The words of the list of stories and of a story's page."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "nav.stories": ("Ereignisse", "Stories"),
    "stories.title": ("Ereignisse", "Stories"),
    "stories.form": ("Ereignisse suchen und filtern", "Search and filter the stories"),
    "stories.q": ("Suchen", "Search"),
    "stories.q.hint": (
        "Alle Wörter müssen in einem Artikel stehen; „…“ für Wörter in Folge, -Wort schließt aus, Wort* nimmt jede Endung.",
        "All words must stand in one article; “…” for words in a row, -word excludes, word* takes any ending.",
    ),
    "stories.since": ("Von", "From"),
    "stories.until": ("Bis", "Until"),
    "stories.outlet": ("Medium", "Outlet"),
    "stories.language": ("Sprache", "Language"),
    "stories.language.any": ("jede", "any"),
    "stories.origins": ("Unabhängige Ursprünge", "Independent origins"),
    "stories.origins.any": ("beliebig viele", "any number"),
    "stories.origins.least": ("mindestens {n}", "at least {n}"),
    "stories.actor": ("Mit {name}", "With {name}"),
    "stories.go": ("Zeigen", "Show"),
    "stories.reset": ("Alle zeigen", "Show all"),
    "stories.none": ("Nichts passt zu diesen Angaben.", "Nothing fits these filters."),
    "stories.empty": (
        "Noch sind keine Ereignisse im Archiv. synopse collect sammelt Artikel und vergleicht sie.",
        "There are no stories in the archive yet. synopse collect gathers articles and compares them.",
    ),
    "stories.older": ("Ältere", "Older"),
    "stories.first": ("Zum Anfang", "Back to the first"),
    "stories.pages": ("Blättern", "Page by page"),
    "stories.feed": ("Als Feed abonnieren", "Subscribe to the feed"),
    "stories.alone": ("nur ein Medium", "one outlet only"),
    "stories.further": ("{names} und {n} weitere", "{names} and {n} more"),
    "stories.stale": ("wird noch ergänzt", "being updated"),
    "stories.undated": ("Ohne Datum", "Undated"),
    "stories.lately": ("Was sich zuletzt geändert hat", "What changed lately"),
    "language.de": ("Deutsch", "German"),
    "language.en": ("Englisch", "English"),
    "story.bar": ("Dieses Ereignis", "This story"),
    "story.back": ("Alle Ereignisse", "All stories"),
    "story.lately": ("Was geschah", "What happened"),
    "story.made": ("Verglichen am {date}, Fassung {n}", "Compared on {date}, revision {n}"),
    "story.stale": (
        "Neuere Artikel zu diesem Ereignis sind noch nicht eingearbeitet.",
        "Newer articles of this story have not been taken in yet.",
    ),
    "story.moved": (
        "Dieses Ereignis wurde mit einem anderen zusammengelegt; Sie sehen das gemeinsame.",
        "This story was merged with another; you see them together.",
    ),
    "story.alone": (
        "Darüber berichtet bisher nur ein Medium: zu vergleichen gibt es nichts, und bestätigt ist nichts.",
        "Only one outlet reports this so far: there is nothing to compare, and nothing is confirmed.",
    ),
    "story.feed": ("Feed", "Feed"),
    "story.articles": ("Artikel", "Articles"),
}
