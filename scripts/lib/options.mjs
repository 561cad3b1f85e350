/** The options of `npm start`. */
import { resolve } from 'node:path'

export const usage = `npm start [-- [--browser] [--no-open] [--port NUMBER] [FOLDER]]

  FOLDER          open this folder of articles at once
  --browser       use the browser's window, not Electron's
  --no-open       with --browser: open nothing, only print the address
  --port NUMBER   with --browser: serve on this port
`

/** `{ ok: true, browser, open, port, folder, help }`, or `{ ok: false, message }`. Folders are taken from where the person stood. */
export function parseOptions(args, from) {
  const options = { ok: true, browser: false, open: true, port: null, folder: null, help: false }
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]
    if (arg === '--help' || arg === '-h') options.help = true
    else if (arg === '--browser') options.browser = true
    else if (arg === '--no-open') options.open = false
    else if (arg === '--port') {
      options.port = args[++index] ?? ''
      if (!/^\d{1,5}$/.test(options.port)) return { ok: false, message: '--port needs a number.' }
    } else if (arg.startsWith('-')) return { ok: false, message: `There is no option ${arg}.` }
    else if (options.folder !== null) return { ok: false, message: 'Only one folder can be opened.' }
    else options.folder = resolve(from, arg)
  }
  return options
}
