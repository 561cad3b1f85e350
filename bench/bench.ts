/**
 * `npm run bench`: everything; `npm run bench -- pair stories`: only these. Each part prints its table and puts it into bench/RESULTS.md
 * in place of the one before. Every row has a ratio to a peer or floor of the same run: milliseconds depend on the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { exports } from './exports.js'
import { folders } from './folder.js'
import { opening } from './opening.js'
import { pairs } from './pair.js'
import { stories } from './stories.js'

const parts: Readonly<Record<string, () => string | Promise<string>>> = {
  pair: pairs,
  stories,
  exports,
  folder: folders,
  window: () => opening(),
}
const path = join(import.meta.dirname, 'RESULTS.md')

function put(name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const report = readFileSync(path, 'utf8')
  const [from, to] = [report.indexOf(begin), report.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`bench/RESULTS.md has no place for ${name}`)
  writeFileSync(path, `${report.slice(0, from + begin.length)}\n\n${text}\n\n${report.slice(to)}`)
}

async function run(): Promise<void> {
  const wanted = process.argv.slice(2)
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const before = loadavg()[0] ?? 0
    const text = await measure()
    const how = `Node ${process.versions.node}, ${String(availableParallelism())} processors, load ${before.toFixed(1)} before.`
    put(name, `${text}\n\n${how}`)
    process.stdout.write(`\n${name}\n\n${text}\n\n${how}\n`)
  }
}

void run()
