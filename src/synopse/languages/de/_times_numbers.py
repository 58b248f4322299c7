"""German: number words beside units of time."""

from __future__ import annotations

from synopse.languages.rules.times import Pairs

_ONES = ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_TEENS = ["zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def _numbers() -> Pairs:
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

NUMBERS: Pairs = _numbers()
ORDINALS: Pairs = (
    *((f"{word}[nrms]?", str(n)) for n, word in enumerate(_ORDINALS + _CENTURY_ORDINALS, 1)),
    ("siebente[nrms]?", "7"),
    ("letzte[nrms]?", "-1"),
)
