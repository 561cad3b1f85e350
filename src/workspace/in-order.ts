/** Does work for many items at once and hands out the results in the order of the items. */

/**
 * At most `width` items are under way or waiting to be handed out, so that a slow receiver holds the work back.
 * `items` may be endless. Throws what `work` throws, at that item's turn.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  for await (const item of items) {
    const task = work(item)
    // Its turn comes later; until then a failure must not count as unhandled.
    task.catch(() => undefined)
    running.push(task)
    if (running.length >= width) {
      const first = running.shift()
      if (first !== undefined) yield await first
    }
  }
  for (const task of running) yield await task
}
