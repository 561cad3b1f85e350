import { readdirSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'

/** As an increment of `nice`, small enough that an answer is not felt to be late. */
const GIVING_WAY = 5
const LOWEST = constants.priority.PRIORITY_LOW

/**
 * Lets the window go before the services where both want the processor. A browser that this process started before keeps its own priority,
 * one started later would share ours. Where the system does not allow it, all stays as it is.
 */
export function giveWay(): void {
  // On Linux each thread has a priority of its own; those begun later share that of the thread that began them.
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
  for (const thread of threads) {
    try {
      setPriority(thread, Math.min(LOWEST, getPriority(thread) + GIVING_WAY))
    } catch {
      // It has ended meanwhile, or may not be changed.
    }
  }
}
