/** Starts the built app in either shell, with data of its own, and ends it. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { findElectron, whyNoDesktop } from '../scripts/lib/electron.mjs'

export const root = resolve(import.meta.dirname, '..')

export interface Start {
  /** Opened at start when given. */
  readonly folder: string | null
  /** Settings, caches and notes of read-only folders go here. */
  readonly data: string
}

export interface ServedApp {
  readonly url: string
  /** What it wrote to standard error so far. */
  readonly messages: () => string
  /** Resolves to the exit code; null when it had to be killed. */
  readonly stop: () => Promise<number | null>
  /** Ends it at once, as a failing battery would. */
  readonly kill: () => Promise<void>
}

/** The browser shell, as `crossread serve --no-open` starts it. Rejects with its messages when it prints no address. */
export function serveApp({ folder, data }: Start): Promise<ServedApp> {
  const args = [resolve(root, 'out/main/cli.js'), 'serve', '--no-open', ...(folder === null ? [] : ['--', folder])]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CROSSREAD_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT')
    // A busy machine takes its time; one that hangs is told by the code.
    const killer = setTimeout(() => child.kill('SIGKILL'), 20_000)
    const code = await ended
    clearTimeout(killer)
    return code
  }
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  return new Promise((done, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const url = /^(http:\/\/\S+)\n/.exec(printed)?.[1]
      if (url !== undefined) done({ url, messages: () => told, stop, kill })
    })
    void ended.then((code) => failed(new Error(`the app ended with ${String(code)} before it was ready: ${told}`)))
  })
}

/** Calls the services as a window does: from the address that was printed, with the cookie that it gave. Rejects when a call fails, with what it said. */
export async function callerOf(url: string): Promise<(name: string, input: unknown) => Promise<unknown>> {
  const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (name, input) => {
    const response = await fetch(new URL(`api/call/${name}`, url), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: new URL(url).origin },
      body: JSON.stringify(input),
    })
    const answer = (await response.json()) as { readonly ok: boolean; readonly value?: unknown }
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer.value
  }
}

/** Electron's program, which is fetched apart from its package. Only where `whyNoElectron` has nothing to say. */
export function electronProgram(): string {
  const program = findElectron()
  if (program === null) throw new Error('Electron’s program is not on this machine')
  return program
}

/** Why the specs of the desktop cannot run on this machine; null where they can. */
export function whyNoElectron(): string | null {
  if (findElectron() === null) return 'Electron’s program is not on this machine'
  const { platform, env } = process
  return whyNoDesktop({ platform, env, uid: process.getuid?.() })
}

/** Without what would make Electron's program run as Node. */
export const desktopEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name, value]) => value !== undefined && name !== 'ELECTRON_RUN_AS_NODE'),
  ) as Record<string, string>

interface DesktopStart extends Start {
  /** Folder of the built app. */
  readonly app?: string
  /** Scripts of e2e/electron that are loaded into the main process before the app. */
  readonly before?: readonly string[]
}

/** The desktop shell, in Chromium's sandbox as people have it. */
export function launchDesktop({ folder, data, app = root, before = [] }: DesktopStart): Promise<ElectronApplication> {
  const scripts = ['witness.cjs', ...before].flatMap((name) => ['-r', resolve(import.meta.dirname, 'electron', name)])
  return _electron.launch({
    args: [...scripts, app, `--user-data-dir=${data}`, ...(folder === null ? [] : [folder])],
    chromiumSandbox: true,
    env: desktopEnv(),
  })
}

/** What the main process let fall so far. */
export const strayErrors = (desktop: ElectronApplication): Promise<readonly string[]> =>
  desktop.evaluate(() => (globalThis as unknown as { readonly strayErrors: readonly string[] }).strayErrors)
