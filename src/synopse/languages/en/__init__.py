"""English."""

from synopse.languages.en.furniture import FURNITURE
from synopse.languages.en.grammar import GRAMMAR
from synopse.languages.en.measures import MEASURES
from synopse.languages.en.names import NAMES
from synopse.languages.en.polarity import POLARITY
from synopse.languages.en.positions import POSITIONS
from synopse.languages.en.quantities import QUANTITIES
from synopse.languages.en.quotations import QUOTATIONS
from synopse.languages.en.sentences import SENTENCES
from synopse.languages.en.standalone import STANDALONE
from synopse.languages.en.statements import STATEMENTS
from synopse.languages.en.timeline import TIMELINE
from synopse.languages.en.times import TIMES
from synopse.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    stemmer="english",
    sentences=SENTENCES,
    times=TIMES,
    quantities=QUANTITIES,
    measures=MEASURES,
    polarity=POLARITY,
    positions=POSITIONS,
    timeline=TIMELINE,
    quotations=QUOTATIONS,
    furniture=FURNITURE,
    grammar=GRAMMAR,
    names=NAMES,
    statements=STATEMENTS,
    standalone=STANDALONE,
)
