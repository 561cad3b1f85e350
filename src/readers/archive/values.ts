/** What the values of a download's fields mean: days, languages, outlets, writers. */
import { agenciesIn, beyondAgencies } from '../../core/article/agencies.js'
import { readByline } from '../../core/article/metadata/bylines.js'
import { readDateLine } from '../../core/article/metadata/dateLine.js'
import { monthOf } from '../../core/article/metadata/months.js'
import type { MetadataHints } from '../../core/article/source.js'
import { fold, wordsIn } from './line.js'

const MOST_WORDS_OF_DATE = 14

/** "March 2019", of a magazine. */
function monthIn(line: string): string | null {
  const [, name = '', year = ''] = /^(\p{L}{3,12})\.?,?\s+(\d{4})$/u.exec(line) ?? []
  const month = monthOf(name)
  return month === null ? null : `${year}-${String(month).padStart(2, '0')}`
}

/** The moment in a line that begins with a day: "January 11, 2010 Monday 10:50 AM GMT". ISO 8601, as precise as the line. */
export function dayIn(line: string): string | null {
  if (wordsIn(line) > MOST_WORDS_OF_DATE) return null
  const date = readDateLine(line)
  return date?.before === '' ? date.value : monthIn(line)
}

/** How databases name languages, in the languages of their windows; folded. */
const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'en english englisch anglais ingles inglese engels',
    'de german deutsch allemand aleman tedesco duits',
    'fr french franzosisch francais frances francese frans',
    'es spanish spanisch espagnol espanol castellano spagnolo spaans',
    'it italian italienisch italien italiano italiaans',
    'nl dutch niederlandisch neerlandais neerlandes olandese nederlands',
    'pt portuguese portugiesisch portugais portugues portoghese',
    'ru russian russisch russe ruso russo русскии',
    'uk ukrainian ukrainisch ukrainien ucraniano',
    'pl polish polnisch polonais polaco polski',
    'cs czech tschechisch tcheque checo cestina',
    'sv swedish schwedisch suedois sueco svenska',
    'no norwegian norwegisch norvegien noruego norsk',
    'da danish danisch danois danes dansk',
    'fi finnish finnisch finnois finlandes suomi',
    'tr turkish turkisch turc turco turkce',
    'el greek griechisch grec griego',
    'hu hungarian ungarisch hongrois hungaro magyar',
    'ro romanian rumanisch roumain rumano romana',
    'ar arabic arabisch arabe',
    'he hebrew hebraisch hebreu hebreo',
    'zh chinese chinesisch chinois chino',
    'ja japanese japanisch japonais japones',
    'ko korean koreanisch coreen coreano',
    'hi hindi',
  ].flatMap((row) => {
    const [code = '', ...names] = row.split(' ')
    return names.map((name) => [name, code] as const)
  }),
)

/** BCP 47 of "ENGLISH", "GERMAN; DEUTSCH", "Dutch / Nederlands"; null for what is not known. */
export const languageIn = (value: string): string | null =>
  fold(value)
    .split(/[^\p{L}]+/u)
    .map((name) => LANGUAGES[name])
    .find((code) => code !== undefined) ?? null

/** Words that stand with an agency's name when the whole is the name of its service. */
const SERVICE =
  /^(?:[\s,.:;()/&–—-]|\b(?:the|news|newswires?|newsfeed|wires?|services?|agency|general|economic|political|regional|national|international|internationaler|worldstream|world|state|local|and|online|basisdienst|dienst|englischer|landesdienst|europadienst|english|german|french|spanish|arabic|deutsch|anglais|français|inglés|español)\b)*$/iu

/** The agency whose service an outlet is: "Agence France Presse -- English", "Reuters News". */
const agencyNamed = (outlet: string): readonly string[] =>
  SERVICE.test(beyondAgencies(outlet)) ? agenciesIn(outlet) : []

/** A name as the list shows it: "Agence France Presse" of "Agence France Presse -- English". */
const outletName = (value: string): string => value.replace(/\s*--\s*\p{L}+$/u, '').trim()

/** "Berg, Ana" as databases turn names, the right way round. */
export const turned = (name: string): string =>
  name.replace(/^([^,]+),\s*([^,]+)$/u, (_whole, last: string, first: string) => `${first.trim()} ${last.trim()}`)

/** "TREVOR Shaw", as some papers write who signs, is Trevor Shaw. */
const inSmallLetters = (name: string): string =>
  name.replace(
    /(?<!\p{L})(\p{Lu})(\p{Lu}{2,})(?!\p{L})/gu,
    (_word, first: string, rest: string) => first + rest.toLowerCase(),
  )

/** What was read of a document's fields; null or '' for what it does not tell. */
export interface Read {
  readonly title?: string | null | undefined
  readonly outlet?: string | null | undefined
  /** As it stands in the field: "By Ana Berg in Lagos", "Reuters". */
  readonly byline?: string | null | undefined
  /** "KELLS, July 28 (Reuters)": an agency may be named in it. */
  readonly dateline?: string | null | undefined
  readonly published?: string | null | undefined
  readonly language?: string | null | undefined
}

const FORM = 'format' as const
const told = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value !== ''

/** The hints of a document; the form of the download says them. */
export function hintsOf({ title, outlet, byline, dateline, published, language }: Read): MetadataHints {
  const name = told(outlet) ? outletName(outlet) : null
  const by = told(byline) ? readByline(`By ${byline.replace(/^(?:by|von|par|por|door|di)\s+/iu, '')}`) : null
  const agencies = [
    ...(name === null ? [] : agencyNamed(name)),
    ...(by?.agencies ?? []),
    ...agenciesIn(/[(/].*[)/]/u.exec(dateline ?? '')?.[0] ?? ''),
  ]
  return {
    ...(told(title) ? { title: { value: title, source: FORM } } : {}),
    ...(told(name) ? { outlet: { value: name, source: FORM } } : {}),
    ...(by !== null && by.authors.length > 0
      ? { authors: { value: by.authors.map(inSmallLetters), source: FORM } }
      : {}),
    ...(agencies.length > 0 ? { agencies: { value: [...new Set(agencies)], source: FORM } } : {}),
    ...(told(published) ? { published: { value: published, source: FORM } } : {}),
    ...(told(language) ? { language: { value: language, source: FORM } } : {}),
  }
}
