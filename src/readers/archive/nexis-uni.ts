/** The newer form of Nexis (Nexis Uni, Nexis+, Lexis Advance): "End of Document" below each document, no marks above. */
import type { MarkedLine } from '../assemble.js'
import { fieldKindsIn, isRights } from './fields.js'
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
import { bodyLines, markedFields, partsOf, valueOf, type Parts } from './nexis-lines.js'
import { dayIn, hintsOf, languageIn } from './values.js'

const END =
  /^(?:end of document|ende des dokuments|fin du document|fin del documento|fin de documento|einde van (?:het )?document|fine del documento|fim do documento)$/iu

const LEAST_FIELDS = 2

/** "Link to Image", "Link zum PDF-Dokument", "Return to list". */
const LINK = /^(?:link (?:to|zum?|zur)\b|lien vers\b|enlace a\b|return to\b|load-date\b)/iu
const MOST_WORDS_OF_LINK = 6
const isLink = (text: string): boolean => wordsIn(text) <= MOST_WORDS_OF_LINK && LINK.test(text)

const MOST_WORDS_OF_OUTLET = 14

/** Where headline, outlet and day stand among the lines above the first field; -1 for what is not there. */
interface Places {
  readonly title: number
  readonly outlet: number
  readonly day: number
}

/** The day is the last that stands alone; the outlet is above it, the headline above the outlet. */
function placesIn(texts: readonly string[], first: boolean): Places {
  const own = texts.flatMap((text, index) => (isRights(text) || isLink(text) ? [] : [index]))
  const day = own.findLast((index) => dayIn(texts[index] ?? '') !== null) ?? -1
  if (day >= 0) {
    const above = own.filter((index) => index < day)
    return { day, outlet: above.at(-1) ?? -1, title: above.at(-2) ?? -1 }
  }
  // Without a day: headline and outlet are the only lines, or the last above the fields of the first document.
  const [title = -1, outlet = -1] = first ? own.slice(-2) : own
  const plausible = wordsIn(texts[outlet] ?? '') <= MOST_WORDS_OF_OUTLET
  return { day: -1, title, outlet: plausible ? outlet : -1 }
}

function documentOf({ above, fields, body, tail }: Parts, first: boolean): Found {
  const texts = above.map(({ text }) => text)
  const { title, outlet, day } = placesIn(texts, first)
  const language = valueOf(tail, 'language', false) ?? valueOf(fields, 'language', false)
  const marked = texts.map((text, index): MarkedLine =>
    index === title ? { kind: 'headline', text } : furniture(text),
  )
  return {
    lines: [...marked, ...markedFields(fields, false), ...bodyLines(body, false), ...asFurniture(tail)],
    hints: hintsOf({
      title: texts[title],
      outlet: texts[outlet],
      byline: valueOf(fields, 'byline', false),
      dateline: valueOf(fields, 'dateline', false),
      published: day < 0 ? null : dayIn(texts[day] ?? ''),
      language: language === null ? null : languageIn(language),
    }),
  }
}

/** A document without the fields: all its lines are its words. */
function foundIn(lines: readonly MarkedLine[], first: boolean): Found {
  const parts = partsOf(lines, false)
  return parts === null ? { lines: asBody(lines), hints: {} } : documentOf(parts, first)
}

export const nexisUni: Recogniser = (lines) => {
  const { chunks, rest } = chunksUpTo(lines, ({ text }) => END.test(text))
  if (chunks.length === 0 || fieldKindsIn(lines, false) < LEAST_FIELDS) return null
  const found = chunks.map((chunk, index): Found => {
    const { lines: inside, hints } = foundIn(chunk.slice(0, -1), index === 0)
    return { lines: [...inside, ...asFurniture(chunk.slice(-1))], hints }
  })
  // What is left may be a document that was cut off before its end.
  return mayBeArticle(rest) ? [...found, foundIn(rest, false)] : withFoot(found, rest)
}
