"""Edges and groups as Arrow tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from synopse.reuse.arrow import arrow
from synopse.reuse.groups import Groups
from synopse.reuse.passes import Found

GROUP_SHARE = 0.3
"""Share of the shorter article from which two carry one text: the same as `Settings.origin_min_share`."""


def edge_schema() -> Any:
    """Columns of an edge: an article (``later``) has wording of another (``earlier``), of another outlet.

    ``words`` are common words; the shares are of each article's words; ``stretches`` are half-open characters of
    the texts, in order of place in the earlier one.
    """
    pa = arrow()
    stretch = pa.struct([(f"{side}_{end}", pa.int64()) for side in ("earlier", "later") for end in ("start", "end")])
    return pa.schema(
        [
            ("earlier", pa.large_string()),
            ("later", pa.large_string()),
            ("words", pa.int64()),
            ("earlier_share", pa.float32()),
            ("later_share", pa.float32()),
            ("stretches", pa.list_(stretch)),
        ]
    )


def edge_table(found: Found, ids: Any) -> Any:
    """Edges between ranks as a table with the articles' ids (``ids``: an Arrow array by rank)."""
    pa = arrow()
    schema = edge_schema()
    counts = np.bincount(found.edge, minlength=len(found.earlier))
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    columns = [pa.array(column) for column in found.stretches.T]
    stretches = pa.StructArray.from_arrays(columns, fields=list(schema.field("stretches").type.value_type))
    return pa.Table.from_arrays(
        [
            ids.take(pa.array(found.earlier)),
            ids.take(pa.array(found.later)),
            pa.array(found.words),
            pa.array(found.earlier_share),
            pa.array(found.later_share),
            pa.ListArray.from_arrays(pa.array(offsets), stretches),
        ],
        schema=schema,
    )


def group_copies(edges: Iterable[Any], min_share: float = GROUP_SHARE) -> Any:
    """Group the articles that carry one text: a table of ``article`` and ``group``, in order of both.

    ``edges`` are tables of `edge_schema`; those count that cover ``min_share`` of the shorter article. A group is named
    by the one of its articles that is least as a string. Articles in no group are left out.
    """
    pa = arrow()
    compute = pa.compute
    pairs = []
    for table in edges:
        share = compute.max_element_wise(table.column("earlier_share"), table.column("later_share"))
        pairs.append(table.filter(compute.greater_equal(share, min_share)).select(["earlier", "later"]))
    joined = pa.concat_tables(pairs) if pairs else edge_schema().empty_table().select(["earlier", "later"])
    both = pa.chunked_array([*joined.column("earlier").chunks, *joined.column("later").chunks], pa.large_string())
    ids = compute.unique(both)
    ids = ids.take(compute.sort_indices(ids))
    groups = Groups(len(ids))
    left, right = (compute.index_in(joined.column(name), ids).to_numpy() for name in ("earlier", "later"))
    groups.join(left.astype(np.int64), right.astype(np.int64))
    table = pa.table({"article": ids, "group": ids.take(pa.array(groups.labels()))})
    return table.sort_by([("group", "ascending"), ("article", "ascending")])
