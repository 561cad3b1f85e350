/** Carries calls and events between the window and the services. Every call proves first that it comes from our page. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { ApiEvent, Failure } from '../api/contract.js'
import type { Services } from '../api/shell.js'
import { callChannel, dropChannel, eventChannel } from './electron-api.js'
import { inputProblem } from './input-limits.js'

/** What a call's sender is judged by. `frame` is null when the page has gone or moved on meanwhile. */
interface Sender {
  readonly frame: { readonly origin: string; readonly isMain: boolean } | null
  readonly contentsId: number
}

/** Only the main frame of our own window, at our own origin, may call. */
function maySend(sender: Sender, window: { readonly contentsId: number; readonly origin: string }): boolean {
  return (
    sender.frame !== null &&
    sender.frame.isMain &&
    sender.frame.origin === window.origin &&
    sender.contentsId === window.contentsId
  )
}

const senderOf = ({ senderFrame, sender }: IpcMainInvokeEvent): Sender => ({
  frame:
    senderFrame === null || senderFrame.detached
      ? null
      : { origin: originOf(senderFrame.url), isMain: senderFrame.parent === null },
  contentsId: sender.id,
})

/** `URL.origin` is "null" for a scheme that only Chromium knows to be standard. */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}

const failed = (failure: Failure) => ({ ok: false, failure }) as const

const stranger = failed({
  code: 'not-available',
  message: 'This page may not ask Crossread for anything.',
  remedy: 'Use the window that Crossread opened.',
})

export interface IpcOptions {
  readonly ipcMain: IpcMain
  readonly call: Services['call']
  /** Opens what was dropped on the window. The paths come from the bridge, which had them from the system; still they are checked. */
  readonly drop: (paths: unknown) => Promise<unknown>
  readonly origin: string
  /** The window that may call; null while none is open. */
  readonly contents: () => Pick<WebContents, 'id'> | null
}

const unfit = (message: string) =>
  failed({ code: 'bad-input', message, remedy: 'Try again. If it fails again, report it as a problem.' })

/** Names of calls are short; what is longer is none. */
const longestName = 100

export function carryCalls({ ipcMain, call, drop, origin, contents }: IpcOptions): void {
  const isOurs = (event: IpcMainInvokeEvent): boolean => {
    const window = contents()
    return window !== null && maySend(senderOf(event), { contentsId: window.id, origin })
  }
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isOurs(event)) return stranger
    if (typeof name !== 'string' || name.length > longestName) return unfit('A call needs a name.')
    const problem = inputProblem(name, input)
    return problem === null ? call(name, input) : unfit(`This cannot be taken. ${problem}`)
  })
  ipcMain.handle(dropChannel, async (event, paths: unknown) => (isOurs(event) ? drop(paths) : stranger))
}

/** Tells the window an event, unless it is gone. */
export function tellWindow(contents: WebContents | null, event: ApiEvent): void {
  if (contents !== null && !contents.isDestroyed()) contents.send(eventChannel, event)
}
