"""The words of the API's page; the description itself is English, as programmers expect it."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "nav.api": ("API", "API"),
    "api.title": ("HTTP-Schnittstelle", "HTTP API"),
    "api.data": ("Diese Beschreibung als OpenAPI 3.1", "This description as OpenAPI 3.1"),
    "api.parameter": ("Parameter", "Parameter"),
    "api.type": ("Art", "Type"),
    "api.meaning": ("Bedeutung", "Meaning"),
    "api.required": ("nötig", "required"),
    "api.takes": ("Nimmt", "Takes"),
    "api.gives": ("Gibt", "Gives"),
    "api.schemas": ("Felder", "Fields"),
    "api.contents": ("Inhalt", "Contents"),
}
