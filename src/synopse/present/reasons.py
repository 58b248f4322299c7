"""Why something was decided or rejected, in the reader's language: the stages give their reasons in plain English."""

from __future__ import annotations

import re
from collections.abc import Callable

from synopse.present.words import Words

# What a stage says (a regular expression over the whole clause), and the German for it; groups are filled in.
_GERMAN: tuple[tuple[str, str], ...] = (
    ("reported once", "steht nur in diesem Artikel"),
    ("both can be true, but they say different things", "beides kann zutreffen, besagt aber Verschiedenes"),
    ("a later report replaces an earlier one", "ein späterer Bericht ersetzt einen früheren"),
    ("both cannot be true", "beides zugleich kann nicht zutreffen"),
    ("one name in different spellings", "ein Name in verschiedenen Schreibweisen"),
    ("the same names in another order", "dieselben Namen in anderer Reihenfolge"),
    ("no article uses both", "kein Artikel verwendet beide"),
    (
        "one letter differs, and the article that has the first also has the second",
        "ein Buchstabe ist anders, und der Artikel mit der ersten Form hat auch die zweite",
    ),
    (
        r"one utterance \(words alike ([\d.]+)\), each speaker named as a person beside it",
        "eine Äußerung (Wörter gleich zu {0}), jeder Sprecher steht als Person daneben",
    ),
    (r"(\d+) of (\d+) origins tell it", "{0} von {1} Quellen berichten es"),
    (r"(.*) is named nowhere where it is missing", "{0} kommt dort nirgends vor"),
    (
        r"the nearest sentence where it is missing agrees by ([\d.]+) in meaning, ([\d.]+) would tell it",
        "der ähnlichste Satz dort stimmt in der Bedeutung zu {0} überein, ab {1} gälte es als berichtet",
    ),
    (
        r"at most ([\d.]+) of its telling words stand together there, ([\d.]+) would tell it",
        "von den bezeichnenden Wörtern stehen dort höchstens {0} beisammen, ab {1} gälte es als berichtet",
    ),
    (r"(\d+)× named in full", "{0}× mit vollem Namen genannt"),
    (r"(\d+)× named by one word", "{0}× mit einem Wort genannt"),
    (
        r"(\d+)× by a part of the name, as who bears it in the article or else most often in the story",
        "{0}× mit einem Teil des Namens, gemeint ist, wer ihn im Artikel oder sonst am häufigsten in der Meldung trägt",
    ),
    (r"(\d+)× by office, age or kinship: (.*)", "{0}× mit Amt, Alter oder Verwandtschaft: {1}"),
    (r"names taken for one: (.*)", "Namen, die als einer gelten: {0}"),
    (r"(\d+)× the same name", "{0}× derselbe Name"),
    ("quotation marks, no speaker beside it", "Anführungszeichen, kein Sprecher daneben"),
    ("the mood of the verb, no speaker beside it", "der Konjunktiv, kein Sprecher daneben"),
    (r"quotation marks beside “(.*)”", "Anführungszeichen neben „{0}“"),
    (r"the mood of the verb beside “(.*)”", "der Konjunktiv neben „{0}“"),
    (r"“(.*)” beside “(.*)”", "„{0}“ neben „{1}“"),
    (r"“(.*)”, no speaker beside it", "„{0}“, kein Sprecher daneben"),
    (
        r"(\d+) wordings are one: the sequences of words agree by ([\d.]+), ([\d.]+) needed",
        "{0} Fassungen sind eine Äußerung: die Wortfolgen stimmen zu {1} überein, nötig sind {2}",
    ),
    (
        r"(\d+) wordings are one: shared words weigh ([\d.]+) of the shorter and ([\d.]+) of both, "
        r"([\d.]+) and ([\d.]+) needed with the same speaker",
        "{0} Fassungen sind eine Äußerung: die gemeinsamen Wörter machen {1} der kürzeren und {2} von beiden aus, nötig "
        "sind bei demselben Sprecher {3} und {4}",
    ),
    (
        r"(\d+) wordings are one: shared words weigh ([\d.]+) of the shorter and ([\d.]+) of both, "
        r"([\d.]+) and ([\d.]+) needed with speakers not known to be one",
        "{0} Fassungen sind eine Äußerung: die gemeinsamen Wörter machen {1} der kürzeren und {2} von beiden aus, nötig "
        "sind ohne bekannten gemeinsamen Sprecher {3} und {4}",
    ),
    (r"both measure what the story is about \((.*)\)", "beide messen, worum es in der Meldung geht ({0})"),
    (r"the (?:statements|sentences) are one point", "die Sätze sind derselbe Punkt"),
    ("the clauses say the same", "die Teilsätze besagen dasselbe"),
    (
        r"both measure the same kind of thing( on the same day)? \((.*)\)",
        "beide messen dieselbe Art von Angabe ({1})",
    ),
    (r"both say how large the (.*) is", "beide sagen, wie groß {0} ist"),
    (r"both count for (.*) \((.*)\)", "beide zählen für {0} ({1})"),
    (r"both count (.*)", "beide zählen: {0}"),
    ("the sentences say the same", "die Sätze besagen dasselbe"),
    (r"both give the age of (.*)", "beide nennen das Alter von {0}"),
    (r"each report gives one number for this kind \((.*)\)", "jeder Bericht nennt hierfür genau eine Zahl ({0})"),
    (r"shared words ([\d.]+) \((.*)\)", "gemeinsame Wörter {0} ({1})"),
    (r"dated by “([^”]*)”", "datiert durch „{0}“"),
    (r"dated by “([^”]*)”, counted from (\S+)", "datiert durch „{0}“, gerechnet vom {1}"),
    (r"(\d+) passages of (\d+) reports? tell it", "{0} Stellen in {1} Artikeln berichten es"),
    (
        r"(\d+) sentences of one party whose topics share half of their words, at least ([\d.]+) needed",
        "{0} Sätze einer Seite, deren Themen die Hälfte der Wörter teilen, mindestens {1} sind nötig",
    ),
    (r"this is a PDF file; save its text as \.txt first", "eine PDF-Datei; ihren Text vorher als .txt speichern"),
    (
        r"this is a zip archive or Office document; save its text as \.txt first",
        "ein Zip-Archiv oder Office-Dokument; den Text vorher als .txt speichern",
    ),
    (
        "this is an old Office document; save its text as .txt first",
        "ein altes Office-Dokument; den Text vorher als .txt speichern",
    ),
    ("this is a picture", "ein Bild, kein Text"),
    ("given twice; read once", "doppelt angegeben, einmal gelesen"),
    ("the folder holds no files", "der Ordner enthält keine Dateien"),
    (r"not a line of JSON \((.*)\)", "keine Zeile JSON ({0})"),
    (r"not JSON \((.*)\)", "kein JSON ({0})"),
    ("the file is empty", "die Datei ist leer"),
    ("the page is empty", "die Seite ist leer"),
    ("its text is empty", "der Text darin ist leer"),
    ("not a JSON object", "kein JSON-Objekt"),
    ('has neither "text" nor "html" as a string', "hat weder „text“ noch „html“ als Zeichenkette"),
    (r"could not be read \((.*)\)", "konnte nicht gelesen werden ({0})"),
    (r"could not be annotated \((.*)\)", "konnte nicht ausgewertet werden ({0})"),
    ("no such file or folder", "es gibt weder eine Datei noch einen Ordner dieses Namens"),
    (r"cannot be read \((.*)\)", "nicht lesbar ({0})"),
    (
        r"larger than ([\d,]+) bytes; raise the setting (\w+) to read it",
        "größer als {0} Bytes; die Einstellung {1} höher setzen, um sie zu lesen",
    ),
    (
        r"larger than ([\d,]+) bytes, the most that one file may have here",
        "größer als {0} Bytes, so viel darf eine Datei hier haben",
    ),
    (
        "WARC and Parquet files are read on the command line only",
        "WARC- und Parquet-Dateien liest nur die Kommandozeile",
    ),
    (
        r"beyond the ([\d,]+) bytes that are read at once here",
        "mehr als die {0} Bytes, die hier auf einmal gelesen werden",
    ),
    (
        r"longer than ([\d,]+) characters, the most that one text may have here",
        "länger als {0} Zeichen, so viel darf ein Text hier haben",
    ),
    (r"beyond the (\d+) that are compared at once here", "mehr als die {0}, die hier auf einmal verglichen werden"),
    ("not fetched; the others took too long", "nicht abgerufen; die anderen dauerten zu lange"),
    (
        r"(.*) is a private or local address; the web page fetches public ones only",
        "{0} ist eine private oder lokale Adresse; von hier aus werden nur öffentliche abgerufen",
    ),
    (
        "the web page fetches from the usual ports only, 80 and 443",
        "von hier aus werden nur die üblichen Ports abgerufen, 80 und 443",
    ),
    (r"not a whole gzip file \((.*)\)", "keine vollständige gzip-Datei ({0})"),
    (
        "the site's robots.txt asks programs not to fetch this address",
        "die robots.txt der Website bittet Programme, diese Adresse nicht abzurufen",
    ),
    (r"no answer within (.*) s", "keine Antwort innerhalb von {0} s"),
    (r"could not be fetched \((.*)\)", "konnte nicht abgerufen werden ({0})"),
    (r"the server answered (\d+)", "der Server antwortete mit {0}"),
    (r"is (.*), not a page of text", "ist {0}, keine Seite mit Text"),
    (
        r"the site's robots.txt cannot be read \(the server answered (\d+)\)",
        "die robots.txt der Website ist nicht lesbar (der Server antwortete mit {0})",
    ),
    (r"redirects to (.*), which robots.txt forbids", "leitet weiter zu {0}, was robots.txt untersagt"),
    (r"more than (\d+) redirects", "mehr als {0} Weiterleitungen"),
    ("the server sends too slowly", "der Server sendet zu langsam"),
    (r"this is no text \(it holds NUL bytes\); give text, HTML or JSONL", "kein Text (enthält NUL-Bytes)"),
    (r"this is (.*)", "keine Textdatei, sondern {0}"),
    (r"not a well-formed address \((.*)\)", "keine gültige Adresse ({0})"),
    ("not a well-formed address", "keine gültige Adresse"),
    ("only http and https addresses are fetched", "nur http- und https-Adressen werden abgerufen"),
    (
        "addresses with a user name or password are not fetched",
        "Adressen mit Benutzername oder Passwort werden nicht abgerufen",
    ),
    (r"the host (.*) was not found", "der Host {0} wurde nicht gefunden"),
    (r"(.*) is a private or local address; (.*) to fetch it all the same", "{0} ist eine private oder lokale Adresse"),
)
_COMPILED = tuple((re.compile(pattern, re.DOTALL), german) for pattern, german in _GERMAN)
_LONGEST = 1000
"""Characters of a reason that are matched; longer ones stay as they are."""

_CLOSEST = "closest pair of its wordings: "
_FEATURE = re.compile(r"([a-z][a-z ]*) ([\d.]+)\Z")


def say_reason(reason: str, words: Words) -> str:
    """A reason in the reader's language, clause by clause; a clause that is not known stays as it is."""
    if len(reason) > _LONGEST:
        return reason
    if reason.startswith(_CLOSEST):
        return _say_likeness(reason.removeprefix(_CLOSEST), words)
    if words.language != "de":
        return reason
    found = _german(reason)
    if found:
        return found
    known = [_german(clause) for clause in reason.split("; ")]
    if all(known):
        return "; ".join(clause or "" for clause in known)
    values, colon, rest = reason.rpartition(": ")
    clauses = [_german(clause) or clause for clause in (rest if colon else reason).split("; ")]
    return values + colon + "; ".join(clauses)


def _german(clause: str) -> str | None:
    for pattern, german in _COMPILED:
        found = pattern.fullmatch(clause)
        if found:
            return german.format(*found.groups())
    return None


_LIKENESS: tuple[tuple[str, Callable[[float], bool]], ...] = (
    ("passage", lambda value: value > 0),
    ("overlap", lambda value: value >= 0.1),
    ("same names", lambda value: value > 0),
    ("same numbers", lambda value: value > 0),
    ("same days", lambda value: value > 0),
    ("vector", lambda value: value >= 0.5),
    ("neighbours", lambda value: value > 0),
    ("lede", lambda value: value > 0),
)


def _say_likeness(features: str, words: Words) -> str:
    """Why statements were taken for one: the features that speak for it, in words."""
    measured: dict[str, float] = {}
    for part in features.split(", "):
        found = _FEATURE.match(part)
        if found:
            measured[found[1]] = float(found[2])
    said = [
        words(f"likeness.{name.replace(' ', '_')}", percent=round(100 * measured[name]))
        for name, counts in _LIKENESS
        if counts(measured.get(name, 0.0))
    ]
    return words("likeness", said=", ".join(said)) if said else words("likeness.weak")
