"""The words of an article's page and of the search over articles."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "nav.search": ("Artikel suchen", "Search articles"),
    "search.title": ("Artikel suchen", "Search articles"),
    "search.form": ("Artikel suchen und filtern", "Search and filter the articles"),
    "search.go": ("Suchen", "Search"),
    "search.found.one": ("1 Artikel gefunden.", "1 article found."),
    "search.found.many": ("{n} Artikel gefunden.", "{n} articles found."),
    "search.full": (
        "Die besten {n}; ein Zeitraum oder ein weiteres Wort grenzt ein.",
        "The best {n}; a time or another word narrows it down.",
    ),
    "search.story": ("zum Ereignis", "to the story"),
    "page.article.story": ("Gehört zu:", "Part of:"),
    "page.article.versions": ("Fassungen", "Versions"),
    "page.article.version": ("Fassung {n}", "Version {n}"),
    "page.article.old": ("Das ist eine frühere Fassung.", "This is an earlier version."),
    "page.article.newest": ("Zur neuesten", "To the newest"),
    "page.article.changes.one": (
        "1 Absatz anders als in der Fassung davor",
        "1 paragraph differs from the version before",
    ),
    "page.article.changes.many": (
        "{n} Absätze anders als in der Fassung davor",
        "{n} paragraphs differ from the version before",
    ),
    "page.article.added": ("neu", "new"),
    "page.article.removed": ("entfallen", "removed"),
    "page.article.changed": ("geändert", "changed"),
}
