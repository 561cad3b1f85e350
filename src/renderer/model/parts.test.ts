import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Folder, FolderChanges, FolderFile } from '../../api/contract.js'
import { unreadArticle } from '../../api/unread-article.js'
import { folderOf, noParts, withParts } from './parts.js'

const notes = { where: 'app-data', path: '/n', saved: null, message: null, unsaved: false } as const
const head: Folder = {
  path: '/f',
  name: 'f',
  sample: false,
  articles: [],
  stories: [],
  problems: [],
  progress: null,
  notes,
  changed: [],
  followed: [],
  missing: [],
}

/** A file has articles, or a problem, or neither because it is gone. Names are such as no rule about "#2" could take apart. */
const file = fc
  .tuple(
    fc.constantFrom('a', 'a#2', 'a#2.txt', 'b', 'ä', 'z/1', 'z/10', 'z/2'),
    fc.integer({ min: 0, max: 3 }),
    fc.nat(5),
  )
  .map(([name, kind, more]): FolderFile => {
    const articles = Array.from({ length: kind === 3 ? 2 : kind === 2 ? 1 : 0 }, (_, at) =>
      unreadArticle(`${name}:${String(more)}:${String(at)}`, at === 0 ? name : `${name}#${String(at + 1)}`),
    )
    const problem = { file: name, reason: 'damaged', message: 'm', remedy: 'r', partial: false } as const
    return { file: name, articles, problem: kind === 1 ? problem : null }
  })
const part = fc
  .record({
    files: fc.uniqueArray(file, { selector: (one) => one.file }),
    told: fc.constantFrom('files', 'all'),
    story: fc.nat(5),
  })
  .map(({ files, told, story }): Omit<FolderChanges, 'revision'> => {
    if (told === 'files') return { path: '/f', files }
    const ids = files.flatMap(({ articles }) => articles.map(({ id }) => id))
    const stories = [{ id: `s${String(story)}`, title: 't', articles: ids }]
    const state = { problems: [], progress: null, notes, changed: [{ file: String(story), change: 'added' as const }] }
    return { path: '/f', files, stories, state }
  })

/** What a window that was told everything in one piece would show. */
function whole(parts: readonly FolderChanges[]): Folder {
  const files = new Map<string, FolderFile>()
  for (const { files: told } of parts) for (const one of told) files.set(one.file, one)
  const stories = parts.findLast((one) => one.stories !== undefined)?.stories ?? []
  const state = parts.findLast((one) => one.state !== undefined)?.state
  const sorted = [...files.values()].sort((one, other) => (one.file < other.file ? -1 : 1))
  const storyOf = (id: string): string | null => stories.find(({ articles }) => articles.includes(id))?.id ?? null
  return {
    ...head,
    ...state,
    articles: sorted.flatMap(({ articles }) => articles.map((one) => ({ ...one, story: storyOf(one.id) }))),
    stories,
    problems: sorted.flatMap(({ problem }) => problem ?? []),
  }
}

describe('a large folder told of in parts', () => {
  test('is the same as one told of as a whole, in whatever order the parts come and however many at once', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        fc.nat(12),
        (told, order, first) => {
          const parts = told.map((one, revision): FolderChanges => ({ ...one, revision }))
          const shuffled = parts
            .map((one, place) => ({ one, at: order[place] ?? 0 }))
            .sort((one, other) => one.at - other.at)
            .map(({ one }) => one)
          for (const way of [parts, shuffled]) {
            const known = withParts(noParts, way.slice(0, first))
            expect(folderOf(withParts(known, way.slice(first)), head)).toEqual(whole(parts))
            const oneByOne = way.reduce((all, one) => withParts(all, [one]), noParts)
            expect(folderOf(oneByOne, head)).toEqual(whole(parts))
          }
        },
      ),
    )
  })

  test('keeps the articles that did not change as they are', () => {
    const files = ['a', 'b'].map((name): FolderFile => ({
      file: name,
      articles: [unreadArticle(name, name)],
      problem: null,
    }))
    const before = withParts(noParts, [{ path: '/f', revision: 1, files }])
    const story = { id: 's', title: 't', articles: ['b'] }
    const after = withParts(before, [{ path: '/f', revision: 2, files: [], stories: [story] }])
    const [was, is] = [folderOf(before, head), folderOf(after, head)]
    expect(is.articles[0]).toBe(was.articles[0])
    expect(is.articles[1]).toEqual({ ...was.articles[1], story: 's' })
  })
})
