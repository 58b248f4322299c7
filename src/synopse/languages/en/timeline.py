"""English: how events are placed in time."""

from synopse.languages.rules.timeline import TimelineRules

TIMELINE = TimelineRules(
    past=(
        r"was|were|had|has|have|been|did|went|came|took|made|met|held|left|began|won|lost|fell|rose|broke|found|saw|gave|"
        r"became|ran|got|sent|told|shot|struck|led|brought|\w{2,}ed"
    ),
    future=r"will|shall|is to|are to|is set to|are set to|going to|plans? to|scheduled|expected|due|upcoming|next|is slated",
    days=r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|christmas|new year\S*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*",
    until=r"to|until|till|through|–|-|—|and",
    limits=r"until|till|by|through|since|before|after",
    attributes=r"of|from|for|than|to|with|this|its|his|her|their|a|the",
    articles=r"already|in|back in|the|early|late|mid|end of|beginning of|start of|at least|year",
    plans=r"was to|were to|was supposed|were supposed|planned|scheduled|had hoped|originally|was due|were due",
    reporting=(r"said|says|told|reported|reports|wrote|stated|according to|added|told reporters|noted|explained"),
    editions=r"['’]s (?:edition|paper|issue)|\)",
)
