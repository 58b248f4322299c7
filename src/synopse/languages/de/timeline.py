"""German: how events are placed in time."""

from synopse.languages.rules.timeline import TimelineRules

TIMELINE = TimelineRules(
    past=(
        r"war|waren|wurden?|hatten?|hat|haben|worden|gewesen|kam(?:en)?|ging(?:en)?|gab(?:en)?|fand(?:en)?|traf(?:en)?|"
        r"starb(?:en)?|begann(?:en)?|blieb(?:en)?|zog(?:en)?|fuhr(?:en)?|flog(?:en)?|nahm(?:en)?|stieg(?:en)?|fiel(?:en)?|"
        r"verlor(?:en)?|brach(?:en)?|schlug(?:en)?|lief(?:en)?|ließ(?:en)?|trat(?:en)?|sprach(?:en)?|rief(?:en)?|"
        r"\w{3,}(?:tete|tete[n]|[^aeiou]te|[^aeiou]ten)"
    ),
    future=r"wird|werden|soll|sollen|will|wollen|geplant|vorgesehen|kommenden?r?|nächsten?r?|steht bevor|ist .{0,40}anberaumt",
    days=r"\w*(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|heut|gestern|silvester|weihnacht|neujahr)\w*|\d+\.\s?[a-zäöü]{3,}|morgen \w+",
    between=r"zwischen",
    between_and=r"und",
    until=r"bis|bis zum|bis zu|–|-|—",
    ahead=r"planen|vorsehen|ansetzen|anberaumen|erwarten|ankündigen|bevorstehen|anstehen|geplant|vorgesehen|angesetzt|anberaumt|terminieren",
    auxiliaries=r"werden|sollen|wollen|können|müssen|dürfen|mögen",
    limits=r"bis|spätestens",
    edges=r"vor|nicht vor|nach",
    openers=r"das|dies|so|dabei",
    starts=r"seit|ab|von",
    comparison=r"(?<!nicht )\berst\w*|\bletzt\w*|\w{3,}ste[mnrs]?\b|\bzuletzt\b|\bniedrig|\bhöch|\bnicht mehr\b",
    attributes=r"für|zu|gegenüber|als|wie|global|vor|nach",
    belongs=r"von|vom|aus|der|des|die|das|dem",
    articles=r"bereits|schon|zuletzt|silvester|dem|den|der|des|zum|zur|zu|ins|in|im|am|jahr|jahres|jahre|beginn|anfang|ende|mitte|diesem|diesen",
    pointing=r"jene[mnrs]?|diese[mnrs]?",
    after=r"\b(?:tage?|woche)\s(?:nach|nachdem|vor|bevor)(?=\s)",
    consequences=r"nach|seit|vor|wegen|trotz|infolge|gegenüber|seitens|aufgrund",
    explains=r"\s*,\s*(?:als|wo|bei de[rmn]|in de[rmn]|mit de[rmn])\b",
    plans=r"sollten?|wollten?|hätten? .{0,80}(?:sollen|wollen|müssen)|geplant|vorgesehen|anberaumt|ursprünglich",
    reporting=(
        r"sagten?|teilten?|mitteilten?|mitgeteilt|erklärten?|berichteten?|berichtet|meldeten?|hieß|schrieb(?:en)?|"
        r"betonten?|bestätigt(?:e|en)?|angaben|mitteilung|meinten?|so der|so die|sagt|teilt|erklärt|meldet|schreibt"
    ),
    weekdays=r"(?:mon|diens|donners|frei|sams|sonn)tag\w*|sonnabend\w*|mittwoch\w*",
    now=r"heute?|heutig\w*|jetzt",
    relative=r"\d{4}|kommend|vergangen|letzt|nächst|vorig|dies|jahres|vorjahr|heutig|heuer|gestrig|morgig|übernächst|vorletzt",
    relays=r"wie .{0,60}\b(?:berichtet\w*|meldet\w*|schrieb\w*|schreibt)",
    aims=r"für|ab|von",
    since=r"seit",
    day_before=r"vortag\w*|tags? zuvor|tags? davor",
    day_after=r"folgetag\w*|tage?s? darauf|tage?s? danach|(?:nächste[rn]?|folgende[rn]?) tag\w*",
    months=r"jänner|januar|feber|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
    during=r"über|während|innerhalb|binnen",
    stretches=r"(?!)",
    periods=r"(?:ver)?lauf\w*|quartale?[ns]?|\w*hälfte|rest\w*|ende|anfang|beginn|mitte|teile?[ns]?|monate?[ns]?|wochen?|tage?[ns]?|\w*halbjahr\w*",
    comparisons=r"vorjahr\w*|vorvorjahr\w*",
    nowadays=r"von heute auf morgen|heute\w* (?:\w+ ){0,3}(?:nur|immer) noch|noch (?:immer |bis )?heute|bis heute|heute noch immer",
    preterites=r"\w*(?:bat|trat|tat|riet|briet|hielt|galt|schalt|schnitt|(?<!t)ritt|stritt|glitt|litt|schritt|bot|flocht|focht)",
    present_lies_ahead=True,
    verb_second=True,
    editions=r"\s?-?(?:ausgabe|sausgabe)|\)",
)
