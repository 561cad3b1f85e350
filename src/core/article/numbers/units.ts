/** Units: currencies, measures with their factor to one canonical unit per dimension, durations, and the stem of a counted noun. */

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line): [string, string][] => {
        const [unit = '', words = ''] = line.trim().split(': ')
        return words.split(', ').map((word) => [word, unit])
      }),
  )

/** Rupees, dinars, kroner, pesos and shillings are several countries' money; a report that says only "rupees" means the ones of its story. */
const CURRENCY_WORDS = table(`
  usd: dollar, dollars, usd, buck, bucks, us dollars, u.s. dollars, american dollars
  eur: euro, euros, eur
  gbp: sterling, gbp, quid
  rub: rouble, roubles, ruble, rubles, rub, рублей, рубля, руб
  jpy: yen, jpy
  cny: yuan, renminbi, cny, rmb
  rupees: rupee, rupees, rs, inr, lkr, pkr, npr, indian rupees, pakistani rupees, nepali rupees, nepalese rupees, sri lankan rupees
  krw: won, krw
  chf: franc, francs, chf, swiss francs
  sek: kronor, sek, swedish kronor
  nok: nok, norwegian kroner
  dkk: dkk, danish kroner
  pln: zloty, zlotys, zlotych, pln
  uah: hryvnia, hryvnias, uah
  try: lira, liras, turkish lira
  brl: reais, brl
  mxn: mxn, mexican pesos
  ars: argentine pesos, argentinian pesos
  zar: rand, zar
  ils: shekel, shekels, ils
  cad: canadian dollars, cad
  aud: australian dollars, aud
  nzd: new zealand dollars
  hkd: hong kong dollars
  sgd: singapore dollars
  btc: bitcoin, bitcoins
  ngn: naira, ngn
  ghs: cedi, cedis
  kes: kenyan shillings, kes, ksh
  irr: rial, rials
  sar: riyal, riyals, sar
  aed: dirham, dirhams, aed, dh, dhs
  thb: baht
  vnd: dong
  idr: rupiah
  czk: koruna, koruny, czech crowns
  huf: forint, forints
  kroner: kroner
  pesos: pesos
  dinars: dinar, dinars, kd, kwd, bhd, jod, iqd
  shillings: shillings
  myr: ringgit, myr, rm
  bdt: taka, bdt, tk
  kzt: tenge
  zmw: kwacha
  etb: birr
  mad: moroccan dirhams
  ron: lei
  bgn: leva
`)
/** Currency of a word or of two words ("canadian dollars"). */
export const currencyWord = (words: string): string | undefined => CURRENCY_WORDS.get(words)

const CURRENCY_SIGNS = new Map(
  Object.entries({
    $: 'usd',
    '€': 'eur',
    '£': 'gbp',
    '¥': 'jpy',
    '₹': 'rupees',
    '₽': 'rub',
    '₴': 'uah',
    '₩': 'krw',
    '₺': 'try',
    '₪': 'ils',
    '₦': 'ngn',
    '₫': 'vnd',
  }),
)
const DOLLARS = new Map(
  Object.entries({
    us: 'usd',
    'u.s.': 'usd',
    a: 'aud',
    au: 'aud',
    c: 'cad',
    ca: 'cad',
    hk: 'hkd',
    nz: 'nzd',
    s: 'sgd',
    r: 'brl',
    nt: 'twd',
  }),
)
export const currencySign = (sign: string): string | undefined => CURRENCY_SIGNS.get(sign)
/** "A$", "HK$": the letters before a dollar sign. */
export const dollarPrefix = (letters: string): string | undefined => DOLLARS.get(letters)

export interface Measure {
  readonly unit: string
  readonly factor: number
  /** Added before the factor: only temperature in Fahrenheit has one. */
  readonly offset: number
}

/** Canonical unit, then word=factor. Words with a space are two lexemes. */
const MEASURES = new Map<string, Measure>(
  `
  km: km=1 kms=1 kilometre=1 kilometres=1 kilometer=1 kilometers=1 mile=1.609344 miles=1.609344 metre=0.001 metres=0.001 meter=0.001 meters=0.001 m=0.001 foot=0.0003048 feet=0.0003048 ft=0.0003048 yard=0.0009144 yards=0.0009144 yd=0.0009144 yds=0.0009144 cm=0.00001 centimetre=0.00001 centimetres=0.00001 centimeter=0.00001 centimeters=0.00001 inch=0.0000254 inches=0.0000254 mm=0.000001 millimetre=0.000001 millimetres=0.000001 millimeter=0.000001 millimeters=0.000001
  kg: kg=1 kgs=1 kilo=1 kilos=1 kilogram=1 kilograms=1 kilogramme=1 kilogrammes=1 g=0.001 gram=0.001 grams=0.001 grammes=0.001 mg=0.000001 milligram=0.000001 milligrams=0.000001 tonne=1000 tonnes=1000 ton=907.18474 tons=907.18474 lb=0.45359237 lbs=0.45359237 ounce=0.028349523 ounces=0.028349523 oz=0.028349523 stone=6.35029318
  km2: hectare=0.01 hectares=0.01 ha=0.01 acre=0.0040468564 acres=0.0040468564
  litre: litre=1 litres=1 liter=1 liters=1 gallon=3.785411784 gallons=3.785411784
  kmh: mph=1.609344 kph=1 kmh=1 knot=1.852 knots=1.852
  mw: mw=1 megawatt=1 megawatts=1 gw=1000 gigawatt=1000 gigawatts=1000 kw=0.001 kilowatt=0.001 kilowatts=0.001
  gb: gb=1 gigabyte=1 gigabytes=1 mb=0.001 megabyte=0.001 megabytes=0.001 tb=1000 terabyte=1000 terabytes=1000
  ghz: ghz=1 mhz=0.001
  `
    .trim()
    .split('\n')
    .flatMap((line): [string, Measure][] => {
      const [unit = '', words = ''] = line.trim().split(': ')
      return words.split(' ').map((entry) => {
        const [word = '', factor = ''] = entry.split('=')
        return [word, { unit, factor: Number(factor), offset: 0 }]
      })
    }),
)
const SQUARE = /^(?:square|sq)$/
export const measureWord = (word: string): Measure | undefined => MEASURES.get(word)
/** "square miles", "sq km": the length unit squared. */
export function squareMeasure(word: string, next: string): Measure | undefined {
  const length = SQUARE.test(word) ? MEASURES.get(next) : undefined
  return length?.unit === 'km' ? { unit: 'km2', factor: length.factor ** 2, offset: 0 } : undefined
}
export const CELSIUS: Measure = { unit: 'celsius', factor: 1, offset: 0 }
export const FAHRENHEIT: Measure = { unit: 'celsius', factor: 5 / 9, offset: -32 }

/** Lengths under a metre are told in millimetres ("a 152mm shell"), longer ones in kilometres. */
export function canonical(value: number, measure: Measure): { readonly value: number; readonly unit: string } {
  const converted = Number(((value + measure.offset) * measure.factor).toPrecision(12))
  if (measure.unit === 'km' && Math.abs(converted) < 0.001)
    return { value: Number((converted * 1e6).toPrecision(12)), unit: 'mm' }
  return { value: converted, unit: measure.unit }
}

/** Days by word. A month is a twelfth of 365.25 days, so that "24 months" is "two years". */
const DURATIONS = new Map<string, number>(
  'second=1/86400 sec=1/86400 minute=1/1440 min=1/1440 hour=1/24 hr=1/24 day=1 night=1 week=7 fortnight=14 month=30.4375 year=365.25 yr=365.25 decade=3652.5 century=36525'
    .split(' ')
    .flatMap((entry): [string, number][] => {
      const [word = '', days = ''] = entry.split('=')
      const [over = '', under = '1'] = days.split('/')
      const value = Number(over) / Number(under)
      return [
        [word, value],
        [word === 'century' ? 'centuries' : `${word}s`, value],
      ]
    }),
)
/** Length in days of a word for a stretch of time, singular or plural. */
export const durationDays = (word: string): number | undefined => DURATIONS.get(word)

const IRREGULAR = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    persons: 'people',
    person: 'people',
    people: 'people',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    wolves: 'wolf',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    crises: 'crisis',
  }),
)
/** "Servicemen", "fishermen", "policewomen"; not "specimen", "regimen". */
const OF_MEN =
  /^(?:air|bar|business|camera|chair|clergy|congress|council|country|craft|crew|door|engine|fire|fisher|front|gun|hang|hench|horse|lay|lines|marks|mid|minute|nor|patrol|police|post|rifle|sales|sea|service|sports|spokes|states|strong|swords|towns|trades|tribes|watch|work|yachts)(?:wo)?men$/
/** Nouns that are plural without an ending. */
const PLURALS = new Set(
  'people men women children police staff troops dead injured wounded missing aircraft sheep fish cattle personnel crew percent seats'.split(
    ' ',
  ),
)
export const isPlural = (word: string): boolean =>
  PLURALS.has(word) ||
  IRREGULAR.has(word) ||
  OF_MEN.test(word) ||
  (word.endsWith('s') && !/(?:ss|us|is|'s)$/.test(word) && word.length > 2)

/** The singular of a counted noun, so that "14 cracks" and "a crack" share a unit. */
export function nounStem(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (OF_MEN.test(word)) return `${word.slice(0, -2)}an`
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return isPlural(word) && word.endsWith('s') ? word.slice(0, -1) : word
}
