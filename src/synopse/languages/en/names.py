"""English: names. Written by hand for this program, from general knowledge of the language."""

from synopse.languages.en.countries import COUNTRIES
from synopse.languages.rules.names import NameRules, relations, short_forms


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAMES = NameRules(
    titles=_words(
        "dr prof professor mr mrs ms miss sir lord lady dame pope sen sens gen rep reps gov lt col sgt capt cpl pvt adm "
        "maj hon rev judge justice senator governor congressman congresswoman president king queen prince princess "
        "sheikh ayatollah cardinal bishop archbishop father sister brother pastor reverend detective sergeant officer "
        "constable inspector captain colonel general admiral major lieutenant corporal chancellor emperor imam rabbi "
        "cong representative secretary minister commissioner mayor"
    ),
    female_titles=_words("mrs ms miss lady dame queen princess congresswoman"),
    academic_titles=frozenset(["dr", "prof"]),
    articles=frozenset(["the"]),
    relation_of=r"of",
    relation_articles=r"the",
    joins=frozenset(["and"]),
    of=r"of",
    of_another=r"\b(?:of|for|at|from|with|by|in)\s(?:the|its|his|a)\s(?:[\w-]+\s)?",
    male_titles=_words("mr sir lord king prince pope congressman"),
    relations=relations(
        """
        wife wife
        husband husband
        son son sons
        daughter daughter daughters
        father father dad
        mother mother mom mum
        brother brother brothers
        sister sister sisters
        kin widow widower nephew niece cousin grandson granddaughter grandfather grandmother stepfather stepmother stepson
        """
    ),
    possessives={"his": "m", "her": "f"},
    organisation_nouns=tuple(
        "company group militia party agency newspaper magazine broadcaster network club bank airline firm retailer "
        "manufacturer maker band union charity nonprofit startup start-up platform chain university operator subsidiary".split()
    ),
    organisations=_words(
        "AP AFP Reuters BBC CNN NBC CBS ABC MSNBC NPR PBS FBI CIA NSA NASA DHS ICE IRS EPA FDA CDC SEC NATO UNICEF UNESCO "
        "UNHCR WHO IMF OECD OPEC OSCE ECB IOC FIFA UEFA NBA NHL NFL GOP RNC DNC NRA ACLU NAACP AARP Pentagon Congress "
        "Hamas Hezbollah Greenpeace Google Facebook Twitter Amazon Microsoft Boeing Walmart"
    ),
    place_nouns=tuple(
        "town city village province region county district suburb island municipality river mountain airport".split()
    ),
    place_prepositions=_words("in near at outside from nearby"),
    not_names=r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Kan|Ky|Mass|Md|Mich|Minn|Mo|Mont|Neb|Nev|Okla|Ore|Tenn|Tex|Va|Wash|Wis"
    r"|Wyo)\.?|[DRI][-–][A-Z][\w.]*|(?:https?:|www\.)\S+|[@#]\S+|\S+-\S+-\S+-\S+-\S+-\S+",
    aliases=(
        ("usa", "us", "u s", "u s a", "united states", "united states of america"),
        ("uno", "un", "u n", "united nations"),
        ("eu", "european union"),
        ("grossbritannien", "uk", "u k", "united kingdom", "britain", "great britain"),
        ("ezb", "ecb", "european central bank"),
        ("naher osten", "middle east", "mideast"),
        ("is", "isis", "isil", "islamic state", "islamic state group"),
        ("emirate", "united arab emirates", "uae", "emirates"),
        ("nato", "north atlantic treaty organization"),
        ("who", "world health organization", "world health organisation"),
        ("iwf", "imf", "international monetary fund"),
        ("weisses haus", "white house"),
        ("gop", "republican party"),
        ("fbi", "federal bureau of investigation"),
        ("nyt", "new york times", "the new york times"),
    ),
    short_given=short_forms(
        """
        robert rob bob bobby
        richard dick rick rich
        william bill will billy
        james jim jimmy jamie
        joseph joe joey
        john jack johnny jon
        thomas tom tommy
        michael mike mick
        edward ed ted eddie
        theodore ted teddy
        charles chuck charlie
        lawrence larry laurence
        benjamin ben
        samuel sam
        daniel dan danny
        david dave
        steven steve stephen stephan
        christopher chris
        matthew matt
        anthony tony
        andrew andy drew
        gregory greg
        jeffrey jeff geoffrey
        kenneth ken
        ronald ron
        donald don
        timothy tim
        patrick pat
        patricia pat patty
        peter pete
        philip phil phillip
        nicholas nick
        alexander alex
        elizabeth liz beth betsy
        margaret maggie peggy meg
        katherine kate kathy catherine katie kathryn
        susan sue
        deborah debbie deb
        barbara barb
        jennifer jen jenny
        rebecca becky
        kimberly kim
        douglas doug
        raymond ray
        frederick fred
        walter walt
        albert al
        alan allan allen
        martin marty
        mitchell mitch
        jacob jake
        joshua josh
        zachary zach
        vincent vince
        bernard bernie
        eugene gene
        gerald gerry jerry jerrold
        leonard len
        francis frank
        """
    ),
    countries=COUNTRIES,
    seats={"kremlin": "RU", "downing street": "GB", "élysée": "FR", "white house": "US", "pentagon": "US"},
    indefinite=_words("a an"),
    called_after=_words("administration family cabinet government clan dynasty"),
    offices=tuple(
        "lawmaker billionaire mogul tycoon nominee front-runner frontrunner premier congressman congresswoman "
        "firefighter farmer teacher pastor priest rabbi singer rapper musician writer novelist comedian columnist anchor "
        "host star businessman businesswoman entrepreneur investor inventor designer architect artist painter director "
        "producer champion striker goalkeeper midfielder defender quarterback driver suspect gunman defendant "
        "superintendent principal dean rector trustee treasurer ruler monarch pontiff dictator secretary ceo cfo".split()
    ),
    short_offices={
        "gov": "governor",
        "sen": "senator",
        "rep": "representative",
        "congressman": "representative",
        "congresswoman": "representative",
        "lt": "lieutenant",
        "gen": "general",
        "col": "colonel",
        "capt": "captain",
        "sgt": "sergeant",
        "prof": "professor",
        "rev": "reverend",
    },
    ranks={
        "state": _words("president ruler dictator leader"),
        "government": _words("premier chancellor prime_minister minister"),
    },
    deputies=_words("vice deputy assistant associate acting"),
    previous=("outgoing", "previously", "until"),
    by_marriage="-in-law",
    past=("former", "ex", "then", "late", "ousted", "outgoing", "past", "onetime"),
    neutral=_words(
        "new current incumbent sitting powerful controversial young old longtime elected embattled popular famous "
        "two-term three-term second first"
    ),
    of_age=(r",\s(?P<age>\d{1,3})[,.]", r"\s?\((?P<age>\d{1,3})\)", r",\s(?P<age>\d{1,3})[-‐‑]year[-‐‑]old\b"),
    age_before=r"\b(?P<age>\d{1,3})[-‐‑ ]year[-‐‑ ]old\s(?:[\w-]+\s){0,3}$",
    aged=r"\b[Tt]he\s(?:now\s)?(?P<age>\d{1,3})[-‐‑ ]year[-‐‑ ]old\b(?!\s[\w])",
)
