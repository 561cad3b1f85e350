/** Opens an address in the person's browser. */
import { spawn } from 'node:child_process'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The command that opens an address, or null where there is no display to show it on. */
export function openerOf({ platform, env }: Machine, url: string): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', url]
  // Not `start`, which a shell would parse: an address has signs that mean something there.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : null
}

/** Resolves to whether a browser was asked to open; false when there is no display or no such command. */
export function openInBrowser(url: string, machine: Machine = process): Promise<boolean> {
  const opener = openerOf(machine, url)
  if (opener === null) return Promise.resolve(false)
  const [command, ...rest] = opener
  return new Promise((resolve) => {
    const child = spawn(command, rest, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
