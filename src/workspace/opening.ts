/** From the path of a folder to the opened folder. */
import { realpath } from 'node:fs/promises'
import { inParts } from './in-parts.js'
import { openNotes } from './notes/store.js'
import type { OpenFolderOptions } from './open-folder-options.js'
import { OpenFolder } from './open-folder.js'
import { scanFolder } from './scan.js'
import { createSearch, type Search } from './search.js'
import { Shelf } from './shelf.js'
import { noTable, readTable } from './table.js'

/** Opens a folder. Throws errors of the system when it cannot be listed. */
export async function openFolder(options: OpenFolderOptions): Promise<OpenFolder> {
  const opened: OpenFolder[] = []
  const search = createSearch({
    createKeeper: options.createKeeper,
    path: options.cache?.folder(await realpath(options.path)).searchPath ?? null,
    isAhead: () => opened.some((folder) => folder.isLarge()),
  })
  // Before all else: its thread takes longer to start than a folder that is kept takes to open.
  void search.begin()
  try {
    const folder = await openWith(options, search, () => {
      for (const each of opened) each.notesChanged()
    })
    opened.push(folder)
    folder.start()
    return folder
  } catch (error) {
    await search.close()
    throw error
  }
}

async function openWith(options: OpenFolderOptions, search: Search, onNotes: () => void): Promise<OpenFolder> {
  const scan = await scanFolder(options.path)
  const shelf = new Shelf()
  for await (const files of inParts(scan.files)) for (const file of files) shelf.list(file)
  const table = scan.hasTable ? await readTable(scan.root) : noTable
  const notes = await openNotes({
    folder: scan.root,
    appData: options.appData,
    clock: options.clock,
    watching: options.watching,
    onChange: onNotes,
  })
  return new OpenFolder(options, { scan, shelf, table, notes, search })
}
