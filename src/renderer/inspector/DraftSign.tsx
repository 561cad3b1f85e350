import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

interface DraftSignProps {
  readonly draftKey: string
  readonly onContinue: () => void
}

/** Says that something was typed here and is not saved: to go on with, or to discard. */
export function DraftSign({ draftKey, onContinue }: DraftSignProps) {
  const draft = useApp((state) => state.drafts.get(draftKey))
  const { setDraft } = useActions()
  if (!draft) return null
  const words = [draft.body, draft.label, draft.tags].find((part) => part.trim() !== '') ?? ''
  return (
    <p className={cls('draft')}>
      <span className={cls('draftWords')}>
        <b className="strong">Draft:</b> {words}
      </span>
      <span className={cls('noteActs')}>
        <Button look="link" label="Continue the draft" onPress={onContinue}>
          Continue
        </Button>
        <Button look="link" label="Discard the draft" onPress={() => setDraft(draftKey, null)}>
          Discard
        </Button>
      </span>
    </p>
  )
}
