/**
 * `npm test`: installs and builds what is missing, gets a Chromium if there is none, and runs every test: unit, components and
 * end to end. Ends with a line that counts them all; exits with 1 when any failed, or a runner did not say what it did.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './lib/build.mjs'
import { getChromium } from './lib/chromium.mjs'
import {
  add,
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  lineOf,
  skipReasons,
} from './lib/counts.mjs'
import { install } from './lib/install.mjs'
import { runNode, say } from './lib/run.mjs'

const reports = mkdtempSync(join(tmpdir(), 'crossread-tests-'))
try {
  const { counts, failures } = await runAll()
  // Named once more at the end: whoever is shown only the end of a long log is told what to mend.
  for (const name of failures) say(`Failed: ${name}`)
  process.stdout.write(`${lineOf(counts)}\n`)
  process.exitCode = counts.failed > 0 ? 1 : 0
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.stdout.write(`${lineOf({ passed: 0, failed: 1, skipped: 0 })}\n`)
  process.exitCode = 1
} finally {
  rmSync(reports, { recursive: true, force: true })
}

async function runAll() {
  await install()
  await build({ onlyIfNeeded: true })
  const env = { CROSSREAD_CHROMIUM: await getChromium() }
  const first = await runVitest(env)
  const second = await runPlaywright(env)
  return { counts: add(first.counts, second.counts), failures: [...first.failures, ...second.failures] }
}

async function runVitest(env) {
  say('\nUnit and component tests')
  const file = join(reports, 'vitest.json')
  const { code } = await runNode(
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { output: 'stdout', env },
  )
  const report = readReport(file)
  const counts = countVitest(report, code)
  say(`Unit and component tests: ${lineOf(counts)}`)
  return { counts, failures: failuresOfVitest(report) }
}

async function runPlaywright(env) {
  say('\nEnd-to-end tests')
  const file = join(reports, 'playwright.json')
  const { code } = await runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    output: 'stdout',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  })
  const report = readReport(file)
  const counts = countPlaywright(report, code)
  say(`End-to-end tests: ${lineOf(counts)}`)
  for (const reason of skipReasons(report)) say(`  ${reason}`)
  return { counts, failures: failuresOfPlaywright(report) }
}

/** Null when the runner wrote none, as when it crashed. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
