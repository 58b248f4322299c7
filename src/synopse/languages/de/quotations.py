"""German: quotations. All lists written by hand for this program, from general knowledge of the language."""

from synopse.languages.de.speech_verbs import speech_verbs
from synopse.languages.rules.quotations import QuotationRules
from synopse.model.marks import SpeechAct


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _endings(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.split()))


def _nouns(act: SpeechAct, text: str) -> dict[str, SpeechAct]:
    return dict.fromkeys(text.split(), act)


def _roles(text: str) -> tuple[str, ...]:
    """Role nouns with the endings of their cases and of their feminine forms."""
    return tuple(
        sorted({noun + ending for noun in text.split() for ending in ("", "s", "es", "n", "en", "in", "innen")})
    )


QUOTATIONS = QuotationRules(
    passive_participles=frozenset(["worden"]),
    infinitive_endings=("en", "ern", "eln"),
    contrasts=frozenset("aber doch während".split()),
    attributive_endings=("ten",),
    subject_adverbs=frozenset(["auch"]),
    not_subjunctive_endings=("te", "weise"),
    speech=speech_verbs(),
    speech_nouns={
        **_nouns(
            "statement",
            "ankündigung aussage behauptung äußerung erklärung mitteilung meldung nachricht bericht berichte berichten "
            "vorwurf vorwürfe vorwürfen anschuldigung anschuldigungen gerücht gerüchte gerüchten hinweis hinweise "
            "hinweisen begründung feststellung kritik versprechen zusage drohung versicherung "
            "warnung ansicht auffassung meinung überzeugung these spekulationen argument verdacht "
            "behauptungen aussagen äußerungen fazit worten schlussfolgerung bestätigung ergebnis schluss rede",
        ),
        **_nouns(
            "demand",
            "forderung forderungen aufforderung appell aufruf bitte vorschlag empfehlung antrag wunsch rat antrags",
        ),
        **_nouns("denial", "dementi"),
        **_nouns(
            "expectation", "hoffnung befürchtung befürchtungen erwartung vermutung vermutungen sorge annahme prognose"
        ),
    },
    stances={
        **_nouns("statement", "überzeugt sicher besorgt skeptisch enttäuscht erfreut empört entsetzt froh verwundert"),
        **_nouns("expectation", "zuversichtlich optimistisch pessimistisch"),
    },
    source_before=_words("laut gemäß"),
    source_after=_words("zufolge gemäß"),
    source_opener=_words("nach"),
    source_nouns=_words(
        "angaben angabe aussage aussagen ansicht meinung auffassung einschätzung einschätzungen erkenntnissen "
        "darstellung überzeugung schätzung schätzungen informationen information bericht berichten medienberichten "
        "presseberichten agenturberichten zeugenaussagen augenzeugenberichten worten mitteilung erklärung ermittlungen "
        "polizeiangaben behördenangaben medienangaben regierungsangaben unternehmensangaben agenturangaben "
        "veranstalterangaben presseangaben meldung meldungen agenturmeldungen pressemeldungen medienmeldungen "
        "berechnungen berechnung darstellungen vermutungen umfrage umfragen prognosen prognose lesart "
        "erkenntnis bekunden ankündigung analyse studie zählung recherchen dafürhalten zeitungsberichten"
    ),
    source_links=_words("aus"),
    source_endings=_endings(
        "angaben berichten aussagen meinung meldungen informationen schätzungen ermittlungsstand kenntnisstand "
        "quellen quellen"
    ),
    hearsay_modals=_words("soll sollen sollte sollten"),
    idioms=(
        ("es", "sei", "denn"),
        ("wie", "dem", "auch", "sei"),
        ("gott", "sei", "dank"),
        ("es", "lebe"),
        ("man", "nehme"),
        ("man", "beachte"),
        ("komme", "was", "wolle"),
    ),
    back_references=_words("dies das dieses"),
    reflexive_words=_words("eigenen eigener eigenem"),
    according_adverbs=_words("demnach danach demzufolge wonach"),
    as_words=_words("wie"),
    so_words=_words("so"),
    predicative_words=_words("als"),
    content_openers=_words("dass daß"),
    question_openers=_words(
        "ob wie warum weshalb wieso wann wer wen wem wessen wohin woher worin worauf wozu wonach welche welcher welches "
        "was inwieweit inwiefern wieviel"
    ),
    subordinators=_words(
        "dass daß ob weil da wenn falls obwohl obgleich während nachdem bevor ehe seit seitdem bis als indem sodass "
        "damit sofern soweit solange sobald zumal wie warum weshalb wieso wann wo wer wohin woher wonach wobei wodurch "
        "wofür womit worauf woraufhin was welche welcher welches welchem welchen deren dessen wenngleich"
    ),
    relatives=_words("der die das dem den dessen deren denen welche welcher welches welchem welchen"),
    relative_genders={"der": "m", "die": "fp", "das": "n", "welcher": "m", "welche": "fp", "welches": "n"},
    infinitive_marks=_words("zu"),
    subject_determiners=_words(
        "der die das ein eine kein keine dieser diese dieses jener jene jenes jeder jede jedes alle beide mehrere viele "
        "einige manche sein seine ihr ihre unser unsere deren dessen sowohl weder auch selbst"
    ),
    oblique_determiners=_words(
        "dem den des einem einen einer eines keinem keinen diesem diesen jenem jeden jedem allen beiden vielen seinem "
        "seinen seiner seines ihrem ihren ihrer ihres unserem unseren"
    ),
    time_nouns=_words(
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni "
        "juli august september oktober november dezember stunde stunden minute minuten tag tage tagen woche wochen monat "
        "monate monaten jahr jahre jahren mitte anfang ende abend morgen mittag nachmittag vormittag nacht uhr frühjahr "
        "sommer herbst winter sekunden zeitpunkt"
    ),
    quantifiers=_words(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hunderte tausende zahlreiche weitere andere rund etwa"
    ),
    prepositions=_words(
        "in im an am auf aus bei beim mit nach seit von vom zu zum zur bis durch für gegen ohne um unter über vor "
        "zwischen hinter neben wegen während trotz gegenüber laut gemäß angesichts anlässlich aufgrund innerhalb "
        "außerhalb seitens ins ans aufs entgegen statt anstatt mittels per pro binnen samt nahe infolge zugunsten"
    ),
    attaching=_words("des der von vom eines einer für seines ihres dieses dieser seiner ihrer aller beider im beim"),
    member_openers=_words("darunter einschließlich inklusive"),
    coordinators=_words("und oder sowie bzw als"),
    name_particles=_words("von van de der al el bin ibn da di du la le dos del ter ten y e"),
    third_person={"er": "m", "sie": "fp", "dieser": "m", "diese": "fp", "es": "n", "letzterer": "m"},
    also_accusative=_words("sie"),
    other_pronouns=_words("ich wir man es niemand jemand beide"),
    not_subjects=_words(
        "sich mich uns ihm ihn ihnen mir dazu dabei daran darauf daraufhin darüber damit davon dagegen dafür darin "
        "danach zudem außerdem ferner weiter weiterhin unterdessen inzwischen zuvor später zunächst zuletzt auch "
        "ebenfalls bereits schon noch erst nun jetzt heute gestern morgen dann hier dort nicht nur jedoch "
        "aber allerdings hingegen dennoch zugleich gleichzeitig indes deshalb daher schließlich anschließend erneut "
        "wieder bislang bisher ebenso ähnlich dadurch dort trotzdem somit demnach derzeit einst damals vielmehr insbesondere besonders allein mittlerweile grundsätzlich sogar wörtlich wiederum ausdrücklich offiziell öffentlich schriftlich telefonisch vorab jüngst kürzlich "
        "mehrfach mehrmals einmal so hierzu hierbei etwa unter anderem laut"
    ),
    perfect_auxiliaries=_words("hat haben hatte hatten habe"),
    passive_auxiliaries=_words("wird werden wurde wurden worden ist sind war waren sei"),
    perfect_with_be=_words("ausgehen hervorgehen"),
    modals=_words("soll sollen sollte will wollen wollte kann können konnte konnten muss müssen musste mussten darf"),
    finite_verbs=_words(
        "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten soll sollen "
        "sollte sollten will wollen wollte wollten muss müssen musste mussten darf dürfen durfte durften mag mögen "
        "sei seien habe werde könne solle wolle müsse dürfe möge wäre wären hätte hätten würde würden könnte könnten "
        "müsste müssten dürfte dürften gibt gab geht ging kommt kam steht stand bleibt blieb liegt lag macht machte "
        "lässt ließ sieht sah zeigt hält hielt findet fand führt führte bekam nimmt nahm kamen gingen standen lagen "
        "stellt stellte setzt setzte gilt galt kostet tritt trat beginnt begann spielt"
    ),
    agent_prepositions=_words("von vom durch seitens"),
    passive_speaks=_words("zitieren"),
    reported_with={
        "sprechen": _words("von vom"),
        "berichten": _words("von vom"),
        "ausgehen": _words("von vom"),
        "rechnen": _words("mit"),
        "aussprechen": _words("für gegen"),
        "beziffern": _words("auf"),
        "schätzen": _words("auf"),
        "drohen": _words("mit"),
    },
    cites=_words("zitieren"),
    impersonal_verbs=_words("verlauten"),
    possessives=_words("ihren ihrer ihrem seinen seiner seinem"),
    definite=_words("der die das dem den des dieser diese diesem diesen"),
    impersonal=_words("es"),
    place_prepositions=_words("in im aus bei beim auf von vom seitens"),
    adverb_pairs=frozenset({("unter", "anderem"), ("vor", "allem"), ("nach", "wie"), ("von", "neuem")}),
    verb_endings=("t", "te", "ten"),
    adverb_endings=("end", "mäßig", "weise", "lich", "lang"),
    determiner_genders={
        "dem": "mn",
        "den": "mp",
        "des": "mn",
        "der": "m",
        "die": "fp",
        "das": "n",
        "ein": "mn",
        "eine": "f",
        "seine": "fp",
        "ihre": "fp",
        "sein": "mn",
        "ihr": "mn",
        "dieser": "m",
        "diese": "fp",
        "dieses": "n",
        "herr": "m",
        "frau": "f",
        "viele": "p",
        "mehrere": "p",
        "alle": "p",
        "einige": "p",
        "beide": "p",
    },
    feminine_endings=("in",),
    adjective_endings=("e", "en", "er", "es", "em"),
    role_endings=_roles(
        "präsident minister chef kanzler machthaber sprecher experte vorsitzende vorsitzender führer direktor leiter "
        "general trainer anwalt meister könig papst botschafter gesandte gesandter beauftragte beauftragter kommissar "
        "abgeordnete abgeordneter politiker senator gouverneur professor forscher wissenschaftler autor journalist "
        "schauspieler sänger spieler richter kandidat diktator oberhaupt prinz kollege bruder vater sohn tochter mutter "
        "schwester rektor sekretär manager unternehmer investor gründer inhaber berater referent dezernent landrat "
        "kapitän pilot fahrer bischof kardinal pfarrer arzt ärztin chirurg virologe ökonom analyst historiker aktivist "
        "sieger weltmeister olympiasieger regisseur produzent moderator reporter korrespondent redakteur verteidiger "
        "ankläger staatsanwalt oberst leutnant major admiral kommandeur kommandant hauptmann rebell präsidentin "
        "vertreter vize mitglied obmann landeshauptmann kämmerer amtsinhaber nachfolger vorgänger stellvertreter "
        "witwe witwer ehefrau ehemann gattin partner partnerin freund freundin neffe nichte cousin enkel star legende "
        "herausforderer zeuge zeugin anführer ermittler fahnder polizist feuerwehrmann wirt bauer lehrer student schüler "
        "kommentator organisator initiator demonstrant"
    ),
    body_endings=_endings(
        "polizei regierung ministerium ministeriums amt amtes behörde behörden anwaltschaft partei parteien "
        "verband verbandes verbände gewerkschaft gewerkschaften gericht gerichts gerichtshof verein agentur "
        "zeitung magazin sender feuerwehr kommission rat rates botschaft fraktion organisation institut "
        "universität unternehmen konzern kirche leitung verwaltung parlament kreise kreisen opposition koalition "
        "initiative stiftung bank experten kritiker beobachter zeugen augenzeugen ermittler forscher mann frau "
        "männer frauen jährige jähriger jährigen bewohner anwohner angeklagte angehörige vertreter medien "
        "behördenvertreter demonstranten rebellen seiten staaten justiz armee militär komitee kreis team lager "
        "klub club gruppe bündnis allianz union liga hof haus vorstand firma betreiber hersteller land stadt "
        "gemeinde kreml dienst staat bund kammer ausschuss gremium zentrum museum presse blatt redaktion portal "
        "spitze führung delegation wache wacht zentrale stelle anbieter leute menschen eltern bürger einwohner "
        "nachbarn fans wähler kunden passagiere opfer verletzte mieter touristen besucher teilnehmer aktivisten "
        "gegner befürworter anhänger verantwortliche verantwortlichen beamte beamten beamter offizielle retter "
        "helfer händler anleger analysten ökonomen wissenschaftler mediziner ärzte juristen anwälte kollegen "
        "unterstützer veranstalter arbeitgeber arbeitnehmer beschäftigte beschäftigten behördensprecher kläger "
        "klägerin richterin expertin geschäftsführung direktion jury aufsicht senat kabinett bundestag landtag "
        "kongress repräsentantenhaus königshaus palast airline fluggesellschaft gesellschaft börse werk klinik"
    ),
    text_endings=_endings(
        "bericht berichte studie umfrage papier brief dokument schreiben gutachten analyse untersuchung artikel "
        "mitteilung statistik quelle quellen gesetz urteil text vertrag entwurf memorandum stellungnahme erklärung "
        "resolution antrag botschaft interview"
    ),
    group_nouns=_endings("mehrheit minderheit mehrzahl vielzahl anzahl vereinigung belegschaft mannschaft bevölkerung"),
    thing_endings=_endings(
        "ung heit keit tät ion ismus beben katastrophe flut krise brand feuer unfall unglück sturm anschlag krieg "
        "absturz lage epidemie seuche virus kampf welle"
    ),
    feminine_nouns=_endings(
        "ung heit keit schaft tät ion behörde behörden partei polizei wehr kirche bank presse agentur zentrale "
        "justiz armee initiative spitze allianz union gruppe kammer kanzlei klinik rundschau post welt "
        "presseagentur redaktion erin orin entin istin atin"
    ),
    ambiguous_determiners=_words("der"),
    weak_ending="en",
    both_words=_words("beide beiden"),
    kin=_endings(
        "vater mutter bruder schwester sohn tochter ehe gatt witwe partner freund neffe nichte cousin enkel kolleg "
        "amtskolleg nachfolger vorgänger stellvertret mitglied vertret"
    ),
    nouns_are_capitalised=True,
    place_adjective="er",
    verb_second=True,
    subjunctive_strong=_words(
        "sei seien habe werde könne müsse solle wolle dürfe möge wisse gebe gehe komme stehe bleibe liege sehe nehme "
        "halte lasse führe bringe finde zeige spreche trage treffe fahre laufe falle helfe sterbe werfe ziehe "
        "schreibe lese gelte trete breche schlage biete bitte leide verliere gewinne beginne schließe heiße rufe "
        "nenne kenne denke brauche mache sage glaube stelle setze lege suche arbeite spiele lebe lerne kaufe zahle "
        "plane fordere wachse sinke steige dauere reiche hoffe warte fehle passe drohe diene folge handle hätten "
        "gehöre bestehe entstehe verstehe erhalte enthalte behalte verhalte erlaube ermögliche verfüge verstoße "
        "verlange versuche verdiene verhindere verletze verliere verlasse vertrete vergesse vergleiche bedeute "
        "bekomme betreffe betrage beweise bezahle benötige beruhe befinde befürchte begrüße bedauere erwarte erkenne "
        "erfülle erhöhe erfolge ergebe erreiche existiere funktioniere entspreche entscheide entwickle "
        "unterstütze unterliege übernehme überlege widerspreche ausgehe stamme herrsche richte rechne kämpfe riskiere "
        "profitiere gefährde schade nütze nutze erinnere ändere äußere bewege baue führe rate weise wirke"
    ),
    subjunctive_plural=_words(
        "hätten würden könnten müssten dürften wären kämen gäben stünden fänden nähmen bräuchten lägen"
    ),
    subjunctive_weak=_words(
        "wäre hätte würde könnte müsste dürfte käme ginge gäbe ließe stünde bliebe fände sähe nähme läge bekäme "
        "bräuchte wüsste hielte träfe träte spräche"
    ),
    subjunctive_endings=("iere", "isiere"),
    not_subjunctive=_words(
        "heute gerne lange ohne beinahe nahe gerade solche bitte alle viele eine keine jede diese jene welche wurde "
        "beide manche einige mehrere andere weitere erste zweite dritte letzte nächste meine deine seine ihre unsere "
        "eure wenige sämtliche etliche irgendeine ebene zugute zurande zuhause nachhause zunutze zutage gerne "
        "vielerorts allzulange alleine"
    ),
    after_finite=_words("es er sie man sich nicht"),
    negations=_words("nicht weder kein keine keinen niemand nichts"),
    unsaid_when_negated=_words("bestätigen sagen mitteilen verraten bekanntgeben angeben ausschließen melden"),
    purpose_openers=_words("um ohne anstatt statt"),
    temporal_according=_words("danach"),
    first_person=_words("ich mich mir mein meine meinen meiner"),
    wish_openers=_words("wenn falls als möge lang hoch"),
)
