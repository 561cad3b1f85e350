import { useEffect } from 'react'
import type { StoryView } from '../../api/contract.js'
import type { Load } from './app-state.js'
import { useActions, useApp } from './store.js'

/** The story that article A belongs to, loaded when it is first asked for. `none`: the article is in no story. */
export function useStory(): Load<StoryView> {
  const id = useApp((state) => state.folder?.articles.find((article) => article.id === state.chosen.a)?.story ?? null)
  const story = useApp((state) => state.story)
  const { loadStory } = useActions()
  useEffect(() => {
    if (id !== null) void loadStory(id)
  }, [id, loadStory])
  return id === null ? { status: 'none' } : story
}
