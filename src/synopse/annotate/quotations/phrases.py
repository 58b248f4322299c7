"""Noun phrases by form: determiners, adjectives, capitalised heads, what attaches to them."""

from __future__ import annotations

from synopse.annotate.quotations.name_ends import ends_name, ends_person, goes_on_name, holder_end, leads_to_name
from synopse.annotate.quotations.words import Unit
from synopse.languages.rules.quotations import QuotationRules

_LONGEST = 40
_LONGEST_NAME = 12
"""Words and marks of a quoted name; more is speech."""


def phrase_end(unit: Unit, low: int, high: int, rules: QuotationRules) -> int:
    """End of the noun phrase that starts at word ``low``; ``low`` when none starts there."""
    core = _core_end(unit, low, high, rules)
    if core == low:
        return low
    first = unit.words[low].lower
    if core == low + 1 and (first in rules.third_person or first in rules.other_pronouns):
        return core  # "hieß es im Bericht": a pronoun takes nothing along
    end = _attached_end(unit, core, min(high, low + _LONGEST), rules)
    while end > core and unit.words[end - 1].lower in rules.oblique_determiners | rules.attaching:
        end -= 1  # "sagte der Leiter des …": a teaser was cut off there
    return end


def _core_end(unit: Unit, low: int, high: int, rules: QuotationRules) -> int:
    """End of determiners, adjectives and heads from ``low``, without what attaches."""
    words = unit.words
    high = min(high, low + _LONGEST)
    if low >= high:
        return low
    if not rules.nouns_are_capitalised:
        return _plain_end(unit, low, high, rules)
    is_pronoun = words[low].lower in rules.third_person or words[low].lower in rules.other_pronouns
    if is_pronoun and not _continues_as_determiner(unit, low, high, rules):
        return low + 1
    index = low
    while index < high and _is_premodifier(unit, index, high, rules, first=index == low):
        index += 1
    heads = index
    named = unit.grammar.names.get(words[index].start) if index < high else None
    while named is not None and index < high and words[index].start < named:
        index += 1
    while index < high and _is_head(unit, index, high, rules, started=index > heads):
        if index > heads and ends_person(unit, index) and not goes_on_name(unit, index):
            break  # "nach Angaben von Karl Feld Norland angegriffen"
        if index > heads and ends_name(unit, index) and not leads_to_name(unit, index, high):
            break  # "laut dem Wetterdienst Nordwacht Temperaturen"
        index += 1
    return index if index > heads else low


def _plain_end(unit: Unit, low: int, high: int, rules: QuotationRules) -> int:
    """End of a phrase in a language that writes nouns small: up to a verb, preposition or conjunction."""
    first = unit.words[low].lower
    if first in rules.third_person or first in rules.other_pronouns:
        return low + 1
    index = _plain_run(unit, low, high, rules)
    known = unit.grammar.nominal
    while index > low + 1 and known and _is_adverb(unit, index - 1, rules):
        index -= 1  # "other Republicans quickly"
    has_noun = not known or any(unit.words[i].start in known for i in range(low, index))
    return index if has_noun else low


def _is_adverb(unit: Unit, index: int, rules: QuotationRules) -> bool:
    word = unit.words[index]
    return word.start not in unit.grammar.nominal and word.lower.endswith(rules.adverb_endings or ("\0",))


def _plain_run(unit: Unit, low: int, high: int, rules: QuotationRules) -> int:
    index = low
    while index < min(high, low + 10):
        word = unit.words[index]
        named = unit.grammar.names.get(word.start)
        if named is not None:
            while index < high and unit.words[index].start < named:
                index += 1
            continue
        if unit.quote_of[index] >= 0 or _is_boundary(unit, index, low, rules):
            break
        index += 1
    return index


def _is_boundary(unit: Unit, index: int, low: int, rules: QuotationRules) -> bool:
    word = unit.words[index]
    if not word.is_word:
        return word.text != "." or not _is_initial(unit, index, len(unit.words))
    lower = word.lower
    if lower in rules.subject_determiners:
        return index > low
    is_verb = (
        lower in rules.finite_verbs
        or lower in rules.contracted
        or (lower in rules.speech and not word.is_capitalised and word.start not in unit.grammar.nominal)
    )
    return (
        is_verb
        or (word.start in unit.grammar.verbal and (index == low or word.start in unit.grammar.verbs))
        or lower in rules.prepositions
        or lower in rules.subordinators
        or lower in rules.coordinators
        or lower in rules.not_subjects
        or lower in rules.third_person
    )


def _continues_as_determiner(unit: Unit, low: int, high: int, rules: QuotationRules) -> bool:
    """Whether "diese" goes on as a determiner ("diese neue Regierung")."""
    word = unit.words[low].lower
    if word not in rules.subject_determiners or low + 1 >= high:
        return False
    following = unit.words[low + 1]
    if unit.quote_of[low + 1] >= 0:
        return False
    return (following.is_capitalised and rules.nouns_are_capitalised) or _is_adjective(unit, low + 1, high, rules)


def _is_premodifier(unit: Unit, index: int, high: int, rules: QuotationRules, *, first: bool) -> bool:
    word = unit.words[index]
    if unit.quote_of[index] >= 0 or not word.is_word:
        return False
    if word.lower in rules.subject_determiners or word.lower in rules.oblique_determiners:
        return first or unit.words[index - 1].lower in rules.subject_determiners
    if word.lower in rules.quantifiers or word.text[0].isdigit():
        return True
    return not word.is_capitalised and _is_adjective(unit, index, high, rules)


def _is_adjective(unit: Unit, index: int, high: int, rules: QuotationRules) -> bool:
    """Lower-case word with an adjective's ending that leads to a capitalised word within a few words."""
    if not rules.nouns_are_capitalised:
        return _leads_to_head(unit, index, high, rules)
    if not unit.words[index].lower.endswith(rules.adjective_endings) or is_function_word(unit, index, rules):
        return False
    return _leads_to_head(unit, index, high, rules)


def is_function_word(unit: Unit, index: int, rules: QuotationRules) -> bool:
    """Whether a word is a verb, preposition, conjunction, pronoun or adverb and so no adjective before a noun."""
    lower = unit.words[index].lower
    return (
        unit.words[index].start in unit.grammar.verbs
        or lower in rules.finite_verbs
        or lower in rules.speech
        or lower in rules.prepositions
        or lower in rules.not_subjects
        or (lower in rules.subordinators and lower not in rules.relatives)
        or lower in rules.third_person
    )


def _leads_to_head(unit: Unit, index: int, high: int, rules: QuotationRules) -> bool:
    for ahead in range(index + 1, min(high, index + 5)):
        word = unit.words[ahead]
        if unit.quote_of[ahead] >= 0 or not word.is_word:
            return word.text in "„“\"»«'" and ahead == index + 1
        if word.is_capitalised:
            return True
        if not word.lower.endswith(rules.adjective_endings) or is_function_word(unit, ahead, rules):
            return word.lower in rules.coordinators and ahead > index
    return False


def _is_head(unit: Unit, index: int, high: int, rules: QuotationRules, *, started: bool) -> bool:
    word = unit.words[index]
    if unit.quote_of[index] >= 0:
        # a quoted name inside the phrase: das „Space Telescope Science Institute“
        return is_quoted_name(unit, index)
    if not word.is_word:
        if word.text == "." and started:
            return _is_initial(unit, index, high)
        return word.text in "'’" and started
    if word.is_capitalised:
        return not (started and word.lower in rules.finite_verbs)
    if not started:
        return False
    if word.lower in rules.name_particles and index + 1 < high:
        following = unit.words[index + 1]
        return following.is_capitalised and unit.quote_of[index + 1] < 0 and not _is_article_use(unit, index, rules)
    follows = index + 1 < high and unit.words[index + 1].is_word
    return word.text[0].isdigit() and unit.words[index - 1].is_capitalised and not follows


def _is_article_use(unit: Unit, index: int, rules: QuotationRules) -> bool:
    return unit.words[index].lower in rules.attaching or unit.words[index].lower in rules.coordinators


def _is_initial(unit: Unit, index: int, high: int) -> bool:
    """Whether the full stop at ``index`` abbreviates a name ("George W. Bush", "Dr. Meier")."""
    before = unit.words[index - 1]
    return index + 1 < high and len(before.text) <= 4 and unit.words[index + 1].is_capitalised


def is_quoted_name(unit: Unit, index: int) -> bool:
    """Whether the quoted words around ``index`` are a name inside a phrase: das Schiff „Möwe“."""
    segment = unit.quote_of[index]
    low = index
    while low > 0 and unit.quote_of[low - 1] == segment and index - low < _LONGEST_NAME:
        low -= 1
    high = index
    while high < len(unit.words) and unit.quote_of[high] == segment and high - low < _LONGEST_NAME:
        high += 1
    if high - low >= _LONGEST_NAME:
        return False
    inside = [w for w in unit.words[low:high] if w.is_word]
    has_stop = any(w.text in ".,!?:;" for w in unit.words[low:high])
    return 0 < len(inside) <= 5 and inside[0].is_capitalised and low > 0 and not has_stop


def _attached_end(unit: Unit, index: int, high: int, rules: QuotationRules) -> int:
    """Take in brackets, genitives, "von ..." and coordinated phrases after the head."""
    while index < high:
        word = unit.words[index]
        if word.text == "(" and unit.bracketed[index]:
            index = _bracket_end(unit, index)
            continue
        if unit.quote_of[index] >= 0 and is_quoted_name(unit, index):
            index += 1
            continue
        holder = holder_end(unit, index, high) if word.lower in rules.prepositions else index
        if holder > index:
            return holder
        if word.lower in rules.subject_determiners and ends_person(unit, index):
            break  # "sagte Karl Feld der Zeitung": a person's name takes no genitive
        if unit.quote_of[index] < 0 and (word.lower in rules.attaching or word.lower in rules.coordinators):
            low = index + 1 if word.lower not in rules.oblique_determiners else index
            follow = _core_end(unit, low, high, rules)
            if follow == low and low == index:
                follow = _core_end(unit, index + 1, high, rules)
            if follow > low and not _starts_with_pronoun(unit, low, rules):
                index = follow
                continue
        break
    return index


def _starts_with_pronoun(unit: Unit, low: int, rules: QuotationRules) -> bool:
    lower = unit.words[low].lower
    return lower in rules.third_person and lower not in rules.subject_determiners


def _bracket_end(unit: Unit, index: int) -> int:
    while index < len(unit.words) and unit.bracketed[index]:
        index += 1
    return index


def phrase_around(unit: Unit, head: int, low: int, high: int, rules: QuotationRules) -> tuple[int, int] | None:
    """The noun phrase within ``low:high`` whose head word is ``head``; None when no phrase reaches it."""
    lower = unit.words[head].lower
    if lower in rules.third_person or lower in rules.other_pronouns or lower in rules.relatives:
        return head, head + 1
    for start in range(max(low, head - 12), head + 1):
        inside_quote = unit.quote_of[start] >= 0 and start < head
        if inside_quote or (start < head and is_function_word(unit, start, rules)):
            continue
        if _core_end(unit, start, high, rules) > head:
            return start, phrase_end(unit, start, high, rules)
    return None
