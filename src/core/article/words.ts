/** How long an article is, as people are told: page furniture does not count. */
import type { Article } from '../model.js'

/** Runs of letters and digits; scripts without blanks between words count a character as a word, as editors do. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu

export function wordCount({ text, blocks }: Pick<Article, 'text' | 'blocks'>): number {
  return blocks
    .filter(({ kind }) => kind !== 'furniture')
    .reduce((total, { start, end }) => total + (text.slice(start, end).match(WORD)?.length ?? 0), 0)
}
