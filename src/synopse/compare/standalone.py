"""Whether a sentence can be read alone, torn out of its article."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from synopse.languages import load_language
from synopse.model import Reading, Sentence, Token

CANNOT = 1.0
"""Cost of a sentence that nobody understands without the one before it."""

LENGTH_COST = 0.3
_LONGEST_POINTER = 9
"""Words of a sentence that sends the reader elsewhere, at most."""
_FIRST_WORDS = 7
_FEWEST_WORDS, _MANY_WORDS, _MOST_WORDS = 6, 34, 55
_CLOSED = re.compile(r"[.!…]['’”“\"»«)\]]*\Z")
_CUT_OFF = re.compile(r"(?:\.{3}|…)[”“\"»«]*\Z")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_QUOTED = re.compile(r"„[^“”\"]*[“”\"]|“[^”]*”|\"[^\"]*\"|»[^«]*«|«[^»]*»")
_GLUED = re.compile(
    r"\s--\s|\s\|\s|©|\b(?:Bild|Foto|Photo|Image|Picture|Quelle|Credit)s?: |[A-ZÄÖÜ]{4,}, [A-Z][a-zä]+\.? \d\d?\.?\Z|\(via |\([A-Z][\w/ -]{1,20}\)\s?[-–—]|\([a-z]{2,5}(?:[-/]\w{1,8})*\)\s?[-–—]\s|\d\.\d\d?\.(?:\d\d){1,2}: |\s\*\s|(?:\b[A-ZÄÖÜ]{5,}\b.*){2}|[a-zäöüß]\.[A-ZÄÖÜ]"
)
"""Headlines, datelines and sentences that lost what divided them."""
_TICKER = re.compile(r"\+\+\+")
_DIVIDERS = frozenset(",;:–—-()/…!?.")
_LONGEST_ARTICLE = 20
"""Characters in which an article and the beginning of the next word stand."""
_MARKS = re.compile(r"[„“”\"»«]")
_QUOTED_SHARE = 0.75


@cache
def _phrases(language: str) -> re.Pattern[str]:
    return re.compile(load_language(language).standalone.phrases)


@cache
def _tickers(language: str) -> re.Pattern[str]:
    return re.compile(load_language(language).standalone.tickers, re.IGNORECASE)


@cache
def _sending(language: str) -> re.Pattern[str]:
    return re.compile(load_language(language).standalone.sends_on)


def dependence(reading: Reading, number: int, *, owners_too: bool = False) -> float:
    """How much sentence ``number`` of an article needs what stands before it: 0 not at all, from `CANNOT` on too much.

    Counted are pronouns and pointers without an antecedent, connectives, questions, bare quotations, cut-off
    sentences, and lengths that no summary bears. With ``owners_too`` a place that owns the noun behind it at the head of a text counts
    like a dateline: many reports open alike, and points that show one opening fall together.
    """
    article = reading.article
    sentence = article.sentences[number]
    text = article.text[sentence.start : sentence.end]
    rules = load_language(article.language).standalone
    found = _WORD.findall(text)
    if not _FEWEST_WORDS <= len(found) <= _MOST_WORDS or not _CLOSED.search(text):
        return CANNOT
    if text[0].islower() or not (text[0].isalnum() or _MARKS.match(text)) or _is_torn_quotation(text):
        return CANNOT
    first = found[0].lower()
    if first in rules.pointers or _TICKER.search(text) or _phrases(article.language).search(text):
        return CANNOT
    if _is_personal(text, rules.personal):
        return CANNOT
    if _opens_with_pronoun(reading, sentence.start) or _pronoun_before_name(reading, number):
        return CANNOT
    if _takes_up_again(reading, sentence):
        return CANNOT
    if _opens_with_somebody(reading, sentence, rules.somebody):
        return CANNOT
    if (
        points_elsewhere(reading, sentence)
        or _is_verbless(reading, sentence)
        or _is_all_quoted(reading, sentence)
        or names_a_source(reading, sentence)
    ):
        return CANNOT
    cost = 0.4 if first in rules.connectives else 0.0
    cost += 0.25 if any(word.lower() in rules.leaning for word in found[1:_FIRST_WORDS]) else 0.0
    cost += LENGTH_COST if len(found) > _MANY_WORDS else 0.0
    cost += 0.2 if _MARKS.match(text) else 0.0
    cost += 0.6 if _CUT_OFF.search(text) else 0.0
    is_glued = _GLUED.search(text) or _opens_with_dateline(reading, number, owners_too)
    cost += 0.8 if is_glued or (rules.divides_verbs and _runs_on(reading, sentence)) else 0.0
    cost += 0.6 if _is_unsourced_speech(reading, sentence) else 0.0
    named = any(sentence.start <= name.start < sentence.end for name in article.names)
    return cost if named or not article.names else cost + 0.3


def is_long(reading: Reading, number: int) -> bool:
    """Whether a sentence has more words than one reads at a glance."""
    sentence = reading.article.sentences[number]
    return len(_WORD.findall(reading.article.text, sentence.start, sentence.end)) > _MANY_WORDS


def adds(reading: Reading, number: int) -> bool:
    """Whether a sentence adds to another with an adverb further on ("Feld also said …", "bleibt ebenfalls bei …")."""
    article = reading.article
    sentence = article.sentences[number]
    words = _WORD.findall(article.text, sentence.start, sentence.end)
    rules = load_language(article.language).standalone
    return any(word in rules.adding for word in words[1:]) or any(
        word in rules.leaning for word in words[1:_FIRST_WORDS]
    )


def goes_on(reading: Reading, number: int) -> bool:
    """Whether a sentence opens with a connective ("Zudem …", "Meanwhile …"), so that it goes on from the one before it."""
    article = reading.article
    sentence = article.sentences[number]
    first = _WORD.search(article.text, sentence.start, sentence.end)
    return first is not None and first.group().lower() in load_language(article.language).standalone.connectives


def _runs_on(reading: Reading, sentence: Sentence) -> bool:
    """ "Rat stimmt für Neubau Die Stadt will …": two finite verbs with nothing between them that divides clauses.

    A verb right before a mark or the end may be the infinitive of its group ("hätte reden wollen").
    """
    tokens = _tokens(reading, sentence.start, sentence.end)
    text = reading.article.text
    marks = [token.upos == "CCONJ" or not _DIVIDERS.isdisjoint(text[token.start : token.end]) for token in tokens]
    is_open = False
    for at, token in enumerate(tokens):
        if marks[at]:
            is_open = False
        elif _is_finite(token):
            if is_open and at + 1 < len(tokens) and tokens[at + 1].upos != "PUNCT" and not marks[at + 1]:
                return True
            is_open = True
    return False


def _is_verbless(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence has no finite verb ("Rob Ferris, himself a veteran, or Lena Maus."), where a tagger has run."""
    tokens = _tokens(reading, sentence.start, sentence.end)
    return bool(tokens) and not any("VerbForm=Fin" in token.feats for token in tokens)


def points_elsewhere(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence only sends the reader on ("Lesen Sie auch: …"), or to a ticker without a verb ("Alle Meldungen im Liveticker.")."""
    text = reading.article.text[sentence.start : sentence.end]
    if _sending(reading.article.language).match(text.lstrip('„“”"»«([ ')):
        return True
    if len(_WORD.findall(text)) > _LONGEST_POINTER or not _tickers(reading.article.language).search(text):
        return False
    return _is_verbless(reading, sentence)


def names_a_source(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence only says who said the one before ("Das teilte die Polizei mit.")."""
    marks = reading.article.quotations
    told = any(m.cue is not None and m.end <= sentence.start <= m.cue.start < sentence.end for m in marks)
    return told and not any(m.start < sentence.end and sentence.start < m.end for m in marks)


def _is_all_quoted(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence lies in somebody's speech that began before it or goes on after it."""
    quoted = sum(
        max(0, min(mark.end, sentence.end) - max(mark.start, sentence.start))
        for mark in reading.article.quotations
        if mark.kind == "direct" and (mark.start < sentence.start or mark.end > sentence.end)
    )
    return quoted > _QUOTED_SHARE * (sentence.end - sentence.start)


def _is_unsourced_speech(reading: Reading, sentence: Sentence) -> bool:
    """ "Die Stadt sei sicher.": speech reported in the subjunctive whose speaker another sentence names."""
    start, end = sentence.start, sentence.end
    for mark in reading.article.quotations:
        if mark.kind == "direct" or mark.end <= start or end <= mark.start:
            continue
        sources = [at.start for at in (mark.speaker, mark.cue) if at is not None]
        if any(start <= at < end for at in sources):
            continue
        verbs = [token for token in _tokens(reading, start, end) if _is_finite(token)]
        inside = [token for token in verbs if mark.start <= token.start < mark.end]
        if inside == verbs and verbs and "Mood=Sub" in verbs[0].feats:
            return True
    return False


def _is_personal(text: str, personal: frozenset[str]) -> bool:
    """Whether the writer says "we" or speaks to the reader outside quotations; "Sie" at the head may be "sie"."""
    outside = _WORD.findall(_QUOTED.sub(" ", text))
    return any(word in personal and (place > 0 or word.lower() in personal) for place, word in enumerate(outside))


def _opens_with_dateline(reading: Reading, number: int, owners_too: bool) -> bool:
    """ "Berlin Nach dem Brand …": a place that stands before the first sentence, without a mark between.

    One that belongs to the noun behind it is none ("Berlins Bürgermeister", "London buses").
    """
    if number > 1:
        return False
    text, start = reading.article.text, reading.article.sentences[number].start
    place = next((name for name in reading.article.names if name.start == start and name.kind == "LOC"), None)
    if place is None or not re.match(r"\s[A-ZÄÖÜ]", text[place.end : place.end + 2]):
        return False
    at = bisect_left(reading.tokens, start, key=lambda token: token.start)
    to = bisect_left(reading.tokens, place.end, key=lambda token: token.start)
    belongs = any(t.deprel.startswith(("nmod", "compound", "amod")) and t.head >= to for t in reading.tokens[at:to])
    return owners_too or not belongs


def _is_torn_quotation(text: str) -> bool:
    """A quotation mark without its partner, or nothing but a quotation."""
    rest = _QUOTED.sub("", text)
    quoted = len(text) - len(rest)
    return bool(_MARKS.search(rest)) or quoted > _QUOTED_SHARE * len(text)


def _tokens(reading: Reading, start: int, end: int) -> tuple[Token, ...]:
    """Tokens of a range of characters."""
    at = bisect_left(reading.tokens, start, key=lambda token: token.start)
    to = bisect_left(reading.tokens, end, key=lambda token: token.start)
    return reading.tokens[at:to]


def _opens_with_pronoun(reading: Reading, start: int) -> bool:
    """ "Das sagte …", "Der hatte …": an article's form that is a pronoun."""
    opening = _tokens(reading, start, start + _LONGEST_ARTICLE)[:2]
    if not opening or "PronType=Int" in opening[0].feats:
        return False
    stands_alone = len(opening) > 1 and opening[0].upos == "DET" and _is_finite(opening[1])
    return opening[0].upos == "PRON" or stands_alone


def _takes_up_again(reading: Reading, sentence: Sentence) -> bool:
    """ "Im Museum bedeutet das vor allem: …": a demonstrative pronoun as subject or object before the first mark."""
    for token in _tokens(reading, sentence.start, sentence.end):
        if token.upos == "PUNCT":
            return False
        is_pronoun = token.upos == "PRON" and "PronType=Dem" in token.feats
        if is_pronoun and token.deprel in {"nsubj", "nsubj:pass", "obj"} and token.start > sentence.start:
            return True
    return False


def _opens_with_somebody(reading: Reading, sentence: Sentence, somebody: frozenset[str]) -> bool:
    """ "Die Sprecherin beklagte …": a person who must have been named before, since nothing here says who it is."""
    opening = _tokens(reading, sentence.start, sentence.end)[:3]
    if len(opening) < 3 or not _is_finite(opening[2]):
        return False
    article, noun = opening[:2]
    text = reading.article.text
    return "Definite=Def" in article.feats and text[noun.start : noun.end].lower() in somebody


_MODIFIERS = frozenset({"advmod", "amod", "xcomp"})


def _is_finite(token: Token) -> bool:
    """Whether a word is a finite verb; participles that stand as adjectives or adverbs ("betont freundlich") are often tagged so."""
    return token.upos in {"VERB", "AUX"} and "VerbForm=Fin" in token.feats and token.deprel not in _MODIFIERS


def _pronoun_before_name(reading: Reading, number: int) -> bool:
    """Whether a personal pronoun comes before any name that it could stand for."""
    article = reading.article
    sentence = article.sentences[number]
    rules = load_language(article.language).standalone
    for match in _WORD.finditer(article.text, sentence.start, sentence.end):
        word = match.group()
        if word in rules.pronouns:  # capitals ("Sie") address the reader, inside a quotation
            kinds = {"PER"} if word in rules.people_only else {"PER", "ORG"}
            people = (name for name in article.names if name.kind in kinds)
            return not any(sentence.start <= name.start < match.start() for name in people)
    return False
