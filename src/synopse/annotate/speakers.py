"""Who speaks: the local mention, a pronoun's antecedent, or the speaker carried on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.speaking import can_speak, owner_of, without_amount
from synopse.annotate.quotations.subjects import clause_subject
from synopse.annotate.quotations.words import Unit, Word
from synopse.annotate.titles import Titles, find_titles, title_of
from synopse.languages.rules.quotations import QuotationRules
from synopse.model.marks import Cue, Speaker

Offsets = tuple[int, int]
_REACH = 10
"""Mentions looked back through for an antecedent; further back the topic has changed."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A subject met so far; ``genders`` holds letters of m, f, n, p, ``can_speak`` tells persons and bodies from things."""

    span: Offsets
    genders: str
    can_speak: bool
    unit: int
    """Where the unit begins that the phrase is in."""
    is_main: bool = True
    """Whether its clause is a main clause and no scene ("When Feld had left, Kern spoke")."""


@dataclass(slots=True)
class _Memory:
    """What was mentioned so far: subjects and speakers in order, and who spoke last."""

    mentions: list[_Mention] = field(default_factory=list)
    genders_of: dict[str, str] = field(default_factory=dict)
    last: Offsets | None = None
    last_end: int = 0
    last_via: Offsets | None = None
    subject: Offsets | None = None
    titles: Titles = field(default_factory=Titles)


def resolve_speakers(
    text: str,
    units: Sequence[Unit],
    findings: Sequence[tuple[Unit, Finding]],
    unquoted: Mapping[int, Offsets],
    rules: QuotationRules,
) -> list[Speaker | None]:
    """The speaker of each finding, in the same order; findings are in the order of ``units``.

    ``unquoted`` gives for the start of a unit without quotation who speaks in it all the same: "Auch Feld äußerte sich".
    """
    memory = _Memory(titles=find_titles(text, units, rules))
    speakers: list[Speaker | None] = []
    position = 0
    for unit in units:
        before = len(memory.mentions)
        _remember_subjects(unit, memory, rules)
        found = False
        while position < len(findings) and findings[position][0] is unit:
            speakers.append(_resolve(text, unit, findings[position][1], memory, rules))
            position += 1
            found = True
        speaking = next((mention for mention in memory.mentions[before:] if mention.can_speak), None)
        if speaking is not None:
            memory.subject = speaking.span
        if not found and unit.start in unquoted:
            _hear(text, unit, unquoted[unit.start], memory, rules)
    return speakers


def _resolve(text: str, unit: Unit, finding: Finding, memory: _Memory, rules: QuotationRules) -> Speaker | None:
    via, mention = finding.via, finding.speaker
    if mention is not None:
        lower = text[mention[0] : mention[1]].lower()
        if lower in rules.third_person:
            genders = _plural_or_singular(text, finding, rules.third_person[lower])
            antecedent = _antecedent(genders, memory, mention[0], finding.parts)
            # a pronoun that nothing explains is still the best name the text gives
            via, mention = (mention, antecedent) if antecedent else (via, mention)
        elif lower in rules.relatives:
            via, mention = mention, _before_comma(unit, mention[0], rules)
        elif lower in rules.other_pronouns:
            return None
        else:
            named = _by_title(unit, mention, memory, rules)
            via, mention = (mention, named) if named else (via, mention)
    elif finding.takes_over:
        mention = _carried_on(text, unit, memory)
        via = via or (memory.last_via if mention == memory.last else None)
    if mention is None:
        return None
    memory.last, memory.last_end, memory.last_via = mention, unit.end, via
    return Speaker(*mention, text[mention[0] : mention[1]], Cue(*via) if via else None)


def _by_title(unit: Unit, mention: Offsets, memory: _Memory, rules: QuotationRules) -> Offsets | None:
    """Whom "the governor" means, and which two "both parties" are; None when the article leaves it open."""
    words = [i for i, word in enumerate(unit.words) if mention[0] <= word.start < mention[1]]
    if not words:
        return None
    if any(unit.words[i].lower in rules.both_words for i in words[:2]):
        return memory.titles.pair(mention[0])
    title = title_of(unit, (words[0], words[-1] + 1), rules)
    return memory.titles.holder(title, mention[0]) if title else None


def _hear(text: str, unit: Unit, mention: Offsets, memory: _Memory, rules: QuotationRules) -> None:
    """Remember who spoke in a unit without quotation, as the likely speaker of what follows."""
    lower = text[mention[0] : mention[1]].lower()
    if lower in rules.third_person:
        antecedent = _antecedent(rules.third_person[lower], memory, mention[0])
        if antecedent is None:
            return
        memory.last, memory.last_end, memory.last_via = antecedent, unit.end, mention
    elif lower not in rules.other_pronouns and lower not in rules.relatives:
        memory.last, memory.last_end, memory.last_via = mention, unit.end, None


def _carried_on(text: str, unit: Unit, memory: _Memory) -> Offsets | None:
    """The speaker of the quotation before in the paragraph, else the subject of the sentence before."""
    if memory.last is not None and "\n" not in text[memory.last_end : unit.start]:
        return memory.last
    if memory.subject is not None and "\n" not in text[memory.subject[1] : unit.start]:
        return memory.subject
    return memory.last


def _plural_or_singular(text: str, finding: Finding, genders: str) -> str:
    """Let the verb's ending decide between "she" and "they" where the language writes both alike."""
    if "p" not in genders or len(genders) == 1 or finding.cue is None:
        return genders
    return "p" if text[finding.cue[0] : finding.cue[1]].endswith("n") else genders.replace("p", "")


def _antecedent(genders: str, memory: _Memory, before: int, said: Sequence[Offsets] = ()) -> Offsets | None:
    """The nearest earlier subject or speaker whose gender fits and who is not spoken of in what is ``said``."""
    earlier = [m for m in memory.mentions[-_REACH - 8 :] if m.span[1] <= before][-_REACH:]
    earlier = [m for m in earlier if not any(low <= m.span[0] < high for low, high in said)]
    # the sentence before counts first, and in it the subject of its first main clause
    for mention in sorted(earlier, key=lambda m: (-m.unit, not m.is_main, m.span)):
        if mention.can_speak and any(gender in genders for gender in mention.genders):
            return mention.span
    return None


def _before_comma(unit: Unit, start: int, rules: QuotationRules) -> Offsets | None:
    """The noun phrase right before a relative clause; of a longer one the last part where the pronoun says so.

    "dem Antrag der Anklage, die": it is the prosecution, since the motion is no "die".
    """
    pronoun = next((i for i, word in enumerate(unit.words) if word.start >= start), 0)
    comma = pronoun - 1
    comma += unit.words[comma].is_word  # "a statement that claimed"
    genders = rules.relative_genders.get(unit.words[pronoun].lower, "")
    is_parted = comma > 0 and unit.words[comma - 1].start in unit.grammar.participles
    comma -= is_parted  # "hatte den Minister gehört, der erklärte"
    found = [low for low in range(max(0, comma - 25), comma) if phrase_end(unit, low, comma, rules) == comma]
    if is_parted and found and not can_speak(unit, (found[0], comma), rules):
        return None
    if not found:
        return None
    low = found[0]
    if genders and not set(genders) & set(_genders(unit, (low, comma), rules)):
        attached = (i for i in found[1:] if unit.words[i].lower in rules.attaching | rules.oblique_determiners)
        low = next(attached, low)
    return unit.text_span(low, comma)


def _remember_subjects(unit: Unit, memory: _Memory, rules: QuotationRules) -> None:
    for clause in unit.clauses:
        subject = clause_subject(unit, clause.low, clause.high, rules)
        if subject is None:
            continue
        words = [word.lower for word in unit.words[subject[0] : subject[1]]]
        if len(words) == 1 and (words[0] in rules.third_person or words[0] in rules.other_pronouns):
            continue
        span = unit.text_span(*subject)
        span = _by_title(unit, span, memory, rules) or span
        genders = _genders(unit, subject, rules)
        name = unit.words[subject[1] - 1].lower
        if genders in {"m", "f"}:
            memory.genders_of.setdefault(name, genders)  # "das Unternehmen Feld" tells nothing of Rosa Feld
        is_main = unit.words[clause.low].lower not in rules.subordinators - rules.content_openers
        can = can_speak(unit, subject, rules)
        owner = None if can else owner_of(unit, subject, rules)
        if owner is not None:
            memory.mentions.append(_Mention(owner, "mf", True, unit.start, is_main=False))
        memory.mentions.append(_Mention(span, memory.genders_of.get(name, genders), can, unit.start, is_main))


def _genders(unit: Unit, subject: Offsets, rules: QuotationRules) -> str:
    """Genders that a phrase may have, by its determiner, the endings and the number of its nouns."""
    words = unit.words[subject[0] : subject[1]]
    heads = [word for word in words if word.is_capitalised and word.lower not in rules.subject_determiners]
    is_person = any(word.start in unit.grammar.persons for word in words)
    if heads and heads[0].start in unit.grammar.places and words[0] is heads[0] and not is_person:
        return "n"
    number = _number(unit, words, is_person, rules)
    if number == "p":
        return "p"
    genders = _by_form(words, heads, is_person, rules)
    return genders.replace("p", "") or genders if number else genders


def _by_form(words: Sequence[Word], heads: Sequence[Word], is_person: bool, rules: QuotationRules) -> str:
    # "Kanzlerin" is a woman, "Calvin" and "Stalin" are names
    nouns = [head.lower for head in heads if head.lower.endswith(rules.role_endings or ("\0",))]
    if any(noun.endswith(rules.feminine_endings or ("\0",)) for noun in nouns):
        return "f"
    if not rules.nouns_are_capitalised and not is_person:
        return _plain_genders(words, rules)
    by_determiner = rules.determiner_genders.get(words[0].lower)
    if by_determiner is not None:
        return by_determiner
    if is_person or not rules.determiner_genders:
        return "mf"
    return "mfp" if len(heads) == 1 else "mf"


def _number(unit: Unit, words: Sequence[Word], is_person: bool, rules: QuotationRules) -> str:
    """ "p" for a plural and "s" for a singular by the phrase's first noun, "" where it stays open.

    Taggers guess at the number of names. Bodies may be "they" in English, so that a singular tells nothing there.
    """
    joined = [after for word, after in pairwise(words) if word.lower in rules.coordinators]
    starts = unit.grammar.persons if is_person else unit.grammar.names
    if any(after.start in starts or (not starts and after.is_capitalised) for after in joined):
        return "p"  # two names; "the founder and dean" is one person
    told = next((unit.grammar.number[word.start] for word in words if word.start in unit.grammar.number), "")
    if told == "Plur" and not is_person:
        return "p"
    return "s" if told and rules.verb_second else ""


def _plain_genders(words: Sequence[Word], rules: QuotationRules) -> str:
    """Genders of a phrase in a language whose nouns show number alone: officials are "they", a governor is not."""
    words = without_amount(words, rules)
    core = next((i for i, word in enumerate(words) if i and word.lower in rules.prepositions), len(words))
    head = words[core - 1].lower
    if any(word.lower in rules.coordinators for word in words):
        return "p"
    if head.endswith(rules.body_endings or ("\0",)):
        return "np"
    return "p" if head.endswith("s") and not head.endswith("ss") and not words[core - 1].is_capitalised else "mf"
