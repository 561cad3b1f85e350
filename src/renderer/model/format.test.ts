import { describe, expect, test } from 'vitest'
import { confidenceOf, counted, formatDate, formatMoment, formatShortDate } from './format.js'
import { isSingleKey, strokeName } from './keys.js'
import { matchCommands } from './match.js'
import { aroundWords } from './snippet.js'

describe('dates', () => {
  test('are as precise as the source and never moved to another zone', () => {
    expect(formatDate('2025-05-07')).toBe('Wed 7 May 2025')
    expect(formatDate('2025-05')).toBe('May 2025')
    expect(formatDate('2025')).toBe('2025')
    expect(formatDate('1990/1999')).toBe('1990s')
    expect(formatDate('2023-07-24/2023-07-30')).toBe('Mon 24 Jul 2023 to Sun 30 Jul 2023')
    expect(formatShortDate('2025-05-07T23:40')).toBe('7 May, 23:40')
    expect(formatShortDate('2025-05-07T23:40:00-08:00')).toBe('7 May, 23:40')
  })

  test('that are not there are said to be missing', () => {
    expect(formatDate(null)).toBe('date not given')
    expect(formatShortDate('soon')).toBe('no date')
  })

  test('a moment of today says so', () => {
    const now = new Date(2025, 4, 7, 15, 0)
    expect(formatMoment(new Date(2025, 4, 7, 13, 58).toISOString(), now)).toBe('today, 13:58')
    expect(formatMoment(new Date(2025, 4, 6, 17, 20).toISOString(), now)).toBe('6 May, 17:20')
  })
})

test('counts agree with their nouns', () => {
  expect([counted(1, 'file'), counted(0, 'file'), counted(1200, 'passage')]).toEqual([
    '1 file',
    '0 files',
    '1,200 passages',
  ])
})

test('a higher score never gives a lower step of confidence', () => {
  const steps = Array.from({ length: 101 }, (_, at) => confidenceOf(at / 100).steps)
  expect([...steps].sort((one, other) => one - other)).toEqual(steps)
})

describe('keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
    strokeName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

  test('have names as on the key sheet', () => {
    expect(press('ArrowDown', { altKey: true })).toBe('Alt+Down')
    expect(press('P', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+P')
    expect(press('F7', { shiftKey: true })).toBe('Shift+F7')
    expect(press('/', { ctrlKey: true })).toBe('Ctrl+/')
    expect(press('x')).toBe('X')
  })

  test('a slash that needs Shift on this keyboard is still Ctrl+/', () => {
    expect(press('/', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+/')
  })

  test('only a character alone can be switched off', () => {
    expect([isSingleKey('X'), isSingleKey('Ctrl+E'), isSingleKey('F7')]).toEqual([true, false, false])
  })
})

test('the palette finds commands by any of their words, whole beginnings first', () => {
  const commands = [{ label: 'Unfold what agrees' }, { label: 'Fold what agrees' }, { label: 'Export' }]
  expect(matchCommands(commands, 'agr fold').map(({ label }) => label)).toEqual([
    'Fold what agrees',
    'Unfold what agrees',
  ])
})

test('words are quoted with what stands round them, cut between words', () => {
  const text = 'The harbour authority said on Tuesday that the bridge will reopen on Monday after the repair is done.'
  const start = text.indexOf('will reopen')
  const { start: from, end } = aroundWords(text, { start, end: start + 11 }, { start: 0, end: text.length })
  expect(text.slice(from, end)).toBe('on Tuesday that the bridge will reopen on Monday after the repair')
})
