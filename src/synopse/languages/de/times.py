"""German: times. Written by hand; conventions of extent and value after TIMEX3 as used for German news (KRAUTS)."""

from synopse.languages.de._times_patterns import PATTERNS
from synopse.languages.rules.times import TimeRules

_ONES = ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_TEENS = ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def _numbers() -> tuple[tuple[str, str], ...]:
    words = {"ein(?:e[rnms]?)?": 1.0, "beiden?": 2.0, "zwei(?:er)?": 2.0, "drei(?:er)?": 3.0, "zwo": 2.0}
    words |= {word: float(n) for n, word in enumerate(_ONES, 1) if n > 3}
    words |= {word: float(n) for n, word in enumerate(_TEENS, 10)}
    for t, ten in enumerate(_TENS, 2):
        words |= {("ein" if n == 1 else one) + "und" + ten: 10.0 * t + n for n, one in enumerate(_ONES, 1)}
        words[ten] = 10.0 * t
    words |= {"dreissig": 30.0, "hundert": 100.0, "einhundert": 100.0, "zweihundert": 200.0, "tausend": 1000.0}
    words |= {
        "anderthalb": 1.5,
        "eineinhalb": 1.5,
        "einundeinhalb": 1.5,
        "zweieinhalb": 2.5,
        "dreieinhalb": 3.5,
        "viereinhalb": 4.5,
    }
    words |= {
        "fünfeinhalb": 5.5,
        "sechseinhalb": 6.5,
        "siebeneinhalb": 7.5,
        "achteinhalb": 8.5,
        "halbe[nrms]?|ein(?:e[nrm]?)? halbe[nrms]?": 0.5,
    }
    words |= {
        "halb": 0.5,
        "dreiviertel|eine[rn]? Dreiviertel": 0.75,
        "ein(?:e[nrms]?)? knappe[nrms]?|ein(?:e[nrms]?)? gute[nrms]?|ein(?:e[nrms]?)? ganze[nrms]?": 1.0,
    }
    return tuple((word, f"{value:g}") for word, value in words.items())


_ORDINALS = [
    "erste",
    "zweite",
    "dritte",
    "vierte",
    "fünfte",
    "sechste",
    "siebte",
    "achte",
    "neunte",
    "zehnte",
    "elfte",
    "zwölfte",
]
_CENTURY_ORDINALS = [
    "dreizehnte",
    "vierzehnte",
    "fünfzehnte",
    "sechzehnte",
    "siebzehnte",
    "achtzehnte",
    "neunzehnte",
    "zwanzigste",
    "einundzwanzigste",
]

TIMES = TimeRules(
    month=(
        ("Januar|Jänner|Jan\\.", "1"),
        ("Februar|Feber|Febr?\\.", "2"),
        ("März|Mrz\\.", "3"),
        ("April|Apr\\.", "4"),
        ("Mai", "5"),
        ("Juni|Juno|Jun\\.", "6"),
        ("Juli|Julei|Jul\\.", "7"),
        ("August|Aug\\.", "8"),
        ("September|Sept?\\.", "9"),
        ("Oktober|Okt\\.", "10"),
        ("November|Nov\\.", "11"),
        ("Dezember|Dez\\.", "12"),
    ),
    weekday=(
        ("Montag", "1"),
        ("Dienstag", "2"),
        ("Mittwoch", "3"),
        ("Donnerstag", "4"),
        ("Freitag", "5"),
        ("Samstag|Sonnabend", "6"),
        ("Sonntag", "7"),
    ),
    part=(
        (
            "früh|Frühe?|[Ff]rühmorgens|[Mm]orgens?|Morgenstunden|Vormittags?|vormittag|Vormittagsstunden|Morgengrauen",
            "MO",
        ),
        ("[Mm]ittags?|Mittagsstunden|Mittagszeit", "MI"),
        ("[Nn]achmittags?|Nachmittagsstunden", "AF"),
        ("[Aa]bends?|[Ss]pätabends|Abendstunden", "EV"),
        ("[Nn]achts?|Nachtstunden|Mitternacht", "NI"),
    ),
    season=(
        ("Frühjahr|Frühling|Frühlings", "SP"),
        ("Sommer|Hochsommer|Spätsommer|Frühsommer", "SU"),
        ("Herbst|Spätherbst", "FA"),
        ("Winter", "WI"),
    ),
    unit=(
        ("Jahrzehnte?[ns]?|Dekaden?", "DE"),
        ("Jahrhundert(?:e[ns]?|s)?", "CE"),
        ("Jahrtausend(?:e[ns]?|s)?", "ML"),
        ("Halbjahre?[ns]?", "H"),
        ("Vierteljahrhunderts?", "QC"),
        ("Dreivierteljahre?s?", "3Q"),
        ("Quartale?[ns]?|Vierteljahre?[ns]?", "Q"),
        ("Jahre?[ns]?|Kalenderjahre?[ns]?|Geschäftsjahre?[ns]?|Lebensjahre?[ns]?", "Y"),
        ("Monate?[ns]?|Kalendermonate?[ns]?", "M"),
        ("Wochenenden?|Wochenendes", "WE"),
        ("Wochen?|Arbeitswochen?|Spielwochen?", "W"),
        ("Tage?[ns]?|Arbeitstage?n?|Werktage?n?|Kalendertage?n?", "D"),
        ("Nächten?", "TNI"),
        ("Viertelstunden?", "TQ"),
        ("Dreiviertelstunden?", "T3Q"),
        ("Stunden?|Arbeitsstunden?|Std\\.", "TH"),
        ("Minuten?|Spielminuten|Min\\.", "TM"),
        ("Sekunden?|Sek\\.", "TS"),
    ),
    number=_numbers(),
    ordinal=tuple((f"{w}[nrms]?", str(n)) for n, w in enumerate(_ORDINALS, 1))
    + tuple((f"{w}[nrms]?", str(n)) for n, w in enumerate(_CENTURY_ORDINALS, 13))
    + (("siebente[nrms]?", "7"), ("letzte[nrms]?", "-1")),
    relative=(
        ("übernächste[nrsm]?", "2"),
        ("vorletzte[nrsm]?", "-2"),
        (
            "(?:[Vv]ergangen|[Vv]orig|[Ll]etzt|[Zz]urückliegend|[Vv]erflossen|[Aa]bgelaufen|[Vv]erstrichen)e[nrsm]?",
            "-1",
        ),
        ("(?:[Kk]ommend|[Nn]ächst|[Bb]evorstehend)e[nrsm]?", "1"),
        ("diese[nrsm]?|dies|(?:laufend|heurig|gegenwärtig|aktuell)e[nrsm]?", "0"),
    ),
    deictic=(
        ("vorvorgestern", "-3"),
        ("vorgestern", "-2"),
        ("gestern", "-1"),
        ("heut(?:e)?", "0"),
        ("morgen", "1"),
        ("übermorgen", "2"),
    ),
    phase=(("Anfang|Beginn|Auftakt|anfangs", "START"), ("Mitte", "MID"), ("Ende|Ausgang|Schluss|Schluß", "END")),
    hedge=(
        ("rund|etwa|circa|ca\\.|ungefähr|zirka|so um die|an die|gegen", "APPROX"),
        ("mehr als|gut|über|länger als", "MORE_THAN"),
        ("fast|knapp|beinahe|nahezu|weniger als|nicht ganz", "LESS_THAN"),
        ("mindestens|wenigstens|zumindest", "EQUAL_OR_MORE"),
        ("höchstens|maximal|bis zu", "EQUAL_OR_LESS"),
        ("genau|exakt|je|volle|ganze", ""),
    ),
    vague=(
        (
            "mehrere[rnms]?|einige[rnms]?|viele[rnms]?|wenige[rnms]?|etliche[rnms]?|zahlreiche[rnms]?|ein paar|paar|lange|unzählige[rnms]?|ungezählte[rnms]?|zig",
            "X",
        ),
    ),
    shift=(("später|danach|darauf|drauf|nachher", "1"), ("zuvor|vorher|davor|früher", "-1")),
    feast=(
        ("Neujahr(?:stag|smorgen)?(?:es|s)?", "01-01"),
        ("Heiligen? Drei Könige|Dreikönigstag|Dreikönig", "01-06"),
        ("Aschermittwoch", "E-46"),
        ("Rosenmontag", "E-48"),
        ("Gründonnerstag", "E-3"),
        ("Karfreitag", "E-2"),
        ("Ostersamstag|Karsamstag", "E-1"),
        ("Ostersonntag|Ostern|Osterfest(?:es)?", "E+0"),
        ("Ostermontag", "E+1"),
        ("Christi Himmelfahrt|Himmelfahrt(?:stag)?|Vatertag", "E+39"),
        ("Pfingsten|Pfingstsonntag", "E+49"),
        ("Pfingstmontag", "E+50"),
        ("Fronleichnam", "E+60"),
        ("Mariä Himmelfahrt|Maria Himmelfahrt", "08-15"),
        ("Tag der Deutschen Einheit", "10-03"),
        ("Reformationstag", "10-31"),
        ("Allerheiligen", "11-01"),
        ("Nikolaustag", "12-06"),
        ("Heiligabend|Heilige[nr]? Abend|Weihnachtsabend", "12-24"),
        ("Weihnachten|Weihnachtstag", "12-25"),
        ("Silvester(?:abend|nacht|tag)?|Sylvester|Jahreswechsel", "12-31"),
    ),
    reference=(
        (
            "jetzt|derzeit|zurzeit|zur Zeit|heutzutage|gegenwärtig|momentan|augenblicklich|im Moment|im Augenblick",
            "PRESENT_REF",
        ),
        ("heutige[nrsm]?|derzeitige[nrsm]?|jetzige[nrsm]?|momentane[nrsm]?|gegenwärtige[nrsm]?", "PRESENT_REF"),
        (
            "damals|kürzlich|unlängst|neulich|einst|einstmals|seinerzeit|vor kurzem|vor Kurzem|vor langem|jüngst",
            "PAST_REF",
        ),
        ("ehemalige[nrsm]?|damalige[nrsm]?|einstige[nrsm]?|früher", "PAST_REF"),
        ("bald|demnächst|zukünftig|in Kürze|zukünftige[nrsm]?|in absehbarer Zeit", "FUTURE_REF"),
    ),
    frequency=(
        ("(?:all)?jährlich(?:e[nrms]?)?", "P1Y"),
        ("halbjährlich(?:e[nrms]?)?", "P6M"),
        ("vierteljährlich(?:e[nrms]?)?", "P3M"),
        ("monatlich(?:e[nrms]?)?|allmonatlich(?:e[nrms]?)?", "P1M"),
        ("(?:all)?wöchentlich(?:e[nrms]?)?", "P1W"),
        ("(?:all)?täglich(?:e[nrms]?)?|tagtäglich(?:e[nrms]?)?", "P1D"),
        ("(?:all)?abendlich(?:e[nrms]?)?", "XXXX-XX-XXTEV"),
        ("(?:all)?nächtlich", "XXXX-XX-XXTNI"),
        ("stündlich(?:e[nrms]?)?", "PT1H"),
        ("montags", "XXXX-WXX-1"),
        ("dienstags", "XXXX-WXX-2"),
        ("mittwochs", "XXXX-WXX-3"),
        ("donnerstags", "XXXX-WXX-4"),
        ("freitags", "XXXX-WXX-5"),
        ("samstags|sonnabends", "XXXX-WXX-6"),
        ("sonntags", "XXXX-WXX-7"),
        ("werktags|wochentags", "XXXX-WXX"),
    ),
    adjective=(
        ("jährige[nrms]?", "Y"),
        ("monatige[nrms]?", "M"),
        ("wöchige[nrms]?", "W"),
        ("tägige[nrms]?", "D"),
        ("stündige[nrms]?", "TH"),
        ("minütige[nrms]?", "TM"),
        ("sekündige[nrms]?", "TS"),
    ),
    decade=(
        ("[Zz]wanziger", "2"),
        ("[Dd]reißiger|[Dd]reissiger", "3"),
        ("[Vv]ierziger", "4"),
        ("[Ff]ünfziger", "5"),
        ("[Ss]echziger", "6"),
        ("[Ss]iebziger|[Ss]iebenziger", "7"),
        ("[Aa]chtziger", "8"),
        ("[Nn]eunziger", "9"),
    ),
    unitword=(
        ("Vortag", "D:-1"),
        ("Folgetag", "D:1"),
        ("Vorjahr", "Y:-1"),
        ("Folgejahr", "Y:1"),
        ("neue[nsm]?\\s+Jahr", "Y:new"),
        ("unsere[sm]", "CE:0"),
        ("v\\.\\s?J\\.", "Y:-1"),
        ("d\\.\\s?J\\.", "Y:0"),
        ("Vormonat", "M:-1"),
        ("Vorwoche", "W:-1"),
        ("heuer", "Y:0"),
    ),
    same=(
        ("selben|gleichen|diesem|desselben|des\\s+selben|jenem|demselben|dieses|jenes|des\\s+gleichen", "0"),
        ("darauf|danach|folgenden|nächsten|darauffolgenden|des\\s+(?:darauf)?folgenden|des\\s+nächsten", "1"),
    ),
    period=(("Quartals?|Vierteljahr(?:es)?|Trimesters?", "Q"), ("Halbjahr(?:es)?|Jahreshälfte|Hälfte", "H")),
    triggers=(
        ("date", "%month%"),
        ("month", "%month%"),
        ("weekday", "%weekday%"),
        ("deictic", "%deictic%"),
        ("unit", "%unit%|jahr|heuer|Heuer|Vor"),
        ("year", r"\d\d"),
        ("decade", r"\d0er|%decade%"),
        ("century", "Jahrhundert|Jahrtausend"),
        ("season", "%season%"),
        ("quarter", "%period%"),
        ("clock", r"Uhr|Mitternacht|\d[.:]\d\d"),
        ("part", "%part%"),
        ("shift", "%shift%|tag"),
        ("same", "%same%"),
        ("feast", "%feast%"),
        ("duration", "%unit%|%adjective%|lange?"),
        ("set", "%unit%|%frequency%|%weekday%|%season%|%part%"),
        ("reference", "%reference%|Ex"),
    ),
    near_future=r"\b(?:bis zu[rm]?|angesetzte\w*|geplante\w*|vorgesehene\w*|anstehende\w*|bevorstehende\w*)\s[^.,;]{0,30}\Z"
    r"|\b(?:verschieb|verschob|vertag|verleg)\w*\s[^.,;]{0,40}\bauf\s(?:den\s)?\Z",
    not_day_before=r"(?:[Ss]traße|[Pp]latz|[Aa]llee|[Bb]rücke|[Bb]ewegung|[Bb]rigade|[Pp]ark|[Uu]fer)(?: des| vom)? \Z",
    past_before=r"\b(?:[Vv]om|[Ss]eit|[Ss]eit dem)\s(?:\w+,\s)?\Z",
    future_before=r"\b(?:[Aa]b|[Bb]is|[Bb]is zum|[Bb]is kommenden)\s\Z",
    patterns=PATTERNS,
    decimal_comma=True,
    past=(
        r"\b(?:war|waren|wurden?|hat|habe|haben|hätten?|hatten?|gab|gaben|kam|kamen|ging|gingen|fand|fanden|trafe?n?|blieb\w*|stand\w*|nahm\w*"
        r"|hielt\w*|ließ\w*|rief\w*|fuhr\w*|starb\w*|erhielt\w*|begann\w*|trat\w*|sprach\w*|schrieb\w*|schlug\w*|lag|lagen|zog\w*|fiel\w*"
        r"|lief|liefen|verlor\w*|gewann\w*|warf\w*|trug\w*|bot\w*|sah|sahen|stieg\w*|flog\w*|hieß\w*|worden"
        r"|(?!(?:heute|sollten?|könnten?|möchten?|müssten?|dritten?|letzten?|ersten?|zweiten?|vierten?|achten?|nächsten?|besten?|rechten?|harten?"
        r"|weiten?|guten?|bekannten?|geplanten?|gesamten?|bitte|alten?|meisten?|heißten?|sogenannten?|beiden)\b)[a-zäöüß]\w+te[n]?"
        r"|(?:ist|sind|sei|seien) .{0,200}\b(?:[a-zäöü]*ge(?!plant|dacht)[a-zäöüß]+(?:t|en)|(?:ver|be|er|ent|zer)[a-zäöüß]+(?:t|en)))\b"
    ),
    future=r"\b(?:wird|werden|werde|soll|sollen|solle|will|wollen|wolle|möchten?|sollten?|geplant\w*|vorgesehen|angesetzt|terminiert|erwartet|voraussichtlich|kommend\w*|nächst\w*|künftig\w*|bevor|ansteht|anstehen\w*|ab sofort|bis (?:zum|spätestens))\b",
    present=r"\b(?:findet|finden|finde|beginnt|beginnen|startet|starten|trifft|treffen|tritt|treten|spielt|spielen|reist|reisen|kommt|kommen|lädt|laden|steht|stehen|liest|gastiert|eröffnet|öffnet|endet|enden|folgt|folgen|läuft|laufen|geht|gehen|tagt|tagen|entscheidet|entscheiden|erscheint|stellt|feiert|feiern|zeigt|präsentiert|gibt|bietet|referiert|spricht|kann|können|muss|müssen|dürfen|darf|plant|planen|stimmt|stimmen|wählt|wählen|fällt|fährt|ist|sind|bleibt|bleiben|gilt|gelten|kehrt|empfängt|besucht|übernimmt|verhandelt|berät|beraten)\b",
    not_year_before=r"(?:(?:\b(?:Nr|No|Nummer|Paragraph|Paragraf|Artikel|Seite|S|rund|etwa|knapp|fast|mehr als|gut|bis zu|ungefähr|circa|ca|mindestens|insgesamt|Tel|Telefon|Postfach|weitere|weiteren|nur|je|Boeing|Airbus|Platz|Rang|PLZ|jeweils|weniger als|höchstens)\.?\s|[§$€£#]\s?|\d[.,:]|(?<!\d)\d{1,3}/|[^\W\d]-|\+|\b(?:es|davon|noch|dann)\s)\Z)",
    not_year_after=r"\s?(?:(?:Hoffenheim|München|Euro|Meter|Metern|Menschen|Kilometer|Personen|Mark|D-Mark|DM|Dollar|Teilnehmer|Mitglieder|Mitarbeiter|Stück|Tonnen|Besucher|Zuschauer|Einwohner|Mann|Arbeits\w*|Franken|Lire|Schilling|Hektar|Quadratmeter\w*|Kubikmeter|Stimmen|Kilo\w*|Liter|Seiten|Prozent|Soldaten|Tote|Toten|Fälle|Fällen|Kinder|Kindern|Flüchtlinge\w*|Beschäftigte\w*|Schüler\w*|Studenten|Betriebe\w*|Haushalte\w*|Wohnungen|Plätze\w*|Gäste\w*|Jahre|Jahren|Tage|Tagen|Stunden|Bürger|Pfund|Rubel|Yen|Exemplare|Kilowatt\w*|Megawatt|Milliarden|Millionen|Demonstranten|Polizisten|Opfer|Anhänger|Infizierte\w*|Neuinfektionen|Kandidaten|Unternehmen|Firmen|Frauen|Männer\w*|km|m|ha|kg|qm|PS|MW|Grad|v\. ?Chr)\b|%|€|\$|°|²|³|[.,]\d|/\d{5,}|\s(?:im Jahr|im vergangenen|im vorigen|im letzten|pro)\b|\sbis \d{4} (?:Grad|Meter|Euro|Mark|Menschen|Kilometer|Personen|Stück|Tonnen|Soldaten)|-?mal\b|er\b)",
    not_duration_before=r"(?:\b(?:Alter von|[Aa]b|[Uu]nter|[Mm]it|[Zz]wischen|[Üü]ber|Kinder von|von [\w-]+ bis|zwischen [\w-]+ und)\s)\Z",
    not_duration_after=r"\s(?:alt\w*|älter\w*|jünger\w*|jung\w*)\b",
    day_adverbs=frozenset("morgens frühmorgens vormittags mittags nachmittags abends spätabends nachts".split()),
    indefinite=r"\b[Ee]ine[nms]?\s(?:[a-zäöüß]+en\s)?\Z",
    of_day=r"[A-ZÄÖÜ]\w+ von \Z",
    daily=r"\b(?:[Gg]estern|[Vv]orgestern|[Üü]bermorgen|[Mm]orgen (?:wird|findet|beginnt|soll)|\d{1,2} Uhr|(?:[Aa]m|[Ss]eit|[Bb]is|[Vv]om|[Aa]b) (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag))",
    general_today=r"(?:\b(?:bis|noch|auch|wie|schon|von|erst|selbst|gerade|ab|wir|man|die|das|was|was wir|früher und|gestern und)\s[Hh]eute\b|\bals heute\b|\b[Hh]eute\s(?:noch|wie|mehr|kaum|eher|meist|allgemein|leben|lebt|würde|heißt|gibt es|weiß|wissen|wäre|zu den)\b)",
    long_nouns=r"(?i:\s(?:[a-zäöüß]+\s)?(?:\w*(?:haft|strafe|ausbildung|zeit|pause|ehe|verhandlungen|studie|projekt|phase|frist|mandat|vertrag|bestehen|tradition|geschichte|krieg|herrschaft|regierung|programm|mitgliedschaft|erfahrung|jubiläum|vertrags|abstand|suche|aufenthalt|kampf|streit|arbeit|forschung|dauer|verspätung|gefängnis\w*|laufbahn|karriere|amtszeit|bauzeit|sperre|zusammenarbeit|beziehung|problem|probezeit|wartezeit|einsatz|ermittlungen|recherche|planung|entwicklung|reise|bürgerkrieg|besatzung|teilung|existenz|freundschaft|partnerschaft|verbot|garantie|laufzeit|turnus|rhythmus|studium|lehre|kurs|tätigkeit|prozess|exil|isolation|fristen|haftstrafe))(?:e?[ns]|es)?\b)",
)
