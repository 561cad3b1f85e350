import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Shell } from '../api/shell.js'
import { quayClosed, quayShut, withFolder } from './folder.testing.js'
import { three, withWorkspace } from './workspace.testing.js'

describe('opening a folder', () => {
  test('names its files at once, reads them, and groups them into stories', async () => {
    await withWorkspace(three, async ({ call, settled, events }, folder) => {
      const begun = await call('folder.open', { path: folder })
      expect(begun.articles.map(({ file }) => file)).toEqual(['echo/quay.txt', 'post/choir.txt', 'post/quay.md'])
      expect(begun.progress).toMatchObject({ step: 'Reading articles', total: 3 })
      await settled()
      const { folder: done } = await call('app.info', {})
      expect(done?.progress).toBeNull()
      expect(done?.problems).toEqual([])
      expect(done?.articles.map(({ title }) => title)).toContain('Choir from Orrin wins national prize')
      const quay = done?.articles.filter(({ file }) => file.includes('quay'))
      expect(new Set(quay?.map(({ story }) => story)).size).toBe(1)
      expect(done?.stories.map(({ articles }) => articles.length).sort()).toEqual([1, 2])
      expect(events.filter(({ type }) => type === 'folder').length).toBeGreaterThan(0)
    })
  })

  test('gives an article the same id as long as its path and bytes are the same', async () => {
    await withWorkspace(three, async ({ open }, folder) => {
      const ids = async () => (await open(folder)).articles.map(({ id }) => id)
      const first = await ids()
      expect(await ids()).toEqual(first)
      await writeFile(join(folder, 'echo/quay.txt'), `${quayClosed}\nMore.`)
      const second = await ids()
      expect(second[0]).not.toBe(first[0])
      expect(second.slice(1)).toEqual(first.slice(1))
    })
  })

  test('an article asked for by the id it had before it was read is waited for', async () => {
    await withWorkspace(three, async ({ call }, folder) => {
      const { articles } = await call('folder.open', { path: folder })
      const [a, , b] = articles
      expect((await call('article.get', { id: a!.id })).text).toBe(quayClosed)
      expect((await call('pair.get', { a: a!.id, b: b!.id })).b.text).toBe(quayShut)
    })
  })

  test('a table in the folder says which outlet', async () => {
    const table = 'file,outlet,date\necho/quay.txt,Vellmar Echo,2024-03-05\n'
    await withWorkspace({ ...three, 'articles.csv': table }, async ({ open }, folder) => {
      const { articles } = await open(folder)
      expect(articles.find(({ file }) => file === 'echo/quay.txt')).toMatchObject({
        outlet: 'Vellmar Echo',
        published: '2024-03-05',
      })
    })
  })

  test('remembers it as the folder to offer, and forgets it when told to', async () => {
    await withWorkspace(three, async ({ call, open }, folder) => {
      await open(folder)
      expect((await call('app.info', {})).recent).toMatchObject([{ path: folder, opened: '2025-01-02T03:04:05.000Z' }])
      await call('folder.forget', { path: folder })
      expect((await call('app.info', {})).recent).toEqual([])
    })
  })

  test('can be cancelled; what was not read is offered as new', async () => {
    await withWorkspace(three, async ({ call, settled }, folder) => {
      const begun = await call('folder.open', { path: folder })
      await call('task.cancel', { task: begun.progress!.task })
      await settled()
      const { folder: stopped } = await call('app.info', {})
      expect(stopped?.progress).toBeNull()
      expect(stopped!.articles.length + stopped!.changed.length).toBe(3)
      await call('folder.accept', { changes: 'compare-again' })
      await settled()
      expect((await call('app.info', {})).folder?.articles).toHaveLength(3)
    })
  })
})

describe('what can be wrong with a folder', () => {
  test('it does not exist, or is a file', async () => {
    await withWorkspace(three, async ({ refused, call }, folder) => {
      expect(await refused('folder.open', { path: join(folder, 'nowhere') })).toMatchObject({ code: 'not-found' })
      expect(await refused('folder.open', { path: join(folder, 'echo/quay.txt') })).toMatchObject({ code: 'bad-input' })
      expect((await call('app.info', {})).folder).toBeNull()
    })
  })

  test('a folder that cannot be opened leaves the one that is open', async () => {
    await withWorkspace(three, async ({ open, refused, call }, folder) => {
      await open(folder)
      await refused('folder.open', { path: join(folder, 'nowhere') })
      expect((await call('app.info', {})).folder?.articles).toHaveLength(3)
    })
  })

  test('it is empty, or holds one article', async () => {
    await withWorkspace({}, async ({ open }, folder) => {
      expect(await open(folder)).toMatchObject({ articles: [], stories: [], problems: [], progress: null })
      await writeFile(join(folder, 'one.txt'), quayClosed)
      const one = await open(folder)
      expect(one.articles).toHaveLength(1)
      expect(one.stories).toMatchObject([{ articles: [one.articles[0]!.id] }])
    })
  })

  test('it holds only files that cannot be read: each is named with reason and remedy', async () => {
    const files = {
      'blank.txt': '  \n',
      'broken.txt.gz': new Uint8Array([0x1f, 0x8b, 8, 0, 1]),
      'empty.txt': '',
      'huge.txt': new Uint8Array(30 * 1024 * 1024).fill(0x61),
      'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    }
    await withWorkspace(files, async ({ open }, folder) => {
      const { articles, problems } = await open(folder)
      expect(articles).toEqual([])
      expect(problems.map(({ file, reason }) => [file, reason])).toEqual([
        ['blank.txt', 'no-article'],
        ['broken.txt.gz', 'damaged'],
        ['empty.txt', 'empty'],
        ['huge.txt', 'too-large'],
        ['picture.txt', 'not-text'],
      ])
      for (const { message, remedy } of problems) expect([message, remedy].join()).toMatch(/^[A-Z].*\.,[A-Z].*\.$/)
    })
  })

  test('files in UTF-16 and windows-1252 are read, and the readable ones keep working beside one that is not', async () => {
    const german =
      'Brücke über die Orrin gesperrt\n\nDie Brücke bleibt laut Bürgermeisterin Köhlmann bis Ende Oktober geschlossen. Größere Schäden gebe es nicht, hieß es.\n'
    const files = {
      'a.txt': new Uint8Array(iconv.encode(quayClosed, 'utf-16le', { addBOM: true })),
      'b.txt': new Uint8Array(iconv.encode(german, 'windows-1252')),
      'c.txt': '',
    }
    await withWorkspace(files, async ({ open, call }, folder) => {
      const { articles, problems } = await open(folder)
      const texts = await Promise.all(articles.map(async ({ id }) => (await call('article.get', { id })).text))
      expect(texts).toEqual([quayClosed, german])
      expect(problems).toMatchObject([{ file: 'c.txt', reason: 'empty' }])
    })
  })
})

describe('comparing', () => {
  test('a pair has both texts, its links, and what the other articles tell of each sentence', async () => {
    await withWorkspace(
      { ...three, 'third/quay.txt': quayShut.replace('14 metres', '12 metres') },
      async ({ open, call }, folder) => {
        const { articles } = await open(folder)
        const [a, b] = articles.filter(({ file }) => file.includes('quay'))
        const view = await call('pair.get', { a: a!.id, b: b!.id })
        expect([view.pair.a, view.pair.b]).toEqual([a!.id, b!.id])
        expect(view.pair.links.length).toBeGreaterThan(0)
        const counts = Object.values(await call('pair.others', { a: a!.id, b: b!.id }))
        expect(counts.length).toBe(view.a.sentences.length + view.b.sentences.length)
        expect(counts.every((told) => told.length === 2)).toBe(true)
        expect(counts.some((told) => told.every((one) => one !== null))).toBe(true)
      },
    )
  })

  test('how many others report it is given up when another pair is asked for', async () => {
    await withWorkspace(three, async ({ open, call, raw }, folder) => {
      const [a, other, b] = (await open(folder)).articles
      const first = raw('pair.others', { a: a!.id, b: b!.id })
      await call('pair.get', { a: a!.id, b: other!.id })
      expect(await first).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
      expect((await raw('pair.others', { a: a!.id, b: other!.id })).ok).toBe(true)
    })
  })

  test('changing sides mirrors the pair', async () => {
    await withWorkspace(three, async ({ open, call }, folder) => {
      const [a, , b] = (await open(folder)).articles
      const { pair: there } = await call('pair.get', { a: a!.id, b: b!.id })
      const { pair: back } = await call('pair.get', { a: b!.id, b: a!.id })
      const key = (x: readonly string[], y: readonly string[]) => `${x.join()} ${y.join()}`
      expect(back.links.map((link) => key(link.b, link.a)).sort()).toEqual(
        there.links.map((link) => key(link.a, link.b)).sort(),
      )
      expect(back.onlyA).toEqual(there.onlyB)
    })
  })

  test('two articles of different stories can be compared', async () => {
    await withWorkspace(three, async ({ open, call }, folder) => {
      const [a, other] = (await open(folder)).articles
      const view = await call('pair.get', { a: a!.id, b: other!.id })
      expect(view.pair.onlyA.length + view.pair.links.flatMap((link) => link.a).length).toBe(view.a.sentences.length)
    })
  })

  test('a story has every pair, and what no longer exists is told', async () => {
    await withWorkspace(three, async ({ open, call, refused }, folder) => {
      const { stories } = await open(folder)
      const story = stories.find(({ articles }) => articles.length === 2)
      expect((await call('story.get', { id: story!.id })).pairs).toHaveLength(1)
      expect(await refused('story.get', { id: 'story:none' })).toMatchObject({ code: 'not-found' })
      expect(await refused('article.get', { id: 'none' })).toMatchObject({ code: 'not-found' })
    })
  })

  test('what is asked for right after a correction shows the article as it is read again', async () => {
    await withWorkspace(three, async ({ open, call, settled }, folder) => {
      const { articles } = await open(folder)
      await settled()
      const [a, b] = (await call('app.info', {})).folder?.articles ?? articles
      const decision = { kind: 'metadata', file: a?.file ?? '', field: 'outlet', value: 'Vellmar Echo' } as const
      const times = { created: '2025-01-02T03:04:05Z', modified: '2025-01-02T03:04:05Z' }
      await call('correction.save', { type: 'correction', id: 'c1', decision, author: null, ...times })
      const view = await call('pair.get', { a: a?.id ?? '', b: b?.id ?? '' })
      expect(view.a.outlet).toBe('Vellmar Echo')
      await settled()
    })
  })

  test('a person who names the outlet is believed, and the article is read again', async () => {
    await withWorkspace(three, async ({ open, call, settled }, folder) => {
      await open(folder)
      await call('correction.save', {
        type: 'correction',
        id: 'c1',
        decision: { kind: 'metadata', file: 'echo/quay.txt', field: 'outlet', value: 'Vellmar Echo' },
        author: null,
        created: '2025-01-02T03:04:05Z',
        modified: '2025-01-02T03:04:05Z',
      })
      await settled()
      const outlet = async () => (await call('app.info', {})).folder?.articles[0]?.outlet
      expect(await outlet()).toBe('Vellmar Echo')
      await call('correction.remove', { id: 'c1' })
      await settled()
      expect(await outlet()).not.toBe('Vellmar Echo')
    })
  })
})

describe('search', () => {
  test('finds words in any case with their place and context', async () => {
    await withWorkspace(three, async ({ open, call }, folder) => {
      await open(folder)
      const hits = await call('search', { query: 'northern bas' })
      expect(hits).toHaveLength(2 * 2)
      for (const hit of hits) {
        const { text } = await call('article.get', { id: hit.article })
        expect(text.slice(hit.start, hit.end)).toBe(hit.match)
        expect(text.replace(/\s+/g, ' ')).toContain(hit.before + hit.match + hit.after)
      }
    })
  })

  test('takes words between quotation marks together, and finds nothing when a word is missing', async () => {
    await withWorkspace(three, async ({ open, call }, folder) => {
      await open(folder)
      expect((await call('search', { query: '"risk a single docker"' })).map(({ match }) => match)).toEqual([
        'risk a single docker',
        'risk a single docker',
      ])
      expect(await call('search', { query: '"single risk"' })).toEqual([])
      expect(await call('search', { query: 'quay zeppelin' })).toEqual([])
      expect(await call('search', { query: '  ' })).toEqual([])
    })
  })
})

describe('files dropped on the window', () => {
  test('are kept in a folder of the app, under safe names', async () => {
    await withWorkspace({}, async ({ call, settled, appData }) => {
      const base64 = Buffer.from(quayClosed).toString('base64')
      const opened = await call('folder.openFiles', {
        files: ['../../escape.txt', 'a/b:c.txt', 'same.txt', 'same.txt', '...'].map((name) => ({ name, base64 })),
      })
      await settled()
      expect(opened.path.startsWith(join(appData, 'dropped'))).toBe(true)
      expect((await readdir(opened.path)).sort()).toEqual([
        'article.txt',
        'b_c.txt',
        'escape.txt',
        'same (2).txt',
        'same.txt',
      ])
      expect((await call('app.info', {})).recent).toEqual([])
    })
  })
})

describe('settings', () => {
  test('are kept from one start to the next', async () => {
    await withFolder({}, async (appData) => {
      await withWorkspace(
        {},
        async ({ call }) => {
          const { settings } = await call('app.info', {})
          await call('settings.save', { ...settings, theme: 'dark', layout: { inspector: false } })
        },
        { appData },
      )
      await withWorkspace(
        {},
        async ({ call }) => {
          expect((await call('app.info', {})).settings).toMatchObject({ theme: 'dark', layout: { inspector: false } })
        },
        { appData },
      )
    })
  })

  test('that are damaged are put aside, and the app starts', async () => {
    await withFolder({ 'settings.json': '{"theme": "da' }, async (appData) => {
      await withWorkspace(
        {},
        async ({ call }) => {
          expect((await call('app.info', {})).settings.theme).toBe('system')
        },
        { appData },
      )
      expect(await readFile(join(appData, 'settings.json.damaged'), 'utf8')).toBe('{"theme": "da')
    })
  })

  test('of an older version are filled up', async () => {
    await withFolder({ 'settings.json': '{"theme": "dark"}' }, async (appData) => {
      await withWorkspace(
        {},
        async ({ call }) => {
          expect((await call('app.info', {})).settings).toMatchObject({ theme: 'dark', textSize: 1 })
        },
        { appData },
      )
    })
  })
})

describe('calls', () => {
  test('that do not exist, or whose input is of another shape, are refused as data', async () => {
    await withWorkspace({}, async ({ refused }) => {
      expect(await refused('no.such', {})).toMatchObject({ code: 'bad-input' })
      expect(await refused('toString', {})).toMatchObject({ code: 'bad-input' })
      expect(await refused('folder.open', { path: 7 })).toMatchObject({ code: 'bad-input' })
      expect(await refused('folder.open', { path: 'x', extra: 1 })).toMatchObject({ code: 'bad-input' })
    })
  })

  test('that name a folder by a part of its path are told to name the whole', async () => {
    await withWorkspace({}, async ({ refused }) => {
      for (const path of ['articles', '../articles', './', '~/articles'])
        expect(await refused('folder.open', { path })).toMatchObject({
          code: 'bad-input',
          message: `“${path}” is only a part of a path.`,
        })
    })
  })

  test('about a folder are refused while none is open', async () => {
    await withWorkspace({}, async ({ refused }) => {
      expect(await refused('search', { query: 'x' })).toMatchObject({ code: 'no-folder' })
      expect(await refused('annotations.get', {})).toMatchObject({ code: 'no-folder' })
    })
  })

  test('a folder that the person did not choose is none', async () => {
    const shell: Shell = {
      can: () => Promise.resolve({ chooseFolder: true, printPdf: false, revealFile: false }),
      chooseFolder: () => Promise.resolve(null),
      deliver: () => Promise.reject(new Error('unused')),
      printPdf: () => Promise.reject(new Error('unused')),
    }
    await withWorkspace({}, async ({ call }) => expect(await call('folder.choose', {})).toBeNull(), { shell })
  })

  test('an export is made and delivered; one that needs a printer says so', async () => {
    await withWorkspace(three, async ({ open, call, refused, delivered }, folder) => {
      const [a, , b] = (await open(folder)).articles
      const scope = { kind: 'pair', a: a!.id, b: b!.id } as const
      const request = { scope, notes: true, hidden: [], order: 'document' } as const
      expect(await call('export.run', { ...request, format: 'html' })).toMatchObject({ status: 'saved' })
      expect(delivered[0]?.type).toContain('text/html')
      expect(await refused('export.run', { ...request, format: 'pdf' })).toMatchObject({ code: 'not-available' })
    })
  })
})

test('the folder of the app is made when it is missing', async () => {
  await withFolder({}, async (parent) => {
    const appData = join(parent, 'not', 'there')
    await withWorkspace(
      {},
      async ({ call }) => {
        await call('settings.save', (await call('app.info', {})).settings)
        expect((await stat(join(appData, 'settings.json'))).isFile()).toBe(true)
      },
      { appData },
    )
    await mkdir(parent, { recursive: true })
  })
})
