"""English: quotations. All lists written by hand for this program, from general knowledge of the language."""

from synopse.languages.rules.quotations import QuotationRules, VerbForm, VerbFormKind
from synopse.model.marks import SpeechAct

# present, third person, past, participle where not regular
_IRREGULAR = {
    row.split()[0]: row.split()[1:]
    for row in (
        "say says said said",
        "tell tells told told",
        "write writes wrote written",
        "think thinks thought thought",
        "swear swears swore sworn",
        "quote quotes quoted quoted",
        "admit admits admitted admitted",
        "read reads read read",
        "argue argues argued argued",
        "plead pleads pleaded pleaded",
        "deny denies denied denied",
        "reply replies replied replied",
        "testify testifies testified testified",
        "clarify clarifies clarified clarified",
        "specify specifies specified specified",
        "forecast forecasts forecast forecast",
    )
}
_VERBS: tuple[tuple[SpeechAct, str, str], ...] = (
    (
        "statement",
        "c",
        "say tell write report announce explain state declare claim argue add note stress emphasise emphasize insist "
        "maintain suggest reveal disclose confirm assert allege acknowledge admit concede reply answer respond remark "
        "comment observe testify tweet post recall repeat reiterate warn caution complain boast joke lament quip "
        "shout scream whisper conclude estimate clarify specify indicate signal read think believe vow swear pledge "
        "promise quote charge contend chant",
    ),
    ("demand", "c", "demand urge request recommend propose insist"),
    ("demand", "z", "urge ask request beg order call appeal plead"),
    ("denial", "c", "deny dispute reject refute"),
    ("expectation", "c", "expect hope fear predict anticipate forecast"),
    ("statement", "z", "promise pledge vow threaten agree refuse offer"),
    ("demand", "r", "demand urge"),
    ("denial", "r", "deny dispute refute reject"),
    ("statement", "r", "warn criticise criticize praise condemn describe accuse"),
    (
        "statement",
        "q",
        "call describe label dub brand praise condemn criticise criticize mock slam blast denounce reject",
    ),
)


def _forms(verb: str) -> list[str]:
    """Base, third person, past, participle and gerund."""
    stem = verb.removesuffix("e") if not verb.endswith("ee") else verb
    gerund = {"swear": "swearing", "quip": "quipping", "beg": "begging", "forecast": "forecasting"}.get(
        verb, stem + "ing"
    )
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb], gerund]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    past = verb + ("d" if verb.endswith("e") else "ed")
    return [verb, third, past, past, gerund]


def _speech() -> dict[str, tuple[VerbForm, ...]]:
    found: dict[str, dict[str, VerbForm]] = {}
    for act, takes, verbs in _VERBS:
        for verb in verbs.split():
            for form in _forms(verb):
                known = found.setdefault(form, {}).get(verb)
                joined = "".join(sorted({*takes, *(known.takes if known else "")}))
                kind: VerbFormKind = "gerund" if form.endswith("ing") else "finite"
                found[form][verb] = VerbForm(verb, kind, None, joined, known.act if known else act)
    return {form: tuple(readings.values()) for form, readings in found.items()}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _contracted() -> frozenset[str]:
    """Pronouns with a verb drawn in: "it's", "they've"."""
    pronouns = "i you he she it we they that there who what here".split()
    return frozenset(p + mark + end for p in pronouns for mark in "'’" for end in ("s", "re", "ve", "d", "ll", "m"))


def _nouns(act: SpeechAct, text: str) -> dict[str, SpeechAct]:
    return dict.fromkeys(text.split(), act)


_ROLES = tuple(
    (
        "president minister chancellor secretary spokesman spokeswoman spokesperson chief leader director head general "
        "coach lawyer attorney mayor king queen pope ambassador envoy commissioner senator governor professor researcher "
        "scientist author journalist actor actress singer player judge candidate dictator prince princess manager "
        "founder owner adviser advisor analyst activist officer official detective sheriff captain pilot bishop "
        "cardinal doctor economist historian congressman congresswoman representative prosecutor colonel lieutenant "
        "major admiral commander chairman chairwoman chair executive editor reporter correspondent deputy speaker "
        "strategist rep. sen. gov. aide assistant lawmaker nominee columnist witness resident protester survivor"
    ).split()
)

# bodies and groups of people; single persons stand among the roles
_BODIES = tuple(
    (
        "police government ministry authority authorities office department agency committee court campaign company "
        "house man men woman women administration officials witnesses critics opponents supporters backers allies rivals "
        "experts analysts economists scientists researchers historians doctors physicians nurses teachers students "
        "protesters protestors demonstrators activists campaigners organisers organizers residents neighbours neighbors "
        "citizens voters investors traders leaders members lawmakers legislators politicians ministers senators "
        "representatives congressmen governors mayors councillors diplomats ambassadors aides advisers advisors "
        "spokesmen parents families relatives friends colleagues survivors victims passengers patients customers "
        "employees workers staff farmers drivers pilots players fans coaches union unions party parties parliament "
        "council commission congress senate cabinet board group groups organisation organization organisers institute "
        "university bank firm firms companies corporation team club league federation association church regulator "
        "regulators watchdog prosecutors lawyers attorneys judges investigators detectives officers firefighters "
        "rescuers soldiers troops military army navy rebels militants fighters network station newspaper newspapers "
        "daily magazine outlet broadcaster media embassy mission delegation coalition opposition alliance charity "
        "foundation society jury panel bureau hospital school airline airport operator manufacturer maker giant "
        "liberals conservatives moderates progressives observers insiders sources reporters journalists editors "
        "negotiators executives managers owners chiefs heads crowd side sides"
    ).split()
)

QUOTATIONS = QuotationRules(
    progressive_endings=("ing",),
    participle_endings=("d",),
    personal_complements=frozenset(["for", "with"]),
    speech=_speech(),
    speech_nouns={
        **_nouns(
            "statement", "claim claims allegation allegations statement announcement accusation warning conclusion"
        ),
        **_nouns("demand", "demand demands call calls request proposal recommendation"),
        **_nouns("denial", "denial"),
        **_nouns("expectation", "hope hopes fear fears expectation prediction"),
    },
    source_before=_words("according"),
    as_words=_words("as"),
    content_openers=_words("that"),
    question_openers=_words("whether why how what when where who"),
    subordinators=_words(
        "that whether because since when if although though while after before until as unless why how what where who "
        "which whose whom"
    ),
    relatives=_words("who which whose whom that"),
    infinitive_marks=_words("to"),
    subject_determiners=_words(
        "the a an this these those some many several both all no any his her its their our my your another each every "
        "most other"
    ),
    quantifiers=_words("two three four five six seven eight nine ten dozens hundreds thousands"),
    prepositions=_words(
        "in on at by with from into onto during after before about against under over between through to of for as "
        "among around near despite without within since until amid upon toward towards across"
    ),
    attaching=_words("of for from with at"),
    member_openers=_words("including among such"),
    complement_prepositions=_words("of for with against about over as into"),
    coordinators=_words("and or but"),
    name_particles=_words("von van de der al el bin ibn da di du la le dos del"),
    third_person={"he": "m", "she": "f", "they": "p"},
    other_pronouns=_words("i we you it who one nobody someone"),
    splitting_adverbs=_words("somehow even just never ever then later again also still"),
    not_subjects=_words(
        "also first later then earlier however yesterday today tomorrow still already again meanwhile often never ever just "
        "previously recently publicly repeatedly monday tuesday wednesday thursday friday saturday sunday reporters"
    ),
    contracted=_contracted(),
    adverb_endings=("ly",),
    perfect_auxiliaries=_words("has have had"),
    passive_auxiliaries=_words("is are was were been be being"),
    modals=_words("would will could can should may might must did does do"),
    finite_verbs=_words(
        "is are was were has have had will would could can should may might must did does do came went took made "
        "began said got became remains"
    ),
    goes_on_words=_words("on continued continues declined refused"),
    negations=_words("not never declined refused didn't didn’t wouldn't wouldn’t couldn't couldn’t cannot can't can’t"),
    unsaid_when_negated=_words("say disclose confirm reveal specify indicate tell clarify announce report"),
    takes_addressee=_words("tell ask warn remind inform assure advise"),
    agent_prepositions=_words("by"),
    passive_speaks=_words("quote"),
    impersonal=_words("it"),
    definite=_words("the this"),
    role_endings=_ROLES,
    body_endings=_BODIES,
    group_nouns=tuple(
        "hundreds thousands dozens scores tens millions majority minority number group handful half some many most "
        "several one two three couple pair".split()
    ),
    time_nouns=_words(
        "monday tuesday wednesday thursday friday saturday sunday day days week weeks month months year years hour hours "
        "minute minutes morning afternoon evening night last next later earlier"
    ),
    title_abbreviations={
        "gov": "governor",
        "sen": "senator",
        "rep": "representative",
        "pres": "president",
        "gen": "general",
        "lt": "lieutenant",
        "prof": "professor",
        "sgt": "sergeant",
        "capt": "captain",
        "col": "colonel",
    },
    both_words=_words("both two"),
    first_person=_words("i me my"),
)
