import { expect, test } from 'vitest'
import { ribbonPath, stubPath } from './ribbon-path.js'

test('a ribbon goes from one end to the other and is level at both', () => {
  const path = ribbonPath(88, { y: 10, inset: 27 }, { y: 90, inset: 20 })
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number)
  expect(numbers.slice(0, 2)).toEqual([27, 10])
  expect(numbers.slice(-2)).toEqual([68, 90])
  expect([numbers[3], numbers[5]]).toEqual([10, 90])
})

test('a ribbon whose end is out of view stops in the middle of the gutter', () => {
  expect(stubPath(88, 'b', { y: 40, inset: 27 }, 500)).toMatch(/^M61 40.* 44 500$/)
})
