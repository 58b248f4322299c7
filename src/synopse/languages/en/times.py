"""English: times. Written by hand; extents and values after TIMEX3."""

from synopse.languages.en._times_patterns import PATTERNS
from synopse.languages.en.grammar import GRAMMAR
from synopse.languages.rules.times import TimeRules

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split()
)
_LATE_ORDINALS = "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()


def _numbers() -> tuple[tuple[str, str], ...]:
    words = {word: float(n) for n, word in enumerate(_ONES + _TEENS, 1)}
    for t, ten in enumerate(_TENS, 2):
        words |= {f"{ten}-{one}": 10.0 * t + n for n, one in enumerate(_ONES, 1)}
        words[ten] = 10.0 * t
    words |= {
        "an?": 1.0,
        "one and a half|an? and a half": 1.5,
        "two and a half": 2.5,
        "half an?|an? half": 0.5,
        "both": 2.0,
    }
    words |= {
        "an? hundred": 100.0,
        "two hundred": 200.0,
        "an? thousand": 1000.0,
        "an? dozen": 12.0,
        "an? couple of|an? couple": 2.0,
    }
    return tuple((word, f"{value:g}") for word, value in words.items())


TIMES = TimeRules(
    fraction=(("half past", "30"), ("quarter past", "15"), ("quarter to", "-15")),
    partphase=(("early", "START"), ("late", "END")),
    year_word=r"(?i)year",
    season_year=r"(?i)year",
    year_leads=r"In|Since|From|By|Until|Year",
    apposing=r"the",
    day_number=r"\d(?:st|nd|rd|th)\b",
    ranges=r"to\b|until\b",
    perfect_auxiliaries=GRAMMAR.having,
    future_auxiliaries=GRAMMAR.future,
    month=(
        ("January|Jan\\.?", "1"),
        ("February|Feb\\.?", "2"),
        ("March|Mar\\.", "3"),
        ("April|Apr\\.?", "4"),
        ("May", "5"),
        ("June|Jun\\.", "6"),
        ("July|Jul\\.", "7"),
        ("August|Aug\\.?", "8"),
        ("September|Sept?\\.?", "9"),
        ("October|Oct\\.?", "10"),
        ("November|Nov\\.?", "11"),
        ("December|Dec\\.?", "12"),
    ),
    weekday=(
        ("Monday", "1"),
        ("Tuesday", "2"),
        ("Wednesday", "3"),
        ("Thursday", "4"),
        ("Friday", "5"),
        ("Saturday", "6"),
        ("Sunday", "7"),
    ),
    part=(
        ("mornings?|mid-?morning|dawn|daybreak|sunrise", "MO"),
        ("noon|midday|lunchtime", "MI"),
        ("afternoons?|mid-?afternoon", "AF"),
        ("evenings?|dusk|sunset", "EV"),
        ("nights?|tonight|[Oo]vernight|nightfall|(?:early|small) hours", "NI"),
    ),
    season=(("spring", "SP"), ("summer", "SU"), ("fall|autumn", "FA"), ("winter", "WI")),
    unit=(
        ("decades?", "DE"),
        ("century|centuries", "CE"),
        ("years?", "Y"),
        ("quarters?", "Q"),
        ("months?", "M"),
        ("weekends?", "WE"),
        ("weeks?", "W"),
        ("days?|workdays?|nights?", "D"),
        ("hours?|hrs?", "TH"),
        ("minutes?|mins?", "TM"),
        ("seconds?|secs?", "TS"),
    ),
    number=_numbers(),
    ordinal=tuple((w, str(n)) for n, w in enumerate(_ORDINALS, 1))
    + tuple((w, str(n)) for n, w in enumerate(_LATE_ORDINALS, 15))
    + (("twenty-first", "21"),),
    relative=(("last|past|previous|preceding", "-1"), ("next|coming|upcoming|following", "1"), ("this|current", "0")),
    deictic=(
        ("the day before yesterday", "-2"),
        ("yesterday", "-1"),
        ("today|tonight", "0"),
        ("tomorrow", "1"),
        ("the day after tomorrow", "2"),
    ),
    phase=(
        ("early|start|beginning|the start of|the beginning of|the beginning|the start", "START"),
        ("mid|middle|the middle of", "MID"),
        ("late|end|the end of|the end", "END"),
    ),
    hedge=(
        ("about|around|roughly|approximately|some|nearly about", "APPROX"),
        ("more than|over|longer than", "MORE_THAN"),
        ("almost|nearly|less than|just under|close to|under", "LESS_THAN"),
        ("at least", "EQUAL_OR_MORE"),
        ("at most|up to|no more than", "EQUAL_OR_LESS"),
        ("exactly|just", ""),
    ),
    vague=(("several|many|a few|few|some|numerous|countless", "X"),),
    shift=(("later|after|afterwards?", "1"), ("earlier|before|prior|previously", "-1")),
    feast=(
        ("New Year['’]s Day", "01-01"),
        ("Valentine['’]s Day", "02-14"),
        ("St\\. Patrick['’]s Day", "03-17"),
        ("Ash Wednesday", "E-46"),
        ("Good Friday", "E-2"),
        ("Easter Sunday|Easter", "E+0"),
        ("Easter Monday", "E+1"),
        ("Independence Day|the Fourth of July", "07-04"),
        ("Halloween", "10-31"),
        ("Veterans Day", "11-11"),
        ("Christmas Eve", "12-24"),
        ("Christmas Day|Christmas", "12-25"),
        ("Boxing Day", "12-26"),
        ("New Year['’]s Eve", "12-31"),
    ),
    reference=(
        ("now|currently|nowadays|at the moment|presently|at present", "PRESENT_REF"),
        ("recently|in the past|formerly|once upon a time|at the time|back then", "PAST_REF"),
        ("soon|in the future|in the near future", "FUTURE_REF"),
    ),
    frequency=(
        ("daily", "P1D"),
        ("weekly", "P1W"),
        ("monthly", "P1M"),
        ("quarterly", "P3M"),
        ("yearly|annual|annually", "P1Y"),
        ("hourly", "PT1H"),
        ("nightly", "XXXX-XX-XXTNI"),
    ),
    decade=(
        ("[Tt]wenties", "2"),
        ("[Tt]hirties", "3"),
        ("[Ff]orties", "4"),
        ("[Ff]ifties", "5"),
        ("[Ss]ixties", "6"),
        ("[Ss]eventies", "7"),
        ("[Ee]ighties", "8"),
        ("[Nn]ineties", "9"),
    ),
    same=(("the same|that", "0"), ("the next|the following", "1"), ("the previous", "-1")),
    period=(("quarter", "Q"), ("half", "H")),
    triggers=(
        ("date", "%month%"),
        ("month", "%month%"),
        ("weekday", "%weekday%"),
        ("deictic", "%deictic%"),
        ("unit", "%unit%"),
        ("year", r"\d\d"),
        ("decade", r"\d0['’]?s|%decade%"),
        ("century", "century"),
        ("season", "%season%"),
        ("quarter", "%period%"),
        ("clock", r"noon|idday|clock|half|quarter|\d"),
        ("part", "%part%"),
        ("shift", "%shift%"),
        ("same", "%unit%"),
        ("feast", "%feast%"),
        ("duration", "%unit%"),
        ("set", "%unit%|%frequency%|%weekday%"),
        ("reference", "%reference%"),
    ),
    patterns=PATTERNS,
    past=(
        r"(?<!\bbe )\b(?:was|were|had|has|have|did|said|told|came|went|took|made|began|left|met|spoke|held|ran|fell|rose|won|lost|died|gave|got|saw|found|sent"
        r"|became|brought|hit|shot|struck|kept|led|paid|put|set(?! for| to)|wrote|drew|broke|threw|flew|grew|knew|fought|caught|taught|thought|stood|sought"
        r"|[a-z]{2,}ed)\b"
    ),
    future=(
        r"\b(?:will|would|shall|is to|are to|going to|expected to|scheduled|set to|plans? to|planned for|due|upcoming|coming|next(?!\s(?:day|morning|evening|night)\b)|may|might|could|should|slated"
        r"|is expected|are expected|won['’]t|until|ahead of|begins?|starts?|opens?|arrives?|returns?|faces?|heads?)\b"
    ),
    present=r"\b(?:is|are|takes?|runs?|meets?|plays?|votes?|goes|comes|leaves?|hosts?|airs?|can|must|kicks? off)\b",
    near_future=r"\b(?:until|set for|slated for|scheduled for|planned for|due|upcoming|(?:scheduled|expected|slated|set|going|planning|plans) to)\b[^.,;]{0,40}\Z"
    r"|\b(?:postponed|delayed|rescheduled|pushed back|put off|moved)\b[^.,;]{0,40}\b(?:to|until|till)\s\Z"
    r"|\b(?:could|may|might|would)\s[^.,;]{0,40}\bas (?:early|soon) as\s\Z",
    not_day_after=r"\s(?:[A-Z]\w+\s)?(?:Brigade|Movement|Commission|Committee|Coalition|Alliance|Party|Museum|Memorial|Front|Foundation|Forces|Square|Street"
    r"|Avenue|Bridge|Organi[sz]ation)\b",
    past_before=r"\b(?:[Ss]ince|[Ff]rom)\s\Z",
    future_before=r"\b(?:[Uu]ntil|[Bb]y|[Tt]ill|[Bb]eginning|[Ss]tarting)\s\Z",
    not_year_before=(
        r"(?:(?:\b(?:[Nn]o|[Nn]umber|[Ss]ection|[Pp]age|about|some|nearly|almost|more than|over|at least|up to|around|approximately|than|only|another"
        r"|just|Boeing|Airbus|[Rr]oom|[Rr]oute|[Hh]ighway|Interstate|of the|[Aa]partment|[Ss]uite|Box|all)\.?\s|[§$€£#]\s?|\d[.,/:]|[^\W\d]-|\+)\Z)"
    ),
    not_year_after=(
        r"\s?(?:(?:block|people|dollars|euros|pounds|miles|kilometers|kilometres|meters|metres|feet|employees|workers|students|troops|soldiers|members|residents"
        r"|jobs|deaths|cases|votes|points|acres|hectares|tons|tonnes|homes|houses|patients|children|women|men|families|residents|seats|pages|words|years"
        r"|days|hours|others|times|of (?:the|them|those|his|her|its|their)|square|percent|passengers|protesters|migrants|refugees|companies|schools"
        r"|[A-Z][a-z]+ (?:Street|St|Avenue|Ave|Road|Rd|Drive|Blvd|Boulevard|Lane))\b|%|°|[.,]\d|-(?:foot|mile|year|square|seat|acre|meter|metre|member)\b)"
    ),
    not_duration_before=r"(?:\b(?:aged?|ages|under|turned|turning)\s)\Z",
    not_duration_after=r"(?:\sold|-old|\solder|\syounger|\sof\sage)",
    general_today=r"(?:\b(?:world|of|until|as|even|still|people|than)\s[Tt]oday\b|\b[Tt]oday['’]s\s(?:world|society|age|youth|standards)\b)",
    daily=r"\b(?:[Yy]esterday|[Tt]omorrow|[Tt]onight|[ap]\.m\.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
)
