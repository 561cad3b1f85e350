import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { untilSaved } from './serve.js'

test('serve ends only once nothing would be lost, and says once what it waits for', async () => {
  const words = ['The disk is full.', 'The disk is full.', null]
  const stderr = new PassThrough({ encoding: 'utf8' })
  await untilSaved({ services: { unsaved: () => Promise.resolve(words.shift() ?? null) } }, { stderr })
  expect(words).toEqual([])
  expect(stderr.read()).toBe(
    'crossread: The disk is full. Crossread ends by itself once they are; press Ctrl+C again to end without them.\n',
  )
})

test('serve ends at once where everything is saved', async () => {
  const stderr = new PassThrough({ encoding: 'utf8' })
  await untilSaved({ services: { unsaved: () => Promise.resolve(null) } }, { stderr })
  expect(stderr.read()).toBeNull()
})
