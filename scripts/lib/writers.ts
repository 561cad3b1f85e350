/** Real writers of article files: what this machine has of LibreOffice, pandoc and a Chromium. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { findBrowser } from '../../src/workspace/print.js'

const run = promisify(execFile)

/** Writes each page (`NAME.html`) to `folder` as `NAME.EXTENSION`. */
export interface Writer {
  readonly name: string
  readonly extension: string
  readonly write: (pages: readonly string[], folder: string) => Promise<void>
}

const stem = (page: string): string => basename(page, '.html')

async function works(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    () => false,
  )
}

/** LibreOffice reads a page as a text document, once for all formats, and writes that. */
function libreOffice(work: string): readonly Writer[] {
  const convert = (to: string, files: readonly string[], folder: string, options: readonly string[] = []) => {
    // A profile of its own, so that a LibreOffice that is open does not take the work over.
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`
    return run('soffice', [profile, '--headless', ...options, '--convert-to', to, '--outdir', folder, ...files], {
      timeout: 300_000,
    })
  }
  const documents = join(work, 'documents')
  const openDocuments = async (pages: readonly string[]): Promise<readonly string[]> => {
    const files = pages.map((page) => join(documents, `${stem(page)}.odt`))
    if (files.some((file) => !existsSync(file)))
      await convert('odt:writer8', pages, documents, ['--infilter=HTML (StarWriter)'])
    return files
  }
  const filters = { odt: 'odt:writer8', docx: 'docx:MS Word 2007 XML', rtf: 'rtf:Rich Text Format', pdf: 'pdf' }
  return Object.entries(filters).map(([extension, filter]) => ({
    name: 'LibreOffice',
    extension,
    write: async (pages, folder) => {
      await convert(filter, await openDocuments(pages), folder)
    },
  }))
}

const pandoc = (extension: string): Writer => ({
  name: 'pandoc',
  extension,
  write: async (pages, folder) => {
    for (const page of pages)
      await run('pandoc', [
        '--standalone',
        '--wrap=none',
        '-f',
        'html',
        '-o',
        join(folder, `${stem(page)}.${extension}`),
        page,
      ])
  },
})

const browser = (executablePath: string, extension: 'pdf' | 'mhtml'): Writer => ({
  name: 'Chromium',
  extension,
  write: async (pages, folder) => {
    const opened = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    try {
      const tab = await opened.newPage()
      for (const page of pages) {
        const path = join(folder, `${stem(page)}.${extension}`)
        await tab.setContent(await readFile(page, 'utf8'))
        if (extension === 'pdf')
          await tab.pdf({ path, format: 'A4', margin: { top: '15mm', bottom: '15mm' }, displayHeaderFooter: true })
        else {
          const session = await tab.context().newCDPSession(tab)
          await writeFile(path, (await session.send('Page.captureSnapshot', { format: 'mhtml' })).data)
        }
      }
    } finally {
      await opened.close()
    }
  },
})

/** What can write here, and what is missing. `work`: an empty folder for what lies between. */
export async function findWriters(
  work: string,
): Promise<{ readonly writers: readonly Writer[]; readonly missing: readonly string[] }> {
  const [office, pan, chrome] = await Promise.all([works('soffice'), works('pandoc'), findBrowser()])
  const writers = [
    ...(office ? libreOffice(work) : []),
    ...(pan ? ['docx', 'odt', 'rtf', 'html'].map(pandoc) : []),
    ...(chrome === null ? [] : [browser(chrome, 'pdf'), browser(chrome, 'mhtml')]),
  ]
  const missing = [
    ...(office ? [] : ['LibreOffice']),
    ...(pan ? [] : ['pandoc']),
    ...(chrome === null ? ['Chromium'] : []),
  ]
  return { writers, missing }
}
