/**
 * Kills the running app while notes are written, 200 times, each time at another moment, and finds every note whose save was confirmed.
 *
 *   npm run test:crash            200 rounds, about ten minutes
 *   npm run test:crash -- 20      20 rounds
 *
 * Notes go the way the window's go: as calls to the shell, each confirmed by its answer. One folder is used throughout, so that every
 * round also opens what the killed one left behind; at the end the app is started once more and asked for all of them.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { annotationsSchema, type Note } from '../src/core/notes/model.js'
import { readCollection } from '../src/core/notes/webAnnotation.js'
import { NOTES_FILE } from '../src/workspace/notes/types.js'
import { callerOf, serveApp } from '../e2e/running-app.js'

/** Milliseconds of writing before the kill, at most: from the first moment to well into many saves. */
const LONGEST = 1000

function noteOf(id: string, at: number): Note {
  const anchor = { file: 'a.txt', exact: 'bridge', prefix: 'The ', suffix: ' shut', start: 4, end: 10 }
  const time = new Date().toISOString()
  const words = { body: `Note ${id}. ${'Words. '.repeat(at % 200)}`, tags: ['crash'], label: null, author: null }
  return { type: 'note', id, target: { kind: 'span', anchor }, ...words, created: time, modified: time }
}

/** One round: the ids that were confirmed before the app was killed. */
async function killedRound(folder: string, data: string, round: number): Promise<readonly string[]> {
  const app = await serveApp({ folder, data })
  const call = await callerOf(app.url)
  const confirmed: string[] = []
  const killed = new AbortController()
  const writing = (async () => {
    for (let i = 0; !killed.signal.aborted; i++) {
      const id = `${String(round)}-${String(i)}`
      await call('note.save', noteOf(id, i)).then(() => confirmed.push(id), () => undefined) // prettier-ignore
    }
  })()
  await pause(Math.random() ** 2 * LONGEST)
  await app.kill()
  killed.abort()
  await writing
  return confirmed
}

/** The notes that the file holds; null when it cannot be read as what it is. No file is no notes. */
async function notesIn(folder: string): Promise<readonly string[] | null> {
  const text = await readFile(join(folder, NOTES_FILE), 'utf8').catch(() => null)
  return text === null ? [] : (readCollection(text)?.annotations.notes.map(({ id }) => id) ?? null)
}

async function notesOfApp(folder: string, data: string): Promise<readonly string[]> {
  const app = await serveApp({ folder, data })
  const { notes } = annotationsSchema.parse(await (await callerOf(app.url))('annotations.get', {}))
  await app.stop()
  return notes.map(({ id }) => id)
}

const missing = (wanted: readonly string[], found: readonly string[]): number => {
  const there = new Set(found)
  return wanted.filter((id) => !there.has(id)).length
}

async function main(rounds: number): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), 'crossread-crash-'))
  const [folder, data] = [join(root, 'articles'), join(root, 'data')]
  await mkdir(folder)
  await writeFile(join(folder, 'a.txt'), 'The bridge shut\n\nThe bridge shut on Monday.\n')
  const confirmed: string[] = []
  let broken = 0
  let lost = 0
  for (let round = 0; round < rounds; round++) {
    confirmed.push(...(await killedRound(folder, data, round)))
    const found = await notesIn(folder)
    if (found === null) broken++
    else lost += missing(confirmed, found)
  }
  lost += missing(confirmed, await notesOfApp(folder, data))
  broken += (await readdir(folder)).filter((name) => name.includes('.damaged-')).length
  await rm(root, { recursive: true, force: true })
  console.log(`${String(rounds)} kills, ${String(confirmed.length)} confirmed notes, ${String(lost)} lost, ${String(broken)} broken files`) // prettier-ignore
  return lost + broken === 0 && confirmed.length > 0 ? 0 : 1
}

process.exitCode = await main(Number(process.argv[2] ?? 200))
