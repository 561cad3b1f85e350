/** From the path of a folder to the opened folder. */
import { openNotes } from './notes/store.js'
import type { OpenFolderOptions } from './open-folder-options.js'
import { OpenFolder } from './open-folder.js'
import { scanFolder } from './scan.js'
import { noTable, readTable } from './table.js'

/** Opens a folder. Throws errors of the system when it cannot be listed. */
export async function openFolder(options: OpenFolderOptions): Promise<OpenFolder> {
  const scan = await scanFolder(options.path)
  const table = scan.hasTable ? await readTable(scan.root) : noTable
  const opened: OpenFolder[] = []
  const notes = await openNotes({
    folder: scan.root,
    appData: options.appData,
    clock: options.clock,
    watching: options.watching,
    onChange: () => {
      for (const folder of opened) folder.notesChanged()
    },
  })
  const folder = new OpenFolder(options, { scan, table, notes })
  opened.push(folder)
  folder.start()
  return folder
}
