"""Invented reports of one fire that arrive one after the other, and a desk that takes them in."""

from __future__ import annotations

from synopse.model import Article, Block
from synopse.settings import Settings
from synopse.store.archive import Archive
from synopse.store.records import StoryChange
from synopse.store.story_records import Development
from synopse.upkeep.upkeep import Made, Upkeep

FIRST = (
    "Bei einem Brand in einer Lagerhalle in Rothenau sind am Montag zwölf Menschen verletzt worden. "
    "Das Feuer brach gegen vier Uhr morgens aus. "
    "Die Halle gehört dem Spediteur Brennecke. "
    "Die Feuerwehr war mit achtzig Kräften vor Ort."
)
SECOND = (
    "In Rothenau hat in der Nacht zum Montag eine Lagerhalle gebrannt. "
    "Zwölf Menschen wurden bei dem Brand verletzt, teilte die Polizei mit. "
    "Anwohner sollten Fenster und Türen geschlossen halten."
)
THIRD = (
    "Nach dem Feuer in Rothenau rätselt die Stadt über die Ursache. "
    "Bei dem Brand in der Lagerhalle wurden 15 Menschen verletzt. "
    "Der Schaden geht in die Millionen."
)
CORRECTED = THIRD.replace("15 Menschen", "zwölf Menschen")
INDEPENDENT = (
    "Der Großbrand von Rothenau hat ein politisches Nachspiel. "
    "Eigentümer der abgebrannten Halle ist die Spedition Brennecke, die Halle gehört dem Spediteur Brennecke seit 2011. "
    "Der Stadtrat will am Donnerstag über den Brandschutz beraten."
)


def report(name: str, text: str, *, day: str = "2024-03-11", hour: int = 8, title: str | None = None) -> Article:
    """A report of the outlet ``name``."""
    return Article(
        id=name,
        url=f"https://{name}.example/brand",
        outlet=name.capitalize(),
        title=title or f"Brand in Rothenau ({name})",
        published=f"{day}T{hour:02}:00",
        published_basis="stated",
        language="de",
        text=text,
        blocks=(Block("paragraph", 0, len(text)),),
    )


class Desk:
    """Takes articles into one story and keeps it up; gives what developed, in order."""

    def __init__(self, archive: Archive, settings: Settings | None = None) -> None:
        self.archive = archive
        self.settings = settings or Settings()
        self.made = Made()

    def take(self, *articles: Article, story: str | None = None) -> None:
        """Each opens its own story, or joins ``story``; a known one is revised."""
        with self.archive.batch() as batch:
            for article in articles:
                stored = batch.add(article)
                if stored.outcome == "new":
                    kind = "opened" if story in {None, stored.id} else "joined"
                    batch.record_changes([StoryChange(kind, story or stored.id, stored.id)])

    def keep_up(self) -> list[Development]:
        """What developed since the last time, oldest first."""
        before = {one.number for one in self.archive.developments(limit=1000)}
        self.made = Upkeep(self.archive, self.settings).run()
        return [one for one in reversed(self.archive.developments(limit=1000)) if one.number not in before]

    def arrives(self, article: Article, story: str = "bote") -> list[Development]:
        """Take one in and keep up."""
        self.take(article, story=story)
        return self.keep_up()
