/** A Chromium for the tests: one that is here, else one that can be fetched. */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, runNode, say } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

function findOnMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env.CROSSREAD_CHROMIUM, ...onPath, ...usualPlaces].find((path) => path && existsSync(path)) ?? null
}

async function findPlaywrights() {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return path !== '' && existsSync(path) ? path : null
}

const isDebian = () =>
  existsSync('/usr/bin/apt-get') &&
  existsSync('/etc/os-release') &&
  /^(ID|ID_LIKE)=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))

/** The program's path. Throws with a sentence for the person when none can be had. */
export async function getChromium() {
  const found = findOnMachine() ?? (await findPlaywrights())
  if (found !== null) return found
  say('Fetching a Chromium for the tests (this is done once) ...')
  if (isDebian() && process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
    const installed = findOnMachine()
    if (installed !== null) return installed
  }
  await runNode('node_modules/playwright/cli.js', ['install', 'chromium'])
  const fetched = await findPlaywrights()
  if (fetched === null) {
    throw new Error('No Chromium was found and none could be fetched. Install one, or name it in CROSSREAD_CHROMIUM.')
  }
  return fetched
}
