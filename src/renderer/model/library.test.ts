import { describe, expect, test } from 'vitest'
import type { ArticleSummary } from '../../api/contract.js'
import { unreadArticle } from '../../api/unread-article.js'
import { libraryLines, librarySections, type LibraryContent } from './library.js'

const article = (id: string, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  ...unreadArticle(id, `${id}.txt`),
  ...more,
})
const told = (content: LibraryContent, toggled: readonly string[] = [], order: 'date' | 'outlet' = 'date') =>
  libraryLines(librarySections(content), new Set(toggled), null, order).map((line) =>
    line.kind === 'section' ? `${line.open ? '-' : '+'} ${line.title} ${String(line.count)}` : line.key,
  )

const content: LibraryContent = {
  articles: [
    article('a', { story: 's', outlet: 'Wharf', published: '2031-01-02' }),
    article('b', { story: 's', outlet: 'Echo', published: '2031-01-02' }),
    article('c', { story: 's', published: '2031-01-01' }),
    article('d', { story: 't' }),
    article('z'),
    article('y'),
  ],
  stories: [
    { id: 's', title: 'Quay shut', articles: ['a', 'b', 'c'] },
    { id: 't', title: 'Choir\u202E wins', articles: ['d'] },
    { id: 'u', title: 'Not read yet', articles: ['q'] },
  ],
  problems: [{ file: 'bad.pdf', reason: 'damaged', message: 'm', remedy: 'r', partial: false }],
}

describe('the lines of the library', () => {
  test('stories come first, the first one open and sorted by day and outlet; titles turn no other words round', () => {
    expect(told(content)).toEqual([
      ...['- Quay shut 3', 'c', 'b', 'a'],
      ...['+ Choir wins 1', '+ In no story 2', '+ Could not be read 1'],
    ])
  })

  test('stories of several articles come before those of one', () => {
    const alone = { id: 'v', title: 'Alone', articles: ['z'] }
    const [z, ...others] = [article('z', { story: 'v' }), ...content.articles.filter(({ id }) => id !== 'z')]
    const lines = told({ ...content, articles: [z, ...others], stories: [alone, ...content.stories] })
    expect(lines.filter((line) => /^[-+] (?:Quay|Alone|Choir)/.test(line))).toEqual([
      ...['- Quay shut 3', '+ Alone 1', '+ Choir wins 1'],
    ])
  })

  test('by outlet, those of no known outlet come last and stay in the order of their files', () => {
    expect(told(content, ['loose', 'unread'], 'outlet')).toEqual([
      ...['- Quay shut 3', 'b', 'a', 'c', '+ Choir wins 1'],
      ...['- In no story 2', 'z', 'y', '- Could not be read 1', 'problem:bad.pdf'],
    ])
  })

  test('what could not be read is open where there is nothing else to see', () => {
    expect(told({ ...content, articles: [], stories: [] })).toEqual(['- Could not be read 1', 'problem:bad.pdf'])
  })
})
