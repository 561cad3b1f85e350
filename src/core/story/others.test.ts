import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { comparePair } from '../compare.js'
import { undecided } from '../notes/apply.js'
import { countOthers, tellingsOf } from './others.js'

const story = [
  ['Two people were killed in a fire at the Brill mill in Osk on Tuesday, police said.', 'Classes for pupils of Dell reopened on Wednesday.', 'The mill makes rope.'],
  ['Three people were killed in a fire at the Brill mill in Osk on Tuesday.', 'Classes for pupils of Dell will stay closed until Thursday.'],
  ['Three people were killed in a fire at the Brill mill in Osk on Tuesday, the fire service said.'],
].map((lines, at) => analyseSentences(`abc`.charAt(at), lines, 'en')) // prettier-ignore

function told(at: number, sentence: number, words: string | null) {
  const own = story[at]!
  const { article } = own
  const { id } = article.sentences[sentence]!
  const others = story.filter((other) => other !== own)
  const tellings = others.map((other) => tellingsOf(article, other.article, undecided(comparePair(own, other))).get(id))
  const start = words === null ? -1 : article.text.indexOf(words)
  const range = words === null ? null : { start, end: start + words.length }
  return countOthers([tellings.map((one) => one ?? null)], range)
}

describe('what the others of a story tell', () => {
  it('a figure that nobody else gives is told by all and differs from all', () => {
    expect(told(0, 0, 'Two')).toEqual({ of: 2, tell: 2, differ: 2, lack: 0, same: 0 })
  })

  it('a figure that one repeats and one contradicts', () => {
    expect(told(1, 0, 'Three')).toEqual({ of: 2, tell: 2, differ: 1, lack: 0, same: 1 })
  })

  it('who says the opposite tells of it, and differs', () => {
    expect(told(0, 1, null)).toMatchObject({ of: 2, tell: 1, differ: 1 })
  })

  it('words that a passage leaves out are not taken for said', () => {
    expect(told(2, 0, 'the fire service said')).toMatchObject({ tell: 2, same: 0 })
  })

  it('what no other tells', () => {
    expect(told(0, 2, null)).toEqual({ of: 2, tell: 0, differ: 0, lack: 0, same: 0 })
  })
})
