/** Places that are no countries: states of the United States, regions, and cities that news names without explaining. */

/** Name, then short forms. */
const STATES = `
Alabama=Ala.;Alaska;Arizona=Ariz.;Arkansas=Ark.;California=Calif.;Colorado=Colo.;Connecticut=Conn.;Delaware=Del.;Florida=Fla.;Hawaii;Idaho;
Illinois=Ill.;Indiana=Ind.;Iowa;Kansas=Kan.;Kentucky=Ky.;Louisiana=La.;Maine;Maryland=Md.;Massachusetts=Mass.;Michigan=Mich.;Minnesota=Minn.;
Mississippi=Miss.;Missouri=Mo.;Montana=Mont.;Nebraska=Neb.;Nevada=Nev.;New Hampshire=N.H.;New Jersey=N.J.;New Mexico=N.M.;New York=N.Y.;
North Carolina=N.C.;North Dakota=N.D.;Ohio;Oklahoma=Okla.;Oregon=Ore.;Pennsylvania=Pa.;Rhode Island=R.I.;South Carolina=S.C.;South Dakota=S.D.;
Tennessee=Tenn.;Texas;Utah;Vermont=Vt.;West Virginia=W.Va.;Wisconsin=Wis.;Wyoming=Wyo.;Washington State;Georgia=Ga.;Guantanamo Bay=Guantánamo Bay,Guantanamo`
const CITIES = `
New York City;Los Angeles=L.A.;Chicago;Houston;Phoenix;Philadelphia;San Antonio;San Diego;Dallas;Austin;San Francisco;Seattle;Denver;Boston;Detroit;
Nashville;Memphis;Portland;Las Vegas;Baltimore;Milwaukee;Atlanta;Miami;Minneapolis;New Orleans;Cleveland;Tampa;Pittsburgh;Cincinnati;St. Louis=St Louis;
Salt Lake City;Honolulu;Anchorage;District of Columbia=Washington D.C.,Washington DC,D.C.;Manhattan;Brooklyn;Queens;the Bronx=Bronx;Harlem;Hollywood;Silicon Valley;
Toronto;Montreal=Montréal;Vancouver;Calgary;Quebec=Québec;Ontario;Alberta;British Columbia;Sydney;Melbourne;Brisbane;Perth;Adelaide;Auckland;
Queensland;New South Wales;Manchester;Birmingham;Liverpool;Leeds;Glasgow;Edinburgh;Cardiff;Belfast;Bristol;Sheffield;Newcastle;Oxford;Cambridge;
England;Scotland;Wales;Northern Ireland;Munich=München;Hamburg;Frankfurt;Cologne=Köln;Stuttgart;Bavaria;Marseille;Lyon;Nice;Toulouse;Barcelona;Valencia;
Seville;Catalonia;Milan;Naples;Turin;Venice;Florence;Sicily;Geneva;Zurich=Zürich;Basel;Brussels;Antwerp;Rotterdam;The Hague=Hague;Gothenburg;
Krakow=Kraków;Gdansk=Gdańsk;St. Petersburg=St Petersburg,Saint Petersburg;Crimea;Donbas=Donbass;Donetsk;Luhansk=Lugansk;Kharkiv=Kharkov;Odesa=Odessa;Mariupol;
Lviv;Dnipro;Zaporizhzhia=Zaporizhia,Zaporizhzhya;Kherson;Chechnya;Siberia;Vladivostok;Istanbul;Izmir;Aleppo;Homs;Idlib;Mosul;Basra;Kurdistan;Gaza=Gaza Strip;
West Bank;Tel Aviv;Jerusalem;Haifa;Ramallah;Mecca;Dubai;Mumbai=Bombay;Kolkata=Calcutta;Chennai=Madras;Bengaluru=Bangalore;Hyderabad;Kashmir;Punjab;
Karachi;Lahore;Peshawar;Kandahar;Shanghai;Shenzhen;Guangzhou;Wuhan;Tibet;Xinjiang;Hiroshima;Osaka;Kyoto;Nagasaki;Fukushima;Okinawa;Busan=Pusan;
Ho Chi Minh City=Saigon;Bali;Aceh;Java;Sumatra;Johannesburg;Cape Town;Durban;Lagos;Kano;Mombasa;Darfur;Tigray;Casablanca;Alexandria;Benghazi;
Rio de Janeiro=Rio;Sao Paulo=São Paulo;Medellin=Medellín;Cali;Guadalajara;Tijuana;Cancun=Cancún;Acapulco;Europe;Asia;Africa;
North America;South America;Latin America;Central America;Middle East=Mideast;Scandinavia;Balkans;Caucasus;Persian Gulf;Black Sea;Baltic Sea;
Red Sea;South China Sea;Mediterranean=Mediterranean Sea;Atlantic=Atlantic Ocean;Pacific=Pacific Ocean;Arctic;Korean Peninsula;Caribbean;Hong Kong Island;
Brooklyn Bridge;Wall Street;Times Square;Chernobyl;Sinai;Golan Heights;Bethlehem;Nazareth;Santiago;Georgetown;Kingston;Soviet Union=USSR,U.S.S.R.,Soviets,Soviet;Yugoslavia;Korea=Koreans,Korean;Czechoslovakia;East Germany;West Germany`

export interface KnownPlace {
  readonly key: string
  readonly words: readonly string[]
}

/** Every known place with all its forms; the key is made of the first one. */
export const KNOWN_PLACES: readonly KnownPlace[] = `${STATES};${CITIES}`.split(';').map((entry) => {
  const [name = '', others = ''] = entry.trim().split('=')
  return {
    key: `place:${name.toLowerCase().replace(/[.,]/g, '')}`,
    words: [name, ...others.split(',').filter((other) => other !== '')],
  }
})
