/** A start that fails: the person is told what is wrong and what to do, and the app ends as they choose. */
import { once } from 'node:events'
import { cp, readFile, readdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../fixtures.js'
import { launchDesktop, root } from '../running-app.js'

interface HeldDialog {
  readonly words: { readonly message: string; readonly detail: string; readonly buttons: readonly string[] }
  readonly press: (button: number) => void
}

/** The built app, with a part missing that it cannot start without. */
async function brokenApp(folder: string): Promise<string> {
  for (const part of ['package.json', 'out', 'resources']) {
    await cp(join(root, part), join(folder, part), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await rm(join(folder, 'out/main/worker.js'))
  return folder
}

/** What the message box that is the `nth` says; null while there is none. */
const saidBy = (desktop: ElectronApplication, nth: number): Promise<HeldDialog['words'] | null> =>
  desktop.evaluate((_electron, index) => {
    const { heldDialogs } = globalThis as unknown as { readonly heldDialogs: readonly HeldDialog[] }
    return heldDialogs[index]?.words ?? null
  }, nth)

/** The app may end while it answers. */
const press = (desktop: ElectronApplication, nth: number, button: number): Promise<void> =>
  desktop
    .evaluate(
      (_electron, [index, which]) => {
        const { heldDialogs } = globalThis as unknown as { readonly heldDialogs: readonly HeldDialog[] }
        heldDialogs[index]?.press(which)
      },
      [nth, button] as const,
    )
    .catch(() => undefined)

test('a start that fails says what to do, writes a report, and ends', async ({ shell, temp }) => {
  expect(shell).toBe('electron')
  const data = await temp('data')
  const app = await brokenApp(await temp('app'))
  const desktop = await launchDesktop({ folder: null, data, app, before: ['hold-dialogs.cjs'] })
  const ended = once(desktop.process(), 'exit')
  try {
    await expect.poll(() => saidBy(desktop, 0)).toMatchObject({ message: 'Crossread could not start.' })
    const words = await saidBy(desktop, 0)
    expect(words!.detail).toMatch(
      /A part of Crossread is missing\. Install it again\..*articles and notes are as they were/s,
    )
    expect(words!.buttons).toEqual(['Try Again', 'Write a Report', 'Quit'])
    expect(desktop.windows()).toEqual([])
    await press(desktop, 0, 1)
    await expect.poll(() => saidBy(desktop, 1)).toMatchObject({ message: 'The report is written.' })
    const [report] = await readdir(join(data, 'reports'))
    expect(await readFile(join(data, 'reports', report!), 'utf8')).toMatch(/the start failed.*ENOENT/s)
    await press(desktop, 1, 1)
    expect((await ended)[0]).toBe(1)
  } finally {
    await desktop.close()
  }
})

test('a start that fails ends at once when the person wants no more of it', async ({ shell, temp }) => {
  expect(shell).toBe('electron')
  const app = await brokenApp(await temp('app'))
  const desktop = await launchDesktop({ folder: null, data: await temp('data'), app, before: ['hold-dialogs.cjs'] })
  const ended = once(desktop.process(), 'exit')
  try {
    await expect.poll(() => saidBy(desktop, 0)).not.toBeNull()
    await press(desktop, 0, 2)
    expect((await ended)[0]).toBe(1)
  } finally {
    await desktop.close()
  }
})
