import { useCallback, useEffect } from 'react'
import type { StoryView } from '../../api/contract.js'
import { filesOf } from '../../core/notes/attach.js'
import type { AppState, Load } from './app-state.js'
import { useActions, useApp } from './store.js'

const storyId = (state: AppState): string | null =>
  state.folder?.articles.find((article) => article.id === (state.chosen.a ?? state.chosen.b))?.story ?? null

/** Changes when the story would come out otherwise: with its articles, and with what a person decided. */
function basisOf(state: AppState): string {
  const id = storyId(state)
  const articles = state.folder?.stories.find((story) => story.id === id)?.articles ?? []
  const { corrections } = state.annotations
  return JSON.stringify([
    state.folder?.path,
    id,
    articles,
    corrections.map((one) => [one.id, one.modified, filesOf(one)]),
  ])
}

/**
 * The story that the chosen article belongs to, loaded when it is first asked for and again when something in it changes. `none`: the
 * article is in no story.
 */
export function useStory(): { readonly story: Load<StoryView>; readonly again: () => void } {
  const id = useApp(storyId)
  const basis = useApp(basisOf)
  const story = useApp((state) => state.story)
  const { loadStory } = useActions()
  const load = useCallback(() => {
    if (id !== null) void loadStory(id, basis)
  }, [id, basis, loadStory])
  useEffect(load, [load])
  const isOther = story.status === 'ready' && story.value.story.id !== id
  const shown: Load<StoryView> = isOther || story.status === 'none' ? { status: 'loading' } : story
  return { story: id === null ? { status: 'none' } : shown, again: load }
}
