"""English: the patterns of time expressions; named groups and %vocabularies% as `TimePattern` says."""

from synopse.languages.rules.times import TimePattern as P

_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1\d{3}|20\d\d)\b"
_OF_YEAR = r"(?:,?\s+(?P<year>1\d{3}|20\d\d)\b(?![.,]\d)|\s+(?:of\s+)?%relative%\s+year)"
_WEEKDAY = r"(?:%weekday%,?\s+(?:the\s+)?)?"
_PHASE = r"(?:%phase%\s+)?"
_NUMBER = r"(?P<n>\d{1,4}(?:[.,]\d{1,3})?|%number:bare%)"
_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_MINUTE = r"(?P<minute>[0-5]\d)"
_HALF = r"\s?(?P<meridiem>[ap]\.m\.|[ap]m|AM|PM|A\.M\.|P\.M\.)"
_OF_DAY = r"(?:\sin\sthe\s(?P<part>morning|afternoon|evening))?"

PATTERNS = (
    P("date", r"\b%month%\s+(?P<day>[0-3]?\d)(?=\s?(?:-|–|to|and|through)\s?\d{1,2},\s(?P<year>(?:19|20)\d\d)\b)"),
    P("date", rf"\b{_WEEKDAY}%month%\s+{_DAY}\b(?!:)(?:{_OF_YEAR})?"),
    P("date", rf"\b{_WEEKDAY}{_DAY}\s+(?:of\s+)?%month%(?!\w)(?:{_OF_YEAR})?"),
    P(
        "date",
        r"\b%month%\s+\d{1,2}(?:\s?(?:-|–|to|and|through)\s?)(?P<x>(?P<day>[0-3]?\d)\b(?!:|\s?%)(?:,\s(?P<year>(?:19|20)\d\d)\b)?)",
    ),
    P("date", r"\b(?P<x>(?P<day>[0-3]?\d)(?:st|nd|rd|th)?)(?=\s?(?:-|–|to|and)\s?\d{1,2}\s%month%(?!\w))"),
    P("date", r"\b(?P<year>(?:19|20)\d\d)-(?P<monthnumber>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b", r"\d"),
    P("month", rf"\b{_PHASE}%month%{_OF_YEAR}"),
    P("month", rf"\b{_PHASE}%relative%\s+%month%\b"),
    P("month", rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring)\s(?P<x>{_PHASE}%month%)\b(?!\s+\d|[-–])"),
    P(
        "month",
        rf"\b(?P<x>{_PHASE}%month%)\b(?!\s+\d|\s[A-Z]|\s(?:the|be|you|your|he|she|they|not|have|all|on|against)\b)",
    ),
    P("weekday", r"\b(?:%relative%\s+)?%weekday%\s+%part%\b"),
    P("weekday", r"\b%relative%\s+%weekday%\b"),
    P("weekday", r"\b%weekday%\b(?!['’]s\s[A-Z]|\s(?:Times|Night|Journal)\b)"),
    P("set", r"\b(?:[Ee]very|[Ee]ach)\s+(?:other\s+)?%weekday%(?:\s+%part%)?\b"),
    P("set", r"\b[Oo]n\s(?P<x>%weekday%s)\b"),
    P("deictic", r"\b%deictic%\s+%part%\b"),
    P("deictic", r"\b(?P<deictic>(?P<part>[Tt]onight))\b"),
    P("deictic", r"\b%deictic%\b"),
    P("part", r"\b(?:[Ee]arlier|[Ll]ater)\s(?P<x>%relative%\s(?P<part>morning|afternoon|evening|night))\b"),
    P("part", r"\b%relative%\s(?P<part>morning|afternoon|evening|night)\b"),
    P("part", r"\b[Ii]n\s(?P<x>the\s(?:(?P<phasepart>early|late)\s)?(?P<part>morning|afternoon|evening))\b"),
    P("part", r"\b(?P<x>(?P<part>overnight|Overnight))\b"),
    P(
        "part",
        r"\b(?:[Aa]t|[Aa]round|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil)\s(?P<x>(?P<part>dawn|daybreak|sunrise|dusk|nightfall|sunset|lunchtime|mid-?morning|mid-?afternoon))\b",
    ),
    P("part", r"\b[Ii]n\s(?P<x>the\s(?P<part>early\shours|small\shours))\b"),
    P(
        "shift",
        rf"\b(?:%hedge%\s+)?(?:{_NUMBER}|%vague%)\s+%unit%\s+(?P<shift>later|earlier|afterwards?|prior|previously)\b",
    ),
    P(
        "shift",
        r"\b(?:the\s)?(?P<unit>day|week|month|year)\s+(?P<shift>(?<!year )after|before|after|earlier|later|prior|afterwards?)\b(?!\s(?:the|a|an|his|her|their|its|he|she|they|we|I|it|[A-Z]|\w+ing)\b)",
    ),
    P("same", r"\b(?P<x>(?P<same>the same|that|the next|the following|the previous)\s(?P<unit>day|week|month|year))\b"),
    P(
        "unit",
        r"\b(?:[Tt]he\s+)?(?P<phase>[Ss]tart|[Bb]eginning|[Mm]iddle|[Ee]nd|[Ee]arly|[Ll]ate|[Mm]id)[\s-](?:of\s)?%relative%\s+(?P<unit>week|weekend|month|year|century|decade)\b",
    ),
    P(
        "unit",
        r"\b(?:[Tt]he\s+)?(?P<phase>[Ss]tart|[Bb]eginning|[Mm]iddle|[Ee]nd)\sof\sthe\s(?P<unit>week|month|year|century|decade)\b",
    ),
    P("unit", r"\b%relative%\s+(?P<unit>week|weekend|month|year|quarter|decade|century)\b(?!['’]s\s(?:Eve|Day)|s)"),
    P("unit", r"\b[Tt]he\s(?P<x>%relative%\s+(?P<unit>week|weekend|month|year|quarter|decade|century))\b"),
    P("unit", r"\b(?:[Oo]ver|[Dd]uring|[Oo]n)\s(?P<x>the\s(?P<unit>weekend))\b"),
    P(
        "quarter",
        rf"\b(?P<x>(?:[Tt]he\s)?%ordinal%\s+(?P<period>quarter|half)(?:\s+of\s+(?:{_YEAR}|%relative%\s+year|the\syear)))\b",
    ),
    P("year", rf"\b{_PHASE}(?<![\w.,:/#$€£-])(?P<x>{_YEAR})"),
    P("year", rf"\b%phase%[\s-]+{_YEAR}"),
    P("year", rf"(?<=\d{{4}}[-–—/])(?P<x>{_YEAR})(?![-\w])"),
    P("year", r"(?<=\b[12]\d{3}[-–—])(?P<x>(?P<year2>\d\d))\b(?![-\w.,])"),
    P("decade", r"\b(?P<x>(?:[Tt]he\s)?(?:%phase%[\s-])?(?:(?P<years>(?:1[5-9]|20)\d0)['’]?s|%decade%))\b"),
    P("decade", r"(?<!\w)(?P<x>(?:[Tt]he\s)?(?:%phase%[\s-])?['’‘](?P<years>\d0)s)\b"),
    P(
        "century",
        r"\b(?P<x>(?:[Tt]he\s)?(?:%phase%[\s-])?(?:(?P<century>\d{1,2})(?:st|nd|rd|th)|%ordinal%)[\s-]century)\b",
    ),
    P("season", rf"\b(?P<x>{_PHASE}%season%\s+(?:of\s+)?(?:{_YEAR}|%relative%\s+year))"),
    P("season", r"\b(?P<x>%relative%\s+%season%)\b"),
    P(
        "season",
        r"\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring)\s(?P<x>(?:the\s|early\s|late\s)?%season%)\b(?!-|\sof\b)",
    ),
    P("feast", r"\b(?:%relative%\s+)?%feast%(?:,?\s+(?P<year>(?:19|20)\d\d))?\b"),
    P(
        "clock",
        rf"(?<![\d.,:$])(?P<x>{_HOUR}(?:[.:]{_MINUTE})?{_HALF}(?:\s(?:[A-Z]?[SD]T|E[SD]?T|GMT|BST|UTC|CET)\b)?)",
        r"[aApP]\.?[mM]|\d",
    ),
    P(
        "clock",
        rf"\b[Aa]t\s(?P<x>{_HOUR}:{_MINUTE}(?:\s(?:GMT|BST|UTC|CET|E[SD]?T)\b)?)(?![:.]?\d|\s?[ap]\.?m)",
        r"\d",
    ),
    P("clock", rf"(?<![\d.,:$])(?P<x>{_HOUR}:{_MINUTE}\s(?:GMT|BST|UTC|CET|E[SD]?T))\b", r"\d"),
    P("clock", r"\b(?P<x>(?P<midnight>midnight|Midnight))\b", "idnight"),
    P("clock", r"\b(?P<x>(?P<noon>noon|Noon|midday|Midday))\b(?!\s[A-Z])", "noon|Noon|idday"),
    P("clock", rf"(?<![\d.,:$])\b(?P<x>(?:{_HOUR}|(?P<hourword>%number:bare%))\so['’]clock{_OF_DAY})\b", "clock"),
    P(
        "clock",
        r"\b(?:[Aa]t|[Aa]round|[Aa]bout|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil)\s(?P<x>(?P<hourword>%number:bare%)\sin\sthe\s(?P<part>morning|afternoon|evening))\b",
        "morning|afternoon|evening",
    ),
    P(
        "clock",
        rf"\b(?P<x>(?P<to>half past|quarter past|quarter to)\s(?:{_HOUR}|(?P<hourword>%number:bare%)){_OF_DAY})\b(?!\s(?:percent|per cent|million|billion))",
        "half|quarter",
    ),
    P(
        "set",
        r"\b(?P<x>(?:once|twice|three\stimes|four\stimes|several\stimes)\s(?:per|a|an|each|every)\s(?P<unit>year|month|week|day|hour))\b",
    ),
    P(
        "set",
        r"(?:\d|\b(?:million|billion|hours|days|people|percent|times)|\bof [a-z]+)\s(?P<x>(?<!miles )(?<!kilometers )(?<!kilometres )(?:per|a|an|each)\s(?P<unit>year|month|week|day|hour))\b",
    ),
    P(
        "duration",
        rf"(?<![\w.,-])(?P<x>(?:(?:[Tt]he\s+)?%relative%\s+)?(?:%hedge%\s+)?(?:{_NUMBER}|%vague%)(?:\s+(?:full|more|long|straight|consecutive|additional))?[\s-]+%unit%)\b(?!-(?:old|olds)|\s(?:old|older|younger)\b)",
    ),
    P(
        "duration",
        r"\b(?P<x>(?:[Tt]he\s)?%relative%\s+(?P<unit>years|months|weeks|days|hours|minutes|decades|centuries))\b",
    ),
    P(
        "duration",
        rf"(?<![\w.,-])(?P<x>{_NUMBER})(?=(?:\s+(?:to|or)\s+|\s?[-–]\s?)(?:\d+|%number:bare%)\s+(?P<unit>years|months|weeks|days|hours|minutes)\b(?!\sold))",
    ),
    P("duration", r"\b(?:[Ff]or|[Ii]n)\s(?P<x>(?P<unit>years|months|weeks|days|hours|decades|centuries))\b(?!\sto\b)"),
    P("duration", r"\b(?P<x>(?P<unit>years|months|weeks|days|hours|decades|centuries))\s(?:ago|later|before)\b"),
    P(
        "duration",
        r"\b(?P<x>(?P<unit>years|months|weeks|days|hours|minutes|decades|year|month|week|day|hour|decade)-?long)\b",
        "long",
    ),
    P("duration", r"\b(?P<x>(?P<n>half)\s(?:a|an)\s%unit%)\b"),
    P("set", rf"\b(?:[Ee]very|[Ee]ach)\s+(?:other\s+)?(?:{_NUMBER}\s+)?%unit%\b(?!\s(?:of|since)\b)"),
    P("set", r"\b%frequency%\b(?!\s[A-Z])"),
    P("reference", r"\b(?<![Aa]s )%reference%\b(?!\sas\b|,?\sthat\b)"),
)
