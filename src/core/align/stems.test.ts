import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { comparedStems } from './stems.js'

const stems = (sentence: string): readonly string[] =>
  analyseSentences('a', [sentence], 'en').passages.flatMap(comparedStems)
const shared = (a: string, b: string): readonly string[] => stems(a).filter((stem) => stems(b).includes(stem))

describe('words as they are compared', () => {
  it.each([
    ['At least thirty-one sheep were lost.', 'The flood took 31 animals.', '31'],
    ['It cost $4.2 million.', 'The bill came to 4.2 million dollars.', '4200000'],
    ['Up to 300 boats stayed ashore.', 'Three hundred boats did.', '300'],
    ['About 8,400 people live there.', 'Its 8,412 inhabitants waited.', '8400'],
  ])('are figures by their value: %s %s', (a, b, value) => {
    expect(shared(a, b)).toContain(value)
  })

  it('leave the words that make a figure rough as they are', () => {
    expect(stems('At least thirty-one sheep were lost.')).toContain('least')
    expect(stems('At least thirty-one sheep were lost.')[0]).toBe('at')
  })

  it('tell what is no count by its words', () => {
    expect(stems('He came third in 1998.')).toEqual(expect.arrayContaining(['third', '1998']))
  })

  it('are foreign names by their sound, and names that are words as they are written', () => {
    expect(shared('Ivan Stoikov spoke.', 'It was Ivan Stoykov.')).toHaveLength(2)
    expect(stems('Hope Stoikov spoke.')).toContain('hope')
  })
})
