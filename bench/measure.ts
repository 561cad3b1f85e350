/** Measuring on machines that do other things too: processor time rather than time of day, the least of several runs. */

/** Milliseconds of processor time, the least of `runs` after warming up. */
export function least(runs: number, task: () => unknown): number {
  for (let run = 0; run < Math.max(1, runs / 4); run += 1) task()
  let best = Infinity
  for (let run = 0; run < runs; run += 1) best = Math.min(best, once(task))
  return best
}

/** Milliseconds of processor time of one run. */
export function once(task: () => unknown): number {
  const before = process.cpuUsage()
  task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Bytes of heap that are allocated while `task` runs and still there, in megabytes; needs --expose-gc. */
export function held(task: () => unknown): number {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const kept = task()
  const grown = process.memoryUsage().heapUsed - before
  return kept === undefined ? 0 : grown / 1e6
}

/** The time that is greater than this share of all. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((x, y) => x - y)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

type Cell = string | number
const cell = (value: Cell): string =>
  typeof value === 'string'
    ? value
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2)

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, head.map(() => '--:'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n')

/** The power of the size by which a time grows, from the first to the last of sizes with their times. */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const [first, last] = [points[0], points.at(-1)]
  return first && last ? Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]) : Number.NaN
}
