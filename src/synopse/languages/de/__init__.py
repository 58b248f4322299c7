"""German."""

from synopse.languages.de.declension import DECLENSION
from synopse.languages.de.furniture import FURNITURE
from synopse.languages.de.grammar import GRAMMAR
from synopse.languages.de.measures import MEASURES
from synopse.languages.de.names import NAMES
from synopse.languages.de.polarity import POLARITY
from synopse.languages.de.positions import POSITIONS
from synopse.languages.de.quantities import QUANTITIES
from synopse.languages.de.quotations import QUOTATIONS
from synopse.languages.de.sentences import SENTENCES
from synopse.languages.de.standalone import STANDALONE
from synopse.languages.de.statements import STATEMENTS
from synopse.languages.de.timeline import TIMELINE
from synopse.languages.de.times import TIMES
from synopse.languages.language import Language

LANGUAGE = Language(
    code="de",
    name="German",
    stemmer="german",
    sentences=SENTENCES,
    times=TIMES,
    quantities=QUANTITIES,
    measures=MEASURES,
    polarity=POLARITY,
    positions=POSITIONS,
    timeline=TIMELINE,
    quotations=QUOTATIONS,
    declension=DECLENSION,
    furniture=FURNITURE,
    grammar=GRAMMAR,
    names=NAMES,
    statements=STATEMENTS,
    standalone=STANDALONE,
)
