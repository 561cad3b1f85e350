/** One difference as a quotation with its sources, for pasting into a text. */
import type { Article } from '../model.js'
import { oneLine } from '../text/plain.js'
import type { DecidedDifference, DecidedLink } from './model.js'

/**
 * Plain text: the passage of each side in quotation marks with outlet, title, date and address or file, then what differs. Words of a
 * passage are not changed but for white space.
 */
export function quotationWithSource(link: DecidedLink, difference: DecidedDifference, a: Article, b: Article): string {
  return [sideLine(a, link.a), sideLine(b, link.b), oneLine(difference.message)].join('\n')
}

function sideLine(article: Article, ids: readonly string[]): string {
  const passages = article.sentences.filter(({ id }) => ids.includes(id))
  const words = passages.map(({ start, end }) => oneLine(article.text.slice(start, end))).join(' ')
  const title = lineOf(article.title)
  const source = [
    lineOf(article.outlet) ?? 'outlet not stated',
    ...(title === null ? [] : [`“${title}”`]),
    lineOf(article.published) ?? 'date not stated',
    lineOf(article.url) ?? oneLine(article.file),
  ]
  return `“${words}” (${source.join(', ')})`
}

function lineOf(text: string | null | undefined): string | null {
  const line = oneLine(text ?? '')
  return line === '' ? null : line
}
