/**
 * Downloads of news databases: one file with many documents, each with its fields in words. Any reader may have read the file; here its
 * lines are looked at, and where the evidence is strong they become an article a document.
 */
import { joinLines } from '../html/blocks.js'
import type { MarkedLine } from '../assemble.js'
import { tooLong, tooMany } from '../failures.js'
import type { RawArticle, ReadLimits } from '../reader.js'
import { europresse } from './europresse.js'
import { factiva } from './factiva.js'
import { linesOf, type Found, type Recogniser } from './line.js'
import { nexis } from './nexis.js'
import { nexisUni } from './nexis-uni.js'
import { proquest } from './proquest.js'
import { ris } from './ris.js'

/** A word that every file of a database holds; what has none of them is not looked at further. */
const WORDS: readonly RegExp[] = [
  /\d (?:of|von|de|sur|di|van) \d+ (?:DOCUMENT|DOKUMENT)|\b(?:DOCUMENT|DOKUMENT)O? \d+ (?:of|von|de|sur|di|van) \d/i,
  /END OF DOCUMENT|ENDE DES DOKUMENTS|FIN D[UE]L? DOCUMENTO?|EINDE VAN|FINE DEL DOCUMENTO|FIM DO DOCUMENTO/i,
  /\b(?:document|dokument|documento)\s+[A-Z][A-Z0-9]{3,12}(?:19|20)\d{6}/i,
  /ProQuest/,
  /news\W{1,2}\d{8}\W/,
  /^TY {1,2}- /,
]

/** Whether a text may be a download: quick, and more often yes than it is. */
export const mayBeDownload = (text: string): boolean => WORDS.some((word) => word.test(text))

const recognisers: readonly Recogniser[] = [proquest, nexis, nexisUni, factiva, europresse, ris]

function articleOf({ lines, hints }: Found, part: string, limits: ReadLimits): RawArticle {
  const { text, blocks } = joinLines(lines.filter((line) => line.text !== ''))
  if (text.length > limits.maxCharacters) throw tooLong(limits)
  return { text, blocks, markup: 'blocks', hints, part }
}

/** The articles in the lines of a download; null when they are those of an ordinary article. Throws `ReadFailure`. */
export function documentsIn(lines: readonly MarkedLine[], limits: ReadLimits): readonly RawArticle[] | null {
  for (const recognise of recognisers) {
    const found = recognise(lines)?.filter((each) => each.lines.length > 0) ?? []
    if (found.length === 0) continue
    if (found.length > limits.maxParts)
      throw tooMany(`The file holds ${found.length} documents; at most ${limits.maxParts} are read.`)
    return found.map((each, index) => articleOf(each, found.length === 1 ? '' : `#${index + 1}`, limits))
  }
  return null
}

/** The documents of an article that is a download; the article itself when it is none. Throws `ReadFailure`. */
export function dividedDownload(article: RawArticle, limits: ReadLimits): readonly RawArticle[] {
  const documents = mayBeDownload(article.text) ? documentsIn(linesOf(article), limits) : null
  if (documents !== null) return documents
  if (article.text.length > limits.maxCharacters) throw tooLong(limits)
  return [article]
}
