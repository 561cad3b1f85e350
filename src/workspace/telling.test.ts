import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApiEvent, ArticleSummary, Folder } from '../api/contract.js'
import type { Story } from '../core/model.js'
import { folderOf, noParts, withParts, type Parts } from '../renderer/model/parts.js'
import type { FileOutcome } from './reading.js'
import { Shelf } from './shelf.js'
import { createTelling, type Telling } from './telling.js'
import { withWorkspace } from './workspace.testing.js'

const rest = () => new Promise((go) => setImmediate(go))
const head = {
  ...{ path: '/f', name: 'f', sample: false, problems: [], progress: null, changed: [], followed: [], missing: [] },
  notes: { where: 'app-data', path: '/n', saved: null, message: null, unsaved: false },
} as const

const summary = (id: string, file: string): ArticleSummary => ({
  ...{ id, file, title: null, outlet: null, agencies: [], published: null, language: null },
  ...{ words: 0, checks: 0, furnitureLines: 0, story: null },
})
const outcome = (file: string, id: number): FileOutcome =>
  id % 5 === 0
    ? { kind: 'problem', file, problem: { file, reason: 'damaged', message: 'm', remedy: 'r', partial: false } }
    : {
        ...{ kind: 'articles', file, hash: 'h', recurring: [] },
        articles: [{ summary: summary(`a${String(id)}`, file), article: { form: 'json', bytes: new Uint8Array() }, sketch: null }],
      } // prettier-ignore

/** A folder that files come to and go from, and a window that is told of it. */
class Scene {
  readonly shelf = new Shelf()
  readonly telling: Telling
  busy = true
  stories: readonly Story[] = []
  parts: Parts = noParts
  private readonly pages: ReturnType<Telling['page']>[] = []

  constructor(names: readonly string[]) {
    for (const file of names) this.shelf.list({ file, size: 1, modified: 1 })
    this.telling = createTelling({
      path: '/f',
      shelf: this.shelf,
      busy: () => this.busy,
      stories: () => this.stories,
      storyOf: () => new Map(this.stories.flatMap(({ id, articles }) => articles.map((article) => [article, id]))),
      state: () => head,
      tell: (event) => this.hear(event),
      large: 1,
      atOnce: { told: 2, page: 3 },
    })
  }

  private hear(event: ApiEvent): void {
    if (event.type === 'changes') this.parts = withParts(this.parts, [event.changes])
  }
  settle(file: string, id: number): void {
    this.shelf.settle(outcome(file, id))
    this.telling.changed([file])
  }
  remove(file: string): void {
    this.shelf.remove(file)
    this.telling.changed([file])
  }
  group(): void {
    const ids = this.shelf.ready().map(({ summary: { id } }) => id)
    this.stories = [{ id: `s${String(ids.length)}`, title: 't', articles: ids }]
  }
  /** Asks for a page; its answer arrives later. */
  ask(after: string | null): string | null {
    const page = this.telling.page(after)
    this.pages.push(page)
    return page.next
  }
  arrive(): void {
    this.parts = withParts(this.parts, this.pages.splice(0))
  }
  shown(): Folder {
    return folderOf(this.parts, { ...head, articles: [], stories: [] })
  }
  whole(): Folder {
    const storyOf = new Map(
      this.stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
    )
    const articles = this.shelf.summaries(storyOf, this.busy ? 'shown' : 'left-out')
    return { ...head, articles, stories: this.stories, problems: this.shelf.problems() }
  }
}

const names = ['a', 'b', 'c/1', 'c/10', 'c/2', 'd', 'é']
const step = fc.oneof(
  fc.record({ do: fc.constant('settle' as const), file: fc.constantFrom(...names), id: fc.nat(1000) }),
  fc.record({ do: fc.constant('remove' as const), file: fc.constantFrom(...names) }),
  fc.record({
    do: fc.constantFrom('group' as const, 'page' as const, 'arrive' as const, 'force' as const, 'rest' as const),
  }),
  fc.record({ do: fc.constant('busy' as const), busy: fc.boolean() }),
)

describe('a large folder', () => {
  test('is the same in the window as here, whatever is read, removed, asked for and told meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const scene = new Scene(names)
        let after: string | null = null
        for (const one of steps) {
          if (one.do === 'settle') scene.settle(one.file, one.id)
          else if (one.do === 'remove') scene.remove(one.file)
          else if (one.do === 'busy') scene.busy = one.busy
          else if (one.do === 'group') scene.group()
          else if (one.do === 'page') after = scene.ask(after)
          else if (one.do === 'arrive') scene.arrive()
          else if (one.do === 'force') scene.telling.force()
          else await rest()
        }
        for (after = scene.ask(null); after !== null;) after = scene.ask(after)
        scene.telling.force()
        scene.arrive()
        for (let left = names.length; left > 0; left--) await rest()
        expect(scene.shown()).toEqual(scene.whole())
      }),
    )
  })

  test('is opened with its first files, and the others are asked for; a small one is told of whole', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 520 }, (_, at) => [
        `${String(at).padStart(4, '0')}.txt`,
        `Quay ${String(at)} shut.\n\nIt was shut.`,
      ]),
    )
    await withWorkspace(files, async ({ call, refused, open, events }, folder) => {
      const begun = await call('folder.open', { path: folder })
      expect(begun.articles).toHaveLength(500)
      expect(begun.rest).toBe(20)
      await open(folder)
      const first = await call('folder.files', { path: folder, after: null })
      const last = await call('folder.files', { path: folder, after: first.next })
      expect([...first.files, ...last.files].map(({ file }) => file)).toEqual(Object.keys(files))
      expect(first).not.toHaveProperty('stories')
      expect(last).toMatchObject({ next: null, state: { progress: null } })
      expect(events.some(({ type }) => type === 'folder')).toBe(false)
      const told = events.flatMap((event) => (event.type === 'changes' ? [event.changes] : []))
      expect(Math.max(...told.map((changes) => changes.files.length))).toBeLessThanOrEqual(256)
      expect(await refused('folder.files', { path: '/another', after: null })).toMatchObject({ code: 'no-folder' })
    })
  }, 60_000)
})
