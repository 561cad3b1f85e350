import { describe, expect, test } from 'vitest'
import { severalLinks } from '../testing/several-links.js'
import { compareModel } from './compare-model.js'
import { linkOf } from './links-of.js'
import { subjectOf } from './subject.js'
import { oppositePassage } from './walk.js'

const model = compareModel(severalLinks(), { notes: [], corrections: [] }, { showStyle: false })
const at = (side: 'a' | 'b', place: string) => model[side].passages.find((passage) => passage.place === place)!
const lead = at('a', 'Paragraph 1')

describe('a passage with several links', () => {
  test('is shown with the one that stands alongside, not with the first or the surest', () => {
    expect(lead.links[0]).toBe('to-headline')
    expect(subjectOf(model, null, lead.key)?.b?.place).toBe('Paragraph 1')
    expect(subjectOf(model, null, at('b', 'Paragraph 1').key)?.a?.place).toBe('Paragraph 1')
  })

  test('where none stands alongside, the one that differs comes first, then the surest', () => {
    const apart = { ...model, rowOf: new Map() }
    expect(linkOf(apart, lead)?.class).toBe('diverge')
    const links = new Map([...model.links].map(([id, link]) => [id, { ...link, class: 'agree' as const }]))
    expect(linkOf({ ...apart, links }, lead)?.link.id).toBe('to-headline')
  })

  test('is shown with the one that was chosen; across goes there', () => {
    expect(subjectOf(model, null, lead.key, 'to-end')?.b?.place).toBe('Paragraph 12')
    expect(oppositePassage(model, lead.key, 'to-end')).toBe(at('b', 'Paragraph 12').key)
    expect(oppositePassage(model, lead.key)).toBe(at('b', 'Paragraph 1').key)
    expect(subjectOf(model, null, at('a', 'Paragraph 4').key, 'to-end')?.b?.place).toBe('Paragraph 4')
  })
})
