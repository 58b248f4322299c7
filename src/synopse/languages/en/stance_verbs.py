"""English: verbs that take a position, by stance and frame."""

from synopse.languages.rules.positions import StanceVerb


def english_forms(bases: str, *, with_base: bool = True) -> str:
    """A pattern of the forms of regular verbs, by their bases parted by spaces; a doubled consonant follows a slash ("rap/p").

    ``with_base`` leaves out the bare form where that is mostly a noun.
    """
    return "|".join(_english_forms(base, with_base=with_base) for base in bases.split())


def _english_forms(base: str, *, with_base: bool) -> str:
    base, _, doubled = base.partition("/")
    bare = "?" if with_base else ""
    if base.endswith("e"):
        return f"{base}(?:s|d){bare}|{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}(?:ies|ied)|{base}{'(?:ing)?' if with_base else 'ing'}"
    plural = "es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return f"{base}(?:{plural}|{doubled}ed|{doubled}ing){bare}"


VERBS = (
    StanceVerb(stance="demands", forms=r"demands?|demanded|(?:is|are|was|were) demanding"),
    StanceVerb(stance="demands", forms=r"calls?|called|(?:is|are|was|were) calling", complement=r"(?:\w+ ){0,2}?for", preposition="for", unless=r"call(?:s|ed|ing)? (?:back|in|out|off|up) for"),
    StanceVerb(stance="demands", forms=r"calls?|called|(?:is|are|was|were) calling", complement=r"(?:up)?on(?= .{2,60} to )", preposition="on|upon"),
    StanceVerb(stance="demands", forms=r"urges?|urged|(?:is|are|was|were) urging", complement=r"(?=.{2,60} to )"),
    StanceVerb(stance="demands", forms=r"insists?|insisted", complement=r"(?:up)?on", preposition="on|upon"),
    StanceVerb(stance="demands", forms=r"calling|call", complement=r"(?:up)?on(?= .{2,60} to )", preposition="on|upon", needs_grammar=True),
    StanceVerb(stance="demands", forms=r"calling|pushes|pushed|pushing|presses|pressed|pressing|appeals|appealed|lobbies|lobbied", complement="for", preposition="for", needs_grammar=True),
    StanceVerb(stance="demands", forms=r"urging|implores?|implored|pleads?|pleaded", complement=r"(?=.{2,60} to )", needs_grammar=True),
    StanceVerb(stance="demands", forms=r"wants?|wanted", needs_clause=True, needs_grammar=True, objects=r".+"),
    StanceVerb(stance="demands", forms=r"demanding", needs_grammar=True),
    StanceVerb(stance="demands", forms=r"insisting", complement=r"(?:up)?on", preposition="on|upon", needs_grammar=True),
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
    StanceVerb(stance="demands", forms=r"asks|asked|asking|ask|request(?:s|ed|ing)?", complement=r"that\b", needs_clause=True, needs_grammar=True),
    StanceVerb(stance="demands", forms=r"need|expect", needs_clause=True, needs_grammar=True, objects=r".+", of_speaker=True),
    StanceVerb(stance="offers", forms=r"leaves?|left", complement=r"the door open", preposition="for|to", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"refuses?|refused|refusing", needs_clause=True, needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"protests?|protested|protesting|warns?|warned|warning|argues?|argued|speaks?|spoke|fights?|fought|rails?|railed", complement="against", preposition="against", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"accuses?|accused|accusing", preposition="of", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"demonstrat(?:es?|ed|ing)|rall(?:ies|ied|ying)|campaign(?:s|ed|ing)|march(?:es|ed|ing)|railing|fighting|arguing|speaking|voting", complement="against", preposition="against", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"lambast(?:es?|ed|ing)|bemoans?|bemoaned|laments?|lamented|derides?|derided|castigates?|castigated", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"opposed", complement="to", preposition="to", needs_grammar=True, is_state=True),
    StanceVerb(stance="rejects", forms=r"lash(?:es|ed|ing)?|hits?|hitting", complement=r"(?:out|back) at", preposition="at", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"push(?:es|ed|ing)?", complement="back (?:against|on)", preposition="against|on", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"disagrees?|disagreed|disagreeing", complement="with", preposition="with", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"questions|questioned|questioning|mocks?|mocked|mocking|ridicul(?:es?|ed|ing)|scold(?:s|ed|ing)?", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"sid(?:es|ed|ing)|agrees?|agreed", complement="with", preposition="with", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"lin(?:es|ed|ing)", complement="up (?:behind|around)", preposition="behind|around", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"prefers?|preferred", needs_grammar=True),
    StanceVerb(stance="demands", forms=r"press(?:es|ed|ing)?|challeng(?:es?|ed|ing)|invit(?:es?|ed|ing)|begs?|begged|begging|exhort(?:s|ed|ing)?", complement=r"(?=.{2,60} to )", needs_clause=True, needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"votes?|voted", complement="against", preposition="against"),
    StanceVerb(stance="rejects", forms=r"objects?|objected", complement="to", preposition="to"),
    StanceVerb(stance="rejects", forms=r"rules?|ruled", complement="out"),
    StanceVerb(stance="rejects", forms=r"denies|denied|denying|resists?|resisted|resisting|renounces?|renounced|repudiates?|repudiated|vetoes|vetoed", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"approves?|approved|hails?|hailed|hailing|lauds?|lauded|champions|championed", needs_grammar=True),
    StanceVerb(stance="demands", forms=r"requests?|requested|requesting|recommends?|recommended|recommending", needs_grammar=True),
    StanceVerb(stance="conditions", forms=r"(?:has |have )?(?:made|makes|make|set|sets)", complement=r"it a condition", needs_clause=True),
    # demanding: asking for a thing, asking somebody to do something, advising it
    StanceVerb(stance="demands", forms=english_forms("clamor clamour petition agitate campaign plead beg/g argue", with_base=False), complement="for", preposition="for", needs_grammar=True),
    StanceVerb(stance="demands", forms=english_forms("advise pressure caution remind admonish prod/d nudge entreat direct lobby petition") + r"|implor(?:e|es|ed|ing)|beseech(?:es|ing)?|besought",
               complement=r"(?=.{2,60} to )", needs_clause=True, needs_grammar=True, objects=r".+"),
    StanceVerb(stance="demands", forms=english_forms("demand request recommend insist"), complement=r"that\b", needs_clause=True, needs_grammar=True),
    # offering and promising
    StanceVerb(stance="offers", forms=r"propos(?:es?|ed|ing)|suggest(?:s|ed|ing)?", needs_grammar=True, things_only=True, objects=r".+"),
    # supporting: approving of a thing, standing by it, working for it
    StanceVerb(stance="supports", forms=english_forms("commend cheer tout salute promote", with_base=False), needs_grammar=True, things_only=True, needs_finite=True),
    StanceVerb(stance="supports", forms=r"endorsing|favou?ring|welcoming|applauding|embracing|advocating|championing|lauding", needs_grammar=True),
    StanceVerb(stance="supports", forms=english_forms("approve", with_base=False), complement="of", preposition="of", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"stands?|stood|standing", complement=r"(?:firmly |squarely )?(?:by|with|up for)\b|(?:firmly|squarely) behind\b", preposition="by|behind|for", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"speaks?|spoke|speaking|argu(?:es?|ed|ing)|com(?:es?|ing)|came|campaign(?:s|ed|ing)|votes?|voted|voting", complement=r"(?:out )?in (?:support|favou?r) of", preposition="of", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"clos(?:es?|ed|ing)", complement=r"ranks (?:behind|around)", preposition="behind|around", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"throw(?:s|ing)?|threw|thrown", complement=r"\w+ (?:full )?(?:support|weight) behind", preposition="behind", needs_grammar=True),
    StanceVerb(stance="supports", forms=r"rall(?:y|ies|ied|ying)|unit(?:es?|ed|ing)", complement="behind|around", preposition="behind|around", needs_grammar=True),
    # rejecting: a thing, a claim, what others do; standing against it
    StanceVerb(stance="rejects", forms=english_forms("disavow disown scorn spurn rebuff reprimand censure chastise berate upbraid chide disparage excoriate vilify deride "
                                                     "ridicule lament bemoan trash bash pillory contest rebut/t refute discount resent boycott shun/n repudiate reject oppose fault decry", with_base=False),
               needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"rip(?:s|ped|ping)|knock(?:s|ed|ing)|pann(?:ed|ing)", needs_grammar=True, things_only=True, needs_finite=True),
    StanceVerb(stance="rejects", forms=english_forms("disapprove complain", with_base=False), complement="of|about", preposition="of|about", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"tak(?:es?|ing)|took", complement="issue with", preposition="with", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"tak(?:es?|ing)|took", complement="aim at", preposition="at", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"scoff(?:s|ed|ing)?|sneer(?:s|ed|ing)?|balk(?:s|ed|ing)?|bristl(?:es?|ed|ing)", complement="at", preposition="at", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"turns?|turned|turning|shoots?|shot|shooting", complement="down", needs_grammar=True, things_only=True),
    StanceVerb(stance="rejects", forms=r"charg(?:es?|ed|ing)", complement=r"(?:\S+ ){1,8}?with \w+ing\b", preposition="with", needs_grammar=True, unless="charged with"),
    StanceVerb(stance="rejects", forms=english_forms("agitate lobby rebel/l fulminate inveigh militate rail", with_base=False), complement="against", preposition="against", needs_grammar=True),
    StanceVerb(stance="rejects", forms=r"block(?:s|ed|ing)", needs_grammar=True, needs_finite=True, things_only=True, unless=r"(?:street|road|way|path|entrance|access|traffic|bridge|highway|view|account|user|site|shot|door|exit|line|runway|lane)s?"),
)  # fmt: skip
