import { useMemo } from 'react'
import type { StoryView } from '../../../api/contract.js'
import { Button } from '../../components/Button.js'
import { Progress } from '../../components/Progress.js'
import { Comparing } from '../../frame/PageState.js'
import { counted } from '../../model/format.js'
import { libraryOrderOf } from '../../model/library.js'
import { useActions, useApp } from '../../state/store.js'
import { useStory } from '../../state/use-story.js'
import { Nothing, ViewPage } from './ViewPage.js'
import { type StoryIndex, storyIndex } from './story-index.js'

export interface StoryPageProps {
  readonly title: string
  readonly view: React.ComponentType<{ readonly index: StoryIndex; readonly partial: string | null }>
}

/** A view of the whole story, or why it cannot be shown yet. */
export function StoryPage({ title, view: View }: StoryPageProps) {
  const { story, again } = useStory()
  const progress = useApp((state) => state.folder?.progress ?? null)
  const order = useApp(({ settings }) => libraryOrderOf(settings))
  const partial = usePartial(story.status === 'ready' ? story.value : null)
  const index = useMemo(() => (story.status === 'ready' ? storyIndex(story.value, order) : null), [story, order])
  if (index) return <View index={index} partial={partial} />
  switch (story.status) {
    case 'failed':
      return (
        <ViewPage title={title} sub="">
          <Nothing title={story.failure.message}>
            <p>{story.failure.remedy}</p>
            <Button onPress={again}>Try again</Button>
          </Nothing>
        </ViewPage>
      )
    case 'none':
      return (
        <ViewPage title={title} sub="">
          {progress ? <Progress progress={progress} /> : <NoStory />}
        </ViewPage>
      )
    case 'loading':
    case 'ready':
      return (
        <ViewPage title={title} sub="Comparing every two articles of the story">
          {progress && <Progress progress={progress} />}
          <Comparing />
        </ViewPage>
      )
  }
}

function NoStory() {
  const { setDrawer, setView } = useActions()
  const alone = useApp((state) => (state.folder?.articles.length ?? 0) < 2)
  return (
    <Nothing title={alone ? 'Add a second article' : 'This article is in no story'}>
      {alone ? (
        <p>Save the same story from another outlet into this folder; it appears here by itself.</p>
      ) : (
        <>
          <p>No other article in the folder seems to report the same event. Choose one that belongs to a story.</p>
          <Button
            onPress={() => {
              setView('compare')
              setDrawer('library')
            }}
          >
            Back to Compare
          </Button>
        </>
      )}
    </Nothing>
  )
}

/** What is missing from the story, in a sentence. */
function usePartial(story: StoryView | null): string | null {
  const reading = useApp((state) => (state.folder?.progress ?? null) !== null)
  const problems = useApp((state) => state.folder?.problems ?? null)
  if (!story) return null
  const files = new Set((problems ?? []).filter((problem) => problem.partial).map(({ file }) => file))
  const some = story.articles.filter(({ file }) => files.has(file)).length
  const parts = [
    reading ? 'The folder is still being read; more articles may come.' : '',
    some > 0 ? `${counted(some, 'article')} could be read only in part.` : '',
    story.pairs.some((pair) => pair.cutShort === true)
      ? 'Some long articles were not compared to the end, so something may be missing.'
      : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join(' ')
}
