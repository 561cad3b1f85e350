/** Anchors for what a person adds, and finding their words again. */
import type { Article, Range } from '../../core/model.js'
import type { Anchor } from '../../core/notes/model.js'

/** Characters of context on each side; the same as in `core/notes/model`. */
const CONTEXT = 32

export function anchorOf(article: Article, { start, end }: Range): Anchor {
  return {
    file: article.file,
    exact: article.text.slice(start, end),
    prefix: article.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: article.text.slice(end, end + CONTEXT),
    start,
    end,
  }
}

/**
 * Where an anchor's words are in the article: at the kept place, or at the one other place where they stand between the same words.
 * Null when they are gone or stand in several places: a note is never moved by a guess.
 */
export function findAnchor(article: Article, anchor: Anchor): Range | null {
  if (anchor.file !== article.file) return null
  const { exact, prefix, suffix, start } = anchor
  if (article.text.slice(start, start + exact.length) === exact) return { start, end: start + exact.length }
  const withContext = onlyPlace(article.text, prefix + exact + suffix)
  if (withContext !== null) return rangeFrom(withContext + prefix.length, exact)
  const alone = onlyPlace(article.text, exact)
  return alone === null ? null : rangeFrom(alone, exact)
}

const rangeFrom = (start: number, words: string): Range => ({ start, end: start + words.length })

function onlyPlace(text: string, words: string): number | null {
  const first = text.indexOf(words)
  if (words === '' || first < 0 || text.includes(words, first + 1)) return null
  return first
}
