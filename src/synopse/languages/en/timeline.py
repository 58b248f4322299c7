"""English: how events are placed in time."""

from synopse.languages.rules.timeline import TimelineRules

TIMELINE = TimelineRules(
    past=(
        r"was|were|had|has|have|been|did|went|came|took|made|met|held|left|began|won|lost|fell|rose|broke|found|saw|gave|"
        r"became|ran|got|sent|told|shot|struck|led|brought|\w{2,}ed"
    ),
    future=r"will|shall|is to|are to|is set to|are set to|going to|plans? to|scheduled|expected|due|upcoming|next|is slated",
    days=r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|christmas|new year\S*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*",
    between=r"between",
    between_and=r"and",
    marks_third_person=True,
    until=r"to|until|till|through|–|-|—",
    ahead=r"plan|schedule|slate|due|expect|expected|intend|poise|slated|scheduled|hope|upcoming|book|chance|risk|prospect|possibility",
    auxiliaries=r"will|shall|may|can|must|'ll|’ll",
    limits=r"until|till|through",
    edges=r"before|not before|after",
    openers=r"that|this|so",
    starts=r"since|from|after|back to",
    comparison=r"\bfirst\b|\blast\b|\w{3,}est\b|\bmost\b|\bworst\b|\bonly\b|\bdating back\b",
    attributes=r"than|to|with|before|after|back as far as",
    belongs=r"of|from|this|its|his|her|their|a|an|the",
    articles=r"already|in|back in|the|early|late|mid|end of|beginning of|start of|at least|year",
    pointing=r"that|those",
    after=r"\b(?:day|days|week|weeks)\s(?:after|before)(?=\s)",
    consequences=r"after|since|before|following|despite|until|over",
    opening=r"(?:and |but )?(?:(?:shortly|soon|just|only|even|right|long) )?(?:that|after|as|while|since|because|although|though|before) ",
    explains=r"\s*,?\s*(?:when|where|in which|at which)\b",
    plans=r"was to|were to|was supposed|were supposed|planned|scheduled|had hoped|originally|was due|were due",
    reporting=(r"said|says|told|reported|reports|wrote|stated|according to|added|told reporters|noted|explained"),
    weekdays=r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\w*",
    now=r"today|now|tonight",
    relative=r"\d{4}|next|last|this|past|coming|previous|same|today|yesterday|tomorrow|ago",
    relays=r"as .{0,60}\b(?:reported|wrote|reports)|according to .*",
    during=r"during|within|throughout|into",
    stretches=r"past (?:week|month|year|season|decade)|the last (?:week|month|year)",
    periods=r"course|quarters?|half|halves|rest|remainder|end|start|beginning|middle|much|most|part|parts|bulk|months?|weeks?|days?",
    comparisons=r"(?:the )?(?:previous|prior|preceding) year|(?:the )?year (?:before|earlier)",
    nowadays=r"(?:to|until|till|up to|even|still) (?:this day|today)",
    aims=r"for|from",
    since=r"since",
    day_before=r"(?:the )?(?:day before|day earlier|previous day)",
    day_after=r"(?:the )?(?:next day|following day|day after|day later)",
    months=r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?",
    editions=r"['’]s (?:edition|paper|issue)|\)",
)
