/** Draws the whole window over fake services, for component tests. */
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { AppStore } from '../state/store.js'
import { App, Started } from '../app/App.js'
import type { Effects } from '../state/context.js'
import { StoreContext, createAppStore } from '../state/store.js'
import '../styles/all.css'
import { type FakeApi, type FakeOptions, fakeApi } from './fake-api.js'
import { storyFolder } from './story.js'

export interface Rendered {
  readonly api: FakeApi
  readonly store: AppStore
  readonly downloads: readonly string[]
  /** What was put on the clipboard. */
  readonly copied: readonly string[]
  readonly element: React.ReactNode
}

/** What outlasts the window; handed to the next one, it is as if the page was loaded again. */
export interface Kept {
  drafts: string | null
}

/** A window with the invented story open; `folder: null` for none. */
export function appUnderTest(options: FakeOptions = {}, kept: Kept = { drafts: null }): Rendered {
  const api = fakeApi({ folder: storyFolder, ...options })
  const downloads: string[] = []
  const copied: string[] = []
  const ids = Array.from({ length: 100 }, (_, at) => `id-${String(at)}`)
  const effects: Effects = {
    now: () => new Date('2025-03-13T10:00:00Z'),
    newId: () => ids.shift() ?? 'id',
    download: (_url, name) => downloads.push(name),
    copy: (text) => copied.push(text) > 0,
    readDrafts: () => kept.drafts,
    writeDrafts: (text) => {
      kept.drafts = text
    },
  }
  const store = createAppStore(api, effects)
  const element = (
    <StoreContext value={store}>
      <Started>
        <App now={effects.now} />
      </Started>
    </StoreContext>
  )
  return { api, store, downloads, copied, element }
}

export async function openApp(options: FakeOptions = {}, kept?: Kept): Promise<Rendered> {
  const app = appUnderTest(options, kept)
  await render(app.element)
  return app
}

/** The first passage that is read out so. */
export const passage = (name: RegExp) => page.getByRole('group', { name }).first()
