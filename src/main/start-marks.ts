/** When each step of the start was reached. Always kept, for reports; printed with `--trace-startup`. */

export const startSteps = ['loaded', 'ready', 'services', 'menu', 'window made', 'page loaded', 'window shown'] as const
export type StartStep = (typeof startSteps)[number]

export interface StartMark {
  readonly step: StartStep
  /** Milliseconds since the process began. */
  readonly at: number
}

export interface StartMarks {
  /** Only the first time counts: a window that is opened again later does not start the app. */
  readonly mark: (step: StartStep) => void
  readonly list: () => readonly StartMark[]
}

/** `now` gives milliseconds since the process began. `onLast` is called once, when the window is shown. */
export function createStartMarks(now: () => number, onLast: (marks: readonly StartMark[]) => void): StartMarks {
  const marks: StartMark[] = []
  return {
    mark: (step) => {
      if (marks.some((one) => one.step === step)) return
      marks.push({ step, at: now() })
      if (step === startSteps.at(-1)) onLast(marks)
    },
    list: () => marks,
  }
}

/** A table, one step a line: since the process began, and since the step before. */
export function formatMarks(marks: readonly StartMark[]): string {
  const lines = marks.map(({ step, at }, index) => {
    const since = at - (marks[index - 1]?.at ?? 0)
    return `${step.padEnd(12)} ${at.toFixed(0).padStart(6)} ms  +${since.toFixed(0)}`
  })
  return `Start of Crossread\n${lines.join('\n')}\n`
}
