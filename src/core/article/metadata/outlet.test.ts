import { describe, expect, it } from 'vitest'
import { heaviest, outletInNotes } from './outlet.js'

const outletOf = (note: string): string | null => heaviest(outletInNotes([note], []).own)

describe('an outlet by what it offers', () => {
  it.each([
    "For the latest news, follow The Kells Lantern's Google News channel.",
    'Follow Kells Lantern’s WhatsApp channel for alerts',
    'Kells Lantern is now on WhatsApp',
    'Add Kells Lantern as a preferred source on Google',
    "Download Kells Lantern's free app today",
    'Stay connected with Kells Lantern on Facebook',
  ])('"%s"', (note) => {
    expect(outletOf(note)).toBe('Kells Lantern')
  })

  it.each([
    ['Kells Herald is on Telegram. Join here.', 'Kells Herald'],
    ['Subscribe to the Kells Herald from £1 a week', 'Kells Herald'],
  ])('"%s", where the name is like that of one', (note, outlet) => {
    expect(outletOf(note)).toBe(outlet)
  })

  it.each([
    'Follow Tom Cole on Facebook',
    'Tom Cole is also on Facebook',
    'Kells Council is on Facebook',
    'Follow our WhatsApp channel',
    'Follow the Google News channel',
    'Subscribe to our newsletter',
  ])('not "%s"', (note) => {
    expect(outletOf(note)).toBeNull()
  })
})
