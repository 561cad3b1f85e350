/** From units to blocks that cover the text. */
import type { Block, BlockKind, Range } from '../model.js'
import { trimRange } from '../text/spans.js'

/** A block to be, trimmed, with the stretch that is read as sentences (null: none). */
export interface Draft extends Range {
  readonly kind: BlockKind
  readonly content: Range | null
}

/** Blocks that cover the whole text in order: white space after a block belongs to it, white space before the first one too. */
export function coverText(text: string, drafts: readonly Draft[]): readonly Block[] {
  return drafts.map(({ kind, start }, index) => ({
    kind,
    start: index === 0 ? 0 : start,
    end: drafts[index + 1]?.start ?? text.length,
  }))
}

/** A draft of `kind` whose words, from `content` on, are read as sentences if the kind has any. */
export function draftOf(text: string, kind: BlockKind, range: Range, content = range.start): Draft {
  const words = trimRange(text, content, range.end)
  return {
    kind,
    start: range.start,
    end: range.end,
    content: hasSentences(kind) && words.end > words.start ? words : null,
  }
}

function hasSentences(kind: BlockKind): boolean {
  return kind === 'headline' || kind === 'caption' || kind === 'paragraph' || kind === 'list-item'
}
