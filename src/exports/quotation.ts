/** One difference as a quotation with its sources, for pasting into a text. */
import type { Article } from '../core/model.js'
import type { DecidedDifference, DecidedLink } from '../core/notes/model.js'
import { headOf, wordsOf } from './build.js'
import { oneLine } from './plain.js'
import type { ArticleHead } from './report.js'

/**
 * Plain text: the passage of each side in quotation marks with outlet, title, date and address or file, then what differs. Words of a
 * passage are not changed but for white space.
 */
export function quotationWithSource(link: DecidedLink, difference: DecidedDifference, a: Article, b: Article): string {
  return [
    sideLine(headOf(a), wordsOf(a, link.a)),
    sideLine(headOf(b), wordsOf(b, link.b)),
    oneLine(difference.message),
  ].join('\n')
}

function sideLine(head: ArticleHead, words: string): string {
  const title = head.title === null ? [] : [`“${head.title}”`]
  const source = [
    head.outlet ?? 'outlet not stated',
    ...title,
    head.published ?? 'date not stated',
    head.url ?? head.file,
  ]
  return `“${words}” (${source.join(', ')})`
}
