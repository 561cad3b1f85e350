/** One article from its text: blocks, metadata, sentences, quotations, dates and checks. */
import type { Article, Sentence } from '../model.js'
import { splitSentences } from '../text/sentences.js'
import { withFindings } from './analyse.js'
import { coverText, draftOf, type Draft } from './blocks.js'
import { unitsOfPlainText, type Unit } from './blocks/units.js'
import { detectLanguage } from './language.js'
import { findQuotes } from './quotes.js'
import type { ArticleSource } from './source.js'

/** Reads an article. Total: any text gives an article, an empty one gives one without blocks. */
export function readArticle(source: ArticleSource): Article {
  const { text, hints } = source
  const units = unitsOfPlainText(text)
  const drafts = layOut(text, units)
  const language = hints.language?.value ?? detectLanguage(text)
  const bare: Article = {
    id: source.id,
    file: source.file,
    title: hints.title?.value ?? null,
    outlet: hints.outlet?.value ?? null,
    authors: hints.authors?.value ?? [],
    agencies: hints.agencies?.value ?? [],
    published: hints.published?.value ?? null,
    language,
    text,
    blocks: coverText(text, drafts),
    sentences: sentencesOf(text, drafts, language, source.id),
    quotes: [],
    dates: [],
    checks: [],
  }
  return withFindings({ ...bare, quotes: findQuotes(bare) })
}

function layOut(text: string, units: readonly Unit[]): readonly Draft[] {
  return units.map((unit) => draftOf(text, unit.item ? 'list-item' : 'paragraph', unit, unit.content))
}

function sentencesOf(text: string, drafts: readonly Draft[], language: string | null, id: string): readonly Sentence[] {
  const ranges = drafts.flatMap(({ content }, block) => {
    if (content === null) return []
    return splitSentences(text.slice(content.start, content.end), language).map(({ start, end }) => ({
      block,
      start: content.start + start,
      end: content.start + end,
    }))
  })
  return ranges.map((range, index) => ({ id: `${id}:${index}`, ...range }))
}
