"""English: quantities. Written by hand; units after SI and ISO 4217."""

from synopse.languages.rules.quantities import QuantityRules

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _numbers() -> tuple[tuple[str, str], ...]:
    words = {word: float(n) for n, word in enumerate(_ONES + _TEENS, 1) if n > 1}
    for t, ten in enumerate(_TENS, 2):
        words |= {f"{ten}-{one}": 10.0 * t + n for n, one in enumerate(_ONES, 1)}
        words[ten] = 10.0 * t
    words |= {"half a": 0.5, "one and a half": 1.5, "two and a half": 2.5, "a couple of": 2.0, "a pair of": 2.0}
    return tuple((word, f"{value:.10g}") for word, value in words.items())


_NUMBERS = _numbers()
_WORD = "|".join(sorted((word for word, _ in _NUMBERS if " " not in word), key=len, reverse=True))

QUANTITIES = QuantityRules(
    digits=r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+\.\d+|\d+",
    thousands=",",
    decimal=".",
    number=_NUMBERS,
    article_one=r"an?|one",
    single=r"single",
    factor=(
        ("billion|bn|[Bb](?=\\b)", "1e9"),
        ("trillion|tn", "1e12"),
        ("million|mn|[Mm](?=\\b)", "1e6"),
        ("thousand|[Kk](?=\\b)", "1e3"),
        ("quadrillion", "1e15"),
        ("crore", "1e7"),
        ("lakh", "1e5"),
        ("hundred", "1e2"),
        ("dozen", "12"),
    ),
    masses=(
        ("dozens", "12"),
        ("[Ss]cores", "20"),
        ("hundreds(?! of thousands| of millions)", "1e2"),
        ("thousands", "1e3"),
        ("tens of thousands", "1e4"),
        ("hundreds of thousands", "1e5"),
        ("millions", "1e6"),
        ("tens of millions", "1e7"),
        ("hundreds of millions", "1e8"),
        ("billions", "1e9"),
    ),
    several=r"[Ss]everal|[Ss]ome|[Aa] few|[Mm]any",
    fraction=(
        ("(?:a|one)[ -]third(?= of)", "33.333"),
        ("two[ -]thirds(?= of)", "66.667"),
        ("(?:a|one)[ -]quarter(?= of)", "25"),
        ("three[ -]quarters(?= of)", "75"),
        ("(?:a|one)[ -]fifth(?= of)", "20"),
        ("(?<!first )(?<!second )(?<!other )(?<!latter )(?<!better )half(?= of)", "50"),
    ),
    hedge=(
        (
            "about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|just over|just under|an average of",
            "approx",
        ),
        (
            "more than|over|at least|upwards of|no fewer than|no less than|not less than|in excess of|a minimum of|well over|exceeding",
            "more",
        ),
        ("less than|fewer than|up to|at most|no more than|as many as|as much as|a maximum of|not more than", "less"),
        ("under|below", "less-unit"),
        ("between", "between"),
    ),
    hedge_after=(("or more|or so(?=\\b)", "more"), ("or less|or fewer", "less")),
    to=r"\s?[-–—]\s?|\s(?:to|or)\s",
    change_before=r"\b[Ff]rom\s[$€£]?\Z",
    both=r"\sand\s",
    minus=r"(?:\b[Mm]inus\s|(?<![\w\d])[−-])",
    unit=(
        ("percentage[- ]points?", "percentage_point"),
        ("basis points?", "percentage_point:0.01"),
        ("percent|per cent|pct|%", "percent"),
        ("euros?|€|EUR", "EUR"),
        ("cents?", "USD:0.01"),
        ("(?:US |U\\.S\\. )?dollars?|USD", "USD"),
        ("Australian dollars?", "AUD"),
        ("Canadian dollars?", "CAD"),
        ("Swiss francs?|francs?|CHF", "CHF"),
        ("pounds sterling|GBP", "GBP"),
        ("yen", "JPY"),
        ("roubles?|rubles?", "RUB"),
        ("yuan|renminbi|RMB", "CNY"),
        ("rupees?|INR", "INR"),
        ("won", "KRW"),
        ("naira", "NGN"),
        ("dirhams?|AED", "AED"),
        ("VND|dong", "VND"),
        ("pesos?|MXN", "MXN"),
        ("rand|ZAR", "ZAR"),
        ("square[- ]kilomet(?:er|re)s?|sq\\.? km|km²", "km²"),
        ("square[- ]miles?", "mi²"),
        ("square[- ]met(?:er|re)s?|m²", "m²"),
        ("square[- ](?:feet|foot)|sq\\.? ft\\.?", "ft²"),
        ("hectares?", "ha"),
        ("acres?", "acre"),
        ("kilomet(?:er|re)s? (?:per|an) hour|km/h|kph|kmh", "km/h"),
        ("miles? (?:per|an) hour|mph", "mph"),
        ("kilomet(?:er|re)s?|kms?", "km"),
        ("centimet(?:er|re)s?|cm", "m:0.01"),
        ("millimet(?:er|re)s?|mm", "m:0.001"),
        ("met(?:er|re)s?", "m"),
        ("nautical miles?", "nmi"),
        ("miles?", "mi"),
        ("feet|foot|ft\\.?", "ft"),
        ("inch|inches", "in"),
        ("yards?", "yd"),
        ("degrees Celsius|degrees C|°C|Celsius", "°C"),
        ("degrees Fahrenheit|degrees F|°F|Fahrenheit", "°F"),
        ("degrees?", "degree"),
        ("kilograms?|kilos?|kg", "kg"),
        ("grams?", "kg:0.001"),
        ("(?:metric )?tons?|tonnes?", "t"),
        ("pounds?|lbs?\\.?", "lb"),
        ("ounces?|oz\\.?", "oz"),
        ("lit(?:er|re)s?", "l"),
        ("gallons?", "gal"),
        ("barrels?(?: per day| a day)?", "bbl"),
        ("kilowatt[- ]hours?|kWh", "kWh"),
        ("gigawatts?|GW", "kW:1000000"),
        ("megawatts?|MW", "kW:1000"),
        ("kilowatts?|kW", "kW"),
        ("gigabytes?|GB", "GB"),
        ("terabytes?|TB", "GB:1000"),
        ("knots?", "kn"),
    ),
    prefix_unit=(
        ("US\\$|\\$|USD", "USD"),
        ("A\\$|AU\\$", "AUD"),
        ("C\\$|CA\\$", "CAD"),
        ("£|GBP", "GBP"),
        ("€|EUR", "EUR"),
        ("₹|Rs\\.?|INR", "INR"),
        ("¥", "JPY"),
        ("CHF", "CHF"),
    ),
    age=(
        rf"\b(?:(?P<n>\d{{1,3}})|(?P<word>{_WORD}|[Oo]ne))-year-olds?\b(?P<noun>(?=\s[a-z]))?",
        rf"\b(?:(?P<n>\d{{1,3}})|(?P<word>{_WORD}))(?:\s(?:to|and)\s(?P<to>\d{{1,3}}))?\syears?\s(?:old|of\sage)\b",
        r"\b(?:[Aa]ged|[Aa]ges|[Aa]ge)\s(?:(?P<hedge>about|around|under|over)\s)?(?P<n>\d{1,3})(?:\s?(?:to|and|-|–)\s?(?P<to>\d{1,3}))?\b(?!%|\spercent)",
        r"\b[A-Z][a-z]+ [A-Z][\w'’-]+, (?P<x>(?P<n>[1-9]\d))(?=, (?:who|of|from|was|is|has|had|a|an|the|told|said|and|died|pleaded|faces|appeared)\b)",
        r"\b[A-Z][a-z]+ [A-Z][\w'’-]+ \((?P<x>(?P<n>[1-9]\d))(?=\)[ ,.;])",
    ),
    not_before=(
        r"(?:\b(?:[Nn]os?|[Nn]umber|[Ss]ection|[Aa]rticle|[Pp]age|[Pp]p?|[Cc]hapter|[Cc]hannel|[Rr]oute|[Hh]ighway|[Ii]nterstate|[Rr]oom|[Ff]light|[Gg]ate|[Pp]hase|[Ll]evel"
        r"|[Tt]ype|[Mm]odel|[Vv]ersion|[Pp]art|[Vv]ol|[Vv]olume|[Ee]pisode|[Ss]eason|[Ss]eries|[Ww]eek|[Dd]ay|[Gg]ame|[Rr]ound|[Gg]roup|[Ll]ine|[Tt]op|Boeing|Airbus|Apollo"
        r"|Windows|iPhone|Galaxy|Xbox|PlayStation|Formula|[Cc]lass|[Gg]rade|[Tt]ier|[Cc]ategory|[Rr]ank(?:ed)?|Big|[Ss]uite|[Aa]pt|[Uu]nit|[Bb]ox|[Tt]itle|[Cc]ode|Covid|COVID|[Pp]lace"
        r"|[Dd]istrict|[Ww]ard|[Ss]tage|[Bb]lock|[Cc]ase|[Ff]ormation|Fox|ABC|NBC|CBS|BBC|Radio|[Ee]rror|[Ss]tep|[Pp]oint|[Tt]able|[Ff]igure|[Rr]eason|[Ll]ap|[Dd]iv|Division|World War|Tel|[Pp]hone|Fax)\.?\s"
        r"|[§#+]\s?|\d\s|\d[.,:/]|[:/]|\w[-–]|[^\W\d_]|\d\s?[x×]\s?|@)\Z"
    ),
    not_after=r"(?:\s?[x×]\s?\d|[:/]\d|\.\d|-(?!\s?\d|year|percent|mile|foot|meter|metre|inch|pound|ton|acre|square|km)|(?:st|nd|rd|th)\b|s\b|\s?[ap]\.?m\b|\s(?:and a half\b|times\b|o['’]clock|\d)|\s?[A-Z][a-z]+ (?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Blvd))",
    total=r"\b(?:number|toll|tally|total)\sof\s(?:[a-z-]+\s){0,2}?(?P<of>[a-z]+(?:s|ed|ths)|people|dead)\b[^.;:!?]{0,60}?\b(?:to|at|was|is|reached|stood at|stands at|hit)\s(?:(?:at least|about|around|more than|over|nearly|almost)\s)?\Z",
    modifier=(
        r"(?!(?:of|in|at|on|to|for|from|by|with|and|or|the|a|an|is|are|was|were|have|has|had|will|would|who|that|which|as|than|but|per|into|after|before|under|over|during|through"
        r"|since|until|when|while|where|if|so|then|its|his|her|their|our|my|your|this|these|those|it|he|she|they|we|you|I|not|also|each|because|about|against|between|without|within|across)\b)"
        r"(?:[a-z][\w'’-]*|[A-Z][\w.-]*(?:n|an|se|ish|S\.)\b|of the|of its|of his|of their|of those)"
    ),
    noun=r"(?!(?:was|is|has|this|its|his|as|us|yes|plus|perhaps|always|says|minus|versus|less|across|towards|besides|alas|thus|does|gets|comes|goes|lies|points?(?= (?:to|out)))\b)(?:[a-z][\w'’-]*[^s\W]s|people|men|women|children|police|dead|others|deaths|passengers|personnel|staff|crew|injured|wounded)",
    partitive=frozenset("of the those its his her their these".split()),
    compounds=True,
    not_noun=frozenset(
        """years year months month weeks week days day hours hour minutes minute seconds second decades decade centuries times percent
        points nights weekends midnight noon""".split()
    ),
)
