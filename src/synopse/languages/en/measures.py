"""English: what numbers measure."""

from synopse.languages.rules.measures import MeasureRules

MEASURES = MeasureRules(
    kinds=(
        ("death", r"dead|deaths?|died|dies|dying|killed|kills?|killing|fatalit\w+|death toll|toll|lives lost|lost (?:their|his|her) li\w+|"
                  r"bodies|perished|shot dead|drowned|murdered|slain"),
        ("injury", r"injur\w+|wounded|hurt|wounding|hospitali[sz]ed"),
        ("missing", r"missing|unaccounted for|disappeared"),
        ("arrest", r"arrest\w*|detained|detentions?|taken into custody|apprehended"),
        ("evacuation", r"evacuat\w+|displaced|homeless|forced from their homes"),
        ("infection", r"infected|infections?|confirmed cases|cases|tested positive"),
        ("crowd", r"protest(?:er|or)s?|demonstrators?|marchers?|attend\w*|crowd|participants?|spectators?|rallied|revell?ers"),
        ("aboard", r"on board|aboard|passengers?"),
        ("prison", r"jailed|prison|imprisonment|behind bars|sentenced|jail|sentence"),
        ("fine", r"fined?|penalty|penalties"),
        ("damage", r"damage\w*|losses"),
        ("donation", r"donat\w+|raised"),
        ("talk", r"talks?|talked|met|meeting|meetings|conversation|spoke|discussions?|negotiat\w+|phone call|tete-a-tete|one-on-one|summit"),
        ("journey", r"trip|journey|drive|ride|train ride"),
        ("flight", r"flight|flew"),
        ("firefight", r"contained|extinguish\w+|put out the"),
        ("operation", r"surgery|operation|operated on"),
        ("outage", r"outage|without power|blackout|closed|closure"),
        ("strike", r"strike|walkout|stoppage"),
        ("speech", r"speech|address|remarks|interview"),
        ("standoff", r"standoff|siege|shutdown"),
        ("chase", r"chase|manhunt|pursuit"),
        ("votes_for", r"in favou?r|voted (?:for|to)|votes for"),
        ("votes_against", r"voted against|votes against|opposed"),
    ),
    labels=(
        ("death", "deaths"), ("injury", "injured"), ("missing", "missing"), ("arrest", "arrests"),
        ("evacuation", "evacuated"), ("infection", "infections"), ("crowd", "participants"), ("aboard", "people on board"),
        ("prison", "prison"), ("fine", "fine"), ("damage", "damage"), ("donation", "donation"), ("talk", "talks"),
        ("journey", "journey"), ("flight", "flight"), ("firefight", "firefighting"), ("operation", "surgery"),
        ("outage", "outage"), ("strike", "strike"), ("speech", "speech"), ("standoff", "standoff"), ("chase", "chase"),
        ("votes_for", "votes for"), ("votes_against", "votes against"),
    ),
    people=r"people|persons?|men and women|civilians?|residents?|victims?|individuals|others|citizens",
    scopes=(
        ("part", r"including|among them|of them|of whom|of which|of those|alone|only in|on average|average|median|some of"),
        ("more", r"another|additional|further|other|others|more (?!than)\w+|again"),
        ("there", r"where|there"),
        ("total", r"in total|a total of|in all|altogether|overall|combined|nationwide|worldwide|statewide"),
        ("rate", r"daily|hourly|weekly|monthly|annual\w*|yearly|each|per|every|an? (?:day|week|month|year|hour)|within|compared|quarter\w*"),
        ("private", r"one-on-one|alone|privately|in private|tete-a-tete|tête-à-tête"),
        ("whole", r"with (?:their )?(?:aides|delegations)|expanded talks"),
        ("window", r"since|(?:in|over|during|for) the (?:past|last)|this (?:year|season|month)|last (?:year|month|season)|so far this"),
        ("negated", r"not|never|no|n't|instead of|rather than|originally|initially|previous\w*|earlier|formerly|at first|"
                    r"had been|used to"),
        ("hypothetical", r"would|could|might|if|may"),
    ),
    before=(("change", r"by|plus|minus"), ("bound", r"from"),
            ("definite", r"the|these|those|his|her|their|its|both|all")),
    after=(
        ("change", r"more|fewer|less|higher|lower|longer|shorter|extra|apart"),
        ("rate", r"(?:a|per|each|every) (?:day|week|month|year|hour|night|head|person|share|barrel|gallon)|daily|annually|monthly"),
        ("of", r"out of|in (?:every )?\d|of (?:the )?\d"),
        ("bound", r"to (?:about )?\d"),
    ),
    anchors=r"after|before|since|within|for the (?:past|last|next)|in the (?:past|last|next)|over the (?:past|last|next)|in|every|each|"
            r"the (?:past|last|next|first)|past|last|next|until",
    anchors_after=r"after|before|ago|later|earlier|old|since|from now|prior|on|into|away|afterwards?|to go|left",
    adjectives=r"\S*-(?:second|minute|hour|day|week|month|year)(?:-long)?|(?:hour|day|week|month|year)-?long",
    running=r"so far|to date|as of|until now|thus far|currently",
    updates=r"now|by now|has risen|rose to|risen to|climbed to|updated|later|latest|most recent|has since|revised",
)  # fmt: skip
