import { foldSounds, writtenOut } from '../article/names/fold.js'
import { areRomanisations, scriptsOf } from '../article/names/romanised.js'
import type { LinkContext } from './context.js'
import { foldName } from './spelling.js'

/**
 * Names from other scripts that houses write in their own way. Each line is one name; which form a report has tells its house and no fact.
 * Names of Latin script are not here: of "Brian" and "Bryan" one is wrong.
 */
const NAMES: readonly string[] = [
  'sergei sergey serguei',
  'andrei andrey',
  'alexei alexey aleksei aleksey',
  'alexander aleksandr alexandr oleksandr',
  'dmitri dmitry dimitri dmitriy dmytro',
  'nikolai nikolay',
  'yuri yury iouri yuriy',
  'vitaly vitali vitaliy',
  'valery valeri valeriy',
  'anatoly anatoli anatoliy',
  'gennady gennadi gennadiy',
  'yevgeny evgeny yevgeni evgeni evgeniy',
  'grigory grigori grigoriy',
  'vasily vasili vasiliy',
  'arkady arkadi arkadiy',
  'ksenia xenia kseniya',
  'maria mariya',
  'natalia natalya nataliya',
  'tatiana tatyana',
  'yulia julia yuliya',
  'zelensky zelenskyy zelenskiy zelenski',
  'lukashenko lukashenka',
  'muhammad mohammed mohammad mohamed muhammed mohamad',
  'ahmed ahmad achmed',
  'mahmoud mahmud mehmud',
  'hussein husain hussain husayn hossein hussien',
  'hassan hasan',
  'yusuf yousef youssef yousuf yusef',
  'osama usama',
  'abdullah abdallah abdulla',
  'khaled khalid',
  'omar umar',
  'saeed saeid sayeed',
  'muammar moammar mouammar',
  'gadhafi gaddafi qaddafi kadafi kadhafi qadhafi',
  'mustafa moustafa mostafa',
  'ibrahim ebrahim',
  'suleiman suleyman soleimani sulaiman',
  'jamal gamal',
  'nasser nasir nasr',
  'tariq tarek tareq',
  'walid waleed oualid',
  'rashid rasheed rachid',
  'rahman rehman',
  'hamid hameed',
  'karim kareem',
  'faisal feisal faysal',
  'hezbollah hizbollah hizbullah hezbullah',
  'quran koran',
  'kyiv kiev kyyiv',
  'kharkiv kharkov',
  'odesa odessa',
  'lviv lvov',
  'mykolaiv nikolaev nikolayev',
  'dnipro dnepr dnieper',
  'chernihiv chernigov',
  'zaporizhzhia zaporizhzhya zaporozhye zaporizhia',
  'luhansk lugansk',
  'chornobyl chernobyl',
  'mumbai bombay',
  'kolkata calcutta',
  'chennai madras',
  'bengaluru bangalore',
  'gurugram gurgaon',
  'yangon rangoon',
  'beijing peking',
  'hodeidah hodeida hudaydah',
  'raqqa raqqah',
  'basra basrah',
  'busan pusan',
  'daegu taegu',
  'incheon inchon',
  'gwangju kwangju',
  'idlib idleb',
  'marrakech marrakesh',
]

const GROUPS: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap((line) => {
    const forms = line.split(' ')
    return forms.map((form) => [form, forms[0] ?? form] as const)
  }),
)
/** Arabic articles, which some houses leave out. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el'])

/** True when two different spellings (folded words) are known forms of one name from another script. */
export function areTransliterations(a: readonly string[], b: readonly string[]): boolean {
  const bare = (words: readonly string[]): readonly string[] => words.filter((word) => !ARTICLES.has(word))
  const [x, y] = [bare(a), bare(b)]
  return (
    x.length === y.length &&
    x.length > 0 &&
    x.every((word, at) => word === y[at] || (GROUPS.has(word) && GROUPS.get(word) === GROUPS.get(y[at] ?? '')))
  )
}

/** The same, or two spellings that sound alike by the ways in which the scripts of the countries of either article are written in Latin letters. */
export const areOneName = ({ a: left, b: right }: LinkContext, a: readonly string[], b: readonly string[]): boolean =>
  areTransliterations(a, b) ||
  areRomanisations(a, b, new Set([...scriptsOf(left.analysis), ...scriptsOf(right.analysis)]))

const ARABIC = /(?<!\p{L})(?:al|el|bin|ibn|abu|abd)(?=[\s-]\p{Lu})/iu
const sounds = (name: string): string =>
  foldName(name)
    .split(' ')
    .filter((word) => !ARTICLES.has(word))
    .map(foldSounds)
    .join(' ')

/** True when two names as written are one whose marked letters one house writes out ("Jürgen", "Juergen"), or an Arabic one that sounds the same. */
export function areOfOneScript(a: string, b: string): boolean {
  if (foldName(writtenOut(a)) === foldName(b) || foldName(a) === foldName(writtenOut(b))) return true
  return (ARABIC.test(a) || ARABIC.test(b)) && sounds(a) === sounds(b)
}
