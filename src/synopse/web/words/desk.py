"""The words of the desk: where texts are laid side by side."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "nav.desk": ("Vergleichen", "Compare"),
    "desk.title": ("Berichte nebeneinanderlegen", "Lay reports side by side"),
    "desk.lead": (
        "Mehrere Berichte über ein Ereignis: was übereinstimmt, was abweicht, wer was sagt, wer abgeschrieben hat. Texte, Dateien und Adressen lassen sich mischen.",
        "Several reports of one event: what agrees, what differs, who says what, who copied. Texts, files and addresses can be mixed.",
    ),
    "desk.problem": ("Es fehlt noch etwas", "Something is missing"),
    "desk.texts": ("Texte einfügen", "Paste texts"),
    "desk.text.n": ("Text {n}", "Text {n}"),
    "desk.text.hint": ("Überschrift und Text", "Headline and text"),
    "desk.outlet": ("Medium", "Outlet"),
    "desk.outlet.n": ("Medium von Text {n}", "Outlet of text {n}"),
    "desk.day": ("Erschienen", "Published"),
    "desk.day.n": ("Erscheinungstag von Text {n}", "Day of publication of text {n}"),
    "desk.optional": ("wenn bekannt", "if known"),
    "desk.add": ("Weiterer Text", "Another text"),
    "desk.files": ("Dateien", "Files"),
    "desk.files.hint": (
        "Auswählen oder hierher ziehen: .html, .txt, .md, .json, .jsonl, auch .gz. Höchstens {n} Dateien, je {size} MB, zusammen {all} MB.",
        "Choose them or drop them here: .html, .txt, .md, .json, .jsonl, .gz too. At most {n} files of {size} MB, {all} MB together.",
    ),
    "desk.addresses": ("Adressen", "Addresses"),
    "desk.addresses.hint": (
        "Eine je Zeile, höchstens {n}. Sie werden von diesem Rechner abgerufen, wenn die Website es Programmen erlaubt.",
        "One a line, at most {n}. They are fetched from this machine where the site allows programs to.",
    ),
    "desk.go": ("Vergleichen", "Compare"),
    "desk.kept": (
        "Der Bericht liegt {minutes} Minuten lang im Arbeitsspeicher dieses Rechners und wird dann gelöscht.",
        "The report stays in this machine's memory for {minutes} minutes and is then deleted.",
    ),
    "desk.example": ("Noch keine Texte zur Hand?", "No texts at hand?"),
    "desk.example.go": ("Erfundenes Beispiel zeigen", "Show an invented example"),
    "desk.nothing": (
        "Es ist noch nichts zu vergleichen: Fügen Sie mindestens zwei Texte ein, wählen Sie Dateien oder geben Sie Adressen an.",
        "There is nothing to compare yet: paste at least two texts, choose files or give addresses.",
    ),
    "desk.full": (
        "Es warten schon zu viele Vergleiche. Ihre Eingaben stehen noch hier; senden Sie sie in einer Minute noch einmal. Dateien müssen Sie neu auswählen.",
        "Too many comparisons are waiting already. What you typed is still here; send it again in a minute. Choose files anew.",
    ),
}
