import { describe, expect, test } from 'vitest'
import type { Correction, Note } from '../../core/notes/model.js'
import { storyPair } from '../testing/story.js'
import { anchorOf } from './anchor.js'
import { classOfPassage, compareModel } from './compare-model.js'
import { describePassage } from './describe.js'
import { findInPair } from './find.js'
import { itemName } from './items.js'
import { cellsOfLines, overviewCells } from './overview.js'
import { foldAgreeing } from './rows.js'
import { subjectOf } from './subject.js'
import { neighbourPassage, oppositePassage, step, visibleItems } from './walk.js'

const view = storyPair('post', 'mail')!
const none = { notes: [], corrections: [] }
const model = compareModel(view, none, { showStyle: false })
const wordsOf = (key: string) => {
  const passage = model.passage.get(key)!
  return model[passage.side].article.text.slice(passage.start, passage.end)
}

describe('rows', () => {
  test('every passage of both articles is in exactly one row, in its own reading order', () => {
    for (const side of ['a', 'b'] as const) {
      const shown = model.rows.flatMap((row) => row[side].map(({ key }) => key))
      expect(shown).toEqual(model[side].passages.map(({ key }) => key))
    }
  })

  test('passages linked in order meet on one row', () => {
    const row = model.rows.find(({ a }) => a[0] && wordsOf(a[0].key).startsWith('Nobody was hurt'))
    expect(row?.kind).toBe('linked')
    expect(wordsOf(row!.b[0]!.key)).toBe('The fire service said nobody was hurt.')
  })

  test('a link that breaks the order is no landmark and becomes a ribbon', () => {
    expect(model.crossing.map(({ a }) => wordsOf(a[0]!.key).slice(0, 9))).toEqual(['The union'])
  })

  test('two headlines stand on one line, also where a headline is linked to a sentence of the other text', () => {
    const links = [{ ...view.pair.links[0]!, b: ['mail.1'] }]
    const crossed = compareModel({ ...view, pair: { ...view.pair, links } }, none, { showStyle: false })
    const head = crossed.rows.find(({ a }) => a[0]?.kind === 'headline')
    expect(head?.b.map(({ kind }) => kind)).toEqual(['headline'])
    expect(crossed.crossing).toHaveLength(1)
  })

  test('what only one side has stays in its place', () => {
    const contractor = model.b.passages.find((passage) => wordsOf(passage.key).startsWith('Dray and Sons'))!
    expect(model.rowOf.get(contractor.key)?.kind).toBe('stack')
  })

  test('a run of three or more agreeing rows folds; opening it shows the rows again', () => {
    const agrees = (row: (typeof model.rows)[number]) =>
      row.a.every(({ links }) => links.every((id) => model.links.get(id)?.class === 'agree'))
    const folded = foldAgreeing(model.rows, agrees, new Set())
    const fold = folded.find((line) => line.kind === 'fold')
    expect(fold?.kind === 'fold' && fold.rows.length).toBe(3)
    expect(foldAgreeing(model.rows, agrees, new Set([fold!.key]))).toEqual(model.rows)
  })
})

describe('the list of differences', () => {
  test('runs in reading order and names what differs', () => {
    expect(model.items.slice(0, 5).map(itemName)).toEqual(['Number', 'Certainty', 'Number', 'Date', 'Added detail'])
  })

  test('next goes from the cursor, not from the top', () => {
    const repair = model.a.passages.find((passage) => wordsOf(passage.key).startsWith('The repair'))!
    const items = visibleItems(model, [])
    const found = step(model, items, { item: null, passage: repair.key }, 1)
    expect(found && wordsOf(found.item.a!.key)).toMatch(/^The repair/)
  })

  test('next from the last begins again at the top and says so', () => {
    const items = visibleItems(model, [])
    expect(step(model, items, { item: items.at(-1)!.key, passage: null }, 1)).toMatchObject({
      item: items[0],
      wrapped: true,
    })
  })

  test('walking forth and back comes home', () => {
    const items = visibleItems(model, [])
    for (const { key } of items.slice(1, -1)) {
      const next = step(model, items, { item: key, passage: null }, 1)!
      expect(step(model, items, { item: next.item.key, passage: null }, -1)!.item.key).toBe(key)
    }
  })

  test('classes that are switched off are not walked', () => {
    expect(visibleItems(model, ['diverge', 'adds']).every((item) => item.class === 'only')).toBe(true)
  })

  test('the toggles count what is marked', () => {
    expect(model.counts).toEqual({ agree: 5, diverge: 8, adds: 5, only: 4, note: 0 })
  })
})

describe('additions that were dismissed', () => {
  const [link] = view.pair.links.filter(({ additions }) => additions.length > 0)
  const dismissed = link!.additions.map((one) => ({ ...one, verdict: 'dismissed' as const }))
  const links = view.pair.links.map((one) => (one === link ? { ...link, additions: dismissed } : one))
  const [only] = view.pair.onlyA
  const pair = { ...view.pair, links, onlyVerdicts: { [only!]: 'dismissed' as const } }
  const judged = compareModel({ ...view, pair }, none, { showStyle: false })

  test('are counted and walked no more, and stay in the list', () => {
    expect(judged.counts).toMatchObject({ adds: 5 - dismissed.length, only: 3 })
    expect(judged.items).toHaveLength(model.items.length)
    const walked = judged.items.map((_, at) => step(judged, judged.items, { item: judged.items[at]!.key, passage: null }, 1)!.item) // prettier-ignore
    expect(walked.some((item) => item.dismissed)).toBe(false)
  })

  test('leave no mark, no letter and no cell', () => {
    const passage = judged.a.passages.find(({ sentences }) => sentences.includes(only!))!
    expect(classOfPassage(judged, passage)).toBeNull()
    expect(overviewCells(judged, 900).some(({ passages }) => passages.includes(passage.key))).toBe(false)
    expect(describePassage(judged, passage)).toBe(`${passage.place}, only here, dismissed by you`)
    expect([...judged.marks.values()].flat().filter((one) => one.class === 'adds')).toHaveLength(5 - dismissed.length)
  })
})

test('text that was restored says that it was, at its end, as long as it stands in the text', () => {
  const furniture = view.a.blocks.findIndex(({ kind }) => kind === 'furniture')
  const block = view.a.blocks[furniture]!
  const time = '2025-03-12T10:00:00Z'
  const correction: Correction = {
    type: 'correction',
    id: 'c1',
    decision: { kind: 'furniture', anchor: anchorOf(view.a, block), is: 'text' },
    author: null,
    created: time,
    modified: time,
  }
  const blocks = view.a.blocks.map((one) => (one === block ? { ...one, kind: 'paragraph' as const } : one))
  const [start, end] = [block.start, block.end]
  const added = [{ id: 'post.f1', block: furniture, start, end }]
  const a = { ...view.a, blocks, sentences: [...view.a.sentences, ...added] }
  const annotations = { notes: [], corrections: [correction] }
  const restored = compareModel({ ...view, a }, annotations, { showStyle: false })
  expect([...restored.restored.values()]).toEqual([[correction]])
  const said = restored.a.passages.map((passage) => describePassage(restored, passage))
  expect(said.filter((one) => one.endsWith(', restored by you'))).toHaveLength(1)
  expect(compareModel(view, annotations, { showStyle: false }).restored.size).toBe(0)
})

describe('what a screen reader says', () => {
  const quote = model.a.passages.find((passage) => wordsOf(passage.key).startsWith('“The seep'))!

  test('class, both sides and place, each once', () => {
    const said = describePassage(model, quote)
    expect(said).toBe(
      'Paragraph 9, diverges, quotation: harmless; in Northern Mail: surprising. name: Calloway; in Northern Mail: Galloway. Northern Mail adds: at the gate',
    )
  })

  test('a passage of one side only says in which', () => {
    const farmer = model.a.passages.find((passage) => wordsOf(passage.key).startsWith('A farmer'))!
    expect(describePassage(model, farmer)).toBe('Paragraph 7, only in The Orrin Post')
  })
})

describe('moving with the arrow keys', () => {
  test('across goes to the linked passage and back', () => {
    const union = model.a.passages.find((passage) => wordsOf(passage.key).startsWith('The union'))!
    const there = oppositePassage(model, union.key)!
    expect(wordsOf(there)).toMatch(/^An inspection/)
    expect(oppositePassage(model, there)).toBe(union.key)
  })

  test('down passes over bylines and stays at the end', () => {
    expect(wordsOf(neighbourPassage(model, 'a:0', 1)!)).toMatch(/^About 600/)
    expect(neighbourPassage(model, model.a.passages.at(-1)!.key, 1)).toBeNull()
  })
})

describe('notes', () => {
  const passage = model.a.passages.find((one) => wordsOf(one.key).startsWith('A farmer'))!
  const note = (exact: string): Note => ({
    type: 'note',
    id: exact,
    target: { kind: 'passage', anchor: { ...anchorOf(view.a, passage), exact } },
    body: 'Ask.',
    tags: [],
    label: null,
    author: null,
    created: '2025-03-12T10:00:00Z',
    modified: '2025-03-12T10:00:00Z',
  })

  test('hang on the passage that has their words', () => {
    const noted = compareModel(view, { notes: [note(wordsOf(passage.key))], corrections: [] }, { showStyle: false })
    expect(noted.notes[0]?.passages).toEqual([passage.key])
    expect(noted.counts.note).toBe(1)
  })

  test('do not stay at the old place when other words of the same spelling stand there now', () => {
    const the = view.a.text.indexOf('the')
    const place = { start: the, end: the + 3, exact: 'the' }
    const anchor = { file: view.a.file, ...place, prefix: 'was said by ', suffix: ' heron of the lake' }
    const elsewhere: Note = { ...note('the'), target: { kind: 'span', anchor } }
    const { notes, lostNotes } = compareModel(view, { notes: [elsewhere], corrections: [] }, { showStyle: false })
    expect(notes).toEqual([])
    expect(lostNotes).toHaveLength(1)
  })

  test('are never moved by a guess when their words are gone', () => {
    const lost = compareModel(
      view,
      { notes: [note('words that stand nowhere')], corrections: [] },
      { showStyle: false },
    )
    expect(lost.notes).toEqual([])
    expect(lost.lostNotes).toHaveLength(1)
  })
})

describe('the overview', () => {
  test('has one cell a row or passage where there is room', () => {
    const cells = overviewCells(model, 900)
    expect(cells.map((cell) => cell.class).slice(0, 3)).toEqual(['diverge', 'diverge', 'agree'])
  })

  test('in little room neighbours merge and the strongest class is shown', () => {
    const cells = overviewCells(model, 33)
    expect(cells).toHaveLength(3)
    expect(cells.every((cell) => cell.class === 'diverge')).toBe(true)
    expect(cells.flatMap(({ passages }) => passages)).toEqual(
      overviewCells(model, 900).flatMap(({ passages }) => passages),
    )
  })

  test('lines and cells cover each other in order', () => {
    const cells = overviewCells(model, 900)
    const ranges = cellsOfLines(
      model.rows.map((row) => [...row.a, ...row.b]),
      cells,
    )
    expect(ranges.at(-1)?.to).toBe(cells.length)
    expect(ranges.every(({ from, to }) => from <= to)).toBe(true)
  })
})

describe('finding words', () => {
  test('case, accents and kinds of quotation marks do not count', () => {
    const hits = findInPair(model, "WATERWORKERS' union")
    expect(hits).toHaveLength(1)
    expect(view.b.text.slice(hits[0]!.start, hits[0]!.end)).toBe('waterworkers’ union')
  })

  test('the words found are the words of the text', () => {
    for (const { side, start, end } of findInPair(model, 'dam')) {
      expect(model[side].article.text.slice(start, end).toLowerCase()).toBe('dam')
    }
  })
})

test('the inspector is about the current difference, else about what the cursor is in', () => {
  const agreeing = model.a.passages.find((passage) => wordsOf(passage.key).startsWith('Nobody'))!
  expect(subjectOf(model, null, agreeing.key)?.link?.class).toBe('agree')
  expect(subjectOf(model, model.items[0]!.key, agreeing.key)?.item).toBe(model.items[0])
  expect(subjectOf(model, null, null)).toBeNull()
})
