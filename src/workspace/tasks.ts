/** Work that a person waits for and can cancel: its progress, and the signal that ends it. */
import type { Progress } from '../api/contract.js'

export interface Task {
  readonly signal: AbortSignal
  readonly step: (name: string, done: number, total: number | null) => void
}

export interface Tasks {
  /** Progress of the task begun last. Null when nothing runs. */
  readonly progress: () => Progress | null
  readonly run: <T>(work: (task: Task) => Promise<T>) => Promise<T>
  readonly cancel: (id: string) => void
  readonly cancelAll: () => void
}

/** `onChange` is called for every step and at each end; `prefix` keeps the ids of several lists of tasks apart. */
export function createTasks(prefix: string, onChange: (progress: Progress | null) => void): Tasks {
  const running = new Map<string, { readonly abort: AbortController; progress: Progress }>()
  let count = 0
  const newest = (): Progress | null => [...running.values()].at(-1)?.progress ?? null
  return {
    progress: newest,
    run: async (work) => {
      const task = `${prefix}-${++count}`
      const abort = new AbortController()
      const entry = { abort, progress: { task, step: '', done: 0, total: null as number | null } as Progress }
      const step: Task['step'] = (name, done, total) => {
        entry.progress = { task, step: name, done, total }
        running.set(task, entry)
        onChange(newest())
      }
      try {
        return await work({ signal: abort.signal, step })
      } finally {
        if (running.delete(task)) onChange(newest())
      }
    },
    cancel: (id) => running.get(id)?.abort.abort(),
    cancelAll: () => {
      for (const { abort } of running.values()) abort.abort()
    },
  }
}
