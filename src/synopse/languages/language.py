"""What a language is to the program: data for each stage, with a neutral fallback."""

from __future__ import annotations

from dataclasses import dataclass, field

from synopse.languages.rules.declension import DeclensionRules
from synopse.languages.rules.furniture import FurnitureRules
from synopse.languages.rules.grammar import GrammarRules
from synopse.languages.rules.measures import MeasureRules
from synopse.languages.rules.names import NameRules
from synopse.languages.rules.polarity import PolarityRules
from synopse.languages.rules.positions import PositionRules
from synopse.languages.rules.quantities import QuantityRules
from synopse.languages.rules.quotations import QuotationRules
from synopse.languages.rules.sentences import SentenceRules
from synopse.languages.rules.standalone import StandaloneRules
from synopse.languages.rules.statements import StatementRules
from synopse.languages.rules.timeline import TimelineRules
from synopse.languages.rules.times import TimeRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language as data; unset parts fall back to neutral rules.

    ``samples`` are invented sentences; the contract tests join and split them again.
    """

    code: str
    name: str
    stemmer: str | None = None
    sentences: SentenceRules = field(default_factory=SentenceRules)
    times: TimeRules = field(default_factory=TimeRules)
    quantities: QuantityRules = field(default_factory=QuantityRules)
    measures: MeasureRules = field(default_factory=MeasureRules)
    timeline: TimelineRules = field(default_factory=TimelineRules)
    positions: PositionRules = field(default_factory=PositionRules)
    quotations: QuotationRules = field(default_factory=QuotationRules)
    declension: DeclensionRules = field(default_factory=DeclensionRules)
    names: NameRules = field(default_factory=NameRules)
    furniture: FurnitureRules = field(default_factory=FurnitureRules)
    grammar: GrammarRules = field(default_factory=GrammarRules)
    statements: StatementRules = field(default_factory=StatementRules)
    polarity: PolarityRules = field(default_factory=PolarityRules)
    standalone: StandaloneRules = field(default_factory=StandaloneRules)
    samples: tuple[str, ...] = ()


NEUTRAL = Language(code="und", name="neutral")
