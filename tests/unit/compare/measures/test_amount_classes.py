"""Classes of amounts that are one thing, and of amounts that only look like it; all events are invented."""

from __future__ import annotations

import pytest

from told_values import values_told

_REST = " Die Polizei sperrte die Straße. Es war glatt. Niemand weiß den Grund. Der Rat tagt am Abend."
_DE = "Ein Zug der Talbahn ist am Dienstag bei Kelm entgleist. "
_EN = "A train of the Vale line derailed near Kelm on Tuesday. "

DIFFERENT = [
    # parts of one counted whole
    ("de", "Drei|vier", _DE + "Drei der fünf Wagen stürzten bei Kelm um." + _REST, _DE + "Von den fünf Waggons stürzten vier um." + _REST),
    ("de", "12|14", _DE + "Von den 18 Häusern in Kelm wurden 12 geräumt.", _DE + "In Kelm wurden 14 der 18 Häuser geräumt."),
    ("en", "Six|seven", _EN + "Six of the nine coaches left the rails.", _EN + "Of its nine coaches, seven left the rails."),
    # the same digits in another order
    ("de", "340 Millionen Euro|430 Millionen Euro", _DE + "Der Umbau der Strecke bei Kelm kostet 340 Millionen Euro.",
     _DE + "Für die Strecke bei Kelm sind 430 Millionen Euro vorgesehen."),
    ("en", "54.3 percent|45.3 percent", _EN + "Turnout in Kelm was 54.3 percent.", _EN + "Only 45.3 percent of voters in Kelm cast a ballot."),
    # counts that look like years
    ("de", "1200|1500", _DE + "Die Bahn sucht in Kelm 1200 junge Lokführer.",
     _DE + "In Kelm sucht die Bahn jetzt 1500 neue Lokführer."),
    # values behind the noun of their scale
    ("de", "6,4|6,1", "Ein Erdbeben hat Kelm getroffen. Das Beben bei Kelm hatte die Stärke 6,4.",
     "In Kelm hat die Erde gebebt. Ein Erdstoß der Stärke 6,1 traf Kelm."),
    ("en", "6.4|6.1", "An earthquake hit Kelm. The quake near Kelm had a magnitude of 6.4.", "Kelm was shaken on Monday. A 6.1-magnitude quake hit Kelm."),
    # the verb says what befell them, whoever told it
    ("de", "Vier|Sechs", "Ein Mann hat in Kelm zugestochen. Vier Menschen wurden nach Angaben der Rettung in Kelm verletzt.",
     "Messerangriff in Kelm. Sechs Menschen wurden in Kelm verletzt."),
    # a date that another clause has for itself
    ("de", "18.000|22.000", "Eine Brücke bei Kelm ist gesperrt. Über die Brücke, 1967 eröffnet, rollten täglich 18.000 Wagen." + _REST,
     "Die Brücke von Kelm ist zu. Über die Brücke bei Kelm rollten täglich 22.000 Fahrzeuge." + _REST),
    # what befell those whom a word beside them names
    ("en", "Four|seven", "Protest in Kelm. Four people were detained in Kelm.", "After a protest in Kelm the number of demonstrators detained in Kelm was seven."),
    # a number with three digits after "some"
    ("en", "341|some 314", "A court in Kelm ruled on Monday. It awarded money to 341 residents of Kelm.", "In Kelm a court ruled. It awarded money to some 314 residents of Kelm."),
    # somebody with a name and an office, the accused
    ("de", "52 Jahre alte|54-Jähriger", _DE + "Der 52 Jahre alte Lokführer, Holger Pahl, wurde in Kelm verletzt.",
     _DE + "Der Lokführer, ein 54-Jähriger aus Kelm, wurde verletzt."),
    ("de", "29 Jahre alt|27-jährige", "Ein Mann hat in Kelm zugestochen. Der Festgenommene ist 29 Jahre alt.",
     "Messerangriff in Kelm. Der 27-jährige Verdächtige schwieg."),
]  # fmt: skip
ALIKE = [
    # the whole of a part, and the part
    ("de", _DE + "Von den 96 Bussen des Betriebs in Kelm blieben 84 im Depot.", _DE + "In Kelm blieben 84 Busse des Betriebs im Depot."),
    ("en", _EN + "Of the 40 passengers, 32 walked away from the train near Kelm.", _EN + "Near Kelm, 32 passengers walked away from the train."),
    # those who are left of a count
    ("de", _DE + "In Kelm wurden mehr als 20 Menschen verletzt.", _DE + "Elf Verletzte waren am Mittwoch noch in der Klinik von Kelm."),
    ("en", _EN + "Twenty people were hurt near Kelm.", _EN + "Eleven of the people hurt near Kelm are still in hospital."),
    # others than one of them
    ("en", "A man stabbed people in Kelm. Six people were injured in Kelm.", "Knife attack in Kelm: Her five fellow victims in Kelm were injured."),
    ("de", "Ein Mann hat in Kelm zugestochen. Sechs Menschen wurden in Kelm verletzt.", "Angriff in Kelm: Die fünf übrigen Opfer wurden in Kelm leicht verletzt."),
    # shares of two wholes
    ("de", "Masern in Kelm. Von den 640 Schülern in Kelm sind 81 Prozent geimpft.", "Masern an der Schule in Kelm. In Norwegen sind 94 Prozent geimpft."),
    ("en", "Measles in Kelm. In Kelm 81 percent of the pupils are vaccinated.", "Measles at a school in Kelm. In Kelm 94 percent of the teachers are vaccinated."),
    # prices of a market at two moments
    ("de", "Der Ölpreis steigt. Ein Fass Brent kostete am Vormittag 97,40 Dollar.", "Der Ölpreis zieht an. Ein Fass Brent kostete am Abend 99,10 Dollar."),
    ("en", "Oil rises. Brent crude traded at $97.40 a barrel on Monday.", "Oil jumps. Brent crude rose to $99.10 a barrel in the afternoon."),
    # two sides of a birthday
    ("en", "Nora Haskell won in Kelm. Nora Haskell, 44, thanked voters.", "Nora Haskell leads Kelm. Nora Haskell, 45, who celebrated her birthday on Sunday, thanked voters."),
    # the terms of a sum
    ("de", _DE + "Vier Menschen starben bei Kelm, drei Frauen und ein Mann.", _DE + "Bei Kelm starben vier Menschen."),
    # expected, and come
    ("de", _DE + "Zu einer Kundgebung in Kelm werden 500 Teilnehmer erwartet.", _DE + "An einer Kundgebung in Kelm nahmen 600 Menschen teil."),
    # nobody was killed in another year
    ("en", "A ferry sank off Kelm. Five people died off Kelm.", "A ferry sank off Kelm. In 2018 another ferry ran aground off Kelm. Nobody was killed."),
    # a count and a fraction of it
    ("de", "In Kelm wurde demonstriert. Sie kamen mit 140 Bussen nach Kelm.", "Protest in Kelm: 23 Busse voller Pfleger rollten nach Kelm."),
    # years beside nouns
    ("en", _EN + "The 2018 elections in Kelm were close.", _EN + "The 2022 elections in Kelm were close."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "values", "first", "second"), DIFFERENT, ids=lambda value: value[:24])
def test_one_thing(language: str, values: str, first: str, second: str) -> None:
    assert values_told(first, second, language, "quantity") == [set(values.split("|"))]


@pytest.mark.parametrize(("language", "first", "second"), ALIKE, ids=lambda value: value[-24:])
def test_two_things(language: str, first: str, second: str) -> None:
    assert values_told(first, second, language, "quantity") == []
