import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSpelling, editDistance, foldName } from './spelling.js'

describe('spellings of a name', () => {
  it.each([
    ['Anthony Brevik', 'Antony Brevik'],
    ['Marit Halloran', 'Marit Haloran'],
    ['Parris Bay', 'Paris Bay'],
  ])('sees %s and %s as one name spelled in two ways', (x, y) => expect(compareSpelling(x, y)).toBeGreaterThan(0.5))

  it.each([
    ['Park Min-soo', 'Park Min Soo'],
    ['Zoë Müller', 'Zoe Muller'],
    ['Democrats', 'Democratic'],
    ['Anna Brevik', 'Marit Brevik'],
    ['Li Wei', 'Lu Wei'],
  ])('does not call %s and %s two spellings', (x, y) => expect(compareSpelling(x, y)).toBe(0))

  it('folds what houses write differently', () => {
    expect(foldName('Min-soo’s')).toBe('min soo')
  })

  it('measures a distance: zero only for equal words, the same both ways', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 8 })
    fc.assert(
      fc.property(word, word, (x, y) => {
        expect(editDistance(x, y)).toBe(editDistance(y, x))
        expect(editDistance(x, y) === 0).toBe(x === y)
      }),
    )
  })
})
