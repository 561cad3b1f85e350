/** Lets the window answer before what comes next. */
export const nextTask = (): Promise<void> => new Promise((go) => setTimeout(go))

/** Does work in steps, each in a task of its own. */
export async function inTasks<T>(steps: Generator<undefined, T, undefined>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    await nextTask()
  }
}
