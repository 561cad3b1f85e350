/** Reads the damaged files that it is told by number, one at a time. */
import { damagedFile, outcomeOf, wholeFiles } from '../../src/readers/fuzz.testing.js'

const files = wholeFiles()

process.on('message', (seed: number) => {
  const file = damagedFile(files, seed)
  const started = performance.now()
  void outcomeOf(file).then((outcome) => {
    process.send?.({ seed, name: file.name, outcome, milliseconds: performance.now() - started })
  })
})
// The readers are loaded before the clock of the first file runs.
for (const file of files) await outcomeOf(file)
process.send?.('ready')
