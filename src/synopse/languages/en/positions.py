"""English: how parties take positions."""

from synopse.languages.rules.positions import PositionRules, StanceVerb

POSITIONS = PositionRules(
    verbs=(
        StanceVerb(stance="demands", forms=r"demands?|demanded|(?:is|are|was|were) demanding"),
        StanceVerb(stance="demands", forms=r"calls?|called|(?:is|are|was|were) calling", complement=r"(?:\w+ ){0,2}?for", preposition="for"),
        StanceVerb(stance="demands", forms=r"calls?|called|(?:is|are|was|were) calling", complement=r"(?:up)?on(?= .{2,60} to )", preposition="on|upon"),
        StanceVerb(stance="demands", forms=r"urges?|urged|(?:is|are|was|were) urging", complement=r"(?=.{2,60} to )"),
        StanceVerb(stance="demands", forms=r"insists?|insisted", complement=r"(?:up)?on", preposition="on|upon"),
        StanceVerb(stance="offers", forms=r"offers?|offered", needs_clause=True),
        StanceVerb(stance="offers", forms=r"proposes?|proposed|(?:is|are|was|were) proposing"),
        StanceVerb(
            stance="supports", forms=r"supports?|supported|backs?|backed|endorses?|endorsed|favou?rs?|favou?red|welcomes?|welcomed",
            complement=r"(?=.{0,60}\b(?:plans?|proposals?|bill|law|legislation|move|decision|policy|measures?|amendment|deal|"
                       r"agreement|impeachment|repeal|reform|idea|effort|ban|wall|increase|initiative)\b)",
        ),
        StanceVerb(stance="supports", forms=r"votes?|voted", complement=r"(?:for|in favou?r of)", preposition="for|of"),
        StanceVerb(stance="rejects", forms=r"rejects?|rejected|opposes?|opposed|(?:is|are|was|were) opposed to"),
        StanceVerb(stance="rejects", forms=r"votes?|voted", complement="against", preposition="against"),
        StanceVerb(stance="rejects", forms=r"objects?|objected", complement="to", preposition="to"),
        StanceVerb(stance="rejects", forms=r"rules?|ruled", complement="out"),
        StanceVerb(stance="conditions", forms=r"(?:has |have )?(?:made|makes|make|set|sets)", complement=r"it a condition", needs_clause=True),
    ),
    negations=r"(?:no|not|never|any)",
    not_subjects=r"of|with|in|for|against|from|at|by|to|on|about|under|before|after|through|without|since|like|and|or|as|against",
    pronouns=r"he|she",
    fillers=r"also|again|now|further|instead|repeatedly|strongly|publicly|on \w+day|\w+day",
    clause_starts=r"that|to|if|unless",
    no_topics=r"lives|attention|payment|respect",
    parties=r"the\s(?:\w+\s)?(?:government|administration|opposition|white house|house|senate|union|party|president|ministry|minister|"
            r"committee|republicans|democrats|police|commission|court|justice department|protesters|mayor|governor)",
)  # fmt: skip
