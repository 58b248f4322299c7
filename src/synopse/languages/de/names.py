"""German: names. Written by hand for this program, from general knowledge of the language."""

from synopse.languages.de.countries import COUNTRIES
from synopse.languages.rules.names import NameRules, short_forms


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAMES = NameRules(
    titles=_words(
        "dr prof professor professorin doktor herr herrn frau papst pater bruder schwester pfarrer kardinal bischof "
        "erzbischof ajatollah ayatollah grossajatollah scheich scheik emir sultan prinz prinzessin könig königin "
        "kaiser kaiserin fürst graf herzog herzogin lord lady sir dame general oberst major admiral "
        "mr mrs ms miss imam rabbi mullah zar"
    ),
    female_titles=_words("frau mrs ms miss königin prinzessin kaiserin lady dame schwester gräfin herzogin"),
    male_titles=_words("herr herrn mr könig prinz kaiser lord sir papst pater scheich sultan emir ajatollah bruder"),
    kin=_words(
        "vater vaters mutter bruder bruders schwester sohn sohnes sohns söhne tochter töchter ehefrau ehemann ehemannes "
        "gattin gatte witwe witwer neffe neffen nichte cousin cousine enkel enkelin großvater grossvater großmutter opa "
        "oma schwager schwiegervater schwiegersohn stiefvater halbbruder zwillingsbruder"
    ),
    organisation_nouns=tuple(
        "miliz milizen partei organisation firma konzern unternehmen verein klub club sender zeitung tageszeitung "
        "magazin wochenmagazin agentur nachrichtenagentur hersteller anbieter fluggesellschaft airline bank verlag "
        "gewerkschaft stiftung band gruppe rockband reederei brauerei kette start-up startup plattform behörde verband "
        "hilfswerk portal blatt fraktion bündnis initiative universität hochschule institut rebellengruppe netzwerk "
        "supermarktkette modekette versicherer autobauer fluglinie denkfabrik bürgerinitiative terrorgruppe".split()
    ),
    place_nouns=tuple(
        "stadt ort dorf gemeinde provinz insel region bezirk landkreis stadtteil ortsteil bundesstaat kanton vorort "
        "halbinsel küstenort fluss berg vulkan flughafen bundesland departement präfektur badeort ferienort kurort "
        "gouvernement".split()
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
    of_age=(
        r"\s?\((?P<age>\d{1,3})(?:\)|,)",
        r",\s(?P<age>\d{1,3}),",
    ),
    aged=r"(?:[Dd](?:er|ie|em|en|es))\s(?:\w+e[nrs]?\s)?(?P<age>\d{1,3})[-‐‑]?[jJ]ährigen?r?s?\b",
)
