/** Reading hostile files: nothing runs, nothing is asked for, nothing else is read; each gives text or a reason. */
import childProcess from 'node:child_process'
import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readArticles } from '../index.js'
import { ReadFailure, type RawArticle } from '../reader.js'
import { corpus, type Group, filesOf, MARK } from './corpus.testing.js'

const connecting = vi.spyOn(Socket.prototype, 'connect')
const starting = vi.spyOn(childProcess.ChildProcess.prototype, 'spawn' as never)
const plainObject = Object.getOwnPropertyNames(Object.prototype).sort().join()

beforeEach(() => {
  connecting.mockClear()
})
afterEach(() => {
  expect(Reflect.get(globalThis, MARK), 'a script ran').toBeUndefined()
  expect(connecting, 'something was asked for').not.toHaveBeenCalled()
  expect(starting, 'a program was started').not.toHaveBeenCalled()
  expect(Object.getOwnPropertyNames(Object.prototype).sort().join(), 'a prototype was changed').toBe(plainObject)
})

/** Every word that reached the article: its text and what it says of itself. */
const wordsIn = (articles: readonly RawArticle[]): string =>
  articles.map(({ text, hints }) => `${text} ${JSON.stringify(hints)}`).join('\n')

async function read(name: string, bytes: Uint8Array): Promise<readonly RawArticle[] | ReadFailure> {
  try {
    return await readArticles({ name, bytes })
  } catch (error) {
    if (error instanceof ReadFailure) return error
    throw error
  }
}

test('the corpus has at least 200 vectors, each with a name of its own', () => {
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length)
  expect(corpus.length).toBeGreaterThanOrEqual(200)
})

const groups = [...new Set(corpus.map(({ group }) => group))]
describe.each(groups)('%s', (group: Group) => {
  const vectors = corpus.filter((vector) => vector.group === group)
  test('in every format that can hold it is text, or says why not', async () => {
    for (const vector of vectors)
      for (const { name, bytes } of filesOf(vector)) {
        const outcome = await read(name, bytes)
        if (outcome instanceof ReadFailure) {
          expect([outcome.message, outcome.remedy].join(), name).toMatch(/^[A-Z].*\.,[A-Z].*\.$/s)
          continue
        }
        const words = wordsIn(outcome)
        expect(words, name).not.toMatch(/root:.*:0:0:/)
        for (const { text, blocks } of outcome) {
          expect(text.length, name).toBeLessThan(400_000)
          for (const { start, end } of blocks ?? []) expect(start >= 0 && start <= end && end <= text.length).toBe(true)
        }
      }
  })
})
