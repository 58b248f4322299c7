"""German: what makes a sentence lean on the one before it."""

from synopse.languages.rules.standalone import StandaloneRules

STANDALONE = StandaloneRules(
    pointers=frozenset(
        "er sie es ihm ihr ihn ihnen ihre ihrer ihrem ihren ihres sein seine seiner seinem seinen seines dies diese dieser"
        " dieses diesem diesen jene jener jenes jenem jenen letztere letzterer letzteres dabei damit dadurch dafür dagegen"
        " danach daraufhin darauf daraus darin darüber darum darunter davon davor dazu dahinter demnach demzufolge deren"
        " dessen deswegen deshalb daher dort dorthin solche solcher solches solchen welche welcher"
        " und sondern denn oder keineswegs hinzu beides so vielmehr".split()
    ),
    connectives=frozenset(
        "aber inzwischen mittlerweile allerdings also andererseits anschließend ansonsten auch außerdem beide bislang da daneben dann dennoch derweil doch ebenso"
        " ferner gleichzeitig hier hingegen immerhin indes indessen jedoch lediglich nun schließlich somit"
        " später stattdessen trotzdem überdies unterdessen vorher weiter weiters weiterhin wiederum zudem"
        " zugleich zuvor zwar".split()
    ),
    leaning=frozenset(
        "aber allerdings außerdem dabei dadurch dafür dagegen damit dann daraufhin darüber davon dazu ebenfalls hingegen jedoch trotzdem"
        " vielmehr zudem".split()
    ),
    phrases=r"(?:^(?:Am|In der|Im) (?:selben|gleichen|nächsten|folgenden|darauffolgenden) (?:Tag|Abend|Morgen|Vormittag|Nachmittag|Nacht|Woche|Monat|Jahr)\b"
    r"|^(?:Kurz|Wenig|Stunden|Tage|Minuten|Wochen|Einen Tag|Eine Woche) (?:darauf|danach|später|zuvor|vorher)\b"
    r"|^Eine?[nmrs]? (?:solch|derartig)e?[nmrs]?\b|^(?:Unter anderem|Zum Beispiel|Hinzu kommt|Hinzu kommen|Infolgedessen|Im Gegensatz dazu|Als Folge|Ganz anders)\b|(?:[Dd]ie|[Dd]er|[Dd]en) beiden(?! [A-ZÄÖÜ])|[Dd](?:er|ie|em|en) \d+-[Jj]ährigen?\b(?! [A-ZÄÖÜ])|Ersterer|Letzterer"
    r"|(?:[Ee]r|[Ss]ie) selbst|[Ii]m Gegenzug|[Ii]n diesem|[Ii]n dieser|[Vv]on diese[mnr]|[Mm]it diese[mnr]"
    r"|^(?:Lesen|Sehen|Hören) Sie (?:auch|hier|mehr)\b|[Aa]us (?:dem (?:gleichen|selben)|demselben|diesem) Grund)",
    pronouns=frozenset("er sie ihm ihn ihr ihnen".split()),
    personal=frozenset(
        "ich Ich mich mir mein meine meinen meinem meiner wir Wir uns unser unsere unseren unserem unserer "
        "Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer du Du dich dir dein deine euch".split()
    ),
    scene=r"\b(?:in|im|bei|beim|nahe|vor|auf|aus|an|am|rund um|unweit von|östlich von|westlich von|nördlich von|südlich von)\s"
    r"(?:(?:der|dem|den|die|das|einer|einem)\s)?(?:[^\W\d_]+(?:en|er)\s){0,2}"
    r"(?:[^\W\d_]*(?:[Ss]tadt|[Oo]rt|[Dd]orf|[Ii]nsel|[Pp]rovinz|[Rr]egion|[Gg]emeinde|[Mm]etropole)\s)?\Z",
    somebody=frozenset(
        "sprecher sprecherin mann frau politiker politikerin experte expertin junge mädchen vater mutter sohn tochter bruder"
        " schwester ehefrau ehemann beamte beamtin betroffene künstler künstlerin autor autorin wissenschaftler"
        " wissenschaftlerin forscher forscherin anwalt anwältin verteidiger verteidigerin".split()
    ),
    tickers=r"\b(?:live|news|eil)[- ]?(?:ticker|blog)\b|\bim (?:ticker|liveblog|newsblog)\b|\bticker:|"
    r"\b(?:kurz|schnell)meldungen\b|\bnachrichtenüberblick\b",
    sends_on=r"(?:Lesen|Sehen|Hören|Schauen|Erfahren|Verfolgen) Sie (?:auch|hier|mehr|dazu|diese[nrs]? und weitere|den ganzen|die ganze"
    r"|das ganze|im|in|die aktuell\w+)\b|(?:Hier|Mehr dazu|Mehr zum Thema) (?:lesen|finden|sehen|erfahren|hören) Sie\b|Hier geht(?:’s|'s| es) (?:zu|weiter)"
    r"|[^.!?]*\b(?:finden|lesen|sehen|erfahren|hören) Sie (?:alles )?hier[.!]?\s*\Z|(?:Abonnieren|Klicken|Folgen) Sie\b|(?:Alle Rechte vorbehalten|Copyright \d)",
    adding=frozenset("ebenfalls gleichfalls desgleichen".split()),
    known=tuple(
        "polizei feuerwehr regierung opposition staatsanwaltschaft parlament bundestag bundesrat nationalrat ständerat senat"
        " kongress börse justiz armee bundeswehr wirtschaft inflation pandemie krise virus coronavirus krieg welt eu nato uno"
        " kirche börsen märkte bundesländer kommunen länder behörden gewerkschaften kanzler kanzlerin präsident präsidentin"
        " papst könig königin notenbank zentralbank arbeitslosigkeit zahl anteil hälfte mehrheit wetterdienst steuern preise"
        " temperaturen menschen bürger verbraucher kunden beamten einsatzkräfte sonne erde klimawandel coronakrise lage".split()
    ),
    naming=frozenset(
        "deutsche österreichische schweizerische britische amerikanische russische ukrainische französische".split()
    ),
    divides_verbs=True,
)
