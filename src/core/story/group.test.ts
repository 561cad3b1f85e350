import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { analyseSentences } from '../article/analyse.js'
import { createGrouping, groupStories } from './group.js'
import { storyKeys } from './keys.js'
import { readSignature, writeSignature } from './signature.js'
import { mergeSignatures, sketchOf, type StorySketch } from './sketch.js'

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

/** Reports of four events each, with some words in common. */
const invented = (count: number): readonly StorySketch[] =>
  Array.from({ length: count }, (_, at) => {
    const event = Math.floor(at / 4)
    return sketch(
      `i${String(at).padStart(3, '0')}`,
      `2031-03-${String(1 + (at % 9)).padStart(2, '0')}`,
      `Event ${String(event)}`,
      [
        `Zal${String.fromCharCode(97 + event)}ven and Kor${String.fromCharCode(97 + event)}mar signed the treaty number ${String(event)} at Lin${String.fromCharCode(97 + event)}wick.`,
        `Minister ${['Oda', 'Per', 'Una', 'Ivo'][at % 4] ?? ''} said the valley needed a bridge.`,
      ],
    )
  })

const row = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at)

/** An article of equally telling terms. */
const termed = (id: string, prints: readonly number[]): StorySketch => ({
  id,
  title: null,
  opening: '',
  published: '2031-03-02',
  signature: writeSignature(prints.map((print) => ({ print, weight: 1, rarity: 5 }))),
})

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

  it('takes in an outlet with words of its own, which shares a few with each of the others', () => {
    const four = [0, 1, 2, 3].map((at) => termed(`a${String(at)}`, [...row(0, 40), ...row(100 + at * 60, 60)]))
    const own = termed('own', [...[0, 1, 2, 3].flatMap((at) => row(100 + at * 60, 21)), ...row(900, 16)])
    expect(groups([...four, own])).toEqual([['a0', 'a1', 'a2', 'a3', 'own']])
    // What only one of them has in common with it says no more than before.
    expect(groups([...four.slice(0, 1), own])).toEqual([['a0'], ['own']])
  })

  it('gives every article exactly one story, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...dam, ...race], { minLength: 4 }), (shuffled) => {
        expect(groupStories(shuffled)).toEqual(groupStories([...dam, ...race]))
      }),
    )
  })

  it('gives the same stories when articles come in parts, in any order, some twice, and others go again', () => {
    const all = [...invented(40), ...dam, ...race]
    const parts = fc.shuffledSubarray(all, { minLength: all.length }).chain((order) =>
      fc.record({
        order: fc.constant(order),
        cuts: fc.array(fc.nat(order.length), { maxLength: 6 }),
        gone: fc.subarray(order),
      }),
    )
    fc.assert(
      fc.property(parts, ({ order, cuts, gone }) => {
        const grouping = createGrouping()
        for (const [at, end] of [...cuts, order.length].sort((x, y) => x - y).entries()) {
          grouping.add(order.slice(Math.max(0, end - 12 - at), end))
          grouping.stories()
        }
        grouping.add(order)
        grouping.remove(gone.map(({ id }) => id))
        expect(grouping.stories()).toEqual(groupStories(all.filter(({ id }) => !gone.some((one) => one.id === id))))
      }),
      { numRuns: 30 },
    )
  })

  it('names a story by a title of its articles', () => {
    expect(groupStories(dam)[0]?.title).toMatch(/Orvik/)
  })

  it('has no story without articles', () => {
    expect(groupStories([])).toEqual([])
  })
})

describe('signatures', () => {
  const signatures = [...dam, ...race].map(({ signature }) => signature)

  it('hold the terms of an article, sorted', () => {
    const prints = readSignature(signatures[0] ?? '').map(({ print }) => print)
    expect(prints.length).toBeGreaterThan(8)
    expect(prints).toEqual([...prints].sort((x, y) => x - y))
  })

  it('are merged alike in any order and grouping', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(signatures, { minLength: 4 }), fc.nat(4), (order, cut) => {
        const parts = [order.slice(0, cut), order.slice(cut)].map(mergeSignatures)
        expect(mergeSignatures(parts)).toBe(mergeSignatures(signatures))
      }),
    )
  })

  it('that are damaged are refused', () => {
    expect(() => readSignature('AAAA')).toThrow(RangeError)
    expect(() => readSignature('not base64!')).toThrow(RangeError)
  })

  it('give keys that reports of one event share and those of another day and event do not', () => {
    const [d1, d2, r1] = [dam[0], dam[1], race[0]].map(
      (one) => new Set(storyKeys(one ?? { signature: '', published: null })),
    )
    const shared = (x: ReadonlySet<string> = new Set(), y: ReadonlySet<string> = new Set()): number =>
      [...x].filter((key) => y.has(key)).length
    expect(shared(d1, d2)).toBeGreaterThan(0)
    expect(shared(d1, r1)).toBe(0)
    const later = storyKeys({ signature: signatures[0] ?? '', published: '2031-04-02' })
    expect(shared(d1, new Set(later))).toBe(0)
  })

  it('without words have no key', () => {
    expect(storyKeys({ signature: '', published: null })).toEqual([])
  })
})
