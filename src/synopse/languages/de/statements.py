"""German: statements."""

from synopse.languages.rules.statements import StatementRules

_STOP_WORDS = """
aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim bereits
bevor bin bis bisher bist da dabei dadurch dafür dagegen daher dahin damals damit danach daneben dann daran darauf
daraus darf darin darüber darum darunter das dass davon davor dazu dein deine dem demnach den denen denn dennoch der
deren derzeit des deshalb dessen desto deswegen dich die dies diese diesem diesen dieser dieses dir doch dort du durch
eben ebenfalls ebenso eher ein eine einem einen einer eines einige einigen einiger einmal er erst es etwa etwas euch
euer eure falls fast für ganz gar gegen gegenüber genau gerade gern gibt ging hab habe haben hat hatte hatten hätte
hätten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem infolge inzwischen ins
ist ja je jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt kann kaum kein keine keinem
keinen keiner keines konnte konnten können könnte könnten lassen läßt lässt man manche mehr mein meine mich mir mit
mittlerweile muss musste mussten müsse müssen müssten nach nachdem nah neben nicht nichts nie noch nun nur ob obwohl
oder ohne per schon sehr sei seien sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald sogar
solche solchen soll solle sollen sollte sollten somit sondern sonst soweit sowie statt über um und uns unser unsere
unter viel viele vielen vom von vor während war waren warum was wäre wären weg wegen weil weiter weitere weiteren welche
welchem welchen welcher welches wenn wer werde werden wessen wie wieder will wir wird wo wobei woher wohin wohl wolle
wollen wollte wollten worden wurde wurden würde würden zu zudem zuletzt zum zunächst zur zwar zwischen zugleich
sagte sagt sagten erklärte erklärten teilte mit teilten so laut zufolge angaben demnach mitteilte berichtete berichten
betonte hieß heißt meinte
"""

_FINITE = """
ist sind war waren sei seien wäre wären bin bist wird werden wurde wurden werde würde würden hat haben hatte hatten habe
hätte hätten kann können konnte konnten könne könnte könnten soll sollen sollte sollten solle muss müssen musste mussten
müsse müsste müssten will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte dürften mag möchte möchten
gab gibt gebe ging gehen geht kam kommt kommen komme steht stand standen stehe stehen liegt lag lagen bleibt blieb blieben
ließ lässt hieß heißt rief zog trat traf trafen griff fiel fielen starb starben hielt hielten nahm nahmen sprach sprachen
schrieb schlug schlugen verlor verloren gewann gewannen begann begannen sah sahen fand fanden fuhr fuhren flog flogen
brach brachen stieg stiegen sank sanken erhielt erhielten bekam bekamen beschloss beschlossen entschied entschieden
verließ verließen wies wiesen forderten fordert sagt sagte spricht trifft gilt galt droht drohte plant
"""

_SUBORDINATORS = """
da weil wenn dass ob als sobald solange falls indem obwohl während nachdem bevor bis wer was wie
"""

_SUBJECTS = """
der die das ein eine er sie es man wir ich sein seine ihr ihre dies diese dieser dieses beide viele mehrere einige
niemand jeder jede dort damit dabei dadurch danach daraufhin zuvor zugleich später auch keiner kein keine
"""

STATEMENTS = StatementRules(
    stop_words=frozenset(_STOP_WORDS.split()),
    negations=frozenset(
        [
            "nicht",
            "nie",
            "niemals",
            "nichts",
            "kein",
            "keine",
            "keinem",
            "keinen",
            "keiner",
            "keines",
            "keinerlei",
            "keineswegs",
            "keinesfalls",
            "niemand",
            "niemanden",
            "niemandem",
            "weder",
            "nirgends",
            "ohne",
            "mitnichten",
        ]
    ),
    not_negating=(
        r"nicht nur",
        r"nicht zuletzt",
        r"nicht mehr als",
        r"nicht weniger als",
        r"ohne weiteres",
        r"ohnehin",
    ),
    writes_compounds=True,
    joins_synonyms=True,
    clause_starts=(
        "während",
        "nachdem",
        "wohingegen",
        "woraufhin",
        "obwohl",
        "obgleich",
        "aber",
        "doch",
        "jedoch",
        "denn",
    ),
    coordinators=("und", "sondern", "oder"),
    subordinators=frozenset(_SUBORDINATORS.split()),
    conditions=frozenset(
        "wenn falls sofern ob solange sobald ohne außer als wie dass um welche welcher welches wer was".split()
    ),
    subjects=frozenset(_SUBJECTS.split()),
    finite_verbs=frozenset(_FINITE.split()),
    earlier_auxiliaries=frozenset({"haben", "sein"}),
    telling_verbs=frozenset(
        "sagen erklären mitteilen berichten betonen schreiben meinen glauben heißen hoffen fürchten versichern".split()
    ),
    opposed=(
        r"(?:sprach|sprachen|spricht|sprechen|wandte|wandten|wendet|stellte|stellten|stellt|stemmt|stimmte|stimmten)\b.{0,60}\bgegen",
        r"(?:lehn(?:t|te|ten|en)\b.{1,120}\bab|abgelehnt|ablehn(?:t|te|ten|en|ung))",
        r"(?:ist|sind|war|waren|sei|seien) (?:\w+ ){0,3}(?:dagegen|gegen)",
        r"weiger(?:t|te|ten|n)",
        r"verweiger\w+",
    ),
    denied=(
        r"dementier\w*",
        r"bestritt(?:en)?",
        r"bestreite[tn]",
        r"(?:wies|wiesen|weist|weisen)\b.{1,120}\bzurück",
        r"zurückgewiesen",
        r"widersprach(?:en)?",
        r"widersprich[t]",
        r"leugne\w*",
        r"verneint\w*",
    ),
    demanded=(
        r"(?<!tote )(?<!opfer )(?<!leben )forder(?:e|t|te|ten|n)",
        r"(?<!tote )(?<!opfer )(?<!leben )(?<!stark )(?<!sehr )(?<!voll )(?<!besonders )(?<!körperlich )gefordert",
        r"verlang(?:e|t|te|ten|en)",
        r"appellier\w+",
        r"pocht(?:e|en)?",
        r"drängt(?:e|en)?",
        r"mahnt(?:e|en)?",
        r"(?:rief|riefen|ruft|rufen)\b.{1,120}\bauf",
        r"aufgerufen",
        r"müss(?:e|ten|te)",
        r"muss\b(?!.{1,160}\bnoch\b.{1,160}\b(?:werden|lassen))",
        r"(?:wir|man) sollten?",
    ),
    possible=(
        r"könnte[n]?",
        r"wären?",
        r"würden?",
        r"dürfte[n]?",
        r"möglicherweise",
        r"womöglich",
        r"vielleicht",
        r"eventuell",
        r"unter umständen",
        r"denkbar",
        r"nicht ausgeschlossen",
        r"schloss\w* .{1,60}nicht aus",
        r"droht(?:e|en)?",
    ),
    expected=(
        r"(?<!wie )(?<!als )erwartet",
        r"rechne[tn]\b.{1,40}\bmit",
        r"rechneten? mit",
        r"voraussichtlich\w*",
        r"(?:wird|werden) (?:\w+ )?aller voraussicht nach",
        r"gilt als (?:so gut wie |äußerst |sehr |ziemlich |nahezu )?(?:sicher|ausgemacht|fix|gesetzt|wahrscheinlich|unwahrscheinlich)",
        r"(?:nur noch|reine) formsache",
        r"(?:prognostizier|hoff)\w+",
        r"gehen? davon aus",
        r"ging\w* davon aus",
    ),
    planned=(
        r"(?<!wie )(?<!als )geplant",
        r"plan(?:t|e|en|te|ten)",
        r"vorgesehen\w*",
        r"soll(?:en|e|ten|te)?",
        r"will",
        r"woll(?:en|e|te|ten)",
        r"beabsichtig\w+",
        r"(?:kündigte|kündigten|kündigt|kündigen)\b.{1,160}\ban",
        r"angekündigt\w*",
        r"steht? bevor",
        r"(?:muss|müssen)\b.{1,160}\bnoch\b.{1,160}\b(?:werden|lassen)",
        r"bevorstehend\w*",
    ),
    hearsay=(r"soll(?:en)?\b.{1,200}(?:t|en|worden) (?:haben|sein)", r"(?:t|en|worden) (?:haben|sein) soll(?:en)?"),
    said=(
        r"laut",
        r"zufolge",
        r"nach angaben",
        r"nach (?:\w+ ){0,4}angaben",
        r"nach (?:\w+ ){0,3}worten",
        r"sagte[n]?",
        r"sagt",
        r"erklärte[n]?",
        r"teilte[n]?\b.{1,120}\bmit",
        r"mitgeteilt",
        r"berichtet\w*",
        r"betonte[n]?",
        r"meinte[n]?",
        r"hieß es",
        r"heißt es",
        r"so \w+ (?:weiter|gegenüber)",
        r"(?:sei|seien|habe|werde|könne|wolle|gebe|komme|gehe|stehe|bleibe|dürfe)",
    ),
    to_reader=r"(?:Bitte )?(?!Wenn\b)[A-ZÄÖÜ][a-zäöüß]+e?n Sie\b",
    future_auxiliaries=("wird", "werden"),
)
