/** What attribution looks at, and small questions about it. */
import type { Block, Range, Sentence } from '../../model.js'
import { firstEndingAfter } from '../../text/spans.js'
import type { QuoteSpan } from '../quotes/marks.js'
import type { People, PersonMention } from './people.js'
import type { SpeechPatterns } from './verbs.js'

/** One article while its quotations are being given to speakers. */
export interface Scene {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly people: People
  readonly patterns: SpeechPatterns
  /** All quotations, in order. */
  readonly spans: readonly QuoteSpan[]
  /** The language leaves out "he" and "she". */
  readonly dropsPronouns: boolean
  readonly isEnglish: boolean
}

/** A quotation with the speaker found for it. */
export interface Turn {
  readonly span: QuoteSpan
  /** Name or description; null: nobody is named for it. */
  speaker: string | null
  /** Whether words of its own sentence name the speaker. */
  direct: boolean
}

/** Of items in order of place, those that lie inside a range. */
function within<T extends Range>(items: readonly T[], range: Range): readonly T[] {
  const found: T[] = []
  for (let at = firstEndingAfter(items, range.start); at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined || item.start >= range.end) break
    if (item.start >= range.start && item.end <= range.end) found.push(item)
  }
  return found
}

/** Whether a mention stands inside a quotation. */
export function isQuoted({ spans }: Scene, mention: Range): boolean {
  const span = spans[firstEndingAfter(spans, mention.start)]
  return span !== undefined && mention.start >= span.start && mention.end <= span.end
}

/** People whom the report itself names in a range: not those named inside quotations. */
export const namedIn = (scene: Scene, range: Range): readonly PersonMention[] =>
  within(scene.people.mentions, range).filter((mention) => !isQuoted(scene, mention))

/** Index of the last sentence that begins at or before `at`; -1 before the first. */
export function sentenceAt({ sentences }: Scene, at: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether a sentence belongs to the running text, not to a headline or a caption. */
export function isRunning({ blocks }: Scene, sentence: Sentence): boolean {
  const kind = blocks[sentence.block]?.kind
  return kind === 'paragraph' || kind === 'list-item'
}
