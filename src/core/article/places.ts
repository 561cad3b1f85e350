/** Where words stand, as people say it: the window and every export count the same. */
import type { Block } from '../model.js'

export interface Place {
  /** 'Headline', 'Paragraph 7'. */
  readonly name: string
  /** Counted from 1 as a reader counts, without headline, captions and furniture; null for what is none. */
  readonly paragraph: number | null
}

/** A place for each block. */
export function placesOf(blocks: readonly Pick<Block, 'kind'>[]): readonly Place[] {
  let paragraph = 0
  return blocks.map(({ kind }) => {
    if (kind !== 'paragraph' && kind !== 'list-item') return { name: names[kind], paragraph: null }
    paragraph += 1
    return { name: `Paragraph ${String(paragraph)}`, paragraph }
  })
}

const names: Readonly<Record<Exclude<Block['kind'], 'paragraph' | 'list-item'>, string>> = {
  headline: 'Headline',
  caption: 'Caption',
  heading: 'Heading',
  label: 'Label',
  byline: 'Byline',
  dateline: 'Dateline',
  furniture: 'Left out',
}
