"""The words of the outlets' pages."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "nav.outlets": ("Medien", "Outlets"),
    "outlets.title": ("Medien", "Outlets"),
    "outlets.lead": (
        "Was sie berichten, wie oft zuerst, wie oft mit gemeinsamem Wortlaut, und wie oft ihnen ein breit berichteter Punkt fehlt.",
        "What they report, how often first, how often with shared wording, and how often they lack a widely reported point.",
    ),
    "outlets.stories": ("Ereignisse", "Stories"),
    "outlets.articles": ("Artikel", "Articles"),
    "outlets.compared": ("davon verglichen", "of them compared"),
    "outlets.first": ("zuerst", "first"),
    "outlets.shared": ("Wortlaut geteilt", "wording shared"),
    "outlets.points": ("Punkte", "points"),
    "outlets.omitted": ("ausgelassen", "left out"),
    "outlets.count.one": ("1 Ereignis", "1 story"),
    "outlets.count.many": ("{n} Ereignisse", "{n} stories"),
    "outlet.back": ("Alle Medien", "All outlets"),
    "outlet.agencies": ("nennt {names}", "names {names}"),
    "outlet.fact.stories": ("Ereignisse", "stories"),
    "outlet.fact.first": ("mal zuerst, bei {n} verglichenen", "times first, of {n} compared"),
    "outlet.fact.shared": ("mal Wortlaut geteilt, bei {n}", "times wording shared, of {n}"),
    "outlet.fact.omitted": ("breit berichtete Punkte ausgelassen", "widely reported points left out"),
    "outlet.window.one": (
        "Das Folgende beruht auf dem einen Ereignis, über das auch andere berichten.",
        "What follows rests on the one story that others report too.",
    ),
    "outlet.window.many": (
        "Das Folgende beruht auf den neuesten {n} Ereignissen, über die auch andere berichten.",
        "What follows rests on the newest {n} stories that others report too.",
    ),
    "outlet.only": ("Nur hier zu lesen", "Only here"),
    "outlet.only.count.one": ("1 Punkt, den kein anderes Medium hat.", "1 point that no other outlet has."),
    "outlet.only.count.many": ("{n} Punkte, die kein anderes Medium hat.", "{n} points that no other outlet has."),
    "outlet.missed": ("Von anderen berichtet, hier nicht", "Reported by others, not here"),
    "outlet.missed.none": ("Kein breit berichteter Punkt fehlt.", "No widely reported point is missing."),
    "outlet.partners": ("Teilt Wortlaut mit", "Shares wording with"),
    "outlet.partners.none": ("Kein gemeinsamer Wortlaut gefunden.", "No shared wording found."),
}
