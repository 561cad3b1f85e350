import { describe, expect, test } from 'vitest'
import { apart, apartOf, createShared, join, pack, unpack } from './packing.js'

const values = Array.from({ length: 2500 }, (_, at) => ({ id: `é${String(at)}` }))
const packed = values.map((value) => pack(value, 'json'))

describe('packed values', () => {
  test('are the same after they were joined, however many they are', async () => {
    expect(apartOf(await join(packed))).toEqual(values)
    expect(apartOf(await join([]))).toEqual([])
  })

  test('joining lets others have their turn between', async () => {
    let turns = 0
    const count = (): void => {
      turns++
      next = setImmediate(count)
    }
    let next = setImmediate(count)
    await join(packed)
    clearImmediate(next)
    expect(turns).toBeGreaterThan(1)
  })

  test('held in one buffer they stay what they are, and go to another thread without the others', () => {
    const both = [pack(values[0], 'deflated'), pack(values[1], 'json')]
    const { place } = createShared(both.reduce((sum, { bytes }) => sum + bytes.length, 0))
    const held = both.map(place)
    expect(held.map(unpack)).toEqual(values.slice(0, 2))
    expect(held[0]?.bytes.buffer).toBe(held[1]?.bytes.buffer)
    expect(held.map(apart).map(({ bytes }) => bytes.buffer.byteLength)).toEqual(both.map(({ bytes }) => bytes.length))
  })
})
