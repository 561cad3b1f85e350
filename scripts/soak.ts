/**
 * The browser shell used for a long time over many articles: does its memory stay where it is?
 *
 *   npm run test:soak                     1,000 articles, 30 minutes
 *   npm run test:soak -- 5 200            5 minutes, 200 articles
 *
 * Prints the memory that is left after a collection of garbage, of the server and of the page, over time, and how much it grew from the
 * second fifth of the time (everything was done once by then) to the last. Fails above 10 %, and on any error of page or server.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type CDPSession, chromium, type Page } from 'playwright'
import { getChromium } from './lib/chromium.mjs'
import { writeArticles } from './lib/many-articles.js'
import { type Random, steps } from './lib/soak-session.js'

const root = join(import.meta.dirname, '..')
const MEGABYTE = 1024 * 1024
const MOST_GROWTH = 0.1
const SAMPLES = 30

interface Sample {
  readonly minute: number
  readonly round: number
  /** Megabytes. */
  readonly server: number
  readonly resident: number
  readonly page: number
  readonly nodes: number
  readonly listeners: number
}

interface Server {
  readonly url: string
  readonly child: ChildProcess
  readonly memory: () => Promise<{ readonly heapUsed: number; readonly external: number; readonly rss: number }>
  readonly complaints: () => string
}

async function serve(folder: string, data: string): Promise<Server> {
  const probe = join(root, 'scripts/lib/memory-probe.mjs')
  const cli = join(root, 'out/main/cli.js')
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, cli, 'serve', '--no-open', '--', folder], {
    env: { ...process.env, CROSSREAD_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  const measured = (): readonly string[] => told.match(/^memory .*$/gm) ?? []
  const url = await new Promise<string>((found, failed) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => found(text.trim()))
    child.once('close', () => failed(new Error(told)))
  })
  return {
    url,
    child,
    complaints: () => told.replace(/^memory .*$/gm, '').trim(),
    memory: async () => {
      const before = measured().length
      child.kill('SIGUSR2')
      while (measured().length === before) await pause(50)
      return JSON.parse(measured().at(-1)?.slice('memory '.length) ?? '') as Awaited<ReturnType<Server['memory']>>
    },
  }
}

/** The same sequence every time. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

async function measure(server: Server, devtools: CDPSession, minute: number, round: number): Promise<Sample> {
  for (let times = 0; times < 2; times++) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN
  const { heapUsed, external, rss } = await server.memory()
  return {
    minute,
    round,
    server: (heapUsed + external) / MEGABYTE,
    resident: rss / MEGABYTE,
    page: metric('JSHeapUsedSize') / MEGABYTE,
    // A browser keeps what was in a field for its own undo, a node each: here one search a round.
    nodes: metric('Nodes') - round,
    listeners: metric('JSEventListeners'),
  }
}

const line = ({ minute, round, server, resident, page, nodes, listeners }: Sample): string =>
  `${minute.toFixed(1).padStart(5)} min  round ${String(round).padStart(4)}  server ${server.toFixed(1)} MB (resident ${resident.toFixed(0)})  page ${page.toFixed(1)} MB  ${String(nodes)} nodes  ${String(listeners)} listeners`

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** From the second fifth of the samples to the last. */
function growth(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const fifth = Math.max(1, Math.floor(samples.length / 5))
  return mean(samples.slice(-fifth).map(of)) / mean(samples.slice(fifth, 2 * fifth).map(of)) - 1
}

/** The first two lines: what went wrong, and what was waited for. */
const told = (error: unknown): string =>
  error instanceof Error ? error.message.split('\n').filter((text) => text.trim() !== '').slice(0, 3).join(' ') : String(error) // prettier-ignore

/** What the page asked of the server of late, and what it was answered: kept up to date. */
function lastCalls(page: Page): readonly string[] {
  const calls: string[] = []
  const note = (text: string): void => {
    calls.push(text)
    if (calls.length > 16) calls.shift()
  }
  const nameOf = (url: string): string | undefined => /\/api\/call\/(.+)$/.exec(url)?.[1]
  page.on('request', (request) => {
    const name = nameOf(request.url())
    if (name !== undefined) note(`${name} asked`)
  })
  page.on('response', (response) => {
    const name = nameOf(response.url())
    if (name === undefined) return
    void response.text().then(
      (text) => note(`${name} ${text.startsWith('{"ok":true') ? 'answered' : text.slice(0, 160)}`),
      () => note(`${name} without an answer`),
    )
  })
  return calls
}

/** Does rounds until the time is over. Gives what was measured and what went wrong. */
async function use(page: Page, server: Server, minutes: number) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`thrown in the page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  const calls = lastCalls(page)
  const random = seeded(7)
  const samples: Sample[] = []
  const begun = performance.now()
  const passed = (): number => (performance.now() - begun) / 60_000
  let round = 1
  for (; passed() < minutes; round++) {
    for (const [name, run] of steps)
      await run(page, random).catch(async (error: unknown) => {
        troubles.push(`round ${String(round)}, ${name}: ${told(error)}; last calls: ${calls.join(', ')}`)
        console.log(troubles.at(-1))
        await page.keyboard.press('Escape')
      })
    if (passed() < (samples.length * minutes) / SAMPLES) continue
    const sample = await measure(server, devtools, passed(), round)
    samples.push(sample)
    console.log(line(sample))
  }
  samples.push(await measure(server, devtools, passed(), round))
  return { samples, troubles }
}

function verdict(samples: readonly Sample[], troubles: readonly string[]): number {
  const grown = (['server', 'page', 'nodes', 'listeners', 'resident'] as const).map(
    (name) => [name, growth(samples, (sample) => sample[name])] as const,
  )
  console.log(`growth: ${grown.map(([name, share]) => `${name} ${(share * 100).toFixed(1)} %`).join(', ')}`)
  for (const trouble of troubles.slice(0, 20)) console.log(trouble)
  console.log(`${String(troubles.length)} troubles`)
  const flat = grown.filter(([name]) => name !== 'resident').every(([, share]) => share <= MOST_GROWTH)
  return flat && troubles.length === 0 ? 0 : 1
}

async function main(minutes: number, articles: number): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'crossread-soak-'))
  await writeArticles(join(home, 'articles'), articles)
  const server = await serve(join(home, 'articles'), join(home, 'data'))
  const browser = await chromium.launch({ executablePath: await getChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(server.url)
    await page.getByRole('group', { name: /^Headline/ }).first().waitFor({ timeout: 300_000 }) // prettier-ignore
    const { samples, troubles } = await use(page, server, minutes)
    const complaints = server.complaints()
    return verdict(samples, complaints === '' ? troubles : [...troubles, `server: ${complaints}`])
  } finally {
    await browser.close()
    server.child.kill('SIGINT')
    await new Promise((ended) => server.child.once('close', ended))
    await rm(home, { recursive: true, force: true })
  }
}

const [minutes = '30', articles = '1000'] = process.argv.slice(2)
process.exitCode = await main(Number(minutes), Number(articles))
