"""Synopse lays several outlets' reports of one event side by side, every statement cited."""

# Python binds a subpackage as an attribute when it is first imported. These two are called like the functions below, so
# they are imported (both are empty) before the functions take their names.
import synopse.annotate
import synopse.compare  # noqa: F401
from synopse.errors import FetchError, FormatError, InputError, ModelError, SynopseError, UsageError
from synopse.model import (
    AnnotatedArticle,
    Article,
    Discrepancy,
    Origin,
    Passage,
    Point,
    RawArticle,
    Reading,
    Rejected,
    Span,
    Synopsis,
)
from synopse.pipeline import ArticleList, Grouping, annotate, compare, group, read, render, render_bytes
from synopse.present.tables.frames import to_arrow, to_pandas, to_polars
from synopse.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "AnnotatedArticle",
    "Article",
    "ArticleList",
    "Discrepancy",
    "FetchError",
    "FormatError",
    "Grouping",
    "InputError",
    "ModelError",
    "Origin",
    "Passage",
    "Point",
    "RawArticle",
    "Reading",
    "Rejected",
    "Settings",
    "Span",
    "SynopseError",
    "Synopsis",
    "UsageError",
    "annotate",
    "compare",
    "group",
    "read",
    "render",
    "render_bytes",
    "to_arrow",
    "to_pandas",
    "to_polars",
]
