import { Suspense, useDeferredValue } from 'react'
import type { WidthMode } from '../components/use-width.js'
import { classes } from '../components/classes.js'
import { useApp } from '../state/store.js'
import { views } from '../views/registry.js'
import styles from './Frame.module.css'
import { Comparing, FailedPair, NoPair, NotCompared, ProblemPage } from './PageState.js'

const cls = classes(styles)

/** The view that is chosen, or why it cannot be shown; as soon as the window round it stands. */
export function Page({ width, stands }: { readonly width: WidthMode; readonly stands: boolean }) {
  const view = useApp((state) => state.view)
  const isBehind = useApp(
    ({ pair, chosen }) => pair.status === 'ready' && (pair.value.a.id !== chosen.a || pair.value.b.id !== chosen.b),
  )
  return (
    <div
      className={cls('panel')}
      id="view-panel"
      role="tabpanel"
      aria-labelledby={`tab-${view}`}
      aria-busy={isBehind}
      data-width={width}
    >
      {stands && (
        <Suspense fallback={<Comparing />}>
          <Content />
        </Suspense>
      )}
      {view === 'compare' && <StillComparing />}
    </div>
  )
}

/** For screen readers: the texts that are shown are being compared. For the eye the status bar says so once it takes a while. */
function StillComparing() {
  const running = useApp((state) => state.comparing === 'running' && state.model !== null)
  if (!running) return null
  return (
    <p className="sr" role="status" aria-label="Comparing the two articles">
      Comparing the two articles. Their texts can be read already.
    </p>
  )
}

function Content() {
  const view = useApp((state) => state.view)
  const pair = useApp((state) => state.pair)
  const comparing = useApp((state) => state.comparing)
  const problem = useApp((state) => state.folder?.problems.find(({ file }) => file === state.problem) ?? null)
  // Deferred, so that the window answers while two texts are drawn for the first time.
  const isShown = useDeferredValue(pair.status === 'ready')
  if (problem) return <ProblemPage problem={problem} />
  const entry = views.find(({ id }) => id === view) ?? views[0]
  if (!entry) return null
  if (entry.needs !== 'pair') return <entry.component />
  switch (pair.status) {
    case 'none':
      return <NoPair />
    case 'loading':
      return <Comparing />
    case 'failed':
      return <FailedPair failure={pair.failure} />
    case 'ready':
      if (!isShown) return <Comparing />
      // Compare alone has something to show of texts that are not compared.
      if (comparing === 'done' || entry.id === 'compare') return <entry.component />
      return comparing === 'running' ? <Comparing /> : <NotCompared />
  }
}
