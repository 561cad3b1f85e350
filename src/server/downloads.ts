/** Finished exports, each waiting to be fetched once. */
import type { Exported } from '../api/contract.js'
import type { ExportFile } from '../api/shell.js'
import { newSecret } from './secret.js'

/** Exports that nobody fetched are dropped, oldest first, beyond this many and after this long. */
const keptAtMost = 16
const keptForMs = 10 * 60_000

export interface Downloads {
  readonly offer: (file: ExportFile) => Exported
  /** The file, once; null when the token is unknown, used or too old. */
  readonly take: (token: string) => ExportFile | null
}

/** `now` in milliseconds, by a clock that nobody sets. */
export function createDownloads(now: () => number = () => performance.now()): Downloads {
  const waiting = new Map<string, { readonly file: ExportFile; readonly offered: number }>()
  const dropOld = (): void => {
    for (const [token, { offered }] of waiting) {
      if (waiting.size > keptAtMost || now() - offered > keptForMs) waiting.delete(token)
    }
  }
  return {
    offer: (file) => {
      const token = newSecret()
      waiting.set(token, { file, offered: now() })
      dropOld()
      // Beside the page, wherever that lives.
      return { status: 'ready', url: `download/${token}`, fileName: file.fileName }
    },
    take: (token) => {
      dropOld()
      const found = waiting.get(token)?.file ?? null
      waiting.delete(token)
      return found
    },
  }
}

/** RFC 6266: the name in ASCII for old browsers and in full for the others. */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^A-Za-z0-9 ._-]/g, '_')
  // encodeURIComponent throws on a lone surrogate, which a file name may hold.
  const wellFormed = fileName.replace(/\p{Surrogate}/gu, '_')
  const full = encodeURIComponent(wellFormed).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`
}
