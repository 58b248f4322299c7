"""The words of the actors' pages."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "nav.actors": ("Beteiligte", "Actors"),
    "actors.title": ("Beteiligte", "Actors"),
    "actors.form": ("Beteiligte suchen", "Search the actors"),
    "actors.q": ("Name beginnt mit", "Name begins with"),
    "actors.none": ("Niemand heißt so.", "Nobody is called that."),
    "actors.quotations.one": ("1 Zitat", "1 quotation"),
    "actors.quotations.many": ("{n} Zitate", "{n} quotations"),
    "actor.back": ("Alle Beteiligten", "All actors"),
    "actor.said": ("Was wann gesagt wurde", "What was said when"),
    "actor.silent": ("Keine Zitate gefunden.", "No quotations found."),
    "actor.quoted.by": ("Zitiert von", "Quoted by"),
    "actor.all": ("Alle Ereignisse", "All stories"),
}
