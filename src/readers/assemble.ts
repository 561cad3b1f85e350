/** From the lines of a format that marks its blocks to an article. */
import type { MetadataHints } from '../core/article/source.js'
import { noArticle, tooLong } from './failures.js'
import { joinLines, type Line } from './html/blocks.js'
import type { RawArticle, ReadLimits } from './reader.js'

export type MarkedLine = Pick<Line, 'kind' | 'text'>

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

export interface Assembly {
  readonly lines: readonly MarkedLine[]
  readonly hints: MetadataHints
  readonly limits: ReadLimits
  /** '' for the only article of a file, else '#2'. */
  readonly part: string
}

/** Puts a title that the text does not begin with above it; a heading at the very top is the headline. */
function withHeadline(lines: readonly MarkedLine[], title: string | null): readonly MarkedLine[] {
  const [first] = lines
  if (first === undefined) return lines
  const isTitle = title !== null && bare(first.text) === bare(title)
  if (isTitle || (title === null && first.kind === 'heading'))
    return [{ kind: 'headline', text: first.text }, ...lines.slice(1)]
  return title === null ? lines : [{ kind: 'headline', text: title }, ...lines]
}

/** Throws `ReadFailure` 'no-article' without lines, 'too-large' with too many characters. */
export function assemble({ lines, hints, limits, part }: Assembly): RawArticle {
  if (lines.length === 0) throw noArticle('The file holds no text.')
  const { text, blocks } = joinLines(withHeadline(lines, hints.title?.value ?? null))
  if (text.length > limits.maxCharacters) throw tooLong(limits)
  return { text, blocks, markup: 'blocks', hints, part }
}
