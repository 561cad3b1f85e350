/** The article of one page: main text with its blocks, and what the page says of itself. */
import { ReadFailure, type RawArticle, type ReadLimits } from '../reader.js'
import { joinLines, linesOf, type Line } from './blocks.js'
import { mainLines } from './content.js'
import { parsePage } from './dom.js'
import { readMetadata } from './metadata.js'
import { surveyPage } from './survey.js'

/** Of the text that the page's data hold, what is seen of it is at least this share; else scripts would have shown it. */
const ENOUGH = 0.4

const proseIn = (lines: readonly Line[]): number =>
  lines.reduce((sum, { kind, text }) => sum + (kind === 'furniture' ? 0 : text.length), 0)

/** The text in a page's data: a paragraph a line, or markup. */
const linesOfData = (body: string, limits: ReadLimits): readonly Line[] =>
  /<(?:p|br|div)\b[^>]*>/i.test(body)
    ? documentLines(body, limits)
    : body.split(/\s*\n\s*/).flatMap((text) => (text === '' ? [] : [{ kind: null, text, linked: 0 }]))

/** The article of a page that is already decoded; `file` is the name of its file, if it is one. Throws `ReadFailure`: 'too-deep', 'no-article'. */
export function readPage(html: string, limits: ReadLimits, file: string | null): RawArticle {
  const document = parsePage(html, limits)
  const { headline, hints, titles, body } = readMetadata(document, surveyPage(document), file)
  const seen = mainLines(document, () => parsePage(html, limits), { titles, authors: hints.authors?.value ?? [] })
  const lines = body !== null && proseIn(seen) < body.length * ENOUGH ? linesOfData(body, limits) : seen
  if (lines.length === 0)
    throw new ReadFailure(
      'no-article',
      'No article text was found in this page.',
      'If the page shows text in a browser, save it there again as "Web page, complete", or copy the text into a file.',
    )
  const { text, blocks } = joinLines(headline === null ? lines : [{ kind: 'headline', text: headline }, ...lines])
  return { text, blocks, markup: 'blocks', hints, part: '' }
}

/** Every line of a document that holds nothing but the article, as a word processor's: nothing is left out. */
export const documentLines = (html: string, limits: ReadLimits): readonly Line[] =>
  linesOf(parsePage(html, limits).body)
