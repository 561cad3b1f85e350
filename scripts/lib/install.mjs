/** Puts the packages in place that package-lock.json names, when they are not there. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { npm, root, say } from './run.mjs'

const read = (path) => JSON.parse(readFileSync(resolve(root, path), 'utf8')).packages

/** True when a package that must be there is absent or of another version. Packages for other systems may be absent. */
function needsInstall() {
  if (!existsSync(resolve(root, 'node_modules/.package-lock.json'))) return true
  const wanted = read('package-lock.json')
  const present = read('node_modules/.package-lock.json')
  return Object.entries(wanted).some(([path, { version, optional, devOptional }]) => {
    if (path === '') return false
    const found = present[path]
    return found === undefined ? !(optional || devOptional) : found.version !== version
  })
}

/** Installs what is missing. Throws with a sentence for the person when that cannot be done. */
export async function install() {
  if (!needsInstall()) return
  say('Installing packages (this is done once) ...')
  const how = existsSync(resolve(root, 'node_modules')) ? 'install' : 'ci'
  const first = await npm([how, '--no-fund', '--no-audit', '--loglevel=error'])
  if (first.code === 0) return
  say('Trying again without the packages’ own install steps ...')
  const second = await npm([how, '--no-fund', '--no-audit', '--loglevel=error', '--ignore-scripts'])
  if (second.code !== 0) throw new Error('The packages could not be installed; npm’s message above says why.')
}
