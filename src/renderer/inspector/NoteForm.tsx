import { useId, useState } from 'react'
import type { Note } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/** What a person writes in a note. */
export type NoteDraft = Pick<Note, 'body' | 'label' | 'tags'>

export const emptyDraft: NoteDraft = { body: '', label: null, tags: [] }

export interface NoteFormProps {
  readonly label: string
  readonly start: NoteDraft
  readonly onSave: (draft: NoteDraft) => void
  readonly onCancel?: () => void
}

/** A note's words, and once there are some its class and tags. */
export function NoteForm({ label, start, onSave, onCancel }: NoteFormProps) {
  const [body, setBody] = useState(start.body)
  const [kind, setKind] = useState(start.label ?? '')
  const [tags, setTags] = useState(start.tags.join(', '))
  const id = useId()
  const save = (): void => {
    if (body.trim() === '') return
    onSave({ body: body.trim(), label: kind.trim() === '' ? null : kind.trim(), tags: tagsOf(tags) })
  }
  return (
    <div
      className={cls('write')}
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
        value={body}
        placeholder={label}
        onChange={(event) => setBody(event.target.value)}
      />
      {(body.trim() !== '' || onCancel) && (
        <>
          <Line label="Class" help="check with desk" value={kind} onChange={setKind} />
          <Line label="Tags" help="figures, source" value={tags} onChange={setTags} />
          <div className={cls('more')}>
            <Button look="primary" keys="Ctrl+Enter" tip="Save the note" onPress={save}>
              Save note
            </Button>
            {onCancel && (
              <Button look="ghost" onPress={onCancel}>
                Cancel
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

/** Tags are parted by commas; each is kept once. */
function tagsOf(line: string): readonly string[] {
  const tags = line.split(',').map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
