/** What is said of the other articles of the story: how many tell of a passage, and how they stand to its words. */
import type { Range } from '../../core/model.js'
import { countOthers, type Others } from '../../core/story/others.js'
import type { CompareModel } from './compare-model.js'
import type { Passage } from '../../core/side-by-side/passages.js'
import { sides } from './sides.js'
import type { Subject } from './subject.js'

/** ", told in 2 of 3 others, 1 of them differs"; empty where none tells of it. */
export function alsoIn(model: CompareModel, passage: Passage): string {
  const others = othersOn(model, passage, null)
  return others.tell === 0 ? '' : `, told in ${String(others.tell)} of ${String(others.of)} others${differing(others)}`
}

/** "3 of 4 others tell of this, 1 of them differs"; null where the story has no more than these two articles. */
export function othersTell(model: CompareModel, passage: Passage): string | null {
  const others = othersOn(model, passage, null)
  return others.of < 2 ? null : `${telling(others)}${differing(others)}`
}

/** Of the words in question on each side, or else of the passage, how the other articles stand to them. */
export function othersOnSubject(model: CompareModel, { item, a, b }: Subject): readonly string[] {
  const worded = sides.flatMap((side) => {
    const [passage, words] = side === 'a' ? [a, item?.spanA] : [b, item?.spanB]
    return passage && words ? [{ side, others: othersOn(model, passage, words) }] : []
  })
  const known = worded.filter(({ others }) => others.of >= 2)
  const passage = a ?? b
  const told = worded.length === 0 && passage ? othersTell(model, passage) : null
  if (told !== null) return [told]
  if (known.length === 1) return known.map(({ others }) => `${telling(others)}${standing(others)}`)
  return known.map(
    ({ side, others }) => `On ${side.toUpperCase()}’s words: ${lowered(telling(others))}${standing(others)}`,
  )
}

function othersOn(model: CompareModel, { sentences }: Passage, words: Range | null): Others {
  return countOthers(
    sentences.flatMap((id) => {
      const told = model.alsoIn[id]
      return told ? [told] : []
    }),
    words,
  )
}

function telling({ of, tell }: Others): string {
  if (tell === 0) return `None of ${String(of)} others was found to tell of this`
  return `${String(tell)} of ${String(of)} others ${tell === 1 ? 'tells' : 'tell'} of this`
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const differs = (count: number): string => (count === 1 ? 'differs' : 'differ')

function differing({ tell, differ }: Others): string {
  if (differ === 0) return ''
  if (differ < tell) return `, ${String(differ)} of them ${differs(differ)}`
  return tell === 1 ? ', and differs' : ', and all differ'
}

/** Of words that are neither repeated, left out nor contradicted nothing is known: then nothing is said. */
function standing({ same, lack, differ }: Others): string {
  const parts = [
    same > 0 && `${String(same)} in the same words`,
    lack > 0 && `${String(lack)} without these words`,
    differ > 0 && `${String(differ)} ${differs(differ)}`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
