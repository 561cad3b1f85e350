import { describe, expect, it } from 'vitest'
import type { Article, DifferenceKind } from './model.js'
import type { DecidedDifference, DecidedLink } from './notes/model.js'
import { shownLinks } from './shown.js'

/** An article of one paragraph, with a sentence a line: `a1`, `a2` and so on. */
function article(id: string, ...lines: readonly string[]): Article {
  const text = lines.join(' ')
  let end = -1
  const sentences = lines.map((line, at) => {
    const start = end + 1
    end = start + line.length
    return { id: `${id}${String(at + 1)}`, block: 0, start, end }
  })
  const meta = { id, file: `${id}.txt`, title: null, outlet: null, authors: [], agencies: [], published: null }
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  return { ...meta, language: 'en', text, blocks, sentences, quotes: [], dates: [], checks: [] }
}

const words = ({ text }: Article, part: string) => {
  const start = text.indexOf(part)
  if (start < 0) throw new Error(`no “${part}”`)
  return { start, end: start + part.length, text: part }
}

const a = article('a', 'A lorry shed 40 crates of pears near Vell, blocking both lanes until noon.', 'Nobody was hurt.')
const b = article(
  'b',
  'Forty-five crates fell from a lorry near Vell.',
  'Both lanes were blocked until noon.',
  'Pears lay about.',
)

type Found = readonly [DifferenceKind, string | null, string | null, DecidedDifference['verdict']?]
function link(
  id: string,
  score: number,
  [inA, inB]: readonly [string, string],
  added: readonly string[],
  found: readonly Found[] = [],
): DecidedLink {
  const differences = found.map(([kind, wordsA, wordsB, verdict = null]) => ({
    kind,
    significance: 'fact' as const,
    a: wordsA === null ? null : words(a, wordsA),
    b: wordsB === null ? null : words(b, wordsB),
    message: '',
    verdict,
    original: null,
  }))
  const additions = added.map((part) => {
    const { start, end } = words(a, part)
    return { side: 'a' as const, start, end, verdict: null }
  })
  const relation = differences.length > 0 ? 'diverge' : 'agree'
  const rest = { a: [inA], b: inB.split(' '), score, relation, strength: 'paraphrase' } as const
  return { ...rest, id, differences, additions }
}

const addedBy = (links: readonly DecidedLink[]): Record<string, string[]> =>
  Object.fromEntries(
    shownLinks(links, { a, b }).links.map(({ id, additions }) => [
      id,
      additions.map(({ start, end }) => a.text.slice(start, end)),
    ]),
  )

describe('additions', () => {
  it('are left alone where a passage has one link', () => {
    expect(addedBy([link('1', 0.9, ['a1', 'b1'], ['blocking both lanes until noon'])])).toEqual({
      1: ['blocking both lanes until noon'],
    })
  })

  it('are none when another link of the passage has the words, even a surer one a whole passage', () => {
    const whole = a.text.slice(0, a.sentences[0]!.end)
    expect(addedBy([link('1', 0.9, ['a1', 'b1'], []), link('2', 0.3, ['a1', 'b3'], [whole])])).toEqual({ 1: [], 2: [] })
  })

  it('are the words that every link adds, once, at the surest link', () => {
    const weak = link('2', 0.3, ['a1', 'b2'], ['40 crates of pears near Vell'])
    const sure = link('1', 0.9, ['a1', 'b1'], ['crates of pears near Vell, blocking both lanes'])
    expect(addedBy([weak, sure])).toEqual({ 1: ['crates of pears near Vell'], 2: [] })
  })

  it('are dropped when only words without meaning are left', () => {
    const one = link('1', 0.9, ['a1', 'b1'], ['40 crates of'])
    const other = link('2', 0.3, ['a1', 'b2'], ['of pears'])
    expect(addedBy([one, other])).toEqual({ 1: [], 2: [] })
  })

  it('do not vanish because a person linked the passage to another by hand', () => {
    const byHand = { ...link('2', 1, ['a1', 'b3'], []), by: 'person' as const }
    expect(addedBy([link('1', 0.9, ['a1', 'b1'], ['until noon']), byHand])).toEqual({ 1: ['until noon'], 2: [] })
  })

  it('stay one stretch over the seam of two sentences of one link', () => {
    const both = { ...link('1', 0.9, ['a1', 'b1'], ['until noon. Nobody was hurt.']), a: ['a1', 'a2'] }
    expect(addedBy([both])).toEqual({ 1: ['until noon. Nobody was hurt.'] })
  })

  it('keep what the person decided, and are two where only part was decided about', () => {
    const [one] = [link('1', 0.9, ['a1', 'b1'], ['blocking both lanes', 'until noon'])]
    const [first, second] = one.additions
    const judged = { ...one, additions: [{ ...first!, verdict: 'dismissed' as const }, second!] }
    const other = link('2', 0.3, ['a1', 'b2'], ['blocking both lanes until noon'])
    const [shown] = shownLinks([judged, other], { a, b }).links
    expect(shown?.additions.map(({ start, end, verdict }) => [a.text.slice(start, end), verdict])).toEqual([
      ['blocking both lanes', 'dismissed'],
      ['until noon', null],
    ])
  })
})

describe('differences', () => {
  const count: Found = ['number', '40', 'Forty-five']

  it('told again by a weaker link that shares a passage are repeats of the surer one', () => {
    const { links, repeats } = shownLinks(
      [link('1', 0.3, ['a1', 'b2 b1'], [], [count]), link('2', 0.9, ['a1', 'b1'], [], [count])],
      { a, b },
    )
    expect([...repeats.entries()]).toEqual([[links[0]!.differences[0], links[1]!.differences[0]]])
    expect([...repeats.keys()][0]).toBe(links[0]!.differences[0])
    expect([...repeats.values()][0]).toBe(links[1]!.differences[0])
  })

  it('of another kind, other words or other passages are no repeats', () => {
    const one = link('1', 0.9, ['a1', 'b1'], [], [count])
    const kind = link('2', 0.3, ['a1', 'b1 b2'], [], [['wording', '40', 'Forty-five']])
    const elsewhere = link('3', 0.3, ['a2', 'b3'], [], [count])
    expect(shownLinks([one, kind, elsewhere], { a, b }).repeats.size).toBe(0)
  })

  it('dismissed once are dismissed in every link that tells them, and the repeating link no longer diverges', () => {
    const { links } = shownLinks(
      [
        link('1', 0.9, ['a1', 'b1'], [], [['number', '40', 'Forty-five', 'dismissed']]),
        link('2', 0.3, ['a1', 'b1 b2'], [], [count]),
      ],
      { a, b },
    )
    expect(links[1]).toMatchObject({ relation: 'agree', differences: [{ verdict: 'dismissed' }] })
  })

  it('links are kept in their order and none is lost', () => {
    const all = [link('1', 0.2, ['a1', 'b1'], []), link('2', 0.9, ['a2', 'b2'], [])]
    expect(shownLinks(all, { a, b }).links.map(({ id }) => id)).toEqual(['1', '2'])
  })
})
