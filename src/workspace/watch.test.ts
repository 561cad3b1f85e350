import { rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withFolder } from './folder.testing.js'
import { watchFolder } from './watch.js'

const openWatches = (): number => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length

/** A folder of its own inside `parent`, watched, removed, and no longer watched while the removal is being noticed. */
async function removedAtTheEnd(parent: string, round: number): Promise<void> {
  const root = join(parent, String(round))
  await mkdir(root)
  for (const name of ['a', 'b', 'c', 'd']) await writeFile(join(root, `${name}.txt`), name)
  const watch = await watchFolder({ root, files: 4, onStir: () => Promise.resolve('gone') })
  // Until its files are watched.
  await expect.poll(openWatches).toBeGreaterThan(4)
  rmSync(root, { recursive: true })
  // Each round ends at another moment of the noticing.
  for (let turns = 0; turns < round; turns += 1) await turn()
  await watch.close()
}

test('nothing is watched any more once a watch was closed, though the folder was removed in that very moment', async () => {
  await withFolder({}, async (parent) => {
    const before = openWatches()
    for (let round = 0; round < 12; round += 1) await removedAtTheEnd(parent, round)
    await pause(500)
    expect(openWatches()).toBe(before)
  })
})

test('what changed after the files were listed and before they were watched is looked for, too', async () => {
  await withFolder({ 'a.txt': 'a' }, async (root) => {
    const stirs: string[] = []
    const watch = await watchFolder({
      root,
      files: 1,
      onStir: () => {
        stirs.push('looked')
        return Promise.resolve('there')
      },
    })
    await expect.poll(() => stirs, { timeout: 10_000 }).toEqual(['looked'])
    await watch.close()
  })
})
