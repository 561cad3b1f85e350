import type { ArticleSummary } from './contract.js'

/** An article of which nothing but its file is known: it has still to be read. */
export const unreadArticle = (id: string, file: string): ArticleSummary => ({
  id,
  file,
  title: null,
  outlet: null,
  agencies: [],
  published: null,
  language: null,
  words: 0,
  checks: 0,
  furnitureLines: 0,
  story: null,
})
