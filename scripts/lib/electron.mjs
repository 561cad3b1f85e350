/** Is Electron's program here, and can it be fetched? It is not in the package: it comes from its release host on first use. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root, runNode, say } from './run.mjs'

const folder = resolve(root, 'node_modules/electron')

/** The path of the program, or null. */
export function findElectron() {
  const pathFile = resolve(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? resolve(folder, 'dist')
  const program = resolve(dist, readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** Why a desktop window cannot be opened on this machine whatever is installed; null when it can. */
export function whyNoDesktop({ platform, env, uid }) {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display here'
  if (uid === 0) return 'Electron does not run as root with its sandbox on'
  return null
}

/** Milliseconds until an unreachable host is given up, and until a slow download is. */
const reachLimit = 20_000
const fetchLimit = 15 * 60_000

/** Fetches the program; resolves to its path, or null when the host cannot be reached. */
export async function fetchElectron() {
  if (!existsSync(resolve(folder, 'install.js'))) return null
  say('Fetching Electron (this is done once) ...')
  // A host that answers is given the time its download takes; one that does not is given up soon.
  const reachable = await canReach()
  await runNode('node_modules/electron/install.js', [], {
    timeout: reachable ? fetchLimit : reachLimit,
    output: 'none',
  })
  return findElectron()
}

async function canReach() {
  const { version } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
  const host = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const answer = await fetch(`${host}v${version}/SHASUMS256.txt`, { signal: AbortSignal.timeout(5000) })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}
