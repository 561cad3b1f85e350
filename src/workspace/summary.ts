/** An article as the library shows it. */
import type { ArticleSummary } from '../api/contract.js'
import { wordCount } from '../core/article/words.js'
import type { Article } from '../core/model.js'

/** Not blank, so that a fold of three lines says three. */
const countLines = (text: string): number => text.split('\n').filter((line) => /\S/.test(line)).length

export function summaryOf(article: Article): ArticleSummary {
  const furniture = article.blocks.filter(({ kind }) => kind === 'furniture')
  return {
    id: article.id,
    file: article.file,
    title: article.title,
    outlet: article.outlet,
    agencies: article.agencies,
    published: article.published,
    language: article.language,
    words: wordCount(article),
    checks: article.checks.length,
    furnitureLines: furniture.reduce((total, { start, end }) => total + countLines(article.text.slice(start, end)), 0),
    story: null,
  }
}
