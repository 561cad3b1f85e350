/** From what was read of a file, what its folder says and what a person corrected, to its articles. */
import { createHash } from 'node:crypto'
import type { Analysis } from '../core/analysis.js'
import { readArticleWithAnalysis } from '../core/article/article.js'
import type { ArticleSource, MetadataHints } from '../core/article/source.js'
import type { Article } from '../core/model.js'
import type { Correction } from '../core/notes/model.js'
import { furnitureRanges, overriddenHints, readingOverrides } from '../core/notes/overrides.js'
import type { RawArticle } from '../readers/reader.js'
import { withFurniture } from './furniture.js'
import type { RawFile } from './jobs.js'
import { linesWithPrints } from './line-prints.js'
import { unclone } from './packing.js'

/** Stable for the same path and the same bytes; twelve hexadecimal digits are unique among millions of articles. */
const articleId = (file: string, hash: string, part: string): string =>
  createHash('sha256').update(`${file}\0${hash}\0${part}`).digest('hex').slice(0, 12)

interface FileToUnderstand {
  readonly raw: RawFile
  readonly recurring: ReadonlySet<number>
  readonly hints: MetadataHints
  readonly corrections: readonly Correction[]
}

/** What the format says goes before what the folder says, except the table, which a person wrote for these very files. */
function hintsOf(article: RawArticle, hints: MetadataHints): MetadataHints {
  const table = Object.fromEntries(Object.entries(hints).filter(([, { source }]) => source === 'articles.csv'))
  return { ...hints, ...article.hints, ...table }
}

/** An article, and its analysis where reading it gave one that still holds. */
export interface UnderstoodArticle {
  readonly article: Article
  readonly analysis: Analysis | null
}

function articleOf({ raw, recurring, hints, corrections }: FileToUnderstand, article: RawArticle): UnderstoodArticle {
  const file = raw.file + article.part
  const overrides = readingOverrides(file, corrections)
  const corrected = overriddenHints(hintsOf(article, hints), overrides)
  const source: ArticleSource = {
    id: articleId(raw.file, raw.hash, article.part),
    file,
    text: article.text,
    markup: article.markup,
    blocks: article.blocks,
    hints: corrected.hints,
    recurringLines: linesWithPrints(article.text, recurring),
  }
  const read = readArticleWithAnalysis(source)
  const furniture = furnitureRanges(source, overrides)
  if (furniture.length === 0 && corrected.absent.length === 0) return read
  // A value that the person took away must not come back from the words of the text.
  const taken = Object.fromEntries(corrected.absent.map((field) => [field, field === 'authors' ? [] : null]))
  return { article: { ...withFurniture(read.article, furniture), ...taken }, analysis: null }
}

export const articlesOf = (file: FileToUnderstand): readonly UnderstoodArticle[] =>
  unclone(file.raw.articles).map((article) => articleOf(file, article))
