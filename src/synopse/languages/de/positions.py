"""German: how parties take positions."""

from synopse.languages.de.stance_verbs import VERBS
from synopse.languages.rules.positions import PositionRules, StanceNoun

POSITIONS = PositionRules(
    verbs=VERBS,
    nouns=(
        StanceNoun(stance="rejects", lemmas=r"widerstand|\w*protest|einspruch|vorbehalt|bedenken|veto|einwand|beschwerde|widerspruch|front|demonstration|kundgebung", prepositions="gegen"),
        StanceNoun(stance="rejects", lemmas="kritik", prepositions="an|am"),
        StanceNoun(stance="rejects", lemmas="unmut|empörung|entrüstung", prepositions="über"),
        StanceNoun(stance="rejects", lemmas="nein|absage|ablehnung", prepositions="zu|an|gegenüber"),
        StanceNoun(stance="rejects", lemmas="weigerung", prepositions="(?!)", takes_clause=True),
        StanceNoun(stance="supports", lemmas="unterstützung|sympathie|lob|zuspruch|verständnis|rückhalt|rückendeckung|engagement", prepositions="für"),
        StanceNoun(stance="supports", lemmas="zustimmung|bekenntnis|ja", prepositions="zu"),
        StanceNoun(stance="offers", lemmas="angebot|vorschlag|bereitschaft|zusage", prepositions="zu|für", takes_clause=True),
        StanceNoun(stance="demands", lemmas=r"(?!heraus|über|unter|an)\w*forderung|ruf|verlangen|\w*aufruf|appell|plädoyer|petition|bitte|antrag|mahnung|empfehlung|drängen|ersuchen", prepositions="nach|zu|für|um|auf", takes_clause=True),
    ),
    agents=r"von|durch|seitens",
    doers=r"von",
    utterances=r"äußern|üben|bekräftige?n|wiederholen|erneuern|signalisieren|zusichern|erheben|einlegen|anmelden|leisten|richten|haben|erteilen|legen|melden",
    obligations=r"müssen|sollen|dürfen",
    intentions=r"werden|wollen|bereit",
    no_deeds=r"sagen|kommentieren|spekulieren|wissen|glauben|denken|vergessen|sprechen|äußern|sein|haben|verstehen|sehen|erinnern",
    no_demands=r"werden|sein|rechnen|erwarten|befürchten|fürchten|annehmen|ausgehen|hoffen|damit rechnen",
    permissions=r"können|dürfen|erlauben",
    quantities=r"tausende?n?|hunderte?n?|dutzende?n?|millionen|mehrheit|mitglieder|gruppen?|bündnis|vertreter(?:in|innen)?|vorsitzende[rn]?|teile?|reihe|zahl",
    possibilities=r"mögen|können|dürfen",
    failing=r"weigern|zögern|versäumen|scheitern|versuchen|unfähig|außerstande",
    people=r"menschen|leute|bürger\w*|einwohner\w*|bewohner\w*|anwohner\w*|schüler\w*|lehrer\w*|mieter\w*|\w*arbeiter\w*|studenten|eltern|europäer|kunden|patienten|wähler\w*|fahrgäste|alle|jede[rn]?|"
           r"\w*land|länder|staaten|städte|gemeinden|medien|truppen|soldaten|belagerer|\w*gemeinschaft",
    consequences=r"dann|sonst|andernfalls|ansonsten",
    hypotheses=r"wenn|falls|ob|sollten?|warum|weshalb",
    conditions=r"(?:nur |erst |aber nur )?(?:wenn|falls|sofern)|unter der (?:bedingung|voraussetzung)|vorausgesetzt|im gegenzug|im austausch|als gegenleistung|solange|es sei denn",
    exchanges=r"gegenzug|austausch|gegenleistung|tausch",
    announcing=r"ankündigen|ankündigt|versprechen|zusagen|zusichern|drohen|planen|beschließen|geloben|versichern|erklären|vorhaben|wollen",
    willing=r"bereit|gewillt|gesprächsbereit|verhandlungsbereit|offen",
    onlys=r"nur|erst|lediglich|allenfalls",
    if_words=r"wenn|falls|sofern",
    condemning=r"falsch|inakzeptabel|unannehmbar|untragbar|unverantwortlich|skandalös|unerträglich|indiskutabel|unzumutbar|ungerecht|verfassungswidrig|"
               r"rechtswidrig|völkerrechtswidrig|absurd|verwerflich|beschämend|empörend|ausgeschlossen|verantwortungslos|kontraproduktiv|fehler|skandal|"
               r"fatal|zweifelhaft|fragwürdig|bedenklich|unsinnig|unklug|inhuman|unmenschlich|menschenverachtend|haltlos|unbegründet|grundlos|ungeheuerlich|unfair|undemokratisch|unsozial|"
               r"rassistisch|heuchlerisch|unverhältnismäßig|lächerlich|geschmacklos|naiv|kurzsichtig|unwürdig|unseriös|diskriminierend|abscheulich|widerlich|"
               r"farce|irrsinn|wahnsinn|unsinn|heuchelei|bankrotterklärung|mogelpackung|frechheit|unverschämtheit|affront|trauerspiel|tabubruch|hexenjagd|dammbruch|"
               r"irrweg|zumutung|hiobsbotschaft|verrat|armutszeugnis|rechtsbruch|unding|schande|katastrophe|etikettenschwindel|augenwischerei",
    reasons=r"grund|anlass|bedarf|notwendigkeit|handlungsbedarf|veranlassung|spielraum|rechtfertigung",
    seeing=r"sehen|erkennen",
    helping=r"kooperieren|zusammenarbeiten|vermitteln|entschädigen|mithelfen|mitwirken",
    wishing=r"wollen|möchten|mögen|versprechen|anstreben|planen",
    furthering=r"fördern|befördern|vorantreiben|voranbringen|stärken|ausbauen|bewahren|ausweiten",
    ending=r"abschaffen|verbieten|beenden|stoppen|verhindern|streichen|kippen|unterbinden|abwenden|eindämmen|aufgeben",
    needed=r"nötig|notwendig|erforderlich|geboten|unabdingbar|unerlässlich|unerläßlich|dringlich|vonnöten|unumgänglich|unverzichtbar|fällig",
    opponents=r"\w*gegner(?:in)?|\w*kritiker(?:in)?|widersacher(?:in)?|skeptiker(?:in)?",
    advocates=r"befürworter(?:in)?|anhänger(?:in)?|unterstützer(?:in)?|verfechter(?:in)?|fürsprecher(?:in)?|verteidiger(?:in)?",
    pro=r"\bpro-",
    anti=r"\banti-",
    approving=r"sinnvoll|vernünftig|gerechtfertigt|angemessen|legitim|klug|berechtigt|vorbildlich|richtig|begrüßenswert|erfreulich|überfällig|wegweisend|meilenstein|durchbruch|glücksfall",
    unacceptable=r"hinnehmbar|hinnehmen|akzeptabel|tolerierbar|vertretbar|tragbar|zumutbar|verhandelbar|option|lösung",
    naming=r"bezeichn\w+|nennen|halten|brandmarken|geißeln|einstufen|werten|finden|ansehen|betrachten|erachten",
    critical=r"kritisch|skeptisch|ablehnend",
    favourable=r"aufgeschlossen|positiv",
    opining=r"meinen|glauben|finden|denken",
    stirring=r"hervorrufen|hervorruf|rufen|auslösen|lösen|stoßen|treffen|ernten|erfahren|finden",
    stirred_by=r"von|bei|beim|seitens|durch|aus|unter",
    sources=r"laut|zufolge|nach|gemäß|unter berufung|berichte\w*|\w*berichten?",
    organs=r"[\w-]*(?:regierung|führung|ministerium|sprecher|präsident|minister|premier|kanzler|gouverneur|bürgermeister|botschafter|direktor|"
           r"kommissar|senator|vorsitzender?|außenamt|botschaft|kommission)(?:s|in)?|parlament|spitze|delegation",
    groups=r"[\w-]*(?:bündnis(?:ses)?|partei(?:en)?|chefs?|chefin|politiker(?:in)?|politikern|staaten|landesgruppe|fraktion(?:en)?|senator(?:in)?|abgeordneten?r?|mitglieder|ausschuss|"
           r"regierungen|koalition|kommission|initiative|allianz|bund|union|innung|vereinigung|vereine?|stiftung|vorstand|betriebsrat|beirat|kongress|senat|kirchen|minister(?:in)?|präsident(?:in)?|kanzler(?:in)?|"
           r"sprecher(?:in)?|beauftragter?|beauftragten|vorsitzender?|ökonom(?:in|en)?|forscher(?:in)?|mediziner(?:in)?|virologe|virologin|professor(?:in)?|richter(?:in)?|verteidiger(?:in)?|rechtler(?:in)?|landwirte|bauern|pfleger|händler)|"
           r"briten|deutsche|deutschen|franzosen|russen|amerikaner|ukrainer|palästinenser|israelis|iraner|iraker|österreicher|schweizer|polen|türken|ungarn|menschen|bahn|feuerwehr|[\w-]*dienst|arbeitnehmer|auswärtige amt|\w*amt|gruppe[n]?|\w*einheiten|miliz(?:en)?|bürger|einwohner|bewohner|belagerer|mieter|schüler|lehrer|studenten|beschäftigte[n]?|\w{3,}(?:rechtler|schützer|wissenschaftler|iker|isten|istin|istinnen|ianer|gruppe|gruppen|organisation|organisationen|rat|kammer)(?:n|in|innen)?|\w*(?:zeitung|unternehmen|konzern|firma|gericht|behörde|familie|gewerkschaft|verband|partei|ministerium|leiter|anwalt|vertreter|ausbilder|chef|experte|"
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
    no_topics=r"neue[sn]? (?:jahr|jahrzehnt)|\Aum|\Ada|\Aweil|(?:de[rnm] |die |das )?(?:flammen|feuer|brand)|\A(?:de[rnm] |einer? |die |neuen )*(?:gefahr\w*|risik\w*|folgen|konsequenzen)|tote[nrs]?|todesopfer|menschenleben|verletzte|opfer|leben|leben von|tribut|anklage",
    parties=r"(?:die|der|das)\s(?:\w+e[nr]?\s)?(?:regierung|bundesregierung|opposition|führung|gewerkschaft(?:en)?|partei|koalition|"
            r"polizei|kommission|staatsanwaltschaft|präsident(?:in)?|ministerium|minister(?:in)?|fraktion|verband|eu-kommission|"
            r"parlament|sprecher(?:in)?|linke|grünen|kanzler(?:in)?|bürgermeister(?:in)?|demonstranten|arbeitgeber|"
            r"bundeskanzler(?:in)?|außenminister(?:in)?|machthaber|staatschefs?)",
    articles=r"de[rmn]|die|das|eine[rmn]?",
    strict=r"müssen",
    permitting=r"dürfen",
    hearsay=r"sollen",
    mood_tells=True,
    empty_subjects=r"es|man|das|dies",
    ready_for=r"zu|für",
    modals=r"wollen|werden|können",
    against=r"gegen",
    side_on=r"gegenüber",
    wrong_on=r"bei|mit",
    relatives=r"welche[rsn]?",
    generic=r"gruppe|organisation|partei|fraktion|gewerkschaft|behörde|zeitung|konzern|unternehmen|verband|miliz|bewegung|stiftung|firma|bank",
    partitives=r"von|aus",
    links=r"von|vom|für|des|der|und",
    open_if_unreal=r"können|dürfen",
    case_openers=r"sollen|haben|sein",
    adjectives_in_e=("bar",),
)  # fmt: skip
