"""Units of measurement: what converts into what, and what never does."""

from __future__ import annotations

_CELSIUS = "°C"
_LINEAR: dict[str, tuple[str, float]] = {
    "mm": ("length", 1e-3), "cm": ("length", 1e-2), "m": ("length", 1.0), "km": ("length", 1e3),
    "inch": ("length", 0.0254), "foot": ("length", 0.3048), "yard": ("length", 0.9144),
    "mile": ("length", 1609.344), "nautical mile": ("length", 1852.0),
    "m2": ("area", 1.0), "ha": ("area", 1e4), "km2": ("area", 1e6), "acre": ("area", 4046.8564224),
    "square mile": ("area", 2_589_988.110336), "square foot": ("area", 0.09290304),
    "mg": ("mass", 1e-6), "g": ("mass", 1e-3), "kg": ("mass", 1.0), "t": ("mass", 1e3),
    "ounce": ("mass", 0.028349523125), "pound": ("mass", 0.45359237), "stone": ("mass", 6.35029318),
    "ml": ("volume", 1e-3), "l": ("volume", 1.0), "hl": ("volume", 100.0), "m3": ("volume", 1e3),
    "gallon": ("volume", 3.785411784), "barrel": ("volume", 158.987294928),
    "km/h": ("speed", 1.0), "m/s": ("speed", 3.6), "mph": ("speed", 1.609344), "knot": ("speed", 1.852),
    "W": ("power", 1.0), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9), "hp": ("power", 735.49875),
    "Wh": ("energy", 1.0), "kWh": ("energy", 1e3), "MWh": ("energy", 1e6), "GWh": ("energy", 1e9),
    "TWh": ("energy", 1e12),
    "hPa": ("pressure", 1.0), "bar": ("pressure", 1e3),
}  # fmt: skip
"""Unit -> its dimension and its size in the dimension's base unit (exact by definition, NIST SP 811)."""

_ALIASES = {
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "centimetre": "cm", "centimeter": "cm",
    "miles": "mile", "mi": "mile", "feet": "foot", "ft": "foot", "inches": "inch", "in": "inch", "yards": "yard",
    "nmi": "nautical mile", "kmh": "km/h", "kph": "km/h", "knots": "knot", "kn": "knot",
    "kilogram": "kg", "gram": "g", "tonne": "t", "ton": "t", "pounds": "pound", "lb": "pound", "lbs": "pound",
    "oz": "ounce", "litre": "l", "liter": "l", "L": "l", "hectare": "ha", "acres": "acre", "km²": "km2", "m²": "m2",
    "m³": "m3", "sqkm": "km2", "sqm": "m2", "PS": "hp", "C": "°C", "celsius": "°C", "F": "°F", "fahrenheit": "°F",
    "K": "kelvin", "%": "percent",
}  # fmt: skip


def canonical_unit(unit: str | None) -> str | None:
    """One name for a unit however it is written; unknown ones stay as they are."""
    return _ALIASES.get(unit, unit) if unit else None


def dimension_of(unit: str | None) -> str:
    """What is measured: two amounts can only be compared in one dimension.

    Currencies and every unknown unit are dimensions of their own: an exchange rate is no conversion.
    """
    name = canonical_unit(unit)
    if name is None:
        return "count"
    if name in {_CELSIUS, "°F", "kelvin"}:
        return "temperature"
    return _LINEAR[name][0] if name in _LINEAR else name


def to_base(value: float, unit: str | None) -> float:
    """``value`` in the base unit of its dimension."""
    name = canonical_unit(unit)
    if name == "°F":
        return (value - 32) / 1.8
    if name == "kelvin":
        return value - 273.15
    return value * _LINEAR[name][1] if name in _LINEAR else value
