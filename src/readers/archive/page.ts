/** Downloads of news databases as web pages. */
import type { RawArticle, ReadLimits } from '../reader.js'
import { documentsIn } from './index.js'

/** Words in the source of every such page: in its title, above or in the first document, or below the last. */
const WORDS = ['DOCFULL', ' DOCUMENTS', 'Dokument 1 von', 'End of Document', 'Factiva', 'ProQuest', 'news·']

/** How much of a page's beginning and of its end is looked at. Every page that is read is, so nothing but plain searches in little. */
const ENDS = 16_384

function mayHold(html: string): boolean {
  const [head, tail] = [html.slice(0, ENDS), html.slice(Math.max(ENDS, html.length - ENDS))]
  return WORDS.some((word) => head.includes(word) || tail.includes(word))
}

/** The articles of a download; null when the page is none. All of it is read, where the main text of a page would be sought. */
export async function documentsOfPage(html: string, limits: ReadLimits): Promise<readonly RawArticle[] | null> {
  if (!mayHold(html)) return null
  const { documentLines } = await import('../html/page.js')
  // Factiva puts its documents into a form, which no article stands in otherwise.
  return documentsIn(documentLines(html.replace(/<(\/?)form\b/giu, '<$1div'), limits), limits)
}
