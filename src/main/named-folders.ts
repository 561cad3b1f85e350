/** Only folders that the person named are opened: in the system's dialog, on the command line, by the file manager, or earlier. */
import type { Result } from '../api/contract.js'
import type { Services } from '../api/shell.js'

export interface NamedFolders {
  readonly call: Services['call']
  /** Opens a folder that came from outside the window. */
  readonly open: (folder: string) => Promise<unknown>
}

const refused = {
  ok: false,
  failure: {
    code: 'bad-input',
    message: 'This folder was not chosen by you.',
    remedy: 'Choose it with "Open folder".',
  },
} as const

export function namedFoldersOnly(services: Services): NamedFolders {
  const named = new Set<string>()
  const isKnown = async (folder: string): Promise<boolean> => {
    if (named.has(folder)) return true
    const info = (await services.call('app.info', {})) as Result<{
      readonly recent: readonly { readonly path: string }[]
      readonly folder: { readonly path: string } | null
    }>
    return info.ok && [info.value.folder, ...info.value.recent].some((each) => each?.path === folder)
  }
  return {
    call: async (name, input) => {
      const folder = name === 'folder.open' ? pathOf(input) : null
      if (folder !== null && !(await isKnown(folder))) return refused
      return services.call(name, input)
    },
    open: (folder) => {
      named.add(folder)
      return services.call('folder.open', { path: folder })
    },
  }
}

/** Ill-typed input is left to the services, which say what is wrong with it. */
function pathOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('path' in input)) return null
  return typeof input.path === 'string' ? input.path : null
}
