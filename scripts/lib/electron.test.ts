/** Electron's host is not always reachable: whatever it does, the start goes on soon, and says why. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { downloadElectron } from './electron.mjs'

let cacheRoot: string
let server: Server | null = null
beforeEach(async () => {
  cacheRoot = await mkdtemp(join(tmpdir(), 'crossread-electron-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  server?.closeAllConnections()
  server?.close()
  server = null
  await rm(cacheRoot, { recursive: true, force: true })
})

async function mirror(answer: RequestListener): Promise<void> {
  const listening = createServer(answer)
  server = listening
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`)
}

const download = (): Promise<void> =>
  downloadElectron({ limits: { answer: 400, standstill: 400 }, cacheRoot, onProgress: () => undefined })

describe('fetching Electron', () => {
  it('gives up a host that says nothing', async () => {
    await mirror(() => undefined)
    await expect(download()).rejects.toThrow('did not answer within 0.4 seconds')
  })
  it('gives up a download that stands still', async () => {
    await mirror((_request, response) => {
      response.writeHead(200, { 'content-length': '1000000' })
      response.write('PK')
    })
    await expect(download()).rejects.toThrow('stood still for 0.4 seconds')
  })
  it('takes nothing whose sum is another', async () => {
    await mirror((_request, response) => response.end('not Electron'))
    await expect(download()).rejects.toThrow(/checksum|sha/i)
  })
  it('says that a host has nothing, or is not there', async () => {
    await mirror((_request, response) => response.writeHead(404).end())
    await expect(download()).rejects.toThrow('404')
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/')
    await expect(download()).rejects.toThrow(/ECONNREFUSED|bad port/i)
  })
})
