"""The words of the desk: where texts are laid side by side."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "nav.desk": ("Vergleichen", "Compare"),
    "desk.title": ("Berichte vergleichen", "Compare reports"),
    "desk.lead": (
        "Legen Sie mehrere Berichte über ein Ereignis nebeneinander: was übereinstimmt, was abweicht, wer was sagt und wer abgeschrieben hat.",
        "Lay several reports of one event side by side: what agrees, what differs, who says what, and who copied.",
    ),
}
