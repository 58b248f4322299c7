"""German: states with their capitals and adjectives, from general knowledge."""

from synopse.languages.rules.names import countries

COUNTRIES = countries(
    """
    AF | Afghanistan | Kabul | afghanisch
    EG | Ägypten | Kairo | ägyptisch
    AL | Albanien | Tirana | albanisch
    DZ | Algerien | Algier | algerisch
    AD | Andorra | Andorra la Vella | andorranisch
    AO | Angola | Luanda | angolanisch
    AR | Argentinien | Buenos Aires | argentinisch
    AM | Armenien | Eriwan | armenisch
    AZ | Aserbaidschan | Baku | aserbaidschanisch
    ET | Äthiopien | Addis Abeba | äthiopisch
    AU | Australien | Canberra | australisch
    BS | Bahamas | Nassau | bahamaisch
    BH | Bahrain | Manama | bahrainisch
    BD | Bangladesch | Dhaka | bangladeschisch
    BE | Belgien | Brüssel | belgisch
    BJ | Benin | Porto-Novo | beninisch
    BO | Bolivien | Sucre | bolivianisch
    BA | Bosnien-Herzegowina, Bosnien und Herzegowina, Bosnien | Sarajevo | bosnisch
    BW | Botswana, Botsuana | Gaborone | botswanisch
    BR | Brasilien | Brasília | brasilianisch
    BG | Bulgarien | Sofia | bulgarisch
    BF | Burkina Faso | Ouagadougou | burkinisch
    BI | Burundi | Gitega | burundisch
    CL | Chile | Santiago de Chile | chilenisch
    CN | China, Volksrepublik China | Peking | chinesisch
    CR | Costa Rica | San José | costa-ricanisch
    DK | Dänemark | Kopenhagen | dänisch
    DE | Deutschland, Bundesrepublik, Bundesrepublik Deutschland | Berlin | deutsch
    DJ | Dschibuti | Dschibuti | dschibutisch
    DO | Dominikanische Republik, Dominikanischen Republik | Santo Domingo | dominikanisch
    EC | Ecuador | Quito | ecuadorianisch
    SV | El Salvador | San Salvador | salvadorianisch
    CI | Elfenbeinküste | Yamoussoukro | ivorisch
    ER | Eritrea | Asmara | eritreisch
    EE | Estland | Tallinn | estnisch
    FJ | Fidschi | Suva | fidschianisch
    FI | Finnland | Helsinki | finnisch
    FR | Frankreich | Paris | französisch
    GA | Gabun | Libreville | gabunisch
    GM | Gambia | Banjul | gambisch
    GE | Georgien | Tiflis | georgisch
    GH | Ghana | Accra | ghanaisch
    GR | Griechenland | Athen | griechisch
    GB | Großbritannien, Vereinigtes Königreich, Vereinigten Königreich, UK | London | britisch
    GT | Guatemala | Guatemala-Stadt | guatemaltekisch
    GN | Guinea | Conakry | guineisch
    HT | Haiti | Port-au-Prince | haitianisch
    HN | Honduras | Tegucigalpa | honduranisch
    IN | Indien | Neu-Delhi | indisch
    ID | Indonesien | Jakarta | indonesisch
    IQ | Irak | Bagdad | irakisch
    IR | Iran, Islamische Republik Iran | Teheran | iranisch
    IE | Irland | Dublin | irisch
    IS | Island | Reykjavik | isländisch
    IL | Israel | Jerusalem | israelisch
    IT | Italien | Rom | italienisch
    JM | Jamaika | Kingston | jamaikanisch
    JP | Japan | Tokio | japanisch
    YE | Jemen | Sanaa | jemenitisch
    JO | Jordanien | Amman | jordanisch
    KH | Kambodscha | Phnom Penh | kambodschanisch
    CM | Kamerun | Yaoundé | kamerunisch
    CA | Kanada | Ottawa | kanadisch
    KZ | Kasachstan | Nur-Sultan | kasachisch
    QA | Katar | Doha | katarisch
    KE | Kenia | Nairobi | kenianisch
    KG | Kirgistan, Kirgisistan | Bischkek | kirgisisch
    CO | Kolumbien | Bogotá | kolumbianisch
    CD | Kongo, Demokratische Republik Kongo | Kinshasa | kongolesisch
    XK | Kosovo | Pristina | kosovarisch
    HR | Kroatien | Zagreb | kroatisch
    CU | Kuba | Havanna | kubanisch
    KW | Kuwait | Kuwait-Stadt | kuwaitisch
    LA | Laos | Vientiane | laotisch
    LV | Lettland | Riga | lettisch
    LB | Libanon | Beirut | libanesisch
    LR | Liberia | Monrovia | liberianisch
    LY | Libyen | Tripolis | libysch
    LI | Liechtenstein | Vaduz | liechtensteinisch
    LT | Litauen | Vilnius | litauisch
    LU | Luxemburg | Luxemburg | luxemburgisch
    MG | Madagaskar | Antananarivo | madagassisch
    MW | Malawi | Lilongwe | malawisch
    MY | Malaysia | Kuala Lumpur | malaysisch
    MV | Malediven | Malé | maledivisch
    ML | Mali | Bamako | malisch
    MT | Malta | Valletta | maltesisch
    MA | Marokko | Rabat | marokkanisch
    MR | Mauretanien | Nouakchott | mauretanisch
    MU | Mauritius | Port Louis | mauritisch
    MX | Mexiko | Mexiko-Stadt | mexikanisch
    MD | Moldau, Moldawien, Republik Moldau | Chisinau | moldauisch, moldawisch
    MC | Monaco | Monaco | monegassisch
    MN | Mongolei | Ulan-Bator | mongolisch
    ME | Montenegro | Podgorica | montenegrinisch
    MZ | Mosambik | Maputo | mosambikanisch
    MM | Myanmar, Birma | Naypyidaw | myanmarisch, birmanisch
    NA | Namibia | Windhoek | namibisch
    NP | Nepal | Kathmandu | nepalesisch
    NZ | Neuseeland | Wellington | neuseeländisch
    NI | Nicaragua | Managua | nicaraguanisch
    NL | Niederlande, Niederlanden, Holland | Amsterdam | niederländisch, holländisch
    NE | Niger | Niamey | nigrisch
    NG | Nigeria | Abuja | nigerianisch
    KP | Nordkorea | Pjöngjang | nordkoreanisch
    MK | Nordmazedonien, Mazedonien | Skopje | nordmazedonisch, mazedonisch
    NO | Norwegen | Oslo | norwegisch
    AT | Österreich | Wien | österreichisch
    OM | Oman | Maskat | omanisch
    PK | Pakistan | Islamabad | pakistanisch
    PS | Palästina | Ramallah | palästinensisch
    PA | Panama | Panama-Stadt | panamaisch
    PG | Papua-Neuguinea | Port Moresby | papua-neuguineisch
    PY | Paraguay | Asunción | paraguayisch
    PE | Peru | Lima | peruanisch
    PH | Philippinen | Manila | philippinisch
    PL | Polen | Warschau | polnisch
    PT | Portugal | Lissabon | portugiesisch
    RW | Ruanda | Kigali | ruandisch
    RO | Rumänien | Bukarest | rumänisch
    RU | Russland, Russische Föderation, Russischen Föderation | Moskau | russisch
    ZM | Sambia | Lusaka | sambisch
    SA | Saudi-Arabien | Riad | saudi-arabisch, saudisch
    SE | Schweden | Stockholm | schwedisch
    CH | Schweiz | Bern | schweizerisch, schweizer
    SN | Senegal | Dakar | senegalesisch
    RS | Serbien | Belgrad | serbisch
    SL | Sierra Leone | Freetown | sierra-leonisch
    ZW | Simbabwe | Harare | simbabwisch
    SG | Singapur | Singapur | singapurisch
    SK | Slowakei | Bratislava | slowakisch
    SI | Slowenien | Ljubljana | slowenisch
    SO | Somalia | Mogadischu | somalisch
    ES | Spanien | Madrid | spanisch
    LK | Sri Lanka | Colombo | sri-lankisch
    ZA | Südafrika | Pretoria | südafrikanisch
    SD | Sudan | Khartum | sudanesisch
    KR | Südkorea | Seoul | südkoreanisch
    SS | Südsudan | Juba | südsudanesisch
    SY | Syrien | Damaskus | syrisch
    TJ | Tadschikistan | Duschanbe | tadschikisch
    TW | Taiwan | Taipeh | taiwanisch, taiwanesisch
    TZ | Tansania | Dodoma | tansanisch
    TH | Thailand | Bangkok | thailändisch
    TG | Togo | Lomé | togoisch
    TD | Tschad | N'Djamena | tschadisch
    CZ | Tschechien, Tschechische Republik, Tschechischen Republik | Prag | tschechisch
    TN | Tunesien | Tunis | tunesisch
    TR | Türkei | Ankara | türkisch
    TM | Turkmenistan | Aschgabat | turkmenisch
    UG | Uganda | Kampala | ugandisch
    UA | Ukraine | Kiew | ukrainisch
    HU | Ungarn | Budapest | ungarisch
    UY | Uruguay | Montevideo | uruguayisch
    UZ | Usbekistan | Taschkent | usbekisch
    VA | Vatikan, Vatikanstaat | Vatikanstadt | vatikanisch
    VE | Venezuela | Caracas | venezolanisch
    AE | Vereinigte Arabische Emirate, Vereinigten Arabischen Emirate | Abu Dhabi | emiratisch
    US | USA, US, U.S., U.S.A., Vereinigte Staaten, Vereinigten Staaten, Vereinigte Staaten von Amerika | Washington | amerikanisch, us-amerikanisch
    VN | Vietnam | Hanoi | vietnamesisch
    BY | Weißrussland, Belarus | Minsk | weißrussisch, belarussisch
    CF | Zentralafrikanische Republik, Zentralafrikanischen Republik | Bangui | zentralafrikanisch
    CY | Zypern | Nikosia | zyprisch, zypriotisch
    """
)
