"""The words for what developed in stories."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "nav.developments": ("Neues", "What changed"),
    "developments.title": ("Was sich geändert hat", "What changed"),
    "developments.lead": (
        "Neue Abweichungen, Bestätigungen und Stände, das Neueste zuerst.",
        "New differences, confirmations and counts, the newest first.",
    ),
    "developments.none": ("Noch hat sich nichts geändert.", "Nothing has changed yet."),
    "developments.kinds": ("Art", "Kind"),
    "developments.all": ("alles", "everything"),
    "developments.feed": ("Als Feed abonnieren", "Subscribe to the feed"),
    "kind.opened": ("Neues Ereignis", "New story"),
    "kind.joined": ("Weiterer Bericht", "Further report"),
    "kind.revised": ("Text geändert", "Text changed"),
    "kind.merged": ("Zusammengelegt", "Merged"),
    "kind.split": ("Getrennt", "Split"),
    "kind.point": ("Neuer Punkt", "New point"),
    "kind.confirmed": ("Bestätigt", "Confirmed"),
    "kind.discrepancy": ("Abweichung", "Difference"),
    "kind.resolved": ("Abweichung behoben", "Difference resolved"),
    "kind.update": ("Neuer Stand", "New count"),
    "said.opened": ("{outlets} berichten.", "{outlets} report it."),
    "said.joined": ("Auch {outlets}.", "{outlets} too."),
    "said.revised": ("{outlets} mit geändertem Text.", "{outlets} with a changed text."),
    "said.merged": ("Ein anderes Ereignis ist hier eingegangen.", "Another story went into this one."),
    "said.split": ("Ein Teil steht nun für sich.", "A part now stands for itself."),
    "said.corrected": ("ein Medium hat seinen Text berichtigt", "an outlet corrected its text"),
    "said.updated": ("neuere Angaben stehen für die älteren", "newer values stand for the older"),
    "said.withdrawn": ("der Artikel gehört nicht mehr dazu", "the article has left the story"),
    "said.before": ("zuvor {values}", "before: {values}"),
}
