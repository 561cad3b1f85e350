import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { namingOf, namingPassage, standingOf, type Standing } from './naming.js'

const standing = (text: string, language = 'en'): Standing => {
  const { article } = analyseSentences('p', [text], language)
  return standingOf(article, 0, text)
}

/** All tied to each other with the same score, but for the given ones. */
function named(texts: readonly string[], weak: readonly number[] = [], taken = new Set<string>()): string {
  const row = texts.map((text, place) => {
    const { article, passages } = analyseSentences(`p${String(place)}`, [text], 'en')
    return namingPassage(article, passages[0]!, place)
  })
  const score = (x: number, y: number): number => (weak.includes(x) || weak.includes(y) ? 0.3 : 0.9)
  const ties = texts.map((_, x) => new Map(texts.flatMap((__, y) => (x === y ? [] : [[y, score(x, y)] as const]))))
  return namingOf(row, ties, taken).label
}

describe('naming of rows', () => {
  it('knows what leans on the sentence before', () => {
    expect(standing('The harbour was closed on Monday.')).toBe('plain')
    expect(standing('She has denied that the harbour was closed.')).toBe('leaning')
    expect(standing('“The harbour stays shut. ')).toBe('leaning')
    expect(standing('“The harbour stays shut,” Lind said.')).toBe('plain')
    expect(standing('The harbour')).toBe('fragment')
    expect(standing('Sie hat das bestritten.', 'de')).toBe('leaning')
    expect(standing('It-Verband klagt.', 'de')).toBe('plain')
  })

  it('prefers a sentence that stands alone to a shorter one that leans', () => {
    expect(named(['It was shut on Monday.', 'Lind shut the old harbour on Monday.'])).toBe(
      'Lind shut the old harbour on Monday',
    )
  })

  it('prefers the shortest of those that are tied best', () => {
    const long = 'On Monday, after a week of rain, Lind shut the old harbour.'
    expect(named([long, 'Lind shut the harbour.', 'Rain fell.'], [2])).toBe('Lind shut the harbour')
  })

  it('prefers words that the other outlets bear out to shorter ones that only one has', () => {
    const texts = [
      'Fire chief Ola Brandt ruled out a charger.',
      'Fire chief Ola Brandt said that the fire had started in a battery room.',
      'The fire started in a battery room, said Ola Brandt, the chief of the fire service.',
      'The fire had started on the upper floor, fire chief Ola Brandt said.',
    ]
    expect(named(texts)).not.toContain('ruled out')
    expect(named(['About 120 homes were evacuated.', 'Some 200 homes were evacuated on Monday.', 'On Monday 200 homes were evacuated.'])).toContain('200') // prettier-ignore
  })

  it('does not use a label twice while there is another', () => {
    const taken = new Set<string>()
    const texts = ['Lind shut the harbour.', 'The harbour is shut for good.']
    expect(named(texts, [], taken)).toBe('Lind shut the harbour')
    expect(named(texts, [], taken)).toBe('The harbour is shut for good')
    expect(named(texts, [], taken)).toBe('Lind shut the harbour')
  })
})
