import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '../api/client.js'
import { App, Started } from './app/App.js'
import { browserEffects } from './app/effects.js'
import { StoreContext, createAppStore } from './state/store.js'
import './styles/all.css'

const root = document.getElementById('root')
if (root) {
  const store = createAppStore(connect(), browserEffects)
  createRoot(root).render(
    <StrictMode>
      <StoreContext value={store}>
        <Started>
          <App now={browserEffects.now} />
        </Started>
      </StoreContext>
    </StrictMode>,
  )
}
