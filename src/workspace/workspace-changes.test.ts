import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExportFile, Shell } from '../api/shell.js'
import { makeAnchor } from '../core/notes/anchor.js'
import { choirWins, quayClosed } from './folder.testing.js'
import { PrintFailure } from './print.js'
import { type Bench, three, withWorkspace } from './workspace.testing.js'

/** Long enough to be known again, and the same with eight other words. */
const long = `${choirWins}\n${[
  'The jury praised the clear voices and the courage to sing a new work on so large a stage, before an audience of two thousand.',
  'Vale said that the choir had practised three evenings a week since the summer, often in an unheated hall behind the station.',
  'Second place went to a group from Merrow, third to the singers of the teachers’ college, who had won the year before.',
  'The winners will travel to the capital in April, where they sing for the first time with the orchestra of the radio.',
  'Parents and neighbours welcomed the bus with lanterns when it came home shortly before midnight.',
].join('\n\n')}\n`
const edited = ['jury', 'summer', 'unheated', 'Merrow', 'April', 'orchestra', 'lanterns', 'midnight'].reduce(
  (text, word) => text.replace(word, 'other'),
  long,
)

/** A note and a decision on the choir. */
async function annotate({ open, call }: Pick<Bench, 'open' | 'call'>, folder: string): Promise<void> {
  const choir = (await open(folder)).articles.find(({ file }) => file === 'post/choir.txt')!
  const article = await call('article.get', { id: choir.id })
  const start = article.text.indexOf('forty singers')
  const anchor = makeAnchor(article.file, article.text, { start, end: start + 'forty singers'.length })
  const times = { author: null, created: '2025-01-02T03:04:05Z', modified: '2025-01-02T03:04:05Z' }
  const content = { body: 'How many?', tags: [], label: null, ...times }
  await call('note.save', { type: 'note', id: 'n1', target: { kind: 'span', anchor }, ...content })
  const decision = { kind: 'metadata', file: 'post/choir.txt', field: 'outlet', value: 'Orrin Post' } as const
  await call('correction.save', { type: 'correction', id: 'c1', decision, ...times })
}

describe('changes on disk', () => {
  test('are told by kind, and compared again or kept', async () => {
    await withWorkspace(three, async ({ open, call, settled }, folder) => {
      await open(folder)
      await rename(join(folder, 'post/choir.txt'), join(folder, 'post/singers.txt'))
      await copyFile(join(folder, 'post/quay.md'), join(folder, 'new.md'))
      await writeFile(join(folder, 'echo/quay.txt'), `${quayClosed}\nCorrected.`)
      await call('folder.accept', { changes: 'compare-again' })
      await settled()
      const { folder: now } = await call('app.info', {})
      expect(now?.articles.map(({ file }) => file)).toEqual([
        'echo/quay.txt',
        'new.md',
        'post/quay.md',
        'post/singers.txt',
      ])
      expect(now?.changed).toEqual([])
      expect((await call('article.get', { id: now!.articles[0]!.id })).text).toContain('Corrected.')
    })
  })

  test('are kept: what was read stays, and only what changes afterwards is told', async () => {
    await withWorkspace(three, async ({ open, call, settled }, folder) => {
      const [first] = (await open(folder)).articles
      await writeFile(join(folder, 'echo/quay.txt'), `${quayClosed}\nCorrected.`)
      expect((await call('folder.accept', { changes: 'keep' })).changed).toEqual([])
      expect((await call('article.get', { id: first!.id })).text).not.toContain('Corrected.')
      await copyFile(join(folder, 'post/quay.md'), join(folder, 'new.md'))
      await call('folder.accept', { changes: 'compare-again' })
      await settled()
      const files = (await call('app.info', {})).folder?.articles.map(({ file }) => file)
      expect(files).toContain('new.md')
    })
  })

  test('notes and corrections go with a file that was renamed, also in the notes file', async () => {
    await withWorkspace(three, async ({ open, call, settled }, folder) => {
      const opened = await open(folder)
      const choir = opened.articles.find(({ file }) => file === 'post/choir.txt')!
      const article = await call('article.get', { id: choir.id })
      const at = article.text.indexOf('forty singers')
      const span = { start: at, end: at + 'forty singers'.length }
      const anchor = makeAnchor(article.file, article.text, span)
      const times = { created: '2025-01-02T03:04:05Z', modified: '2025-01-02T03:04:05Z' }
      const rest = { author: null, body: 'How many?', tags: [], label: null, ...times }
      await call('note.save', { type: 'note', id: 'n1', target: { kind: 'span', anchor }, ...rest })
      const decision = { kind: 'metadata', file: 'post/choir.txt', field: 'outlet', value: 'Orrin Post' } as const
      await call('correction.save', { type: 'correction', id: 'c1', decision, author: null, ...times })
      await rename(join(folder, 'post/choir.txt'), join(folder, 'post/singers.txt'))
      await call('folder.accept', { changes: 'compare-again' })
      await settled()
      await expect
        .poll(async () => readFile(join(folder, 'crossread-notes.jsonld'), 'utf8'))
        .toContain('post/singers.txt')
      const { notes, corrections } = await call('annotations.get', {})
      expect(corrections).toMatchObject([{ decision: { file: 'post/singers.txt' } }])
      expect(notes).toMatchObject([{ id: 'n1', target: { anchor: { file: 'post/singers.txt' } } }])
    })
  })

  test('a decision counts as soon as its file is read under another name', async () => {
    await withWorkspace(three, async ({ open, call }, folder) => {
      const article = await call('article.get', { id: (await open(folder)).articles[0]!.id })
      const anchor = makeAnchor(article.file, article.text, { start: 0, end: 10 })
      const decision = { kind: 'addition', anchor, against: 'post/quay.md', was: 'only', verdict: 'dismissed' } as const
      const times = { created: '2025-01-02T03:04:05Z', modified: '2025-01-02T03:04:05Z' }
      await call('correction.save', { type: 'correction', id: 'c1', decision, author: null, ...times })
      await rename(join(folder, 'echo/quay.txt'), join(folder, 'echo/shut.txt'))
      const { articles } = await call('folder.accept', { changes: 'compare-again' })
      await call('article.get', { id: articles.find(({ file }) => file === 'echo/shut.txt')!.id })
      const { corrections } = await call('annotations.get', {})
      expect(corrections).toMatchObject([{ decision: { anchor: { file: 'echo/shut.txt' } } }])
    })
  })

  test('a file that was edited and renamed is known again by its words, with all that was said of it', async () => {
    await withWorkspace({ ...three, 'post/choir.txt': long }, async ({ open, call, settled, events }, folder) => {
      await annotate({ open, call }, folder)
      await rename(join(folder, 'post/choir.txt'), join(folder, 'post/singers.txt'))
      await writeFile(join(folder, 'post/singers.txt'), edited)
      await call('folder.accept', { changes: 'compare-again' })
      await settled()
      const moved = { from: 'post/choir.txt', to: 'post/singers.txt', items: 2 }
      await expect
        .poll(async () => (await call('app.info', {})).folder)
        .toMatchObject({ followed: [moved], missing: [] })
      // The window is never told that it is gone without being told where it went.
      const told = events.flatMap((event) => (event.type === 'folder' ? [event.folder] : []))
      expect(told.filter(({ missing = [] }) => missing.length > 0)).toEqual([])
      const { notes, corrections } = await call('annotations.get', {})
      expect(notes).toMatchObject([{ target: { anchor: { file: 'post/singers.txt' } } }])
      expect(corrections).toMatchObject([{ decision: { file: 'post/singers.txt' } }])
      await expect
        .poll(
          async () =>
            (await call('app.info', {})).folder?.articles.find(({ file }) => file === 'post/singers.txt')?.outlet,
        ) // prettier-ignore
        .toBe('Orrin Post')
    })
  })

  test('also while nobody had the folder open', async () => {
    await withWorkspace({ ...three, 'post/choir.txt': long }, async ({ open, call }, folder) => {
      await annotate({ open, call }, folder)
      await open(join(folder, 'echo'))
      await rename(join(folder, 'post/choir.txt'), join(folder, 'post/singers.txt'))
      await writeFile(join(folder, 'post/singers.txt'), edited)
      const { followed, missing } = await open(folder)
      expect({ followed, missing }).toMatchObject({ followed: [{ to: 'post/singers.txt' }], missing: [] })
    })
  })

  test('where two could be it, or none is like it, that is told, and the person says which it is', async () => {
    await withWorkspace({ ...three, 'post/choir.txt': long }, async ({ open, call, settled }, folder) => {
      await annotate({ open, call }, folder)
      await rename(join(folder, 'post/choir.txt'), join(folder, 'post/singers.txt'))
      await writeFile(join(folder, 'post/singers.txt'), edited)
      await writeFile(join(folder, 'post/second.txt'), edited.replace('Tarrant', 'Vellmar'))
      await call('folder.accept', { changes: 'compare-again' })
      await settled()
      const gone = { file: 'post/choir.txt', items: 2 }
      expect((await call('app.info', {})).folder).toMatchObject({ followed: [], missing: [gone] })
      expect(await readFile(join(folder, 'crossread-notes.jsonld'), 'utf8')).toContain('post/choir.txt')
      await call('annotations.move', { from: 'post/choir.txt', to: 'post/singers.txt' })
      await expect.poll(async () => (await call('app.info', {})).folder).toMatchObject({ missing: [] })
      expect((await call('annotations.get', {})).notes).toMatchObject([{ target: { anchor: { file: 'post/singers.txt' } } }]) // prettier-ignore
    })
  })

  test('a file that was there beside the one that went is not taken for it, however alike', async () => {
    const files = { ...three, 'post/choir.txt': long, 'wire/choir.txt': edited }
    await withWorkspace(
      files,
      async ({ open, call, settled }, folder) => {
        await annotate({ open, call }, folder)
        await rm(join(folder, 'post/choir.txt'))
        await call('folder.accept', { changes: 'compare-again' })
        await settled()
        const { followed, missing } = await open(folder)
        expect({ followed, missing }).toMatchObject({ followed: [], missing: [{ file: 'post/choir.txt', items: 2 }] })
      },
      { clock: () => new Date() },
    )
  })

  test('are noticed while the folder is open', async () => {
    await withWorkspace(
      three,
      async ({ open, call, events }, folder) => {
        await open(folder)
        const changes = () =>
          events
            .flatMap((event) => (event.type === 'folder' ? event.folder.changed : []))
            .map(({ file, change }) => `${file} ${change}`)
        // The watch is not ready at a known time; a file is touched until it is seen.
        await expect
          .poll(
            async () => {
              await writeFile(join(folder, 'late.txt'), `${choirWins}${Math.random()}`)
              return changes()
            },
            { timeout: 20_000, interval: 700 },
          )
          .toContain('late.txt added')
        expect((await call('folder.accept', { changes: 'keep' })).changed).toEqual([])
      },
      { watching: 'on' },
    )
  })
})

test('a PDF is what the shell prints, and is handed over as one; a printer that fails says why', async () => {
  const pages: string[] = []
  const delivered: ExportFile[] = []
  const shell: Shell = {
    can: () => Promise.resolve({ chooseFolder: false, printPdf: true, revealFile: false }),
    chooseFolder: () => Promise.resolve(null),
    deliver: (file) => {
      delivered.push(file)
      return Promise.resolve({ status: 'saved', path: file.fileName })
    },
    printPdf: (html) => {
      pages.push(html)
      return pages.length === 1
        ? Promise.resolve(Buffer.from('%PDF-1.7'))
        : Promise.reject(new PrintFailure('timed-out', 'Printing took too long and was stopped.'))
    },
  }
  await withWorkspace(
    three,
    async ({ open, call, refused }, folder) => {
      const [a, , b] = (await open(folder)).articles
      const scope = { kind: 'pair', a: a!.id, b: b!.id } as const
      const request = { format: 'pdf', scope, notes: true, hidden: [], order: 'document' } as const
      await call('export.run', request)
      expect(delivered).toMatchObject([{ type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }])
      expect(delivered[0]?.fileName).toMatch(/\.pdf$/)
      expect(pages[0]).toMatch(/^<!doctype html>/i)
      expect(await refused('export.run', request)).toMatchObject({
        code: 'not-available',
        message: 'Printing took too long and was stopped.',
      })
    },
    { shell },
  )
})
