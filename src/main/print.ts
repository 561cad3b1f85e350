/** Prints a page of ours to PDF in a window that nobody sees, that runs no script and asks nobody for anything. */
import type { BrowserWindowConstructorOptions } from 'electron'
import type { ElectronApi } from './electron-api.js'

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

export async function printToPdf(Window: ElectronApi['BrowserWindow'], html: string): Promise<Uint8Array> {
  const window = new Window(printWindow())
  try {
    const { session } = window.webContents
    const page = 'app://print/'
    session.protocol.handle('app', ({ url }) => (url === page ? answerWith(html) : new Response(null, { status: 404 })))
    session.webRequest.onBeforeRequest((details, answer) => {
      answer({ cancel: details.url !== page && !details.url.startsWith('data:') })
    })
    await window.loadURL(page)
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
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
