"""German: furniture. Word lists written by hand from reading German, Austrian and Swiss news pages."""

from synopse.languages.rules.furniture import FurnitureRules, phrases

FURNITURE = FurnitureRules(
    name_joins=frozenset(["und", "mit"]),
    embedded_posts=("Ein Beitrag geteilt von",),
    agency_by=("Von", "von"),
    agency_and=r"\sund\s",
    agency_article="der ",
    agency_with=r"[Mm]it (?:Material|Informationen|Agenturmaterial|Inhalten)(?: (?:von|der|des))?",
    agency_sources=r"Quellen?",
    function_words=frozenset(
        "der die das den dem des ein eine einen einem einer eines und oder aber doch sondern denn weil dass daß ob wenn"
        " als wie zu zum zur in im ins an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über"
        " um unter vom von vor während wegen zwischen er sie es wir ihr ich sich ihm ihn ihnen ihre ihren ihrem ihrer"
        " sein seine seinen seiner seinem nicht kein keine keinen auch noch nur schon so sehr mehr man da dort hier"
        " dann nun jetzt was wer wo welche welcher dieser diese dieses diesem diesen jener damit dabei dazu davon"
        " dafür darauf daran darin sowie bereits zuletzt rund etwa laut unser unsere mein deine uns mir".split()
    ),
    finite_verbs=frozenset(
        "ist sind war waren sei seien wäre wären wird werden wurde wurden würde würden hat haben habe hatte hatten hätte"
        " hätten kann können könne könnte könnten konnte konnten muss müssen müsse musste mussten müsste soll sollen"
        " solle sollte sollten will wollen wolle wollte wollten darf dürfen dürfe durfte dürfte dürften mag möchte"
        " möchten gibt gab gebe geht ging gehe kommt kam komme steht stand liegt lag macht machte sagt sagte sagten"
        " erklärte erklärt teilte teilt meint meinte betont betonte berichtet berichtete berichten fordert forderte"
        " kündigte bestätigte bleibt blieb bleiben zeigt zeigte findet fand nennt nannte sieht sah lässt ließ hält"
        " hielt nimmt nahm führt führte stellt stellte gilt galt heißt hieß bringt brachte beginnt begann geriet"
        " traf trifft forderten warnte warnt reagiert reagierte spricht sprach setzt setzte sorgt sorgte starb".split()
    ),
    capitalised_nouns=True,
    verb_endings=("t", "te", "ten", "en", "st"),
    sentence_starters=frozenset(
        "der die das den dem des ein eine einen einem einer im in am an auf aus bei nach mit für von vor seit trotz"
        " wegen während wenn weil wer wie wo was als zwei drei bis durch gegen unter zum zur es er laut so auch nun"
        " jetzt mehrere viele hier dort ob über zwischen rund mehr nicht noch immer keine möglichst genau ebenso zudem"
        " bereits erst schon nur fast etwa knapp doch aber dabei damit dann denn da dass sie ihr ihre sein seine alle beim vom"
        " vier fünf sechs sieben acht neun zehn obwohl nachdem bevor sobald ohne neben unterdessen inzwischen gestern heute"
        " zuletzt nachts wieder zu beide jeder jede jedes dieser diese dieses diesem diesen einige wenige".split()
    ),
    labels=frozenset(
        phrases(
            "anzeige|werbung|advertorial|sponsored|teilen|weiterleiten|tweeten|drucken|merken|mailen|e mail|per mail",
            "artikel teilen|jetzt teilen|jetzt kommentieren|kommentieren|kommentar schreiben|kommentare|alle kommentare",
            "kommentare anzeigen|kommentare lesen|kommentare laden|leserkommentare|forum|datum|uhrzeit|beitragslänge",
            "verfügbarkeit|video verfügbar bis|sie sind hier|startseite|home|menü|suche|suchen|schließen|abbrechen",
            "weiter|zurück|nächste seite|vorherige seite|nächster artikel|vorheriger artikel|mehr|mehr anzeigen|mehr laden",
            "weiterlesen|hier weiterlesen|weiter lesen|lesen sie mehr|mehr lesen|vollständigen artikel lesen|zum artikel",
            "den vollständigen artikel lesen|zum video|video|videos|video abspielen|audio|podcast|bilder|bild|fotos|foto",
            "galerie|bildergalerie|fotostrecke|fotogalerie|slideshow|bild infos|download|quelle|quellen|bildnachweis",
            "bildquelle|bildrechte|impressum|datenschutz|datenschutzerklärung|agb|kontakt|newsletter|abo|abonnieren",
            "anmelden|einloggen|login|logout|abmelden|registrieren|jetzt anmelden|jetzt registrieren|jetzt abonnieren",
            "mein konto|profil|e paper|epaper|app|hilfe|faq|services|service|themen|mehr zum thema|zum thema",
            "weitere themen|schlagworte|schlagwörter|tags|stichworte|rubriken|ressorts|ressort|empfehlungen|meistgelesen",
            "meist gelesen|am meisten gelesen|neueste artikel|aktuelle meldungen|top themen|auch interessant|lesetipps",
            "das könnte sie auch interessieren|das könnte dich auch interessieren|lesen sie auch|lesen sie dazu auch",
            "inhalt|inhaltsverzeichnis|zur startseite|nach oben|zum seitenanfang|feedback|fehler melden|korrektur melden",
            "folgen|folgen sie uns|folge uns auf|folge uns|gefällt mir|danke|ok|okay|ja|nein|akzeptieren|ablehnen",
            "alle akzeptieren|einstellungen|zustimmen|einverstanden|cookie einstellungen|artikel anhören|vorlesen",
            "artikel vorlesen|artikel merken|auf die merkliste|merkliste|lesezeichen|lesedauer|schriftgröße|geteilt",
            "artikel drucken|artikel versenden|link kopieren|link kopiert|kopieren|einbetten|embed code kopieren|vollbild",
            "untertitel|lautstärke|geschwindigkeit|kostenlose spiele|spiele|gewinnspiele|horoskop|wetter|verkehr|karriere",
            "stellenmarkt|immobilien|autor|autorin|über den autor|über die autorin|zur person|redaktion|archiv|premium|plus",
            "exklusiv|für abonnenten|nur für abonnenten|jetzt testen|jetzt lesen|mehr erfahren|hier mehr erfahren|details",
            "externer inhalt|empfohlener externer inhalt|empfohlener redaktioneller inhalt|hauptinhalt|zum selben thema|box aufklappen|box zuklappen|personen box aufklappen|personen box zuklappen|infografik|ein klick für den datenschutz|inhalt laden|inhalte anzeigen|alle anzeigen|alle artikel|übersicht",
            "weiterlesen nach der anzeige|artikel auf einer seite lesen|hier geht es weiter|live|liveticker|eilmeldung",
            "mehr dazu|mehrdazu|hintergrund|zum ticker|redaktioneller hinweis|hinweis der redaktion|transparenzhinweis",
        )
    ),
    sections=frozenset(
        phrases(
            "politik|ausland|inland|wirtschaft|sport|kultur|panorama|wissen|wissenschaft|gesellschaft|vermischtes|lokales",
            "regionales|region|deutschland|österreich|schweiz|international|welt|europa|chronik|meinung|kommentar|leben",
            "netzwelt|digital|technik|gesundheit|reise|auto|finanzen|börse|geld|medien|unterhaltung|leute|stars|fußball",
            "nachrichten|news|aktuell|blaulicht|justiz|kriminalität|unfälle|konflikte|bildung|umwelt|klima|ratgeber",
            "interview|analyse|reportage|feuilleton|thema des tages|weltgeschehen|brennpunkte|überregional|außenpolitik",
        )
    ),
    strong=phrases(
        "um weiterzulesen|keine anlageberatung|das nicht einfach ist und schwer zu verstehen|unserem digitalen archiv lesen",
        "markierten pflichtfelder|internet explorer|warum muss ich mich anmelden|nachdem sie sich eingeloggt haben",
        "nutzen wir cookies|verwenden wir cookies|wir verwenden cookies|wir nutzen cookies|verwendet cookies|nutzt cookies",
        "cookies und andere tech*|cookies und ähnliche|einsatz von cookies|verwendung von cookies|cookies akzeptieren",
        "cookies zu|bitte beachten sie die nutzungsbedingungen|nutzungsbedingungen des|akzeptieren sie unsere",
        "unsere datenschutz*|datenschutzerklärung|datenschutzhinweise|datenschutzbestimmungen|personenbezogene daten übermittelt",
        "personenbezogene daten an drittplattformen|von diesem inhalt können personenbezogene|externe inhalte anzu*",
        "mit ihrer zustimmung|ich bin damit einverstanden|ihre einwilligung|jederzeit widerrufen|jederzeit kündbar",
        "bitte aktivieren sie javascript|javascript ist deaktiviert|javascript in ihrem browser|ihr browser|ihren browser",
        "adblocker|ad blocker|werbeblocker|jetzt abo*|jetzt abonnieren|abo abschließen|probemonat|probeabo|testen sie*",
        "mit plus weiterlesen|weiterlesen mit|mit einem abo|als abonnent|für abonnenten|nur mit abo|zugang zu allen",
        "um diesen artikel zu lesen|diesen artikel weiterlesen|diesen artikel lesen|lesen sie diesen|sie haben noch kein",
        "haben sie bereits ein|bereits abonnent|bereits registriert|schon abonnent|bitte melden sie sich|melden sie sich an",
        "melden sie sich hier|hier anmelden|hier registrieren|hier abonnieren|kostenlos registrieren|kostenlos testen",
        "unseren newsletter|unserem newsletter|den newsletter|unser newsletter|newsletter abonnieren|newsletter anmelden",
        "zum newsletter|kommentare geben grundsätzlich|kommentarfunktion|kein kommentieren|kommentar zu verfassen",
        "kommentare sind geschlossen|kommentare wurden|um kommentieren zu können|schreiben sie den ersten kommentar",
        "diskutieren sie mit|mitzudiskutieren|netiquette|community team|nutzungsbasierte|um sendungen mit einer alters*",
        "altersprüfung|altersbeschränkung|kinderbereich|kinderprofil|html code zum einbetten|embed code|zwischenablage",
        "merken beendet|bewertung entfernt|abo beendet|gemerkt auf|alle rechte vorbehalten|nachdruck verboten|copyright*",
        "vervielfältigung|original content von|übermittelt durch news aktuell|weiteres material|erschien zuerst auf",
        "affiliate links|affiliate link|erhalten wir eine provision|kleine provision|kleinen teil vom verkaufserlös",
        "gefällt dir dieser beitrag|vielen dank für deine stimme|vielen dank für ihre stimme|war dieser artikel hilfreich",
        "ist teil der bundesweiten|ist teil des bundesweiten|redaktionsnetzwerk*|zentralredaktion|rubriklistenbild",
        "über dieses thema berichtete|dieses thema im programm|sendung vom|folgen sie uns|folge uns|folgen sie der",
        "jetzt herunterladen|app herunterladen|unsere app|unserer app|in unserer app|whatsapp kanal|whatsapp channel",
        "telegram kanal|push nachrichten|push benachrichtigung*|auf facebook teilen|auf twitter teilen|per e mail teilen",
        "mail an die redaktion|an die redaktion|fehler gefunden|haben sie einen fehler|hinweise auf fehler|haftungsausschluss",
        "die wichtigsten nachrichten des tages|das wichtigste des tages|täglich in ihr*|direkt in ihr postfach|ins postfach",
        "bitte lies unseren|bitte lesen sie unsere|hier finden sie mehr|hier können sie mehr erfahren|hier widersprechen",
        "können sie hier lesen|lesen sie hier|finden sie hier|alle infos|alle informationen zum|alle entwicklungen",
        "alle artikel zum thema|mehr zum thema|mehr über|mehr dazu|mehrdazu in|karten grafiken und informationen",
        "auch im audio|hören sie hier|hier im video|hier im stream|im livestream|im live ticker|das video konnte nicht",
        "video kann nicht|dieses video|wird ihr browser|nicht unterstützt|artikel älter als|zum jetzigen zeitpunkt kein",
        "machen sie mit|stimmen sie ab|jetzt mitmachen|teilnahmebedingungen|der text wurde automatisch|automatisch erstellt",
        "dieser text erschien|dieser artikel erschien|dieser beitrag erschien|dieser artikel ist|unterstützen sie uns",
        "unterstütze uns|spenden sie|abonnieren sie|abonniere|angaben zum kauf|wir freuen uns auf ihre|leserbrief*",
        "über dieses thema berichtet|jetzt anschauen|jetzt ansehen|direkt auf ihr smartphone|in der mediathek|im handel erhältlich",
        "markieren sie die|melden sie den fehler|fehler der redaktion|immer und überall|gibt es ab sofort|direkt via whatsapp",
        "hinweis an die redaktion*|hinweis an redaktionen|mit informationen der|die europäische perspektive|geht s zur anmeldung|dass mir der externe inhalt|mehr themen auf|mit material von|mit material der|externen inhalt|externer inhalt|unsere karikaturisten",
        "mit news und geschichten|der perfekte start in den tag|teilen sie ihre meinung|was denken sie|ihre meinung mit uns",
        "funktion unserer website|relevantesten nachrichten und|akzeptieren und schließen|in den datenschutzrichtlinien",
        "verarbeitung ihrer persönlichen daten|verarbeitung ihrer personenbezogenen daten|ihre zustimmung können|zustimmung zur verarbeitung",
        "mehr über internet explorer|browser wird von|passwort zurücksetzen|passwort vergessen|einen link über den sie",
        "verlängert sich das abo*|verlängert sich ihr abo*|browser einstellungen|itunes account*|sehen sie diese und weitere",
        "weitere nachrichten zu|weitere artikel|weitere informationen finden sie|weitere informationen unter|weitere infos",
    ),
    weak=phrases(
        "newsletter*|abo|abonn*|cookie*|login|einloggen|anmelden|registrier*|passwort|e mail adresse|webseite|website",
        "browser|javascript|datenschutz*|impressum|agb|nutzungsbedingungen|kommentar*|kostenlos|klicken|klick|hier|jetzt",
        "gratis|probe*|monat|kündbar|angebot|angebote|premium|inhalte|personalisier*|werbung|anzeige|tracking|widerruf*",
        "facebook|twitter|instagram|whatsapp|youtube|telegram|pinterest|xing|linkedin|app|podcast|teilen|folgen|ihnen",
        "ihrer|ihrem|ihren|sie|unsere|unserer|unseren|unserem|uns|wir|dein|deine|dich|dir|bitte|artikel|beitrag|redaktion",
        "profil|konto|seite|link|links|download*|embed*|merken|bewert*|lesen|erfahren",
    ),
    tips=phrases("lesen sie auch|lies auch|lesen sie dazu auch|auch interessant|das könnte sie auch interessieren"),
    openers=phrases(
        "zum artikel|zum beitrag|zur übersicht|zum liveblog|zum interview",
        "lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|lesen sie außerdem|lesen sie jetzt|lies auch|lies mehr",
        "mehr zum thema|mehr dazu|mehrdazu|mehr aus|mehr nachrichten|mehr über|siehe auch|sehen sie hier|sehen sie auch",
        "das könnte|auch interessant|zum thema|lesetipp|lese tipp|video|videos|im video|zum video|podcast|hier geht|hier gibt es",
        "hier finden sie|hier finden|hier können|weiterlesen|weitere|newsletter|folgen sie|folge|teilen sie|abonnieren|jetzt",
        "anzeige|werbung|hinweis|transparenzhinweis|interaktiv|grafik|infografik|kommentar|kommentare|umfrage|abstimmung",
        "bildergalerie|fotostrecke|galerie|quiz|live ticker|liveticker|live blog|liveblog|ticker|die entwicklungen im",
        "quelle|quellen|tags|schlagworte|themen|sendehinweis|dieses thema",
    ),
    tails=phrases(
        "pressekontakt|pressekontakte|rückfragehinweis|rückfragen bitte an|rückfragen an|kontakt|pressestelle|ansprechpartner",
        "mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|lesen sie auch",
        "weitere artikel|weitere themen|meistgelesen|meist gelesen|kommentare|leserkommentare|themen in diesem artikel",
        "schlagworte|schlagwörter|original content von|empfehlungen|aus dem ressort|neueste artikel|top themen",
    ),
    interruptions=phrases("weiterlesen nach der anzeige|anzeige|werbung|artikel teilen|mehr anzeigen"),
    galleries=phrases("fotostrecke*|bildergalerie*|fotogalerie*|bilderstrecke*|diashow|bilder|bildstrecke*"),
    cut_off=phrases(
        "weiterlesen mit|mit plus weiterlesen|jetzt abo|den vollständigen artikel|vollständigen artikel lesen|probemonat",
        "um diesen artikel zu lesen|diesen artikel weiterlesen|als abonnent|nur für abonnenten|jetzt weiterlesen",
        "weiterlesen als|dieser artikel ist exklusiv|dieser inhalt ist exklusiv|jetzt freischalten|artikel freischalten",
        "lesen sie den ganzen|ganzen artikel lesen|kompletten artikel lesen|sie möchten weiterlesen|möchten sie weiterlesen",
        "jetzt registrieren und weiterlesen|kostenlos weiterlesen|weiter mit abo|mit einem abo|exklusiv für abonnenten",
    ),
    byline_words=phrases(
        "von|text von|text|ein kommentar von|eine analyse von|ein gastbeitrag von|interview von|autor|autorin"
    ),
    credit_words=phrases(
        "foto|fotos|bild|bilder|grafik|infografik|quelle|bildquelle|fotoquelle|videoquelle|bildrechte|bildnachweis",
        "symbolbild|archivbild|archivfoto|archiv|illustration|montage|screenshot|karikatur|symbolfoto|fotomontage|video",
    ),
    newsroom_words=frozenset(
        "redaktion zeitung nachrichten online team agentur studio korrespondent korrespondentin reporter welle rundfunk"
        " tagblatt anzeiger kurier presse redakteur redakteurin chefredakteur volontär volontärin gmbh ag verlag".split()
    ),
    published_words=phrases(
        "veröffentlicht|erstellt|publiziert|erschienen|datum|vom|online seit|stand|erstmals veröffentlicht"
    ),
    updated_words=phrases("aktualisiert|zuletzt aktualisiert|letztes update|update|letzte aktualisierung|geändert"),
    months={
        name: number
        for number, names in enumerate(
            "januar jänner jan|februar feber feb|märz mär maerz|april apr|mai|juni jun|juli jul|august aug"
            "|september sep sept|oktober okt|november nov|dezember dez".split("|"),
            1,
        )
        for name in names.split()
    },
)
