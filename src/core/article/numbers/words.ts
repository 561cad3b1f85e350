/** Number words: cardinals, ordinals, magnitudes and vague plurals. English is complete; other languages have the common words. */
import { primaryLanguage } from '../../text/language.js'

const list = (words: string, first = 0): readonly (readonly [string, number])[] =>
  words.split(' ').map((word, index) => [word, first + index] as const)

/** Below twenty. "a"/"an" count only before a magnitude and are handled by the grammar. */
const SMALL = new Map<string, number>([
  ...list('zero one two three four five six seven eight nine ten eleven twelve'),
  ...list('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
])
const TENS = new Map<string, number>(
  list('twenty thirty forty fifty sixty seventy eighty ninety', 2).map(([word, value]) => [word, value * 10]),
)
export const smallNumber = (word: string): number | undefined => SMALL.get(word)
export const tens = (word: string): number | undefined => TENS.get(word)

/** Words that multiply what stands before them. */
const MAGNITUDES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['score', 20],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['mln', 1e6],
  ['bln', 1e9],
  ['trln', 1e12],
])
/** Short forms that stand directly on a figure or after a currency ("$3bn", "5m", "20k"). */
const SHORT_MAGNITUDES = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
])
export const magnitude = (word: string): number | undefined => MAGNITUDES.get(word)
export const shortMagnitude = (word: string): number | undefined => SHORT_MAGNITUDES.get(word)

/** "hundreds of people": at least so many. */
const VAGUE = new Map<string, number>([
  ['dozens', 24],
  ['scores', 40],
  ['tens', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['lakhs', 1e5],
  ['crores', 1e7],
])
export const vaguePlural = (word: string): number | undefined => VAGUE.get(word)

const ORDINALS = new Map<string, number>([
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ...list('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth', 13),
  ...list('thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 3).map(
    ([word, value]) => [word, value * 10] as const,
  ),
  ['hundredth', 100],
  ['thousandth', 1000],
])
export const ordinal = (word: string): number | undefined => ORDINALS.get(word)

/** Denominators of spoken fractions: "a third of", "two-thirds". */
const FRACTIONS = new Map<string, number>([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
])
/** Verbs before the figure by which something changed: "rose 12 percent", "fell a third". */
const CHANGES: ReadonlySet<string> = new Set(
  (
    'rose risen rise rises rising fell fallen fall falls falling gained gain gains gaining lost lose loses losing climbed climb climbs climbing ' +
    'dropped drop drops dropping jumped jump jumps jumping slid slide slides sliding slipped slip slips slipping added adds surged surge surges ' +
    'surging soared soar soars soaring tumbled tumble tumbles tumbling plunged plunge plunges plunging sank sink sinks sinking grew grown grow ' +
    'grows growing shrank shrunk shrink shrinks declined decline declines declining decreased increased up down'
  ).split(' '),
)
export const tellsChange = (word: string): boolean => CHANGES.has(word)

export const fraction = (word: string): number | undefined => FRACTIONS.get(word)

const VULGAR = new Map(Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }))
export const vulgarFraction = (mark: string): number | undefined => VULGAR.get(mark)

/** Magnitude words by language; with the plural forms of news. */
const FOREIGN_MAGNITUDES = new Map(
  Object.entries({
    de: 'tausend=1e3 mio=1e6 million=1e6 millionen=1e6 mrd=1e9 milliarde=1e9 milliarden=1e9 billion=1e12 billionen=1e12 dutzend=12',
    fr: 'mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 centaine=100 douzaine=12',
    es: 'mil=1e3 millón=1e6 millones=1e6 billón=1e12 billones=1e12 docena=12',
    it: 'mila=1e3 mille=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 dozzina=12',
    pt: 'mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 dúzia=12',
    nl: 'duizend=1e3 miljoen=1e6 miljard=1e9 biljoen=1e12 dozijn=12 mln=1e6 mld=1e9',
    pl: 'tys=1e3 tysiąc=1e3 tysiące=1e3 tysięcy=1e3 mln=1e6 milion=1e6 miliony=1e6 milionów=1e6 mld=1e9 miliard=1e9 miliardy=1e9 miliardów=1e9',
    ru: 'тыс=1e3 тысяча=1e3 тысячи=1e3 тысяч=1e3 млн=1e6 миллион=1e6 миллиона=1e6 миллионов=1e6 млрд=1e9 миллиард=1e9 миллиарда=1e9 миллиардов=1e9',
    sv: 'tusen=1e3 miljon=1e6 miljoner=1e6 miljard=1e9 miljarder=1e9 dussin=12',
    da: 'tusind=1e3 mio=1e6 million=1e6 millioner=1e6 mia=1e9 milliard=1e9 milliarder=1e9 snes=20',
    no: 'tusen=1e3 mill=1e6 million=1e6 millioner=1e6 mrd=1e9 milliard=1e9 milliarder=1e9 dusin=12',
    uk: 'тис=1e3 тисяча=1e3 тисячі=1e3 тисяч=1e3 млн=1e6 мільйон=1e6 мільйони=1e6 мільйонів=1e6 млрд=1e9 мільярд=1e9 мільярди=1e9 мільярдів=1e9',
    cs: 'tisíc=1e3 tisíce=1e3 mil=1e6 milion=1e6 miliony=1e6 milionů=1e6 mld=1e9 miliarda=1e9 miliardy=1e9 miliard=1e9 tucet=12',
    tr: 'bin=1e3 milyon=1e6 milyar=1e9 trilyon=1e12',
    ar: 'ألف=1e3 ألفا=1e3 آلاف=1e3 مليون=1e6 مليونا=1e6 ملايين=1e6 مليار=1e9 مليارات=1e9',
  }),
)
/**
 * Cardinals: those from two on in a row, then others with their values; "one" is also the article in these languages and is left out.
 * Languages that decline them have the forms of news.
 */
const FOREIGN_CARDINALS = new Map(
  Object.entries({
    de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100',
    fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100',
    es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta=30 cuarenta=40 cincuenta=50 sesenta=60 cien=100',
    it: 'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta=30 quaranta=40 cinquanta=50 cento=100',
    pt: 'dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte duas=2 trinta=30 quarenta=40 cinquenta=50 cem=100',
    nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig=30 veertig=40 vijftig=50 honderd=100',
    pl: 'dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście dwie=2 dwóch=2 dwoje=2 trzech=3 troje=3 czterech=4 czworo=4 pięciu=5 sześciu=6 siedmiu=7 ośmiu=8 dziewięciu=9 dziesięciu=10 dwadzieścia=20 sto=100',
    ru: 'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать две=2 двое=2 двух=2 трое=3 трёх=3 трех=3 четверо=4 четырёх=4 четырех=4 пятеро=5 пяти=5 шестеро=6 шести=6 семеро=7 семи=7 восьми=8 девяти=9 десяти=10 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=100',
    uk: "два три чотири пʼять шість сім вісім девʼять десять дві=2 двоє=2 двох=2 троє=3 трьох=3 четверо=4 чотирьох=4 п'ять=5 п'ятеро=5 п'яти=5 шестеро=6 шести=6 семеро=7 семи=7 восьми=8 двадцять=20 тридцять=30 сто=100",
    cs: 'dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct dvě=2 dvou=2 tří=3 čtyř=4 pěti=5 šesti=6 sedmi=7 dvacet=20 třicet=30 sto=100',
    sv: 'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio=30 fyrtio=40 femtio=50 hundra=100',
    da: 'to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve tredive=30 hundrede=100',
    no: 'to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tretti=30 hundre=100',
    tr: 'iki üç dört beş altı yedi sekiz dokuz',
    ar: 'ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانية=8 ثماني=8 تسعة=9 تسع=9 عشرة=10',
  }),
)

/** "zwei drei sto=100": words without a value count on from two. */
function cardinalsOf(words: string): ReadonlyMap<string, number> {
  const entries = words.split(' ').filter(Boolean)
  return new Map(
    entries.map((entry, index): [string, number] => {
      const [word = '', value] = entry.split('=')
      return [word, value === undefined ? index + 2 : Number(value)]
    }),
  )
}

/** The number words of one language besides the figures. */
export interface NumberWords {
  readonly english: boolean
  /** The comma is the decimal sign and the point groups thousands. */
  readonly continental: boolean
  readonly cardinals: ReadonlyMap<string, number>
  readonly magnitudes: ReadonlyMap<string, number>
}

const CONTINENTAL = new Set('de fr es it pt nl pl ru sv da no fi cs sk uk hu ro bg hr sr sl el tr id'.split(' '))

function magnitudesOf(words: string): ReadonlyMap<string, number> {
  const entries = words.split(' ').filter(Boolean)
  return new Map(
    entries.map((entry): [string, number] => {
      const [word = '', value = ''] = entry.split('=')
      return [word, Number(value)]
    }),
  )
}

function wordsOf(base: string): NumberWords {
  return {
    english: !CONTINENTAL.has(base),
    continental: CONTINENTAL.has(base),
    cardinals: cardinalsOf(FOREIGN_CARDINALS.get(base) ?? ''),
    magnitudes: magnitudesOf(FOREIGN_MAGNITUDES.get(base) ?? ''),
  }
}

const ENGLISH = wordsOf('en')
const OTHERS: ReadonlyMap<string, NumberWords> = new Map(
  [...new Set([...CONTINENTAL, ...FOREIGN_CARDINALS.keys()])].map((base): [string, NumberWords] => [
    base,
    wordsOf(base),
  ]),
)

/** Number words for a BCP 47 language; an unknown language is read as English. */
export const numberWords = (language: string | null): NumberWords =>
  OTHERS.get(primaryLanguage(language) ?? 'en') ?? ENGLISH

const STARTERS = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...VAGUE.keys(),
  ...ORDINALS.keys(),
  'a',
  'an',
  'half',
  'quarter',
  'noon',
  'midday',
  'midnight',
  'twice',
])
/** Whether an English figure can start with the word. */
export const isNumberWord = (word: string): boolean => STARTERS.has(word)
