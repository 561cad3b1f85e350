import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { analyse } from './article/analyse.js'
import { readArticle } from './article/article.js'
import { alignSentenceLists, compareArticles, comparePair, ComparisonCancelled } from './compare.js'
import { comparisonSchema, type Article, type Pair } from './model.js'

const article = (id: string, text: string): Article =>
  readArticle({ id, file: `${id}.txt`, text, markup: 'plain', blocks: null, hints: {} })

const FERRY = `The ferry Osprey ran aground off Tarn Island on Tuesday with 312 people aboard.

Captain Marit Halloran said the engine had failed twice before the ship struck a sandbank.

“We lost power in the narrowest part of the strait,” Halloran told reporters.

Nobody was hurt, the coastguard said. Divers will inspect the hull on Thursday.`
const FERRY_TOO = `A passenger ferry with 312 people on board ran aground near Tarn Island on Tuesday, the coastguard said.

No one was hurt.

“We lost power in the narrowest part of the strait,” said the captain, Marit Halloran.

The island's mayor, Ode Lindqvist, asked for a second pier. The strait has seen four accidents since last year.`
const BREAD = `Bakers in Corvale sold fewer loaves this spring as flour prices rose.

The guild of millers expects a better harvest and cheaper grain by autumn.`

/** Sentences of invented words, with what breaks offsets: astral characters, combining marks, mixed line ends. */
const word = fc.constantFrom(
  'harbour',
  'Osprey',
  'minister',
  'vote',
  '40',
  'cafe\u0301',
  '🌊',
  '𝒳yla',
  'said',
  'the',
  'of',
  'strike',
  'Ode',
  'not',
)
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join(' ')}.`)
const text = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\r\n\r\n')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([words, end]) => words + end).join(''))

const pairOf = (a: Article, b: Article): Pair => comparePair(analyse(a), analyse(b))

/** The pair as it must be when the articles change places. */
function turned(pair: Pair): Pair {
  return {
    ...pair,
    a: pair.b,
    b: pair.a,
    onlyA: pair.onlyB,
    onlyB: pair.onlyA,
    copied: pair.copied.map((run) => ({ ...run, a: run.b, b: run.a })),
    links: pair.links.map((link) => ({
      ...link,
      id: [...link.b, ...link.a].join('~'),
      a: link.b,
      b: link.a,
      differences: link.differences.map((difference) => ({ ...difference, a: difference.b, b: difference.a })),
      additions: link.additions.map((addition) => ({
        ...addition,
        side: addition.side === 'a' ? ('b' as const) : ('a' as const),
      })),
    })),
  }
}

/** Lists whose order follows side a are put into one order, and sentences that name a side are left out. */
function settled(pair: Pair): unknown {
  const key = (value: unknown): string => JSON.stringify(value)
  const sorted = (values: readonly unknown[]): readonly unknown[] =>
    [...values].sort((x, y) => (key(x) < key(y) ? -1 : 1))
  return {
    ...pair,
    copied: sorted(pair.copied),
    links: sorted(
      pair.links.map((link) => ({
        ...link,
        differences: sorted(link.differences.map(({ kind, significance, a, b }) => ({ kind, significance, a, b }))),
        additions: sorted(link.additions),
      })),
    ),
  }
}

describe('comparing two articles', () => {
  const pair = pairOf(article('x', FERRY), article('y', FERRY_TOO))
  const textOf = (id: string): string => {
    const owner = [article('x', FERRY), article('y', FERRY_TOO)].find(({ sentences }) =>
      sentences.some((s) => s.id === id),
    )
    const found = owner?.sentences.find((s) => s.id === id)
    return owner?.text.slice(found?.start, found?.end) ?? ''
  }

  it('links the passages that state the same thing', () => {
    const links = pair.links.map((link) => [textOf(link.a[0] ?? ''), textOf(link.b[0] ?? '')])
    expect(links.some(([a, b]) => a?.includes('ran aground') && b?.includes('ran aground'))).toBe(true)
    expect(links.some(([a, b]) => a?.includes('lost power') && b?.includes('lost power'))).toBe(true)
  })

  it('leaves what only one has', () => {
    expect(pair.onlyB.map(textOf).some((words) => words.includes('second pier'))).toBe(true)
  })

  it('says what a link rests on', () => {
    for (const link of pair.links) expect(link.evidence?.length).toBeGreaterThan(0)
  })

  it('puts every sentence into a link or an only-list, never both', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [article('a', first), article('b', second)]
        const made = pairOf(a, b)
        const linked = {
          a: new Set(made.links.flatMap((link) => link.a)),
          b: new Set(made.links.flatMap((link) => link.b)),
        }
        expect(new Set([...linked.a, ...made.onlyA])).toEqual(new Set(a.sentences.map(({ id }) => id)))
        expect(new Set([...linked.b, ...made.onlyB])).toEqual(new Set(b.sentences.map(({ id }) => id)))
        expect(made.onlyA.some((id) => linked.a.has(id))).toBe(false)
        expect(made.onlyB.some((id) => linked.b.has(id))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('mirrors when the articles change places', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [article('a', first), article('b', second)]
        expect(settled(turned(pairOf(b, a)))).toEqual(settled(pairOf(a, b)))
      }),
      { numRuns: 60 },
    )
  })

  it('finds that an article agrees with itself everywhere', () => {
    for (const words of [FERRY, FERRY_TOO, BREAD]) {
      const [a, b] = [article('a', words), article('b', words)]
      const same = pairOf(a, b)
      expect(same.onlyA).toEqual([])
      expect(same.onlyB).toEqual([])
      a.sentences.forEach(({ id }, at) => {
        const own = same.links.find((link) => link.a.includes(id) && link.b.includes(b.sentences[at]?.id ?? ''))
        expect(own).toMatchObject({ relation: 'agree', strength: 'verbatim' })
      })
    }
  })

  it('calls a link divergent exactly when it has a difference of fact', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        for (const link of pairOf(article('a', first), article('b', second)).links)
          expect(link.relation === 'diverge').toBe(link.differences.some(({ significance }) => significance === 'fact'))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps spans inside the texts, with their words', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [article('a', first), article('b', second)]
        const made = pairOf(a, b)
        for (const { differences, additions } of made.links) {
          for (const difference of differences) {
            if (difference.a !== null)
              expect(a.text.slice(difference.a.start, difference.a.end)).toBe(difference.a.text)
            if (difference.b !== null)
              expect(b.text.slice(difference.b.start, difference.b.end)).toBe(difference.b.text)
          }
          for (const { side, start, end } of additions) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual((side === 'a' ? a : b).text.length)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('comparing articles', () => {
  const articles = [article('x', FERRY), article('y', FERRY_TOO), article('z', BREAD)]

  it('gives a valid comparison: the story together, the other article by itself', () => {
    const comparison = comparisonSchema.parse(compareArticles(articles))
    expect(comparison.stories.map((story) => [...story.articles].sort())).toEqual(
      expect.arrayContaining([['x', 'y'], ['z']]),
    )
    expect(comparison.pairs.map(({ a, b }) => [a, b])).toEqual([['x', 'y']])
    expect(comparison.claims.length).toBeGreaterThan(0)
  })

  it('does not depend on the order of the files', () => {
    expect(compareArticles([...articles].reverse())).toEqual(compareArticles(articles))
  })

  it('changes no pair when an unrelated article comes in', () => {
    expect(compareArticles(articles).pairs).toEqual(compareArticles(articles.slice(0, 2)).pairs)
  })

  it('compares just the pair that was asked for', () => {
    const { pairs } = compareArticles(articles, { pair: ['z', 'x'] })
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([['z', 'x']])
  })

  it('stops when it is told to', () => {
    expect(() => compareArticles(articles, { isCancelled: () => true })).toThrow(ComparisonCancelled)
  })

  it('tells its progress', () => {
    const steps: number[] = []
    compareArticles(articles, { onProgress: ({ done }) => steps.push(done) })
    expect(steps).toEqual([0])
  })
})

describe('aligning lists of sentences', () => {
  it('answers with places in the lists and scores', () => {
    const a = ['The council of Tarn voted 7 to 2 for the new harbour on Monday.', 'It rained in the evening.']
    const b = ['Schools stay closed.', 'The Tarn council voted 7 to 2 for a new harbour.']
    const links = alignSentenceLists(a, b)
    expect(links.map((link) => [link.a, link.b])).toContainEqual([0, 1])
    expect(alignSentenceLists(a, b, 1.1)).toEqual([])
  })

  it('links equal sentences of a language it knows no words of', () => {
    const a = ['Dzień dobry panie burmistrzu Kowalewski.', 'Most nad rzeką zamknięto wczoraj po burzy.']
    const b = ['Po burzy wczoraj zamknięto most nad rzeką.', 'Szkoły są otwarte.']
    expect(alignSentenceLists(a, b).map((link) => [link.a, link.b])).toContainEqual([1, 0])
  })
})
