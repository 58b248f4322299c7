"""What numbers measure: kinds of countable outcome, scopes, and the words that turn an amount into something else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRules:
    """Cues that tell whether two amounts measure the same thing.

    All cues are regular expressions in lower case without anchors, matched case-insensitively at word
    boundaries. ``kinds`` names what is measured ("death", "talk") with the words that show it, the same
    names in every language; ``labels`` is how a kind is called on a page. ``people`` are nouns that count
    persons without saying which, ``currencies`` those that count money without saying for what. ``scopes`` name restrictions: an amount with one is not comparable to an
    amount without. ``before`` and ``after`` are such restrictions that stand right beside the amount.
    ``anchors`` before a duration make it a point in time ("seit zwei Stunden"), unless the duration is an
    adjective of the event itself (``adjectives``: "nach einem zweistündigen Gespräch"); so does one of
    ``anchors_after`` behind it ("zwei Stunden später").
    ``minimum`` inside an amount says that it was counted and may have grown ("mindestens 28"), which "more than" does not.
    ``anybody`` are the words for persons that tell no more than sex or age ("woman", "boy").
    ``accused`` are the words for the one who is held or tried for a deed; ``birthdays`` tell that somebody's age changed just now.
    ``and_half`` behind a length adds half of its unit ("an hour and a half").
    ``nobody`` are the words by which a kind is said to have befallen nobody ("niemand wurde verletzt").
    ``single`` are counts of one person in words ("ein Mensch"); ``sized`` are attributes that count parts ("48-page"), with
    the number in group ``n`` and the part in ``unit``.
    ``agents`` are prepositions of who does it in a passive, ``genitives`` words that stand for a genitive, ``origins`` prepositions
    between a person and the place that he or she is from; ``personal`` are the sets of `alternatives_of` that describe persons,
    ``offices`` those of them of which a story has many holders, ``sole`` sets of which a story has one thing as a rule.
    ``aged`` find persons named by their age of whom article and ending tell the sex, each with the word for it.
    ``auxiliaries`` are lemmas that do not make a clause a possibility or a duty, ``ahead`` those that put an infinitive off.
    ``denials`` are the words that negate a verb or a noun. ``participle`` is the prefix that marks participles. ``indefinite`` are the forms of the indefinite article.
    ``lasting`` right before a duration makes it the length of a state up to now ("seit zwei Jahren").
    ``nearby`` right before a place say that the thing is not in it but by it ("near", "south of").
    ``passive`` are forms that suppose before an infinitive and with a participle report a passive ("würden vermisst").
    ``harm`` are words of hurting and healing: beside them a part of the body is meant as one.
    ``called_off`` are words that call off or put off what was planned, ``long_before`` tell that this is an old story.
    ``counts_from`` behind a date says how far it lies from what the clause behind it tells (", one day before").
    ``on_which`` behind a date opens the clause that says what happened then (", when the law was passed").
    ``occasions`` are nouns for occasions on which somebody speaks, so that their day is that of what is said ("interview").
    ``hedges`` right before a clock time say that it is about then or shortly before or after (mods APPROX, BEFORE, AFTER); ``zones``,
    in it or behind it and spelt as given, whose clock it is ("GMT").
    ``since`` right before a date makes it the start or the frame of a state, no day of an event.
    ``phases`` tell what a time says of its event ("end", "begin", "since", "last", "long", "within", "after", "ago"): its name, the words right before
    such a time, and those anywhere in its segment. ``shut`` are the words by which something is shut or stands still, ``reopened`` those by which it opens again.
    ``moved`` are words beside the new date of what is put off or brought forward. ``nearly`` inside a length says that it is just
    less (mod JUST_UNDER) or just more (JUST_OVER) than that.
    ``bare_verbs`` are lemmas that do not tell what is done ("make", "gehen").
    ``occurring`` are those that say no more than that something takes place then ("stattfinden").
    ``acts`` name what is done with the verbs and nouns that tell it, lemmas in lower case ("agree": "sich einigen", "Einigung").
    ``imminent`` before a noun says that it is just ahead ("kurz vor dem").
    ``due`` are the words that say that an act must still be done ("muss zunächst").
    ``place_leads`` are the words between a place and what is counted there ("in Kelm waren zwei").
    ``every`` are words for all of a group, ``not_all`` for a part of it that is no number.
    ``partitive`` stand between a part and its counted whole ("drei der fünf"), ``of_whole`` before such a whole that goes first
    ("von den fünf Wagen entgleisten drei").
    ``processes`` are kinds that end with a result, so that ``after_which`` before a duration gives their length
    ("nach zwei Stunden gelöscht"); ``lengths`` are kinds that have a length and no count, all others but the
    processes a count and no length; ``extents`` are kinds whose amount is an area. ``updates`` show
    that a figure replaces an older one, ``running`` that it counts up to now.
    """

    kinds: tuple[tuple[str, str], ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    people: str = r"(?!)"
    currencies: str = r"(?!)"
    scopes: tuple[tuple[str, str], ...] = ()
    before: tuple[tuple[str, str], ...] = ()
    after: tuple[tuple[str, str], ...] = ()
    minimum: str = r"(?!)"
    and_half: str = r"(?!)"
    accused: str = r"(?!)"
    birthdays: str = r"(?!)"
    anybody: str = r"(?!)"
    nobody: tuple[tuple[str, str], ...] = ()
    single: str = r"(?!)"
    sized: str = r"(?!)"
    agents: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    sole: tuple[str, ...] = ()
    aged: tuple[tuple[str, str], ...] = ()
    auxiliaries: str = r"(?!)"
    ahead: str = r"(?!)"
    denials: str = r"(?!)"
    participle: str = ""
    indefinite: str = r"(?!)"
    lasting: str = r"(?!)"
    nearby: str = r"(?!)"
    passive: str = r"(?!)"
    harm: str = r"(?!)"
    called_off: str = r"(?!)"
    long_before: str = r"(?!)"
    bare_verbs: tuple[str, ...] = ()
    occurring: tuple[str, ...] = ()
    acts: tuple[tuple[str, str], ...] = ()
    imminent: str = r"(?!)"
    due: str = r"(?!)"
    place_leads: str = r"(?!)"
    every: str = r"(?!)"
    not_all: str = r"(?!)"
    partitive: str = r"(?!)"
    of_whole: str = r"(?!)"
    on_which: str = r"(?!)"
    counts_from: str = r"(?!)"
    since: str = r"(?!)"
    occasions: str = r"(?!)"
    phases: tuple[tuple[str, str, str], ...] = ()
    shut: str = r"(?!)"
    reopened: str = r"(?!)"
    moved: str = r"(?!)"
    nearly: tuple[tuple[str, str], ...] = ()
    hedges: tuple[tuple[str, str], ...] = ()
    zones: str = r"(?!)"
    anchors: str = r"(?!)"
    anchors_after: str = r"(?!)"
    after_which: str = r"(?!)"
    processes: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    extents: tuple[str, ...] = ()
    adjectives: str = r"(?!)"
    updates: str = r"(?!)"
    running: str = r"(?!)"
    breaks: str = r"(?!)"
    """Conjunctions between the segments of a sentence, each of which says what one number measures."""
    joins: str = r"(?!)"
    """The conjunction before the last of several ("vier Frauen und ein Mann")."""
    listing: str = r"(?!)"
    """Words behind a number in a list of places and numbers."""
    scale_of: str = r"(?!)"
    """The preposition between the noun of a scale and its value ("magnitude of 6.4")."""
