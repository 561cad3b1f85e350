import { describe, expect, it } from 'vitest'
import type { Claim } from '../model.js'
import { createTellingClaim } from './telling-claim.js'

const claim = (id: string, sentences: readonly string[]): Claim => ({ id, label: id, sentences, articles: ['p', 'q'] })
const articleOf = (sentence: string): string => sentence.slice(0, 1)

describe('the claim that a difference is told in', () => {
  it('is the one in which its passages are closest', () => {
    const wide = claim('wide', ['p:0', 'q:0', 'p:1', 'q:1'])
    const own = claim('own', ['q:1', 'p:1'])
    const telling = createTellingClaim([wide, own], articleOf)
    expect(telling(['p:1'], ['q:1'])).toBe(own)
    expect(telling(['p:0'], ['q:0'])).toBe(wide)
  })
  it('is the one that is named after one of them, where they are closest in two', () => {
    const first = claim('first', ['r:0', 'p:0', 'q:0'])
    const named = claim('named', ['q:0', 'p:0'])
    expect(createTellingClaim([first, named], articleOf)(['p:0'], ['q:0'])).toBe(named)
  })
  it('is none where no claim holds both', () => {
    expect(createTellingClaim([claim('one', ['p:0', 'q:0'])], articleOf)(['p:0'], ['q:5'])).toBeNull()
  })
})
