export const usage: string
export type Options =
  | {
      readonly ok: true
      readonly browser: boolean
      readonly open: boolean
      readonly port: string | null
      readonly folder: string | null
      readonly help: boolean
    }
  | { readonly ok: false; readonly message: string }
export function parseOptions(args: readonly string[], from: string): Options
