"""English: states with their capitals and adjectives, from general knowledge."""

from synopse.languages.rules.names import countries

COUNTRIES = countries(
    """
    AF | Afghanistan | Kabul | afghan
    EG | Egypt | Cairo | egyptian
    AL | Albania | Tirana | albanian
    DZ | Algeria | Algiers | algerian
    AD | Andorra | Andorra la Vella | andorran
    AO | Angola | Luanda | angolan
    AR | Argentina | Buenos Aires | argentine, argentinian
    AM | Armenia | Yerevan | armenian
    AZ | Azerbaijan | Baku | azerbaijani
    ET | Ethiopia | Addis Ababa | ethiopian
    AU | Australia | Canberra | australian
    BS | Bahamas | Nassau | bahamian
    BH | Bahrain | Manama | bahraini
    BD | Bangladesh | Dhaka | bangladeshi
    BE | Belgium | Brussels | belgian
    BJ | Benin | Porto-Novo | beninese
    BO | Bolivia | Sucre | bolivian
    BA | Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia | Sarajevo | bosnian
    BW | Botswana | Gaborone | botswanan
    BR | Brazil | Brasília | brazilian
    BG | Bulgaria | Sofia | bulgarian
    BF | Burkina Faso | Ouagadougou | burkinabe
    BI | Burundi | Gitega | burundian
    CL | Chile | Santiago | chilean
    CN | China, People's Republic of China | Beijing | chinese
    CR | Costa Rica | San José | costa rican
    DK | Denmark | Copenhagen | danish
    DE | Germany, Federal Republic of Germany | Berlin | german
    DJ | Djibouti | Djibouti | djiboutian
    DO | Dominican Republic | Santo Domingo | dominican
    EC | Ecuador | Quito | ecuadorian, ecuadorean
    SV | El Salvador | San Salvador | salvadoran
    CI | Ivory Coast | Yamoussoukro | ivorian
    ER | Eritrea | Asmara | eritrean
    EE | Estonia | Tallinn | estonian
    FJ | Fiji | Suva | fijian
    FI | Finland | Helsinki | finnish
    FR | France | Paris | french
    GA | Gabon | Libreville | gabonese
    GM | Gambia | Banjul | gambian
    GE | Georgia | Tbilisi | georgian
    GH | Ghana | Accra | ghanaian
    GR | Greece | Athens | greek
    GB | Britain, Great Britain, United Kingdom, UK, U.K. | London | british
    GT | Guatemala | Guatemala City | guatemalan
    GN | Guinea | Conakry | guinean
    HT | Haiti | Port-au-Prince | haitian
    HN | Honduras | Tegucigalpa | honduran
    IN | India | New Delhi | indian
    ID | Indonesia | Jakarta | indonesian
    IQ | Iraq | Baghdad | iraqi
    IR | Iran, Islamic Republic of Iran | Tehran | iranian
    IE | Ireland | Dublin | irish
    IS | Iceland | Reykjavik | icelandic
    IL | Israel | Jerusalem | israeli
    IT | Italy | Rome | italian
    JM | Jamaica | Kingston | jamaican
    JP | Japan | Tokyo | japanese
    YE | Yemen | Sanaa | yemeni
    JO | Jordan | Amman | jordanian
    KH | Cambodia | Phnom Penh | cambodian
    CM | Cameroon | Yaoundé | cameroonian
    CA | Canada | Ottawa | canadian
    KZ | Kazakhstan | Nur-Sultan | kazakh
    QA | Qatar | Doha | qatari
    KE | Kenya | Nairobi | kenyan
    KG | Kyrgyzstan | Bishkek | kyrgyz
    CO | Colombia | Bogotá | colombian
    CD | Congo, Democratic Republic of Congo, Democratic Republic of the Congo | Kinshasa | congolese
    XK | Kosovo | Pristina | kosovan
    HR | Croatia | Zagreb | croatian
    CU | Cuba | Havana | cuban
    KW | Kuwait | Kuwait City | kuwaiti
    LA | Laos | Vientiane | laotian
    LV | Latvia | Riga | latvian
    LB | Lebanon | Beirut | lebanese
    LR | Liberia | Monrovia | liberian
    LY | Libya | Tripoli | libyan
    LI | Liechtenstein | Vaduz | liechtenstein
    LT | Lithuania | Vilnius | lithuanian
    LU | Luxembourg | Luxembourg | luxembourgish
    MG | Madagascar | Antananarivo | malagasy
    MW | Malawi | Lilongwe | malawian
    MY | Malaysia | Kuala Lumpur | malaysian
    MV | Maldives | Malé | maldivian
    ML | Mali | Bamako | malian
    MT | Malta | Valletta | maltese
    MA | Morocco | Rabat | moroccan
    MR | Mauritania | Nouakchott | mauritanian
    MU | Mauritius | Port Louis | mauritian
    MX | Mexico | Mexico City | mexican
    MD | Moldova | Chisinau | moldovan
    MC | Monaco | Monaco | monegasque
    MN | Mongolia | Ulaanbaatar | mongolian
    ME | Montenegro | Podgorica | montenegrin
    MZ | Mozambique | Maputo | mozambican
    MM | Myanmar, Burma | Naypyidaw | burmese
    NA | Namibia | Windhoek | namibian
    NP | Nepal | Kathmandu | nepalese, nepali
    NZ | New Zealand | Wellington | new zealand
    NI | Nicaragua | Managua | nicaraguan
    NL | Netherlands, Holland | Amsterdam | dutch
    NE | Niger | Niamey | nigerien
    NG | Nigeria | Abuja | nigerian
    KP | North Korea | Pyongyang | north korean
    MK | North Macedonia, Macedonia | Skopje | macedonian
    NO | Norway | Oslo | norwegian
    AT | Austria | Vienna | austrian
    OM | Oman | Muscat | omani
    PK | Pakistan | Islamabad | pakistani
    PS | Palestine | Ramallah | palestinian
    PA | Panama | Panama City | panamanian
    PG | Papua New Guinea | Port Moresby | papua new guinean
    PY | Paraguay | Asunción | paraguayan
    PE | Peru | Lima | peruvian
    PH | Philippines | Manila | philippine, filipino
    PL | Poland | Warsaw | polish
    PT | Portugal | Lisbon | portuguese
    RW | Rwanda | Kigali | rwandan
    RO | Romania | Bucharest | romanian
    RU | Russia, Russian Federation | Moscow | russian
    ZM | Zambia | Lusaka | zambian
    SA | Saudi Arabia | Riyadh | saudi, saudi arabian
    SE | Sweden | Stockholm | swedish
    CH | Switzerland | Bern | swiss
    SN | Senegal | Dakar | senegalese
    RS | Serbia | Belgrade | serbian
    SL | Sierra Leone | Freetown | sierra leonean
    ZW | Zimbabwe | Harare | zimbabwean
    SG | Singapore | Singapore | singaporean
    SK | Slovakia | Bratislava | slovak
    SI | Slovenia | Ljubljana | slovenian
    SO | Somalia | Mogadishu | somali
    ES | Spain | Madrid | spanish
    LK | Sri Lanka | Colombo | sri lankan
    ZA | South Africa | Pretoria | south african
    SD | Sudan | Khartoum | sudanese
    KR | South Korea | Seoul | south korean
    SS | South Sudan | Juba | south sudanese
    SY | Syria | Damascus | syrian
    TJ | Tajikistan | Dushanbe | tajik
    TW | Taiwan | Taipei | taiwanese
    TZ | Tanzania | Dodoma | tanzanian
    TH | Thailand | Bangkok | thai
    TG | Togo | Lomé | togolese
    TD | Chad | N'Djamena | chadian
    CZ | Czech Republic, Czechia | Prague | czech
    TN | Tunisia | Tunis | tunisian
    TR | Turkey | Ankara | turkish
    TM | Turkmenistan | Ashgabat | turkmen
    UG | Uganda | Kampala | ugandan
    UA | Ukraine | Kyiv | ukrainian
    HU | Hungary | Budapest | hungarian
    UY | Uruguay | Montevideo | uruguayan
    UZ | Uzbekistan | Tashkent | uzbek
    VA | Vatican, Holy See | Vatican City | vatican
    VE | Venezuela | Caracas | venezuelan
    AE | United Arab Emirates, UAE, Emirates | Abu Dhabi | emirati
    US | United States, US, U.S., U.S.A., USA, United States of America, America | Washington | american
    VN | Vietnam | Hanoi | vietnamese
    BY | Belarus | Minsk | belarusian
    CF | Central African Republic | Bangui | central african
    CY | Cyprus | Nicosia | cypriot
    """
)
