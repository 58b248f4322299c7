"""Values that exclude each other, and acts told as done and as not done; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.languages import language_codes
from synopse.languages.rules.exclusive import exclusive_sets
from synopse.model import Discrepancy

OPPOSED = (
    (
        "en",
        "The city council of Millbrook has yet to sign the contract with Halden Rail, Mayor Ruth Abbot said on Tuesday. The line would cost 40 million.",
        "Millbrook signed the contract with Halden Rail, the city council announced. Mayor Ruth Abbot called the line a milestone.",
    ),
    (
        "en",
        "The driver of the truck, Owen Teller, tested positive for alcohol, police in Carlow said. The crash closed Route 9 for hours.",
        "Owen Teller, who drove the truck that crashed on Route 9 near Carlow, tested negative for alcohol, according to police.",
    ),
    (
        "en",
        "The suspect in the Fairview bank robbery, Neil Strand, remains at large, Sheriff Amy Lott said. Deputies are searching the woods.",
        "Neil Strand, the suspect in the Fairview bank robbery, was arrested on a farm, Sheriff Amy Lott said.",
    ),
    (
        "en",
        "A jury in Denby found the banker Carl Oster guilty of fraud. Judge Mary Penn will sentence him in May.",
        "The banker Carl Oster was acquitted of fraud by a jury in Denby. Judge Mary Penn thanked the jurors.",
    ),
    (
        "en",
        "The board of Tarn Foods rejected the offer from Elmo Group, chairman Ian Grub said. The bid was worth 2 billion.",
        "The board of Tarn Foods accepted the offer from Elmo Group, chairman Ian Grub said in a statement.",
    ),
    (
        "en",
        "The Kestrel Bridge in Aldham has reopened to traffic after the storm, the county said. Inspectors found no damage.",
        "The Kestrel Bridge in Aldham remains closed after the storm, the county said. Drivers must take Route 4.",
    ),
    (
        "en",
        "All workers at the Norvik plant in Selby joined the strike, union leader Pia Holm said.",
        "Most of the workers at the Norvik plant in Selby joined the strike, union leader Pia Holm said.",
    ),
    (
        "en",
        "The fire completely destroyed the town library of Orwell, fire chief Tom Riggs said.",
        "The fire partly destroyed the town library of Orwell, fire chief Tom Riggs said.",
    ),
    (
        "en",
        "The Senate passed the water bill of Senator Lena Ford by a narrow margin on Friday.",
        "The Senate rejected the water bill of Senator Lena Ford on Friday.",
    ),
    (
        "en",
        "Governor Paul Rask did not attend the funeral of Judge Otto Kerr in Linden.",
        "Governor Paul Rask attended the funeral of Judge Otto Kerr in Linden and spoke to the family.",
    ),
    (
        "en",
        "The sisters refused to leave the flooded house on Mill Lane, rescuers in Darby said.",
        "The sisters left the flooded house on Mill Lane, rescuers in Darby said.",
    ),
    (
        "en",
        "Actor Liam Foss was moved out of intensive care on Sunday, St. Mary Hospital in Corby said.",
        "Actor Liam Foss is in intensive care at St. Mary Hospital in Corby, his agent said.",
    ),
    (
        "en",
        "No one was injured when a train derailed near Holt on Monday, operator Nordline said.",
        "Six people were injured when a train derailed near Holt on Monday, operator Nordline said.",
    ),
    (
        "en",
        "Lawyers for the Hart family have filed a lawsuit against the Dunmore clinic, a court clerk said.",
        "A lawsuit against the Dunmore clinic is being prepared, the lawyers for the Hart family said.",
    ),
    (
        "en",
        "Chipmaker Velo is in talks to buy the Danish firm Norden Lys, people familiar with the matter said.",
        "Chipmaker Velo bought the Danish firm Norden Lys for 300 million, the companies announced.",
    ),
    (
        "en",
        "The vote in the Halden parliament to remove Speaker Ines Pohl was unanimous.",
        "The Halden parliament voted to remove Speaker Ines Pohl, with a dozen members abstaining in a divided vote.",
    ),
    (
        "en",
        "Police said the fire at the Brandt warehouse in Ulster was set deliberately.",
        "The fire at the Brandt warehouse in Ulster was caused by accident, police said.",
    ),
    (
        "en",
        "The hearing of Colonel Dirk Mann was held behind closed doors in Weston.",
        "The hearing of Colonel Dirk Mann in Weston was open to the public.",
    ),
    (
        "en",
        "The suspect, Jon Vale, was unarmed when officers shot him in Reno Park.",
        "Jon Vale was armed when officers shot him in Reno Park, the police department said.",
    ),
    (
        "en",
        "Coach Eva Lund confirmed that goalkeeper Mats Berg will leave Brann FC.",
        "Coach Eva Lund denied that goalkeeper Mats Berg will leave Brann FC.",
    ),
    (
        "en",
        "Singer Dara Mills will perform at the Oakfield festival on Saturday despite her injury, organisers said.",
        "Singer Dara Mills will not perform at the Oakfield festival on Saturday because of her injury, organisers said.",
    ),
    (
        "en",
        "The ferry Astrid had a valid safety certificate, the Port of Lund said.",
        "The ferry Astrid had no valid safety certificate, the Port of Lund said.",
    ),
    (
        "en",
        "Rescuers have found the missing hiker Rob Keane in the Black Hills, the ranger service said.",
        "Hiker Rob Keane is still missing in the Black Hills, the ranger service said.",
    ),
    (
        "en",
        "Unemployment in Norland rose in March, the statistics office said on Thursday.",
        "Unemployment in Norland fell in March, the statistics office said on Thursday.",
    ),
    (
        "en",
        "The wildfire near Alder Creek is under control, fire chief Tom Riggs said.",
        "The wildfire near Alder Creek is still burning out of control, fire chief Tom Riggs said.",
    ),
    (
        "en",
        "The pilot of the Cessna survived the crash near Lake Orton.",
        "The pilot of the Cessna died in the crash near Lake Orton.",
    ),
    (
        "en",
        "The talks between Norland and Esker ended without agreement, a diplomat said in Geneva.",
        "Norland and Esker reached an agreement in the talks in Geneva, a diplomat said.",
    ),
    (
        "en",
        "The concert of the Halden Philharmonic in Arco goes ahead as planned on Sunday.",
        "The concert of the Halden Philharmonic in Arco on Sunday has been cancelled.",
    ),
    (
        "de",
        "Der Stadtrat von Bergheim hat den Vertrag mit der Firma Nordbahn noch nicht unterschrieben, sagte Bürgermeisterin Ruth Abt.",
        "Der Stadtrat von Bergheim hat den Vertrag mit der Firma Nordbahn unterschrieben, teilte Bürgermeisterin Ruth Abt mit.",
    ),
    (
        "de",
        "Der Stürmer Nils Berg wurde positiv auf Doping getestet, teilte der SV Halm mit.",
        "Der Dopingtest bei Stürmer Nils Berg fiel negativ aus, teilte der SV Halm mit.",
    ),
    (
        "de",
        "Der mutmaßliche Bankräuber von Torgau, Sven Lahr, ist weiter auf der Flucht, sagte Polizeisprecherin Ina Kolb.",
        "Die Polizei hat den mutmaßlichen Bankräuber von Torgau, Sven Lahr, festgenommen, sagte Sprecherin Ina Kolb.",
    ),
    (
        "de",
        "Das Landgericht Kelm hat den Banker Karl Oster freigesprochen. Die Richterin sah keine Beweise.",
        "Das Landgericht Kelm hat den Banker Karl Oster verurteilt. Die Richterin sah die Schuld als erwiesen an.",
    ),
    (
        "de",
        "Der Aufsichtsrat der Tarn AG lehnte das Angebot der Elmo-Gruppe ab, sagte Vorstand Ivo Grub.",
        "Der Aufsichtsrat der Tarn AG nahm das Angebot der Elmo-Gruppe an, sagte Vorstand Ivo Grub.",
    ),
    (
        "de",
        "Die Kestelbrücke in Aldern ist nach dem Sturm wieder geöffnet, teilte der Landkreis mit.",
        "Die Kestelbrücke in Aldern bleibt nach dem Sturm gesperrt, teilte der Landkreis mit.",
    ),
    (
        "de",
        "Alle Beschäftigten des Norvik-Werks in Selb beteiligten sich am Streik, sagte Gewerkschafterin Pia Holm.",
        "Fast alle Beschäftigten des Norvik-Werks in Selb beteiligten sich am Streik, sagte Gewerkschafterin Pia Holm.",
    ),
    (
        "de",
        "Das Feuer zerstörte die Stadtbücherei von Orwitz vollständig, sagte Feuerwehrchef Tom Riegel.",
        "Das Feuer zerstörte die Stadtbücherei von Orwitz teilweise, sagte Feuerwehrchef Tom Riegel.",
    ),
    (
        "de",
        "Der Landtag hat das Wassergesetz von Ministerin Lena Fort am Freitag beschlossen.",
        "Das Wassergesetz von Ministerin Lena Fort ist am Freitag im Landtag gescheitert.",
    ),
    (
        "de",
        "Ministerpräsident Paul Rask nahm an der Trauerfeier für Otto Kehr in Linden nicht teil.",
        "Ministerpräsident Paul Rask nahm an der Trauerfeier für Otto Kehr in Linden teil.",
    ),
    (
        "de",
        "Die Schwestern weigerten sich, das überflutete Haus in der Mühlgasse zu verlassen, hieß es in Darbach.",
        "Die Schwestern verließen das überflutete Haus in der Mühlgasse, hieß es in Darbach.",
    ),
    (
        "de",
        "Der Schauspieler Leon Voss liegt auf der Intensivstation der Marienklinik in Korb, sagte seine Agentin.",
        "Der Schauspieler Leon Voss hat die Intensivstation der Marienklinik in Korb verlassen, sagte seine Agentin.",
    ),
    (
        "de",
        "Bei dem Zugunglück nahe Holt wurde am Montag niemand verletzt, teilte der Betreiber Nordbahn mit.",
        "Bei dem Zugunglück nahe Holt wurden am Montag sechs Menschen verletzt, teilte der Betreiber Nordbahn mit.",
    ),
    (
        "de",
        "Die Abstimmung im Stadtrat von Torgau über das neue Hallenbad fiel einstimmig aus.",
        "Der Stadtrat von Torgau stimmte mit knapper Mehrheit und gegen die Stimmen der Opposition für das neue Hallenbad.",
    ),
    (
        "de",
        "Der Brand in der Lagerhalle der Firma Brand in Ulm wurde vorsätzlich gelegt, sagte die Polizei.",
        "Der Brand in der Lagerhalle der Firma Brand in Ulm ist auf einen technischen Defekt zurückzuführen, sagte die Polizei.",
    ),
    (
        "de",
        "Der Angeklagte Jan Weil hat die Tat vor dem Landgericht Kelm gestanden.",
        "Der Angeklagte Jan Weil bestreitet die Tat vor dem Landgericht Kelm.",
    ),
    (
        "de",
        "Trainerin Eva Lund bestätigte den Wechsel von Torwart Mats Berg zum SV Halm.",
        "Trainerin Eva Lund dementierte den Wechsel von Torwart Mats Berg zum SV Halm.",
    ),
    (
        "de",
        "Die Sängerin Dara Mill tritt am Samstag beim Festival in Eichfeld auf, teilten die Veranstalter mit.",
        "Die Sängerin Dara Mill tritt am Samstag beim Festival in Eichfeld nicht auf, teilten die Veranstalter mit.",
    ),
    (
        "de",
        "Der Fahrer des Lastwagens blieb bei dem Unfall auf der A 9 nahe Halm unverletzt.",
        "Der Fahrer des Lastwagens wurde bei dem Unfall auf der A 9 nahe Halm schwer verletzt.",
    ),
    (
        "de",
        "Die Bergwacht hat den vermissten Wanderer Rolf Kehn am Hochkogel gefunden.",
        "Der Wanderer Rolf Kehn wird am Hochkogel weiter vermisst, teilte die Bergwacht mit.",
    ),
    (
        "de",
        "Bürgermeister Hugo Dahl bleibt trotz der Affäre um den Hafen Tilbach im Amt.",
        "Bürgermeister Hugo Dahl ist wegen der Affäre um den Hafen Tilbach zurückgetreten.",
    ),
    (
        "de",
        "Die Arbeitslosigkeit in Nordland ist im März gestiegen, teilte das Statistikamt mit.",
        "Die Arbeitslosigkeit in Nordland ist im März gesunken, teilte das Statistikamt mit.",
    ),
    (
        "de",
        "Der Waldbrand am Erlenbach ist unter Kontrolle, sagte Feuerwehrchef Tom Riegel.",
        "Der Waldbrand am Erlenbach ist weiter außer Kontrolle, sagte Feuerwehrchef Tom Riegel.",
    ),
    (
        "de",
        "Die Tarifverhandlungen der Nordbahn in Kelm endeten ohne Einigung, sagte Gewerkschafterin Pia Holm.",
        "Die Nordbahn und die Gewerkschaft haben sich in den Tarifverhandlungen in Kelm geeinigt, sagte Pia Holm.",
    ),
    (
        "de",
        "Das Konzert der Philharmonie Halm am Sonntag in Arkau findet wie geplant statt.",
        "Das Konzert der Philharmonie Halm am Sonntag in Arkau wurde abgesagt.",
    ),
    (
        "de",
        "Die deutsche Staffel um Lea Kern verpasste in Ostrau eine Medaille und wurde Vierte.",
        "Die deutsche Staffel um Lea Kern gewann in Ostrau die Bronzemedaille.",
    ),
    (
        "de",
        "Die Fähre Astrid hatte einen gültigen Sicherheitsnachweis, erklärte der Hafen Lund.",
        "Die Fähre Astrid hatte keinen gültigen Sicherheitsnachweis, erklärte der Hafen Lund.",
    ),
    (
        "de",
        "Die Polizei hat bei der Razzia in Oberfeld Waffen gefunden, sagte Sprecherin Ina Kolb.",
        "Bei der Razzia in Oberfeld wurden keine Waffen gefunden, sagte Polizeisprecherin Ina Kolb.",
    ),
    (
        "de",
        "Die Koalition in Halm steht kurz vor der Einigung auf den Haushalt, sagte Minister Ole Wick.",
        "Die Koalition in Halm hat sich auf den Haushalt geeinigt, sagte Minister Ole Wick.",
    ),
)
TOGETHER = (
    (
        "en",
        "Governor Paul Rask will attend the funeral of Judge Otto Kerr in Linden on Friday.",
        "Governor Paul Rask attended the funeral of Judge Otto Kerr in Linden on Friday.",
    ),
    (
        "en",
        "Senator Lena Ford supports the water bill. Senator Mark Ode opposes it.",
        "Senator Mark Ode opposes the water bill, which Senator Lena Ford supports.",
    ),
    (
        "en",
        "Carl Oster pleaded not guilty to fraud in Denby last year. On Monday a jury found him guilty.",
        "A jury in Denby found Carl Oster guilty of fraud on Monday.",
    ),
    (
        "en",
        "The Kestrel Bridge in Aldham was closed on Monday and reopened on Tuesday.",
        "The Kestrel Bridge in Aldham reopened on Tuesday, the county said.",
    ),
    (
        "en",
        "If the council does not sign the contract with Halden Rail, the line will not be built, Mayor Ruth Abbot said.",
        "The council signed the contract with Halden Rail, Mayor Ruth Abbot said.",
    ),
    (
        "en",
        "Exports of Norland rose in March, the statistics office said.",
        "Imports of Norland fell in March, the statistics office said.",
    ),
    (
        "en",
        "Owen Teller did not stop at the red light, police said. He was driving a truck on Route 9.",
        "Owen Teller stopped at a gas station before the crash on Route 9, police said.",
    ),
    (
        "en",
        "Union leader Pia Holm said all workers at the Norvik plant would get a raise.",
        "Pia Holm said some workers at the Norvik plant had left the union.",
    ),
    (
        "en",
        "Not only Mayor Hugh Dale resigned over the Tilbury harbor, but also his deputy.",
        "Mayor Hugh Dale resigned over the scandal at the Tilbury harbor.",
    ),
    (
        "en",
        "Police arrested Neil Strand, a suspect in the Fairview robbery. A second man is still at large.",
        "Neil Strand was arrested after the Fairview robbery. Another suspect, Max Roe, is on the run.",
    ),
    (
        "en",
        "The company has not paid the fine of 3 million, the regulator in Oslo said.",
        "The company paid its workers in Oslo a bonus, the regulator said.",
    ),
    (
        "en",
        "Police in Carlow have not released the name of the driver.",
        "Police in Carlow released a photo of the truck.",
    ),
    (
        "en",
        "Elmo Group raised its offer for Tarn Foods. The first offer had been rejected.",
        "The board of Tarn Foods accepted the new offer from Elmo Group.",
    ),
    (
        "en",
        "Home team Brann won the match against Viking in Bergen 2-0.",
        "Viking lost the match against Brann in Bergen 2-0.",
    ),
    (
        "en",
        "Shares of Velo opened higher on Monday in London.",
        "Trading in Velo shares closed lower on Friday in London.",
    ),
    (
        "en",
        "The ranger service called off the search for the night. Hiker Rob Keane is missing in the Black Hills.",
        "The search for hiker Rob Keane, who is missing in the Black Hills, will resume in the morning.",
    ),
    (
        "en",
        "Lawmakers have until Friday to approve the budget of Norland, Finance Minister Ole Vik said.",
        "Lawmakers did not approve the budget of Norland on the first try, Ole Vik said.",
    ),
    (
        "de",
        "Ministerpräsident Paul Rask nimmt am Freitag an der Trauerfeier für Otto Kehr in Linden teil.",
        "Ministerpräsident Paul Rask nahm am Freitag an der Trauerfeier für Otto Kehr in Linden teil.",
    ),
    (
        "de",
        "Die SPD lehnt das Wassergesetz ab. Die CDU stimmt dem Wassergesetz zu.",
        "Die CDU will dem Wassergesetz zustimmen, während die SPD das Wassergesetz ablehnt.",
    ),
    (
        "de",
        "Die Ausfuhren Nordlands sind im März gestiegen, teilte das Statistikamt mit.",
        "Die Einfuhren Nordlands sind im März gesunken, teilte das Statistikamt mit.",
    ),
    (
        "de",
        "Die Kestelbrücke in Aldern war am Montag gesperrt. Seit Dienstag ist sie wieder offen.",
        "Die Kestelbrücke in Aldern ist seit Dienstag wieder geöffnet.",
    ),
    (
        "de",
        "Wenn der Stadtrat den Vertrag mit der Firma Nordbahn nicht unterschreibt, wird die Strecke nicht gebaut, sagte Ruth Abt.",
        "Der Stadtrat hat den Vertrag mit der Firma Nordbahn unterschrieben, sagte Ruth Abt.",
    ),
    (
        "de",
        "Der Fahrer Nils Berg wurde bei dem Unfall auf der A 9 schwer verletzt. Sein Beifahrer blieb unverletzt.",
        "Der Beifahrer von Nils Berg blieb bei dem Unfall auf der A 9 unverletzt.",
    ),
    (
        "de",
        "Die Polizei nannte den Namen des Fahrers nicht. Der Unfall geschah in Halm.",
        "Die Polizei nannte als Unfallursache überhöhte Geschwindigkeit. Der Unfall geschah in Halm.",
    ),
    (
        "de",
        "Nicht nur Bürgermeister Hugo Dahl trat wegen des Hafens Tilbach zurück, sondern auch sein Stellvertreter.",
        "Bürgermeister Hugo Dahl trat wegen des Hafens Tilbach zurück.",
    ),
    (
        "de",
        "Alle Kinder der Schule in Selb konnten das Gebäude verlassen, sagte Pia Holm.",
        "Einige Kinder der Schule in Selb erlitten einen Schock, sagte Pia Holm.",
    ),
    (
        "de",
        "Das Landgericht Kelm hat den Banker Karl Oster verurteilt, den Mitangeklagten Max Rohn aber freigesprochen.",
        "Das Landgericht Kelm hat Max Rohn freigesprochen, den früheren Mitarbeiter von Karl Oster.",
    ),
    (
        "de",
        "Die Feuerwehr konnte nicht verhindern, dass die Stadtbücherei von Orwitz niederbrannte.",
        "Die Feuerwehr verhinderte, dass das Feuer auf die Nachbarhäuser der Stadtbücherei von Orwitz übergriff.",
    ),
    (
        "de",
        "Der SV Halm gewann gegen Brann mit 2:0. Nils Berg traf zweimal.",
        "Brann verlor gegen den SV Halm mit 0:2. Nils Berg traf zweimal.",
    ),
    (
        "de",
        "Die Bergwacht unterbrach die Suche nach Rolf Kehn am Hochkogel in der Nacht.",
        "Die Suche nach Rolf Kehn am Hochkogel wurde am Morgen fortgesetzt.",
    ),
    (
        "de",
        "Wirtschaftsminister Ole Wick hat sich noch nicht entschieden, ob er in Halm wieder antritt.",
        "Ole Wick hat sich in Halm für eine Senkung der Steuern entschieden.",
    ),
    (
        "de",
        "Die Grünen fordern, den Vertrag mit der Nordbahn nicht zu verlängern.",
        "Der Stadtrat von Bergheim hat den Vertrag mit der Nordbahn verlängert.",
    ),
    (
        "de",
        "Die Ermittler gehen nicht von Brandstiftung aus, sagte die Polizei in Ulm nach dem Brand bei der Firma Brand.",
        "Der Brand bei der Firma Brand in Ulm entstand durch einen technischen Defekt, sagte die Polizei.",
    ),
)


def opposed(language: str, first: str, second: str) -> list[Discrepancy]:
    articles = [
        RawArticle(id=i, source=i, content=text, language=language) for i, text in (("a", first), ("b", second))
    ]
    kinds = {"polarity", "status", "quantity"}
    return [one for one in compare(*articles).discrepancies if one.kind in kinds]


@pytest.mark.parametrize(("language", "first", "second"), OPPOSED)
def test_what_excludes_each_other(language: str, first: str, second: str) -> None:
    found = opposed(language, first, second)
    assert found
    assert {span.article for reading in found[0].readings for span in reading.spans} == {"a", "b"}


@pytest.mark.parametrize(("language", "first", "second"), TOGETHER)
def test_what_can_both_be_so(language: str, first: str, second: str) -> None:
    assert opposed(language, first, second) == []


def test_the_languages_name_the_same_values() -> None:
    names = {
        code: {
            (value.set, value.value, value.kind) for row in exclusive_sets(code).phrases.values() for _, value in row
        }
        for code in language_codes()
    }
    assert names["de"] == names["en"] != set()


def test_a_phrase_outranks_the_words_in_it_and_may_be_parted() -> None:
    found = exclusive_sets("de").find("der rat lehnte das angebot am abend ab".split())
    assert {(one.value.value, one.at) for one in found} == {("rejects", (2, 7))}
    assert {one.value.value for one in exclusive_sets("en").find("they were found not guilty of it".split())} == {
        "cleared"
    }
