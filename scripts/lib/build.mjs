/** Builds out/ when it is missing or older than what it is made of. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { writeLicencesPage } from './notices.mjs'
import { root, runNode, say } from './run.mjs'

const stamp = resolve(root, 'out/.built')
const cli = resolve(root, 'out/main/cli.js')
const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'docs']

/** Milliseconds; tests do not count, for they are not built. */
function newestIn(path) {
  const info = statSync(path)
  if (!info.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : info.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), info.mtimeMs)
}

function needsBuild() {
  if (!existsSync(stamp) || !existsSync(cli)) return true
  const built = statSync(stamp).mtimeMs
  return sources.some((path) => newestIn(resolve(root, path)) > built)
}

/** Builds and makes `crossread` callable. Throws with a sentence for the person when that cannot be done. */
export async function build({ onlyIfNeeded }) {
  if (!onlyIfNeeded || needsBuild()) {
    say('Building ...')
    const started = new Date()
    const { code } = await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel=warn'])
    if (code !== 0) throw new Error('The build failed; its message above says why.')
    checkStart()
    writeLicencesPage()
    writeFileSync(stamp, `${started.toISOString()}\n`)
  }
  makeCallable()
}

/** The script that a window starts with, in bytes before compression: a view or a dialog that grows is to be loaded when it is asked for. */
const MOST_AT_START = 500_000

function checkStart() {
  const assets = resolve(root, 'out/renderer/assets')
  const page = readFileSync(resolve(root, 'out/renderer/index.html'), 'utf8')
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js') && page.includes(file))
  const size = scripts.reduce((sum, file) => sum + statSync(join(assets, file)).size, 0)
  if (size >= MOST_AT_START)
    throw new Error(
      `The window starts with ${String(size)} bytes of script; less than ${String(MOST_AT_START)} is the rule. Load something later.`,
    )
}

/** `npx --no-install crossread` finds the command among the packages' commands, where npm does not put our own. */
function makeCallable() {
  const text = readFileSync(cli, 'utf8')
  if (!text.startsWith('#!')) writeFileSync(cli, `#!/usr/bin/env node\n${text}`)
  chmodSync(cli, 0o755)
  const bin = resolve(root, 'node_modules/.bin')
  mkdirSync(bin, { recursive: true })
  if (process.platform === 'win32') {
    writeFileSync(join(bin, 'crossread.cmd'), '@node "%~dp0\\..\\..\\out\\main\\cli.js" %*\r\n')
    return
  }
  const link = join(bin, 'crossread')
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  symlinkSync('../../out/main/cli.js', link)
}
