import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../core/model.js'
import { storyView } from '../../testing/story-view.js'
import { storyIndex } from '../common/story-index.js'
import { drift, sharedWords } from './drift.js'
import { quotationGroups, speakersOf } from './quotes-model.js'

const source = (text: string) => ({ text, range: { start: 0, end: text.length } })
const cut = (text: string, range: { readonly start: number; readonly end: number } | null) =>
  range && text.slice(range.start, range.end)

describe('drift', () => {
  test('one changed word is one departure', () => {
    const base = source('The gate is old, but it is sound.')
    const variant = source('The gate is old, but it is safe.')
    const [only, ...more] = drift(base, variant)
    expect(more).toEqual([])
    expect([cut(base.text, only!.base), cut(variant.text, only!.variant), only!.leftOut]).toEqual(['sound', 'safe', 0])
  })

  test('words left out are counted, and the place is where the variant goes on', () => {
    const variant = source('but it is sound')
    const [gap] = drift(source('The gate is old, but it is sound.'), variant)
    expect(gap).toMatchObject({ variant: null, leftOut: 4, at: 0 })
    const [atEnd] = drift(source('It is sound, we think.'), source('It is sound.'))
    expect(atEnd).toMatchObject({ leftOut: 2, at: 11 })
  })

  test('case, punctuation and the form of an apostrophe are no drift', () => {
    expect(drift(source('It isn’t ready — yet.'), source("it isn't ready, yet"))).toEqual([])
  })

  test('a contraction is no drift', () => {
    expect(drift(source("There weren't enough boats."), source('There were not enough boats.'))).toEqual([])
  })

  test.each([
    [
      'The bridge was tested in May and was fully safe.',
      'The bridge was tested in May and was not fully safe.',
      'fully safe',
      'not fully safe',
    ],
    ['We do not think a spark began it.', 'We think a loose spark began it, so far.', 'do not think', 'think'],
    ['We can reach them tonight.', "We can't reach them tonight.", 'reach', "can't reach"],
  ])('“%s” against “%s”: negated', (one, other, here, there) => {
    const [base, variant] = [source(one), source(other)]
    const found = drift(base, variant).filter(({ negated }) => negated)
    expect(found.map((each) => [cut(one, each.base), cut(other, each.variant), each.leftOut])).toEqual([
      [here, there, 0],
    ])
  })

  test.each([
    ['This is a hard day, and we will not rest, for all of us.', 'This is a hard day, for all of us.'],
    ['It is not only cold but wet.', 'It is cold but wet.'],
    ['I do not believe the bridge was safe.', 'the bridge was safe'],
    ['We cannot tell you more today.', 'We can’t tell you more today.'],
  ])('“%s” against “%s”: cut at most', (one, other) => {
    expect(drift(source(one), source(other)).filter(({ negated, variant }) => negated || variant !== null)).toEqual([])
  })

  test('what two stretches share is counted in order', () => {
    const gate = source('The gate is old')
    expect(sharedWords(gate, source('He said that the gate was old'))).toBe(0.75)
    expect(sharedWords(gate, source('Nobody came'))).toBe(0)
  })

  test('every departure lies inside its text and no two overlap', () => {
    const text = fc.array(fc.constantFrom('gate', '🚢', 'é', 'a\u0301b', 'we', 'don’t', '—', '\r\n'), { maxLength: 24 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const base = source(one.join(' '))
        const variant = source(other.join(' '))
        let last = 0
        for (const { base: gone, variant: come, at } of drift(base, variant)) {
          expect(gone !== null || come !== null).toBe(true)
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(variant.text.length)
          if (gone) {
            expect(gone.start).toBeGreaterThanOrEqual(last)
            expect(gone.end).toBeLessThanOrEqual(base.text.length)
            last = gone.end
          }
        }
      }),
    )
  })
})

describe('quotations', () => {
  const groups = quotationGroups(storyIndex(storyView(), 'date'))

  test('variants of one quotation stand together with the changed word marked on both', () => {
    const [group] = groups
    expect(group).toMatchObject({ class: 'diverge', title: '2 versions: words changed', where: 'in 2 articles' })
    const words = group!.variants.map(({ article, marks }) =>
      marks.map(({ start, end }) => article.text.slice(start, end)),
    )
    expect(words).toEqual([['harmless'], ['surprising']])
  })

  test('what an article quotes in two halves is not left out of either', () => {
    const view = storyView()
    const [post, mail] = view.articles
    const rewritten = (article: Article | undefined, text: string): Article => ({ ...article!, text })
    const halves = rewritten(post, '"The gate is old," he said. "It should have been shut."')
    const whole = rewritten(mail, '"The gate is old. It should have been shut," he said.')
    const placed = ({ id, text }: Article, words: string) => ({
      article: id,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const variants = [
      placed(whole, 'The gate is old. It should have been shut,'),
      placed(halves, 'It should have been shut.'),
      placed(halves, 'The gate is old,'),
    ]
    const quotations = [{ id: 'quotation:1', speaker: null, variants }]
    const [group] = quotationGroups(storyIndex({ ...view, articles: [halves, whole], quotations }, 'date'))
    expect(group!.variants.map(({ gaps }) => gaps)).toEqual([[], [], []])
    expect(group!.class).toBe('agree')
  })

  test('a quotation that says the opposite comes before any other drift', () => {
    const view = storyView()
    const [post, mail] = view.articles
    const saying = (article: Article | undefined, text: string): Article => ({ ...article!, text, quotes: [] })
    const texts = [
      'The pumps were fully working. The old ships were slow and leaky boats.',
      'The pumps were not fully working. The new ships were quick and solid craft.',
    ]
    const articles = [saying(post, texts[0]!), saying(mail, texts[1]!)]
    const told = (
      id: string,
      speaker: string,
      ends: readonly [(text: string) => number, (text: string) => number],
    ) => ({
      id,
      speaker,
      variants: articles.map(({ id: article, text }) => ({ article, start: ends[0](text), end: ends[1](text) })),
    })
    const stop = (text: string) => text.indexOf('.') + 1
    const quotations = [
      told('ships', 'Ada Holm', [(text) => stop(text) + 1, (text) => text.length]),
      told('pumps', 'Per Lund', [() => 0, stop]),
    ]
    const groups = quotationGroups(storyIndex({ ...view, articles, quotations }, 'date'))
    const [first] = speakersOf(groups, 'drift')
    expect(first!.quotations[0]).toMatchObject({ id: 'pumps', class: 'diverge' })
    expect(first!.quotations[0]!.title).toMatch(/negated/i)
  })

  test('each article’s own name for the speaker is kept', () => {
    expect(groups[0]!.variants.map(({ speaker }) => speaker)).toEqual(['Idris Calloway', 'Idris Galloway'])
    expect(speakersOf(groups, 'drift')[0]).toMatchObject({
      name: 'Idris Calloway',
      alsoNamed: ['Idris Galloway'],
      alsoCreditedTo: [],
    })
  })

  test('somebody else who is credited with the same words is no other name of the speaker', () => {
    const [first, ...rest] = groups[0]!.variants
    const group = { ...groups[0]!, variants: [first!, ...rest.map((one) => ({ ...one, speaker: 'Milena Orr' }))] }
    expect(speakersOf([group], 'drift')[0]).toMatchObject({ alsoNamed: [], alsoCreditedTo: ['Milena Orr'] })
  })

  test('a surname stands with the one full name that ends in it', () => {
    const [group] = groups
    const joined = speakersOf([group!, { ...group!, id: '2', speaker: 'Calloway' }], 'story')
    expect(joined).toHaveLength(1)
    const two = [group!, { ...group!, id: '2', speaker: 'Calloway' }, { ...group!, id: '3', speaker: 'Ada Calloway' }]
    expect(speakersOf(two, 'story')).toHaveLength(3)
  })

  test('a quotation of one article is listed too', () => {
    const view = storyView()
    const alone = quotationGroups(storyIndex({ ...view, quotations: [] }, 'date'))
    expect(alone.map((group) => group.class)).toEqual(['only', 'only'])
  })
})
