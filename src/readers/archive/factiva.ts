/** Factiva: headline, writer, count of words, day, outlet and copyright above the words, "Document" with a number below them. */
import { isAgencyCredit } from '../../core/article/agencies.js'
import { readByline } from '../../core/article/metadata/bylines.js'
import type { MarkedLine } from '../assemble.js'
import { codedIn } from './factiva-codes.js'
import { isRights } from './fields.js'
import {
  asBody,
  asFurniture,
  chunksUpTo,
  furniture,
  mayBeArticle,
  withFoot,
  wordsIn,
  type Found,
  type Recogniser,
} from './line.js'
import { dayIn, hintsOf, languageIn } from './values.js'

/** "Document FTCOM00020230728ej7s0015h": code of the outlet, day, and what tells documents of that day apart. */
const END = /^(?:(?:AN\s+)?(?:document|dokument|documento)\s+)[A-Z][A-Z0-9]{3,12}(?:19|20)\d{6}[a-z0-9]{6,12}$/iu

const COUNT = /^\d{1,3}(?:[.,\s]?\d{3})*\s(?:words|wörter|mots|palabras|parole|palavras|woorden|слов|słów|ord|字|語)$/iu
const TIME = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?(?:\s?(?:AM|PM))?(?:\s?[A-Z]{2,4})?$/iu
const PAGE = /^(?:(?:p|pg|page|seite|s|pag)\.?\s?)?[A-Z]{0,4}\d{1,4}$/iu
/** "English", "Chinese - Traditional"; "Polish News Bulletin" is an outlet. */
const TONGUE = /^\p{L}+(?:\s[-–(;].{0,20})?$/u
/** Lines between the count of words and the words themselves. */
const MOST_HEAD = 12

interface Head {
  readonly day: string | null
  readonly time: string | null
  readonly outlet: string | null
  readonly language: string | null
  /** How many lines it has. */
  readonly length: number
}

/** Reads the lines below the count of words: day, time, outlet, code, edition, page, language, copyright. */
function headOf(lines: readonly string[]): Head {
  const head = lines.slice(0, MOST_HEAD)
  const rights = head.findIndex(isRights)
  const tongue = head.findIndex((text) => TONGUE.test(text) && languageIn(text) !== null)
  const length = (rights >= 0 ? rights : tongue >= 0 ? tongue : head.findIndex((text) => dayIn(text) !== null)) + 1
  const own = head.slice(0, length)
  const dayAt = own.findIndex((text) => dayIn(text) !== null)
  const timeAt = own.findIndex((text, index) => index === dayAt + 1 && TIME.test(text))
  const outlet = own.find(
    (text, index) => index > Math.max(dayAt, timeAt) && !isRights(text) && index !== tongue && !PAGE.test(text),
  )
  return {
    day: own[dayAt] ?? null,
    time: own[timeAt] ?? null,
    outlet: outlet ?? null,
    language: tongue >= 0 && tongue < length ? languageIn(head[tongue] ?? '') : null,
    length,
  }
}

const MOST_WORDS_OF_SECTION = 5
const MOST_WORDS_OF_BYLINE = 16

function isByline({ text }: MarkedLine): boolean {
  if (wordsIn(text) > MOST_WORDS_OF_BYLINE) return false
  const read = readByline(text)
  return (
    isAgencyCredit(text) || (read !== null && (read.explicit || read.authors.length > 0 || read.agencies.length > 0))
  )
}

/** What stands above the count of words: a section, the headline, further lines of it, the writers. */
interface Top {
  readonly lines: readonly MarkedLine[]
  readonly title: string | null
  readonly byline: string | null
}

function topOf(above: readonly MarkedLine[]): Top {
  const last = above.length - 1
  const tail = above[last]
  const bylineAt = last > 0 && tail !== undefined && isByline(tail) ? last : -1
  const open = bylineAt < 0 ? above : above.slice(0, bylineAt)
  const told = open.findIndex(({ kind }) => kind === 'headline' || kind === 'heading')
  const [first, second] = open
  const isSection =
    first !== undefined &&
    second !== undefined &&
    wordsIn(first.text) <= MOST_WORDS_OF_SECTION &&
    wordsIn(second.text) > wordsIn(first.text)
  const titleAt = told >= 0 ? told : isSection ? 1 : open.length > 0 ? 0 : -1
  const lines = above.map(({ text }, index): MarkedLine => {
    if (index === titleAt) return { kind: 'headline', text }
    if (index === bylineAt) return { kind: 'byline', text }
    return index < titleAt ? furniture(text) : { kind: null, text }
  })
  return { lines, title: above[titleAt]?.text ?? null, byline: above[bylineAt]?.text ?? null }
}

/** A document in the form without codes; null where it has no count of words with a day below it. */
function plainIn(chunk: readonly MarkedLine[]): Found | null {
  const count = chunk.findIndex(
    ({ text }, index) =>
      COUNT.test(text) && chunk.slice(index + 1, index + 4).some((below) => dayIn(below.text) !== null),
  )
  if (count < 0) return null
  const top = topOf(chunk.slice(0, count))
  const below = chunk.slice(count + 1)
  const { day, time, outlet, language, length } = headOf(below.map(({ text }) => text))
  return {
    lines: [
      ...top.lines,
      furniture(chunk[count]?.text ?? ''),
      ...asFurniture(below.slice(0, length)),
      ...asBody(below.slice(length)),
    ],
    hints: hintsOf({
      title: top.title,
      outlet,
      byline: top.byline,
      published: day === null ? null : dayIn(time === null ? day : `${day} ${time}`),
      language,
    }),
  }
}

function documentOf(chunk: readonly MarkedLine[]): Found {
  return codedIn(chunk) ?? plainIn(chunk) ?? { lines: asBody(chunk), hints: {} }
}

const SUMMARY =
  /^(?:search summary|suchzusammenfassung|zusammenfassung der suche|résumé de la recherche|récapitulatif de la recherche|resumen de (?:la )?búsqueda|sommario della ricerca)$|(?:©|\(c\)|&copy;)\s*\d{4}\s+(?:factiva|dow jones)/iu

export const factiva: Recogniser = (lines) => {
  const { chunks, rest } = chunksUpTo(lines, ({ text }) => END.test(text))
  if (chunks.length === 0) return null
  const found = chunks.map((chunk): Found => {
    const { lines: inside, hints } = documentOf(chunk.slice(0, -1))
    return { lines: [...inside, ...asFurniture(chunk.slice(-1))], hints }
  })
  if (found.every(({ hints }) => hints.published === undefined || hints.outlet === undefined)) return null
  const isSummary = rest.some(({ text }) => SUMMARY.test(text))
  return isSummary || !mayBeArticle(rest) ? withFoot(found, rest) : [...found, documentOf(rest)]
}
