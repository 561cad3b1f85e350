import { describe, expect, it } from 'vitest'
import type { Article, Pair } from '../model.js'
import { makeAnchor } from './anchor.js'
import { applyDecisions } from './apply.js'
import type { Correction, DecidedPair, Decision } from './model.js'

type AdditionDecision = Extract<Decision, { readonly kind: 'addition' }>

function article(id: string, sentences: readonly string[]): Article {
  const text = sentences.join(' ')
  let at = 0
  const found = sentences.map((words, i) => {
    const start = text.indexOf(words, at)
    at = start + words.length
    return { id: `${id}${String(i + 1)}`, block: 0, start, end: at }
  })
  const block = { kind: 'paragraph' as const, start: 0, end: text.length }
  const rest = { authors: [], agencies: [], quotes: [], dates: [], checks: [] }
  return { id, file: `${id}.txt`, title: null, outlet: null, published: null, language: 'en', text, blocks: [block], sentences: found, ...rest } // prettier-ignore
}

const a = article('a', ['The bridge shut on Tuesday evening.', 'Fourteen cracks were found in the steel.', 'Ferries will run every day.']) // prettier-ignore
const b = article('b', ['The crossing closed late on Monday.', 'Engineers counted twelve cracks there.', 'Nobody was hurt in the closure.']) // prettier-ignore
const words = (from: Article, text: string): { start: number; end: number; text: string } => {
  const start = from.text.indexOf(text)
  return { start, end: start + text.length, text }
}
const rangeOf = (from: Article, text: string): { start: number; end: number } => {
  const { start, end } = words(from, text)
  return { start, end }
}
const pair: Pair = {
  a: 'a',
  b: 'b',
  links: [
    {
      id: 'l1',
      a: ['a1', 'a2'],
      b: ['b1', 'b2'],
      relation: 'diverge',
      strength: 'close',
      score: 0.8,
      differences: [
        { kind: 'date', significance: 'fact', a: words(a, 'Tuesday'), b: words(b, 'Monday'), message: 'Other day.' },
      ],
      additions: [{ side: 'a', ...rangeOf(a, 'in the steel') }],
    },
  ],
  onlyA: ['a3'],
  onlyB: ['b3'],
  copied: [],
}
const sentence = (from: Article, id: string): ReturnType<typeof makeAnchor> =>
  makeAnchor(
    from.file,
    from.text,
    from.sentences.find((one) => one.id === id)!,
  )
let count = 0
function correction(decision: Decision): Correction {
  count++
  const time = new Date(Date.UTC(2025, 4, 7, 10, 0, count)).toISOString()
  return { type: 'correction', id: `c${String(count)}`, decision, author: null, created: time, modified: time }
}
const verdict = (kind: 'accepted' | 'dismissed' | 'relabelled', from = a, to = b): Decision => ({
  kind: 'difference',
  a: sentence(from, `${from.id}1`),
  b: sentence(to, `${to.id}1`),
  aText: from === a ? 'Tuesday' : 'Monday',
  bText: from === a ? 'Monday' : 'Tuesday',
  was: 'date',
  verdict: kind,
  becomes: kind === 'relabelled' ? 'wording' : null,
})
const between = (x: string, y: string): { readonly a: ReturnType<typeof makeAnchor>; readonly b: ReturnType<typeof makeAnchor> } => ({ a: sentence(a, x), b: sentence(b, y) }) // prettier-ignore

describe('what a person decided', () => {
  it('leaves the engine alone where nothing was decided', () => {
    const decided = applyDecisions(pair, a, b, [])
    expect(decided.links[0]).toMatchObject({ id: 'l1', relation: 'diverge', differences: [{ verdict: null }] })
    expect(decided.onlyA).toEqual(['a3'])
  })
  it('makes a link the engine did not find, and takes its passages off the only-lists', () => {
    const decided = applyDecisions(pair, a, b, [
      correction({ kind: 'link', ...between('a3', 'b3'), relation: 'agree' }),
    ])
    expect(decided.links.at(-1)).toMatchObject({ a: ['a3'], b: ['b3'], relation: 'agree', by: 'person' })
    expect([decided.onlyA, decided.onlyB]).toEqual([[], []])
  })
  it('describes such a link with the engine when it can: who links two passages has not said that all in them fits', () => {
    const wording = { kind: 'wording', significance: 'fact', a: null, b: null, message: '.' } as const
    const describeLink = () => ({ strength: 'close', score: 0.5, differences: [wording], additions: [] }) as const
    const link = correction({ kind: 'link', ...between('a3', 'b3'), relation: 'agree' })
    const made = applyDecisions(pair, a, b, [link], describeLink).links.at(-1)
    expect(made).toMatchObject({ relation: 'diverge', strength: 'close', differences: [{ kind: 'wording' }] })
  })
  it('takes one pair of passages out of a larger link and keeps the rest', () => {
    const decided = applyDecisions(pair, a, b, [correction({ kind: 'unlink', ...between('a1', 'b1') })])
    expect(decided.links.map((link) => [link.a, link.b])).toEqual([
      [['a2'], ['b1', 'b2']],
      [['a1'], ['b2']],
    ])
    expect(decided.links.flatMap((link) => link.differences)).toEqual([])
    expect(decided.links[0]?.additions).toHaveLength(1)
  })
  it('lets the newest decision count, in whatever order they are stored', () => {
    const link = correction({ kind: 'link', ...between('a3', 'b3'), relation: 'diverge' })
    const apart = correction({ kind: 'unlink', ...between('a3', 'b3') })
    expect(applyDecisions(pair, a, b, [apart, link]).links).toHaveLength(1)
    const again = correction({ kind: 'link', ...between('a3', 'b3'), relation: 'agree' })
    expect(applyDecisions(pair, a, b, [again, apart, link]).links.at(-1)?.relation).toBe('agree')
  })
  it('dismisses a difference: the link then agrees, and the difference stays in the list', () => {
    const [link] = applyDecisions(pair, a, b, [correction(verdict('dismissed'))]).links
    expect(link).toMatchObject({ relation: 'agree', differences: [{ verdict: 'dismissed', kind: 'date' }] })
  })
  it('re-labels a difference and remembers what the engine called it', () => {
    const [link] = applyDecisions(pair, a, b, [correction(verdict('relabelled'))]).links
    expect(link?.differences[0]).toMatchObject({ kind: 'wording', original: 'date', verdict: 'relabelled' })
  })
  it('applies decisions made with the articles the other way round', () => {
    const [link] = applyDecisions(pair, a, b, [correction(verdict('accepted', b, a))]).links
    expect(link?.differences[0]?.verdict).toBe('accepted')
  })
  it('keeps an accepted difference that the engine does not find any more', () => {
    const other: Pair = { ...pair, links: pair.links.map((link) => ({ ...link, differences: [], relation: 'agree' })) }
    const [link] = applyDecisions(other, a, b, [correction(verdict('accepted'))]).links
    expect(link).toMatchObject({ relation: 'diverge', differences: [{ a: { text: 'Tuesday' }, verdict: 'accepted' }] })
  })
  it('wins over a later run of the engine: the relation the person chose stays', () => {
    const relation = correction({ kind: 'relation', ...between('a1', 'b1'), relation: 'agree' })
    expect(applyDecisions(pair, a, b, [relation]).links[0]).toMatchObject({
      relation: 'agree',
      by: 'person',
      differences: [{ verdict: 'dismissed' }],
    })
  })
  it('makes a difference of the whole passages where nothing in them was found to differ, so that every list has it', () => {
    const style = { ...pair.links[0]!.differences[0]!, significance: 'style' as const }
    const other: Pair = { ...pair, links: [{ ...pair.links[0]!, a: ['a1', 'a3'], relation: 'agree', differences: [style] }] } // prettier-ignore
    const ends = { a: makeAnchor(a.file, a.text, { start: 0, end: a.text.length }), b: makeAnchor(b.file, b.text, words(b, `${b.text.split('.', 2).join('.')}.`)) } // prettier-ignore
    const said = (relation: 'agree' | 'diverge') => correction({ kind: 'relation', ...ends, relation })
    const diverges = said('diverge')
    expect(applyDecisions(other, a, b, [diverges]).links).toMatchObject([
      {
        id: 'l1',
        relation: 'diverge',
        differences: [
          { significance: 'style' },
          {
            by: 'person',
            significance: 'fact',
            a: { text: 'The bridge shut on Tuesday evening.' },
            b: { text: 'The crossing closed late on Monday. Engineers counted twelve cracks there.' },
          },
        ],
      },
    ])
    expect(applyDecisions(other, a, b, [diverges, said('agree')]).links).toMatchObject([
      { relation: 'agree', differences: [{ significance: 'style', verdict: null }] },
    ])
  })
  it('puts a verdict on the link that tells the difference, though another link of the passage comes first', () => {
    const wider = { ...pair.links[0]!, id: 'l0', relation: 'agree' as const, differences: [], additions: [] }
    const { links } = applyDecisions({ ...pair, links: [wider, ...pair.links] }, a, b, [correction(verdict('dismissed'))]) // prettier-ignore
    expect(links.map(({ differences }) => differences.map((one) => one.verdict))).toEqual([[], ['dismissed']])
  })
  it('stays with the words of a difference when another figure of their passage changes, and names what lost its words', () => {
    const told = article('a', [
      'Two people were killed and 17 injured in a fire at the depot early on Tuesday morning.',
    ])
    const now = article('a', ['Two people were killed and 19 injured in a fire at the depot early on Tuesday morning.'])
    const other = article('b', ['Three people died and 14 were injured when fire swept through the depot.'])
    const about = (aText: string, bText: string, said: 'accepted' | 'dismissed') =>
      correction({ kind: 'difference', a: sentence(told, 'a1'), b: sentence(other, 'b1'), aText, bText, was: 'number', verdict: said, becomes: null }) // prettier-ignore
    const difference = (inA: string, inB: string) =>
      ({ kind: 'number', significance: 'fact', a: words(now, inA), b: words(other, inB), message: '.' }) as const
    const link = { ...pair.links[0]!, a: ['a1'], b: ['b1'], differences: [difference('Two', 'Three'), difference('19', '14')], additions: [] } // prettier-ignore
    const decisions = [about('Two', 'Three', 'accepted'), about('17', '14', 'accepted')]
    const decided = applyDecisions({ ...pair, links: [link] }, now, other, decisions)
    expect(decided.links[0]?.differences.map(({ verdict: said }) => said)).toEqual(['accepted', null])
    expect(decided.waiting).toEqual([decisions[1]!.id])
    const turned = { ...link, a: ['b1'], b: ['a1'], differences: [] }
    const swapped = applyDecisions({ ...pair, a: 'b', b: 'a', links: [turned] }, other, now, decisions)
    expect(swapped.links[0]?.differences).toMatchObject([{ a: { text: 'Three' }, b: { text: 'Two' } }])
  })
  it('names an accepted difference that has no link any more, but not a dismissed one: there is nothing left of it', () => {
    const [accepted, dismissed] = [correction(verdict('accepted')), correction(verdict('dismissed'))]
    const apart = { ...pair, links: [] }
    expect(applyDecisions(apart, a, b, [accepted]).waiting).toEqual([accepted.id])
    expect(applyDecisions(apart, a, b, [accepted, dismissed]).waiting).toEqual([])
  })
  it('passes over a decision whose words are gone', () => {
    const gone = { ...sentence(a, 'a3'), exact: 'Words that never stood in this article at all.' }
    const link = correction({ kind: 'link', a: gone, b: sentence(b, 'b3'), relation: 'agree' })
    expect(applyDecisions(pair, a, b, [link])).toMatchObject({ links: [{ id: 'l1' }], waiting: [link.id] })
  })
})

describe('what a person decided about words that only one article has', () => {
  const added = (text: string, kind: 'accepted' | 'dismissed', more: Partial<AdditionDecision> = {}): Decision => ({
    kind: 'addition',
    anchor: makeAnchor(a.file, a.text, words(a, text)),
    against: b.file,
    was: 'adds',
    verdict: kind,
    ...more,
  })
  const additionsOf = (decided: DecidedPair) =>
    decided.links.flatMap(({ additions }) =>
      additions.map(({ start, end, verdict: said }) => [a.text.slice(start, end), said]),
    )
  const without: Pair = { ...pair, links: pair.links.map((link) => ({ ...link, additions: [] })) }

  it('stays with the words, whichever side they are on, and for this pair only', () => {
    const dismissed = correction(added('in the steel', 'dismissed'))
    expect(additionsOf(applyDecisions(pair, a, b, [dismissed]))).toEqual([['in the steel', 'dismissed']])
    const turned: Pair = { ...pair, a: 'b', b: 'a', links: pair.links.map((link) => ({ ...link, a: link.b, b: link.a, differences: [], additions: [{ side: 'b', ...rangeOf(a, 'in the steel') }] })) } // prettier-ignore
    expect(additionsOf(applyDecisions(turned, b, a, [dismissed]))).toEqual([['in the steel', 'dismissed']])
    const other = correction(added('in the steel', 'dismissed', { against: 'c.txt' }))
    expect(additionsOf(applyDecisions(pair, a, b, [other]))).toEqual([['in the steel', null]])
  })
  it('is about these words and no others: the rest of a longer addition stays open', () => {
    const longer: Pair = { ...pair, links: pair.links.map((link) => ({ ...link, additions: [{ side: 'a', ...rangeOf(a, 'were found in the steel.') }] })) } // prettier-ignore
    expect(additionsOf(applyDecisions(longer, a, b, [correction(added('in the steel', 'dismissed'))]))).toEqual([
      ['were found ', null],
      ['in the steel', 'dismissed'],
    ])
  })
  it('lets the newest decision count', () => {
    const [first, second] = [
      correction(added('in the steel', 'dismissed')),
      correction(added('in the steel', 'accepted')),
    ]
    expect(additionsOf(applyDecisions(pair, a, b, [second, first]))).toEqual([['in the steel', 'accepted']])
  })
  it('keeps accepted words that the engine does not find added any more, and makes nothing of dismissed ones', () => {
    const accepted = correction(added('in the steel', 'accepted'))
    expect(additionsOf(applyDecisions(without, a, b, [accepted]))).toEqual([['in the steel', 'accepted']])
    const dismissed = correction(added('in the steel', 'dismissed'))
    expect(additionsOf(applyDecisions(without, a, b, [dismissed]))).toEqual([])
  })
  it('is told of a passage that only one article has, by sentence', () => {
    const dismissed = correction(added('Ferries will run every day.', 'dismissed', { was: 'only' }))
    const decided = applyDecisions(pair, a, b, [dismissed])
    expect(decided.onlyA).toEqual(['a3'])
    expect(decided.onlyVerdicts).toEqual({ a3: 'dismissed' })
    const linked = applyDecisions(pair, a, b, [dismissed, correction({ kind: 'link', ...between('a3', 'b3'), relation: 'agree' })]) // prettier-ignore
    expect(linked.onlyVerdicts).toEqual({})
  })
  it('wins over a later run of the engine that links a passage accepted as being in one article only', () => {
    const accepted = correction(added('Ferries will run every day.', 'accepted', { was: 'only' }))
    const links: Pair['links'] = [...pair.links, { ...pair.links[0]!, id: 'l2', a: ['a3'], b: ['b3'], differences: [], additions: [] }] // prettier-ignore
    const decided = applyDecisions({ ...pair, links, onlyA: [], onlyB: [] }, a, b, [accepted])
    expect(decided.links.map(({ id }) => id)).toEqual(['l1'])
    expect([decided.onlyA, decided.onlyB, decided.onlyVerdicts]).toEqual([['a3'], ['b3'], { a3: 'accepted' }])
  })
  it('waits when the words are gone', () => {
    const gone = {
      ...makeAnchor(a.file, a.text, words(a, 'in the steel')),
      exact: 'Words that never stood here at all.',
    }
    expect(additionsOf(applyDecisions(pair, a, b, [correction(added('in the steel', 'dismissed', { anchor: gone }))]))).toEqual([['in the steel', null]]) // prettier-ignore
  })
})
