import { expect, test } from 'vitest'
import { damagedFile, outcomeOf, wholeFiles } from './fuzz.testing.js'

/** `npm run fuzz` does ten thousand, in workers with a time limit. */
const FILES = 200

test('damaged files of every format are read, or fail with a reason and a remedy', async () => {
  const files = wholeFiles().filter(({ bytes }) => bytes.length < 20_000)
  for (let seed = 1; seed <= FILES; seed++) {
    const file = damagedFile(files, seed)
    expect(`${seed} ${file.name} ${await outcomeOf(file)}`).not.toContain('FAULT')
  }
}, 120_000)
