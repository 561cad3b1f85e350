import { classes } from '../components/classes.js'
import { useOnceDrawn } from '../components/use-once-drawn.js'
import type { WidthMode } from '../components/use-width.js'
import { Inspector } from '../inspector/Inspector.js'
import { Peek } from '../inspector/Peek.js'
import { useActions, useApp } from '../state/store.js'
import { isInspected } from '../views/inspected.js'
import styles from './Frame.module.css'
import { Library } from './Library.js'
import { Notices } from './Notices.js'
import { Page } from './Page.js'
import { StatusBar } from './StatusBar.js'
import { SideTabs, TopBar } from './TopBar.js'
import { ViewBar } from './ViewBar.js'
import { libraryKey } from './library-key.js'

const cls = classes(styles)

/** The window with a folder: the bars, the library, the view, the inspector. */
export function Frame({ width, now }: { readonly width: WidthMode; readonly now: () => Date }) {
  const { libraryOpen, inspectorOpen } = usePanes(width)
  const view = useApp((state) => state.view)
  const drawer = useApp((state) => state.drawer)
  const { setLayout, setDrawer } = useActions()
  const small = width === 'narrow' || width === 'phone'
  const inspects = isInspected(view)
  // The bars come first, with the next frame the page, then the library: each has less to draw, to lay out and to paint.
  const stands = useOnceDrawn(true, false)
  const isWhole = useOnceDrawn(stands, false)
  const beside = !small && inspects && inspectorOpen
  return (
    <div
      className={cls('app')}
      data-width={width}
      data-library={libraryOpen ? 'open' : 'rail'}
      // The same for every view, so that A, B and the tabs stay where they are when the view changes.
      data-inspector={!small && inspectorOpen ? 'open' : 'closed'}
    >
      <TopBar width={width} libraryShown={libraryOpen} />
      {small
        ? drawer === 'library' && (
            <>
              <div className={cls('scrim')} onClick={() => setDrawer(null)} />
              <Library look="drawer" onFold={() => setDrawer(null)} />
            </>
          )
        : isWhole && (
            <Library look={libraryOpen ? 'open' : 'rail'} onFold={() => setLayout(libraryKey(width), !libraryOpen)} />
          )}
      <ViewBar />
      {width === 'phone' && <SideTabs />}
      <main className={cls('main')} {...(beside ? {} : { 'data-wide': true })}>
        <Notices />
        <Page width={width} stands={stands} />
      </main>
      {beside && stands && <Inspector look="pane" now={now} onClose={() => setLayout('inspector', false)} />}
      {small && inspects && <Peek now={now} />}
      <StatusBar now={now} />
    </div>
  )
}

function usePanes(width: WidthMode) {
  const layout = useApp((state) => state.settings.layout)
  const libraryOpen = (layout[libraryKey(width)] ?? width === 'wide') === true
  const inspectorOpen = (layout['inspector'] ?? true) === true
  return { libraryOpen, inspectorOpen }
}
