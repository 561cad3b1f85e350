/** One article from its text: blocks, metadata, sentences, quotations, dates and checks. */
import type { Analysis } from '../analysis.js'
import type { Article, MetadataSource, Range, Sentence } from '../model.js'
import { primaryLanguage } from '../text/language.js'
import { splitSentences } from '../text/sentences.js'
import { analyseWithFindings } from './analyse.js'
import { captionWords } from './blocks/captions.js'
import { coverText, draftOf, type Draft } from './blocks.js'
import { layOut, type Layout } from './blocks/layout.js'
import { unitsOfMarked, unitsOfPlainText, type Unit } from './blocks/units.js'
import { detectLanguage, languageByWords } from './language.js'
import { unitsOfMarkdown } from './markdown.js'
import { readMetadata } from './metadata.js'
import { findQuotes } from './quotes.js'
import type { ArticleSource } from './source.js'

/** Reads an article. Total: any text gives an article, an empty one gives one without blocks. */
export const readArticle = (source: ArticleSource): Article => readArticleWithAnalysis(source).article

/** The article and what reading it found out: `analyse(article)` would find the same once more. */
export function readArticleWithAnalysis(source: ArticleSource): {
  readonly article: Article
  readonly analysis: Analysis
} {
  const { text, hints } = source
  const layout = layOut(unitsOf(source), { recurring: source.recurringLines ?? new Set() }, hints.title?.value ?? null)
  const { metadata, titleIn } = readMetadata(layout, hints)
  const { language, languageSource } = languageOf(bodyOf(layout), hints)
  const drafts = draftsOf(text, layout, titleIn)
  const bare: Article = {
    id: source.id,
    file: source.file,
    ...metadata,
    language,
    url: hints.url?.value ?? null,
    sources: {
      ...metadata.sources,
      ...(hints.url === undefined ? {} : { url: hints.url.source }),
      ...(language === null ? {} : { language: languageSource }),
    },
    text,
    blocks: coverText(text, drafts),
    sentences: sentencesOf(text, drafts, language, source.id),
    quotes: [],
    dates: [],
    checks: [],
  }
  return analyseWithFindings({ ...bare, quotes: findQuotes(bare) })
}

/** Whoever names a language for this article is believed; a page's template may name that of another edition. */
const BELIEVED: ReadonlySet<MetadataSource> = new Set(['person', 'articles.csv', 'folder', 'file-name'])

/** The language that the format names, unless the words are plainly of another one. */
function languageOf(
  body: string,
  { language: named }: ArticleSource['hints'],
): { readonly language: string | null; readonly languageSource: MetadataSource } {
  if (named === undefined) return { language: detectLanguage(body), languageSource: 'text' }
  const read = BELIEVED.has(named.source) ? null : languageByWords(body)
  if (read === null || read === primaryLanguage(named.value))
    return { language: named.value, languageSource: named.source }
  return { language: read, languageSource: 'text' }
}

function unitsOf({ markup, text, blocks }: ArticleSource): readonly Unit[] {
  switch (markup) {
    case 'plain':
      return unitsOfPlainText(text)
    case 'markdown':
      return unitsOfMarkdown(text)
    case 'blocks':
      return unitsOfMarked(text, blocks ?? [])
  }
}

/** The words of the report, for telling its language: furniture may be in another one. */
function bodyOf({ placed }: Layout): string {
  const body = placed.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
  return (body.length > 0 ? body : placed).map(({ part }) => part.text).join('\n')
}

function draftsOf(text: string, layout: Layout, titleIn: Range | null): readonly Draft[] {
  return layout.placed.map(({ part, kind }) => {
    if (kind === 'caption') {
      const words = captionWords(text.slice(part.content, part.end))
      const content = { start: part.content + words.start, end: part.content + words.end }
      return { kind, start: part.start, end: part.end, content: content.end > content.start ? content : null }
    }
    if (kind !== 'headline' || titleIn === null) return draftOf(text, kind, part, part.content)
    // The outlet's name behind the title is not part of the sentence.
    const content = { start: part.start + titleIn.start, end: part.start + titleIn.end }
    return { kind, start: part.start, end: part.end, content: content.end > content.start ? content : null }
  })
}

function sentencesOf(text: string, drafts: readonly Draft[], language: string | null, id: string): readonly Sentence[] {
  const ranges = drafts.flatMap(({ content, kind }, block) => {
    if (content === null) return []
    if (kind === 'headline') return [{ block, ...content }]
    return splitSentences(text.slice(content.start, content.end), language).map(({ start, end }) => ({
      block,
      start: content.start + start,
      end: content.start + end,
    }))
  })
  return ranges.map((range, index) => ({ id: `${id}:${index}`, ...range }))
}
