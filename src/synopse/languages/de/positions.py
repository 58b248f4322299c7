"""German: how parties take positions."""

from synopse.languages.rules.positions import PositionRules, StanceNoun, StanceVerb

POSITIONS = PositionRules(
    verbs=(
        StanceVerb(stance="demands", forms=r"(?:fordert|fordern|forderten?|fordere)(?! heraus)", particle=r"(?:ein|auf)?"),
        StanceVerb(stance="demands", forms=r"verlangt|verlangen|verlangten?|verlange"),
        StanceVerb(stance="demands", forms=r"pocht|pochen|pochten?|dringt|dringen|drängt|drängen|drängten?", complement="auf", preposition="auf|darauf"),
        StanceVerb(stance="demands", forms=r"ruft|rufen|rief(?:en)?", complement=r"zur|zum|zu|nach", preposition="zur?|zum|nach", particle="auf"),
        StanceVerb(stance="demands", forms=r"plädiert|plädieren|plädierten?|plädiere", complement="für", preposition="für|dafür"),
        StanceVerb(stance="demands", forms=r"appelliert|appellieren|appellierten?", complement="an", preposition="an", needs_clause=True, needs_grammar=True),
        StanceVerb(stance="demands", forms=r"mahnt|mahnen|mahnten?", particle="an", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"erwartet|erwarten|erwarteten?|erwarte", complement=r"von(?=)", preposition="von", needs_clause=True, needs_grammar=True),
        StanceVerb(stance="offers", forms=r"bietet|bieten|bot(?:en)?|biete", particle="an"),
        StanceVerb(stance="offers", forms=r"stellt|stellen|stellten?", particle="in aussicht"),
        StanceVerb(stance="offers", forms=r"schlägt|schlagen|schlugen?|schlage", particle="vor"),
        StanceVerb(stance="supports", forms=r"befürwortet|befürworten|befürworteten?|befürworte"),
        StanceVerb(stance="supports", forms=r"setzt|setzen|setzten?|setze", complement=r"sich\b.{0,40}?\b(?:für|dafür)", preposition="für|dafür", particle="ein"),
        StanceVerb(
            stance="supports", forms=r"spricht|sprechen|sprach(?:en)?|spreche", complement=r"sich\b.{0,40}?\b(?:für|dafür)", preposition="für|dafür",
            particle="aus",
        ),
        StanceVerb(
            stance="supports", forms=r"unterstützt|unterstützen|unterstützten?|unterstütze|begrüßt|begrüßen|begrüßten?",
            complement=r"(?=.{0,60}\b(?:forderung|vorschlag|vorschläge|plan|pläne|initiative|gesetz|kurs|position|vorgehen|"
                       r"reform|abkommen|entscheidung|beschluss|vorhaben|idee|maßnahmen?|entwurf)\w*\b)",
        ),
        StanceVerb(stance="supports", forms=r"unterstützt|unterstützen|unterstützten?|unterstütze|begrüßt|begrüßen|begrüßten?", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"verteidigt|verteidigen|verteidigten?", needs_grammar=True, needs_finite=True),
        StanceVerb(stance="rejects", forms=r"wirft|werfen|warf(?:en)?", particle="vor", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"vorwirft|vorwerfen|vorwarf(?:en)?|vorgeworfen", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"macht|machen|machten?", complement=r"sich\b.{0,40}?\bstark für", preposition="für|dafür", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"tritt|treten|traten?", preposition="für|dafür", particle="ein", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"hält|halten|hielt(?:en)?", preposition="an|daran", particle="fest", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"stimmt|stimmen|stimmten?|stimme", particle="zu", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"zugestimmt", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"stimmt|stimmen|stimmten?", complement="für", preposition="für|dafür"),
        StanceVerb(stance="rejects", forms=r"lehnt|lehnen|lehnten?|lehne", particle="ab"),
        StanceVerb(stance="rejects", forms=r"weist|weisen|wies|wiesen|weise", particle="zurück"),
        StanceVerb(
            stance="rejects", forms=r"spricht|sprechen|sprach(?:en)?|spreche", complement=r"sich\b.{0,40}?\b(?:gegen|dagegen)", preposition="gegen|dagegen",
            particle="aus",
        ),
        StanceVerb(
            stance="rejects", forms=r"wendet|wenden|wandten?|wehrt|wehren|wehrten?|stellt|stellen|stellten?|sperrt|sperren",
            complement=r"sich\b.{0,40}?\b(?:gegen|dagegen)", preposition="gegen|dagegen",
        ),
        StanceVerb(
            stance="rejects", forms=r"verurteilt|verurteilen|verurteilten?|verurteile", needs_grammar=True,
            unless=r"zu (?:[\wäöüß.,]+ ){0,6}(?:haft\w*|jahre?n?|monate?n?|gefängnis\w*|geldstrafe\w*|geldbuße\w*|freiheitsstrafe\w*|arrest|tode|"
                   r"bewährung\w*|schadenersatz|schadensersatz|\w+strafe)|\w*gericht\w*|richter\w*|kammer|geschworenen?|jury",
        ),
        StanceVerb(stance="rejects", forms=r"kritisiert|kritisieren|kritisierten?|kritisiere|"
                   r"beklagt|beklagen|beklagten?|bemängelt|bemängeln|bemängelten?|rügt|rügen|rügten?|missbilligt|missbilligen|missbilligten?", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"tadelt|tadelten?|moniert|monieren|monierten?|bedauert|bedauern|bedauerten?", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"prangert|prangern|prangerten?", particle="an", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"verwahrt|verwahren|verwahrten?", complement="sich", preposition="gegen|dagegen", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"lobt|loben|lobten?|würdigt|würdigen|würdigten?|preist|preisen|pries(?:en)?|gelobt|favorisiert|favorisieren|favorisierten?", needs_grammar=True, objects=r".+"),
        StanceVerb(stance="supports", forms=r"festhalten|festhielt(?:en)?|festgehalten", preposition="an|daran", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"protestiert|protestieren|protestierten?|demonstriert|demonstrieren|demonstrierten?", complement="gegen", preposition="gegen", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"ablehnt|ablehnen|ablehnten?|abgelehnt|zurückweist|zurückweisen|zurückwies(?:en)?|zurückgewiesen", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"gefordert|einfordert|einforderte?|eingefordert|angemahnt|verlangt", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"auffordert|aufforderten?|aufgefordert|aufruft|aufrief(?:en)?|aufgerufen", needs_clause=True, needs_grammar=True),
        StanceVerb(stance="demands", forms=r"bittet|bitten|bat(?:en)?|gebeten", preposition="um|darum", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"brauche|brauchen", needs_grammar=True, of_speaker=True),
        StanceVerb(stance="offers", forms=r"angeboten|anbietet|anbieten|anbot(?:en)?|vorgeschlagen|vorschlägt|vorschlug(?:en)?", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"ausgesprochen|ausspricht|aussprach(?:en)?|eingesetzt|einsetzt|einsetzten?|stark ?gemacht|gestimmt", preposition="für|dafür", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"ausgesprochen|ausspricht|aussprach(?:en)?|eingesetzt|gewehrt|gewandt|gestimmt", preposition="gegen|dagegen", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"legt|legen|legten?", complement=r"wert", preposition="auf|darauf", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"weigert|weigern|weigerten?", needs_clause=True, needs_grammar=True),
        StanceVerb(stance="demands", forms=r"wolle|wollen|will|wollten?", needs_grammar=True, objects=r"kein\w*"),
        StanceVerb(stance="rejects", forms=r"stimmt|stimmen|stimmten?", complement="gegen", preposition="gegen|dagegen"),
        StanceVerb(stance="rejects", forms=r"bestreitet|bestreiten|bestritt(?:en)?|dementiert|dementieren|dementierten?|leugnet|leugnen|leugneten?|"
                   r"abstreitet|abstreiten|abstritt(?:en)?|abgestritten|verweigert|verweigern|verweigerten?|ausschließt|ausschließen|ausschloss(?:en)?", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"streitet|streiten|stritt(?:en)?", particle="ab", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"schließt|schließen|schloss(?:en)?", particle="aus", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"warnt|warnen|warnten?|gewarnt", preposition="vor|davor", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"besteht|bestehen|bestand(?:en)?|beharrt|beharren|beharrten?", complement="auf", preposition="auf|darauf", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"ruft|rufen|rief(?:en)?|fordert|fordern|forderten?", particle="auf", needs_clause=True, needs_grammar=True),
        StanceVerb(stance="supports", forms=r"wirbt|werben|warb(?:en)?|kämpft|kämpfen|kämpften?", complement="für", preposition="für|dafür", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"kämpft|kämpfen|kämpften?|opponiert|opponieren", complement="gegen", preposition="gegen|dagegen", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"billigt|billigen|billigten?|rechtfertigt|rechtfertigen|rechtfertigten?", needs_grammar=True),
        StanceVerb(stance="conditions", forms=r"stellt|stellen|stellten?|stelle", complement=r"(?:\w+\s){0,3}?(?:die|zur) bedingung", needs_clause=True),
        StanceVerb(stance="conditions", forms=r"macht|machen|machten?|mache", complement=r"(?:\w+\s){0,4}?zur bedingung", needs_clause=True),
        StanceVerb(stance="conditions", forms=r"knüpft|knüpfen|knüpften?|knüpfe", complement=r"(?:\w+\s){1,8}?an(?= )"),
    ),
    nouns=(
        StanceNoun(stance="rejects", lemmas=r"widerstand|protest|einspruch|vorbehalt|bedenken|veto", prepositions="gegen"),
        StanceNoun(stance="rejects", lemmas="kritik", prepositions="an|am"),
        StanceNoun(stance="rejects", lemmas="nein|absage|ablehnung", prepositions="zu|an"),
        StanceNoun(stance="supports", lemmas="unterstützung|sympathie|lob", prepositions="für"),
        StanceNoun(stance="supports", lemmas="zustimmung|bekenntnis", prepositions="zu"),
        StanceNoun(stance="demands", lemmas="forderung|ruf|verlangen|aufruf|appell|aufforderung|plädoyer|petition", prepositions="nach|zu|für"),
    ),
    agents=r"von|durch|seitens",
    doers=r"von",
    utterances=r"äußern|üben|bekräftige?n|wiederholen|erneuern|signalisieren|zusichern|erheben|einlegen|anmelden|leisten|richten|haben|erteilen|legen|melden",
    obligations=r"müssen|sollen|dürfen",
    intentions=r"werden|wollen|bereit",
    no_deeds=r"sagen|kommentieren|spekulieren|wissen|glauben|denken|vergessen|sprechen|äußern|sein|haben|verstehen|sehen|erinnern",
    no_demands=r"werden|sein|rechnen|erwarten|befürchten|fürchten|annehmen|ausgehen|hoffen|damit rechnen",
    permissions=r"können|dürfen|erlauben",
    people=r"menschen|leute|bürger\w*|einwohner\w*|bewohner\w*|anwohner\w*|schüler\w*|lehrer\w*|mieter\w*|\w*arbeiter\w*|studenten|eltern|europäer|kunden|patienten|wähler\w*|fahrgäste|alle|jede[rn]?|"
           r"\w*land|länder|staaten|städte|gemeinden|medien|truppen|soldaten|belagerer|\w*gemeinschaft",
    hypotheses=r"wenn|falls|ob|sollte|warum|weshalb",
    conditions=r"(?:nur |erst |aber nur )?(?:wenn|falls|sofern)|unter der (?:bedingung|voraussetzung)|vorausgesetzt|im gegenzug|im austausch|als gegenleistung|solange|es sei denn",
    exchanges=r"gegenzug|austausch|gegenleistung|tausch",
    announcing=r"ankündigen|ankündigt|versprechen|zusagen|zusichern|drohen|planen|beschließen|geloben|versichern|erklären|vorhaben|wollen",
    willing=r"bereit|gewillt|gesprächsbereit|verhandlungsbereit|offen",
    onlys=r"nur|erst|lediglich|allenfalls",
    if_words=r"wenn|falls|sofern",
    condemning=r"falsch|inakzeptabel|unannehmbar|untragbar|unverantwortlich|skandalös|unerträglich|indiskutabel|unzumutbar|ungerecht|verfassungswidrig|"
               r"rechtswidrig|völkerrechtswidrig|absurd|verwerflich|beschämend|empörend|ausgeschlossen|verantwortungslos|kontraproduktiv|fehler|skandal|"
               r"irrweg|zumutung|hiobsbotschaft|verrat|armutszeugnis|rechtsbruch|unding|schande|katastrophe|etikettenschwindel|augenwischerei",
    approving=r"richtig|begrüßenswert|erfreulich|überfällig|wegweisend|meilenstein|durchbruch|glücksfall",
    unacceptable=r"hinnehmbar|hinnehmen|akzeptabel|tolerierbar|vertretbar|tragbar|zumutbar|verhandelbar|option|lösung",
    naming=r"bezeichnen|bezeichnet|nennen|halten|brandmarken|geißeln|einstufen|werten",
    critical=r"kritisch|skeptisch|ablehnend",
    favourable=r"aufgeschlossen|positiv",
    opining=r"meinen|glauben|finden|denken",
    stirring=r"hervorrufen|hervorruf|rufen|auslösen|lösen|stoßen|treffen|ernten|erfahren|finden",
    stirred_by=r"von|bei|beim|seitens|durch|aus|unter",
    sources=r"laut|zufolge|nach|gemäß|unter berufung|berichte\w*|\w*berichten?",
    organs=r"[\w-]*(?:regierung|führung|ministerium|sprecher|präsident|minister|premier|kanzler|gouverneur|bürgermeister|botschafter|direktor|"
           r"kommissar|senator|vorsitzender?|außenamt|botschaft|kommission)(?:s|in)?|parlament|spitze|delegation",
    groups=r"auswärtige amt|\w*amt|gruppe[n]?|\w*einheiten|miliz(?:en)?|bürger|einwohner|bewohner|belagerer|mieter|schüler|lehrer|studenten|beschäftigte[n]?|\w{3,}(?:rechtler|schützer|wissenschaftler|iker|isten|istin|istinnen|ianer|gruppe|gruppen|organisation|organisationen|rat|kammer)(?:n|in|innen)?|\w*(?:zeitung|unternehmen|konzern|firma|gericht|behörde|familie|gewerkschaft|verband|partei|ministerium|leiter|anwalt|vertreter|ausbilder|chef|experte|"
           r"sprecher|politiker|forscher|anwalt|händler|betreiber|eltern)(?:in|innen|n|en|s|e)?|rat|eu-rat|bundesrat|bundestag|kirche|stadt|bank|demonstrant(?:en|in)?|kritiker(?:in)?|gegner(?:in)?|opposition|aktivist(?:en|in)?|arbeitgeber|gewerkschaft(?:en)?|anwohner(?:in)?|verbände|verband|umweltschützer|"
           r"protestierende|bischof|bischöfe|ärzte|abgeordnete|experte[n]?|politiker|parteien|länder|kommunen|polizei|\w*anwaltschaft|linke|grüne[n]?|konservative[n]?",
    negations=r"(?:kein\w*|nicht|nie|niemals|weder)",
    not_subjects=r"von|vom|mit|in|im|für|gegen|aus|bei|beim|nach|zu|zum|zur|auf|an|am|über|unter|vor|durch|ohne|um|seit|laut|wie|und|oder",
    pronouns=r"er|sie",
    fillers=r"aber|auch|zwar|zudem|außerdem|nun|jetzt|weiter|weiterhin|erneut|zugleich|vielmehr|daher|deshalb|unter anderem|"
            r"dagegen|hingegen|jedoch|dabei|ebenfalls|bereits|schon|deutlich|entschieden|vehement|klar|strikt|"
            r"am \w+tag|am mittwoch|wie \w+ \w+ \w+(?= ein)",
    clause_starts=r"dass|daß|wenn|sollte|um|die|den|das|der",
    infinitives=r"\bzu \w+\Z|\b\w+zu\w+en\Z",
    no_topics=r"\Aum|\A(?:de[rnm] |einer? |die |neuen )*(?:gefahr\w*|risik\w*|folgen|konsequenzen)|tote[nrs]?|todesopfer|menschenleben|verletzte|opfer|leben|leben von|tribut|anklage",
    parties=r"(?:die|der|das)\s(?:\w+e[nr]?\s)?(?:regierung|bundesregierung|opposition|führung|gewerkschaft(?:en)?|partei|koalition|"
            r"polizei|kommission|staatsanwaltschaft|präsident(?:in)?|ministerium|minister(?:in)?|fraktion|verband|eu-kommission|"
            r"parlament|sprecher(?:in)?|linke|grünen|kanzler(?:in)?|bürgermeister(?:in)?|demonstranten|arbeitgeber|"
            r"bundeskanzler(?:in)?|außenminister(?:in)?|machthaber|staatschefs?)",
)  # fmt: skip
