"""German mood by form: what the network, which saw few subjunctives, cannot be sure of.

The first subjunctive ("er habe", "sie seien", "man sehe": ``Mood=Sub|Tense=Pres``) marks reported speech, the second
("wäre", "käme": ``Mood=Sub|Tense=Past``) condition or wish as well. Forms that can be either mood ("sollte", "sagten",
"wir haben") are left to the network.
"""

import re

from synopse.encoder.drafts import Draft
from synopse.encoder.lemmas import Lemmatiser

_AUXILIARIES = {
    "sein": ("sei seien seiest seist seiet", "wäre wären wärst wärest wärt", "ist sind bin bist seid war waren warst"),
    "haben": ("", "hätte hätten hättest hättet", "hat hast hab habt hatte hatten hattest"),
    "werden": ("", "würde würden würdest würdet", "wird wirst werdet wurde wurden wurdest ward"),
    "können": ("", "könnte könnten könntest", "kann kannst konnte konnten"),
    "müssen": ("", "müsste müssten müßte müßten müsstest", "muss muß musst musste mussten mußte mußten"),
    "dürfen": ("", "dürfte dürften", "darf darfst durfte durften"),
    "mögen": ("", "möchte möchten möchtest", "mag magst mochte mochten"),
    "sollen": ("", "", "soll sollst"),
    "wollen": ("", "", "will willst"),
}
_FIRST_PERSON_OR_REPORTED = {
    "habe": "haben", "werde": "werden", "könne": "können", "müsse": "müssen", "dürfe": "dürfen",
    "möge": "mögen", "solle": "sollen", "wolle": "wollen", "wisse": "wissen",
}  # fmt: skip
_FORMS: dict[str, tuple[str, str, str]] = {}
for _lemma, (_first, _second, _indicative) in _AUXILIARIES.items():
    _FORMS |= dict.fromkeys(_first.split(), (_lemma, "Sub", "Pres"))
    _FORMS |= dict.fromkeys(_second.split(), (_lemma, "Sub", "Past"))
    _FORMS |= dict.fromkeys(_indicative.split(), (_lemma, "Ind", ""))

# strong verbs: an umlaut shows the second subjunctive in every person, without one only the "-e" of the singular does
_UMLAUT = re.compile(
    r"(?:[a-zäöüß]{2,10})??(?:käm|gäb|nähm|säh|läg|fänd|bänd|ständ|stünd|spräch|bräch|träf|trät|tät|brächt|bräucht"
    r"|dächt|wüsst|wüßt|schlöss|schlöß|zög|flög|böt|lög|verlör|begänn|gewänn|schüf|trüg|schlüg|wüchs|hülf|stürb|würf"
    r"|säng|spräng|zwäng|läs|äß|geschäh|gält|göss|schöss|frör|säß|bät)(?:e|en|est|et)"
)
_PLAIN = re.compile(
    r"(?:[a-zäöüß]{2,10})??(?:ging|hing|fing|hielt|ließ|lief|rief|blieb|schrieb|schien|stieg|fiel|riet|trieb|griff"
    r"|litt|schritt|stritt|wies|schlief)e"
)
_ENGLISH = frozenset(
    "the a of and to for on at by with from is are be been would has have had that this it he she they you we "
    "i not n't 's as or but who which their his her its".split()
)
_GERMAN = frozenset(
    "der die das den dem des ein eine einen einem einer und zu für auf bei mit von vom ist sind nicht auch dass er sie "
    "es wir ich ihr im am zum zur sich wie oder aber sein seine ihre als aus nach".split()
)
_EITHER = re.compile(r".*te(?:n|st|t)?|.*(?:ing|ielt|ieß|ief|ieb|ieg|iel|iet|iff)en")
_INFINITIVE = re.compile(r".*[elr]n")
_SUBJECTS = ("nsubj", "nsubj:pass", "expl", "csubj")
_NEAR = 5  # words on either side in which an "ich" counts when no subject was found


def correct_moods(drafts: list[Draft], lemmatiser: Lemmatiser) -> None:
    """Set mood, tense and the auxiliaries' lemma of the finite German verbs of a sentence, in place.

    A sentence with more English than German function words stays as it is ("will", "war", "hat").
    """
    if language_of([draft.form.lower() for draft in drafts]) == "en":
        return
    for place, draft in enumerate(drafts):
        form = draft.form.lower() if place == 0 else draft.form
        if draft.upos == "ADJ" and _is_mistaken(draft, form, lemmatiser):
            draft.upos, draft.lemma = "VERB", form + "n"
            draft.feats = {"Number": "Sing", "Person": "3", "VerbForm": "Fin"}
        if draft.upos not in ("VERB", "AUX"):
            continue
        known = _FORMS.get(form)
        if known:
            draft.lemma = known[0]
            _set(draft, known[1], known[2])
        elif form in _FIRST_PERSON_OR_REPORTED:
            draft.lemma = _FIRST_PERSON_OR_REPORTED[form]
            _decide_first(drafts, place)
        elif _UMLAUT.fullmatch(form) or _PLAIN.fullmatch(form):
            _set(draft, "Sub", "Past")
            draft.lemma = _lemma_of_second(form, lemmatiser) or draft.lemma
        elif _may_be_first(draft, form):
            _decide_first(drafts, place)
        elif draft.feats.get("Mood") == "Sub" and not _EITHER.fullmatch(form):
            draft.feats["Mood"] = "Ind"


def language_of(words: list[str]) -> str:
    """``de`` or ``en`` by which function words are more among lower-cased words, nothing if neither are."""
    english, german = (sum(word in known for word in words) for known in (_ENGLISH, _GERMAN))
    if english == german:
        return ""
    return "en" if english > german else "de"


def _set(draft: Draft, mood: str, tense: str) -> None:
    draft.feats["Mood"] = mood
    draft.feats["VerbForm"] = "Fin"
    if tense:
        draft.feats["Tense"] = tense


def _is_mistaken(draft: Draft, form: str, lemmatiser: Lemmatiser) -> bool:
    """Whether an adjective is none that is known, but an infinitive without its "n" ("sie schüre und verbreite Hass")."""
    is_stem = form[-1:] == "e" and lemmatiser.knows("V", form + "n")
    return is_stem and not lemmatiser.knows("A", draft.lemma) and not lemmatiser.knows("A", form[:-1])


def _lemma_of_second(form: str, lemmatiser: Lemmatiser) -> str:
    """The verb whose preterite a second subjunctive stands on: "käme" on "kam", "ginge" on "ging"."""
    stem = re.sub(r"e(?:n|st|t)?$", "", form)
    for umlaut, plain in (("", ""), ("ä", "a"), ("ö", "o"), ("ü", "u"), ("ü", "a")):
        for preterite in (stem.replace(umlaut, plain), stem.replace(umlaut, plain) + "e"):
            lemma = lemmatiser.verb_of(preterite)
            if lemma:
                return lemma
    return ""


def _may_be_first(draft: Draft, form: str) -> bool:
    """Whether a form ends in "-e" as only the first person and the first subjunctive do ("sehe", "leite", not "sagte")."""
    if len(form) <= 3 or form[-1] != "e" or draft.feats.get("VerbForm") != "Fin":
        return False
    lemma = draft.lemma.lower()
    return lemma == form + "n" if form.endswith("te") else bool(_INFINITIVE.fullmatch(lemma))


def _decide_first(drafts: list[Draft], place: int) -> None:
    """With "ich" an indicative, as the first word without a subject too, else reported."""
    draft = drafts[place]
    subjects = _subjects(drafts, place)
    words = [subject.form.lower() for subject in subjects]
    is_elided = place == 0 and not subjects  # "Habe bestellt", "Siehe oben"
    if not subjects:
        near = drafts[max(0, place - _NEAR) : place + _NEAR + 1]
        words = [other.form.lower() for other in near]
    is_speaker = "ich" in words or is_elided
    _set(draft, "Ind" if is_speaker else "Sub", "Pres")
    if not is_speaker and draft.feats.get("Person") == "1":
        draft.feats["Person"] = "3"


def _subjects(drafts: list[Draft], place: int) -> list[Draft]:
    """The subjects of a verb, of the word that it helps, or of the verb that it is joined to."""
    owner, owners = place, [place]
    while drafts[owner].deprel in ("aux", "aux:pass", "cop", "conj") and drafts[owner].head >= 0:
        owner = drafts[owner].head
        owners.append(owner)
    for owner in owners:
        found = [draft for draft in drafts if draft.head == owner and draft.deprel in _SUBJECTS]
        if found:
            return found
    return []
