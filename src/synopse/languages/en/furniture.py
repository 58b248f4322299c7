"""English: furniture. Word lists written by hand from reading British and American news pages."""

from synopse.languages.rules.furniture import FurnitureRules, phrases

FURNITURE = FurnitureRules(
    name_joins=frozenset(["and", "with"]),
    embedded_posts=("A post shared by",),
    agency_by=("By",),
    agency_and=r"\sand\s",
    agency_with=r"[Ww]ith (?:reporting|files|material) (?:from|by)",
    agency_helped=r"contributed to this (?:report|story|article)",
    agency_sources=r"Sources?",
    function_words=frozenset(
        "the a an and or but nor so because that if when as than while of to in on at by for from with without into"
        " onto over under about after before between through during against he she it they we you i his her its their"
        " our my your him them us me who which what where how there here this these those not no also only just more"
        " most some any all both each other another such own same very then now out up down off again including".split()
    ),
    finite_verbs=frozenset(
        "is are was were be been being has have had do does did will would can could may might must shall should says"
        " said say told tells added adds asked wrote announced warned reported reports reported according goes went"
        " comes came gets got makes made takes took gives gave shows showed found finds calls called wants wanted"
        " needs needed began begins remains remained became become becomes took held holds plans planned".split()
    ),
    sentence_starters=frozenset(
        "the a an in on at after before as when while if for from with this these there it he she they we two three"
        " more many some since during although but now here according about one once what who where why despite until"
        " earlier last every each another several all almost nearly only most my your his her their our its both no to by"
        " under over without thousands hundreds dozens millions four five six seven eight nine ten when whether just like".split()
    ),
    labels=frozenset(
        phrases(
            "advertisement|ad|advert|sponsored|story continues below advertisement|article continues below|share|tweet",
            "share this|share this article|share on facebook|share on twitter|print|email|email this|save|save article",
            "comment|comments|leave a comment|view comments|show comments|post a comment|follow|follow us|following",
            "sign in|sign up|log in|log out|register|subscribe|subscribe now|subscribe today|close|cancel|menu|search|home",
            "next|previous|next article|previous article|more|read more|show more|load more|see more|view more|see all",
            "view all|related|related articles|related stories|related topics|related content|related coverage|most read",
            "most popular|trending|trending now|recommended|recommended for you|you may also like|you might also like",
            "read next|up next|more on this story|more from|topics|tags|newsletter|newsletters|privacy policy|cookie policy",
            "terms of service|terms and conditions|terms of use|contact us|about us|help|faq|play|pause|mute|unmute",
            "fullscreen|full screen|captions|loading|loading comments|video|videos|watch|watch live|listen|audio|podcast",
            "photos|photo|gallery|view gallery|slideshow|image|images|caption|hide caption|toggle caption|credit|source",
            "skip ad|skip to content|skip|back to top|copy link|link copied|embed|report a typo|report error|breaking",
            "live|exclusive|opinion|accept|accept all|reject all|manage preferences|ok|yes|no|got it|thank you|thanks",
            "click here|learn more|find out more|editor s note|editors note|about the author|author|by|date|published|updated|beta",
            "top stories|latest news|editors picks|editor s picks|must read|don t miss|download|sponsored content|explore",
            "facebook|twitter|instagram|whatsapp|linkedin|pinterest|reddit|flipboard|youtube|x",
        )
    ),
    sections=frozenset(
        phrases(
            "politics|world|business|sport|sports|culture|science|technology|tech|health|entertainment|lifestyle|travel",
            "opinion|news|uk|us|europe|asia|africa|middle east|local|local news|crime|education|environment|climate",
            "money|markets|economy|media|society|national|international|celebrity|football|weather|coronavirus",
        )
    ),
    strong=phrases(
        "we use cookies|uses cookies|use of cookies|cookie policy|privacy policy|privacy notice|terms of service|terms of use",
        "sign up to|sign up for|sign up now|sign up here|subscribe to|subscribe now|subscribe today|become a subscriber",
        "already a subscriber|already have an account|log in to|sign in to|create an account|free account|free trial",
        "daily subscribe|thank you for subscribing|could not subscribe|invalid email|enter your email|your email address",
        "your inbox|in your inbox|our newsletter|our newsletters|daily newsletter|weekly newsletter|email alerts|newsletter",
        "all rights reserved|may not be published|may not be reproduced|copyright*|published broadcast rewritten",
        "this article originally appeared|originally appeared on|this story was originally|originally published",
        "this story has been|report a typo|editor s note|follow us on|follow him on|follow her on|follow them on",
        "follow me on|like us on|on facebook|join the conversation|join our|leave a comment|comments are closed",
        "view the discussion|share your thoughts|let us know|tell us|click here|click to|tap here|scroll down",
        "please enable javascript|your browser|ad blocker|adblock*|support our journalism|support the guardian|donate",
        "make a contribution|affiliate links|affiliate commission|we may earn|earn a commission|advertisement continues",
        "story continues|article continues|read the full|read more|continue reading|to continue reading|keep reading",
        "getty images|shutterstock|for more information visit|for more news|for the latest|download our app|our app",
        "the associated press contributed|contributed to this report|reporting by|editing by|additional reporting",
        "you have full access|via your institution|breaking new* story|more to follow|delivered to you|this is a breaking",
        "invitation only|do i qualify|content created by|content is produced by|opinions expressed|do not reflect the views",
        "bookmark your favourite|start your|subscription today|enjoying our latest|explore the latest|is a freelance",
        "thanks for reading|thank you for reading|play video|video will|watch below|watch the video|check out the video|see also|you may also like|most read",
        "once registered you can|unsubscribe at any time|a print subscriber|activate your account|additional free articles",
        "limit for free access|limit of free articles|click below to login|comment on articles|our curated newsletter*",
        "auto generated from a syndicated feed|read the original article|subscribers click below",
        "blocking ads|enable javascript|supports html5 video|cookies must be enabled|cookies in internet explorer",
        "in app browser|email notifications|notification has been saved|saving your notification|third party social media",
        "subscribe to our|print edition sign up|privacy settings|we and our partners",
        "could not load|try again later|something went wrong|push notifications|breaking news alerts|sign me up",
    ),
    weak=phrases(
        "newsletter*|subscri*|cookie*|login|log in|sign|register*|password|email|website|site|browser|javascript|privacy",
        "terms|comment*|free|click|here|now|offer*|premium|content|personali*|advert*|tracking|facebook|twitter|instagram",
        "whatsapp|youtube|telegram|pinterest|linkedin|reddit|app|podcast|share|follow|your|you|our|us|we|please|article",
        "story|page|link|links|download*|embed*|read|join|account|latest|alerts",
    ),
    tips=phrases("read also|also read|see also|you may also like|you might also like|recommended reading"),
    openers=phrases(
        "read more|read also|read next|also read|see also|see more|watch|watch now|watch live|listen|related|more from",
        "more on|don t miss|sign up|subscribe|follow|click here|click|join|share|download|advertisement|editor s note",
        "recommended|trending|most read|gallery|photos|video|poll|quiz|live updates|live blog|more ap|get the|for more",
        "contact|tags|topics|source|sources|up next|facebook|like us",
    ),
    tails=phrases(
        "media contact|media contacts|press contact|contact|related articles|related stories|related content|more from",
        "most read|most popular|you may also like|recommended|trending|comments|read next|tags|topics|about the author",
    ),
    interruptions=phrases(
        "story continues below advertisement|article continues below advertisement|story continues below|advertisement"
        "|article continues below|sponsored|scroll to continue|story continues"
    ),
    galleries=phrases("gallery|photo gallery|slideshow|photos|view gallery|image gallery"),
    cut_off=phrases(
        "continue reading|to continue reading|subscribe to read|read the full|read full article|already a subscriber",
        "this content is for subscribers|this article is for subscribers|subscribers only|subscribe to continue|keep reading",
        "to read the full|sign in to read|register to read|unlock this article|read the rest",
    ),
    byline_words=phrases("by|words by|story by|written by|text by|analysis by|opinion by"),
    credit_words=phrases(
        "photo|photos|photograph|photographs|photography|picture|pictures|image|images|credit|source|video|illustration",
        "graphic|photo by|picture by|image credit|photo credit|courtesy|file photo|composite|screenshot|photo illustration",
    ),
    newsroom_words=frozenset(
        "news staff reporter reporters editor editors correspondent newsroom desk team times post daily press agency"
        " agencies associated service services magazine journal writer writers contributor inc ltd".split()
    ),
    published_words=phrases("published|posted|created|date|first published|issued|published on|published at|as of"),
    updated_words=phrases("updated|last updated|modified|last modified|update|updated at|updated on"),
    months={
        name: number
        for number, names in enumerate(
            "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug"
            "|september sep sept|october oct|november nov|december dec".split("|"),
            1,
        )
        for name in names.split()
    },
)
