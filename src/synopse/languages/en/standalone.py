"""English: what makes a sentence lean on the one before it."""

from synopse.languages.rules.standalone import StandaloneRules

STANDALONE = StandaloneRules(
    pointers=frozenset(
        "he she it they him her them his hers its their theirs this these those such that therefore thus hence"
        " thereby therein there here one".split()
    ),
    connectives=frozenset(
        "also and another besides but both furthermore however instead later likewise meanwhile moreover nevertheless"
        " nonetheless nor or otherwise so still then though yet".split()
    ),
    leaning=frozenset("also added however instead meanwhile then therefore though too".split()),
    phrases=r"(?:^(?:On |At |In |By |During )?[Tt]he (?:same|next|following) (?:day|night|evening|morning|afternoon|week|month|year)\b"
    r"|^(?:Hours|Minutes|Days|Moments|Weeks|Shortly|Soon|A day|A week) (?:later|after(?:wards)?|earlier|before)[ ,](?=[a-z,]|[A-Z])"
    r"|^(?:As a result|All of which|In addition|For (?:example|instance)|By contrast|In response,|In turn|Most notably|At the same time|Even so|That said)\b"
    r"|^(?:Read|See|Watch) (?:also|more)\b|\b[Tt]he (?:pair|duo|two|latter|former)\b(?! [A-Z])|\b[Ii]n (?:this|that|these) |\b[Aa]t that (?:time|point)\b"
    r"|\b[Ff]or (?:the same|this|that) reason\b|\b[Tt]he \d+-year-old\b)",
    pronouns=frozenset("he she him her they them".split()),
    personal=frozenset("I me my mine we We us our ours you You your yours".split()),
    scene=r"\b(?:in|at|near|outside|off|around|from|across|inside)\s(?:the\s)?(?:[a-z]+\s){0,2}"
    r"(?:(?:[a-z]+ )?(?:city|town|village|port|island|province|region|capital)(?:\s(?:city|town))?\s(?:of\s)?)?\Z",
    somebody=frozenset(
        "spokesman spokeswoman spokesperson man woman politician expert boy girl father mother son daughter brother sister"
        " wife husband official artist author scientist researcher lawyer attorney lawmaker actor actress singer".split()
    ),
    tickers=r"\b(?:live|news)[- ]?(?:ticker|blog)\b|\blive (?:updates|coverage)\b|\bas it happened\b|\bminute[- ]by[- ]minute\b|"
    r"\bnews (?:briefs|in brief)\b|\b(?:morning|evening) briefing\b",
    adding=frozenset("also likewise".split()),
    known=tuple(
        "police government opposition parliament congress senate house court economy pandemic coronavirus virus war world army"
        " military president king queen pope inflation unemployment fed eu un nato number majority half weather markets prices"
        " administration crisis election debate authorities sun earth media public".split()
    ),
    people_only=frozenset("he she him her".split()),
    sends_on=r"(?i:read|watch|see|listen)(?: also| more| here|: )|(?i:related): |(?:Click|Subscribe|Sign up|Follow us)\b"
    r"|(?:All rights reserved|Copyright \d|We apologi[sz]e, but this video)",
)
