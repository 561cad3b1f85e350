import { expect, test } from 'vitest'
import { cellAfter } from './use-drawn-rows.js'

const plain = { altKey: false, ctrlKey: false, metaKey: false }
const last = { row: 30, column: 4 }

test('arrows go one cell and stop at the edges', () => {
  expect(cellAfter({ ...plain, key: 'ArrowDown' }, { row: 2, column: 1 }, last)).toEqual({ row: 3, column: 1 })
  expect(cellAfter({ ...plain, key: 'ArrowLeft' }, { row: 2, column: 0 }, last)).toEqual({ row: 2, column: 0 })
  expect(cellAfter({ ...plain, key: 'PageDown' }, { row: 25, column: 1 }, last)).toEqual({ row: 30, column: 1 })
})

test('Home and End stay in the row of a grid; with Ctrl, and in a list, they go to the ends', () => {
  expect(cellAfter({ ...plain, key: 'End' }, { row: 2, column: 1 }, last)).toEqual({ row: 2, column: 4 })
  expect(cellAfter({ ...plain, key: 'End', ctrlKey: true }, { row: 2, column: 1 }, last)).toEqual(last)
  expect(cellAfter({ ...plain, key: 'Home' }, { row: 9, column: 0 }, { row: 30, column: 0 })).toEqual({
    row: 0,
    column: 0,
  })
})

test('keys of others are left alone', () => {
  expect(cellAfter({ ...plain, key: 'ArrowDown', altKey: true }, { row: 2, column: 1 }, last)).toBeNull()
  expect(cellAfter({ ...plain, key: 'x' }, { row: 2, column: 1 }, last)).toBeNull()
})
