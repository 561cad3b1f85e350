/** `app://crossread/`: the built window, and nothing else of the disk. */
import { readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { mediaTypeOf, securityHeaders, windowFile } from '../api/window-policy.js'

export const windowScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const

export interface FileEffects {
  readonly realpath: (path: string) => Promise<string>
  readonly readFile: (path: string) => Promise<Uint8Array>
}

const onDisk: FileEffects = { realpath, readFile }

/** The file of the window, relative to its folder, that an address names; null when it may name none. */
export function fileOfAddress(method: string, address: string): string | null {
  if (method !== 'GET' || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'app:' || url.host !== 'crossread' || url.username !== '' || url.password !== '') return null
  return windowFile(url.pathname)
}

/** Answers every request under `app://`; what may not be read is not found, whatever the reason. */
export function createWindowHandler(
  root: string,
  files: FileEffects = onDisk,
): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    const name = fileOfAddress(method, url)
    const type = name === null ? null : mediaTypeOf(name)
    if (name === null || type === null) return notFound()
    try {
      const realRoot = await files.realpath(root)
      const file = await files.realpath(join(realRoot, name))
      const way = relative(realRoot, file)
      if (way === '' || isAbsolute(way) || way.split(/[\\/]/)[0] === '..') return notFound()
      const bytes = await files.readFile(file)
      return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'content-type': type } })
    } catch {
      return notFound()
    }
  }
}

const notFound = (): Response =>
  new Response('Not found', { status: 404, headers: { ...securityHeaders, 'content-type': 'text/plain' } })
