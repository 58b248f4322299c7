"""Every word of the interface, German and English side by side."""

from __future__ import annotations

LANGUAGES = ("de", "en")

MONTHS = {
    "de": (
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

# key: (German, English); names in braces are filled in
TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Synopse", "Synopsis"),
    "title.of": ("Synopse: {what}", "Synopsis: {what}"),
    "skip": ("Zum Inhalt", "Skip to content"),
    "contents": ("Inhalt", "Contents"),
    "count.outlets.one": ("1 Medium", "1 outlet"),
    "count.outlets.many": ("{n} Medien", "{n} outlets"),
    "count.articles.one": ("1 Artikel", "1 article"),
    "count.articles.many": ("{n} Artikel", "{n} articles"),
    "count.origins.one": ("1 Ursprung", "1 origin"),
    "count.origins.many": ("{n} Ursprünge", "{n} origins"),
    "count.agreements.one": ("1 gemeinsamer Punkt", "1 shared point"),
    "count.agreements.many": ("{n} gemeinsame Punkte", "{n} shared points"),
    "count.differences.one": ("1 Abweichung", "1 difference"),
    "count.differences.many": ("{n} Abweichungen", "{n} differences"),
    "count.words.one": ("1 Wort", "1 word"),
    "count.words.many": ("{n} Wörter", "{n} words"),
    "count.mentions.one": ("1 Nennung", "1 mention"),
    "count.mentions.many": ("{n} Nennungen", "{n} mentions"),
    "count.characters": ("Zeichen {start}–{end}", "characters {start}–{end}"),
    "count.rejected.one": ("1 Eingabe nicht verwendet", "1 input not used"),
    "count.rejected.many": ("{n} Eingaben nicht verwendet", "{n} inputs not used"),
    "place.more": ("weitere Stelle", "further place"),
    "origin.share": ("{percent} % geteilt", "{percent}% shared"),
    "status.cut": ("abgeschnitten, daher unbekannt", "cut off, therefore unknown"),
    "filter.open": ("Filtern", "Filter"),
    "origins.hint": (
        "Ein Ursprung ist eine Herkunft des Wortlauts: Texte, die sich Sätze teilen – etwa dieselbe Agenturmeldung –, zählen zusammen als einer. Erst mehrere Ursprünge bestätigen einander.",
        "An origin is where a wording comes from: texts that share sentences – the same agency copy, say – count as one. Only several origins confirm each other.",
    ),
    "origin.name": ("Ursprung {letter}", "Origin {letter}"),
    "origin.shared": ("gemeinsamer Wortlaut", "shared wording"),
    "origin.own": ("eigener Text", "own text"),
    "no.event": ("Kein Ereignis erkannt", "No event recognised"),
    "no.articles": (
        "Kein Artikel konnte verwendet werden. Die Gründe stehen unten bei den Eingaben.",
        "No article could be used. The reasons are listed under the inputs below.",
    ),
    "no.comparison": (
        "Es liegt nur ein Artikel vor; zu vergleichen gibt es nichts.",
        "There is only one article, so there is nothing to compare.",
    ),
    "one.origin": (
        "Alle Texte teilen Wortlaut: Was sie gemeinsam berichten, bestätigt keiner dem anderen.",
        "All texts share wording: what they report in common, none of them confirms to another.",
    ),
    "no.differences": ("Keine Abweichungen gefunden.", "No differences found."),
    "no.agreements": ("Kein Punkt steht in mehr als einem Artikel.", "No point is in more than one article."),
    "no.passages": (
        "Kein gemeinsamer Wortlaut gefunden: jeder Text ist ein eigener Ursprung.",
        "No shared wording found: every text is its own origin.",
    ),
    "no.quotations": ("Keine Zitate gefunden.", "No quotations found."),
    "no.omissions": (
        "Kein vollständiger Artikel lässt einen breit berichteten Punkt aus.",
        "No complete article leaves out a widely reported point.",
    ),
    "short.differences": ("Abweichungen", "Differences"),
    "short.agreements": ("Gemeinsames", "In common"),
    "short.quotations": ("Zitate", "Quotations"),
    "short.timeline": ("Zeitlauf", "Timeline"),
    "short.origins": ("Wortlaut", "Wording"),
    "short.positions": ("Positionen", "Positions"),
    "short.actors": ("Beteiligte", "Actors"),
    "short.omissions": ("Lücken", "Omissions"),
    "short.singles": ("Nur einer", "Only one"),
    "short.articles": ("Artikel", "Articles"),
    "quote": ("„{text}“", "“{text}”"),
    "offsets.hint": (
        "Zahlen hinter einem Medium: Zeichen im Text seines Artikels.",
        "Numbers after an outlet: characters in the text of its article.",
    ),
    "more.elsewhere": ("{n} weitere zeigt --format html", "{n} more with --format html"),
    "section.summary": ("Das Wichtigste", "In short"),
    "section.differences": ("Worin die Berichte abweichen", "Where the reports differ"),
    "section.agreements": ("Was mehrere berichten", "What several report"),
    "section.quotations": ("Wer was sagt", "Who says what"),
    "section.timeline": ("Zeitlauf", "Timeline"),
    "section.origins": ("Wer Wortlaut teilt", "Who shares wording"),
    "section.actors": ("Beteiligte", "Actors"),
    "section.positions": ("Positionen", "Positions"),
    "section.omissions": ("Was einzelne nicht haben", "What some do not have"),
    "section.singles": ("Was nur einer berichtet", "What only one reports"),
    "section.articles": ("Die Artikel", "The articles"),
    "section.inputs": ("Eingaben", "Inputs"),
    "lead.differences": (
        "Angaben zur selben Sache, die nicht zusammenpassen, mit allen Stellen.",
        "Statements on the same matter that do not fit together, with every place.",
    ),
    "lead.agreements": (
        "Jede Zeile ein Punkt, jede Spalte ein Artikel. Das Zeichen führt zur Stelle und sagt, wie der Artikel es darstellt.",
        "A row is a point, a column an article. The sign leads to the place and says how the article puts it.",
    ),
    "lead.quotations": (
        "Dieselbe Äußerung steht einmal, mit jedem Wortlaut; verglichen mit dem ersten ist Unterstrichenes hinzugekommen und fehlt Durchgestrichenes.",
        "The same utterance is listed once, in each wording; compared with the first, underlined is added and struck through is missing.",
    ),
    "more.speakers": ("{n} weitere Sprecher", "{n} more speakers"),
    "lead.singles": (
        "Punkte, die in nur einem Artikel stehen: vielleicht eigene Recherche, vielleicht noch unbestätigt.",
        "Points found in one article only: perhaps its own research, perhaps still unconfirmed.",
    ),
    "lead.omissions": (
        "Breit berichtete Punkte, die in diesen Artikeln nicht gefunden wurden. Abgeschnittene Artikel bleiben außer Betracht.",
        "Widely reported points not found in these articles. Articles that are cut off are left out of account.",
    ),
    "lead.origins": (
        "Jede Zeile ein Artikel von Anfang bis Ende; gefüllt sind die Stellen, die er mit anderen teilt.",
        "A row is one article from beginning to end; filled are the passages that it shares with others.",
    ),
    "lead.timeline": (
        "Die Zahlen auf der Achse sind die der Einträge.",
        "The numbers on the axis are those of the entries.",
    ),
    "timeline.news": ("Das Geschehen", "The news"),
    "timeline.background": ("Vorgeschichte", "Background"),
    "timeline.axis": ("Zeitachse: {what}", "Time axis: {what}"),
    "date.until": ("{start} bis {end}", "{start} to {end}"),
    "class.contradiction": ("Widerspruch", "Contradiction"),
    "class.update": ("Neuerer Stand", "Later state"),
    "class.precision": ("Genauere Angabe", "More precise"),
    "class.contradiction.hint": ("Beides kann nicht zugleich stimmen.", "Both cannot be true at once."),
    "class.update.hint": (
        "Die Angabe hat sich vermutlich mit der Zeit geändert.",
        "The figure has probably changed over time.",
    ),
    "class.precision.hint": ("Die Angaben sind verschieden genau.", "The statements differ in precision."),
    "kind.quantity": ("Zahl", "figure"),
    "kind.date": ("Datum", "date"),
    "kind.duration": ("Dauer", "duration"),
    "kind.name": ("Name", "name"),
    "kind.polarity": ("Ja oder Nein", "yes or no"),
    "kind.status": ("Stand der Dinge", "status"),
    "kind.attribution": ("Wer es sagt", "who says so"),
    "status.happened": ("geschehen", "happened"),
    "status.planned": ("geplant", "planned"),
    "status.expected": ("erwartet", "expected"),
    "status.demanded": ("gefordert", "demanded"),
    "status.denied": ("bestritten", "denied"),
    "status.possible": ("möglich", "possible"),
    "status.said": ("zugeschrieben", "attributed"),
    "status.absent": ("nicht gefunden", "not found"),
    "polarity.yes": ("ja", "yes"),
    "polarity.no": ("nein", "no"),
    "stance.demands": ("fordert", "demands"),
    "stance.offers": ("bietet an", "offers"),
    "stance.supports": ("unterstützt", "supports"),
    "stance.rejects": ("lehnt ab", "rejects"),
    "stance.conditions": ("macht zur Bedingung", "sets as a condition"),
    "quotation.direct": ("wörtlich", "direct"),
    "quotation.indirect": ("indirekt", "indirect"),
    "quotation.reported": ("wiedergegeben", "reported"),
    "quotation.differ": ("Wortlaut verschieden", "wordings differ"),
    "quotation.unknown": ("Ohne erkannten Sprecher", "Speaker not recognised"),
    "actors": ("Beteiligte", "Actor"),
    "actor.person": ("Person", "person"),
    "actor.organisation": ("Organisation", "organisation"),
    "actor.place": ("Ort oder Land", "place or country"),
    "variant.all": ("in allen", "in all"),
    "variants": ("Namen", "Names"),
    "published.stated": ("im Text genannt", "stated in the text"),
    "published.metadata": ("aus den Metadaten", "from metadata"),
    "published.inferred": ("erschlossen", "inferred"),
    "published.none": ("ohne Datum", "no date"),
    "article.truncated": ("abgeschnitten", "cut off"),
    "article.truncated.hint": (
        "Der Text bricht ab, etwa an einer Bezahlschranke; ihm wird kein Fehlen angelastet.",
        "The text breaks off, at a paywall perhaps; nothing is held missing in it.",
    ),
    "article.link": ("Zum Original", "Original page"),
    "article.folded.one": ("1 Stelle Beiwerk", "1 piece of furniture"),
    "article.folded.many": ("{n} Stellen Beiwerk", "{n} pieces of furniture"),
    "article.back": ("zurück zur Aussage", "back to the statement"),
    "article.by": ("Von {authors}", "By {authors}"),
    "article.empty": ("Der Artikel hat keinen Text.", "The article has no text."),
    "block.caption": ("Bildtext", "caption"),
    "block.credit": ("Bildnachweis", "credit"),
    "block.furniture": ("Beiwerk", "furniture"),
    "omissions.of": ("Was {outlet} nicht hat", "What {outlet} does not have"),
    "singles.of": ("Nur {outlet}", "Only {outlet}"),
    "more": ("{n} weitere", "{n} more"),
    "why": ("Warum?", "Why?"),
    "point": ("Punkt", "Point"),
    "words.shared": ("Gemeinsame Wörter je Paar", "Words in common, pair by pair"),
    "passages.all": ("Die gemeinsamen Stellen im Wortlaut", "The shared passages in full"),
    "passage.title": ("Stelle {n} in {outlet}", "passage {n} in {outlet}"),
    "passage.strip": ("Gemeinsame Stellen in {outlet}", "Passages shared by {outlet}"),
    "marks": ("Im Text hervorheben", "Mark in the text"),
    "marks.differences": ("Abweichungen", "differences"),
    "marks.passages": ("gemeinsamen Wortlaut", "shared wording"),
    "marks.points": ("Punkte", "points"),
    "marks.quotations": ("Zitate", "quotations"),
    "filter": ("Nur zeigen, was dieses Medium betrifft", "Show only what concerns this outlet"),
    "filter.all": ("alle", "all"),
    "filter.text": ("Aussagen durchsuchen", "Search statements"),
    "show.both": ("Stellen nebeneinander zeigen", "Show the passages side by side"),
    "show.all": ("Alle Artikel zeigen", "Show all articles"),
    "expand": ("Alles aufklappen", "Expand all"),
    "collapse": ("Alles zuklappen", "Collapse all"),
    "inputs.used": ("Verwendet", "Used"),
    "inputs.rejected": ("Nicht verwendet", "Not used"),
    "about": (
        "Erstellt von Synopse aus den Texten allein. Jede Aussage ist wörtlich und führt zu ihrer Stelle; nichts ist hinzuerfunden.",
        "Made by Synopse from the texts alone. Every statement is verbatim and leads to its place; nothing is invented.",
    ),
    "date.day": ("{day}. {month} {year}", "{day} {month} {year}"),
    "date.clock": (", {clock} Uhr", ", {clock}"),
    "date.short": ("{day}.{month}.", "{day} {short}"),
    "date.week": ("{week}. Woche {year}", "week {week} of {year}"),
    "date.weekend": ("Wochenende der {week}. Woche {year}", "weekend of week {week}, {year}"),
    "date.decade": ("{decade}er Jahre", "{decade}s"),
    "date.century": ("{century}. Jahrhundert", "century {century}"),
    "date.Q1": ("1. Quartal {year}", "first quarter of {year}"),
    "date.Q2": ("2. Quartal {year}", "second quarter of {year}"),
    "date.Q3": ("3. Quartal {year}", "third quarter of {year}"),
    "date.Q4": ("4. Quartal {year}", "fourth quarter of {year}"),
    "date.H1": ("1. Halbjahr {year}", "first half of {year}"),
    "date.H2": ("2. Halbjahr {year}", "second half of {year}"),
    "date.SP": ("Frühjahr {year}", "spring {year}"),
    "date.SU": ("Sommer {year}", "summer {year}"),
    "date.FA": ("Herbst {year}", "autumn {year}"),
    "date.AU": ("Herbst {year}", "autumn {year}"),
    "date.WI": ("Winter {year}", "winter {year}"),
    "date.MO": ("morgens", "in the morning"),
    "date.MI": ("mittags", "at midday"),
    "date.AF": ("nachmittags", "in the afternoon"),
    "date.EV": ("abends", "in the evening"),
    "date.NI": ("nachts", "at night"),
    "unit.year.one": ("Jahr", "year"),
    "unit.year.many": ("Jahre", "years"),
    "unit.month.one": ("Monat", "month"),
    "unit.month.many": ("Monate", "months"),
    "unit.week.one": ("Woche", "week"),
    "unit.week.many": ("Wochen", "weeks"),
    "unit.day.one": ("Tag", "day"),
    "unit.day.many": ("Tage", "days"),
    "unit.hour.one": ("Stunde", "hour"),
    "unit.hour.many": ("Stunden", "hours"),
    "unit.minute.one": ("Minute", "minute"),
    "unit.minute.many": ("Minuten", "minutes"),
    "unit.second.one": ("Sekunde", "second"),
    "unit.second.many": ("Sekunden", "seconds"),
    "number.decimal": (",", "."),
    "number.group": (".", ","),
}


class Words:
    """The interface in one language; called with a key it gives the text, its names filled in."""

    def __init__(self, language: str) -> None:
        """An unknown language falls back to English."""
        self.language = language if language in LANGUAGES else "en"
        self._column = LANGUAGES.index(self.language)
        self.months = MONTHS[self.language]
        self.weekdays = WEEKDAYS[self.language]

    def __call__(self, key: str, **filled: object) -> str:
        """The text of a key with its names filled in."""
        text = TEXTS[key][self._column]
        return text.format(**filled) if filled else text

    def get(self, key: str, default: str) -> str:
        """The text of a key, or the default where the table has none."""
        return TEXTS[key][self._column] if key in TEXTS else default

    def count(self, key: str, n: int) -> str:
        """A number with its noun: ``count("count.origins", 3)`` is "3 Ursprünge"."""
        return self(f"{key}.one") if n == 1 else self(f"{key}.many", n=self.number(n))

    def noun(self, key: str, n: int) -> str:
        """The noun alone, as it stands beside that number."""
        return self.count(key, n).split(" ", 1)[1]

    def number(self, n: int) -> str:
        """A whole number with its thousands grouped."""
        return f"{n:,}".replace(",", self("number.group"))
