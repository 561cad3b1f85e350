/** Organisations: the ones that every reader knows by their initials, and the words that make a name an organisation's. */

/** Acronym = expansions. Written without points; "U.N." is folded before the search. */
const KNOWN = `
UN=United Nations;U.N.
EU=European Union;E.U.
NATO=North Atlantic Treaty Organization;North Atlantic Treaty Organisation;Nato
WHO=World Health Organization;World Health Organisation
WTO=World Trade Organization;World Trade Organisation
IMF=International Monetary Fund
IAEA=International Atomic Energy Agency
UNSC=UN Security Council;U.N. Security Council;United Nations Security Council
UNICEF=United Nations Children's Fund;Unicef
UNHCR=United Nations High Commissioner for Refugees;UN refugee agency
UNESCO=Unesco
ICC=International Criminal Court
ICJ=International Court of Justice
ICRC=International Committee of the Red Cross
OPEC=Opec;Organization of the Petroleum Exporting Countries
OECD=Organisation for Economic Co-operation and Development
OSCE=Organization for Security and Co-operation in Europe
ASEAN=Asean;Association of Southeast Asian Nations
BRICS=Brics
ECB=European Central Bank
EC=European Commission
FIFA=Fifa
UEFA=Uefa
IOC=International Olympic Committee
WADA=World Anti-Doping Agency
NBA=National Basketball Association
NFL=National Football League
NHL=National Hockey League
MLB=Major League Baseball
FBI=Federal Bureau of Investigation;F.B.I.
CIA=Central Intelligence Agency;C.I.A.
NSA=National Security Agency;N.S.A.
NSC=National Security Council
DOJ=Justice Department;Department of Justice;U.S. Justice Department;US Justice Department
DOD=Defense Department;Department of Defense;Pentagon
DHS=Department of Homeland Security;Homeland Security
EPA=Environmental Protection Agency
FDA=Food and Drug Administration
CDC=Centers for Disease Control and Prevention;Centers for Disease Control
FEMA=Federal Emergency Management Agency
SEC=Securities and Exchange Commission
FAA=Federal Aviation Administration
NTSB=National Transportation Safety Board
USGS=U.S. Geological Survey;US Geological Survey;United States Geological Survey
NASA=National Aeronautics and Space Administration;Nasa
IRS=Internal Revenue Service;I.R.S.
ICE=Immigration and Customs Enforcement
ACLU=American Civil Liberties Union
NRA=National Rifle Association
GOP=Republican Party;Republicans;G.O.P.
Democrats=Democratic Party
KCNA=Korean Central News Agency
AP=Associated Press;The Associated Press;A.P.
AFP=Agence France-Presse;Agence France Presse
BBC=British Broadcasting Corporation
NHS=National Health Service
MI5=Security Service
MI6=Secret Intelligence Service
ESA=European Space Agency
AU=African Union
HRW=Human Rights Watch
MSF=Doctors Without Borders;Medecins Sans Frontieres;Médecins Sans Frontières
NYT=New York Times;The New York Times
WSJ=Wall Street Journal;The Wall Street Journal
WaPo=Washington Post;The Washington Post
FT=Financial Times;The Financial Times
VOA=Voice of America
IDF=Israel Defense Forces;Israeli Defense Forces;Israel Defence Forces
PLA=People's Liberation Army
IRGC=Islamic Revolutionary Guard Corps;Revolutionary Guards;Revolutionary Guard
ISIS=Islamic State;ISIL;Daesh;Islamic State group;IS group
AIPAC=American Israel Public Affairs Committee
RSF=Reporters Without Borders
NPR=National Public Radio
PBS=Public Broadcasting Service
Fed=Federal Reserve;US Federal Reserve;U.S. Federal Reserve
SCOTUS=Supreme Court;U.S. Supreme Court;US Supreme Court
`
export interface KnownOrganisation {
  readonly key: string
  readonly words: readonly string[]
}

/** The organisations that news does not explain. */
export const KNOWN_ORGANISATIONS: readonly KnownOrganisation[] = KNOWN.trim()
  .split('\n')
  .map((line) => {
    const [acronym = '', expansions = ''] = line.split('=')
    return { key: `org:${acronym.toLowerCase()}`, words: [acronym, ...expansions.split(';')] }
  })

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Last (or first, before "of") words of an organisation's name. */
const HEADS =
  words(`ministry department agency bureau administration commission committee council court parliament congress senate assembly
  cabinet office authority service services police force forces army navy command corps guard guards brigade regiment university college
  school academy institute institution foundation fund trust association federation union league society organisation organization group
  company corporation corp inc ltd llc plc co holdings industries motors airlines airways air bank insurance partners capital ventures media
  news times post journal herald tribune gazette telegraph guardian chronicle observer mail press agency network radio television tv
  broadcasting party front movement coalition alliance caucus campaign church club fc united rovers athletic team orchestra theatre theater
  museum gallery library hospital clinic center centre laboratory laboratories lab labs systems technologies technology solutions energy oil
  petroleum gas electric motor pictures studios entertainment records games hotels resorts foods pharmaceuticals board panel tribunal
  secretariat directorate inspectorate constabulary survey exchange chamber house endowment initiative project works railway railways
  robotics software aerospace dynamics logistics biotech pharma ferries mining steel shipping semiconductors analytics therapeutics hydro telecom
  communications publishing consulting properties brands stores supermarkets breweries port observatory station mission embassy consulate staff syndicate sox yankees giants
  knights`)
export const isOrganisationHead = (word: string): boolean => HEADS.has(word)

/** "Ministry of ...", "Bank of ...": these take their "of" (and "for") along. */
const TAKES_OF =
  words(`ministry department bank university house board bureau office church council court chamber institute museum college
  school society association union federation league group army order academy kingdom republic duchy commission committee directorate
  secretary minister president director speaker head duke duchess prince princess archbishop bishop attorney chancellor king queen governor
  chief gulf bay sea isle cape strait straits city state institution hall voice organization organisation agency ministers lords centre center
  conference congress assembly foundation fund bank statue battle treaty tower chairman emirate sultanate states isles shah emir tsar knights`)
export const takesOf = (word: string): boolean => TAKES_OF.has(word)
const TAKES_FOR =
  words(`center centre centers centres endowment institute foundation fund organization organisation association agency commission
  committee campaign coalition council citizens doctors society department party secretary office minister ministry coordinator school`)
export const takesFor = (word: string): boolean => TAKES_FOR.has(word)

/** Nouns that can stand for an organisation named before ("the agency"), with the words in a name that they fit. */
const STAND_INS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    company:
      'company corporation corp inc ltd llc plc co holdings industries motors airlines airways group technologies technology systems pharmaceuticals foods motor electric energy oil petroleum studios pictures entertainment',
    firm: 'company corporation corp inc ltd llc plc co holdings partners capital group technologies systems ventures',
    group: 'group association foundation coalition alliance movement federation union society front network initiative',
    organisation: 'organisation organization association foundation federation society union institute',
    organization: 'organisation organization association foundation federation society union institute',
    airline: 'airlines airways air',
    carmaker: 'motors motor company',
    bank: 'bank',
    club: 'club fc united city rovers athletic',
    team: 'club fc united city rovers athletic team',
    agency: 'agency administration bureau service survey kcna',
    bureau: 'bureau',
    ministry: 'ministry',
    department: 'department',
    university: 'university',
    college: 'college',
    school: 'school academy',
    hospital: 'hospital clinic',
    museum: 'museum gallery',
    party: 'party front movement',
    council: 'council',
    committee: 'committee',
    commission: 'commission',
    court: 'court tribunal',
    union: 'union federation',
    institute: 'institute',
    foundation: 'foundation endowment trust fund',
    newspaper: 'times post journal herald tribune gazette telegraph guardian chronicle observer mail press news',
    paper: 'times post journal herald tribune gazette telegraph guardian chronicle observer mail',
    authority: 'authority',
    board: 'board',
    service: 'service services',
    association: 'association',
    league: 'league',
    federation: 'federation',
    church: 'church',
    panel: 'panel committee commission board',
  }).map(([noun, fits]) => [noun, words(fits)]),
)
/** Words of a name that "the <noun>" can stand for, or undefined when the noun is no stand-in. */
export const standIn = (noun: string): ReadonlySet<string> | undefined => STAND_INS.get(noun)
