/** A story of five articles in each format, against writing its comparison as JSON. */
import { readArticle } from '../src/core/article/article.js'
import { compareStory } from '../src/core/compare.js'
import type { Article } from '../src/core/model.js'
import { applyDecisions } from '../src/core/notes/apply.js'
import { exportFormats } from '../src/core/export-formats.js'
import { createExport } from '../src/exports/index.js'
import { generateStory } from './generate.js'
import { table } from './measure.js'

export async function exports(): Promise<string> {
  const articles = generateStory(5, 30, 5).map(({ title, paragraphs, published, outlet }, at) =>
    readArticle({
      id: `a${String(at)}`,
      file: `${outlet}.txt`,
      text: [title, ...paragraphs].join('\n\n'),
      markup: 'plain',
      blocks: null,
      hints: { outlet: { value: outlet, source: 'text' }, published: { value: published, source: 'text' } },
    }),
  )
  const compared = compareStory(articles, null)
  const byId = new Map(articles.map((article) => [article.id, article]))
  const articleOf = (id: string): Article => {
    const found = byId.get(id)
    if (found === undefined) throw new RangeError(`no article ${id}`)
    return found
  }
  const pairs = compared.pairs.map((pair) => applyDecisions(pair, articleOf(pair.a), articleOf(pair.b), []))
  const comparison = { ...compared, pairs }
  const [story] = comparison.stories
  const rows: (readonly (string | number)[])[] = []
  let json = NaN
  for (const format of [...exportFormats].sort((x, y) => Number(y === 'json') - Number(x === 'json'))) {
    let [best, size] = [Infinity, 0]
    for (let run = 0; run < 3; run++) {
      const before = process.cpuUsage()
      const file = await createExport({
        format,
        comparison,
        scope: { kind: 'story', story: story?.id ?? '' },
        annotations: { notes: [], corrections: [] },
        options: { notes: true, hidden: [], order: 'document' },
        made: { version: 'bench', at: '2031-01-01T00:00:00Z' },
      })
      const { user, system } = process.cpuUsage(before)
      best = Math.min(best, (user + system) / 1000)
      size = file.bytes.length
    }
    if (format === 'json') json = best
    rows.push([format, best, best / json, size / 1000])
  }
  return `${table(['format', 'ms', 'of JSON', 'KB'], rows)}\n\nPDF formats: the page that is printed.`
}
