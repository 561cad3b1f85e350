/** `npm run build`: builds out/ and makes `npx --no-install crossread` work. */
import { build } from './lib/build.mjs'
import { install } from './lib/install.mjs'
import { say } from './lib/run.mjs'

try {
  await install()
  await build({ onlyIfNeeded: false })
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
