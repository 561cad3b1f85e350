/** A large folder in the window, in Chromium through the browser shell: when it is of use, and how long it ever stands still while files are read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { serveApp } from '../e2e/running-app.js'
import { getChromium } from '../scripts/lib/chromium.mjs'
import { writeFolder } from './generate.js'
import { quantile, table } from './measure.js'

/** Put into the page before anything of it runs. */
const observe = (): void => {
  const tasks: number[] = []
  Object.assign(globalThis, { longTasks: tasks })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ entryTypes: ['longtask'] })
}

const longTasks = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { readonly longTasks: readonly number[] }).longTasks)

/** Milliseconds. */
const REST = 1500

/** How often the folder is opened again: what else a machine does shows in one of them more than in another. */
const CACHED = 5

interface Seen {
  readonly usable: number
  readonly done: number
  readonly start: readonly number[]
  readonly loading: readonly number[]
}

async function watch(folder: string, data: string, longest: number): Promise<Seen> {
  const app = await serveApp({ folder: null, data })
  const browser = await chromium.launch({ executablePath: await getChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(observe)
    await page.goto(app.url)
    await page
      .getByRole('button', { name: /sample story/i })
      .first()
      .waitFor()
    // What belongs to the start of the window itself comes to rest first.
    await page.waitForTimeout(REST)
    const start = [...(await longTasks(page))]
    const begin = performance.now()
    await page
      .getByRole('textbox', { name: /folder/i })
      .first()
      .fill(folder)
    await page.keyboard.press('Enter')
    await page.getByRole('treeitem').nth(3).waitFor({ timeout: longest })
    const usable = performance.now() - begin
    await page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: longest })
    const done = performance.now() - begin
    // The browser tells of the last tasks a little later.
    await page.waitForTimeout(REST)
    return { usable, done, start, loading: (await longTasks(page)).slice(start.length) }
  } finally {
    await browser.close()
    await app.stop()
  }
}

/** Long tasks are those over 50 ms, as browsers tell of them. */
export async function opening(size = 10_000): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'crossread-bench-'))
  try {
    const [folder, data] = [join(work, 'articles'), join(work, 'data')]
    writeFolder(folder, size)
    const rows: (readonly (string | number)[])[] = []
    for (const how of ['cold', ...Array.from({ length: CACHED }, () => 'cached')]) {
      const { usable, done, start, loading } = await watch(folder, data, 1_200_000)
      rows.push([
        how,
        usable,
        done,
        Math.max(0, ...start),
        loading.length,
        Math.max(0, ...loading),
        quantile([0, ...loading], 0.5),
      ])
    }
    return `${table(
      [
        'how',
        'names shown, ms',
        'all read, ms',
        'longest task at start, ms',
        'tasks over 50 ms while loading',
        'longest, ms',
        'half of them under, ms',
      ],
      rows,
    )}\n\n${size.toLocaleString('en-US')} articles. Times of day: what else the machine does shows in them.`
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
