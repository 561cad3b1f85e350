/** Long lists a part at a time, with a rest between, in which what waits for this thread has its turn. */
import { setImmediate } from 'node:timers/promises'

/** Items of a part: with ten thousand files a thousand of them take a few milliseconds. */
const AT_ONCE = 1000

export async function* inParts<T>(all: readonly T[], atOnce = AT_ONCE): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < all.length; at += atOnce) {
    if (at > 0) await setImmediate()
    yield all.slice(at, at + atOnce)
  }
}
