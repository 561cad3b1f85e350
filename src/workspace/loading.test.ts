import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Correction } from '../core/notes/model.js'
import { quayClosed, withFolder } from './folder.testing.js'
import { Loading } from './loading.js'
import { createLocalRunner, type Runner } from './pool.js'
import { scanFolder } from './scan.js'
import { Shelf } from './shelf.js'
import { createTasks } from './tasks.js'

const correction = (field: 'outlet' | 'title', value: string): Correction => ({
  type: 'correction',
  id: field,
  decision: { kind: 'metadata', file: 'quay.txt', field, value },
  author: null,
  created: '2025-01-02T03:04:05Z',
  modified: '2025-01-02T03:04:05Z',
})

/** Runs jobs only when told to. */
function createHeld(): { readonly runner: Runner; readonly begun: () => number; readonly goOn: () => void } {
  const local = createLocalRunner()
  const waiting: (() => void)[] = []
  let begun = 0
  const run: Runner['run'] = async (job, options) => {
    begun += 1
    await new Promise<void>((go) => waiting.push(go))
    return local.run(job, options)
  }
  return { runner: { ...local, run }, begun: () => begun, goOn: () => waiting.splice(0).forEach((go) => go()) }
}

test('who asks for an article that is to be read twice gets it as it is after the second time', async () => {
  await withFolder({ 'quay.txt': quayClosed }, async (root) => {
    const { files } = await scanFolder(root)
    const shelf = new Shelf()
    for (const file of files) shelf.list(file)
    const held = createHeld()
    const corrections: Correction[] = []
    const loading = new Loading({
      root,
      shelf,
      runner: held.runner,
      tasks: createTasks('test', () => undefined),
      hints: () => new Map(),
      corrections: () => corrections,
      onChange: () => undefined,
      onRead: () => undefined,
      onAllRead: () => Promise.resolve(),
      onFailure: (error) => expect.fail(String(error)),
      cache: null,
    })
    const untilSettled = async (): Promise<void> => {
      while (loading.busy()) {
        held.goOn()
        await setTimeout(1)
      }
    }
    corrections.push(correction('outlet', 'Vellmar Echo'))
    void loading.reread(['quay.txt'])
    while (held.begun() === 0) await setTimeout(1)
    // It is being read without this one.
    corrections.push(correction('title', 'The quay'))
    void loading.reread(['quay.txt'])
    const read = loading.whenRead('quay.txt').then(() => shelf.ready()[0]?.summary)
    await untilSettled()
    expect(await read).toMatchObject({ outlet: 'Vellmar Echo', title: 'The quay' })
  })
})
