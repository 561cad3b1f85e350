/** Opening folders, cold and from the cache, against the floor: reading the same bytes and running Intl.Segmenter over them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFolder } from './generate.js'
import { growthExponent, once, quantile, table } from './measure.js'

interface Opened {
  readonly names: number
  readonly ready: number
  readonly cpu: number
  readonly longest: number
  readonly peak: number
  readonly articles: number
  readonly stories: number
  /** Milliseconds from the beginning until the index of the search is there and kept. */
  readonly searchable: number
  readonly searches: readonly number[]
}

const openIn = (folder: string, appData: string, more = ''): Opened =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'open.ts'), folder, appData, more], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  ) as Opened

/** Reads and divides into sentences and words, on one thread. */
function floorOf(folder: string): { readonly cpu: number; readonly wall: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const segmenters = (['sentence', 'word'] as const).map((granularity) => new Intl.Segmenter('en', { granularity }))
  const start = performance.now()
  let count = 0
  const cpu = once(() => {
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8')
      for (const segmenter of segmenters) for (const { index } of segmenter.segment(text)) count += index & 1
    }
  })
  return { cpu, wall: count < 0 ? 0 : performance.now() - start }
}

export function folders(sizes: readonly number[] = [1000, 10_000]): string {
  const lines = sizes.map((size) => {
    const work = mkdtempSync(join(tmpdir(), 'crossread-bench-'))
    const [folder, appData] = [join(work, 'articles'), join(work, 'data')]
    writeFolder(folder, size)
    const floor = floorOf(folder)
    const cold = openIn(folder, appData)
    const cached = openIn(folder, appData, 'search')
    rmSync(work, { recursive: true, force: true })
    return { size, floor, cold, cached }
  })
  const rows = lines.flatMap(
    ({ size, floor, cold, cached }) =>
    ([['cold', cold], ['cached', cached]] as const).map(([how, opened]) => [
      size.toLocaleString('en-US'), how, opened.names, opened.ready, opened.ready / floor.wall, opened.cpu, opened.cpu / floor.cpu, opened.longest, opened.peak, opened.stories,
    ]), // prettier-ignore
  )
  const growth = growthExponent(lines.map(({ size, cold }) => [size, cold.cpu]))
  const searches = lines.map(
    ({ size, cold, cached }) =>
      `Search over ${size.toLocaleString('en-US')} articles, ms: index made and kept ${(cold.searchable - cold.ready).toFixed(0)} after the first opening was ready; opened again, as soon as it is ready: first ${(cached.searches[0] ?? NaN).toFixed(0)}, then half of them under ${quantile(cached.searches.slice(1), 0.5).toFixed(0)}, the longest ${quantile(cached.searches.slice(1), 1).toFixed(0)}.`,
  )
  return `${table(
    [
      'articles',
      'how',
      'names there, ms',
      'ready, ms',
      'of the floor',
      'processor, ms',
      'of the floor',
      'longest wait of the main thread, ms',
      'peak memory, MB',
      'stories',
    ],
    rows,
  )}\n\nFloor: reading the files and Intl.Segmenter (sentences and words) over them, on one thread. Growth of the processor time when opened cold: exponent ${growth.toFixed(2)}.\n\n${searches.join('\n')}`
}
