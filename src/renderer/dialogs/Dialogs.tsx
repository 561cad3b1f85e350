import { Suspense, lazy } from 'react'
import type { Command } from '../app/commands.js'
import { Modal } from '../components/Modal.js'
import { OpenForm } from '../frame/OpenForm.js'
import { Problem } from '../frame/Welcome.js'
import { assertNever } from '../../core/assert-never.js'
import { useActions, useApp } from '../state/store.js'
import { ExportDialog } from './ExportDialog.js'
import { FactsDialog } from './FactsDialog.js'
import { KeySheet } from './KeySheet.js'
import { Palette } from './Palette.js'
import { SettingsDialog } from './SettingsDialog.js'

/** With its pictures; fetched when somebody asks for it. */
const Guide = lazy(async () => ({ default: (await import('./guide/Guide.js')).Guide }))

/** The dialog that is open, if one is. */
export function Dialogs({ commands }: { readonly commands: readonly Command[] }) {
  const dialog = useApp((state) => state.dialog)
  switch (dialog) {
    case null:
      return null
    case 'export':
      return <ExportDialog />
    case 'palette':
      return <Palette commands={commands} />
    case 'keys':
      return <KeySheet commands={commands} />
    case 'settings':
      return <SettingsDialog />
    case 'guide':
      return (
        <Suspense>
          <Guide />
        </Suspense>
      )
    case 'open':
      return <OpenDialog />
    case 'facts-a':
    case 'facts-b':
      return <FactsDialog side={dialog === 'facts-a' ? 'a' : 'b'} />
    default:
      return assertNever(dialog)
  }
}

function OpenDialog() {
  const { show } = useActions()
  const opening = useApp((state) => state.opening)
  return (
    <Modal title="Open a folder" onClose={() => show(null)}>
      <OpenForm isDisabled={opening.status === 'loading'} />
      {opening.status === 'failed' && <Problem failure={opening.failure} />}
    </Modal>
  )
}
