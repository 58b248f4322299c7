"""German: the patterns of time expressions; named groups and %vocabularies% as `TimePattern` says."""

from synopse.languages.rules.times import TimePattern as P

_ART = r"(?:(?:[Dd]e[rnms]|[Dd]ie|[Dd]as)\s+)?"  # an article of its own belongs to the expression; "im", "am", "vom" do not
_DAY = r"(?P<day>[0-3]?\d)\."
_YEAR = r"(?P<year>1\d{3}|20\d\d)\b"
_OF_YEAR = r"(?:(?:(?:im|des)\s+Jahres?\s+)?(?P<year>1\d{3}|20\d\d)\b(?!\s*(?:Uhr|[A-ZÄÖÜ]\w+en\b)|[.,]\d)|['’](?P<year2>\d\d)\b)"
_REL_YEAR = (
    r"(?:(?P<unitword2>[dv]\.\s?J\.)|(?:de[sm]\s+)?%relative%\s+Jahre?s?|(?:des|im)\s+(?P<unitword>Vorjahr)e?s?"
    r"|(?P<same>desselben|des\s+selben|des\s+gleichen|jenes|des\s+(?:darauf)?folgenden|des\s+nächsten)\s+Jahres)"
)
_WEEKDAY = r"(?:%weekday%s?,?\s+(?:de[nmr]\s+)?)?"
_PHASE = r"(?:%phase%\s+)?"
_NUMBER = r"(?P<n>\d{1,4}(?:[.,]\d{1,3})?|%number:bare%)"
_NUMERIC = r"[0-3]?\d\.\s?(?:0?[1-9]|1[0-2])\."
_UHR_AHEAD = r"(?=\s?(?:bis|-|–|—|/|und|oder)\s?(?:etwa\s)?\d{1,2}(?:[.:]\d{2})?(?:\s?(?:-|–|/|und|bis|,)\s?\d{1,2}(?:[.:]\d{2})?){0,4}\s?Uhr)"
_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_OF_DAY = r"(?:\s(?P<part>morgens|früh|vormittags|mittags|nachmittags|abends|nachts)\b)?"
_MINUTE = r"(?P<minute>[0-5]\d)"
_LIST = r"(?=\s?(?:,|/|-|–|—|und|oder|sowie|bis(?:\szum)?|auf den|zum)\s?(?:am\s|den\s)?\d{1,2}\.?"
_ORD = r"(?P<ordinal>%ordinal:bare%|\d\.)"

PATTERNS = (
    # days
    P("date", rf"\b{_WEEKDAY}{_DAY}\s?%month%(?!\w)(?:\s+(?:{_OF_YEAR}|{_REL_YEAR}))?"),
    P(
        "date",
        rf"\b{_WEEKDAY}(?P<x>{_DAY}?){_LIST}(?:\s?(?:,|/|-|–|und|oder|sowie|bis)\s?(?:und\s)?\d{{1,2}}\.?){{0,6}}\s?%month%(?!\w)(?:\s+(?P<year>1\d{{3}}|20\d\d)\b)?)",
    ),
    P(
        "date",
        rf"\b{_WEEKDAY}(?<![\d.,:]){_DAY}\s?(?P<monthnumber>0?[1-9]|1[0-2])\.\s?(?P<year>(?:1\d|20)\d\d|\d\d)\b(?!\.\d|\s*(?:Uhr|Prozent|Millionen|Milliarden|Euro|€|%))",
        r"\d",
    ),
    P(
        "date",
        rf"(?:\b(?:[Aa]m|[Vv]om|[Bb]is|[Bb]is zum|[Zz]um|[Aa]b|[Ss]eit|den|dem|%weekday%(?:,|\s?\(|(?=\s)))(?:\s|(?<=\()))(?P<x>(?<![\d.,:]){_DAY}\s?(?P<monthnumber>0?[1-9]|1[0-2])\.)(?!\d)(?!\s?(?:Januar|Februar|März|April|Mai|Ju|Aug|Sep|Okt|Nov|Dez))",
        r"\d",
    ),
    P(
        "date",
        rf"(?<![\d.,:])(?P<x>{_DAY}(?:(?P<monthnumber>0?[1-9]|1[0-2])\.)?)(?=\s?(?:-|–|bis)\s?[0-3]?\d\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:(?:19|20)\d\d)\b)",
        r"\d",
    ),
    P(
        "date",
        rf"(?<![\d.,:])(?P<x>{_DAY}\s?(?P<monthnumber>0?[1-9]|1[0-2])\.)(?=,?\s(?:um\s|gegen\s|ab\s)?\d{{1,2}}[.:]\d\d)",
        r"\d",
    ),
    P("date", r"\b(?P<year>(?:19|20)\d\d)-(?P<monthnumber>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b", r"\d"),
    P(
        "date",
        rf"\b(?P<part>Nacht|Abend|Morgen|Mittag|Vormittag|Nachmittag)\s+(?:des|vom|am)\s+{_DAY}\s?%month%(?!\w)(?:\s+{_OF_YEAR})?",
    ),
    P(
        "date",
        rf"\b(?P<part>Nacht|Abend|Morgen|Mittag|Vormittag|Nachmittag)\s+(?:des|vom|am)\s+{_DAY}\s?(?P<monthnumber>0?[1-9]|1[0-2])\.\s?(?P<year>(?:19|20)\d\d)\b",
        r"\d",
    ),
    # months
    P(
        "month",
        rf"\b{_PHASE}%month%(?=\s(?:bis|und|oder|-|–|sowie)\s(?:Anfang\s|Ende\s|Mitte\s)?(?:%month:bare%)\s(?:(?:im|des)\sJahre?s?\s)?(?P<year>1\d{{3}}|20\d\d)\b)",
    ),
    P("month", rf"\b{_PHASE}%month%\s+(?:{_OF_YEAR}|{_REL_YEAR})"),
    P("month", rf"\b{_PHASE}(?:(?:des|der)\s)?%relative%\s+%month%s?\b"),
    P("month", rf"\b(?:{_PHASE}(?:(?:des\s)?Monats\s)?)%month%s?\b(?!\s+\d{{1,2}}\b)"),
    # weekdays
    P("weekday", r"\b(?:%relative%\s+)?%weekday%s?[\s-]?%part%\b"),
    P("weekday", r"\b(?:[Hh]eutigen?|[Gg]estrigen?|[Mm]orgigen?)\s(?P<x>%weekday%(?:%part%)?)s?\b"),
    P("weekday", r"\b%weekday%(?:%part%)?\s(?:der\s)?%relative%\s(?P<week>Woche)\b"),
    P("weekday", r"\b%relative%\s+%weekday%s?\b"),
    P("weekday", r"\b%weekday%s?\b(?!-[A-ZÄÖÜa-z]|\s(?:der|des)\s)"),
    P("weekday", r"\b(?:[Aa]m|[Ss]eit|[Bb]is|[Vv]om|[Aa]b|[Ff]ür)\s(?P<x>%weekday%)\b(?=\sder\s)"),
    P("set", r"\b[Jj]ede[nrms]\s+(?:\w+\s+)?%weekday%(?:%part%)?s?(?:\s+im\s+(?P<unit>Monat|Jahr))?\b"),
    # words for days
    P("deictic", r"\b%deictic%\s+(?:%part%)\b"),
    P("deictic", r"\b%deictic%\b"),
    P("deictic", r"\b[Vv]on\s(?P<x>(?P<deictic>morgen))\b"),
    P("shift", r"\b(?P<x>(?P<unitword>Vortag)e?s?|(?P<unitword2>Folgetag)e?s?)\b"),
    P("shift", r"\b(?P<unit>Tag|Tags|Abend|Woche|Monat|Jahr)s?\s+%shift%\b"),
    P("season", r"\b(?P<x>%season%\s+(?P<same>darauf|danach))\b"),
    P("shift", r"\b(?P<vague>)(?P<unit>Jahrzehnte|Jahre|Monate|Wochen|Tage|Stunden|Minuten)\s+%shift%\b"),
    P("shift", r"\b(?:der|die|das|dem)\s(?P<unit>Woche)\s+%shift%\b"),
    P("shift", rf"\b(?:%hedge%\s+)?(?:{_NUMBER}|%vague%)\s+%unit%\s+%shift%\b"),
    P(
        "same",
        r"\b[Aa][mn]\s(?P<x>(?P<same>selben|gleichen|diesem|folgenden|nächsten|darauffolgenden)\s(?P<unit>Tage?|Abend|Nachmittag|Vormittag|Morgen))\b",
    ),
    P("same", r"\b[Ii]m\s(?P<x>(?P<same>selben|gleichen|folgenden|darauffolgenden)\s(?P<unit>Jahre?|Monat))\b"),
    P("same", r"\b[Ii]n\s(?P<x>(?P<same>jenem|demselben)\s(?P<unit>Jahre?|Monat|Sommer))\b"),
    P("same", r"\b(?P<x>(?P<same>desselben|dieses|jenes|des gleichen|des folgenden)\s(?P<unit>Tages))\b"),
    # weeks, months, years and more, relative to publication
    P(
        "unit",
        r"(?:\b(?P<phase>Anfang|Beginn|Mitte|Ende|Ausgang)\s+(?:de[sr]\s+)?)%relative%\s+(?P<unit>Jahr(?:es|hunderts?|zehnts?)?|Monate?s?|Woche|Wochenendes?|Quartals?|Halbjahrs?|Jahres)\b",
    ),
    P(
        "unit",
        r"\b(?P<x>(?:(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]en)\s+)?(?!letzte[nrs]?\s\w+\sde[rs]\s[A-ZÄÖÜ])%relative%\s+(?P<unit>Woche|Wochenende|Jahr|Jahrhundert|Jahrzehnt|Monat|Quartal|Halbjahr))\b(?!s)",
    ),
    P(
        "unit",
        r"\b%relative%\s+(?P<unit>Jahr(?:es|zehnts?|hunderts?)?|Monats?|Wochenendes?|Quartals?|Halbjahr(?:es)?)\b",
    ),
    P("unit", r"(?<=m )%relative%\s+(?P<unit>Jahre|Monate|Jahrhundert|Jahrzehnt)\b"),
    P("unit", r"\b(?P<relative>[Dd]iesem)\s+(?P<unit>Jahre|Monate)\b"),
    P("unit", r"\b(?P<phase>Anfang|Beginn|Mitte|Ende)\s+(?:der|des)\s+(?P<unit>Jahres|Monats|Woche|Jahrhunderts)\b"),
    P("unit", r"\b(?P<phase>Anfang|Mitte|Ende)\s(?P<unit>Woche|Monat|Jahr)\b"),
    P("unit", r"\b(?P<x>(?P<unitword>neue[nsm]?\s+Jahr)(?:es)?)\b"),
    P("reference", r"\b(?P<x>(?P<present>(?:unserer Zeit|unseren Tagen|unserer Tage)))\b", "unsere"),
    P("unit", r"\b(?P<x>(?P<unitword>unsere[sm]) (?:Jahrhunderts?))\b", "unsere"),
    P("unit", r"\b[Ii]m Laufe?\s(?P<x>de[sr]\s(?P<unit>Jahres|Monats|Woche|Tages))\b"),
    P(
        "unit",
        r"\b(?P<x>(?:(?P<unit>Jahr|Monat)(?:es|s)?(?P<phase>anfang|beginn|mitte|ende|ausklang|schluss)|(?P<unitword>Wochenbeginn|Wochenanfang|Wochenmitte)))\b(?!s)",
    ),
    P("unit", r"\b(?P<unitword>Vorjahr|Folgejahr|Vormonat|Vorwoche|heuer|Heuer)(?:e?s)?\b"),
    P("unit", r"\b(?:[Aa]m|[Ff]ürs|[Üü]bers|[Üü]ber das|[Ff]ür das)\s(?P<x>(?:%relative%\s)?(?P<unit>Wochenende))\b"),
    P(
        "quarter",
        rf"\b(?P<x>{_ART}(?P<ordinal>%ordinal:bare%|\d\.)\s+(?P<period>Quartals?|Vierteljahr(?:es)?|Trimesters?|Halbjahr(?:es)?|Jahreshälfte|Hälfte)(?:\s+(?:(?:des\s)?(?:Jahres\s)?(?P<year>(?:19|20)\d\d)\b|(?:de[sr]\s)?%relative%\s+Jahres|des\s(?P<unitword>Vorjahr)e?s|des\sJahres))?)(?<!Hälfte)\b",
    ),
    # years
    P(
        "year",
        rf"\b(?P<x>(?:%phase%\s+(?:des\s)?)?(?:(?:[Dd]as|[Dd]em|[Dd]es|[Dd]ie|[Dd]en)\s)?(?:(?:Kalender|Geschäfts|Steuer|Haushalts|Schul|Wirtschafts|Gesamt|Kriegs)?[Jj]ahre?[sn]?\s){_YEAR}(?:/\d\d(?:\d\d)?\b)?)(?!\s?(?:Jahre|Meter|Euro|Kilometer))",
    ),
    P("year", rf"\b%phase%\s+{_YEAR}"),
    P(
        "year",
        rf"\b(?P<x>{_ART}(?:Saison|Spielzeit|Amtsperiode|Legislaturperiode|Wahlperiode|Wintersemester|Sommersemester)\s{_YEAR}(?:[/-]\d\d(?:\d\d)?)?)\b",
    ),
    P(
        "duration",
        r"\b(?P<x>(?:[Dd]en|[Dd]ie|[Dd]as|[Ee]inen|[Ee]ine|[Ee]in)\s(?P<whole>ganze[ns]?)\s(?P<unit>Tag|Nacht|Woche|Jahr|Monat|Stunde|Jahrzehnt|Jahrhundert))\b(?!\s\d)",
    ),
    P("year", rf"(?<![\w.,:/#$€£-])(?P<x>{_YEAR}(?:/\s?\d\d\b)?)"),
    P("year", rf"(?<=\d{{4}}[-–—/])(?P<x>{_YEAR})(?![-\w])"),
    P("year", r"(?<=\b[12]\d{3}[-–—])(?P<x>(?P<year2>\d\d))\b(?![-\w.,])"),
    P(
        "year",
        r"(?:\b[Jj]ahre?s?|[Ss]eit|[Vv]on|[Ss]ommer|[Hh]erbst|[Ww]inter|[Ff]rühjahr|[Ii]m)\s(?P<x>['’](?P<year2>\d\d))\b",
    ),
    P(
        "year",
        r"\b(?:[Ii]m\s)?(?P<x>Jahre?\s(?P<year>\d{2,4})\s(?P<era>v\.\s?(?:Chr\.|u\.\s?Z\.)|vor Christus|n\.\s?Chr\.|nach Christus))",
    ),
    P("year", r"\b(?P<x>(?P<year>\d{1,4})\s(?P<era>v\.\s?(?:Chr\.|u\.\s?Z\.)|vor Christus|n\.\s?Chr\.|nach Christus))"),
    P("year", r"\b[Ii]m\s(?P<x>Jahre?\s(?P<year>[3-9]\d\d))\b"),
    P(
        "decade",
        rf"\b(?P<x>{_ART}(?:(?P<years>(?:1[5-9]|20)?\d0)er|%decade%))(?=(?:-|\sJahre)?\s(?:und|oder|bis|/)\s(?:die\s|zu den\s|in die\s)?(?:\d+er|%decade:bare%)[-\s]?[Jj]ahre)",
    ),
    P(
        "decade",
        rf"\b(?P<x>(?:%phase%\s+)?(?:(?:[Dd]er|[Dd]ie|den)\s(?:ersten?|zweiten?)\sHälfte\s)?{_ART}(?:(?:frühen|späten|mittleren|ausgehenden|beginnenden|goldenen|Goldenen|wilden)\s)?(?:(?P<years>(?:1[5-9]|20)?\d0)er|%decade%)[-\s]?[Jj]ahren?)\b",
    ),
    P(
        "decade",
        r"\b(?P<x>(?:%phase%\s+)?(?:(?:de[nr]|[Dd]ie)\s+)(?:(?:frühen|späten|mittleren|goldenen|Goldenen|wilden)\s)?(?:(?P<years>(?:1[5-9]|20)?\d0)ern?|%decade%n?))\b(?!\s?-|\s(?:[A-ZÄÖÜ]|(?:und|bis|oder)\s\d))",
    ),
    P(
        "century",
        rf"\b(?P<x>(?:%phase%\s(?:des\s)?)?(?:{_ART}(?:ersten?|zweiten?)\sHälfte\sdes\s)?(?:(?:das|dem|des)\s)?(?:(?:frühen|späten|ausgehenden|beginnenden|frühe|späte)\s)?(?:(?P<century>\d{{1,2}})\.|%ordinal%)\s+Jahrhunderts?)\b(?P<era>\sv\.\sChr\.)?",
    ),
    P("century", r"\b(?P<x>(?:(?:[Dd]as|[Dd]em|[Dd]es)\s)?(?:(?P<millennium>\d)\.|%ordinal%)\s+Jahrtausends?)\b"),
    P("century", r"\b(?P<x>(?P<century>\d{1,2})\.)(?=\s(?:und|bis|oder|bis zum|bis ins)\s\d{1,2}\.\sJahrhundert)"),
    P("season", rf"\b(?P<x>{_PHASE}(?:(?:de[rs]|das|den)\s)?%relative%\s+(?:\w+en\s)?%season%s?)\b"),
    P(
        "season",
        rf"\b(?P<x>{_PHASE}(?:des\s)?%season%s?\s+(?:(?:des\s)?(?:Jahres\s)?(?P<year>1\d{{3}}|20\d\d)(?:/\d\d(?:\d\d)?)?\b|['’](?P<year2>\d\d)\b|{_REL_YEAR}))",
    ),
    P(
        "season",
        r"\b(?:[Ii]m|[Zz]um|[Vv]om|[Aa]b|[Ss]eit|[Dd]en ganzen|[Dd]es|[Bb]is|[Ee]nde|[Aa]nfang|[Mm]itte|[Üü]ber den|[Ii]n den|[Gg]egen|[Ii]n diesem|und|oder)\s(?P<x>%season%s?)\b(?!\s?-)",
    ),
    P("season", r"\b(?P<x>(?:(?:[Dd]ie|[Dd]er|[Dd]en)\s)?%season%monaten?)\b"),
    P("feast", r"\b(?:%relative%\s+)?%feast%(?:\s+(?P<year>(?:19|20)\d\d))?\b"),
    # times of day
    P(
        "clock",
        rf"(?<![\d.,:])(?P<x>{_HOUR}(?:[.:]{_MINUTE})?\s*Uhr(?:\s(?P<minute2>[0-5]\d)\b(?![.,]?\d))?{_OF_DAY})",
    ),
    P(
        "clock",
        rf"\b(?:[Uu]m|[Gg]egen|[Aa]b|[Bb]is|[Kk]urz vor|[Kk]urz nach|vor|nach)\s(?P<x>(?P<to>halb|[Vv]iertel nach|[Vv]iertel vor|[Dd]rei ?viertel)\s(?P<hourword>%number:bare%|\d{{1,2}})(?:\sUhr)?{_OF_DAY})\b(?!-|\s(?:Prozent|Euro|Millionen))",
        "halb|iertel",
    ),
    P("clock", rf"(?<![\d.,:])(?P<x>{_HOUR}(?:[.:]{_MINUTE})?){_UHR_AHEAD}", "Uhr"),
    P("clock", rf"\b(?P<x>(?P<hourword>%number:bare%)\sUhr{_OF_DAY})(?!\s?-)"),
    P(
        "clock",
        rf"\b[Uu]m\s(?P<x>{_HOUR}[.:]{_MINUTE})\b(?!\s?(?:Prozent|Millionen|Milliarden|Euro|Uhr|Meter|Punkte|%|€|[.,]?\d))",
        r"\d",
    ),
    P("clock", r"\b(?P<x>(?P<midnight>Mitternacht))\b"),
    P(
        "part",
        r"\b(?:[Aa]m|[Ii]m|[Bb]is zum|[Gg]egen|[Bb]is in den|[Vv]om|[Zz]um)\s(?P<x>(?:(?P<phasepart>frühen|späten)\s)?(?P<part>Vormittag|Mittag|Nachmittag|Abend|Morgen|Morgengrauen))\b(?!\s(?:des|der|zuvor|zum|auf|danach))",
    ),
    P(
        "part",
        r"\b(?:[Ii]n|[Bb]is in|[Ww]ährend)\s(?P<x>der\s(?:(?:vergangenen|letzten|kommenden|folgenden|gleichen|selben)\s)?(?P<part>Nacht))\b(?!\s(?:de[rs]|vom|auf|zum|zu)\b)",
    ),
    P("part", r"\b[Ii]n der\s(?P<x>(?P<part>Nacht)\s(?:zu[mr]?|auf|von)\s(?:den\s)?%weekday%)\b"),
    P(
        "part",
        r"\b(?P<x>(?:den|die|der)\s(?:(?:frühen|späten)\s)?(?P<part>Morgenstunden|Abendstunden|Nachtstunden|Mittagsstunden|Nachmittagsstunden|Vormittagsstunden|Mittagszeit))\b",
    ),
    P(
        "part",
        r"(?<![-\w])(?P<x>(?P<part>[Nn]achts|[Mm]orgens|[Aa]bends|[Mm]ittags|[Nn]achmittags|[Vv]ormittags|[Ff]rühmorgens|[Ss]pätabends))\b",
    ),
    P("part", r"\b[Üü]ber\s(?P<x>(?P<part>Nacht|Mittag))\b"),
    P("part", r"\b(?:%relative%)\s(?P<part>Abend|Nachmittag|Vormittag|Morgen|Nacht)\b"),
    # durations
    P(
        "duration",
        rf"(?<![\w.,-])(?P<x>(?:(?:(?:[Dd]e[rn]|[Dd]ie)\s+(?!näch|komm))?%relative%\s+)?(?:%hedge%\s+)?(?:{_NUMBER}|%vague%)(?:\s+(?!alte|der\b|die\b|diese|eine|jede|keine|wurde|werde|habe|ihre|seine)[a-zäöüß]+en?)?[\s-]+%unit%)\b(?!-)",
    ),
    P("duration", rf"(?<![\w.,-])(?P<x>(?:ersten|(?:[Dd]en |[Dd]ie |[Dd]er )?letzten)\s+{_NUMBER}\s+%unit%)\b(?!-)"),
    P(
        "duration",
        r"(?<![\w.,-])(?P<x>(?:(?:[Dd]e[rn]|[Dd]ie)\s+(?!näch|komm)|(?<!m ))(?!diesem)%relative%\s+(?:(?:vielen|wenigen|paar)\s+)?(?P<unit>Jahren?|Monaten?|Wochen|Tagen?|Stunden|Minuten|Jahrzehnten?|Jahrhunderten?))\b(?!-)",
    ),
    P(
        "duration",
        rf"(?<![\w.,-])(?P<x>{_NUMBER}[\s-]+(?P<unit>Jahre?s?|Monate?s?|Wochen?|Tage?s?|Stunden?|Minuten?|Sekunden?))(?=-)",
    ),
    P(
        "duration",
        rf"(?<![\w.,-])(?P<x>{_NUMBER})(?=\s+(?:bis|oder|und|-|–)\s+(?:zu\s)?(?:\d+|%number:bare%)\s+(?P<unit>Jahren?|Monaten?|Wochen|Tagen?|Stunden|Minuten|Sekunden)\b(?!\s(?:alt|jung)))",
    ),
    P("duration", r"\b(?:[Üü]ber\s|[Ii]n\s)(?P<x>(?:die|all den|frühen)\s(?P<unit>Jahren?))\b(?<!in die Jahre)"),
    P(
        "duration",
        r"\b(?:[Ss]eit|[Vv]or|[Nn]ach|[Üü]ber|[Aa]uf|[Bb]innen|[Nn]och)\s(?P<x>(?P<unit>Jahren?|Monaten?|Wochen|Tagen?|Stunden|Minuten|Sekunden|Jahrzehnten?|Jahrhunderten?))\b(?!\s?(?:de[rs]|zuvor|später|-))",
    ),
    P(
        "duration",
        r"\b(?P<x>(?P<unit>[Jj]ahr(?:e|zehnte|hunderte)|[Mm]onate|[Ww]ochen|[Tt]age|[Ss]tunden|[Mm]inuten|[Ss]ekunden)lange?[nrms]?)\b",
    ),
    P(
        "duration",
        r"\b(?:%hedge%\s+)?(?:(?P<n>\d{1,3})[-\s]?|(?P<nword>%number:bare%)|(?P<vague>mehr|viel|lang))%adjective%\b(?<!Dreißigjährigen)(?<!Dreißigjähriger)(?<!Siebenjährigen)(?<!Siebenjähriger)(?<!Hundertjährigen)",
    ),
    P("duration", r"\b(?P<x>(?:(?:%hedge%)\s+)?(?P<unit>Viertelstunde|Dreiviertelstunde))\b"),
    P("duration", r"\b(?:[Ii]nnerhalb|[Bb]innen|[Ww]ährend|[Ii]m Laufe)\s(?P<x>(?P<n>einer|eines)\s%unit%)\b"),
    # sets
    P("set", r"\b[Jj]ede[nrs]\s+(?:%part%|%season%)\b"),
    P("set", r"\b[Jj]ede[nrsm]?\s+(?:\w+e[ns]?\s+)?%unit%\b"),
    P("set", rf"\b[Aa]lle\s(?:{_NUMBER}|%vague%)\s%unit%\b"),
    P("set", rf"\bje\s{_NUMBER}\s%unit%\b"),
    P(
        "set",
        r"\b(?P<x>(?:(?i:ein|zwei|drei|vier|fünf|sechs|mehr)[Mm]al\s)?(?<!Kilometer )(?<!Kilometern )(?<!Meter )(?<!Metern )(?<!Meilen )(?<!km )[Pp]ro\s(?P<unit>Jahr|Monat|Woche|Tag|Stunde|Minute))\b",
    ),
    P(
        "set",
        r"\b(?P<x>(?:[Ee]in|[Zz]wei|[Dd]rei|vier|fünf|sechs|mehr)mal\s(?:im|in der|am|die|jede[ns]?)\s(?P<unit>Jahr|Monat|Woche|Tag))\b",
    ),
    P("set", r"\b%frequency%\b"),
    # words for the present, the past, the future
    P(
        "reference",
        rf"\b(?P<x>{_ART}(?P<unknown>(?:Advents|Weihnachts|Oster|Fasten|Kriegs|Nachkriegs|Vorkriegs|Zwischenkriegs|Kolonial|Besatzungs|Nazi-?|NS-|DDR-|Wende|Nachwende|Vorwahl|Urlaubs|Ferien)[Zz]eit"
        r"|(?:Wahl|Schul|Kirchen|Studien|Krisen|Kriegs|Nachkriegs|Vorkriegs|Jubiläums|Geschäfts|Haushalts)jahre?[ns]?|(?:Kriegs|Fest|Feier|Weihnachtsfeier)tagen?))\b(?!\s\d{4})",
        "[Zz]eit|jahr|tage",
    ),
    P("reference", r"\b%reference%\b(?!\s(?:%weekday:bare%)|(?<=ur Zeit)\s(?:de[rs]|als)\b)"),
    P(
        "reference",
        r"\b[Ii]n\s(?P<x>(?:der\s)?(?P<future>(?:nahen|näheren|nächsten|ferner|naher|nächster)?\s?Zukunft))\b",
        "Zukunft",
    ),
    P("reference", r"\b[Ii]n\s(?P<x>(?:der\s)?(?:jüngsten|jüngster)?\s?Vergangenheit)\b", "Vergangenheit"),
    P("reference", r"\b[Ii]n\s(?P<x>der\s(?P<present>Gegenwart))\b", "Gegenwart"),
    P("reference", r"\b(?:[Ii]n|[Zz]u)\s(?P<x>jene[nr]\s(?:Jahren|Tagen|Zeit))\b", "jene"),
    P("reference", r"\b(?:[Ii]n)\s(?P<x>(?P<present>dieser\s(?:\w+en\s)?Zeit))\b", "Zeit"),
    P("reference", r"\b[Vv]on\s(?P<x>(?P<present>nun))\san\b", "nun"),
    P(
        "set",
        r"\d\s(?:Millionen\s|Milliarden\s)?[A-ZÄÖÜ€$][\w-]*\s(?P<x>(?:im|in der|am)\s(?P<unit>Jahr|Monat|Woche|Tag))\b(?!\s(?:\d{4}|de[rs]|zuvor|darauf))",
    ),
    P("reference", r"\b(?P<x>(?P<reference>Ex))(?=-[A-ZÄÖÜ])"),
)
