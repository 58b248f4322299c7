"""Minimal pairs: what conflicts and what only looks like it; all sentences are invented.

Each line: language, what it shows, two sentences with their marks (see `builders.marked_reading`), and the
class of the discrepancy or None.
"""

from __future__ import annotations

import pytest

from builders import comparison, marked_reading
from synopse.compare.dimensions.discrepancies import DIMENSION

REAL = [
    ("de", "death toll", "Bei dem Busunglück bei [Ostrau/LOC] starben {12|12 Menschen}.",
     "{15|15 Menschen} kamen bei dem Busunglück nahe [Ostrau/LOC] ums Leben.", "contradiction"),
    ("de", "injured", "Bei dem Busunglück wurden {20|20 Personen} verletzt.",
     "Das Busunglück forderte {30|30 Verletzte}.", "contradiction"),
    ("de", "toll below a bound", "Bei dem Brand im Hotel starben {mehr als 30|>30 Menschen}.",
     "Der Brand im Hotel kostete {20|20 Menschen} das Leben, viele starben im Schlaf.", "contradiction"),
    ("de", "far above a bound", "Zur Demonstration gegen die Mine kamen {mehr als 1000|>1000 Menschen}.",
     "An der Demonstration gegen die Mine nahmen {4000|4000 Menschen} teil.", "precision"),
    ("de", "arrests", "Nach der Randale am Stadion nahm die Polizei {17|17 Personen} fest, Festnahmen gab es überall.",
     "Am Stadion gab es nach der Randale {25|25 Festnahmen}.", "contradiction"),
    ("de", "damage", "Der Brand in der Scheune verursachte einen Schaden von {50.000 Euro|50000:EUR}.",
     "Der Schaden nach dem Brand in der Scheune liegt bei {200.000 Euro|200000:EUR}.", "contradiction"),
    ("de", "counted noun", "In [Kelm/LOC] brannten {drei|3 Scheunen} am Feldrand nieder.",
     "In [Kelm/LOC] brannten {fünf|5 Scheunen} am Feldrand völlig nieder.", "contradiction"),
    ("de", "duration", "Das Gespräch der Minister dauerte {zwei Stunden|PT2H}.",
     "Das Gespräch der Minister dauerte {vier Stunden|PT4H}.", "contradiction"),
    ("de", "duration against a bound", "Die Minister sprachen {mehr als eine Stunde|PT1H/MORE_THAN} miteinander.",
     "Das Gespräch der Minister dauerte {zwei Stunden|PT2H}.", "precision"),
    ("de", "prison", "Das Gericht verurteilte den Bäcker aus [Kelm/LOC] zu {drei Jahren|P3Y} Haft.",
     "Der Bäcker aus [Kelm/LOC] wurde vom Gericht zu {fünf Jahren|P5Y} Haft verurteilt.", "contradiction"),
    ("de", "age", "Die Bäckerin [Mia Holt/PER] ({34|34:year}) rief Hilfe.", "Hilfe rief die {36-jährige|36:year} [Mia Holt/PER].",
     "contradiction"),
    ("de", "date", "Das Parlament hat das neue Wassergesetz am {11. Dezember|2020-12-11} verabschiedet.",
     "Am {12. Dezember|2020-12-12} verabschiedete das Parlament das neue Wassergesetz.", "contradiction"),
    ("de", "update by its words", "Bei dem Erdrutsch starben {acht|8 Menschen}.",
     "Nach dem Erdrutsch stieg die Zahl der Toten inzwischen auf {elf|11 Tote}.", "update"),
    ("de", "compound and its head", "In [Kelm/LOC] brannten {drei|3 Holzscheunen} am Feldrand nieder.",
     "In [Kelm/LOC] brannten {fünf|5 Scheunen} am Feldrand völlig nieder.", "contradiction"),
    ("de", "count behind words that lead from its place", "Es gab bisher Tote in [Kelm/LOC] (1) und [Ostrau/LOC] (5), alle starben dort.",
     "Das Virus forderte bisher Tote: In [Ostrau/LOC] waren {elf|11} zu beklagen, in [Rode/LOC] eine.", "update"),
    ("en", "agent behind by", "The square saw a rally by {thousands|>1000 protesters} against the mine on Monday.",
     "A rally against the mine drew {60|60 protesters} to the square on Monday.", "contradiction"),
    ("en", "death toll", "{Twelve|12 people} were killed when a ferry sank off [Ostrau/LOC].",
     "The ferry sank off [Ostrau/LOC] and {15|15 people} died.", "contradiction"),
    ("en", "injured", "The blast at the market injured {40|40 people}.", "{60|60 people} were wounded in the market blast.",
     "contradiction"),
    ("en", "arrests", "Police made {30|30 arrests} after the march through [Kelm/LOC].",
     "{50|50 people} were arrested after the march through [Kelm/LOC].", "contradiction"),
    ("en", "donation", "The baker donated {$500|500:USD} to the school in [Kelm/LOC].",
     "A donation of {$800|800:USD} went to the school in [Kelm/LOC] from the baker.", "contradiction"),
    ("en", "aboard", "The ferry off [Ostrau/LOC] had {90|90 people} on board.",
     "{70|70 passengers} were on board the ferry off [Ostrau/LOC].", "contradiction"),
    ("en", "age", "[Mia Holt/PER], {34|34:year}, called for help.", "The {36-year-old|36:year} [Mia Holt/PER] called.", "contradiction"),
    ("de", "two least numbers", "Bei dem Luftangriff bei [Ostrau/LOC] starben {mindestens 25|>25 Menschen}.",
     "{Mindestens 28|>28 Menschen} kamen bei dem Luftangriff bei [Ostrau/LOC] ums Leben.", "precision"),
    ("de", "orders of magnitude", "Zur Demonstration gegen die Mine kamen {mehrere hundert|~100 Menschen}, sagt die Polizei.",
     "An der Demonstration gegen die Mine nahmen {4000|4000 Menschen} teil.", "contradiction"),
    ("de", "nobody", "Bei dem Busunglück bei [Ostrau/LOC] wurde niemand verletzt.",
     "Bei dem Busunglück bei [Ostrau/LOC] wurden {sechs|6 Menschen} verletzt.", "contradiction"),
    ("de", "one in words", "Bei dem Busunglück bei [Ostrau/LOC] starb ein Mensch.",
     "Bei dem Busunglück bei [Ostrau/LOC] starben {drei|3 Menschen}.", "contradiction"),
    ("de", "least number in words", "Mindestens ein Toter, Festnahmen und Verletzte: Feuerwehr in der Nacht in [Ostrau/LOC] im Einsatz.",
     "{Mindestens zwei|>2 Tote}, Festnahmen und Verletzte: Feuerwehr in der Nacht in [Ostrau/LOC] im Einsatz.", "precision"),
    ("de", "in one place of many", "Das Virus forderte bisher viele Todesopfer: [Kelm/LOC] (1), [Ostrau/LOC] (5).",
     "Todesopfer des Virus gab es bisher vor allem im Süden: [Kelm/LOC] (4), [Ostrau/LOC] (5).", "update"),
    ("en", "pages", "In the 48-page report the council blames the harbour of [Ostrau/LOC].",
     "The harbour of [Ostrau/LOC] is blamed by the council in the 47-page report.", "contradiction"),
    ("en", "one person", "One person was killed when a ferry sank off [Ostrau/LOC].",
     "{Three|3 people} were killed when a ferry sank off [Ostrau/LOC].", "contradiction"),
    ("en", "nobody", "No one was hurt when the ferry sank off [Ostrau/LOC].",
     "{Nine|9 people} were hurt when the ferry sank off [Ostrau/LOC].", "contradiction"),
    ("en", "talks", "The ministers' meeting lasted {two hours|PT2H}.", "The ministers' talks lasted {five hours|PT5H}.", "contradiction"),
]  # fmt: skip

APPARENT = [
    ("de", "rounded", "Bei dem Busunglück starben {rund 30|~30 Menschen}.", "Bei dem Busunglück starben {29|29 Menschen}."),
    ("de", "bound", "Bei dem Busunglück starben {mehr als 20|>20 Menschen}.", "Das Busunglück forderte {30|30 Tote}."),
    ("de", "fewer digits", "Das Stadion in [Kelm/LOC] kostete {1,2 Millionen Euro|1200000:EUR}.",
     "Das Stadion in [Kelm/LOC] kostete {1.234.567 Euro|1234567:EUR}."),
    ("de", "dead and injured", "Bei dem Busunglück starben {12|12 Menschen}.", "Bei dem Busunglück wurden {20|20 Menschen} verletzt."),
    ("de", "part of the dead", "Bei dem Busunglück starben {12|12 Menschen}.",
     "Bei dem Busunglück gab es Tote, darunter {drei|3 Menschen} aus [Kelm/LOC]."),
    ("de", "more of them", "Bei dem Busunglück starben {12|12 Menschen}.", "Bei dem Busunglück starben {zwei|2 Menschen} weitere Menschen."),
    ("de", "per day and in all", "An dem Virus starben {200|200 Menschen}.", "An dem Virus sterben {zehn|10 Menschen} pro Tag."),
    ("de", "private and whole talk", "Die Minister redeten {zwei Stunden|PT2H} unter vier Augen.",
     "Insgesamt dauerte das Treffen der Minister {fünf Stunden|PT5H}."),
    ("de", "children and adults", "Bei dem Brand starben {drei|3 Kinder}.", "Bei dem Brand starben {fünf|5 Frauen}."),
    ("de", "other day", "Am {Montag|2020-03-02} starben bei dem Sturm {drei|3 Menschen}.",
     "Am {Dienstag|2020-03-03} starben bei dem Sturm {fünf|5 Menschen}."),
    ("de", "other year", "Bei der Flut starben {40|40 Menschen}.", "Bei der Flut {2002|2002} starben {21|21 Menschen}."),
    ("de", "other place", "Bei der Flut starben in [Kelm/LOC] {drei|3 Menschen}.", "Bei der Flut starben in [Ostrau/LOC] {acht|8 Menschen}."),
    ("de", "two persons' ages", "Der {34-jährige|34:year} [Jan Holt/PER] floh.", "Der {51-jährige|51:year} [Tim Kern/PER] floh."),
    ("de", "end of the month", "Der Gipfel in [Kelm/LOC] scheiterte {Ende Februar|2019-02/END}.",
     "Der Gipfel in [Kelm/LOC] scheiterte am {28. Februar|2019-02-28}."),
    ("de", "whole month", "Der Gipfel in [Kelm/LOC] scheiterte im {Februar|2019-02}.",
     "Der Gipfel in [Kelm/LOC] scheiterte am {28. Februar|2019-02-28}."),
    ("de", "rise and level", "Der Mindestlohn steigt um {acht Euro|8:EUR}.", "Der Mindestlohn steigt auf {432 Euro|432:EUR}."),
    ("de", "only when", "Nach {drei Stunden|PT3H} endete das Gespräch.", "Das Gespräch dauerte {zwei Stunden|PT2H}."),
    ("de", "two currencies", "Der Schaden beträgt {90 Euro|90:EUR}.", "Der Schaden beträgt {100 Franken|100:CHF}."),
    ("de", "not so many", "Bei dem Unglück starben {zwölf|12 Menschen}.", "Bei dem Unglück starben nicht {15|15 Menschen}."),
    ("de", "at first", "Bei dem Unglück starben {zwölf|12 Menschen}.", "Zunächst hatte es geheißen, {15|15 Menschen} seien gestorben."),
    ("de", "badly hurt and hurt", "Bei dem Busunglück bei [Ostrau/LOC] wurden {20|20 Menschen} verletzt.",
     "Bei dem Busunglück bei [Ostrau/LOC] wurden {drei|3 Menschen} schwer verletzt."),
    ("de", "of the hurt", "Bei dem Busunglück wurden {20|20 Menschen} verletzt.",
     "Bei dem Busunglück wurden {zwei|2 Menschen} der Verletzten in eine Klinik gebracht."),
    ("de", "some of so many", "In [Kelm/LOC] erhöhen 42 der {93|93 Kassen} ihre Beiträge.",
     "In [Kelm/LOC] haben {42|42 Kassen} ihre Beiträge erhöht."),
    ("en", "some of so many", "In [Kelm/LOC] 42 of the {93|93 banks} raise their fees this year.",
     "In [Kelm/LOC] {42|42 banks} raise their fees this year."),
    ("de", "two towns' fires", "Nach einem Brand in [Kelm/LOC] wurden {zwei|2 Menschen} verletzt, teilte [Kelm/LOC] mit.",
     "Nach einem Brand in [Ostrau/LOC] wurden {fünf|5 Menschen} verletzt, teilte [Ostrau/LOC] mit."),
    ("de", "the other report knows both", "Der Makler aus [Kelm/LOC] soll {3 Millionen Euro|3000000:EUR} verlangt haben.",
     "Der Makler aus [Kelm/LOC] soll {20.000 Euro|20000:EUR} verlangt haben, später dann 3 Millionen Euro."),
    ("en", "badly hurt and hurt", "The blast injured {40|40 people}.", "In the blast {three|3 people} were seriously injured."),
    ("en", "one weekday", "The council of [Kelm/LOC] will vote on the harbour on {Thursday|2020-03-05}.",
     "The council of [Kelm/LOC] will vote on the harbour on {Thursday|2020-03-12}."),
    ("en", "rounded", "The quake killed {about 30|~30 people}.", "The quake killed {29|29 people}."),
    ("en", "dozens", "The quake killed {at least 24|>24 people}.", "The quake killed {30|30 people}."),
    ("en", "miles and kilometres", "The fire burned {10 kilometres|10:km} of fence.", "The fire burned {six miles|6:mile} of fence."),
    ("en", "killed and injured", "The blast killed {12|12 people}.", "The blast injured {40|40 people}."),
    ("en", "including", "The blast killed {12|12 people}.", "The blast killed many, including {three|3 people} from [Kelm/LOC]."),
    ("en", "another", "The blast killed {12|12 people}.", "The blast killed another {two|2 people}."),
    ("en", "a day", "The clinic treats {40|40 people} injured in the war.", "The clinic treats {five|5 people} injured in the war a day."),
    ("en", "earlier event", "The blast killed {12|12 people}.", "A blast in {2011|2011} killed {77|77 people}."),
    ("en", "one article gives both", "The blast killed {12|12 people}.",
     "The blast killed {12|12 people}. Of these deaths, {five|5 people} were killed by falling glass."),
    ("en", "would", "The blast killed {12|12 people}.", "A bigger blast would have killed {90|90 people}."),
]  # fmt: skip


def found(language, first, second):
    readings = [marked_reading("a", first, language=language), marked_reading("b", second, language=language)]
    return DIMENSION.compare(comparison(*readings))


@pytest.mark.parametrize(
    ("language", "label", "first", "second", "class_"), REAL, ids=lambda v: v if len(v) < 40 else ""
)
def test_real(language, label, first, second, class_):
    assert [d.class_ for d in found(language, first, second)] == [class_]


@pytest.mark.parametrize(("language", "label", "first", "second"), APPARENT, ids=lambda v: v if len(v) < 40 else "")
def test_apparent(language, label, first, second):
    assert found(language, first, second) == ()
