import { useId, useState } from 'react'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { type NoteDraft, emptyDraft } from '../model/note-draft.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

export interface NoteFormProps {
  readonly label: string
  /** Under which what is typed is kept until it is saved or given up. */
  readonly draftKey: string
  /** Resolves once it is known whether the note is saved. */
  readonly onSave: (draft: NoteDraft) => Promise<void>
  /** Closes the form; what stands in it is kept. */
  readonly onCancel?: () => void
}

/** A note's words, and once there are some its class and tags. They outlast the form: it may be gone before they are saved. */
export function NoteForm({ label, draftKey, onSave, onCancel }: NoteFormProps) {
  const draft = useApp((state) => state.drafts.get(draftKey)) ?? emptyDraft
  const { setDraft } = useActions()
  const [saving, setSaving] = useState(false)
  const id = useId()
  const change = (part: Partial<NoteDraft>): void => setDraft(draftKey, { ...draft, ...part, closed: false })
  const save = (): void => {
    if (draft.body.trim() === '' || saving) return
    setSaving(true)
    void onSave(draft).finally(() => setSaving(false))
  }
  return (
    <div
      className={cls('write')}
      data-note-form
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        if (event.key === 'Escape' && onCancel) {
          event.stopPropagation()
          onCancel()
        }
      }}
    >
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={cls('area')}
        data-note-field
        rows={1}
        value={draft.body}
        placeholder={label}
        onChange={(event) => change({ body: event.target.value })}
      />
      {(draft.body.trim() !== '' || onCancel) && (
        <>
          <Line label="Class" help="check with desk" value={draft.label} onChange={(text) => change({ label: text })} />
          <Line label="Tags" help="figures, source" value={draft.tags} onChange={(tags) => change({ tags })} />
          <div className={cls('more')}>
            <Button look="primary" keys="Ctrl+Enter" tip="Save the note" onPress={save}>
              Save note
            </Button>
            {onCancel && (
              <Button look="ghost" keys="Esc" tip="Close it; what you typed is kept as a draft" onPress={onCancel}>
                Close
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  )
}

interface LineProps {
  readonly label: string
  /** An example of what to write. */
  readonly help: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Line({ label, help, value, onChange }: LineProps) {
  return (
    <label className={cls('noteLine')}>
      <span>{label}</span>
      <input value={value} placeholder={help} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}
