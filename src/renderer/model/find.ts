/** Finding words in the two articles that are open. */
import type { Range, Side } from '../../core/model.js'
import type { CompareModel } from './compare-model.js'
import { isText } from '../../core/side-by-side/passages.js'

export interface FindHit extends Range {
  readonly side: Side
  readonly passage: string
}

/** More hits than this are not told apart one by one. */
const MOST = 2000

/**
 * Every place where the words stand, in the order of the rows; case, accents and the form of quotation marks do not count.
 * Offsets are into the article's own text.
 */
export function findInPair(model: CompareModel, query: string): readonly FindHit[] {
  const wanted = fold(query.trim()).text
  if (wanted === '') return []
  const hits: FindHit[] = []
  for (const row of model.rows) {
    for (const passage of [...row.a, ...row.b]) {
      if (!isText(passage)) continue
      const words = model[passage.side].article.text.slice(passage.start, passage.end)
      for (const { start, end } of placesOf(words, wanted)) {
        const hit = { start: passage.start + start, end: passage.start + end }
        hits.push({ ...hit, side: passage.side, passage: passage.key })
        if (hits.length >= MOST) return hits
      }
    }
  }
  return hits
}

function placesOf(text: string, wanted: string): readonly Range[] {
  const folded = fold(text)
  const found: Range[] = []
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    const last = folded.from[at + wanted.length - 1] ?? 0
    const end = folded.from.find((place, i) => i >= at + wanted.length && place > last) ?? text.length
    found.push({ start: folded.from[at] ?? 0, end })
  }
  return found
}

/** Folded text with the place in the source that each of its code units came from. */
function fold(text: string): { readonly text: string; readonly from: readonly number[] } {
  let folded = ''
  const from: number[] = []
  let at = 0
  for (const character of text) {
    const plain = /\s/u.test(character)
      ? folded.endsWith(' ')
        ? ''
        : ' '
      : character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’‛]/gu, "'").replace(/[“”„]/gu, '"')
    folded += plain
    from.push(...Array.from({ length: plain.length }, () => at))
    at += character.length
  }
  return { text: folded, from }
}
