/**
 * What the table of countries does not have: the words for a country's people and things, further names in use, and the seats or houses
 * that stand for its government. Code | demonyms | further names | government.
 */
export const DEMONYM_TABLE = `
AD|Andorran;Andorrans
AE|Emirati;Emiratis
AF|Afghan;Afghans;Afghani|Islamic Emirate of Afghanistan
AL|Albanian;Albanians
AM|Armenian;Armenians
AO|Angolan;Angolans
AR|Argentine;Argentinian;Argentines;Argentinians
AT|Austrian;Austrians
AU|Australian;Australians;Aussie;Aussies|Commonwealth of Australia
AZ|Azerbaijani;Azerbaijanis;Azeri;Azeris
BA|Bosnian;Bosnians|Bosnia;Bosnia-Herzegovina
BB|Barbadian;Barbadians
BD|Bangladeshi;Bangladeshis
BE|Belgian;Belgians
BF|Burkinabe
BG|Bulgarian;Bulgarians
BH|Bahraini;Bahrainis
BI|Burundian;Burundians
BJ|Beninese
BN|Bruneian;Bruneians
BO|Bolivian;Bolivians
BR|Brazilian;Brazilians
BS|Bahamian;Bahamians|The Bahamas
BT|Bhutanese
BY|Belarusian;Belarusians;Belarussian;Belarussians
BZ|Belizean;Belizeans
CA|Canadian;Canadians
CD|Congolese|Democratic Republic of Congo;D.R. Congo
CH|Swiss
CI|Ivorian;Ivorians
CL|Chilean;Chileans
CM|Cameroonian;Cameroonians
CN|Chinese|PRC;Mainland China|Zhongnanhai
CO|Colombian;Colombians
CR|Costa Rican;Costa Ricans
CU|Cuban;Cubans
CV|Cape Verdean
CY|Cypriot;Cypriots
CZ|Czech;Czechs
DE|German;Germans|Federal Republic of Germany
DJ|Djiboutian
DK|Danish;Dane;Danes
DZ|Algerian;Algerians
EC|Ecuadorian;Ecuadorians;Ecuadorean
EE|Estonian;Estonians
EG|Egyptian;Egyptians
ER|Eritrean;Eritreans
ES|Spanish;Spaniard;Spaniards||Moncloa
ET|Ethiopian;Ethiopians
FI|Finnish;Finn;Finns
FJ|Fijian;Fijians
FR|French;Frenchman;Frenchmen;Frenchwoman|French Republic|Elysee;Élysée;Elysee Palace;Élysée Palace;Quai d'Orsay
GA|Gabonese
GB|British;Briton;Britons;Brit;Brits|U.K.;United Kingdom of Great Britain and Northern Ireland|Downing Street;10 Downing Street;No 10;Whitehall
GE|Georgian;Georgians
GH|Ghanaian;Ghanaians
GL|Greenlandic;Greenlander;Greenlanders
GM|Gambian;Gambians
GN|Guinean;Guineans
GR|Greek;Greeks|Hellenic Republic
GT|Guatemalan;Guatemalans
GY|Guyanese
HK|Hong Konger;Hong Kongers;Hongkonger
HN|Honduran;Hondurans
HR|Croatian;Croatians;Croat;Croats
HT|Haitian;Haitians
HU|Hungarian;Hungarians
ID|Indonesian;Indonesians
IE|Irish;Irishman|Republic of Ireland;Irish Republic
IL|Israeli;Israelis|State of Israel
IN|Indian;Indians|Republic of India
IQ|Iraqi;Iraqis
IR|Iranian;Iranians|Islamic Republic of Iran
IS|Icelandic;Icelander;Icelanders
IT|Italian;Italians||Palazzo Chigi
JM|Jamaican;Jamaicans
JO|Jordanian;Jordanians
JP|Japanese
KE|Kenyan;Kenyans
KG|Kyrgyz
KH|Cambodian;Cambodians
KP|North Korean;North Koreans|Democratic People's Republic of Korea;D.P.R.K.;Democratic Peoples Republic of Korea
KR|South Korean;South Koreans|ROK;R.O.K.|Blue House
KW|Kuwaiti;Kuwaitis
KZ|Kazakh;Kazakhs;Kazakhstani
LA|Laotian;Laotians;Lao
LB|Lebanese
LK|Sri Lankan;Sri Lankans
LR|Liberian;Liberians
LT|Lithuanian;Lithuanians
LU|Luxembourgish;Luxembourger
LV|Latvian;Latvians
LY|Libyan;Libyans
MA|Moroccan;Moroccans
MC|Monegasque
MD|Moldovan;Moldovans
ME|Montenegrin;Montenegrins
MG|Malagasy
MK|Macedonian;Macedonians
ML|Malian;Malians
MM|Burmese;Myanmarese
MN|Mongolian;Mongolians
MR|Mauritanian;Mauritanians
MT|Maltese
MU|Mauritian;Mauritians
MV|Maldivian;Maldivians|The Maldives
MW|Malawian;Malawians
MX|Mexican;Mexicans
MY|Malaysian;Malaysians
MZ|Mozambican;Mozambicans
NA|Namibian;Namibians
NE|Nigerien;Nigeriens
NG|Nigerian;Nigerians
NI|Nicaraguan;Nicaraguans
NL|Dutch;Dutchman;Dutchmen
NO|Norwegian;Norwegians
NP|Nepali;Nepalis;Nepalese
NZ|New Zealander;New Zealanders;Kiwi;Kiwis
OM|Omani;Omanis
PA|Panamanian;Panamanians
PE|Peruvian;Peruvians
PG|Papua New Guinean
PH|Filipino;Filipinos;Philippine;Filipina|The Philippines|Malacanang
PK|Pakistani;Pakistanis
PL|Polish;Pole;Poles
PR|Puerto Rican;Puerto Ricans
PS|Palestinian;Palestinians|Palestinian Territories;Palestinian territories
PT|Portuguese
PY|Paraguayan;Paraguayans
QA|Qatari;Qataris
RO|Romanian;Romanians
RS|Serbian;Serbians;Serb;Serbs
RU|Russian;Russians||Kremlin
RW|Rwandan;Rwandans
SA|Saudi;Saudis;Saudi Arabian|Kingdom of Saudi Arabia
SD|Sudanese
SE|Swedish;Swede;Swedes
SG|Singaporean;Singaporeans
SI|Slovenian;Slovenians;Slovene;Slovenes
SK|Slovak;Slovaks;Slovakian
SL|Sierra Leonean;Sierra Leoneans
SN|Senegalese
SO|Somali;Somalis
SS|South Sudanese
SV|Salvadoran;Salvadorans
SY|Syrian;Syrians
TD|Chadian;Chadians
TG|Togolese
TH|Thai;Thais
TJ|Tajik;Tajiks
TM|Turkmen
TN|Tunisian;Tunisians
TO|Tongan;Tongans
TR|Turkish;Turk;Turks
TT|Trinidadian;Trinidadians
TW|Taiwanese|Republic of China;Chinese Taipei
TZ|Tanzanian;Tanzanians
UA|Ukrainian;Ukrainians
UG|Ugandan;Ugandans
US|American;Americans|USA;the States|White House;Capitol Hill;Oval Office
UY|Uruguayan;Uruguayans
UZ|Uzbek;Uzbeks
VA|||Holy See;Vatican
VE|Venezuelan;Venezuelans
VN|Vietnamese
WS|Samoan;Samoans
XK|Kosovar;Kosovars
YE|Yemeni;Yemenis
ZA|South African;South Africans
ZM|Zambian;Zambians
ZW|Zimbabwean;Zimbabweans
`
