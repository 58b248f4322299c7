"""German: what denies a predicate, and what leaves it open."""

import re

from synopse.languages.rules.polarity import PolarityRules

POLARITY = PolarityRules(
    denials=frozenset(
        "nicht nie niemals kein keine keinen keinem keiner keines keinerlei keineswegs keinesfalls niemand niemanden niemandem weder "
        "nichts ohne mitnichten".split()
    ),
    not_denying=frozenset("nur allein zuletzt bloß".split()),
    beside=frozenset("mit ohne in bei unter".split()),
    undone=frozenset("weigern versäumen verpassen ablehnen vermeiden verzichten unterlassen vergessen versuchen drohen".split()),
    carrying=frozenset("beginnen anfangen schaffen gelingen helfen lassen gehen".split()),
    open=frozenset(
        "könnte könnten würde würden dürfte dürften müsste müssten sollte sollten möglicherweise womöglich vielleicht vermutlich "
        "wahrscheinlich wohl muss müssen kann können angeblich mutmaßlich eventuell jemals je".split()
    ),
    conditions=frozenset("wenn falls ob sofern bis bevor ehe sobald".split()),
    wishes=frozenset(
        "hoffen fordern verlangen bitten erwägen vorschlagen fürchten wünschen anordnen brauchen "
        "erwarten appellieren bezweifeln anzweifeln zweifeln bestreiten leugnen dementieren vorwerfen behaupten".split()
    ),
    opining=frozenset("sagen sprechen reden fragen nennen heißen äußern erzählen denken glauben wissen meinen fühlen verstehen erinnern sehen scheinen wirken kennen".split()),
    planned=frozenset("soll sollen wird werden will wollen".split()),
    parted=r"(ab|an|auf|aus|bei|ein|fest|frei|los|mit|nach|nieder|statt|um|vor|weg|zu|zurück)ge(?=\w{3})",
    announcing=frozenset("ankündigen ankünden versprechen planen beschließen wollen werden zusagen".split()),
    able=frozenset("kann können konnte konnten könne könnten".split()),
    told_future=frozenset("würde würden".split()),
    not_yet=frozenset(["noch", "bisher", "bislang"]),
    rearranged=frozenset(["nun", "jetzt", "stattdessen", "später", "spät", "nunmehr"]),
    universal=frozenset("alle allen aller sämtliche sämtlichen beide beiden".split()),
    persons=frozenset("er ihn ihm sie ihr".split()),
    speaking=frozenset("wir ich man uns".split()),
    believing=frozenset("glauben denken meinen annehmen vermuten ausgehen".split()),
    leading_to=frozenset("zu zum zur".split()),
    had=frozenset("hatte hatten".split()),
    whether=frozenset("ob".split()),
    pending=frozenset("offen unentschieden unentschlossen unklar ungewiss".split()),
    deciding=frozenset("entscheiden befinden abstimmen".split()),
    weighing=frozenset("prüfen überlegen erwägen beraten nachdenken diskutieren".split()),
    earlier=re.compile(r"\b(?:zuvor|ursprünglich|(?:voriges|vergangenes) jahr|im (?:vergangenen|vorigen|letzten) jahr|vor \w+ (?:jahren|monaten|wochen)|früher|damals)\b", re.IGNORECASE),
    imminent=re.compile(
        r"\b(?:(?:unmittelbar|kurz|knapp) vor(?: de[mnr]| einer| einem| ihre[mnr]| seine[mnr])?|steh(?:t|en) vor(?: de[mnr]| einer| einem)|"
        r"auf der zielgeraden zu[rm]?|verhandel\w+ (?:\w+ ){0,2}über(?: eine?n?| die| den| das)?) \Z", re.IGNORECASE
    ),
)  # fmt: skip
