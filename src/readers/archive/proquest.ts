/** ProQuest: documents between lines of underscores, fields with a colon around "Full text:", "Database:" as the last. */
import type { MarkedLine } from '../assemble.js'
import { isRights } from './fields.js'
import {
  asBody,
  asFurniture,
  chunksUpTo,
  fold,
  furniture,
  mayBeArticle,
  withFoot,
  type Found,
  type Recogniser,
} from './line.js'
import { dayIn, hintsOf, languageIn, turned } from './values.js'

const RULE = /^_{20,}$/u
const NAMES = new Set(
  [
    'author|publication info|abstract|abstract (summary)|links|full text|subject|location|people|company / organization|company/organization|title|publication title',
    'first page|pages|number of pages|publication year|publication date|year|section|publisher|place of publication|country of publication|publication subject|issn|e-issn',
    'source type|language of publication|language|document type|document feature|dateline|proquest document id|document url|copyright|last updated|database',
    'identifier / keyword|identifier / keywords|classification|volume|issue|edition|url|accession number|business indexing term|substance|credit|journal subject|column',
  ].flatMap((names) => names.split('|')),
)
/** A file has at least two of these. */
const TELLING = [
  'publication title',
  'publication info',
  'proquest document id',
  'full text',
  'database',
  'source type',
]
const LEAST_TELLING = 2

interface Field {
  readonly name: string
  readonly label: string
  readonly value: string
}

const FIELD = /^(\p{Lu}[\p{L} /()-]{2,30}?):(?:\s+|$)/u

function fieldIn(text: string): Field | null {
  const [label = '', name = ''] = FIELD.exec(text) ?? []
  return NAMES.has(fold(name))
    ? { name: fold(name), label: label.trim(), value: text.slice(label.length).trim() }
    : null
}

const NUMBER = /^document \d+ of \d+$/iu
const LINK = /^proquest document link$|^https?:\/\/\S+$/iu
/** Lines that ProQuest puts below the last document. */
const FOOT = /^(?:bibliography|contact us at|database copyright|terms and conditions)\b/iu

/** Index of the first field behind the words: all lines from there on are fields. */
function tailFrom(lines: readonly MarkedLine[], from: number): number {
  let at = lines.length
  for (let index = lines.length - 1; index > from; index -= 1) {
    const { text } = lines[index] ?? { text: '' }
    if (fieldIn(text) !== null || isRights(text) || LINK.test(text)) at = index
    else if (index < at - 1) break
  }
  return at
}

/** The names in a field: "Berg, Ana; Shaw, Tom". */
const writers = (value: string): string =>
  value
    .split(/\s*;\s*/u)
    .map(turned)
    .join(' and ')

/** "Harbour Times; Port Denby" is the outlet with its place. */
const outletOf = (value: string): string => value.split(/\s*;\s/u)[0] ?? value

interface Words {
  readonly above: readonly MarkedLine[]
  readonly body: readonly MarkedLine[]
  readonly tail: readonly MarkedLine[]
}

/** Divides a document at its words; without a full text, the abstract is all the words there are. */
function wordsOf(lines: readonly MarkedLine[]): Words {
  const at = ['full text', 'abstract', 'abstract (summary)']
    .map((name) => lines.findIndex(({ text }) => fieldIn(text)?.name === name))
    .find((index) => index >= 0)
  if (at === undefined) return { above: lines, body: [], tail: [] }
  const tail = tailFrom(lines, at)
  const field = fieldIn(lines[at]?.text ?? '')
  const first: readonly MarkedLine[] =
    field === null ? [] : [furniture(field.label), ...(field.value === '' ? [] : [{ kind: null, text: field.value }])]
  return { above: lines.slice(0, at), body: [...first, ...asBody(lines.slice(at + 1, tail))], tail: lines.slice(tail) }
}

function documentOf(lines: readonly MarkedLine[]): Found {
  const value = (...names: readonly string[]): string | null =>
    names
      .map((name) => lines.map(({ text }) => fieldIn(text)).find((field) => field?.name === name && field.value !== ''))
      .find((field) => field !== undefined)?.value ?? null
  const { above, body, tail } = wordsOf(lines)
  const firstField = above.findIndex(({ text }) => fieldIn(text) !== null)
  const isTitle = ({ text }: MarkedLine, index: number): boolean =>
    (firstField < 0 || index < firstField) && !NUMBER.test(text) && !LINK.test(text) && !RULE.test(text)
  const said = value('title')
  const repeated = above.findIndex((line, index) => isTitle(line, index) && line.text === said)
  const titleAt = repeated >= 0 ? repeated : above.findLastIndex(isTitle)
  const by = value('author')
  const info = value('publication info')
  const language = value('language of publication', 'language')
  return {
    lines: [
      ...above.map(({ text }, index): MarkedLine => {
        if (index === titleAt) return { kind: 'headline', text }
        return fieldIn(text)?.name === 'author' ? { kind: 'byline', text } : furniture(text)
      }),
      ...body,
      ...asFurniture(tail),
    ],
    hints: hintsOf({
      title: above[titleAt]?.text ?? said,
      outlet: outletOf(value('publication title') ?? info ?? ''),
      byline: by === null ? null : writers(by),
      published: dayIn(value('publication date') ?? '') ?? dayInInfo(info),
      language: language === null ? null : languageIn(language),
    }),
  }
}

/** "Harbour Times ; Port Denby [Port Denby]08 May 2010: AA.2." */
const dayInInfo = (info: string | null): string | null => {
  const day = /\d{1,2} \p{L}{3,9} \d{4}/u.exec(info ?? '')?.[0]
  return day === undefined ? null : dayIn(day)
}

const isDocument = (lines: readonly MarkedLine[]): boolean => {
  const names = new Set(lines.flatMap(({ text }) => fieldIn(text)?.name ?? []))
  return TELLING.filter((name) => names.has(name)).length >= LEAST_TELLING
}

/** A document ends with a line of underscores, or with the field that is the last of each. */
export const proquest: Recogniser = (lines) => {
  if (!isDocument(lines)) return null
  const hasRules = lines.some(({ text }) => RULE.test(text))
  const isLast = ({ text }: MarkedLine): boolean => fieldIn(text)?.name === 'database'
  const { chunks, rest } = chunksUpTo(lines, (line) => (hasRules ? RULE.test(line.text) : isLast(line)))
  const all = [...chunks, ...(rest.length > 0 ? [rest] : [])]
  if (!all.some(isDocument)) return null
  const found: Found[] = []
  let cover: readonly MarkedLine[] = []
  for (const chunk of all) {
    const own = chunk.some(({ text }) => !RULE.test(text) && !FOOT.test(text))
    if (
      isDocument(chunk) ||
      (own && found.length > 0 && mayBeArticle(chunk) && !chunk.some(({ text }) => FOOT.test(text)))
    ) {
      const document = isDocument(chunk) ? documentOf(chunk) : { lines: asBody(chunk), hints: {} }
      found.push({ ...document, lines: [...asFurniture(cover), ...document.lines] })
      cover = []
    } else cover = [...cover, ...chunk]
  }
  return withFoot(found, cover)
}
