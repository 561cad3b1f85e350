import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseGuide, sectionsOf, titleOf } from './parse.js'

const docs = resolve(import.meta.dirname, '../../../../docs')
const guide = parseGuide(readFileSync(resolve(docs, 'guide.md'), 'utf8'))

test('the guide has a title and sections to go to', () => {
  expect(titleOf(guide)).toBe('User guide')
  expect(sectionsOf(guide)).toContainEqual({ id: 'reading-the-marks', title: 'Reading the marks' })
})

test('tables are read as tables', () => {
  expect(guide.children.some((node) => node.type === 'table')).toBe(true)
})
