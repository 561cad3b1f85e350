/** For the tests of the services: a workspace over a folder that is gone afterwards. */
import { expect } from 'vitest'
import { assertAnswer } from '../api/check-answer.js'
import type { ApiEvent, CallName, Failure, Folder, Input, Output, Result } from '../api/contract.js'
import type { ExportFile, Shell } from '../api/shell.js'
import { choirWins, quayClosed, quayShut, withFolder } from './folder.testing.js'
import { createWorkspace, type WorkspaceOptions } from './index.js'

export interface Bench {
  readonly call: <C extends CallName>(name: C, input: Input<C>) => Promise<Output<C>>
  readonly refused: (name: string, input: unknown) => Promise<Failure>
  /** A call as a shell passes it on, unchecked. */
  readonly raw: (name: string, input: unknown) => Promise<Result<unknown>>
  /** Opens a folder and waits until it is read. */
  readonly open: (path: string) => Promise<Folder>
  readonly events: readonly ApiEvent[]
  readonly delivered: readonly ExportFile[]
  readonly settled: () => Promise<void>
  readonly unsaved: () => Promise<string | null>
  readonly appData: string
}

/** Services over a folder of articles, with a shell that only takes notice. */
export async function withWorkspace(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (bench: Bench, folder: string) => Promise<void>,
  more: Partial<WorkspaceOptions> = {},
): Promise<void> {
  await withFolder({}, async (appData) => {
    await withFolder({ ...files }, async (folder) => {
      const delivered: ExportFile[] = []
      const events: ApiEvent[] = []
      const shell: Shell = {
        can: () => Promise.resolve({ chooseFolder: true, printPdf: false, revealFile: false }),
        chooseFolder: () => Promise.resolve(folder),
        deliver: (file) => {
          delivered.push(file)
          return Promise.resolve({ status: 'saved', path: file.fileName })
        },
        printPdf: () => Promise.reject(new Error('no printer')),
      }
      const services = await createWorkspace({
        shell,
        appData,
        version: '0.0.0',
        samplePath: folder,
        watching: 'off',
        clock: () => new Date('2025-01-02T03:04:05Z'),
        ...more,
      })
      services.subscribe((event) => events.push(event))
      const call: Bench['call'] = async (name, input) => {
        const answer = await services.call(name, input)
        assertAnswer(name, answer)
        if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
        return (answer as Extract<Result<Output<typeof name>>, { ok: true }>).value
      }
      const refused: Bench['refused'] = async (name, input) => {
        const answer = await services.call(name, input)
        if (answer.ok) throw new Error('it was not refused')
        expect(answer.failure.message).not.toBe('')
        expect(answer.failure.remedy).not.toBe('')
        return answer.failure
      }
      const open: Bench['open'] = async (path) => {
        await call('folder.open', { path })
        await services.settled()
        const { folder: opened } = await call('app.info', {})
        if (opened === null) throw new Error('no folder is open')
        return opened
      }
      try {
        const { call: raw, settled, unsaved } = services
        await work({ call, refused, raw, open, events, delivered, settled, unsaved, appData }, folder)
      } finally {
        await services.close()
      }
    })
  })
}

export const three = { 'echo/quay.txt': quayClosed, 'post/quay.md': quayShut, 'post/choir.txt': choirWins }
