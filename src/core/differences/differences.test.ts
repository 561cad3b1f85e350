import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import type { Analysis } from '../analysis.js'
import type { Range } from '../model.js'
import { findAdditions, findAll, findCopied, findDifferences, type LinkedPassages } from './index.js'
import { mergeRagged, diffWords, type Hunk } from './wordDiff.js'
import { viewOf, type Word } from './view.js'

/** Pieces of reports with everything that makes offsets hard: astral characters, combining marks, mixed quotation marks and line ends. */
const piece = fc.constantFrom(
  ...'the a of in said that Halloran Brevik Ostermere harbour killed hurt 14 19 people on Monday Tuesday reportedly not higher lower'.split(
    ' ',
  ),
  ...[
    '“',
    '”',
    '"',
    "'",
    ',',
    '.',
    '\u{1F6A2}',
    'e\u0301te\u0301',
    '\u{1D504}bc',
    'Zoë',
    '\r\n',
    '$3.2 million',
    'did not',
    'was accused of',
    '—',
  ],
)
const sentence = fc.array(piece, { minLength: 1, maxLength: 24 }).map((pieces) => `${pieces.join(' ')}.`)
const report = fc.array(sentence, { minLength: 1, maxLength: 4 })

const read = (id: string, sentences: readonly string[]): Analysis => analyseSentences(id, sentences, 'en')
const wholeOf = (a: Analysis, b: Analysis): LinkedPassages => ({
  a: a.passages.map((_, at) => at),
  b: b.passages.map((_, at) => at),
})
const isInside = (analysis: Analysis, range: Range): boolean =>
  range.start >= 0 && range.start < range.end && range.end <= analysis.article.text.length

describe('differences on any text', () => {
  it('gives spans that lie in their article and hold the words they say', () => {
    fc.assert(
      fc.property(report, report, (x, y) => {
        const [a, b] = [read('a', x), read('b', y)]
        for (const difference of findDifferences(a, b, wholeOf(a, b))) {
          expect(difference.a ?? difference.b).not.toBeNull()
          for (const [analysis, span] of [[a, difference.a] as const, [b, difference.b] as const]) {
            if (!span) continue
            expect(isInside(analysis, span)).toBe(true)
            expect(analysis.article.text.slice(span.start, span.end)).toBe(span.text)
          }
          expect(difference.message).toMatch(/\.$/)
        }
      }),
    )
  })

  it('swaps the sides and nothing else when the articles are swapped', () => {
    fc.assert(
      fc.property(report, report, (x, y) => {
        const [a, b] = [read('a', x), read('b', y)]
        const link = wholeOf(a, b)
        const there = findAll(a, b, link)
        const back = findAll(b, a, { a: link.b, b: link.a })
        expect(back.map((finding) => ({ ...finding, a: finding.b, b: finding.a }))).toEqual(there)
        const swapped = findCopied(b, a).map((run) => ({ ...run, a: run.b, b: run.a }))
        expect([...swapped].sort((p, q) => p.a.start - q.a.start)).toEqual(findCopied(a, b))
      }),
    )
  })

  it('finds no difference of fact and no addition between an article and itself', () => {
    fc.assert(
      fc.property(report, (x) => {
        const [a, b] = [read('a', x), read('b', x)]
        for (const at of a.passages.keys()) {
          const link = { a: [at], b: [at] }
          expect(findDifferences(a, b, link)).toEqual([])
          expect(findAdditions(a, b, link)).toEqual([])
        }
      }),
    )
  })

  it('keeps additions inside the linked passages of their side', () => {
    fc.assert(
      fc.property(report, report, (x, y) => {
        const [a, b] = [read('a', x), read('b', y)]
        for (const addition of findAdditions(a, b, { a: [0], b: [0] })) {
          const passage = (addition.side === 'a' ? a : b).passages[0]
          expect(passage && addition.start >= passage.start && addition.end <= passage.end).toBe(true)
          expect(addition.start).toBeLessThan(addition.end)
        }
      }),
    )
  })
})

describe('the word diff', () => {
  const rows = (x: readonly string[], y: readonly string[]): readonly [readonly Word[], readonly Word[]] => {
    const [a, b] = [read('a', x), read('b', y)]
    const link = wholeOf(a, b)
    return [viewOf(a, link.a).words, viewOf(b, link.b).words]
  }
  const apply = (hunks: readonly Hunk[], a: readonly Word[], b: readonly Word[]): readonly string[] =>
    hunks.flatMap((hunk) => (hunk.same ? a.slice(...hunk.a) : b.slice(...hunk.b)).map((word) => word.norm))
  const undo = (hunks: readonly Hunk[], a: readonly Word[], b: readonly Word[]): readonly string[] =>
    hunks.flatMap((hunk) => (hunk.same ? b.slice(...hunk.b) : a.slice(...hunk.a)).map((word) => word.norm))

  it('gives back the exact words of either side when it is applied or undone, merged or not', () => {
    fc.assert(
      fc.property(report, report, (x, y) => {
        const [a, b] = rows(x, y)
        const hunks = diffWords(a, b) ?? []
        if (hunks.length === 0) return
        for (const form of [hunks, mergeRagged(hunks, a)]) {
          expect(apply(form, a, b)).toEqual(b.map((word) => word.norm))
          expect(undo(form, a, b)).toEqual(a.map((word) => word.norm))
        }
      }),
    )
  })
})

describe('copied runs', () => {
  const words =
    'the committee found that the older pumps had been left without care for more than nine winters in a row'
  const filler = (seed: string): string => `${seed} tide mill quay`.split(' ').reverse().join(' ')

  it('finds a long run that both articles have, as long as it goes', () => {
    const a = read('a', [`In ${filler('north')} ${words}, an engineer wrote.`])
    const b = read('b', ['Something else first.', `Elsewhere ${words}; that is all.`])
    const [run] = findCopied(a, b)
    expect(run && a.article.text.slice(run.a.start, run.a.end)).toBe(words)
    expect(run && b.article.text.slice(run.b.start, run.b.end)).toBe(words)
    expect(run?.words).toBe(20)
    expect(run?.inQuotation).toBe(false)
  })

  it('tells runs inside quotation marks from copied text', () => {
    const a = read('a', [`“${words},” an engineer wrote.`])
    const b = read('b', [`She said: “${words}.”`])
    expect(findCopied(a, b)[0]?.inQuotation).toBe(true)
  })

  it('says nothing of short runs', () => {
    const short = words.split(' ').slice(0, 11).join(' ')
    expect(findCopied(read('a', [`${short} one.`]), read('b', [`${short} two.`]))).toEqual([])
  })

  /** What is found, in the words of the first; sentences are parted by a bar. */
  const runsIn = (x: string, y: string): readonly string[] => {
    const [a, b] = [read('a', x.split(' | ')), read('b', y.split(' | '))]
    return findCopied(a, b).map((run) => a.article.text.slice(run.a.start, run.a.end))
  }

  it('finds a shorter run that is a whole clause in both', () => {
    const x = 'The ferry was late. | “Nobody told the crew that the lock was shut,” Brandt said on Monday.'
    const y = 'Brandt was angry: “Nobody told the crew that the lock was shut.” | He left the room.'
    expect(runsIn(x, y)).toEqual(['Nobody told the crew that the lock was shut'])
    expect(runsIn(x, 'I heard that nobody told the crew that the lock was shut until noon.')).toEqual([])
  })

  it('leaves out the last words of the sentence before and the first of the one behind', () => {
    const shared = 'The lock at Tarn was shut for the third time this winter after ice had bent both of its gates.'
    const x = `Brandt said so on Monday. | ${shared} | The harbour office sent a boat.`
    const y = `It was known by Monday. | ${shared} | The harbour board has met.`
    expect(runsIn(x, y)).toEqual([shared.slice(0, -1)])
  })

  it('does not go from one quotation into another', () => {
    const x =
      '“We had warned the board about the gates twice,” “Nobody came to look at them before the ice did,” he said.'
    const y = '“We had warned the board about the gates twice. | Nobody came to look at them before the ice did.”'
    expect(runsIn(x, y)).toEqual([
      'We had warned the board about the gates twice',
      'Nobody came to look at them before the ice did',
    ])
    expect(runsIn(y, y)).toHaveLength(1)
  })

  it('never gives a word to two runs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('sea', 'mill', 'quay'), { minLength: 12, maxLength: 80 }), (row) => {
        const a = read('a', [`${row.join(' ')}.`])
        const b = read('b', [`${[...row].reverse().join(' ')} ${row.join(' ')}.`])
        const runs = findCopied(a, b)
        for (const side of ['a', 'b'] as const) {
          const sorted = runs.map((run) => run[side]).sort((x, y) => x.start - y.start)
          for (const [at, range] of sorted.entries())
            expect(range.start).toBeGreaterThanOrEqual(sorted[at - 1]?.end ?? 0)
        }
      }),
    )
  })
})
