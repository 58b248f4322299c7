"""Where names begin and end in a noun phrase: what may follow them, and what may not."""

from __future__ import annotations

from synopse.annotate.quotations.words import Unit


def holder_end(unit: Unit, index: int, high: int) -> int:
    """End of the person whose office a place of service parts from the name ("Ambassador to Norland Ida Feld"); else ``index``."""
    place = name_end(unit, index + 1, high)
    holder = name_end(unit, place, high)
    if holder == place or unit.words[index + 1].start in unit.grammar.persons:
        return index
    return holder if unit.words[place].start in unit.grammar.persons and not ends_person(unit, index) else index


def name_end(unit: Unit, index: int, high: int) -> int:
    """End of the name that begins at word ``index``; ``index`` when none does."""
    end = unit.grammar.names.get(unit.words[index].start) if index < high else None
    while end is not None and index < high and unit.words[index].start < end:
        index += 1
    return index


def ends_name(unit: Unit, index: int) -> bool:
    """Whether any name ends right before word ``index``."""
    end = unit.words[index - 1].end
    return any(unit.grammar.names.get(unit.words[i].start) == end for i in range(max(0, index - 5), index))


def leads_to_name(unit: Unit, index: int, high: int) -> bool:
    """Whether word ``index`` or the one behind it begins a name: "Nordwacht | Sprecherin Ida Feld"."""
    return any(unit.words[i].start in unit.grammar.names for i in range(index, min(index + 2, high)))


def ends_person(unit: Unit, index: int) -> bool:
    """Whether a person's name ends right before word ``index``."""
    end = unit.words[index - 1].end
    return any(
        unit.grammar.names.get(unit.words[i].start) == end
        for i in range(max(0, index - 5), index)
        if unit.words[i].start in unit.grammar.persons
    )


def goes_on_name(unit: Unit, index: int) -> bool:
    """Whether a word belongs to the person's name before it: by its tag, or because the name is its owner's."""
    start = unit.words[index].start
    is_part = start in unit.grammar.proper and start not in unit.grammar.names
    return is_part or unit.words[index - 1].lower.endswith(("s", "x", "z", "ß", "’", "'"))
