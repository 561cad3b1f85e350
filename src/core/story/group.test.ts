import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { analyseSentences } from '../article/analyse.js'
import { groupStories } from './group.js'
import { sketchOf, type StorySketch } from './sketch.js'

function sketch(id: string, published: string | null, title: string | null, sentences: readonly string[]): StorySketch {
  const { article, passages } = analyseSentences(id, sentences, 'en')
  return { ...sketchOf(article, passages), published, title }
}

const dam = [
  sketch('d1', '2031-03-02', 'Dam breaks at Orvik', [
    'The dam above Orvik broke at dawn on Sunday and flooded forty houses.',
    'Mayor Ines Lund ordered the valley to be cleared.',
    'Engineers had warned of cracks in the spillway.',
  ]),
  sketch('d2', '2031-03-02', 'Flood in the Orvik valley', [
    'Forty houses were flooded when the Orvik dam gave way at dawn.',
    'The mayor, Ines Lund, had the valley cleared.',
    'Cracks in the spillway were known, engineers said.',
  ]),
]
const race = [
  sketch('r1', '2031-03-02', 'Varga wins the tour', [
    'Cyclist Petra Varga won the tour of Calden by nine seconds on Sunday.',
    'She passed Noor Haddad on the last climb.',
  ]),
  sketch('r2', '2031-03-03', 'Nine seconds', [
    'Petra Varga took the tour of Calden with nine seconds on Noor Haddad.',
    'The last climb decided the race.',
  ]),
]

const groups = (sketches: readonly StorySketch[]): readonly (readonly string[])[] =>
  groupStories(sketches)
    .map(({ articles }) => [...articles].sort())
    .sort()

describe('grouping articles into stories', () => {
  it('brings together what reports one event', () => {
    expect(groups([...dam, ...race])).toEqual([
      ['d1', 'd2'],
      ['r1', 'r2'],
    ])
  })

  it('keeps the same words of another year apart', () => {
    const [first] = dam
    const later = { ...dam[1]!, id: 'd9', published: '2034-03-02' }
    expect(groups([first!, later])).toEqual([['d1'], ['d9']])
  })

  it('gives every article exactly one story, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...dam, ...race], { minLength: 4 }), (shuffled) => {
        expect(groupStories(shuffled)).toEqual(groupStories([...dam, ...race]))
      }),
    )
  })

  it('names a story by a title of its articles', () => {
    expect(groupStories(dam)[0]?.title).toMatch(/Orvik/)
  })

  it('has no story without articles', () => {
    expect(groupStories([])).toEqual([])
  })
})
