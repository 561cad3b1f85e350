import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

// In a process of its own: who gave way cannot take the lead again.
const program = `
  import { readdirSync } from 'node:fs'
  import { getPriority } from 'node:os'
  import { giveWay } from ${JSON.stringify(new URL('give-way.ts', import.meta.url).href)}
  const before = getPriority()
  giveWay()
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
  console.log(JSON.stringify({ before, after: threads.map((thread) => getPriority(thread)) }))
`

test.skipIf(process.platform === 'win32')('every thread of a process that gave way comes after the window', () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program]
  const { before, after } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
    readonly before: number
    readonly after: readonly number[]
  }
  expect(after.length).toBeGreaterThan(0)
  for (const priority of after) expect(priority).toBe(Math.min(19, before + 5))
})
