/** A large folder in the window, in Chromium through the browser shell: when it is of use, and how long it ever stands still while files are read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
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

/** Milliseconds of the tasks of an empty page that stands beside the window, and from one to the next. */
const EMPTY_TASK = 20
const EMPTY_EVERY = 250

/**
 * The floor: a page that does nothing but a task of 20 ms four times a second. What it takes longer is the machine's, not the window's.
 * A text, because the page runs it and nothing that builds this file may touch it.
 */
const EMPTY = `
  const work = (steps) => {
    let value = 1
    for (let at = 0; at < steps; at += 1) value = (value * 48271) % 2147483647
    return value
  }
  const timed = (steps) => {
    const begin = performance.now()
    globalThis.sink = work(steps)
    return performance.now() - begin
  }
  const tried = Array.from({ length: 30 }, () => timed(1e6)).sort((one, other) => one - other)
  const steps = (1e6 * ${String(EMPTY_TASK)}) / tried[3]
  globalThis.own = []
  setInterval(() => own.push(timed(steps)), ${String(EMPTY_EVERY)})
`

async function emptyPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('data:text/html,<title>empty</title>')
  await page.evaluate(`(() => {${EMPTY}})()`)
  return page
}

const ownTasks = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { readonly own: readonly number[] }).own)

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
  /** Tasks of an empty page beside it, of which each needs `EMPTY_TASK`, before and while the folder is loaded. */
  readonly empty: Readonly<Record<'before' | 'while', readonly number[]>>
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
  const tasks = new Map<string, number[]>()
  for (const event of traceEvents) {
    const thread = threadOf(event)
    if (!event.name.endsWith('RunTask') || !windows.has(thread)) continue
    const own = tasks.get(thread) ?? []
    own.push((event.tdur ?? 0) / 1000)
    tasks.set(thread, own)
  }
  // The browser has pages of its own, and the empty one: the window is the one that does most.
  const [most = []] = [...tasks.values()].sort((one, other) => sum(other) - sum(one))
  return most.reduce((longest, one) => Math.max(longest, one), 0)
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** `followed`: also by the browser's own trace, which grows too large over minutes. */
async function watch(folder: string, data: string, longest: number, followed: boolean): Promise<Seen> {
  const app = await serveApp({ folder: null, data })
  const browser = await chromium.launch({ executablePath: await getChromium(), args: ['--no-sandbox'] })
  try {
    const beside = await emptyPage(browser)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(observe)
    await page.goto(app.url)
    await page
      .getByRole('button', { name: /sample story/i })
      .first()
      .waitFor()
    await page.waitForTimeout(BEFORE)
    const { tasks: start } = await notedBy(page)
    const before = await ownTasks(beside)
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
    const empty = { before, while: (await ownTasks(beside)).slice(before.length) }
    const processor = followed ? longestOf(await browser.stopTracing()) : null
    return { usable: named - entered, done, start, loading, empty, processor }
  } finally {
    await browser.close()
    await app.stop()
  }
}

const longOf = (tasks: readonly number[]): string =>
  `${String(tasks.filter((task) => task > 50).length)} of ${String(tasks.length)}`

/** Long tasks are those over 50 ms, as browsers tell of them. */
export async function opening(size = 10_000): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'crossread-bench-'))
  try {
    const [folder, data] = [join(work, 'articles'), join(work, 'data')]
    writeFolder(folder, size)
    const rows: (readonly (string | number)[])[] = []
    for (const how of ['cold', ...Array.from({ length: CACHED }, () => 'cached')]) {
      const { usable, done, start, loading, empty, processor } = await watch(folder, data, 1_200_000, how === 'cached')
      rows.push([
        how,
        usable,
        done,
        Math.max(0, ...start),
        loading.length,
        Math.max(0, ...loading),
        quantile([0, ...loading], 0.5),
        processor ?? '–',
        longOf(empty.before),
        longOf(empty.while),
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
        'an empty page’s, before',
        'and while loading',
      ],
      rows,
    )}\n\n${size.toLocaleString('en-US')} articles. Times of day: what else the machine does shows in them. The empty page beside the window does nothing but a task that needs ${String(EMPTY_TASK)} ms, four times a second: how many of these took more than 50 ms, of how many.`
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
