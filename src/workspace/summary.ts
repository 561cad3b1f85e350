/** An article as the library shows it. */
import type { ArticleSummary } from '../api/contract.js'
import type { Article } from '../core/model.js'

/** Runs of letters and digits; scripts without blanks between words count a character as a word, as editors do. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu

const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** Not blank, so that a fold of three lines says three. */
const countLines = (text: string): number => text.split('\n').filter((line) => /\S/.test(line)).length

export function summaryOf(article: Article): ArticleSummary {
  const sum = (kind: 'furniture' | 'text', count: (text: string) => number): number =>
    article.blocks
      .filter((block) => (block.kind === 'furniture') === (kind === 'furniture'))
      .reduce((total, { start, end }) => total + count(article.text.slice(start, end)), 0)
  return {
    id: article.id,
    file: article.file,
    title: article.title,
    outlet: article.outlet,
    agencies: article.agencies,
    published: article.published,
    language: article.language,
    words: sum('text', countWords),
    checks: article.checks.length,
    furnitureLines: sum('furniture', countLines),
    story: null,
  }
}
