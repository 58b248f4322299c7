"""English: how parties take positions."""

from synopse.languages.rules.positions import PositionRules, StanceNoun, StanceVerb

POSITIONS = PositionRules(
    verbs=(
        StanceVerb(stance="demands", forms=r"demands?|demanded|(?:is|are|was|were) demanding"),
        StanceVerb(stance="demands", forms=r"calls?|called|(?:is|are|was|were) calling", complement=r"(?:\w+ ){0,2}?for", preposition="for"),
        StanceVerb(stance="demands", forms=r"calls?|called|(?:is|are|was|were) calling", complement=r"(?:up)?on(?= .{2,60} to )", preposition="on|upon"),
        StanceVerb(stance="demands", forms=r"urges?|urged|(?:is|are|was|were) urging", complement=r"(?=.{2,60} to )"),
        StanceVerb(stance="demands", forms=r"insists?|insisted", complement=r"(?:up)?on", preposition="on|upon"),
        StanceVerb(stance="demands", forms=r"calling|call", complement=r"(?:up)?on(?= .{2,60} to )", preposition="on|upon", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"calling|pushes|pushed|pushing|presses|pressed|pressing|appeals|appealed|lobbies|lobbied", complement="for", preposition="for", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"urging|implores?|implored|pleads?|pleaded", complement=r"(?=.{2,60} to )", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"wants?|wanted", needs_clause=True, needs_grammar=True, objects=r".+"),
        StanceVerb(stance="demands", forms=r"demanding|insisting", needs_grammar=True),
        StanceVerb(stance="offers", forms=r"offers?|offered", needs_clause=True),
        StanceVerb(stance="offers", forms=r"proposes?|proposed|(?:is|are|was|were) proposing"),
        StanceVerb(
            stance="supports", forms=r"supports?|supported|backs?|backed|endorses?|endorsed|favou?rs?|favou?red|welcomes?|welcomed",
            complement=r"(?=.{0,60}\b(?:plans?|proposals?|bill|law|legislation|move|decision|policy|measures?|amendment|deal|"
                       r"agreement|impeachment|repeal|reform|idea|effort|ban|wall|increase|initiative)\b)",
        ),
        StanceVerb(
            stance="supports", forms=r"supports?|supported|supporting|backs|backed|endorses?|endorsed|favou?rs?|favou?red|welcomes?|welcomed|praises?|praised|praising|"
                                     r"applauds?|applauded|embraces?|embraced|advocates?|advocated", needs_grammar=True,
        ),
        StanceVerb(stance="supports", forms=r"defends?|defended", needs_grammar=True, needs_finite=True),
        StanceVerb(stance="supports", forms=r"comes?|came|coming", complement=r"out in (?:support|favou?r) of", preposition="of", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"votes?|voted", complement=r"(?:for|in favou?r of)", preposition="for|of"),
        StanceVerb(stance="rejects", forms=r"rejects?|rejected|opposes?|opposed|(?:is|are|was|were) opposed to"),
        StanceVerb(
            stance="rejects", forms=r"opposing|rejecting|condemns?|condemned|condemning|denounces?|denounced|denouncing|decries|decried|decrying|criticiz(?:es?|ed|ing)|criticis(?:es?|ed|ing)|"
                                    r"blasts?|blasted|blasting|slams?|slammed|slamming|deplores?|deplored|dismiss(?:es|ed)?|disput(?:es?|ed|ing)|rebukes?|rebuked|assails?|assailed",
            needs_grammar=True,
        ),
        StanceVerb(stance="demands", forms=r"asks|asked|asking|ask", needs_clause=True, needs_grammar=True, objects=r".+"),
        StanceVerb(stance="demands", forms=r"need|expect", needs_clause=True, needs_grammar=True, objects=r".+", of_speaker=True),
        StanceVerb(stance="offers", forms=r"leaves?|left", complement=r"the door open", preposition="for|to", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"refuses?|refused|refusing", needs_clause=True, needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"protests?|protested|protesting|warns?|warned|warning|argues?|argued|speaks?|spoke|fights?|fought|rails?|railed", complement="against", preposition="against", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"accuses?|accused|accusing", preposition="of", needs_grammar=True),
        StanceVerb(stance="rejects", forms=r"opposed", complement="to", preposition="to", needs_grammar=True, is_state=True),
        StanceVerb(stance="rejects", forms=r"votes?|voted", complement="against", preposition="against"),
        StanceVerb(stance="rejects", forms=r"objects?|objected", complement="to", preposition="to"),
        StanceVerb(stance="rejects", forms=r"rules?|ruled", complement="out"),
        StanceVerb(stance="rejects", forms=r"denies|denied|denying|resists?|resisted|resisting|renounces?|renounced|repudiates?|repudiated|vetoes|vetoed", needs_grammar=True),
        StanceVerb(stance="supports", forms=r"approves?|approved|hails?|hailed|hailing|lauds?|lauded|champions|championed", needs_grammar=True),
        StanceVerb(stance="demands", forms=r"requests?|requested|requesting|recommends?|recommended|recommending", needs_grammar=True),
        StanceVerb(stance="conditions", forms=r"(?:has |have )?(?:made|makes|make|set|sets)", complement=r"it a condition", needs_clause=True),
    ),
    nouns=(
        StanceNoun(stance="rejects", lemmas="opposition|objection|resistance", prepositions="to"),
        StanceNoun(stance="rejects", lemmas="protest", prepositions="over|against|at"),
        StanceNoun(stance="rejects", lemmas="criticism|denunciation|condemnation|rejection", prepositions="of"),
        StanceNoun(stance="supports", lemmas="support|backing|sympathy|praise", prepositions="for|of"),
        StanceNoun(stance="demands", lemmas="call|demand|plea|appeal|petition", prepositions="for"),
    ),
    agents=r"by|from",
    doers=r"by",
    utterances=r"come|voice|repeat|reiterate|express|maintain|state|declare|pledge|reaffirm|restate|offer|signal|announce|issue|lodge|renew|echo|make|sign|underline|emphasize|emphasise",
    obligations=r"must|should|ought|need|have",
    intentions=r"go|willing|ready|prepared|will|'ll|’ll",
    no_deeds=r"comment|say|speculate|discuss|answer|know|think|forget|talk|speak|be|have|get|see|understand|tell|remember|lie",
    no_demands=r"expect|reckon|fear|hope|await|become|believe",
    permissions=r"able|allow|free|permit",
    people=r"people|\w*community|citizens?|countr(?:y|ies)|states?|cit(?:y|ies)|couples?|women|men|students?|teachers?|workers?|parents|passengers|customers|patients|voters|residents|families|everyone|media|troops|soldiers|nations?|government",
    hypotheses=r"if|whether|unless|why|how",
    conditions=r"(?:but )?only if|if|unless|provided(?: that)?|in exchange|in return|on (?:the )?condition|as long as|until",
    exchanges=r"exchange|return",
    sources=r"according to|per|citing|reports?|reported",
    organs=r"government|administration|ministry|leadership|spokes(?:man|woman|person)|president|minister|embassy|parliament|leader|official|officials|senator|governor|secretary",
    groups=r"host|commentator|candidate|congress(?:man|woman)|compan(?:y|ies)|newspaper|court|agency|firm|family|mayor|chief|attorney|lawyer|lawyers|prosecutors?|ceo|executives?|chamber|church|council|critics?|protesters?|demonstrators?|opponents?|supporters?|lawmakers?|republicans?|democrats?|activists?|leaders|groups?|conservatives?|liberals?|residents?|"
           r"unions?|advocates?|voters?|police|crowd|officials?|justices?|scientists?|experts?|families|militia|opposition",
    negations=r"(?:no|not|never|any)",
    not_subjects=r"of|with|in|for|against|from|at|by|to|on|about|under|before|after|through|without|since|like|and|or|as|against",
    pronouns=r"he|she",
    fillers=r"also|again|now|further|instead|repeatedly|strongly|publicly|on \w+day|\w+day",
    clause_starts=r"that|to|if|unless",
    no_topics=r"lives|attention|payment|respect",
    parties=r"the\s(?:\w+\s)?(?:government|administration|opposition|white house|house|senate|union|party|president|ministry|minister|"
            r"committee|republicans|democrats|police|commission|court|justice department|protesters|mayor|governor)",
)  # fmt: skip
