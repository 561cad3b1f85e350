/** Prints a page of ours, to PDF or on paper, in a window that nobody sees, that runs no script and asks nobody for anything. */
import type { BrowserWindowConstructorOptions, WebContents } from 'electron'
import type { ElectronApi } from './electron-api.js'
import { denyNetwork } from './lockdown.js'

/** Scripts are off, it shares no session with the window or another print, and whatever it would fetch is refused. */
const printWindow = (): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    partition: `print-${crypto.randomUUID()}`,
  },
})

export const printToPdf = (Window: ElectronApi['BrowserWindow'], html: string): Promise<Uint8Array> =>
  withPage(Window, html, (contents) =>
    contents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )

/** Shows the system's print dialog. Resolves when the page was handed to the printer or the person cancelled; rejects otherwise. */
export const printOnPaper = (Window: ElectronApi['BrowserWindow'], html: string): Promise<'printed' | 'cancelled'> =>
  withPage(
    Window,
    html,
    (contents) =>
      new Promise((resolve, reject) => {
        contents.print({ silent: false, printBackground: true }, (success, reason) => {
          if (success) resolve('printed')
          else if (/cancel/i.test(reason)) resolve('cancelled')
          else reject(new Error(reason))
        })
      }),
  )

async function withPage<T>(
  Window: ElectronApi['BrowserWindow'],
  html: string,
  act: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const window = new Window(printWindow())
  try {
    const { session } = window.webContents
    const page = 'app://print/'
    session.protocol.handle('app', ({ url }) => (url === page ? answerWith(html) : new Response(null, { status: 404 })))
    denyNetwork(session, (url) => url === page || url.startsWith('data:'))
    await window.loadURL(page)
    return await act(window.webContents)
  } finally {
    window.destroy()
  }
}

const answerWith = (html: string): Response =>
  new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
    },
  })
