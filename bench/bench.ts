/**
 * `npm run bench`: everything; `npm run bench -- pair stories`: only these. Each part prints its table and puts it into bench/RESULTS.md
 * in place of the one before. Every row has a ratio to a peer or floor of the same run: milliseconds depend on the machine.
 */
import { loadavg } from 'node:os'
import { exports } from './exports.js'
import { folders } from './folder.js'
import { opening } from './opening.js'
import { report } from './report.js'
import { asShipped } from './shipped.js'

const parts: Readonly<Record<string, () => string | Promise<string>>> = {
  pair: asShipped('pair.ts', 'pairs'),
  stories: asShipped('stories.ts', 'stories'),
  exports,
  folder: folders,
  window: () => opening(),
}
async function run(): Promise<void> {
  const wanted = process.argv.slice(2)
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const before = loadavg()[0] ?? 0
    const text = await measure()
    report(name, text, before)
  }
}

void run()
