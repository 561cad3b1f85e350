/** The older form of Nexis and LexisNexis: "1 of 50 DOCUMENTS" above each document, fields in capitals. */
import type { MarkedLine } from '../assemble.js'
import { fieldKindsIn, holderIn, isRights } from './fields.js'
import { asBody, asFurniture, chunksFrom, furniture, withCover, wordsIn, type Found, type Recogniser } from './line.js'
import { bodyLines, markedFields, partsOf, valueOf, type Parts } from './nexis-lines.js'
import { dayIn, hintsOf, languageIn } from './values.js'

const SEPARATOR =
  /^(?:focus\s*-\s*)?(?:\d+ (?:of|von|de|sur|di|van) \d+ (?:documents?|dokumenten?|documentos?)|(?:document|dokument|documento) \d+ (?:of|von|de|sur|di|van) \d+)$/iu

/** Different fields in capitals that a file must have besides a separator. */
const LEAST_FIELDS = 2

const EDITION =
  /\b(?:edition|ausgabe|édition|edición|editie|edizione)\b|^(?:late|final|first|second|national|scotland|ireland|ulster|weekend|main)\b.{0,20}$/iu
const MOST_WORDS_OF_EDITION = 10

/** Lines above the first field with what each is: outlet, day, edition, copyright, headline. */
interface Head {
  readonly lines: readonly MarkedLine[]
  readonly outlet: string | null
  readonly published: string | null
  readonly title: string | null
}

const isEdition = (text: string, before: string): boolean =>
  wordsIn(text) <= MOST_WORDS_OF_EDITION && (EDITION.test(text) || (before.endsWith(';') && EDITION.test(before)))

function headOf(above: readonly MarkedLine[], titleTold: boolean): Head {
  const texts = above.map(({ text }) => text)
  const day = texts.findIndex((text) => dayIn(text) !== null)
  const outletAt = texts.findIndex((text, index) => !isRights(text) && index !== day)
  // Where only a copyright stands above the day, its holder is the outlet; what stands below is the headline.
  const named = outletAt >= 0 && (day < 0 || outletAt < day)
  const isTitle = (text: string, index: number): boolean =>
    !(named && index === outletAt) &&
    dayIn(text) === null &&
    !isRights(text) &&
    !isEdition(text, texts[index - 1] ?? '')
  const below = texts.findIndex((text, index) => index > day && isTitle(text, index))
  const titleAt = titleTold ? -1 : below >= 0 ? below : texts.findIndex(isTitle)
  const kindOf = (text: string, index: number): MarkedLine => {
    if (index === titleAt) return { kind: 'headline', text }
    return titleAt >= 0 && index > titleAt && !isRights(text) && dayIn(text) === null
      ? { kind: null, text }
      : furniture(text)
  }
  return {
    lines: texts.map(kindOf),
    outlet: named ? (texts[outletAt] ?? null) : (texts.map(holderIn).find((holder) => holder !== null) ?? null),
    published: texts.map(dayIn).find((found) => found !== null) ?? null,
    title: texts[titleAt] ?? null,
  }
}

function documentOf(separator: MarkedLine, { above, fields, body, tail }: Parts): Found {
  const headline = valueOf(fields, 'headline', true)
  const head = headOf(above, headline !== null)
  const language = valueOf(tail, 'language', true) ?? valueOf(fields, 'language', true)
  return {
    lines: [
      furniture(separator.text),
      ...head.lines,
      ...markedFields(fields, true),
      ...bodyLines(body, true),
      ...asFurniture(tail),
    ],
    hints: hintsOf({
      title: (headline ?? head.title)?.replace(/\s*;$/u, ''),
      outlet: head.outlet,
      byline: valueOf(fields, 'byline', true),
      dateline: valueOf(fields, 'dateline', true),
      published: head.published,
      language: language === null ? null : languageIn(language),
    }),
  }
}

/** A document without the fields: all its lines are its words. */
function foundIn([separator, ...lines]: readonly MarkedLine[]): readonly Found[] {
  if (separator === undefined) return []
  const parts = partsOf(lines, true)
  if (parts !== null) return [documentOf(separator, parts)]
  return [{ lines: [furniture(separator.text), ...asBody(lines)], hints: {} }]
}

export const nexis: Recogniser = (lines) => {
  const { cover, chunks } = chunksFrom(lines, ({ text }) => SEPARATOR.test(text))
  if (chunks.length === 0 || fieldKindsIn(lines, true) < LEAST_FIELDS) return null
  return withCover(chunks.flatMap(foundIn), cover)
}
