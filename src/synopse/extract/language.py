"""Which language a text is in, by its script and its most frequent small words."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from synopse.languages import language_codes, load_language
from synopse.languages.rules.stem_counts import stem_counts
from synopse.text.stems import stem

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# The most frequent function words, written by hand; of words that languages share, each is counted for all.
_PROFILES: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "fr": "le la les des du un une et est dans que qui pour par sur pas au aux avec ce cette il elle sont ont a plus",
        "it": "il lo la gli le di del della dei che e un una per con non è sono nel nella al alla da più anche ha si",
        "es": "el la los las de del que y en un una por con no se su para es al lo como más pero ha fue este sus",
        "pt": "o a os as de do da dos das que e em um uma para com não se por mais como foi ao na no é são seu",
        "nl": "de het een en van in is dat op te zijn voor met die niet aan er om ook als naar bij door heeft wordt",
        "sv": "och att det i en på är som för av med den till inte har de ett om var från men vi ska kan",
        "da": "og at det i en på er som for af med den til ikke har de et om var fra men vi skal kan blev",
        "no": "og at det i en på er som for av med den til ikke har de et om var fra men vi skal kan ble",
        "pl": "w i na z że do się nie jest to o jak po za od przez ale są był oraz dla tym który",
        "cs": "a v na je se že o s z do to ve pro za jako by ale podle jsou byl který také k po",
        "hu": "a az és hogy nem is egy meg volt ez de már csak még el vagy mint lesz szerint azt",
        "ro": "și de la în a cu pe că nu o un din este care pentru mai au fost se sunt al ale",
        "tr": "ve bir bu da de için ile olarak olan daha çok en sonra gibi kadar ise ancak değil var",
        "fi": "ja on ei se että oli hän mutta myös kun ovat joka mukaan sen ole jo kuin tai",
        "hr": "i je u na se da su za od s o koji ne što kao to bi iz će a nije po",
    }.items()
}
_SCRIPTS = {
    "CYRILLIC": "ru",
    "GREEK": "el",
    "ARABIC": "ar",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "THAI": "th",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
}
_FEWEST_WORDS, _SMALLEST_SHARE = 3, 0.08
_HEADLINE = 40
_NEAR = 0.6
_FEWEST_KNOWN, _LEAST_KNOWN = 2, 0.5
_CLEARLY = 2.0
"""Natural logarithm of how much likelier the best language must make a headline than the next one."""


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language of ``text``; ``und`` when there is too little to tell.

    Function words of each language are counted in the first 20,000 characters; a headline, which may have none, is
    given to the language whose everyday stems it has.
    """
    sample = text[:_SAMPLE]
    script = _script_language(sample)
    if script is not None:
        return script
    words = Counter(word.lower() for word in _WORD.findall(sample))
    total = sum(words.values())
    profiles = {code: load_language(code).furniture.function_words for code in language_codes()} | _PROFILES
    counts = {code: sum(words[word] for word in words.keys() & profile) for code, profile in profiles.items()}
    # Longer lists catch more by chance; they are weighed down so that every language has the same chance.
    scores = {code: count / len(profiles[code]) ** 0.25 for code, count in counts.items() if profiles[code]}
    if not scores:
        return "und"
    best = max(sorted(scores), key=lambda code: scores[code])
    if total <= _HEADLINE:
        near = [code for code in language_codes() if counts[code] >= _NEAR * counts[best]]
        known = _by_stems(words, near)
        if known != "und":
            return known
    if counts[best] >= _FEWEST_WORDS and counts[best] >= _SMALLEST_SHARE * total:
        return best
    return "und"


def _by_stems(words: Counter[str], codes: Sequence[str]) -> str:
    """The language that knows most of a few words, by how much likelier it makes them than the next one does."""
    scores: list[tuple[float, str]] = []
    total = sum(words.values())
    for code in codes:
        sentences, counts = stem_counts(code)
        stemmer = load_language(code).stemmer
        known = [counts.get(stem(word, stemmer), 0) for word in words]
        if sum(map(bool, known)) >= max(_FEWEST_KNOWN, _LEAST_KNOWN * total):
            scores.append((sum(math.log(max(count, 0.3) / sentences) for count in known), code))
    scores.sort(reverse=True)
    if not scores or (len(scores) > 1 and scores[0][0] - scores[1][0] < _CLEARLY):
        return "und"
    return scores[0][1]


def _script_language(sample: str) -> str | None:
    letters = [character for character in sample[:4000] if character.isalpha()]
    foreign = [character for character in letters if ord(character) > 0x36F]
    if not letters or len(foreign) < 0.4 * len(letters):
        return None
    scripts = Counter(unicodedata.name(character, "?").split(" ")[0].split("-")[0] for character in foreign)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * len(foreign):
        return "ja"
    code = _SCRIPTS.get(max(sorted(scripts), key=lambda name: scripts[name]))
    if code == "ru" and any(character in "іїєґ" for character in sample):
        return "uk"
    return code or "und"
