/** How a command can end other than well. */

/** The command line itself is wrong: exit code 2, with the usage line of the command. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** Exit codes; see the help texts. */
export const DONE = 0
export const SOME_UNREAD = 1
export const WRONG_USAGE = 2
export type ExitCode = typeof DONE | typeof SOME_UNREAD | typeof WRONG_USAGE
