"""News agencies as newsrooms abbreviate them in credits, bylines and datelines."""

from __future__ import annotations

AGENCIES: frozenset[str] = frozenset(
    # Written by hand; the marks of German, Austrian, Swiss and English-language agencies and picture services.
    "dpa afp ap apa reuters sda kna epd dapd ddp sid sputnik tass interfax ria xinhua upi ansa efe itar-tass tass ots"
    " dpa-afx dpa-infocom dpa-zentralbild zentralbild rtr awp apd pap ctk mti belga anp ntb tt pa ani pti ians cp"
    " keystone keystone-sda epa getty imago images picture-alliance alliance shutterstock istock istockphoto adobe"
    " adobestock fotolia pixabay unsplash rnd red cnn bloomberg apn afx dow-jones dgap ats globe-newswire prnewswire"
    " aptn wam kcna yonhap kyodo anadolu aa dts dts-nachrichtenagentur press association inp nurphoto zuma wenn".split()
)


def is_agency(word: str) -> bool:
    """Whether a word is an agency's mark ("dpa", "APA", "dpa-AFX")."""
    return word.strip("().,;:/").lower() in AGENCIES
