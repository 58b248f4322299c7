"""Stories of an invented stream: what joins, what opens, what is one after all, what falls apart."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np

from synopse.extract import extract_article
from synopse.grouping.frequencies import Frequencies
from synopse.grouping.index import Index
from synopse.grouping.ledger import Ledger
from synopse.grouping.likeness import Scales, Vector
from synopse.grouping.parting import parted
from synopse.grouping.stream import Grouper
from synopse.grouping.terms import read_terms
from synopse.grouping.vectors import LeadVectors
from synopse.grouping.vocabulary import Vocabulary
from synopse.grouping.wording import read_wording
from synopse.model import Article, RawArticle

FERRY = (
    "Fähre läuft vor Nordersiel auf Grund\n\nDie Fähre Marschensand ist am Montag vor Nordersiel auf eine Sandbank "
    "gelaufen. An Bord waren 84 Fahrgäste, verletzt wurde niemand. Die Seenotretter brachten alle an Land, wie die "
    "Reederei Tidelund mitteilte.",
    "84 Fahrgäste von gestrandeter Fähre geholt\n\nSeenotretter haben vor Nordersiel die Fahrgäste der Fähre "
    "Marschensand an Land gebracht. Das Schiff der Reederei Tidelund saß seit dem Morgen auf einer Sandbank fest.",
    "Marschensand sitzt fest\n\nNach der Havarie der Fähre Marschensand auf der Sandbank vor Nordersiel sind alle 84 "
    "Fahrgäste in Sicherheit. Die Reederei Tidelund will das Schiff mit der Flut freischleppen.",
)
BRIDGE = (
    "Talbrücke Hirschgrund wird gesperrt\n\nDie Talbrücke Hirschgrund wird ab Freitag für Lastwagen gesperrt. Prüfer "
    "fanden Risse in zwei Pfeilern, teilte das Straßenbauamt Kaltenrode mit. Umleitungen führen über Altmühlen.",
    "Risse in Pfeilern: Lastwagen müssen umfahren\n\nDas Straßenbauamt Kaltenrode sperrt die Talbrücke Hirschgrund für "
    "Lastwagen. In zwei Pfeilern der Brücke wurden Risse gefunden. Der Verkehr wird über Altmühlen geleitet.",
)
FERRY_ENGLISH = (
    "Ferry runs aground off Nordersiel\n\nThe ferry Marschensand ran onto a sandbank off Nordersiel on Monday with 84 "
    "passengers on board. Nobody was hurt. Rescuers brought everybody ashore, the Tidelund company said."
)


def article(name: str, text: str, outlet: str | None = None, published: str | None = None) -> Article:
    return extract_article(RawArticle(id=name, source=name, content=text, outlet=outlet, published=published))


def story_of_each(articles: Sequence[Article], grouper: Grouper | None = None) -> list[str]:
    grouper, ledger = grouper or Grouper(), Ledger()
    for one in articles:
        ledger.note(grouper.add(one))
    return [ledger.story_of(one.id) for one in articles]


def mixed() -> list[Article]:
    texts = [*FERRY, *BRIDGE]
    return [article(f"a{number}", text, f"outlet-{number}.example") for number, text in enumerate(texts)]


def test_reports_of_one_event_are_one_story_and_others_another() -> None:
    assert story_of_each(mixed()) == ["a0", "a0", "a0", "a3", "a3"]


def test_any_order_gives_the_same_stories() -> None:
    for seed in range(5):
        articles = random.Random(seed).sample(mixed(), 5)
        stories = dict(zip((one.id for one in articles), story_of_each(articles), strict=True))
        assert stories["a0"] == stories["a1"] == stories["a2"]
        assert stories["a3"] == stories["a4"] != stories["a0"]


def test_changes_tell_what_an_article_did() -> None:
    grouper = Grouper()
    kinds = [[change.kind for change in grouper.add(one)] for one in mixed()]
    assert kinds == [["opened"], ["joined"], ["joined"], ["opened"], ["joined"]]


def test_a_known_id_changes_nothing() -> None:
    grouper = Grouper()
    first = mixed()[0]
    assert grouper.add(first)
    assert grouper.add(first) == []


def test_an_article_without_words_is_a_story_of_its_own() -> None:
    empty = [article("e1", "?!"), article("e2", "..."), article("e3", "?!")]
    assert story_of_each(empty) == ["e1", "e2", "e3"]


def test_one_shared_word_makes_no_story() -> None:
    shared = [
        article("s1", "Weihnachten in Kaltenrode\n\nDer Markt am Schlossplatz öffnet wieder.", "a.example"),
        article("s2", "Gans zu Weihnachten\n\nSo gelingt der Braten auch ohne Thermometer.", "b.example"),
        article("s3", "Weihnachten zertifiziert\n\nEin Verband vergibt Siegel an Tannenbäume.", "c.example"),
    ]
    assert len(set(story_of_each(shared))) == 3


def test_after_the_window_a_like_report_opens_a_new_story() -> None:
    early = article("a0", FERRY[0], "a.example", "2026-01-05")
    filler = [
        article(f"f{number}", f"Meldung {number}\n\nNummer {number * 37} aus dem Archiv.", None, "2026-03-01")
        for number in range(3)
    ]
    late = article("a1", FERRY[1], "b.example", "2026-03-02")
    assert story_of_each([early, *filler, late])[-1] == "a1"
    assert story_of_each([early, article("a1", FERRY[1], "b.example", "2026-01-06")])[-1] == "a0"


def test_memory_is_bounded_by_the_number_of_open_articles() -> None:
    grouper = Grouper(most_open=50)
    for number in range(2_500):
        grouper.add(article(f"n{number}", f"Meldung Nummer {number * 7919}"))
    assert len(grouper._state.articles.here) <= 50
    assert len(grouper._state.stories.here) <= 50


def test_a_headline_without_a_language_takes_its_outlets() -> None:
    first = article("a0", FERRY[0], "a.example")
    bare = article("a1", "Fähre Marschensand Nordersiel Sandbank Tidelund", "b.example")
    assert bare.language == "und"
    texts = [first, article("b0", BRIDGE[0], "b.example"), bare]
    assert story_of_each(texts) == ["a0", "b0", "a0"]


def test_two_languages_meet_where_names_and_vectors_agree() -> None:
    german, english = article("d", FERRY[0], "a.example"), article("e", FERRY_ENGLISH, "b.example")
    assert (german.language, english.language) == ("de", "en")
    same = np.array([1.0, 0.0], np.float32)
    assert story_of_each([german, english], Grouper(lambda _text, _language: same)) == ["d", "d"]

    def far(_text: str, language: str) -> Vector:
        return np.array([1.0, 0.0] if language == "de" else [0.0, 1.0], np.float32)

    assert story_of_each([german, english], Grouper(far)) == ["d", "e"]
    assert story_of_each([german, english]) == ["d", "e"]


def test_an_article_is_found_over_languages_by_states_however_many_reports_of_its_own_language_name_them() -> None:
    crowd = [
        article(
            f"c{number}", f"Nach Polen und Norwegen reisten {number} Gäste des Vereins {number}.", f"{number}.example"
        )
        for number in range(300)
    ]
    english = article(
        "e", "Pact signed\n\nThe ministers of Poland and Norway have signed a treaty on cables in the sea.", "b.example"
    )
    german = article(
        "d",
        "Vertrag besiegelt\n\nPolen und Norwegen haben ein Abkommen über Leitungen im Meer geschlossen.",
        "a.example",
    )
    index, vocabulary = Index(), Vocabulary()
    for place, one in enumerate((english, *crowd)):
        index.add(read_terms(one, one.language, Frequencies(vocabulary=vocabulary))[1], place)
    assert 0 in index.candidates(read_terms(german, "de", Frequencies(vocabulary=vocabulary))[1], 0)


NOTICE = (
    "Leider können wir diese Seite nicht anzeigen. Bitte schalten Sie den Werbeblocker aus und laden Sie das Angebot neu. "
    "Wer schon ein Konto hat, meldet sich oben rechts an; das Kennwort lässt sich dort auch ändern. Fragen beantwortet "
    "unser Leserservice gern, am Telefon oder schriftlich."
)


def test_a_title_joins_its_story_though_the_page_shows_a_notice() -> None:
    titles = [
        "Fähre Marschensand vor Nordersiel auf Sandbank gelaufen",
        "Lastwagen meiden Talbrücke Hirschgrund bei Altmühlen",
    ]
    pages = [article(f"p{n}", f"{title}\n\n{NOTICE}", "c.example") for n, title in enumerate(titles)]
    assert story_of_each([*mixed(), *pages]) == ["a0", "a0", "a0", "a3", "a3", "a0", "a3"]
    assert story_of_each([*pages, *mixed()]) == ["p0", "p1", "p0", "p0", "p0", "p1", "p1"]


def test_a_story_of_two_languages_is_joined_through_either() -> None:
    german = [article("d", FERRY[0], "a.example"), article("b", BRIDGE[0], "c.example")]
    english = article("e", FERRY_ENGLISH, "b.example")
    same = np.array([1.0, 0.0], np.float32)
    grouper = Grouper(lambda _text, _language: same)
    assert story_of_each([german[0], english, german[1]], grouper) == ["d", "d", "b"]
    grouper = Grouper(lambda _text, _language: same)
    assert story_of_each([english, german[0], article("f", FERRY[2], "d.example")], grouper) == ["e", "e", "e"]


def test_words_of_one_meaning_are_shared_over_languages() -> None:
    vocabulary = Vocabulary()
    german, english = (
        read_wording(article(code, text), code, vocabulary)
        for code, text in (
            ("de", "Eine Lawine in Norwegen traf die Winterkapelle in Kaltenrode."),
            ("en", "A Norwegian avalanche hit the winter chapel in Kaltenrode."),
        )
    )
    found = [set(vocabulary.spelled(read.numbers[read.across[0]])) for read in (german, english)]
    assert {"§NO", "=avalanche", "=chapel", "kaltenrod"} <= found[0] & found[1]
    assert not {"lawin", "norweg", "ein", "the"} & (found[0] | found[1])


def test_vectors_alone_join_nothing_across_languages() -> None:
    same = np.array([1.0, 0.0], np.float32)
    accident = article(
        "e", "Man dies after crash\n\nA driver died when his car hit a tree late on Sunday.", "b.example"
    )
    german = article("d", BRIDGE[0], "a.example")
    assert len(set(story_of_each([german, accident], Grouper(lambda _text, _language: same)))) == 2


def test_a_story_that_is_two_falls_apart() -> None:
    frequencies = Frequencies()
    texts = [FERRY[0], FERRY[1], BRIDGE[0], BRIDGE[1]]
    terms = [read_terms(article(f"t{n}", text, f"{n}.example"), "de", frequencies)[0] for n, text in enumerate(texts)]
    assert parted(terms, Scales(lambda _terms: None)) == ["t2", "t3"]
    assert parted(terms[:3], Scales(lambda _terms: None)) == []


def test_likeness_is_symmetric_and_falls_with_the_days() -> None:
    frequencies, scales = Frequencies(), Scales(lambda _terms: None)
    early, soon, later, other = (
        read_terms(article(name, text, f"{name}.example", published), "de", frequencies)[0]
        for name, text, published in (
            ("a", FERRY[0], "2026-01-05T10:00"),
            ("b", FERRY[1], "2026-01-05T12:00"),
            ("c", FERRY[1], "2026-01-12T12:00"),
            ("d", BRIDGE[0], "2026-01-05T12:00"),
        )
    )
    near, far, none = scales.likeness(early, [soon, later, other])
    assert near > far > none
    assert scales.likeness(soon, [early]) == [near]
    assert scales.likeness(early, []) == []


def test_lead_vectors_are_unit_and_lose_the_mean_of_their_language() -> None:
    generator = np.random.default_rng(5)
    common = np.full(8, 3.0, np.float32)
    vectors = LeadVectors(lambda _text: common + generator.normal(size=8).astype(np.float32))
    last = [vectors("x", "de") for _ in range(60)][-20:]
    assert all(vector is not None and abs(float(np.linalg.norm(vector)) - 1.0) < 1e-5 for vector in last)
    cosines = [float(a @ b) for a in last for b in last if a is not None and b is not None and a is not b]
    assert abs(float(np.mean(cosines))) < 0.3
    assert LeadVectors(lambda _text: None)("x", "de") is None
