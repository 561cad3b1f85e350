/** What holds of every comparison, on random text that breaks offsets: astral characters, combining marks, mixed line ends. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, analyseSentences } from '../article/analyse.js'
import { readArticle } from '../article/article.js'
import { compareArticles, comparePair } from '../compare.js'
import type { Article } from '../model.js'
import { alignPassages } from './align.js'

const article = (id: string, text: string): Article =>
  readArticle({ id, file: `${id}.txt`, text, markup: 'plain', blocks: null, hints: {} })

const words = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split(' '))
const news = words(
  'Osprey Halloran ferry captain strait harbour council minister vote voted inspect divers engine failed 40 312 7.5 Tuesday Thursday said not she they reportedly cafe\u0301 🌊 𝒳yla 👨‍👩‍👧 the of on “we lost” U.S. http://tarn.example',
)
const other = words(
  'hefeteig mehl backofen rührschüssel zucker butter 🍞 e\u0308i vanille streusel kuchenblech teigrolle',
)
const lineEnd = fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r')
const textOf = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom('.', '?', '', '!”'), lineEnd), {
      minLength: 1,
      maxLength: 12,
    })
    .map((sentences) => sentences.map(([list, stop, end]) => list.join(' ') + stop + end).join(''))
const text = textOf(news)
const runs = { numRuns: 60 }

/** A span is whole when no character outside the basic plane is cut in two at its ends. */
const isWhole = (source: string, at: number): boolean =>
  !/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(source.slice(at - 1, at + 1))

describe('every comparison', () => {
  it('finds that an article agrees with itself everywhere', () => {
    fc.assert(
      fc.property(text, (source) => {
        const [a, b] = [article('a', source), article('b', source)]
        const pair = comparePair(analyse(a), analyse(b))
        expect([pair.onlyA, pair.onlyB]).toEqual([[], []])
        a.sentences.forEach(({ id }, at) => {
          const own = pair.links.find((link) => link.a.includes(id) && link.b.includes(b.sentences[at]?.id ?? ''))
          expect(own).toMatchObject({ relation: 'agree', strength: 'verbatim' })
        })
      }),
      runs,
    )
  })

  it('has sentences in order, and spans that lie in their texts and cut no character', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [article('a', first), article('b', second)]
        for (const { sentences, text: own } of [a, b]) {
          let last = 0
          for (const { start, end } of sentences) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(own.length)
        }
        for (const { additions, differences } of comparePair(analyse(a), analyse(b)).links) {
          const spans = [
            ...additions.map((span) => ({ ...span, source: span.side === 'a' ? a.text : b.text })),
            ...differences.flatMap((difference) => (difference.a === null ? [] : { ...difference.a, source: a.text })),
            ...differences.flatMap((difference) => (difference.b === null ? [] : { ...difference.b, source: b.text })),
          ]
          for (const { start, end, source } of spans) {
            expect(start >= 0 && start < end && end <= source.length).toBe(true)
            expect(isWhole(source, start) && isWhole(source, end)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), fc.nat(), (texts, turn) => {
        const articles = texts.map((source, at) => article(`n${String(at)}`, source))
        const by = turn % articles.length
        const shuffled = [...articles.slice(by), ...articles.slice(0, by)].reverse()
        expect(compareArticles(shuffled)).toEqual(compareArticles(articles))
      }),
      { numRuns: 30 },
    )
  })

  it('changes no pair when an unrelated article comes in', () => {
    fc.assert(
      fc.property(text, text, textOf(other), (first, second, third) => {
        const both = [article('a', first), article('b', second)]
        const pair = ['a', 'b'] as const
        const alone = compareArticles(both, { pair }).pairs
        expect(compareArticles([...both, article('c', third)], { pair }).pairs).toEqual(alone)
      }),
      runs,
    )
  })

  it('gives scores that mirror and are probabilities', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [analyse(article('a', first)), analyse(article('b', second))]
        const there = alignPassages(a, b)
        const back = alignPassages(b, a)
        const turned = back.candidates.map((pair) => ({ ...pair, a: pair.b, b: pair.a }))
        expect(turned.sort((x, y) => x.a - y.a || x.b - y.b)).toEqual(there.candidates)
        for (const { score } of there.candidates) expect(score >= 0 && score <= 1).toBe(true)
      }),
      runs,
    )
  })
})

describe('lines that tell nothing of the story', () => {
  const said = 'Fire destroyed the Waitrose supermarket in Wellington on Sunday.'
  const candidatesOf = (x: string, y: string): number =>
    alignPassages(analyseSentences('a', [x, said], 'en'), analyseSentences('b', [y, said], 'en')).candidates.filter(
      (pair) => pair.a === 0 && pair.b === 0,
    ).length

  it('are no candidates: addresses and times of publication', () => {
    expect(candidatesOf('https://one.example/fire-at-wellington', 'www.two.example/fire-at-wellington')).toBe(0)
    expect(candidatesOf('Published Sunday, July 21, 2013', 'Updated: July 21, 2013, 10:15 am')).toBe(0)
  })

  it('are not taken for what tells of a day', () => {
    expect(candidatesOf('The fire began on Sunday, July 21.', 'On July 21 a fire began.')).toBe(1)
  })
})
