/**
 * `npm run bench:window`: how smoothly the built window reads a pair of two thousand passages each, in Chromium.
 *
 * Times are wall time in a browser without a display, so a busy machine shows in them; each is the best of several tries, with the
 * figure that was aimed at beside it. Nothing here fails: figures are for reading.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, chromium } from 'playwright'
import { serveApp } from '../e2e/running-app.js'
import { getChromium } from '../scripts/lib/chromium.mjs'
import { generateStory } from './generate.js'
import { table } from './measure.js'
import { report } from './report.js'

const PASSAGES = 2000
const outlets = ['The Long Read', 'The Longer Read'] as const

/** A folder with the two long articles and a short third one, so that there is something else to choose. */
async function makeFolder(folder: string): Promise<void> {
  const [a = [], b = []] = generateStory(2, PASSAGES, 11).map(({ paragraphs }) => paragraphs)
  const write = (name: string, outlet: string, sentences: readonly string[]): Promise<void> =>
    writeFile(
      join(folder, name),
      [`---\ntitle: Ferry off Skarrow\noutlet: ${outlet}\ndate: 2025-10-15\n---\n`, ...sentences].join('\n\n'),
    )
  await mkdir(folder, { recursive: true })
  await write('a.md', outlets[0], a)
  await write('b.md', outlets[1], b)
  await write('c.md', 'The Short Read', a.slice(0, 12))
}

async function choose(page: Page, side: 'A' | 'B', outlet: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Article ${side}:`) }).click()
  await page.getByRole('menuitemradio', { name: new RegExp(outlet) }).click()
}

interface Shown {
  /** Milliseconds until the first rows of both texts stand in the page. */
  readonly rows: number
  /** Milliseconds until they are compared and marked. */
  readonly marks: number
}

/** From choosing B in its menu, as the page itself sees it. */
async function firstRows(page: Page, outlet: string): Promise<Shown> {
  await page.getByRole('button', { name: /^Article B:/ }).click()
  const entry = page.getByRole('menuitemradio', { name: new RegExp(outlet) })
  const took = entry.evaluate(
    (element, name) =>
      new Promise<{ rows: number; marks: number }>((done) => {
        let start = 0
        let rows = 0
        element.addEventListener('click', () => (start = performance.now()), { capture: true, once: true })
        const look = (): void => {
          const titles = [...document.querySelectorAll('h1')].map(({ textContent }) => textContent)
          const isThere = titles.some((title) => title.includes(`${name} compared`))
          const drawn = document.querySelectorAll('[data-passage^="b:"]').length > 3
          const now = performance.now() - start
          if (start > 0 && isThere && drawn && rows === 0) rows = now
          const counts = document.querySelector('[aria-label="Show marks"]')?.textContent ?? '…'
          if (rows > 0 && !counts.includes('…')) done({ rows, marks: now })
          else requestAnimationFrame(look)
        }
        look()
      }),
    outlet,
  )
  await entry.click()
  return took
}

/** Milliseconds between frames while the wheel turns, at the 95th percentile. */
async function scrolling(page: Page): Promise<number> {
  await page.mouse.move(500, 500)
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const tick = (now: number): void => {
      frames.push(now - last)
      last = now
      if (frames.length < 100_000) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    Object.assign(globalThis, { frames })
  })
  for (let turn = 0; turn < 80; turn += 1) {
    await page.mouse.wheel(0, 160)
    await page.waitForTimeout(16)
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames.splice(0))
  return percentile(frames, 0.95)
}

/** Milliseconds from the key to the next frame that shows the next difference. */
async function nextDifference(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const heading = (): string => document.querySelector('[data-inspector-start]')?.textContent ?? ''
        const before = heading()
        const start = performance.now()
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F7', bubbles: true, cancelable: true }))
        const look = (): void => {
          if (heading() !== before) done(performance.now() - start)
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

async function several<T>(times: number, task: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = []
  for (let time = 0; time < times; time += 1) all.push(await task())
  return all
}

/** What, the figure (milliseconds unless said), and what it is to stay under. */
type Figure = readonly [string, number, string]

async function measure(page: Page): Promise<readonly Figure[]> {
  await choose(page, 'A', outlets[0])
  const first = await firstRows(page, outlets[1])
  const again = await several(3, async () => {
    await choose(page, 'B', 'The Short Read')
    await page.waitForTimeout(500)
    return firstRows(page, outlets[1])
  })
  await page.waitForTimeout(1000)
  const frames = await several(3, () => scrolling(page))
  const steps = await several(25, () => nextDifference(page))
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const least = (values: readonly number[]): number => Math.min(...values)
  return [
    ['first rows after choosing, compared for the first time', first.rows, '300 ms'],
    ['… and their marks', first.marks, ''],
    ['first rows after choosing, compared before', least(again.map(({ rows }) => rows)), '300 ms'],
    ['… and their marks', least(again.map(({ marks }) => marks)), ''],
    ['between frames while scrolling, 95th percentile', least(frames), '32 ms'],
    ['next difference, half of 25', percentile(steps, 0.5), '50 ms'],
    ['elements in the page', nodes, '3,000'],
  ]
}

const before = loadavg()[0] ?? 0
const work = await mkdtemp(join(tmpdir(), 'crossread-window-'))
const browser = await chromium.launch({ executablePath: await getChromium(), args: ['--no-sandbox'] })
try {
  const folder = join(work, 'long')
  await makeFolder(folder)
  const served = await serveApp({ folder, data: join(work, 'data') })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // tsx names the functions that are handed to the page by a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(served.url)
  await page.getByRole('button', { name: /^Article B:/ }).waitFor()
  await page.getByText('Reading articles').first().waitFor({ state: 'hidden' })
  const figures = table(['what', 'measured', 'to stay under'], await measure(page))
  const how = `Two articles of ${PASSAGES.toLocaleString('en-US')} passages each, in Chromium without a display. Times of day, the least of several tries but for the first: what else the machine does shows in them.`
  report('reading', `${figures}\n\n${how}`, before)
  await served.stop()
} finally {
  await browser.close()
  await rm(work, { recursive: true, force: true })
}
