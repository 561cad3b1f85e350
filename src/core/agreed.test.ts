import { describe, expect, it } from 'vitest'
import { surelyAgrees } from './agreed.js'
import type { Article } from './model.js'
import type { DecidedLink } from './notes/model.js'

/** An article of one paragraph; sentences end at the bars. */
function articleOf(id: string, words: string): Article {
  const sentences = words.split('|').map((one) => one.trim())
  const text = sentences.join(' ')
  const starts = sentences.map((_, at) => sentences.slice(0, at).join(' ').length + (at === 0 ? 0 : 1))
  return {
    id, file: `${id}.txt`, title: null, outlet: null, authors: [], agencies: [], published: null, language: 'en', text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    sentences: sentences.map((one, at) => ({ id: `${id}${String(at)}`, block: 0, start: starts[at] ?? 0, end: (starts[at] ?? 0) + one.length })),
    quotes: [], dates: [], checks: [],
  } // prettier-ignore
}

/** The first sentences linked, with words that are added on either side. */
function agrees(
  wordsA: string,
  wordsB: string,
  added: readonly string[] = [],
  more: Partial<DecidedLink> = {},
): boolean {
  const [a, b] = [articleOf('a', wordsA), articleOf('b', wordsB)]
  const additions = added.map((words) => {
    const side = a.text.includes(words) ? ('a' as const) : ('b' as const)
    const start = (side === 'a' ? a : b).text.indexOf(words)
    return { side, start, end: start + words.length, verdict: null }
  })
  const link: DecidedLink = { id: 'l', a: ['a0'], b: ['b0'], relation: 'agree', strength: 'close', score: 0.98, differences: [], additions, ...more } // prettier-ignore
  return surelyAgrees(link, { a, b })
}

describe('passages that surely say the same', () => {
  it('do so in other words', () => {
    expect(agrees('Inspector Plamen Rusev received four years, suspended.', 'The inspector, Plamen Rusev, was handed a suspended term of 4 years.')).toBe(true) // prettier-ignore
  })
  it('may name their source, and no more', () => {
    const [short, long] = ['The ferry put to sea with its bow door open.', 'The ferry put to sea with its bow door open, the judges said, and none of the lorries on its lower deck had been lashed down.'] // prettier-ignore
    expect(agrees(short, 'The ferry put to sea with its bow door open, the judges said.', ['the judges said'])).toBe(true) // prettier-ignore
    expect(agrees(short, long, ['none of the lorries on its lower deck had been lashed down'])).toBe(false)
  })
  it('need a sure link, or one that a person made', () => {
    const words = 'The bridge was closed.'
    expect(agrees(words, words, [], { score: 0.85 })).toBe(false)
    expect(agrees(words, words, [], { score: 0.2, by: 'person' })).toBe(true)
    expect(agrees(words, words, [], { relation: 'diverge' })).toBe(false)
  })
  it('name the same people and figures, even where no difference was found', () => {
    expect(agrees('In the night Georgi Petkov telephoned the owner.', 'In the night Hristo Vasilev telephoned the owner.')).toBe(false) // prettier-ignore
    expect(agrees('He was fined 250,000 leva.', 'He was fined 109,000 leva.')).toBe(false)
    expect(agrees('More than 200 witnesses were heard.', 'The court heard 200 witnesses.')).toBe(false)
    expect(agrees('The ferry sank on 17 August 2021.', 'The ferry sank on 19 August 2021.')).toBe(false)
  })
  it('a capital at the beginning is a name where the article has it as one', () => {
    expect(agrees('Furious crowds shouted.', 'Angry crowds shouted.')).toBe(true)
    expect(agrees('Petkov telephoned the owner. | Then Petkov left.', 'Vasilev telephoned the owner.')).toBe(false)
  })
})
