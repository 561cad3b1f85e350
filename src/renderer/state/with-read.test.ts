import { expect, test } from 'vitest'
import type { ArticleSummary, Folder } from '../../api/contract.js'
import { withRead } from './with-read.js'

const summary = (id: string, file: string, title: string | null): ArticleSummary => ({
  id,
  file,
  title,
  outlet: null,
  agencies: [],
  published: null,
  language: null,
  words: 0,
  checks: 0,
  furnitureLines: 0,
  story: null,
})
const folder: Folder = {
  path: '/f',
  name: 'f',
  sample: false,
  articles: ['a', 'b', 'c'].map((file) => summary(`pending-${file}`, file, null)),
  stories: [],
  problems: [],
  progress: null,
  notes: { where: 'app-data', path: '/n', saved: null, message: null },
  changed: [],
}

test('articles that were read take the place of the names of their files, also several of one file', () => {
  const read = [
    { file: 'b', articles: [summary('1', 'b', 'One'), summary('2', 'b#2', 'Two')], problem: null },
    { file: 'c', articles: [], problem: { file: 'c', reason: 'damaged', message: 'm', remedy: 'r', partial: false } },
  ] as const
  const now = withRead(folder, read)
  expect(now.articles.map(({ id }) => id)).toEqual(['pending-a', '1', '2'])
  expect(now.problems.map(({ file }) => file)).toEqual(['c'])
  const again = withRead(now, [{ file: 'b', articles: [summary('3', 'b', 'Three')], problem: null }])
  expect(again.articles.map(({ id }) => id)).toEqual(['pending-a', '3'])
})
