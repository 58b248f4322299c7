"""German: names. Written by hand for this program, from general knowledge of the language."""

from synopse.languages.de.countries import COUNTRIES
from synopse.languages.rules.names import NameRules, relations, short_forms


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _cases(text: str) -> tuple[str, ...]:
    """Nouns with the endings of their cases."""
    return tuple(noun + ending for noun in text.split() for ending in ("", "s", "es", "n", "e", "en"))


NAMES = NameRules(
    titles=_words(
        "dr prof professor professorin doktor herr herrn frau papst pater bruder schwester pfarrer kardinal bischof "
        "erzbischof ajatollah ayatollah grossajatollah scheich scheik emir sultan prinz prinzessin könig königin "
        "kaiser kaiserin fürst graf herzog herzogin lord lady sir dame general oberst major admiral "
        "mr mrs ms miss imam rabbi mullah zar"
    ),
    female_titles=_words("frau mrs ms miss königin prinzessin kaiserin lady dame schwester gräfin herzogin"),
    academic_titles=frozenset(["dr", "prof"]),
    subject_pronouns=frozenset("er sie es man wir ich ihr".split()),
    object_pronouns=frozenset(["sie", "es"]),
    articles=frozenset("der die das".split()),
    deputy_prefixes=("vize",),
    relation_of=r"von|des|der",
    relation_articles=r"der|die|eine?",
    joins=frozenset(["und"]),
    male_titles=_words("herr herrn mr könig prinz kaiser lord sir papst pater scheich sultan emir ajatollah bruder"),
    relations=relations(
        """
        wife ehefrau gattin frau gemahlin
        husband ehemann ehemannes ehemanns gatte gatten mann mannes
        son sohn sohnes sohns söhne
        daughter tochter töchter
        father vater vaters
        mother mutter
        brother bruder bruders halbbruder zwillingsbruder halbbruders zwillingsbruders
        sister schwester halbschwester zwillingsschwester
        kin witwe witwer neffe neffen nichte cousin cousine enkel enkelin großvater grossvater großmutter opa oma schwager
        kin schwägerin schwiegervater schwiegersohn schwiegermutter schwiegertochter stiefvater stiefmutter stiefsohn
        """
    ),
    possessives={
        **dict.fromkeys("sein seine seinen seinem seiner seines".split(), "m"),
        **dict.fromkeys("ihr ihre ihren ihrem ihrer ihres".split(), "f"),
    },
    organisation_nouns=_cases(
        "miliz milizen partei organisation firma konzern unternehmen verein klub club sender zeitung tageszeitung "
        "magazin wochenmagazin agentur nachrichtenagentur hersteller anbieter fluggesellschaft airline bank verlag "
        "gewerkschaft stiftung band gruppe rockband reederei brauerei kette start-up startup plattform behörde verband "
        "hilfswerk portal blatt fraktion bündnis initiative universität hochschule institut rebellengruppe netzwerk "
        "supermarktkette modekette versicherer autobauer fluglinie denkfabrik bürgerinitiative terrorgruppe"
    ),
    place_nouns=tuple(
        "stadt ort dorf gemeinde provinz insel region bezirk landkreis stadtteil ortsteil bundesstaat kanton vorort "
        "halbinsel küstenort fluss berg vulkan flughafen bundesland departement präfektur badeort ferienort kurort "
        "gouvernement".split()
    ),
    organisations=_words(
        "AP AFP dpa DPA APA SID Reuters ARD ZDF RTL SWR NDR WDR MDR ORF SRF CDU CSU SPD FDP AfD NPD PDS SED NSDAP ÖVP "
        "SPÖ FPÖ NEOS SVP CVP Verdi DGB ADAC BND BKA LKA CIA FBI NSA NASA ESA Nato NATO UNO UNICEF UNESCO UNHCR WHO "
        "IWF OECD OPEC OSZE EZB IOC FIFA Fifa UEFA Uefa DFB ÖFB NBA NHL NFL BMW Daimler Siemens SAP Greenpeace Hamas "
        "Hisbollah PKK ETA IRA Bundestag Bundeswehr Caritas Diakonie ÖBB SBB AUA"
    ),
    body_compounds=_cases(
        "werk konzern aktie mitarbeiter filiale zentrale aufsichtsrat betriebsrat vorstand kunde fabrik"
    ),
    place_prepositions=_words("in nahe"),
    not_names=r"(?:https?:|www\.)\S+|[@#]\S+",
    aliases=(
        ("usa", "us", "u s", "u s a", "vereinigte staaten", "vereinigten staaten", "vereinigte staaten von amerika"),
        ("uno", "un", "vereinte nationen", "vereinten nationen"),
        ("eu", "europäische union", "europäischen union"),
        ("grossbritannien", "uk", "vereinigtes königreich", "vereinigte königreich", "vereinigten königreich"),
        ("ezb", "europäische zentralbank", "europäischen zentralbank"),
        ("naher osten", "nahen osten", "nahost"),
        ("is", "islamischer staat", "islamischen staat", "islamischen staates", "islamischen staats"),
        ("emirate", "vereinigte arabische emirate", "vereinigten arabischen emirate", "vae"),
        ("nato", "nordatlantikpakt"),
        ("who", "weltgesundheitsorganisation"),
        ("iwf", "internationaler währungsfonds", "internationalen währungsfonds", "internationale währungsfonds"),
        ("grüne", "grünen", "die grünen"),
        ("linke", "linken", "die linke", "linkspartei"),
        ("fpö", "freiheitliche partei österreichs"),
        ("övp", "österreichische volkspartei", "österreichischen volkspartei"),
        ("spö", "sozialdemokratische partei österreichs"),
        ("weisses haus", "weissen haus", "weissen hauses", "weisse haus"),
    ),
    short_given=short_forms(
        """
        rudolf rudi
        alexander alex sascha
        johannes hannes hans johann
        josef joseph sepp
        friedrich fritz
        heinrich heinz
        wilhelm willi willy
        andreas andi
        michael michi
        matthias mathias
        stefan stephan
        thomas tom
        christoph christof
        ulrich uli
        siegfried sigi
        sigmar siggi
        elisabeth lisa sissi
        katharina kathi
        susanne susi
        gabriele gabi
        margarete margarethe grete
        philipp philip
        günter günther guenter guenther
        walter walther
        ralf ralph
        markus marcus
        klaus claus
        karl carl
        kurt curt
        herbert heribert
        norbert
        maximilian max
        benjamin ben
        nikolaus klaus niki
        konrad conrad
        georg schorsch
        eduard edi
        ludwig lutz
        robert rob bob
        manuela manu
        wolfgang wolf
        """
    ),
    countries=COUNTRIES,
    seats={
        "kreml": "RU",
        "downing street": "GB",
        "élysée": "FR",
        "weisses haus": "US",
        "pentagon": "US",
        "kanzleramt": "DE",
        "bundesregierung": "DE",
    },
    indefinite=_words("ein eine einen einem einer eines"),
    called_after=_words("regierung kabinett familie ehepaar liste clan"),
    offices=tuple(
        noun + ending
        for noun in (
            "ausbilder rabbiner bürgermeister dirigent komponist architekt designer musiker rapper schriftsteller dichter "
            "entertainer komiker kabarettist influencer milliardär millionär geschäftsmann geschäftsfrau ranger retter "
            "ökonom virologe epidemiologe mediziner psychologe soziologe politologe jurist notar verleger intendant "
            "kurator galerist züchter jäger förster landwirt winzer koch pastor vikar dekan prälat abt imam mullah "
            "thronfolger monarch regent premier staatschef regierungschef fraktionschef parteichef konzernchef "
            "vorstand aufsichtsrat treuhänder insolvenzverwalter gutachter sachverständiger sachverständige täter "
            "attentäter verdächtiger verdächtige angeklagter angeklagte beschuldigter beschuldigte stürmer torwart torhüter mittelfeldspieler "
            "rennfahrer skispringer läufer schwimmer boxer turner biathlet profi nationalspieler teamchef spitzenkandidat "
            "kontrahent rivale vertrauter vertraute mitstreiter weggefährte kriegsherr warlord milizenführer"
        ).split()
        for ending in ("", "s", "n", "en", "in")
    ),
    ranks={
        "state": _words(
            "präsident präsidenten präsidentin staatspräsident staatspräsidenten bundespräsident staatschef staatschefin "
            "staatsoberhaupt machthaber machthabers diktator diktators herrscher kremlchef staatsführer"
        ),
        "government": _words(
            "premierminister premierministerin ministerpräsident ministerpräsidenten ministerpräsidentin regierungschef "
            "regierungschefin premier kanzler kanzlerin bundeskanzler bundeskanzlerin"
        ),
    },
    dative=_words("bei mit von zu aus nach seit gegenüber unter zwischen"),
    deputies=_words("stellvertretende stellvertretender stellvertretenden vize"),
    previous=("bisher", "bislang"),
    past=(
        "ehemalig",
        "früher",
        "damalig",
        "einstig",
        "vormalig",
        "ex",
        "alt",
        "bisherig",
        "verstorben",
        "gestürzt",
        "abgesetzt",
    ),
    neutral=_words(
        "neu neue neuer neuen amtierend amtierende amtierenden jetzig jetzige jetzigen heutig heutige heutigen mächtig "
        "mächtige mächtigen umstritten umstrittene umstrittenen jung junge jungen alt alte alten langjährig langjährige "
        "langjährigen gewählt gewählte gewählten designiert designierte designierten prominente prominenten bekannte "
        "bekannten berühmte berühmten beliebte beliebten populäre populären"
    ),
    of_age=(
        r"\s?\((?P<age>\d{1,3})(?:\)|,)",
        r",\s(?P<age>\d{1,3})(?:\sJahre(?:\salt)?)?,",
    ),
    age_before=r"\b(?P<age>\d{1,3})[-‐‑]?jährige[nrsm]?\s(?:[\w-]+\s){0,3}$",
    aged=r"\b[Dd](?:er|ie|em|en|es)\s(?:(?:[a-zäöüß]+\s){0,2})(?P<age>\d{1,3})[-‐‑]?[jJ]ährigen?\b(?!\s[a-zäöüßA-ZÄÖÜ]+(?:en|er|in|e)\s[A-ZÄÖÜ])"
    r"(?!\s[A-ZÄÖÜ])",
)
