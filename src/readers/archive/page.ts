/** Downloads of news databases as web pages. */
import type { RawArticle, ReadLimits } from '../reader.js'
import { documentsIn } from './index.js'

/** Words in the source of every such page. They are looked for in each page that is read, so nothing but plain searches. */
const WORDS = ['DOCFULL', ' DOCUMENTS', 'Dokument 1 von', 'End of Document', 'Factiva', 'ProQuest', 'news·']

/** The articles of a download; null when the page is none. All of it is read, where the main text of a page would be sought. */
export async function documentsOfPage(html: string, limits: ReadLimits): Promise<readonly RawArticle[] | null> {
  if (!WORDS.some((word) => html.includes(word))) return null
  const { documentLines } = await import('../html/page.js')
  // Factiva puts its documents into a form, which no article stands in otherwise.
  return documentsIn(documentLines(html.replace(/<(\/?)form\b/giu, '<$1div'), limits), limits)
}
