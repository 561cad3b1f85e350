/** Names of people, places and organisations. */
import type { NameMention } from '../analysis.js'
import type { Article, Range } from '../model.js'

/** Finds the names in the given sentences of an article; offsets are into `article.text`, in order. */
export function findNames(
  article: Pick<Article, 'text' | 'language' | 'blocks'>,
  sentences: readonly Range[],
): readonly NameMention[] {
  return sentences.flatMap((sentence) =>
    [...article.text.slice(sentence.start, sentence.end).matchAll(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu)].map(
      (match) => {
        const start = sentence.start + match.index
        const key = match[0].toLowerCase()
        return { start, end: start + match[0].length, kind: 'other', entity: key, key, form: 'full' } as const
      },
    ),
  )
}

/** Whether two spellings name the same person: the same words, a variant of spelling or transliteration, or somebody else. */
export function sameName(a: string, b: string): 'same' | 'variant' | 'different' {
  return a.toLowerCase() === b.toLowerCase() ? 'same' : 'different'
}
