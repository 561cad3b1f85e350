import { StrictMode, startTransition } from 'react'
import type { Root } from 'react-dom/client'
import { connect } from '../../api/client.js'
import { StoreContext, createAppStore } from '../state/store.js'
import { App, Started } from './App.js'
import { browserEffects } from './effects.js'

/** Makes the window's store and draws it: as a transition, in slices between which the window answers. */
export function showWindow(root: Root): void {
  const store = createAppStore(connect(), browserEffects)
  const page = (
    <StrictMode>
      <StoreContext value={store}>
        <Started>
          <App now={browserEffects.now} />
        </Started>
      </StoreContext>
    </StrictMode>
  )
  startTransition(() => root.render(page))
}
