/** `npm run licences`: writes out/notices/THIRD-PARTY-NOTICES.txt from what the build holds, and says how many there are of each licence. */
import { writeNotices } from './lib/notices.mjs'
import { build } from './lib/build.mjs'
import { say } from './lib/run.mjs'

try {
  await build({ onlyIfNeeded: true })
  const counts = new Map()
  for (const { licence } of writeNotices()) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`${String(count).padStart(4)} ${licence}\n`)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
