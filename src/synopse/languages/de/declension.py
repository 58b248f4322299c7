"""German: the nominative of phrases that name who speaks. Written by hand, from general knowledge of the language."""

import re

from synopse.languages.rules.declension import DeclensionRules


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _endings(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _pronoun(stem: str) -> dict[str, dict[str, str]]:
    """Possessives and "kein": inflected like "ein", with a plural."""
    oblique = {"m": stem, "n": stem, "": stem}
    return {
        f"{stem}em": oblique,
        f"{stem}es": oblique,
        f"{stem}en": {"m": stem, "p": f"{stem}e", "": stem},
        f"{stem}er": {"f": f"{stem}e", "p": f"{stem}e"},
    }


def _demonstrative(stem: str) -> dict[str, dict[str, str]]:
    oblique = {"m": f"{stem}er", "n": f"{stem}es"}
    return {
        f"{stem}em": oblique,
        f"{stem}es": oblique,
        f"{stem}en": {"m": f"{stem}er", "p": f"{stem}e"},
        f"{stem}er": {"f": f"{stem}e", "p": f"{stem}e"},
    }


DECLENSION = DeclensionRules(
    nominatives={
        "dem": {"m": "der", "n": "das"},
        "des": {"m": "der", "n": "das"},
        "den": {"m": "der", "p": "die"},
        "der": {"f": "die", "p": "die"},
        "einem": {"m": "ein", "n": "ein", "": "ein"},
        "eines": {"m": "ein", "n": "ein", "": "ein"},
        "einen": {"m": "ein", "": "ein"},
        "einer": {"f": "eine"},
        "deren": {},
        "dessen": {},
        **_pronoun("sein"),
        **_pronoun("ihr"),
        **_demonstrative("dies"),
    },
    maybe_nominative=_words("der dieser dieses"),
    genitives=_words("des eines seines ihres dieses"),
    contractions=_words("im am vom zum beim ins ans"),
    feminine_only=_words("der zur einer"),
    told_by_article={"der": "m", "das": "n"},
    weak_after=_words("der die das dieser diese dieses"),
    strong={"m": "er", "n": "es", "f": "e", "p": "e"},
    weak_endings=("e", "en"),
    adjective_end=re.compile(r"(?<=[a-zäöüß]{2})e[mnrs]?\Z"),
    of_place=re.compile(r"[A-ZÄÖÜ]\w*er\Z"),
    also_neuter_nominative=_words("dieses"),
    masculine_accusatives=_words("den einen"),
    dative_plurals=_words("den"),
    never_nominative=_words("des dem den"),
    feminine_or_plural=_words("die"),
    quantifiers=_words("mehreren mehrerer beiden beider vielen vieler einigen einiger allen aller anderen anderer"),
    fixed=_words("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    masculine=_endings(
        "bericht brief text vertrag entwurf artikel antrag beschluss plan rat verband verein bund konzern sender vorstand "
        "ausschuss kreis hof klub club betrieb dienst beitrag eintrag tweet podcast kommentar aufruf appell befund index "
        "verlag versicherer hersteller betreiber anbieter senat kongress landtag bundestag stab zirkel stadtrat report "
        "fahrtenschreiber ler iker ling kreml beamte kollege experte zeuge nachbar besitzer händler veranstalter "
        "demonstrant ermittler fonds block flügel ring osten westen saal platz park fluss wald berg"
    ),
    neuter=_endings(
        "ium papier dokument schreiben gutachten gesetz urteil amt haus gericht institut unternehmen magazin blatt portal "
        "parlament komitee zentrum museum militär kabinett büro interview protokoll statement video werk team lager land "
        "klinikum hospital netzwerk bündnis ergebnis zeugnis studio archiv buch manifest memorandum programm konzept "
        "abkommen plädoyer fazit kommuniqué bulletin dekret memo posting register radio fernsehen labor oberhaupt mitglied "
        "chen lein ment königreich organ paar konsulat dezernat referat sekretariat direktorium syndikat kartell regime kreuz kommando forum meer kap tor theater"
    ),
    feminine_persons=_endings(
        "in frau mutter tochter schwester witwe nichte tante legende ikone person kraft hebamme diva queen lady"
    ),
    neuter_persons=_endings("mitglied oberhaupt idol talent model mädchen genie opfer urgestein sprachrohr"),
    weak=_endings("ant ent ist krat mat dat kat log let lot ekt dit arch raf raph soph"),
    weak_e=_endings("kollege experte zeuge bote pate gefährte neffe gatte kunde insasse loge stratege"),
    plural_e=_endings(
        "kreis bericht papier dokument protokoll erkenntniss ergebniss zeugniss bündniss brief beschlüss plän rät verbänd "
        "vorständ gericht institut betrieb dienst beiträg einträg anträg aufruf text gesetz entwürf befund werk hospital "
        "offizier funktionär ingenieur anwält ärzt bischöf verein konzern leut freund feind parlament wort verträg "
        "emirat spiel kommentar archiv kapitän general könig söhn notar projekt aktionär millionär"
    ),
    kept_n=_endings(
        "eltern schwestern kammern bauern bayern vettern nummern steuern feiern konzern regeln tafeln inseln formeln "
        "nachbarn ungarn ziffern mauern pommern stern"
    ),
    adjectival=_endings(
        "beamt abgeordnet vorsitzend beauftragt gesandt angeklagt verdächtig jährig überlebend angehörig vertraut "
        "beschuldigt sachverständig angestellt verantwortlich verbündet bekannt verwandt verletzt verschüttet betroffen "
        "offiziell delegiert gefangen inhaftiert anwesend reisend studierend demonstrierend protestierend konservativ "
        "liberal beschäftigt freiwillig intellektuell verlobt geschädigt vermisst"
    ),
    joints=_words("doch aber und denn sondern"),
)
