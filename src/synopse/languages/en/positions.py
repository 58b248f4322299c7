"""English: how parties take positions."""

from synopse.languages.en.stance_verbs import VERBS
from synopse.languages.rules.positions import PositionRules, StanceNoun

POSITIONS = PositionRules(
    verbs=VERBS,
    nouns=(
        StanceNoun(stance="rejects", lemmas="opposition|objection|resistance|hostility|aversion|antipathy", prepositions="to"),
        StanceNoun(stance="rejects", lemmas="protest|demonstration|complaint|campaign|veto|reservation|misgiving|rally|vote", prepositions="over|against|at|about"),
        StanceNoun(stance="rejects", lemmas="criticism|denunciation|condemnation|rejection|disapproval|repudiation|censure|critique|dismissal", prepositions="of"),
        StanceNoun(stance="rejects", lemmas="refusal", prepositions="(?!)", takes_clause=True),
        StanceNoun(stance="supports", lemmas="support|backing|sympathy|praise|endorsement|approval|enthusiasm|defen[cs]e|embrace", prepositions="for|of"),
        StanceNoun(stance="supports", lemmas="commitment|adherence", prepositions="to"),
        StanceNoun(stance="demands", lemmas="call|demand|plea|appeal|petition|need|necessity|request|push|bid|recommendation", prepositions="for", takes_clause=True),
        StanceNoun(stance="demands", lemmas="insistence", prepositions="on"),
        StanceNoun(stance="offers", lemmas="offer|proposal|willingness|readiness", prepositions="of|for", takes_clause=True),
    ),
    agents=r"by|from",
    doers=r"by",
    utterances=r"come|voice|repeat|reiterate|express|maintain|state|declare|pledge|reaffirm|restate|offer|signal|announce|issue|lodge|renew|echo|make|sign|underline|emphasi[sz]e?|stress",
    obligations=r"must|should|ought|need|have",
    intentions=r"go|willing|ready|prepared|will|'ll|’ll",
    no_deeds=r"comment|say|speculate|discuss|answer|know|think|forget|talk|speak|be|have|get|see|understand|tell|remember|lie",
    no_demands=r"expect|reckon|fear|hope|await|become|believe",
    permissions=r"able|allow|free|permit",
    quantities=r"thousands?|hundreds?|dozens?|scores|millions?|majority|masses|members?|groups?|panel|coalition|alliance|number|crowds?|leaders",
    possibilities=r"could|may|might",
    failing=r"decline|refuse|fail|neglect|hesitate|struggle|stop|unwilling|unable|reluctant|attempt|try|able|unlikely|likely|expect",
    people=r"people|\w*community|citizens?|countr(?:y|ies)|states?|cit(?:y|ies)|couples?|women|men|students?|teachers?|workers?|parents|passengers|customers|patients|voters|residents|families|everyone|media|troops|soldiers|nations?|government",
    consequences=r"otherwise",
    hypotheses=r"if|whether|unless|why|how",
    conditions=r"(?:but )?only if|if|unless|provided(?: that)?|in exchange|in return|on (?:the )?condition|as long as|until",
    exchanges=r"exchange|return",
    announcing=r"announce|promise|vow|pledge|plan|threaten|agree|refuse|decide|intend|continue|offer|swear",
    willing=r"willing|ready|open",
    onlys=r"only",
    if_words=r"if|unless|when",
    condemning=r"wrong|outrageous|unacceptable|disgraceful|shameful|unconstitutional|discriminatory|irresponsible|unjust|unfair|ridiculous|absurd|"
               r"unhelpful|counterproductive|counter-productive|misguided|ill-advised|unwise|unlawful|unfounded|baseless|groundless|racist|hypocritical|"
               r"shortsighted|short-sighted|unconscionable|abhorrent|repugnant|insulting|inhumane|undemocratic|foolish|nonsense|dishonest|"
               r"violation|scandal|farce|sham|hoax|abomination|injustice|charade|smear|folly|aggression|blackmail|extortion|piracy|"
               r"immoral|reckless|intolerable|appalling|despicable|illegitimate|mistake|disgrace|outrage|betrayal|blunder|travesty|insult|overreach",
    approving=r"welcome|overdue|commendable|laudable|milestone|breakthrough|sensible|reasonable|wise|justified|appropriate|fair|legitimate",
    needed=r"necessary|essential|imperative|crucial|vital|indispensable|required",
    opponents=r"opponent|critic|foe|adversary|detractor|sceptic|skeptic",
    advocates=r"supporter|backer|advocate|proponent|defender|champion",
    pro=r"\bpro-",
    anti=r"\banti-",
    unacceptable=r"acceptable|tolerable|justifiable|justified|option|solution",
    naming=r"call|describe|brand|label|consider|deem|characterize|characterise|view|regard|see",
    critical=r"critical|dismissive|skeptical|sceptical|wary|contemptuous|intolerant",
    favourable=r"supportive|favou?r|support",
    opining=r"believe|think|feel|argue|maintain|insist|agree|hold|suggest|contend",
    stirring=r"draw|prompt|provoke|spark|trigger|face|meet|receive|win|earn|attract|encounter",
    stirred_by=r"from|by|among|of",
    sources=r"according to|per|citing|reports?|reported",
    organs=r"government|administration|ministry|leadership|spokes(?:man|woman|person)|president|minister|embassy|parliament|leader|official|officials|senator|governor|secretary",
    groups=r"citizens?|relatives?|speaker|senators?|members?|candidates?|panel|parties|coalition|alliance|campaign|organi[sz]ations?|associations?|federation|authorities|commission|committee|"
           r"ministers?|governors?|mayors?|progressives|liberals|moderates|campaigners|parents|teachers|workers|farmers|doctors|nurses|students|scholars|bishops|clergy|academics|"
           r"researchers|economists|analysts|regulators?|watchdog|charit(?:y|ies)|think tank|delegates?|diplomats?|envoys?|rebels|host|commentator|candidate|congress(?:man|woman)|compan(?:y|ies)|newspaper|court|agency|firm|family|mayor|chief|attorney|lawyer|lawyers|prosecutors?|ceo|executives?|chamber|church|council|critics?|protesters?|demonstrators?|opponents?|supporters?|lawmakers?|republicans?|democrats?|activists?|leaders|groups?|conservatives?|liberals?|residents?|"
           r"unions?|advocates?|voters?|police|crowd|officials?|justices?|scientists?|experts?|families|militia|opposition",
    negations=r"(?:no|not|never|any)",
    not_subjects=r"of|with|in|for|against|from|at|by|to|on|about|under|before|after|through|without|since|like|and|or|as|against",
    pronouns=r"he|she",
    fillers=r"also|again|now|further|instead|repeatedly|strongly|publicly|on \w+day|\w+day",
    clause_starts=r"that|to|if|unless",
    no_topics=r"\Abecause|\Asince|\Ato know|(?:the )?(?:flames|fire|blaze)|lives|attention|payment|respect|guilty|innocent",
    parties=r"the\s(?:\w+\s)?(?:government|administration|opposition|white house|house|senate|union|party|president|ministry|minister|"
            r"committee|republicans|democrats|police|commission|court|justice department|protesters|mayor|governor)",
    articles=r"the|an?",
    asks_for="for",
    strict=r"must",
    empty_subjects=r"it|there|one|who|what|this|that",
    ready_for=r"for|to",
    modals=r"will|would|['’]ll",
    against=r"against",
    side_on=r"of",
    wrong_on=r"on|about",
    partitives=r"of",
    links=r"of|for|and",
    case_openers=r"should|have|be",
    they_may_be_one=True,
)  # fmt: skip
