import { describe, expect, test, vi } from 'vitest'
import type { Api, ArticleSummary, Folder, FolderFile, Output } from '../../api/contract.js'
import { createLargeFolder } from './large-folder.js'

const summary = (id: string, file: string): ArticleSummary => ({
  ...{ id, file, title: null, outlet: null, agencies: [], published: null, language: null },
  ...{ words: 0, checks: 0, furnitureLines: 0, story: null },
})
const file = (name: string, id = `pending-${name}`): FolderFile => ({
  file: name,
  articles: [summary(id, name)],
  problem: null,
})
const notes = { where: 'app-data', path: '/n', saved: null, message: null, unsaved: false } as const
const progress = { task: 't', step: 's', done: 0, total: 4 } as const
const state = { problems: [], progress: null, notes, changed: [], followed: [], missing: [] }
const whole: Folder = {
  ...{
    path: '/f',
    name: 'f',
    sample: false,
    stories: [],
    problems: [],
    progress,
    notes,
    changed: [],
    followed: [],
    missing: [],
  },
  articles: file('a').articles,
}
const opened: Folder = { ...whole, rest: 3 }

function following(interval = 0) {
  const pages: ((page: Output<'folder.files'>) => void)[] = []
  const shown: Folder[] = []
  const call = vi.fn(
    () =>
      new Promise((answer) => {
        pages.push((value) => {
          answer({ ok: true, value })
        })
      }),
  )
  const large = createLargeFolder({
    api: { call: call as Api['call'] },
    show: (folder) => shown.push(folder),
    interval,
  })
  const answer = async (page: Omit<Output<'folder.files'>, 'path'>): Promise<void> => {
    pages.shift()?.({ path: '/f', ...page })
    await new Promise((go) => setTimeout(go, 0))
  }
  return { large, shown, call, answer }
}
const ids = (folder: Folder | undefined) => folder?.articles.map(({ id }) => id)

describe('a large folder in the window', () => {
  test('fills in page by page, and is whole with the last one', async () => {
    const { large, shown, call, answer } = following()
    large.begin(opened, 'new')
    await answer({ revision: 0, files: [file('a'), file('b')], next: 'b' })
    await expect.poll(() => shown.at(-1)).toMatchObject({ rest: 1, progress })
    await answer({ revision: 0, files: [file('c')], next: null, stories: [], state })
    expect(call.mock.calls).toEqual([
      ['folder.files', { path: '/f', after: null }],
      ['folder.files', { path: '/f', after: 'b' }],
    ])
    await expect.poll(() => ids(shown.at(-1))).toEqual(['pending-a', 'pending-b', 'pending-c'])
    expect(shown.at(-1)).toMatchObject({ progress: null })
    expect(shown.at(-1)).not.toHaveProperty('rest')
  })

  test('what was read while pages came is not undone by a page that is older', async () => {
    const { large, shown, answer } = following()
    large.begin(opened, 'new')
    large.take({ path: '/f', revision: 1, files: [file('b', 'read')] })
    large.take({ path: '/elsewhere', revision: 2, files: [file('x')] })
    await answer({ revision: 0, files: [file('a'), file('b')], next: null, state })
    await expect.poll(() => ids(shown.at(-1))).toEqual(['pending-a', 'read'])
  })

  test('one that is fetched anew stays as it is until all is there; one that another took the place of is let go', async () => {
    const { large, shown, call, answer } = following()
    large.begin(opened, 'again')
    await answer({ revision: 0, files: [file('a')], next: 'a' })
    expect(shown).toEqual([])
    large.begin({ ...whole, path: '/small' }, 'new')
    await answer({ revision: 0, files: [file('b')], next: 'b' })
    expect(shown).toEqual([])
    expect(call).toHaveBeenCalledTimes(2)
  })

  test('while thousands of files are read they are shown less often, and soon once that ends', async () => {
    vi.useFakeTimers()
    try {
      const { large, shown, answer } = following(100)
      large.begin(opened, 'new')
      const files = Array.from({ length: 5000 }, (_, at) => file(String(at)))
      const page = answer({ revision: 0, files, next: null, stories: [], state: { ...state, progress } })
      await vi.advanceTimersByTimeAsync(1000)
      await page
      expect(shown).toHaveLength(1)
      large.take({ path: '/f', revision: 1, files: [file('0', 'read')] })
      await vi.advanceTimersByTimeAsync(190)
      expect(shown).toHaveLength(1)
      await vi.advanceTimersByTimeAsync(100)
      expect(shown).toHaveLength(2)
      large.take({ path: '/f', revision: 2, files: [file('1', 'read')] })
      large.take({ path: '/f', revision: 3, files: [], state })
      await vi.advanceTimersByTimeAsync(190)
      expect(shown).toHaveLength(3)
      expect(shown.at(-1)).toMatchObject({ progress: null })
    } finally {
      vi.useRealTimers()
    }
  })
})
