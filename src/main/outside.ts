/** Opens an address in the system's browser. One whose name is written with letters that may pass for others is asked about first. */
import type { BrowserWindow } from 'electron'
import type { ElectronApi } from './electron-api.js'
import { disguisedHost } from './external-links.js'

export async function openOutside(
  url: string,
  { dialog, shell }: Pick<ElectronApi, 'dialog' | 'shell'>,
  window: () => BrowserWindow | null,
): Promise<void> {
  const host = disguisedHost(url)
  if (host !== null && !(await confirmed(host, dialog, window()))) return
  await shell.openExternal(url).catch(() => undefined)
}

async function confirmed(host: string, dialog: ElectronApi['dialog'], owner: BrowserWindow | null): Promise<boolean> {
  const words = {
    type: 'question' as const,
    message: `Open ${host} in your browser?`,
    detail: 'The name of this site has letters of another script. Some look like Latin letters and are not.',
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  }
  const { response } = await (owner === null ? dialog.showMessageBox(words) : dialog.showMessageBox(owner, words))
  return response === 0
}
