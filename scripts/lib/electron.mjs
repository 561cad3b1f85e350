/** Is Electron's program here, and can it be fetched? It is not in the package: it comes from its release host on first use. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
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

/** Milliseconds until a host that does not answer is given up, until a download that stands still is, and that unpacking may take. */
const limits = { answer: 10_000, standstill: 30_000, unpack: 5 * 60_000 }

/** Fetches the program; resolves to its path, or null when it cannot be had. What is in the way is said in one sentence. */
export async function fetchElectron() {
  if (!existsSync(resolve(folder, 'install.js'))) return null
  say('Fetching Electron (this is done once) ...')
  try {
    await downloadElectron({ limits, cacheRoot: process.env.electron_config_cache, onProgress: createTeller(say) })
  } catch (error) {
    say(`Electron could not be fetched: ${error instanceof Error ? error.message : String(error)}.`)
    return null
  }
  // It lies in the cache now; Electron's own script unpacks it.
  await runNode('node_modules/electron/install.js', [], { timeout: limits.unpack, output: 'none' })
  return findElectron()
}

/**
 * Puts Electron's archive into its cache, where it may be already. Rejects with words when the host does not answer, the download
 * stands still, or its sum is not the one that the package names. `onProgress` is told bytes, and how many there will be or null.
 */
export async function downloadElectron({ limits: { answer, standstill }, cacheRoot, onProgress }) {
  const from = createRequire(resolve(folder, 'package.json'))
  const { downloadArtifact } = await import(pathToFileURL(from.resolve('@electron/get')).href)
  const stop = new AbortController()
  const giveUp = (why) => () => stop.abort(new Error(why))
  let timer = setTimeout(giveUp(`its host did not answer within ${answer / 1000} seconds`), answer)
  try {
    await downloadArtifact({
      version: from('./package.json').version,
      artifactName: 'electron',
      platform: process.env.ELECTRON_INSTALL_PLATFORM ?? process.platform,
      arch: process.env.ELECTRON_INSTALL_ARCH ?? process.arch,
      cacheRoot,
      checksums: from('./checksums.json'),
      downloadOptions: {
        signal: stop.signal,
        quiet: true,
        getProgressCallback: async ({ transferred, total }) => {
          clearTimeout(timer)
          timer = setTimeout(giveUp(`the download stood still for ${standstill / 1000} seconds`), standstill)
          onProgress(transferred, total)
        },
      },
    })
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : new Error(reasonOf(error))
  } finally {
    clearTimeout(timer)
  }
}

/** `fetch failed` alone says nothing; its cause does. */
function reasonOf(error) {
  const { cause } = error
  if (cause?.code === 'ENOTFOUND' || cause?.code === 'EAI_AGAIN')
    return `its host ${cause.hostname ?? ''} cannot be found from here`
  return cause?.message || error.message
}

/** Says every quarter of a download. */
function createTeller(tell) {
  let told = 0
  return (bytes, total) => {
    const quarter = total === null ? 0 : Math.floor((bytes / total) * 4)
    if (quarter <= told) return
    told = quarter
    tell(`  ${quarter * 25} % of ${Math.round(total / 1024 / 1024)} MB`)
  }
}
