"""Twenty outlets with long texts."""

from __future__ import annotations

from functools import cache

from builders_present.parts import article, at
from synopse.model import (
    Actor,
    Discrepancy,
    DiscrepancyReading,
    Event,
    MergedQuotation,
    Omission,
    Origin,
    Passage,
    Point,
    QuotationReport,
    Report,
    SummarySentence,
    Synopsis,
    TimelineEntry,
    Used,
    Variant,
)

_SUBJECTS = (
    "Die Verwaltung",
    "Der Betreiber",
    "Ein Sprecher der Stadt",
    "Die Gewerkschaft",
    "Der Verband",
    "Das Ministerium",
    "Die Feuerwehr",
)
_VERBS = ("prüft", "bestätigt", "bezweifelt", "kündigt an", "verschiebt", "begründet", "veröffentlicht")
_OBJECTS = (
    "den Neubau der Brücke",
    "die Sperrung der Uferstraße",
    "einen Zuschuss von vier Millionen Euro",
    "die neuen Fahrpläne",
    "das Gutachten zur Statik",
    "den Streit um die Kosten",
)


def _sentence(n: int) -> str:
    return f"{_SUBJECTS[n % 7]} {_VERBS[(n // 7) % 7]} {_OBJECTS[(n // 5) % 6]}, und zwar im Abschnitt {n} nach langer Beratung mit allen Beteiligten."


@cache
def wide_story(outlets: int = 20, sentences: int = 70) -> Synopsis:
    """Many outlets with long texts; each sentence is a point, many of them shared."""
    own: dict[str, list[int]] = {f"o{k:02}": list(range(k, k + 3 * sentences, 3)) for k in range(outlets)}
    articles = {
        key: article(
            key,
            [
                ("title", f"Streit um die Brücke, Bericht {key}"),
                *[("paragraph", " ".join(_sentence(n) for n in numbers[i : i + 4])) for i in range(0, sentences, 4)],
            ],
            outlet=f"Zeitung {key.upper()} Landesausgabe",
            url=f"https://{key}.example/",
            published=f"2024-05-{int(key[1:]) + 1:02}",
            published_basis="metadata",
        )
        for key, numbers in own.items()
    }
    carriers: dict[int, list[str]] = {}
    for key, numbers in own.items():
        for n in numbers:
            carriers.setdefault(n, []).append(key)
    letters = {key: index % 7 for index, key in enumerate(articles)}
    points = tuple(
        Point(
            f"p{n}",
            _sentence(n),
            at(articles[keys[0]], _sentence(n)),
            tuple(Report(k, (at(articles[k], _sentence(n)),), "happened" if n % 4 else "planned") for k in keys),
            len(keys),
            len({letters[k] for k in keys}),
            (),
            float(len(keys)),
        )
        for n, keys in sorted(carriers.items())
    )
    shared = [n for n, keys in sorted(carriers.items()) if len(keys) > 3][::3][:60]
    return Synopsis(
        articles=tuple(articles.values()),
        event=Event(points[60].span, "2024-05-01", ("Kellen", "Rothenau")),
        summary=tuple(
            SummarySentence(tuple(s for r in p.reports for s in r.spans), p.origins, p.id) for p in points[60:66]
        ),
        points=points,
        discrepancies=tuple(
            Discrepancy(
                f"x{n}",
                "quantity",
                "contradiction",
                f"der Abschnitt, um den es geht ({n})",
                (
                    DiscrepancyReading(str(n), tuple(at(articles[k], _sentence(n)) for k in carriers[n][:3]), 2),
                    DiscrepancyReading(str(n + 1), tuple(at(articles[k], _sentence(n)) for k in carriers[n][3:]), 1),
                ),
            )
            for n in shared[:8]
        ),
        omissions=tuple(
            Omission(p.id, tuple(k for k in articles if k not in {r.article for r in p.reports}))
            for p in points
            if p.outlets >= 6
        )[:10],
        quotations=tuple(
            MergedQuotation(
                f"q{n}",
                "direct" if n % 2 else "indirect",
                f"v{n % 9}",
                None,
                tuple(QuotationReport(k, (at(articles[k], _sentence(n)),)) for k in carriers[n]),
                n % 3 == 0,
            )
            for n in range(120)
        ),
        actors=tuple(
            Actor(
                f"v{k}",
                _SUBJECTS[k % 7] + f" {k}",
                "organisation",
                (Variant(_SUBJECTS[k % 7], ("o00",)),),
                (),
                tuple(points[m].span for m in range(k, 120, 9)),
            )
            for k in range(9)
        ),
        timeline=tuple(
            TimelineEntry(
                f"2024-05-{d + 1:02}", "happened", points[d].text, tuple(r.spans[0] for r in points[d].reports)
            )
            for d in range(25)
        ),
        passages=tuple(
            Passage(f"w{n}", tuple(at(articles[k], _sentence(n)) for k in carriers[n]), 18, "dpa" if n % 2 else None)
            for n in shared
        ),
        origins=tuple(
            Origin(
                f"g{g}",
                tuple(k for k in articles if letters[k] == g),
                tuple(f"w{n}" for n in shared if letters[carriers[n][0]] == g),
                "dpa" if g == 0 else None,
            )
            for g in range(7)
        ),
        used=tuple(Used(f"{k}.txt", k) for k in articles),
    )
