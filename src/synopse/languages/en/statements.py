"""English: statements."""

from synopse.languages.rules.statements import StatementRules

_STOP_WORDS = """
a about above after again against all already also although am among an and another any are aren't as at away back be
because been before being below between both but by can cannot could couldn't did didn't do does doesn't doing don't
down during each either else even ever every few for from further get gets getting go goes going gone got had hadn't has
hasn't have haven't having he he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if
in including into is isn't it it's its itself just last let's like may me might more most much must mustn't my myself
near no nor not now of off often on once one only or other ought our ours ourselves out over own per quite rather really
same saying shall she she'd she'll she's should shouldn't since so some still such than that that's the their theirs
them themselves then there there's these they they'd they'll they're they've this those though through to too toward
towards under until up upon us very was wasn't we we'd we'll we're we've were weren't what what's when where which while
who who's whom why will with within without won't would wouldn't yet you you'd you'll you're you've your yours
say says said told according reported added s t
"""

_SUBORDINATORS = """
because if that whether when as since until unless although though while after before who what how
"""

_FINITE = """
is are was were has have had will would can could may might must should shall does did do said says told tells went came
goes comes began begins made makes took takes gave gives got gets became becomes left lost won met held kept found saw
sought spoke stood rose fell broke brought bought built felt grew heard knew led let meant paid ran sat sent shot spent
struck thought threw understood wrote wants want plans plan vowed urged
"""

STATEMENTS = StatementRules(
    stop_words=frozenset(_STOP_WORDS.split()),
    negations=frozenset(
        [
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "without",
            "cannot",
            "can't",
            "don't",
            "doesn't",
            "didn't",
            "won't",
            "wouldn't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "hasn't",
            "haven't",
            "hadn't",
            "couldn't",
            "shouldn't",
        ]
    ),
    not_negating=(r"not only", r"no (?:more|fewer|less) than", r"no longer than", r"no\. \d+"),
    clause_starts=("while", "whereas", "although", "though", "but", "after"),
    coordinators=("and", "or"),
    subordinators=frozenset(_SUBORDINATORS.split()),
    conditions=frozenset("if unless whether until once provided without than as that".split()),
    subjects=frozenset(
        [
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "its",
            "their",
            "some",
            "many",
            "several",
            "both",
            "there",
            "one",
        ]
    ),
    finite_verbs=frozenset(_FINITE.split()),
    earlier_auxiliaries=frozenset({"have"}),
    telling_verbs=frozenset(
        "say tell announce report state believe think claim write add warn insist vow promise argue expect "
        "assert declare predict estimate acknowledge concede confirm reveal explain suggest point note".split()
    ),
    opposed=(
        r"oppos(?:e|es|ed|ing|ition)",
        r"reject(?:s|ed|ing)?",
        r"refus(?:e|es|ed|ing)",
        r"(?:is|are|was|were|came out|spoke out|vote[ds]?) against",
        r"dismiss(?:es|ed)?",
        r"veto(?:es|ed)?",
    ),
    denied=(
        r"den(?:y|ies|ied)",
        r"rejected? (?:claims?|reports?|allegations?)",
        r"disput(?:e|ed|es)",
        r"refut(?:e|ed|es)",
    ),
    demanded=(
        r"demand(?:s|ed|ing)?",
        r"call(?:s|ed|ing)? (?:for|on)",
        r"urg(?:e|es|ed|ing)",
        r"insist(?:s|ed)? (?:up)?on",
        r"press(?:es|ed|ing)? for",
        r"must",
        r"should",
    ),
    possible=(
        r"could",
        r"(?-i:may)",
        r"might",
        r"possibl[ey]",
        r"perhaps",
        r"potentially",
        r"likely",
        r"there (?:is|are|was|were) (?:a|an|some|every|little) (?:\w+ )?(?:chances?|possibility|risk|likelihood)",
        r"ha(?:s|ve|d) a (?:\w+ )?chance of",
        r"chances are",
    ),
    expected=(
        r"expects?",
        r"(?<!had )(?<!had been )expected",
        r"forecasts?",
        r"hop(?:es|ing)(?! of)",
        r"(?<!had )hoped",
        r"anticipat(?:e|es|ed)",
    ),
    planned=(
        r"plan(?:s|ning)?",
        r"(?<!than )(?<!as )(?<!had been )(?<!had )planned",
        r"(?:is|are|was|were) to",
        r"will",
        r"intend(?:s|ed)?",
        r"scheduled",
        r"(?:is|are) due",
        r"(?:is|are) (?:set|slated)",
        r"in the near future",
        r"would be (?:\w+ed|held|made|sent)",
        r"set to",
        r"vow(?:s|ed)",
        r"announced plans",
    ),
    hearsay=(r"(?:is|are|was|were) (?:said|reported|believed|alleged) to have",),
    said=(
        r"said",
        r"says",
        r"according to",
        r"told",
        r"reportedly",
        r"allegedly",
        r"claim(?:s|ed)",
        r"stated",
        r"added",
    ),
    faintness=0.8,
    to_reader=r"(?:Please )?(?:Find out|Click|Subscribe|Sign up|Follow us|Read (?:more|also|on)|Scroll down|Share your|Let us know"
    r"|Take (?:our|the|this) (?:quiz|poll|survey)|Test your|Tell us)\b",
)
