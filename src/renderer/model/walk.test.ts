import { describe, expect, test } from 'vitest'
import type { Correction } from '../../core/notes/model.js'
import { storyPair } from '../testing/story.js'
import { anchorOf } from './anchor.js'
import { compareModel } from './compare-model.js'
import type { Item } from './items.js'
import { countOf, isWalkedTo, tallyOf } from './walk.js'

const view = storyPair('post', 'mail')!
const none = { notes: [], corrections: [] }
const model = compareModel(view, none, { showStyle: false })
const alone = model.items.find((item) => item.class === 'only' && item.side === 'a')!
const standing = (kind: 'caption' | 'headline' | 'list-item'): Item => ({ ...alone, a: { ...alone.a!, kind } })

describe('what Next and Previous come by', () => {
  test('captions and headlines that only one article has are passed over; list items are not', () => {
    expect(isWalkedTo(model, alone)).toBe(true)
    expect(isWalkedTo(model, standing('caption'))).toBe(false)
    expect(isWalkedTo(model, standing('headline'))).toBe(false)
    expect(isWalkedTo(model, standing('list-item'))).toBe(true)
  })

  test('what is added is passed over where the person said how the passages stand, not where they were only linked', () => {
    const added = model.items.find((item) => item.class === 'adds')!
    const { a, b } = model.links.get(added.link)!
    const ends = { a: anchorOf(model.a.article, a[0]!), b: anchorOf(model.b.article, b[0]!) }
    const saying = (decision: Correction['decision']): boolean => {
      const time = '2025-03-13T10:00:00Z'
      const one: Correction = { type: 'correction', id: 'x', author: null, created: time, modified: time, decision }
      const links = view.pair.links.map((link) => (link.id === added.link ? { ...link, by: 'person' as const } : link))
      const decided = compareModel(
        { ...view, pair: { ...view.pair, links } },
        { notes: [], corrections: [one] },
        { showStyle: false },
      )
      return isWalkedTo(
        decided,
        decided.items.find(({ key }) => key === added.key)!,
      )
    }
    expect(isWalkedTo(model, added)).toBe(true)
    expect(saying({ kind: 'relation', ...ends, relation: 'diverge' })).toBe(false)
    expect(saying({ kind: 'link', ...ends, relation: 'agree' })).toBe(true)
  })
})

test('each class is counted by itself', () => {
  expect(tallyOf(model, [])).toBe('8 differences · 5 added · 4 only in one')
  expect(tallyOf(model, ['adds', 'only'])).toBe('8 differences')
  expect(tallyOf(model, ['diverge', 'adds', 'only'])).toBe('Nothing is shown')
  const items = model.items
  expect(countOf(items, items.filter((item) => item.class === 'diverge')[2]!)).toBe('Difference 3 of 8')
  expect(countOf(items, alone)).toMatch(/^Only in one: \d of 4$/)
})
