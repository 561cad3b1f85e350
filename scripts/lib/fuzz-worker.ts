/** Reads the damaged files that it is told by number, one at a time. */
import { parentPort } from 'node:worker_threads'
import { damagedFile, outcomeOf, wholeFiles } from '../../src/readers/fuzz.testing.js'

const files = wholeFiles()

parentPort?.on('message', (seed: number) => {
  const file = damagedFile(files, seed)
  const started = performance.now()
  void outcomeOf(file).then((outcome) => {
    parentPort?.postMessage({ seed, name: file.name, outcome, milliseconds: performance.now() - started })
  })
})
parentPort?.postMessage('ready')
