import { describe, expect, it } from 'vitest'
import type { Article } from '../model.js'
import { makeAnchor, reattach } from './anchor.js'
import { attachNotes } from './attach.js'
import { followRenames } from './renames.js'
import type { Annotations, Anchor, Correction, Note, NoteTarget } from './model.js'
import { furnitureRanges, overriddenHints, readingOverrides } from './overrides.js'

const TEXT = 'The Merrow Bridge was shut on Tuesday. Sign up for our newsletter. Ferries run every 20 minutes.'
const article: Article = { id: 'a', file: 'a.txt', title: null, outlet: null, authors: [], agencies: [], published: null, language: 'en', text: TEXT, blocks: [], sentences: [], quotes: [], dates: [], checks: [] } // prettier-ignore
const at = (words: string, file = 'a.txt'): Anchor =>
  makeAnchor(file, TEXT, { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }, 'hash-a')
const gone: Anchor = { ...at('Ferries'), exact: 'Words that stood here once', sentence: { prefix: '', suffix: '' } }
const times = { author: null, created: '2025-05-07T10:00:00Z', modified: '2025-05-07T10:00:00Z' }
const note = (id: string, target: NoteTarget): Note => ({
  type: 'note',
  id,
  target,
  body: '',
  tags: [],
  label: null,
  ...times,
})
const correction = (id: string, decision: Correction['decision'], modified = times.modified): Correction => ({ type: 'correction', id, decision, ...times, modified }) // prettier-ignore
const annotations: Annotations = {
  notes: [
    note('here', { kind: 'span', anchor: at('Merrow Bridge') }),
    note('lost', { kind: 'passage', anchor: gone }),
    note('half', { kind: 'link', a: at('Ferries'), b: gone }),
    note('whole', { kind: 'comparison', a: 'a.txt', b: 'b.txt' }),
    note('elsewhere', { kind: 'span', anchor: at('Ferries', 'other.txt') }),
  ],
  corrections: [
    correction('c1', { kind: 'furniture', anchor: at('Sign up for our newsletter.'), is: 'furniture' }),
    correction('c2', { kind: 'furniture', anchor: gone, is: 'text' }),
    correction('c3', { kind: 'metadata', file: 'a.txt', field: 'outlet', value: 'Old name' }),
    correction('c4', { kind: 'metadata', file: 'a.txt', field: 'outlet', value: 'The Harbour Gazette' }, '2025-05-08T10:00:00Z'), // prettier-ignore
    correction('c5', { kind: 'metadata', file: 'a.txt', field: 'title', value: null }),
    correction('c6', { kind: 'addition', anchor: at('Ferries', 'other.txt'), against: 'a.txt', was: 'only', verdict: 'dismissed' }), // prettier-ignore
  ],
}

describe('attaching the notes of a folder', () => {
  it('tells the notes that stand from those that need re-attaching, and never loses one of these articles', () => {
    const { attached, waiting, waitingCorrections } = attachNotes(annotations, [article])
    expect(attached.map((one) => one.note.id)).toEqual(['here', 'whole'])
    expect(TEXT.slice(attached[0]!.places[0]!.start, attached[0]!.places[0]!.end)).toBe('Merrow Bridge')
    expect(waiting.map((one) => one.note.id)).toEqual(['lost', 'half'])
    expect(waitingCorrections.map(({ id }) => id)).toEqual(['c2'])
  })
  it('lets notes follow a renamed file by its content', () => {
    const files = [{ file: 'renamed/gazette.txt', contentHash: 'hash-a' }, { file: 'other.txt', contentHash: 'x' }] // prettier-ignore
    const isThere = (file: string): boolean => files.some((one) => one.file === file)
    const followed = followRenames(annotations, { read: files, isThere })
    expect(followed.notes[0]?.target).toMatchObject({ anchor: { file: 'renamed/gazette.txt' } })
    expect(followed.notes[3]?.target).toMatchObject({ a: 'renamed/gazette.txt' })
    expect(followed.notes[4]?.target).toMatchObject({ anchor: { file: 'other.txt' } })
    expect(followed.corrections[3]?.decision).toMatchObject({ file: 'renamed/gazette.txt' })
    expect(followed.corrections[5]?.decision).toMatchObject({ anchor: { file: 'other.txt' }, against: 'renamed/gazette.txt' }) // prettier-ignore
    expect(followRenames(followed, { read: files, isThere })).toBe(followed)
  })
  it('stays with a file that is there though nobody has read it yet, whoever else has the same content', () => {
    const files = { read: [{ file: 'copy.txt', contentHash: 'hash-a' }], isThere: () => true }
    expect(followRenames(annotations, files)).toBe(annotations)
  })
  it('lets notes follow one of several articles of a renamed file', () => {
    const parts = { notes: [note('n', { kind: 'span', anchor: at('Ferries', 'mails.txt#2') })], corrections: [] }
    const files = { read: [{ file: 'letters.txt', contentHash: 'hash-a' }], isThere: (file: string) => file === 'letters.txt' } // prettier-ignore
    expect(followRenames(parts, files).notes[0]?.target).toMatchObject({ anchor: { file: 'letters.txt#2' } })
  })
})

describe('what a person said about a file', () => {
  it('wins over what the file says; the newest counts; what was taken away is named', () => {
    const overrides = readingOverrides('a.txt', [...annotations.corrections].reverse())
    const hints = {
      title: { value: 'Wrong', source: 'meta' as const },
      language: { value: 'en', source: 'meta' as const },
    }
    expect(overriddenHints(hints, overrides)).toEqual({
      hints: { language: hints.language, outlet: { value: 'The Harbour Gazette', source: 'person' } },
      absent: ['title'],
    })
  })
  it('takes several authors from one line', () => {
    const said = correction('c9', { kind: 'metadata', file: 'a.txt', field: 'authors', value: 'Ines Hall; Bo Tarr;' })
    expect(overriddenHints({}, readingOverrides('a.txt', [said])).hints).toEqual({
      authors: { value: ['Ines Hall', 'Bo Tarr'], source: 'person' },
    })
  })
  it('gives the words that are or are not furniture', () => {
    const [range, ...others] = furnitureRanges({ text: TEXT }, readingOverrides('a.txt', annotations.corrections))
    expect(others).toEqual([])
    expect(TEXT.slice(range!.start, range!.end)).toBe('Sign up for our newsletter.')
  })
})

describe('re-attaching stays cheap', () => {
  it('in a long article full of the same words', () => {
    const long = 'The bridge was shut and the bridge stayed shut. '.repeat(20_000)
    const anchor: Anchor = {
      ...at('Merrow Bridge'),
      exact: 'the bridge',
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(32),
    }
    const start = performance.now()
    expect(reattach(anchor, long)).toBeNull()
    expect(reattach({ ...anchor, exact: 'the bridge was shutt and the bridge'.repeat(20) }, long)).toBeNull()
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
