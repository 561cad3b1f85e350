import { describe, expect, it } from 'vitest'
import { foremost } from './foremost.js'

describe('the passages of a claim that are shown first', () => {
  it('the closest alone where it tells what differs, or nothing does', () => {
    expect(foremost(['near', 'far'], () => false)).toEqual(['near'])
    expect(foremost(['near', 'far'], () => true)).toEqual(['near'])
  })
  it('beside the closest the first that tells what differs', () => {
    expect(foremost(['near', 'far', 'other'], (one) => one !== 'near')).toEqual(['near', 'far'])
  })
  it('nothing of nothing', () => {
    expect(foremost([], () => true)).toEqual([])
  })
})
