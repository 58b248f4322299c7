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
    until=r"bis|bis zum|bis zu|–|-|—",
    limits=r"bis|bis zum|bis zur|bis ins|bis in den|spätestens|seit|ab",
    attributes=r"von|aus|aus dem jahr|des jahres",
    reporting=(
        r"sagten?|teilten?|mitteilten?|mitgeteilt|erklärten?|berichteten?|berichtet|meldeten?|hieß|gab(?:en)? .{0,40}bekannt|"
        r"bekanntgab(?:en)?|schrieb(?:en)?|twitterten?|betonten?|bestätigten?|kündigten? .{0,40}an|ankündigten?|angaben|"
        r"mitteilung|meinten?|bekannt|so der|so die|sagt|teilt|erklärt|meldet|schreibt"
    ),
    editions=r"\s?-?(?:ausgabe|sausgabe)|\)",
)
