"""German: what numbers measure."""

from synopse.languages.rules.measures import MeasureRules

MEASURES = MeasureRules(
    kinds=(
        (
            "death",
            r"tot|tote[nrs]?|todesopfer\w*|todesfälle\w*|getötet\w*|tötete[n]?|starb(?:en)?|stirbt|sterben|gestorben\w*|"
            r"ums leben|umgekommen\w*|kam(?:en)? um|verstorben\w*|leichen?|ermordet\w*|erschoss\w*|ertrank\w*|"
            r"ertrunken\w*|gefallene?n?|menschenleben|erlegen",
        ),
        ("injury", r"(?:\w*schwer|leicht|un)?verletz\w*|verwundet\w*|verwundete\w*|blessuren"),
        ("missing", r"vermisst\w*|vermißt\w*|verschollen\w*|verschwunden\w*"),
        ("arrest", r"festgenommen\w*|festnahmen?|verhaftet\w*|verhaftungen|nahm\w* .{0,40}fest|gewahrsam|inhaftiert\w*"),
        ("evacuation", r"evakuier\w*|in sicherheit gebracht|obdachlos\w*"),
        ("infection", r"infiziert\w*|infektion\w*|erkrankt\w*|ansteckung\w*|corona-?fälle\w*|neuinfektion\w*|coronafälle\w*"),
        ("crowd", r"demonstrant\w*|demonstrier\w*|demonstration\w*|nahmen .{0,60}teil|teilnehmer\w*|protestier\w*|zuschauer\w*|besucher\w*|gäste\w*|kundgebung|versammelten|versammelt|strömten|auf die straßen?"),
        ("aboard", r"an bord|passagier\w*|insass\w*|fluggäste\w*"),
        ("prison", r"haft|haftstrafe\w*|freiheitsstrafe\w*|gefängnis\w*|bewährung\w*|jugendstrafe"),
        ("fine", r"geldstrafe\w*|geldbuße\w*|bußgeld\w*|strafzahlung\w*"),
        ("damage", r"sachschaden\w*|schadens\w*|schaden|schäden|gesamtschaden"),
        ("donation", r"spende\w*|gespendet\w*|spendete\w*"),
        ("talk", r"gespräch\w*|\w+gespräche?n?s?|unterredung\w*|\w*treffens?|\w*getroffen|traf(?:en)?|begegnung\w*|redeten|reden|sprachen|"
                 r"besprechung\w*|gipfel\w*|beratung\w*|berieten|verhandlung\w*|verhandelten|unterhaltung|telefonat\w*"),
        ("journey", r"fahrt|zugfahrt|anreise|reise|fuhr(?:en)?|dauert die fahrt"),
        ("flight", r"flug|flugzeit|flog(?:en)?"),
        ("firefight", r"löscharbeiten|gelöscht|unter kontrolle|löschten"),
        ("operation", r"operation|operiert\w*|eingriff"),
        ("rescue", r"gerettet\w*|rettung\w*|befreit\w*|bergung|geborgen\w*|eingeschlossen\w*|festgesessen|saßen fest|steckten? fest"),
        ("repair", r"leck\w*|abgedichtet|abzudichten|repariert\w*|behoben|störung\w*"),
        ("outage", r"stromausfall\w*|ohne strom|sperrung|gesperrt"),
        ("strike", r"streik\w*|ausstand|arbeitskampf"),
        ("speech", r"rede|ansprache|interview"),
        ("chase", r"verfolgungsjagd\w*|flucht"),
        ("votes_for", r"dafür|ja-stimmen|stimmten für|stimmten zu|votierten für"),
        ("votes_against", r"dagegen|nein-stimmen|gegenstimmen|stimmten gegen|votierten gegen"),
    ),
    labels=(
        ("rescue", "Rettung"), ("repair", "Behebung"), ("death", "Tote"), ("injury", "Verletzte"), ("missing", "Vermisste"), ("arrest", "Festnahmen"),
        ("evacuation", "Evakuierte"), ("infection", "Infizierte"), ("crowd", "Teilnehmer"), ("aboard", "Menschen an Bord"),
        ("prison", "Haft"), ("fine", "Geldstrafe"), ("damage", "Schaden"), ("donation", "Spende"), ("talk", "Gespräch"),
        ("journey", "Fahrt"), ("flight", "Flug"), ("firefight", "Löscharbeiten"), ("operation", "Operation"),
        ("outage", "Ausfall"), ("strike", "Streik"), ("speech", "Rede"), ("chase", "Verfolgung"),
        ("votes_for", "Ja-Stimmen"), ("votes_against", "Nein-Stimmen"),
    ),
    people=r"mensch\w*|person|personen|leute\w*|bürger\w*|einwohner\w*|opfer\w*|betroffene\w*|mann",
    currencies=r"euro|cent|dollar|franken|pfund|yen|yuan|rubel|rupien|kronen|lira",
    scopes=(
        ("part", r"davon|darunter|unter ihnen|einschließlich|inklusive|von ihnen|von denen|allein|alleine|zum teil|teilweise|"
                 r"im schnitt|durchschnittlich\w*|mindestens ein"),
        ("more", r"weitere[nrsm]?|zusätzlich\w*|ein(?:en?)? andere[nrs]?|noch ein\w*|erneut"),
        ("there", r"wo|dort"),
        ("severe", r"schwer|schwer ?verletz\w*|schwerst\w*|lebensgefährlich\w*|lebensgefahr|kritisch\w*"),
        ("light", r"leicht|leicht ?verletz\w*|leichtere\w*"),
        ("total", r"insgesamt|zusammen|zusammengenommen|alles in allem|gesamt\w*|unterm strich|bundesweit|landesweit|weltweit"),
        ("rate", r"täglich\w*|stündlich\w*|wöchentlich\w*|monatlich\w*|jährlich\w*|jeweils|je|pro|jede[nrsm]?|binnen|innerhalb|"
                 r"im vergleich|gegenüber|quartal\w*|halbjahr\w*"),
        ("private", r"unter vier augen|vier-?augen-?\w*|vieraugen\w*|zu zweit"),
        ("whole", r"in großer runde|im großen kreis|im großen rahmen|mit (?:ihren )?delegationen"),
        ("window", r"seit|in den (?:vergangenen|letzten)|in diesem jahr|im (?:vergangenen|vorigen|letzten) jahr|heuer|bislang in"),
        ("negated", r"nicht|kein\w*|statt|anstatt|eigentlich|ursprünglich\w*|zunächst|bisherig\w*|zuvor|früher\w*|damals|einst"),
        ("hypothetical", r"würde[n]?|könnte[n]?|hätte[n]?|falls|wenn"),
    ),
    before=(
        ("change", r"um|plus|minus"), ("definite", r"der|die|das|den|dem|diese[rnm]?|beiden?|ihre[rnm]?|seine[rnm]?|alle[rn]?|deren|dessen"),
    ),
    after=(
        ("part", r"(?:der|dieser|von ihnen|von denen|von diesen|davon)"),
        ("change", r"mehr|weniger|höher\w*|niedriger\w*|länger|kürzer|zusätzlich"),
        ("rate", r"(?:pro|je|im|am|die) (?:tag|woche|monat|jahr|stunde|nacht|kopf|person|stück|quadratmeter)|täglich|"
                 r"jährlich|monatlich"),
        ("of", r"von|der \d"),
        ("bound", r"auf \d|bis \d|auf rund|statt"),
    ),
    minimum=r"mindestens|wenigstens|zumindest|nicht weniger als",
    nobody=(
        ("injury", r"niemand (?:\w+ ){0,2}verletzt|verletzt wurden? (?:\w+ ){0,2}niemand|verletzt worden sei niemand|keine verletzten|"
                   r"verletzte gab es (?:\w+ ){0,2}(?:nicht|keine)|menschen wurden nicht verletzt|blieb(?:en)? (?:alle )?unverletzt"),
        ("death", r"niemand (?:\w+ ){0,2}(?:getötet|starb)|keine (?:toten|todesopfer)|tote gab es (?:\w+ ){0,2}(?:nicht|keine)"),
        ("arrest", r"keine festnahmen?|niemand (?:\w+ ){0,2}festgenommen|festnahmen gab es (?:\w+ ){0,2}(?:nicht|keine)"),
    ),
    single=r"eine? (?:mensch|person|toter?|todesopfer|verletzter?|schwerverletzter?|leichtverletzter?|polizist(?:in)?|soldat(?:in)?|demonstrant(?:in)?)",
    sized=r"(?P<n>\d[\d.]*)-?(?P<unit>seitig|köpfig|stöckig|sitzig|teilig|stufig)\w* (?=\w)",
    called_off=r"verschoben|verschiebt|vertagt|abgesagt|absagt|abgeblasen|ausgesetzt",
    long_before=r"hatten?|zuvor|bereits|ursprünglich|voriges jahr|im vergangenen jahr|vor \w+ jahren",
    acts=(
        ("agree", r"einigen|verständigen|vereinbaren|abschließen|besiegeln|unterzeichnen|unterschreiben|einigung|verständigung|abschluss|"
                  r"durchbruch|unterzeichnung|einigwerden|zusammenraufen"),
        ("present", r"vorstellen|präsentieren|verkünden|veröffentlichen|bekanntgeben|bekanntmachen|vorlegen|vorstellung|präsentation|"
                    r"verkündung|veröffentlichung|bekanntgabe"),
        ("resign", r"zurücktreten|abtreten|abdanken|hinschmeißen|rücktritt|abdankung"),
        ("close", r"schließen|sperren|dichtmachen|zusperren|schließung|sperrung"),
        ("open", r"öffnen|eröffnen|eröffnung|öffnung"),
        ("meet", r"treffen|zusammentreffen|zusammenkommen|treffen|zusammentreffen|zusammenkunft|begegnung"),
        ("swear_in", r"vereidigen|angeloben|vereidigung|angelobung"),
        ("appoint", r"ernennen|berufen|ernennung|berufung"),
        ("vote", r"abstimmen|abstimmung"),
        ("approve", r"zustimmen|billigen|verabschieden|beschließen|absegnen|zustimmung|billigung|verabschiedung"),
        ("sentence", r"verurteilen|verurteilung"),
        ("release", r"freilassen|entlassen|freikommen|freilassung|entlassung"),
        ("land", r"landen|eintreffen|ankommen|landung|ankunft|eintreffen"),
        ("leave", r"abreisen|abfliegen|ausreisen|verlassen|abreise|ausreise|abflug"),
        ("bury", r"beerdigen|beisetzen|begraben|beerdigung|beisetzung|begräbnis"),
    ),
    imminent=r"(?:unmittelbar|kurz|knapp) vor (?:(?:de[mnr]|einer|einem|ihre[mnr]|seine[mnr]) )?|steh(?:t|en) vor (?:de[mnr]|einer|einem) |"
             r"auf der zielgeraden zu(?:r|m) ",
    place_leads=r"(?:\w+\s){0,4}mit|(?:waren|sind|gab|gibt)(?: es)?(?: \w+)?|zählte|meldete|verzeichnete|hatte",
    bare_verbs=("sein", "haben", "werden", "sagen", "geben", "machen", "gehen", "kommen", "lassen", "tun", "stehen", "liegen", "bleiben",
                "finden", "nehmen", "setzen", "stellen", "bringen", "sehen", "erklären", "mitteilen", "planen", "ankündigen", "erwarten",
                "rechnen", "folgen", "gelten", "weitergehen", "führen", "halten", "können", "sollen", "wollen", "müssen"),
    anchors=r"nach|vor|seit|in den (?:vergangenen|letzten|kommenden|nächsten)|binnen|innerhalb(?: von)?|bis|in|alle|jede[nrs]?",
    anchors_after=r"nach|vor|später|früher|zuvor|alt\w*|her|danach|davor|lang alt|im voraus",
    after_which=r"nach|erst nach|binnen|innerhalb(?: von)?",
    lengths=("prison", "talk", "journey", "flight", "firefight", "operation", "outage", "strike", "speech", "chase", "repair"),
    processes=("rescue", "repair", "firefight", "outage"),
    adjectives=r"\w*(?:sekündig|minütig|stündig|tägig|wöchig|monatig|jährig|sekunden|minuten|stunden|tage|jahre)lang\w*|\w*(?:sekündig|minütig|stündig|tägig|wöchig|monatig|jährig)\w*",
    running=r"stand:?|bislang|bisher|bis jetzt|derzeit|stand (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|bis \w+tag",
    updates=r"inzwischen|mittlerweile|nunmehr|stieg\w*|gestiegen|erhöhte sich|korrigiert\w*|zuletzt|jüngsten angaben|aktuell\w*",
)  # fmt: skip
