/**
 * Kills a process that writes notes, 200 times, each time at another moment, and finds every note whose save was confirmed.
 *
 *   npm run test:crash            200 rounds
 *   npm run test:crash -- 20      20 rounds
 *
 * One folder is used throughout, so that every round also opens what the killed one left behind.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readCollection } from '../src/core/notes/webAnnotation.js'
import { openNotes } from '../src/workspace/notes/store.js'
import { NOTES_FILE } from '../src/workspace/notes/types.js'

const SELF = fileURLToPath(import.meta.url)

/** The child: saves notes as fast as it can and prints an id once its save is confirmed. */
async function write(folder: string, appData: string, round: string): Promise<void> {
  const options = { folder, appData, clock: () => new Date(), watching: 'off' as const, onChange: () => undefined }
  const store = await openNotes(options)
  process.stdout.write('ready\n')
  for (let i = 0; ; i++) {
    const id = `${round}-${String(i)}`
    const anchor = { file: 'a.txt', exact: 'bridge', prefix: 'The ', suffix: ' shut', start: 4, end: 10 }
    const time = new Date().toISOString()
    const words = { body: `Note ${id}. ${'Words. '.repeat(i % 200)}`, tags: ['crash'], label: null, author: null }
    const target = { kind: 'span' as const, anchor }
    const outcome = await store.saveNote({ type: 'note', id, target, ...words, created: time, modified: time })
    if (outcome.status === 'saved') process.stdout.write(`${id}\n`)
  }
}

/** One round: the ids that were confirmed before the child was killed. */
async function killedRound(folder: string, appData: string, round: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', SELF, 'write', folder, appData, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk: string) => (printed += chunk))
  const ended = new Promise((resolve) => child.on('close', resolve))
  for (let i = 0; i < 2000 && !printed.includes('ready'); i++) await pause(5)
  if (!printed.includes('ready')) throw new Error('the writing process did not start')
  // From the first moment to well into many saves.
  await pause(Math.random() ** 2 * 500)
  child.kill('SIGKILL')
  await ended
  // A last line without its end was not confirmed.
  return printed.split('\n').slice(0, -1).filter((line) => line !== 'ready') // prettier-ignore
}

async function main(rounds: number): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), 'crossread-crash-'))
  const [folder, appData] = [root, join(root, 'app-data')]
  const confirmed = new Set<string>()
  let broken = 0
  let lost = 0
  for (let round = 0; round < rounds; round++) {
    for (const id of await killedRound(folder, appData, round)) confirmed.add(id)
    const text = await readFile(join(folder, NOTES_FILE), 'utf8').catch(() => null)
    const collection = text === null ? null : readCollection(text)
    if (text !== null && collection === null) broken++
    const there = new Set(collection?.annotations.notes.map(({ id }) => id))
    lost += [...confirmed].filter((id) => !there.has(id)).length
  }
  const damaged = (await readdir(folder)).filter((name) => name.includes('.damaged-')).length
  await rm(root, { recursive: true, force: true })
  console.log(`${String(rounds)} kills, ${String(confirmed.size)} confirmed notes, ${String(lost)} lost, ${String(broken + damaged)} broken files`) // prettier-ignore
  return lost + broken + damaged === 0 && confirmed.size > 0 ? 0 : 1
}

const [mode = '200', folder = '', appData = '', round = ''] = process.argv.slice(2)
if (mode === 'write') await write(folder, appData, round)
else process.exitCode = await main(Number(mode))
