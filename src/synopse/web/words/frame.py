"""The words around every page, and of its errors."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "frame.name": ("Synopse", "Synopse"),
    "frame.claim": ("Berichte nebeneinander", "Reports side by side"),
    "frame.navigation": ("Seiten", "Pages"),
    "frame.other": ("English", "Deutsch"),
    "frame.other.label": ("Switch to English", "Auf Deutsch umschalten"),
    "error.title": ("{title} – Synopse", "{title} – Synopse"),
    "error.back": ("Zur Startseite", "To the first page"),
    "error.400.title": ("Diese Anfrage ist nicht zu verstehen", "This request cannot be understood"),
    "error.400.text": (
        "Gehen Sie zurück und senden Sie das Formular noch einmal.",
        "Go back and send the form again.",
    ),
    "error.401.title": ("Bitte mit dem Schlüssel anmelden", "Please come in with the token"),
    "error.401.text": (
        "Diese Seite steht nur denen offen, die den Schlüssel kennen. Wer sie gestartet hat, kann ihn nennen.",
        "This site is open to those who know its token. Whoever started it can tell you.",
    ),
    "error.403.title": ("Diese Anfrage kam von einer anderen Seite", "This request came from another site"),
    "error.403.text": (
        "Formulare werden nur von den eigenen Seiten angenommen. Öffnen Sie die Startseite und senden Sie es von dort.",
        "Forms are taken from this site's own pages only. Open the first page and send it from there.",
    ),
    "error.404.title": ("Hier ist nichts", "There is nothing here"),
    "error.404.text": (
        "Die Adresse stimmt nicht, oder der Bericht ist abgelaufen oder gelöscht.",
        "The address is wrong, or the report has expired or was deleted.",
    ),
    "error.405.title": ("So lässt sich diese Adresse nicht aufrufen", "This address cannot be called like that"),
    "error.405.text": ("Öffnen Sie sie als Seite von der Startseite aus.", "Open it as a page from the first page."),
    "error.408.title": ("Das Senden hat zu lange gedauert", "Sending took too long"),
    "error.408.text": ("Senden Sie weniger auf einmal, oder später.", "Send less at once, or try later."),
    "error.413.title": ("Das ist zu viel auf einmal", "That is too much at once"),
    "error.413.text": (
        "Senden Sie weniger oder kleinere Dateien. Für große Mengen gibt es synopse compare auf der Kommandozeile.",
        "Send fewer or smaller files. For large amounts there is synopse compare on the command line.",
    ),
    "error.422.title": ("Eine Angabe passt nicht", "One of the values does not fit"),
    "error.422.text": (
        "Die Adresse enthält einen Wert, den es hier nicht gibt. Beginnen Sie auf der Startseite.",
        "The address has a value that does not exist here. Begin at the first page.",
    ),
    "error.503.title": ("Gerade ist zu viel zu tun", "There is too much to do right now"),
    "error.503.text": ("Versuchen Sie es in einer Minute noch einmal.", "Try again in a minute."),
    "error.other.title": ("Das hat nicht geklappt", "That did not work"),
    "error.other.text": (
        "Der Fehler liegt am Programm, nicht an Ihnen; er steht im Protokoll des Servers. Versuchen Sie es noch einmal.",
        "The fault is the program's, not yours; it stands in the server's log. Try again.",
    ),
    "error.usage.title": ("Diese Angabe geht nicht", "That value cannot be used"),
    "error.usage.text": ("{reason}", "{reason}"),
    "login.token": ("Schlüssel", "Token"),
    "login.enter": ("Anmelden", "Come in"),
    "login.wrong.title": ("Dieser Schlüssel stimmt nicht", "This token is not right"),
    "login.wrong.text": (
        "Prüfen Sie, ob er vollständig ist, und versuchen Sie es noch einmal.",
        "See whether it is complete, and try again.",
    ),
}
