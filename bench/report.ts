/** What was measured goes to the screen and into bench/RESULTS.md, in the place of what was there before. */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

const path = join(import.meta.dirname, 'RESULTS.md')

function put(name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const results = readFileSync(path, 'utf8')
  const [from, to] = [results.indexOf(begin), results.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`bench/RESULTS.md has no place for ${name}`)
  writeFileSync(path, `${results.slice(0, from + begin.length)}\n\n${text}\n\n${results.slice(to)}`)
}

/** `load`: the machine's load average before measuring. */
export function report(name: string, text: string, load: number): void {
  const how = `Node ${process.versions.node}, ${String(availableParallelism())} processors, load ${load.toFixed(1)} before.`
  put(name, `${text}\n\n${how}`)
  process.stdout.write(`\n${name}\n\n${text}\n\n${how}\n`)
}
