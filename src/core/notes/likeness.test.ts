import { describe, expect, it } from 'vitest'
import { likeness, sketchOf } from './likeness.js'

const word = (at: number): string => `word${String((at * 7919) % 1009)}`
const text = (words: number): string => Array.from({ length: words }, (_, at) => word(at)).join(' ')

/** Every so many words another one. */
const edited = (of: string, every: number): string =>
  of
    .split(' ')
    .map((each, at) => (at % every === every - 1 ? `other${String(at)}` : each))
    .join(' ')

describe('likeness of two texts', () => {
  it('is 1 for the same words, whatever their case, spaces and glyphs', () => {
    expect(likeness(sketchOf('The mayor said “no” to it'), sketchOf('the  Mayor said\n"no" to it'))).toBe(1)
    expect(likeness(sketchOf(text(900)), sketchOf(text(900)))).toBe(1)
  })
  it('falls with every word that changed', () => {
    const [few, many] = [60, 5].map((every) => likeness(sketchOf(text(900)), sketchOf(edited(text(900), every))))
    expect(few).toBeGreaterThan(0.8)
    expect(many).toBeLessThan(few ?? 0)
    expect(many).toBeLessThan(0.6)
  })
  it('is none for other words, and for texts too short to tell', () => {
    expect(likeness(sketchOf(text(500)), sketchOf('quite another text about the harbour and its ferries'))).toBe(0)
    expect(likeness(sketchOf('two words'), sketchOf('two words'))).toBe(0)
  })
})
