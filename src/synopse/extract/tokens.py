"""What class names and ids of a page's elements tell: families of tokens that publishers use."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import Literal

Family = Literal[
    "caption",
    "credit",
    "byline",
    "date",
    "teaser",
    "share",
    "signup",
    "comment",
    "advert",
    "kicker",
    "lede",
    "title",
    "body",
    "gallery",
    "tags",
    "person",
    "player",
    "notice",
    "box",
]

# Written by hand from the class names of news sites; tokens are split at punctuation and capitals.
_TOKENS: dict[Family, str] = {
    "caption": "caption figcaption bildunterschrift legend legende bu imagecaption mediacaption bildtext captiontext wp-caption-text",
    "credit": "credit credits copyright quelle rights photographer fotograf imagecredit bildnachweis urheber attribution imagesource",
    "byline": "byline author authors autor autoren autorin contributor contributors writer verfasser authorname redakteur bylines",
    "date": "date datum time timestamp published publish pubdate publishdate datetime dateline updated lastupdate zeit",
    "teaser": "teaser teasers related recommend recommendation recommendations recommended readmore moreon linklist linkbox links"
    " mostread trending similar outbrain taboola promo crosslink readalso seealso nextarticle upnext morefrom weiterlesen"
    " empfehlung empfehlungen verwandt mehrzumthema relatedarticles carousel slider rail sidebar inlinelink plista",
    "share": "share sharing social socialbar sharebar shareicons sharebuttons whatsapp toolbar actions bookmark functions",
    "signup": "newsletter signup subscribe subscription paywall abo register login piano offer paygate premium regwall membership"
    " donate donation support upsell registration",
    "comment": "comment comments kommentar kommentare forum discussion disqus commentlist leserkommentare debatte",
    "advert": "ad ads advert advertisement anzeige werbung sponsored banner adslot commercial affiliate product deal deals",
    "kicker": "kicker dachzeile overline roofline topline spitzmarke eyebrow supertitle preheadline rubric",
    "lede": "lead lede intro vorspann standfirst subheadline summary abstract excerpt dek subtitle anriss deck introduction"
    " einleitung leadtext introtext teasertext description subline",
    "title": "headline title articletitle articleheadline entrytitle",
    "body": "articlebody body bodytext articletext storybody entrycontent postcontent fliesstext richtext paragraph text content",
    "gallery": "gallery galerie slideshow bildergalerie fotostrecke lightbox imagegallery",
    "tags": "tag tags keywords keyword topics topic schlagworte taglist breadcrumb breadcrumbs category categories section nav menu",
    "person": "bio biography authorbox authorbio aboutauthor vita autorenbox profile",
    "player": "player video videoplayer audioplayer audio podcast duration playlist mediaplayer",
    "notice": "cookie consent privacy gdpr disclaimer embed externalcontent hint hinweis notice modal overlay popup tooltip toast",
    "box": "infobox factbox box infokasten faktenbox aside fact facts kasten infotext",
}
_BY_TOKEN: dict[str, frozenset[Family]] = {}
for _family, _words in _TOKENS.items():
    for _word in _words.split():
        _BY_TOKEN[_word] = _BY_TOKEN.get(_word, frozenset()) | {_family}
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@lru_cache(maxsize=4096)
def families_of(names: str) -> frozenset[Family]:
    """The families that the tokens of class names and ids belong to."""
    families: frozenset[Family] = frozenset()
    for name in names[:600].split():
        parts = [part.lower() for part in _PARTS.findall(name)]
        joined = ["".join(pair) for pair in itertools.pairwise(parts)]
        for token in (*parts, *joined):
            families |= _BY_TOKEN.get(token, frozenset())
    return families
