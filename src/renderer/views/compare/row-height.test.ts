import { expect, test } from 'vitest'
import type { Passage } from '../../model/passages.js'
import type { Row } from '../../model/rows.js'
import { ledSide } from './row-height.js'

const passage = (side: 'a' | 'b', length: number, kind: Passage['kind'] = 'text') =>
  ({ key: `${side}:0`, side, start: 0, end: length, kind }) as Passage
const row = (a: readonly Passage[], b: readonly Passage[], kind: Row['kind'] = 'stack'): Row => ({
  key: 'row',
  kind,
  a,
  b,
  tight: false,
})

test('a short side is led along a much longer one', () => {
  expect(ledSide(row([passage('a', 200)], [passage('b', 1800)]))).toBe('a')
  expect(ledSide(row([passage('a', 1800)], [passage('b', 200)]))).toBe('b')
})

test('sides of about one length stand still, and so do rows that are tied', () => {
  expect(ledSide(row([passage('a', 400)], [passage('b', 600)]))).toBeNull()
  expect(ledSide(row([passage('a', 200)], [passage('b', 1800)], 'linked'))).toBeNull()
})

test('a side without text of its own is not moved', () => {
  expect(ledSide(row([], [passage('b', 1800)]))).toBeNull()
  expect(ledSide(row([passage('a', 50, 'furniture')], [passage('b', 1800)]))).toBeNull()
})
