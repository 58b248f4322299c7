"""German verbs of speech with the forms in which news uses them; written by hand for this program."""

from __future__ import annotations

from synopse.languages.rules.quotations import VerbForm
from synopse.model.marks import SpeechAct

_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "über", "unter", "wider", "wieder")

# present, subjunctive I, preterite singular and plural, participle
_STRONG = {
    row.split()[0]: row.split()[1:]
    for row in """
bieten bietet biete bot boten geboten
bitten bittet bitte bat baten gebeten
brechen bricht breche brach brachen gebrochen
bringen bringt bringe brachte brachten gebracht
denken denkt denke dachte dachten gedacht
fehlen fiehlt fehle fahl fahlen fohlen
finden findet finde fand fanden gefunden
geben gibt gebe gab gaben gegeben
gehen geht gehe ging gingen gegangen
greifen greift greife griff griffen gegriffen
halten hält halte hielt hielten gehalten
heben hebt hebe hob hoben gehoben
heißen heißt heiße hieß hießen geheißen
kennen kennt kenne kannte kannten gekannt
kommen kommt komme kam kamen gekommen
lassen lässt lasse ließ ließen gelassen
lesen liest lese las lasen gelesen
nehmen nimmt nehme nahm nahmen genommen
nennen nennt nenne nannte nannten genannt
raten rät rate riet rieten geraten
rufen ruft rufe rief riefen gerufen
scheiden scheidet scheide schied schieden schieden
schlagen schlägt schlage schlug schlugen geschlagen
schließen schließt schließe schloss schlossen geschlossen
schreiben schreibt schreibe schrieb schrieben geschrieben
schreien schreit schreie schrie schrien geschrien
sehen sieht sehe sah sahen gesehen
sprechen spricht spreche sprach sprachen gesprochen
stehen steht stehe stand standen gestanden
streichen streicht streiche strich strichen gestrichen
streiten streitet streite stritt stritten gestritten
treten tritt trete trat traten getreten
weisen weist weise wies wiesen gewiesen
werfen wirft werfe warf warfen geworfen
wissen weiß wisse wusste wussten gewusst
ziehen zieht ziehe zog zogen gezogen
""".strip().splitlines()
}

# complements (c clause, z infinitive, r reported act, q quoted phrase only), then the verbs;
# a bar sets off the separable prefix.
_VERBS: tuple[tuple[SpeechAct, str, str], ...] = (
    (
        "statement",
        "c",
        "sagen erklären mit|teilen berichten schreiben melden meinen erzählen antworten entgegnen erwidern "
        "bekannt|geben an|geben hinzu|fügen aus|führen betonen unterstreichen hervor|heben erläutern dar|legen "
        "klar|stellen fest|stellen konstatieren resümieren kommentieren argumentieren bekräftigen "
        "versichern beteuern behaupten zu|geben ein|räumen gestehen bestätigen verkünden verlautbaren "
        "ergänzen präzisieren urteilen begründen erinnern informieren verraten schildern zitieren "
        "verlauten ein|schätzen aus|sagen twittern posten mutmaßen spekulieren folgern "
        "entscheiden beschließen vermerken an|merken heraus|streichen zusammen|fassen nach|weisen "
        "bilanzieren fragen rufen schreien flüstern murmeln scherzen spotten schimpfen klagen beklagen "
        "bedauern kritisieren monieren bemängeln rügen heißen lauten ergeben besagen hervor|gehen "
        "fabulieren prahlen rechtfertigen unterstellen vor|werfen beschuldigen bezichtigen suggerieren "
        "signalisieren verweisen hin|weisen äußern mahnen warnen glauben "
        "heraus|finden beschweren an|deuten offenbaren enthüllen publizieren veröffentlichen "
        "vereinbaren skandieren ein|wenden zu|sichern zu|sagen drohen schwören geloben an|kündigen versprechen erwähnen wissen|lassen fest|legen fest|halten",
    ),
    (
        "demand",
        "cz",
        "fordern verlangen auf|fordern auf|rufen appellieren bitten empfehlen raten vor|schlagen an|regen "
        "an|mahnen befehlen an|weisen an|ordnen drängen pochen plädieren ermahnen ersuchen wünschen",
    ),
    ("denial", "cz", "bestreiten dementieren leugnen ab|streiten widersprechen zurück|weisen verneinen"),
    (
        "expectation",
        "cz",
        "erwarten hoffen befürchten fürchten vermuten an|nehmen prognostizieren voraus|sagen "
        "vorher|sagen schätzen rechnen aus|gehen bezweifeln zweifeln",
    ),
    (
        "statement",
        "z",
        "an|kündigen versprechen ab|lehnen zu|sagen zu|sichern behaupten vor|geben vor|werfen beschuldigen "
        "bezichtigen verdächtigen an|geben beteuern versichern glauben meinen beschließen vereinbaren warnen erklären "
        "schwören geloben an|bieten",
    ),
    # the gold annotates acts such as "kritisierte", "begrüßte", "verurteilte" one time in seven only
    ("demand", "r", "fordern verlangen auf|fordern empfehlen vor|schlagen an|mahnen plädieren appellieren"),
    ("denial", "r", "dementieren bestreiten zurück|weisen leugnen ab|streiten"),
    # only in "wie das Fernsehen zeigte"
    ("statement", "a", "zeigen nahe|legen heraus|arbeiten"),
    ("statement", "r", "sprechen berichten beziffern drohen"),
    ("demand", "r", "aus|sprechen"),
    ("expectation", "r", "aus|gehen rechnen schätzen"),
    ("expectation", "r", "voraus|sagen prognostizieren befürchten"),
    ("statement", "r", "warnen bemängeln an|kündigen bezeichnen nennen vor|werfen betrachten"),
    (
        "statement",
        "q",
        "bezeichnen nennen sprechen sehen feiern verhöhnen beschimpfen titulieren würdigen werben verspotten "
        "beschreiben charakterisieren ein|stufen preisen loben verurteilen begrüßen werten reden titeln finden "
        "kritisieren attackieren ab|lehnen verteidigen vergleichen danken gratulieren",
    ),
)


def _base_forms(infinitive: str) -> tuple[list[str], str]:
    """Finite forms and participle of a verb without separable prefix."""
    for base, forms in _STRONG.items():
        prefix = infinitive.removesuffix(base)
        if infinitive.endswith(base) and (not prefix or prefix in _INSEPARABLE):
            finite = [prefix + form for form in (*forms[:4], base)]
            participle = forms[4] if not prefix else prefix + forms[4].removeprefix("ge")
            return finite, "gegeben" if infinitive == "geben" else participle
    stem = (
        infinitive.removesuffix("n").removesuffix("e") if not infinitive.endswith(("ern", "eln")) else infinitive[:-1]
    )
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn", "dn", "tm")) else ""
    finite = [stem + link + "t", stem + "e", stem + link + "te", stem + link + "ten", infinitive]
    has_ge = not infinitive.startswith(_INSEPARABLE) and not infinitive.endswith("ieren")
    return finite, ("ge" if has_ge else "") + stem + link + "t"


def _forms(verb: str, takes: str, act: SpeechAct) -> list[tuple[str, VerbForm]]:
    particle, _, base = verb.rpartition("|")
    finite, participle = _base_forms(base)
    lemma = particle + base
    rows: list[tuple[str, VerbForm]] = []
    if not particle:
        rows += [(form, VerbForm(lemma, "finite", None, takes, act)) for form in finite]
        rows.append((participle, VerbForm(lemma, "participle", None, takes, act)))
        return rows
    rows += [(form, VerbForm(lemma, "finite", particle, takes, act)) for form in finite]
    rows += [(particle + form, VerbForm(lemma, "finite", None, takes, act)) for form in finite]
    rows.append((particle + participle, VerbForm(lemma, "participle", None, takes, act)))
    # "bekannt gegeben" is written apart too
    rows.append((participle, VerbForm(lemma, "participle", particle, takes, act)))
    return rows


def speech_verbs() -> dict[str, tuple[VerbForm, ...]]:
    """All forms of all verbs, each with its readings; one reading a lemma, complements joined."""
    found: dict[str, dict[tuple[str, str, str | None], VerbForm]] = {}
    for act, takes, verbs in _VERBS:
        for verb in verbs.split():
            for form, reading in _forms(verb, takes, act):
                key = (reading.lemma, reading.kind, reading.particle)
                known = found.setdefault(form, {}).get(key)
                if known is not None:
                    reading = VerbForm(
                        known.lemma,
                        known.kind,
                        known.particle,
                        "".join(sorted({*known.takes, *takes})),
                        known.act if known.act != "statement" else act,
                    )
                found[form][key] = reading
                if "ß" in form:  # Swiss spelling
                    found.setdefault(form.replace("ß", "ss"), {})[key] = reading
    return {form: tuple(readings.values()) for form, readings in found.items()}
