"""German: how parties take positions."""

from synopse.languages.rules.positions import PositionRules, StanceVerb

POSITIONS = PositionRules(
    verbs=(
        StanceVerb(stance="demands", forms=r"(?:fordert|fordern|forderten?|fordere)(?! heraus)", particle=r"(?:ein|auf)?"),
        StanceVerb(stance="demands", forms=r"verlangt|verlangen|verlangten?|verlange"),
        StanceVerb(stance="demands", forms=r"pocht|pochen|pochten?|dringt|dringen|drängt|drängen|drängten?", complement="auf", preposition="auf|darauf"),
        StanceVerb(stance="demands", forms=r"ruft|rufen|rief(?:en)?", complement=r"zur|zum|zu|nach", preposition="zur?|zum|nach", particle="auf"),
        StanceVerb(stance="demands", forms=r"plädiert|plädieren|plädierten?|plädiere", complement="für", preposition="für|dafür"),
        StanceVerb(stance="offers", forms=r"bietet|bieten|bot(?:en)?|biete", particle="an"),
        StanceVerb(stance="offers", forms=r"stellt|stellen|stellten?", particle="in aussicht"),
        StanceVerb(stance="offers", forms=r"schlägt|schlagen|schlugen?|schlage", particle="vor"),
        StanceVerb(stance="supports", forms=r"befürwortet|befürworten|befürworteten?|befürworte"),
        StanceVerb(stance="supports", forms=r"setzt|setzen|setzten?|setze", complement=r"sich\b.{0,40}?\b(?:für|dafür)", preposition="für|dafür", particle="ein"),
        StanceVerb(
            stance="supports", forms=r"spricht|sprechen|sprach(?:en)?|spreche", complement=r"sich\b.{0,40}?\b(?:für|dafür)", preposition="für|dafür",
            particle="aus",
        ),
        StanceVerb(
            stance="supports", forms=r"unterstützt|unterstützen|unterstützten?|unterstütze|begrüßt|begrüßen|begrüßten?",
            complement=r"(?=.{0,60}\b(?:forderung|vorschlag|vorschläge|plan|pläne|initiative|gesetz|kurs|position|vorgehen|"
                       r"reform|abkommen|entscheidung|beschluss|vorhaben|idee|maßnahmen?|entwurf)\w*\b)",
        ),
        StanceVerb(stance="supports", forms=r"stimmt|stimmen|stimmten?", complement="für", preposition="für|dafür"),
        StanceVerb(stance="rejects", forms=r"lehnt|lehnen|lehnten?|lehne", particle="ab"),
        StanceVerb(stance="rejects", forms=r"weist|weisen|wies|wiesen|weise", particle="zurück"),
        StanceVerb(
            stance="rejects", forms=r"spricht|sprechen|sprach(?:en)?|spreche", complement=r"sich\b.{0,40}?\b(?:gegen|dagegen)", preposition="gegen|dagegen",
            particle="aus",
        ),
        StanceVerb(
            stance="rejects", forms=r"wendet|wenden|wandten?|wehrt|wehren|wehrten?|stellt|stellen|stellten?|sperrt|sperren",
            complement=r"sich\b.{0,40}?\b(?:gegen|dagegen)", preposition="gegen|dagegen",
        ),
        StanceVerb(stance="rejects", forms=r"stimmt|stimmen|stimmten?", complement="gegen", preposition="gegen|dagegen"),
        StanceVerb(stance="conditions", forms=r"stellt|stellen|stellten?|stelle", complement=r"(?:\w+\s){0,3}?(?:die|zur) bedingung", needs_clause=True),
        StanceVerb(stance="conditions", forms=r"macht|machen|machten?|mache", complement=r"(?:\w+\s){0,4}?zur bedingung", needs_clause=True),
        StanceVerb(stance="conditions", forms=r"knüpft|knüpfen|knüpften?|knüpfe", complement=r"(?:\w+\s){1,8}?an(?= )"),
    ),
    negations=r"(?:kein\w*|nicht|nie|niemals|weder)",
    not_subjects=r"von|vom|mit|in|im|für|gegen|aus|bei|beim|nach|zu|zum|zur|auf|an|am|über|unter|vor|durch|ohne|um|seit|laut|wie|und|oder",
    pronouns=r"er|sie",
    fillers=r"aber|auch|zudem|außerdem|nun|jetzt|weiter|weiterhin|erneut|zugleich|vielmehr|daher|deshalb|unter anderem|"
            r"dagegen|hingegen|jedoch|dabei|ebenfalls|bereits|schon|deutlich|entschieden|vehement|klar|strikt|"
            r"am \w+tag|am mittwoch|wie \w+ \w+ \w+(?= ein)",
    clause_starts=r"dass|daß|wenn|sollte|um|die|den|das|der",
    no_topics=r"\Aum|tote[nrs]?|todesopfer|menschenleben|verletzte|opfer|leben|leben von|tribut|anklage",
    parties=r"(?:die|der|das)\s(?:\w+e[nr]?\s)?(?:regierung|bundesregierung|opposition|führung|gewerkschaft(?:en)?|partei|koalition|"
            r"polizei|kommission|staatsanwaltschaft|präsident(?:in)?|ministerium|minister(?:in)?|fraktion|verband|eu-kommission|"
            r"parlament|sprecher(?:in)?|linke|grünen|kanzler(?:in)?|bürgermeister(?:in)?|demonstranten|arbeitgeber|"
            r"bundeskanzler(?:in)?|außenminister(?:in)?|machthaber|staatschefs?)",
)  # fmt: skip
