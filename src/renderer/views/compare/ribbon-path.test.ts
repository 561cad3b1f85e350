import { expect, test } from 'vitest'
import { CHIP_END, laneAt, ribbonPath, stubPath } from './ribbon-path.js'

const numbersOf = (path: string): readonly number[] => [...path.matchAll(/-?[\d.]+/g)].map(Number)

test('a ribbon goes from one end to the other and is level at both', () => {
  const numbers = numbersOf(ribbonPath(88, { y: 10, inset: 27 }, { y: 90, inset: 20 }, 31))
  expect(numbers.slice(0, 2)).toEqual([27, 10])
  expect(numbers.slice(-2)).toEqual([68, 90])
  expect([numbers[3], numbers[5]]).toEqual([10, 90])
})

test('a tall ribbon runs upright between the letters that it passes', () => {
  for (const side of ['a', 'b'] as const)
    for (const number of [0, 1, 2, 3]) {
      const lane = laneAt(88, side, number)
      const fromEdge = side === 'a' ? lane : 88 - lane
      expect(fromEdge).toBeGreaterThan(CHIP_END)
      expect(fromEdge).toBeLessThan(44 - 9)
      const path = ribbonPath(88, { y: 900, inset: 27 }, { y: 90, inset: 20 }, lane)
      expect(numbersOf(path).slice(0, 2)).toEqual([27, 900])
      expect(numbersOf(path).slice(-2)).toEqual([68, 90])
      expect(path).toContain(`L${String(lane)} `)
    }
})

test('a ribbon whose end is out of view stops in its lane', () => {
  expect(stubPath(88, 'b', { y: 40, inset: 27 }, 500, 57)).toMatch(/^M61 40.*L57 500$/)
})
