/** A large folder in the window, in Chromium through the browser shell: when it is of use, and how long it ever stands still while files are read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { serveApp } from '../e2e/running-app.js'
import { getChromium } from '../scripts/lib/chromium.mjs'
import { writeFolder } from './generate.js'
import { quantile, table } from './measure.js'

/** What the page itself notes, for whoever asks from outside asks seldom: its long tasks, and the times of Enter and of the first names. */
interface Noted {
  readonly tasks: number[]
  entered: number
  named: number
}

/** Put into the page before anything of it runs. */
const observe = (): void => {
  const noted: Noted = { tasks: [], entered: 0, named: 0 }
  Object.assign(globalThis, { noted })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.tasks.push(duration)
  }).observe({ entryTypes: ['longtask'] })
  addEventListener('keydown', () => (noted.entered = performance.now()), true)
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll('[role="treeitem"]').length <= 3) return
    noted.named = performance.now()
    observer.disconnect()
  }).observe(document, { subtree: true, childList: true })
}

const notedBy = (page: Page): Promise<Noted> =>
  page.evaluate(() => (globalThis as unknown as { readonly noted: Noted }).noted)

/** Milliseconds that the browser, just started, is given to come to rest, and those in which it tells of its last tasks. */
const BEFORE = 3000
const AFTER = 1500

/** How often the folder is opened again: what else a machine does shows in one of them more than in another. */
const CACHED = 5

interface Seen {
  readonly usable: number
  readonly done: number
  readonly start: readonly number[]
  readonly loading: readonly number[]
  /** The longest task in processor time, milliseconds; null when it was not followed. */
  readonly processor: number | null
}

/** What is read of an event of the browser's trace, times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** A task that waits for a processor is no longer for it in processor time: that tells what the window does from what the machine does. */
function longestOf(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`
  const windows = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  )
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && windows.has(threadOf(event)))
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0)
}

/** `followed`: also by the browser's own trace, which grows too large over minutes. */
async function watch(folder: string, data: string, longest: number, followed: boolean): Promise<Seen> {
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
    await page.waitForTimeout(BEFORE)
    const { tasks: start } = await notedBy(page)
    if (followed) await browser.startTracing(page, { categories: ['toplevel'] })
    const begin = performance.now()
    await page
      .getByRole('textbox', { name: /folder/i })
      .first()
      .fill(folder)
    await page.keyboard.press('Enter')
    await page.getByRole('treeitem').nth(3).waitFor({ timeout: longest })
    await page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: longest })
    const done = performance.now() - begin
    await page.waitForTimeout(AFTER)
    const { tasks, entered, named } = await notedBy(page)
    const loading = tasks.slice(start.length)
    return {
      usable: named - entered,
      done,
      start,
      loading,
      processor: followed ? longestOf(await browser.stopTracing()) : null,
    }
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
      const { usable, done, start, loading, processor } = await watch(folder, data, 1_200_000, how === 'cached')
      rows.push([
        how,
        usable,
        done,
        Math.max(0, ...start),
        loading.length,
        Math.max(0, ...loading),
        quantile([0, ...loading], 0.5),
        processor ?? '–',
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
        'longest in processor time, ms',
      ],
      rows,
    )}\n\n${size.toLocaleString('en-US')} articles. Times of day: what else the machine does shows in them.`
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
