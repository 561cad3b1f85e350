import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Note } from '../../core/notes/model.js'
import { readCollection } from '../../core/notes/webAnnotation.js'
import { diskFiles } from './files.js'
import { openNotes } from './store.js'
import { NOTES_FILE, type NotesFiles, type NotesState, type NotesStore } from './types.js'

let root = ''
let folder = ''
let appData = ''
let seconds = 0
let told: NotesState[] = []
const stores: NotesStore[] = []
const clock = (): Date => new Date(Date.UTC(2025, 4, 7, 12, 0, seconds++))

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'crossread-notes-'))
  folder = join(root, 'articles')
  appData = join(root, 'app')
  await mkdir(folder)
  told = []
})
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()))
  await rm(root, { recursive: true, force: true })
})

async function opened(files?: NotesFiles, watching: 'on' | 'off' = 'off'): Promise<NotesStore> {
  const onChange = (state: NotesState): void => void told.push(state)
  const store = await openNotes({
    folder,
    appData,
    clock,
    watching,
    onChange,
    ...(files === undefined ? {} : { files }),
  })
  stores.push(store)
  return store
}

function note(id: string, body = 'Words.', modified = clock().toISOString()): Note {
  const anchor = { file: 'a.txt', exact: 'bridge', prefix: 'The ', suffix: ' shut', start: 4, end: 10 }
  const rest = { tags: [], label: null, author: 'R. Okafor', created: '2025-05-07T10:00:00.000Z', modified }
  return { type: 'note', id, target: { kind: 'span', anchor }, body, ...rest }
}
async function onDisk(path = join(folder, NOTES_FILE)): Promise<readonly Note[]> {
  const collection = readCollection(await readFile(path, 'utf8'))
  expect(collection).not.toBeNull()
  return collection!.annotations.notes
}
const bodies = (notes: readonly Note[]): readonly string[] => notes.map(({ body }) => body).sort()
function failing(code: string, when: () => boolean, which: (path: string) => boolean = () => true): NotesFiles {
  const write = (path: string, text: string): Promise<void> =>
    when() && which(path) ? Promise.reject(Object.assign(new Error(code), { code })) : diskFiles.write(path, text)
  return { ...diskFiles, write }
}
async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 25))
  expect(done()).toBe(true)
}

describe('notes beside the articles', () => {
  it('are on disk when a save is confirmed, and there again when the folder is opened', async () => {
    const store = await opened()
    expect(await store.saveNote(note('n1'))).toMatchObject({ status: 'saved' })
    expect(await onDisk()).toHaveLength(1)
    expect((await opened()).state().annotations.notes).toHaveLength(1)
    expect(store.state()).toMatchObject({ where: 'beside-articles', unsaved: 0, message: null })
    expect(await readdir(folder)).toEqual([NOTES_FILE])
  })
  it('keep what another tool wrote in the same file', async () => {
    const foreign = {
      id: 'https://example.org/1',
      type: 'Annotation',
      body: 'x',
      target: 'a.txt',
      custom: { deep: [1] },
    }
    const first = { type: 'AnnotationPage', items: [foreign] }
    const collection = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', first, rights: 'CC0' } // prettier-ignore
    await writeFile(join(folder, NOTES_FILE), JSON.stringify(collection))
    await (await opened()).saveNote(note('n1'))
    const written = JSON.parse(await readFile(join(folder, NOTES_FILE), 'utf8')) as {
      rights: string
      first: { items: unknown[] }
    }
    expect(written.first.items).toContainEqual(foreign)
    expect(written.rights).toBe('CC0')
  })
  it('survive many saves at once', async () => {
    const store = await opened()
    const saves = Array.from({ length: 50 }, (_, i) => store.saveNote(note(`n${String(i)}`)))
    expect((await Promise.all(saves)).every(({ status }) => status === 'saved')).toBe(true)
    expect(await onDisk()).toHaveLength(50)
  })
  it('can be removed', async () => {
    const store = await opened()
    await store.saveNote(note('n1'))
    await store.removeNote('n1')
    expect(await onDisk()).toEqual([])
  })
})

describe('two windows at once', () => {
  it('keep the notes of both', async () => {
    const [one, two] = [await opened(), await opened()]
    await Promise.all([one.saveNote(note('a')), two.saveNote(note('b')), one.saveNote(note('c'))])
    expect((await onDisk()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'])
  })
  it('keep both versions when both changed the same note', async () => {
    const one = await opened()
    await one.saveNote(note('n', 'first'))
    const two = await opened()
    await two.saveNote(note('n', 'from two'))
    await one.saveNote(note('n', 'from one'))
    expect(bodies(await onDisk())).toEqual(['from one', 'from two'])
    expect(one.state().message).toContain('both versions are kept')
  })
  it('do not lose a note that one changes while the other removes it', async () => {
    const one = await opened()
    await one.saveNote(note('n', 'first'))
    const two = await opened()
    await two.saveNote(note('n', 'second thoughts'))
    await one.removeNote('n')
    expect(bodies(await onDisk())).toEqual(['second thoughts'])
  })
  it('see what the other wrote', async () => {
    const one = await opened(undefined, 'on')
    const two = await opened()
    await two.saveNote(note('n', 'hello'))
    await until(() => one.state().annotations.notes.some(({ body }) => body === 'hello'))
    expect(told.length).toBeGreaterThanOrEqual(2)
  })
})

describe('when something is wrong with the file', () => {
  it('keeps a damaged file aside, says so, and goes on', async () => {
    await writeFile(join(folder, NOTES_FILE), '{"type":"AnnotationCollection","first":{"items":[{')
    const store = await opened()
    expect(store.state().message).toContain('damaged')
    await store.saveNote(note('n1'))
    const names = await readdir(folder)
    expect(names.some((name) => name.startsWith(`${NOTES_FILE}.damaged-`))).toBe(true)
    expect(await onDisk()).toHaveLength(1)
  })
  it('writes its notes again when the file is damaged or removed while open', async () => {
    const store = await opened(undefined, 'on')
    await store.saveNote(note('n1'))
    await writeFile(join(folder, NOTES_FILE), 'broken')
    await until(() => store.state().message?.includes('damaged') === true && store.state().unsaved === 0)
    expect(await onDisk()).toHaveLength(1)
    await rm(join(folder, NOTES_FILE))
    await until(() => store.state().message?.includes('removed outside') === true && store.state().unsaved === 0)
    expect(await onDisk()).toHaveLength(1)
  })
  it('does not follow a link out of the folder', async () => {
    await writeFile(join(root, 'elsewhere'), 'precious')
    await symlink(join(root, 'elsewhere'), join(folder, NOTES_FILE))
    const store = await opened()
    expect(await store.saveNote(note('n1'))).toMatchObject({ status: 'saved' })
    expect(store.state().where).toBe('app-data')
    expect(await readFile(join(root, 'elsewhere'), 'utf8')).toBe('precious')
  })
  it('clears temporary files of a killed process away, but only old ones of its own', async () => {
    await writeFile(join(folder, `${NOTES_FILE}.123456`), 'half')
    await writeFile(join(folder, 'report.123456'), 'not ours')
    const later = (): Date => new Date(Date.now() + 120_000)
    const store = await openNotes({ folder, appData, clock: later, watching: 'off', onChange: () => undefined })
    await store.close()
    expect(await readdir(folder)).toEqual(['report.123456'])
  })
})

describe('a folder that cannot be written', () => {
  const readOnly: NotesFiles = {
    ...diskFiles,
    writable: () => Promise.resolve(false),
    write: (path, text) =>
      path.startsWith(folder)
        ? Promise.reject(Object.assign(new Error(), { code: 'EROFS' }))
        : diskFiles.write(path, text),
  }
  it('has its notes in the app’s own folder, and says so', async () => {
    const store = await opened(readOnly)
    expect(await store.saveNote(note('n1'))).toMatchObject({ status: 'saved' })
    expect(store.state()).toMatchObject({
      where: 'app-data',
      message: expect.stringContaining('cannot be written') as string,
    })
    expect((await opened(readOnly)).state().annotations.notes).toHaveLength(1)
  })
  it('is noticed too when only the save fails', async () => {
    const store = await opened({ ...readOnly, writable: () => Promise.resolve(true) })
    expect(await store.saveNote(note('n1'))).toMatchObject({ status: 'saved' })
    expect(store.state().where).toBe('app-data')
  })
  it('remembers what was removed there', async () => {
    await (await opened()).saveNote(note('n1'))
    await (await opened(readOnly)).removeNote('n1')
    expect((await opened(readOnly)).state().annotations.notes).toEqual([])
  })
  it('gets its notes beside the articles once it can be written', async () => {
    await (await opened(readOnly)).saveNote(note('n1'))
    const store = await opened()
    expect(store.state()).toMatchObject({ where: 'beside-articles', unsaved: 0 })
    expect(await onDisk()).toHaveLength(1)
  })
})

describe('a save that fails', () => {
  it('is not what happens when only the app’s own folder cannot be made', async () => {
    await writeFile(join(root, 'app'), 'a file where the folder should be')
    const store = await opened()
    expect(await store.saveNote(note('n1'))).toMatchObject({ status: 'saved' })
    expect(await onDisk()).toHaveLength(1)
  })
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EBUSY', 'locked'],
    ['EIO', 'other'],
  ])('with %s is said, kept, and saved by the next try', async (code, problem) => {
    let broken = true
    const store = await opened(failing(code, () => broken))
    const outcome = await store.saveNote(note('n1'))
    expect(outcome).toMatchObject({ status: 'kept', problem, journal: 'failed' })
    expect(store.state()).toMatchObject({ unsaved: 1, message: expect.stringContaining('do not close') as string })
    expect(store.state().annotations.notes).toHaveLength(1)
    broken = false
    expect(await store.retry()).toMatchObject({ status: 'saved' })
    expect(store.state()).toMatchObject({ unsaved: 0, message: null })
    expect(await onDisk()).toHaveLength(1)
  })
  it('is in the journal, and comes back after a crash', async () => {
    const store = await opened(failing('ENOSPC', () => true, (path) => path.startsWith(folder))) // prettier-ignore
    expect(await store.saveNote(note('n1'))).toMatchObject({ status: 'kept', journal: 'written' })
    // The process dies here: another one opens the folder, with room on the disk again.
    const next = await opened()
    expect(next.state()).toMatchObject({ unsaved: 0 })
    expect(await onDisk()).toHaveLength(1)
  })
  it('when the folder is gone keeps the notes until it is back', async () => {
    const store = await opened()
    await store.saveNote(note('n1'))
    await rename(folder, `${folder}-away`)
    expect(await store.saveNote(note('n2'))).toMatchObject({ status: 'kept', problem: 'vanished' })
    await rename(`${folder}-away`, folder)
    await store.retry()
    expect(await onDisk()).toHaveLength(2)
  })
})

it('a change from outside that cannot be understood is told, ends nothing, and loses nothing', async () => {
  let isBroken = false
  const files: NotesFiles = {
    ...diskFiles,
    read: (path) => (isBroken ? Promise.reject(new RangeError('out of range')) : diskFiles.read(path)),
  }
  const store = await opened(files, 'on')
  await store.saveNote(note('one'))
  isBroken = true
  await writeFile(join(folder, NOTES_FILE), '{}')
  await expect.poll(() => told.at(-1)?.message ?? '', { timeout: 10_000 }).toContain('could not be taken in')
  expect(bodies(told.at(-1)?.annotations.notes ?? [])).toEqual(['Words.'])
  isBroken = false
  await store.saveNote(note('two', 'More words.'))
  expect(bodies(await onDisk())).toEqual(['More words.', 'Words.'])
})
