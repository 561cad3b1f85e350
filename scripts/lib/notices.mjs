/**
 * What goes to the person besides our own code: the packages that the window has inside its scripts, those that the app loads as it
 * runs, and the fonts; with the licence of each. The lists come from the build itself and from package-lock.json, never from memory.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './run.mjs'
import { escapeHtml } from './escape-html.mjs'

const at = (path) => resolve(root, path)
const json = (path) => JSON.parse(readFileSync(at(path), 'utf8'))

/** Licences that allow handing on with their notice. Any other stops the build of a package until somebody has looked at it. */
const allowed = new Set([
  'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'OFL-1.1', 'Zlib', 'Python-2.0',
]) // prettier-ignore

/** Our own tables were made from these; their words are in our code. */
const tablesFrom = ['countries-list', 'i18n-iso-countries']

/** Folders of packages below the root, as 'node_modules/zod', that the packages carry. */
function shippedFolders() {
  const lock = json('package-lock.json').packages
  const runs = Object.entries(lock)
    .filter(
      ([path, { dev, devOptional, optional }]) =>
        path !== '' && !dev && !devOptional && (!optional || existsSync(at(path))),
    )
    .map(([path]) => path)
  const inside = readdirSync(at('out/bundled')).flatMap((file) => json(`out/bundled/${file}`))
  const tables = tablesFrom.map((name) => `node_modules/${name}`)
  return [...new Set([...runs, ...inside, ...tables])].sort()
}

/** Packages whose package.json names no SPDX licence, with the one that their own licence text is. Looked at by a person. */
const lookedAt = { duck: 'BSD-2-Clause' }

const licenceFiles = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i

/** `{ folder, name, version, licence, author, home, texts }`. */
function describe(folder) {
  const { name, version, license, licenses, author, homepage, repository } = json(`${folder}/package.json`)
  const texts = readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFiles.test(entry.name))
    .map((entry) => readFileSync(at(`${folder}/${entry.name}`), 'utf8').trim())
  return {
    folder,
    name,
    version,
    licence:
      lookedAt[name] ??
      (typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '')),
    author: typeof author === 'string' ? author : (author?.name ?? ''),
    home: homepage ?? (typeof repository === 'string' ? repository : (repository?.url ?? '')),
    texts,
  }
}

/** Each package that is handed on, once for each version. */
export function shippedPackages() {
  const seen = new Map()
  for (const folder of shippedFolders()) {
    const one = describe(folder)
    seen.set(`${one.name}@${one.version}`, one)
  }
  return [...seen.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** True when every part of an SPDX expression, or one of its choices, is allowed. */
export function isAllowed(expression) {
  const parts = expression.replace(/[()]/g, '').trim()
  if (parts === '') return false
  return parts.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((id) => allowed.has(id.trim())))
}

const intro = `Crossread is handed on under the MIT licence. It contains the work of others, listed here with their licences.
Electron, Chromium and what is in them come with their own files LICENSE.electron.txt and LICENSES.chromium.html.
`

const noText = 'The package has no licence text of its own; the licence is the one it names.'

function noticesText(packages) {
  const blocks = packages.map(({ name, version, licence, author, home, texts }) =>
    [
      `${name} ${version}`,
      `Licence: ${licence}`,
      ...(author === '' ? [] : [`By: ${author}`]),
      ...(home === '' ? [] : [home]),
      '',
      texts.length === 0 ? noText : texts.join('\n\n'),
    ].join('\n'),
  )
  return [intro, ...blocks].join(`\n${'-'.repeat(78)}\n`)
}

/** Writes out/notices/THIRD-PARTY-NOTICES.txt. Throws when a licence is none that may be handed on. */
export function writeNotices() {
  const packages = shippedPackages()
  const bad = packages.filter(({ licence }) => !isAllowed(licence))
  if (bad.length > 0) {
    throw new Error(
      `Not allowed to be handed on: ${bad.map(({ name, licence }) => `${name} (${licence || 'no licence'})`).join(', ')}`,
    )
  }
  mkdirSync(at('out/notices'), { recursive: true })
  writeFileSync(at('out/notices/THIRD-PARTY-NOTICES.txt'), noticesText(packages))
  return packages
}

const licencesPage = (text) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Licences</title>
<link rel="stylesheet" href="licences.css">
<main>
<h1>Licences</h1>
<pre>${escapeHtml(text)}</pre>
</main>
</html>
`

const sheet = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 46rem; padding: 24px; font: 15px/1.5 system-ui, sans-serif; }
pre { white-space: pre-wrap; font: 13px/1.5 ui-monospace, monospace; }
`

/** A page of the window, so that the licences can be read in the app: out/renderer/licences/. */
export function writeLicencesPage() {
  const folder = at('out/renderer/licences')
  mkdirSync(folder, { recursive: true })
  writeFileSync(resolve(folder, 'index.html'), licencesPage(noticesText(shippedPackages())))
  writeFileSync(resolve(folder, 'licences.css'), sheet)
}
