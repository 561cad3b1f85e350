/** Words with a capital before a name that are no part of it. */

/** Titles, offices and ranks that stand before a name with a capital. Lower case. */
export const TITLES: ReadonlySet<string> = new Set(
  `president vice prime minister premier chancellor secretary state foreign defence defense interior finance justice health education deputy assistant under chief chairman chairwoman chair
  chairperson speaker senator congressman congresswoman representative rep sen gov governor mayor councillor councilman councilwoman ambassador envoy spokesman spokeswoman spokesperson director
  general colonel captain lieutenant sergeant major admiral commander commissioner inspector superintendent detective officer constable sheriff judge justice attorney prosecutor king queen prince
  princess duke duchess lord lady sir dame pope cardinal archbishop bishop reverend father imam rabbi professor doctor coach manager captain ceo cfo founder head leader former acting interim
  executive head editor reporter correspondent analyst economist expert author actor actress singer director party opposition national security adviser advisor counsel house senate white
  bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin außenminister außenministerin innenminister finanzminister verteidigungsminister präsident präsidentin bürgermeister
  bürgermeisterin sprecher sprecherin chef chefin professorin frau herr ministre président présidente maire député sénateur presidente ministro ministra alcalde alcaldesa portavoz secretario
  secretaria diputado senador papa presidenta premier sindaco onorevole министр президент глава премьер премьер-министр lt cmdr cdr col sgt capt maj gen adm brig cpl pvt det insp supt const cllr capt lieut dep min amb msgr fr br cmsr comr pc dci dc rev hon sr sra srta don doña clerk skipper driver pilot farmer lawyer attorney coach
  striker midfielder defender goalkeeper forward guitarist singer comedian nurse teacher student passenger resident neighbour neighbor witness pensioner sprecher skipper губернатор мэр пресс-секретарь депутат генерал полковник директор
  лидер канцлер представитель kremlin senators representatives ministers presidents private corporal brigadier marshal airman seaman pte magistrate coroner principal rector provost trooper headteacher headmaster headmistress landwirt`.split(
    /\s+/,
  ),
)
export const COURTESY: ReadonlySet<string> = new Set([
  'sr',
  'sra',
  'srta',
  'don',
  'doña',
  'mme',
  'mlle',
  'sig',
  'signora',
  'dhr',
  'mevr',
  'pan',
  'pani',
])
/** Articles that open a sentence with a capital. */
export const ARTICLES: ReadonlySet<string> = new Set([
  'la',
  'el',
  'los',
  'las',
  'le',
  'les',
  'der',
  'die',
  'das',
  'il',
  'lo',
  'de',
  'het',
  'o',
  'os',
  'as',
])
