/** Europresse and its sisters: outlet, day, headline and writer above the words; copyright, number and certificate below them. */
import { readByline } from '../../core/article/metadata/bylines.js'
import { readDateLine } from '../../core/article/metadata/dateLine.js'
import type { MarkedLine } from '../assemble.js'
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
import { hintsOf } from './values.js'

/** "news·20240115·LM·0q1403_1255263". */
const NUMBER = /\bnews·(?:19|20)\d{6}·[A-Z0-9]+·\S+/u
const CERTIFICATE =
  /^(?:ce certificat est émis|this certificate is issued|date d'émission|issue date|le présent document est protégé|this document is protected)/iu
const NOTES = /^(?:illustration|note|encadré|légende)\(?s?\)?\s?:/iu
/** Lines between the outlet and the words. */
const MOST_HEAD = 8
const MOST_WORDS_OF_HEAD = 30
const MOST_WORDS_OF_NAMES = 12

const isFoot = (text: string): boolean => NUMBER.test(text) || isRights(text) || CERTIFICATE.test(text)
const isProse = (text: string): boolean =>
  wordsIn(text) > MOST_WORDS_OF_HEAD || (wordsIn(text) > 8 && /[.…»”]$/u.test(text))
const isNames = (text: string): boolean =>
  wordsIn(text) <= MOST_WORDS_OF_NAMES && (readByline(text)?.authors.length ?? 0) > 0

/** "Le Courrier, no. 24702" is the outlet with its issue. */
const outletOf = (text: string): string => text.replace(/,?\s*(?:no|n°|nº|vol)\.?\s?\d.*$/iu, '').trim()

/** "Politique, mardi 14 mars 2006, p. 12": a section in front of the day. */
function dayIn(text: string): string | null {
  if (wordsIn(text) > MOST_WORDS_OF_HEAD) return null
  const date = readDateLine(text)
  return date === null || wordsIn(date.before) > 8 ? null : date.value
}

function documentOf(chunk: readonly MarkedLine[]): Found {
  const day = chunk.findIndex(({ text }, index) => index > 0 && index <= 4 && dayIn(text) !== null)
  if (day < 0) return { lines: asBody(chunk), hints: {} }
  const foot = chunk.findIndex(({ text }, index) => index > day && (isFoot(text) || NOTES.test(text)))
  const end = foot < 0 ? chunk.length : foot
  const prose = chunk.findIndex(({ text }, index) => index > day && isProse(text))
  const from = Math.min(prose < 0 ? day + MOST_HEAD : prose, day + MOST_HEAD, end)
  const head = chunk.slice(day + 1, from)
  const namesAt = head.length > 1 ? head.findLastIndex(({ text }) => isNames(text)) : -1
  const titles = namesAt < 0 ? head : head.slice(0, namesAt)
  const longest = Math.max(0, ...titles.map(({ text }) => wordsIn(text)))
  const titleAt = titles.findIndex(({ text }) => wordsIn(text) === longest)
  return {
    lines: [
      ...asFurniture(chunk.slice(0, day + 1)),
      ...head.map(({ text }, index): MarkedLine => {
        if (index === titleAt) return { kind: 'headline', text }
        if (index === namesAt) return { kind: 'byline', text }
        return index < titleAt ? furniture(text) : { kind: null, text }
      }),
      ...asBody(chunk.slice(from, end)),
      ...asFurniture(chunk.slice(end)),
    ],
    hints: hintsOf({
      title: titles[titleAt]?.text,
      outlet: outletOf(chunk[day - 1]?.text ?? ''),
      byline: head[namesAt]?.text,
      published: dayIn(chunk[day]?.text ?? ''),
    }),
  }
}

/** Whether the foot of a document ends with this line. */
const endsFoot = (lines: readonly MarkedLine[], index: number): boolean => {
  const [here = '', next = ''] = [lines[index]?.text, lines[index + 1]?.text]
  return (
    isFoot(here) &&
    !isFoot(next) &&
    lines.slice(Math.max(0, index - 6), index + 1).some(({ text }) => NUMBER.test(text))
  )
}

export const europresse: Recogniser = (lines) => {
  const certified = lines.some(({ text }) => CERTIFICATE.test(text) || isRights(text))
  if (!certified || !lines.some(({ text }) => NUMBER.test(text))) return null
  const { chunks, rest } = chunksUpTo(lines, (_line, index) => endsFoot(lines, index))
  const found = chunks.map(documentOf)
  if (found.every(({ hints }) => hints.published === undefined)) return null
  return mayBeArticle(rest) ? [...found, documentOf(rest)] : withFoot(found, rest)
}
