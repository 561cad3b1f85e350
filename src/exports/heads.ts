/** What an export says about an article as a whole. */
import { wordCount } from '../core/article/words.js'
import type { Article } from '../core/model.js'
import { oneLine } from './plain.js'
import type { ArticleHead } from './report.js'

/** '2025-10-15T09:45' as '15 October 2025, 09:45', only as precise as the source; what is no date stays as it is. */
function dated(published: string | null): string {
  if (published === null) return 'date not stated'
  const [, year = '', month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?)?$/.exec(published) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  if (year === '' || Number.isNaN(date.getTime())) return published
  const words = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date)
  return time === undefined ? words : `${words}, ${time}`
}

export function headOf(article: Article): ArticleHead {
  const line = (text: string | null | undefined): string | null =>
    text === null || text === undefined || oneLine(text) === '' ? null : oneLine(text)
  const file = oneLine(article.file)
  return {
    id: article.id,
    name: line(article.outlet) ?? file.split('/').at(-1) ?? file,
    outlet: line(article.outlet),
    title: line(article.title),
    authors: article.authors.map(oneLine),
    agencies: article.agencies.map(oneLine),
    published: line(article.published),
    dated: dated(line(article.published)),
    language: article.language !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(article.language) ? article.language : null, // prettier-ignore
    url: line(article.url),
    file,
    words: wordCount(article),
    furniture: article.blocks.filter(({ kind }) => kind === 'furniture').length,
    checks: article.checks.map(({ message }) => oneLine(message)),
  }
}
