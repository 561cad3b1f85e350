/**
 * One browser shell for all specs of a test worker that begin with an open folder. Starting it and warming its workers costs more than
 * most specs do. Each spec still has a folder of its own and the settings of a first start; what was asked of it before is forgotten.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSettings } from '../src/api/default-settings.js'
import { callerOf, type ServedApp, serveApp } from './running-app.js'

export interface SharedShell {
  /** The shell with this folder open. Its messages are those since then; its stop leaves it running for the next spec. */
  readonly opened: (folder: string) => Promise<Omit<ServedApp, 'kill'>>
  readonly end: () => Promise<void>
}

interface Running {
  readonly app: ServedApp
  readonly call: Awaited<ReturnType<typeof callerOf>>
  readonly data: string
}

export function createSharedShell(): SharedShell {
  let running: Promise<Running> | null = null
  return {
    opened: async (folder) => {
      running ??= start()
      const { app, call } = await running
      const told = app.messages().length
      await call('settings.save', defaultSettings)
      await call('folder.open', { path: folder })
      return {
        url: app.url,
        messages: () => app.messages().slice(told),
        stop: async () => {
          await call('folder.forget', { path: folder })
          return 0
        },
      }
    },
    end: async () => {
      if (running === null) return
      const { app, data } = await running
      const code = await app.stop()
      await rm(data, { recursive: true, force: true })
      if (code !== 0) throw new Error(`the shared browser shell ended with ${String(code)}: ${app.messages()}`)
    },
  }
}

async function start(): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), 'crossread-data-'))
  const app = await serveApp({ folder: null, data })
  return { app, call: await callerOf(app.url), data }
}
