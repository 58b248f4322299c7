"""English."""

from synopse.languages.en.furniture import FURNITURE
from synopse.languages.en.measures import MEASURES
from synopse.languages.en.quantities import QUANTITIES
from synopse.languages.en.quotations import QUOTATIONS
from synopse.languages.en.sentences import SENTENCES
from synopse.languages.en.statements import STATEMENTS
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
    quotations=QUOTATIONS,
    furniture=FURNITURE,
    statements=STATEMENTS,
)
