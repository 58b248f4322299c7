"""German: quantities. Written by hand; units after SI and ISO 4217."""

from synopse.languages.rules.quantities import QuantityRules

_ONES = "ein zwei drei vier fünf sechs sieben acht neun".split()
_TEENS = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def _numbers() -> tuple[tuple[str, str], ...]:
    words = {word: float(n) for n, word in enumerate(_ONES, 1) if n > 1}
    words |= {word: float(n) for n, word in enumerate(_TEENS, 10)}
    for t, ten in enumerate(_TENS, 2):
        words |= {f"{one}und{ten}": 10.0 * t + n for n, one in enumerate(_ONES, 1)}
        words[ten] = 10.0 * t
    small = {word: value for word, value in words.items() if value <= 20}
    words |= {f"{one}hundert": 100.0 * n for n, one in enumerate(_ONES, 1)}
    words |= {f"{word}tausend": 1000.0 * value for word, value in {"ein": 1.0, **small}.items()}
    words |= {
        "hundert": 100.0,
        "tausend": 1000.0,
        "hunderttausend": 100_000.0,
        "zwo": 2.0,
        "zweien": 2.0,
        "dreien": 3.0,
    }
    words |= {
        "anderthalb": 1.5,
        "eineinhalb": 1.5,
        "zweieinhalb": 2.5,
        "dreieinhalb": 3.5,
        "viereinhalb": 4.5,
        "fünfeinhalb": 5.5,
    }
    words |= {"eine halbe|einer halben": 0.5}
    return tuple((word, f"{value:.10g}") for word, value in words.items())


_NUMBERS = _numbers()
_WORD = "|".join(sorted((word for pair in _NUMBERS for word in pair[0].split("|")), key=len, reverse=True))
_AGE_END = r"(?:Jährige[nrsm]?|jährige[nrsm]?(?P<noun>(?=\s[a-zäöü]*\s?[A-ZÄÖÜ]))?)\b"

QUANTITIES = QuantityRules(
    digits=r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:[\u00a0\u202f'’]\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d|[.,]\d)|\d+,\d+|\d+\.\d{1,2}(?!\d)|\d+",
    thousands=" \u00a0\u202f'’.",
    decimal=",",
    number=_NUMBERS,
    article_one=r"ein(?:e[nmrs]?)?",
    single=r"einzige[nrsm]?",
    factor=(
        ("Milliarden?|Mrd\\.?|Mia\\.?", "1e9"),
        ("Billion(?:en)?|Bio\\.", "1e12"),
        ("Billiarden?", "1e15"),
        ("Million(?:en)?|Mio\\.?|Mill\\.", "1e6"),
        ("tausend|Tausend|Tsd\\.?", "1e3"),
        ("hundert|Hundert", "1e2"),
        ("Dutzend", "12"),
    ),
    masses=(
        ("Dutzende[nr]?", "12"),
        ("[Hh]underte[nr]?", "1e2"),
        ("(?:[Aa]ber)?[Tt]ausende[nr]?", "1e3"),
        ("[Zz]ehntausende[nr]?", "1e4"),
        ("[Hh]underttausende[nr]?", "1e5"),
        ("Millionen", "1e6"),
        ("Milliarden", "1e9"),
    ),
    several=r"[Mm]ehrere[nr]?|[Ee]inige[nr]?|[Ee]in paar|[Vv]iele[nr]?|[Ee]tliche[nr]?|[Zz]ig|[Ww]enige[nr]?",
    fraction=(
        ("(?:[Ee]in|einem|das|dem) Dritteln?", "33.333"),
        ("(?:[Zz]wei|zweier) Dritteln?|Zweidrittel", "66.667"),
        ("(?:[Ee]in|einem) Vierteln?", "25"),
        ("(?:[Dd]rei) Vierteln?|Dreiviertel", "75"),
        ("(?:[Ee]in|einem) Fünfteln?", "20"),
        ("zwei Fünfteln?", "40"),
        ("drei Fünfteln?", "60"),
        ("vier Fünfteln?", "80"),
        ("(?:[Ee]in|einem) Sechsteln?", "16.667"),
        ("(?:[Ee]in|einem) Achteln?", "12.5"),
        ("(?:[Ee]in|einem) Zehnteln?", "10"),
        ("(?:[Dd]ie|der) Hälfte(?= (?:de[rs]|aller|von|seine[rs]?|ihre[rs]?|dieser|davon|unsere[rs]?))", "50"),
    ),
    hedge=(
        (
            "rund|etwa|circa|ca\\.|cirka|zirka|ungefähr|knapp|fast|beinahe|nahezu|gut|schätzungsweise|um die|an die|in etwa|annähernd|geschätzt(?:en?)?|grob|gegen",
            "approx",
        ),
        (
            "mehr als|über|mindestens|wenigstens|zumindest|nicht weniger als|ab|jenseits von|deutlich über|weit über|weit mehr als|oberhalb von",
            "more",
        ),
        ("weniger als|höchstens|maximal|bis zu|nicht mehr als|allenfalls|unterhalb von|bis maximal|keine", "less"),
        ("unter", "less-unit"),
        ("zwischen", "between"),
    ),
    hedge_after=(("oder mehr|und mehr|plus", "more"), ("oder weniger", "less")),
    to=r"\s?[-–—]\s?|\s(?:bis(?:\szu)?|oder)\s",
    both=r"\s(?:und|bis)\s(?:etwa\s|rund\s)?",
    minus=r"(?:\b[Mm]inus\s|(?<![\w\d])[−-])",
    unit=(
        ("Prozentpunkten?|Prozentpunkt", "percentage_point"),
        ("Basispunkten?|Basispunkt", "percentage_point:0.01"),
        ("Prozent|%|v\\.\\s?H\\.|vom Hundert|-?prozentige[nrsm]?", "percent"),
        ("Promille|‰", "permille"),
        ("Euro|€|EUR", "EUR"),
        ("Euro-?[Cc]ents?|Cents?", "EUR:0.01"),
        ("(?:US|amerikanische|amerikanischen)?[- ]?Dollars?|US-\\$|USD|\\$", "USD"),
        ("australische[nr]? Dollars?", "AUD"),
        ("kanadische[nr]? Dollars?", "CAD"),
        ("(?:Schweizer )?Franken|CHF|Fr\\.|SFr\\.?", "CHF"),
        ("(?:britische[nr]? )?Pfund(?: Sterling)?|£|GBP", "GBP"),
        ("(?:D-|Deutsche )?Mark|DM", "DEM"),
        ("(?:österreichische )?Schilling", "ATS"),
        ("Yen|¥", "JPY"),
        ("Rubel", "RUB"),
        ("Yuan|Renminbi", "CNY"),
        ("(?:schwedische )?Kronen", "SEK"),
        ("Zloty|Złoty", "PLN"),
        ("Forint", "HUF"),
        ("(?:türkische )?Lira", "TRY"),
        ("Rupien", "INR"),
        ("Won", "KRW"),
        ("Quadratkilometern?|km²|km2|Quadrat-Kilometern?", "km²"),
        ("Quadratmetern?|m²|qm|m2", "m²"),
        ("Kubikmetern?|m³|m3", "m³"),
        ("Hektar|ha", "ha"),
        ("Stundenkilometern?|km/h|Kilometern? (?:pro|in der) Stunde|Tempo", "km/h"),
        ("Kilometern?|km", "km"),
        ("Zentimetern?|cm", "m:0.01"),
        ("Millimetern?|mm", "m:0.001"),
        ("Metern?|m", "m"),
        ("Seemeilen?", "nmi"),
        ("Meilen?", "mi"),
        ("Fuß", "ft"),
        ("Zoll", "in"),
        ("Grad(?: Celsius)?|°\\s?C|°", "°C"),
        ("Kilogramm|Kilos?|kg", "kg"),
        ("Milligramm|mg", "kg:0.000001"),
        ("Mikrogramm|µg", "kg:0.000000001"),
        ("Gramm|g", "kg:0.001"),
        ("Megatonnen?", "t:1000000"),
        ("Kilotonnen?", "t:1000"),
        ("Tonnen?", "t"),
        ("Hektolitern?", "l:100"),
        ("Millilitern?|ml", "l:0.001"),
        ("Litern?", "l"),
        ("Barrels?", "bbl"),
        ("Terawattstunden?|TWh", "kWh:1000000000"),
        ("Gigawattstunden?|GWh", "kWh:1000000"),
        ("Megawattstunden?|MWh", "kWh:1000"),
        ("Kilowattstunden?|kWh", "kWh"),
        ("Gigawatt|GW", "kW:1000000"),
        ("Megawatt|MW", "kW:1000"),
        ("Kilowatt|kW", "kW"),
        ("Watt", "kW:0.001"),
        ("PS", "hp"),
        ("Volt", "V"),
        ("Megahertz|MHz", "Hz:1000000"),
        ("Gigahertz|GHz", "Hz:1000000000"),
        ("Terabyte|TB", "GB:1000"),
        ("Gigabyte|GB", "GB"),
        ("Megabyte|MB", "GB:0.001"),
        ("Dezibel|dB", "dB"),
        ("Knoten", "kn"),
    ),
    prefix_unit=(
        ("€|EUR|Euro", "EUR"),
        ("US-?\\$|\\$|USD", "USD"),
        ("CHF|Fr\\.", "CHF"),
        ("£|GBP", "GBP"),
        ("Tempo", "km/h"),
    ),
    age=(
        rf"\b[Zz]wischen\s(?:(?P<n>\d{{1,3}})|(?P<word>{_WORD}))\sund\s(?:(?P<to>\d{{1,3}})|(?P<toword>{_WORD}))\sJahren?(?:\salte?[nrsm]?)?\b",
        rf"\b(?:(?P<hedge>[Üü]ber|[Uu]nter|[Aa]b|[Ee]twa|[Rr]und|[Cc]irca|[Cc]a\.|[Uu]ngefähr|[Kk]napp)\s)?(?P<n>\d{{1,3}})(?:-?\s(?:bis|und|oder)\s(?P<to>\d{{1,3}}))?-?{_AGE_END}",
        rf"\b(?P<word>{_WORD}|[Ee]in){_AGE_END}",
        rf"\b(?:(?P<hedge>[Üü]ber|[Uu]nter|[Ee]twa|[Rr]und|[Cc]irca|[Cc]a\.|[Uu]ngefähr|[Kk]napp|[Mm]ehr als|[Mm]indestens)\s)?(?:(?P<n>\d{{1,3}})|(?P<word>{_WORD}|ein))(?:\s?(?:bis|-|–|oder)\s(?P<to>\d{{1,3}}))?\sJahre?\s(?:alte?[nrsm]?|jung\w*)\b",
        r"\b[Ii]m Alter (?:von|zwischen)\s(?:(?P<hedge>über|unter|etwa|rund|knapp)\s)?(?P<n>\d{1,3})(?:\s(?:bis|und)\s(?P<to>\d{1,3}))?\sJahren\b",
        r"(?<=[a-zäöüß,;(] )(?P<hedge>ab|unter|über)\s(?P<n>\d{1,2})\sJahren?\b",
        r"\b[A-ZÄÖÜ][a-zäöüß.]+ [A-ZÄÖÜ][\w-]+ \((?P<x>(?P<n>[1-9]\d))(?=\)[ ,.;:])",
    ),
    not_before=(
        r"(?:\b(?:Nr|No|Nummer|Nummern|Paragra(?:ph|f)en?|Art|Artikel|Absatz|Abs|Kapitel|Seite|S|Platz|Plätze|Rang|Position|Startnummer|Gruppe|Zimmer|Raum|Saal|Halle"
        r"|Gate|Gleis|Linie|Autobahn|Bundesstraße|Landstraße|Windows|iPhone|Galaxy|Formel|Kategorie|Stufe|Phase|Level|Typ|Modell|Version|Teil|Band|Folge|Staffel"
        r"|Tel|Telefon|Fax|Telefonnummer|PLZ|Postfach|Agenda|Top|TOP|Boeing|Airbus|Apollo|Hartz|Kanal|Channel|Liga|Klasse|Euro|Ziffer|Punkt|Block|Reihe|Haus|Hausnummer|Zone|Sektor"
        r"|Runde|Etappe|Kurve|Show|Tag|Update|Corona|Covid|Sars|SARS|Ausgabe|Heft|Jahrgang|Gesetz|Az|Az\.:|Aktenzeichen:?|NDR|WDR|SWR|MDR|BR|RBB|rbb|SR|HR|hr|ORF|SRF|ZDF|RTL|Sat|Bayern|Antenne|Minute|Spieltag|Klassen?|Jahre?|Bayer|Schalke|Mainz|Hannover|München|1860|FC|ICE|IC|RE|RB|Zug|Bus|Flug|U|A|B|S|E|G|Ü|Radio|Studio|Bahnsteig)\.?\s"
        r"|\b0\d+[ /-]|\d\s|[§#№+]\s?|\d[.,:/]|[:/]|\w[-–]|[^\W\d_]|\d\s?[xX×]\s?|@)\Z"
    ),
    not_after=r"(?:\s?[xX×]\s?\d|[:/]\d|\.\s+(?:und|bis|oder|[A-ZÄÖÜa-zäöüß])|\.\d|-(?![Pp]rozent|\s?\d)|\s?Uhr\b|[’']?er\b|mal\b|fach\w*|tel\b|\s?(?:Mal|Male|zu \d|gegen \d)\b|\s[xX]\s|\sv\.\s?Chr|st[en]\w*\b)",
    total=r"\b(?:Zahl|Anzahl|Gesamtzahl|Opferzahl)\s(?:de[r]|von)\s(?:[a-zäöüß-]+\s){0,2}(?P<of>[A-ZÄÖÜ][\w-]+)[^.;:!?]{0,70}?\b(?:auf|bei|mit|von|inzwischen|nun|mittlerweile|damit|betrug|betrage|betrug zuletzt)\s(?:(?:mindestens|etwa|rund|mehr als|über|knapp|fast|insgesamt)\s)?\Z",
    modifier=(
        r"(?!(?:w[uü]rden?|werden?|habe[n]?|hatten?|hätten|waren|wären|seien|soll(?:t)?en?|könn(?:t)?en?|konnten|müss(?:t)?en?|dürf(?:t)?en|woll(?:t)?en?|oder|aber|unter|über"
        r"|hinter|neben|gegen|zwischen|wegen|einen?|eine[rms]|keine[nrms]?|seine?[nrms]?|ihre?[nrms]?|wieder|immer|leider|heute|gestern|morgen|später|früher|nachdem|außerdem"
        r"|zudem|indem|trotzdem|seitdem|ohne|alle[nrs]?|ehe|diese[nrms]?|jene[nrms]?|jede[nrms]?|welche[nrms]?|sondern|daher|eher|bisher|vorher|dagegen|hingegen|deswegen|dessen|denen|deren"
        r"|er|es|sie|wer|wenn|denn|dann|man|einander|eben|neuen?(?= \w+ \w+ \w+ \w+)|kamen|starben|gaben|machen|stehen|gehen|bleiben|sagte[n]?|fielen|lagen|erhielten|leben|lebten|sterben|liegen|gelten|kommen|fanden|bekamen|gibt es)\b)"
        r"(?:der|andere[rn]?|[a-zäöüß][a-zäöüß-]*(?:e|en|er|es|em)|[A-Z][a-zäöü]+er(?=\s[A-ZÄÖÜ]))"
    ),
    noun=r"[A-ZÄÖÜ][\w-]*[a-zäöüß]\w*|[A-Z]{2,}[\w-]*|[A-Z]{2,4}s?",
    coordinated=r"(?:,\s[\w-]+-)*\s(?:und|oder|bzw\.|sowie)\s[A-ZÄÖÜ][\w-]*\w",
    partitive=frozenset("der von".split()),
    not_noun=frozenset(
        """mal male uhr januar februar märz april mai juni juli august september oktober november dezember jänner prozent
        jahr jahre jahren jahres monat monate monaten woche wochen tag tage tagen stunde stunden minute minuten sekunde sekunden jahrzehnte
        jahrzehnten jahrhunderte jahrhunderten prozentpunkte ende anfang mitte augen weitere weiteren andere anderen""".split()
    ),
)
