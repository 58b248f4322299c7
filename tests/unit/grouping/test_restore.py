from synopse.grouping.stream import Grouper
from synopse.model import Article

HARBOUR = "Der Ausbau des Hafens von Neustadt ist beschlossen. Bürgermeisterin Ada Beispiel nannte 40 Millionen Euro. "


def report(name: str, text: str, day: int = 3) -> Article:
    return Article(
        id=name, title="Hafen Neustadt: Ausbau beschlossen", text=text, language="de", published=f"2020-01-{day:02d}"
    )


def test_restored_grouper_goes_on_with_the_same_stories() -> None:
    grouper = Grouper()
    grouper.restore(report("a", HARBOUR * 3), "story")
    grouper.restore(report("a", HARBOUR * 3), "other")
    assert [(change.kind, change.story) for change in grouper.add(report("b", HARBOUR * 3 + "Teil zwei."))] == [
        ("joined", "story")
    ]
