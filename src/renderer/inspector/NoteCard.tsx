import { useState } from 'react'
import type { Note } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { Tag } from '../components/Tag.js'
import { classes } from '../components/classes.js'
import { formatMoment } from '../model/format.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Inspector.module.css'
import { NoteBody } from './NoteBody.js'
import { NoteForm, emptyDraft } from './NoteForm.js'

const cls = classes(styles)

interface NoteCardProps {
  readonly note: Note
  readonly now: () => Date
  /** The words it is on, where they are not shown beside it. */
  readonly words?: React.ReactNode
}

/** A note as it stands, to be changed or removed. */
export function NoteCard({ note, now, words }: NoteCardProps) {
  const { saveNote, removeNote } = useActions()
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <NoteForm
        label="Change the note"
        start={note}
        onCancel={() => setEditing(false)}
        onSave={(draft) => {
          setEditing(false)
          void saveNote({ ...note, ...draft, modified: now().toISOString() }, false)
        }}
      />
    )
  }
  return (
    <article className={cls('note')}>
      <header>
        <b className="strong">{note.author ?? 'You'}</b>
        <time dateTime={note.modified}>{formatMoment(note.modified, now())}</time>
      </header>
      {words}
      <NoteBody body={note.body} />
      {(note.label !== null || note.tags.length > 0) && (
        <p className={cls('noteTags')}>
          {note.label !== null && <b className="strong">{note.label}</b>}
          {note.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      )}
      <div className={cls('noteActs')}>
        <Button look="link" onPress={() => setEditing(true)}>
          Edit
        </Button>
        <Button look="link" onPress={() => void removeNote(note)}>
          Remove
        </Button>
      </div>
    </article>
  )
}

interface WriteNoteProps {
  readonly target: Note['target']
  readonly label: string
  readonly now: () => Date
  readonly onSaved?: () => void
  readonly onCancel?: () => void
}

/** A field for a new note on `target`; it is empty again once the note is saved. */
export function WriteNote({ target, label, now, onSaved, onCancel }: WriteNoteProps) {
  const author = useApp((state) => state.settings.author)
  const { saveNote } = useActions()
  const [serial, setSerial] = useState(0)
  return (
    <NoteForm
      key={serial}
      label={label}
      start={emptyDraft}
      {...(onCancel ? { onCancel } : {})}
      onSave={(draft) => {
        const time = now().toISOString()
        const note: Note = { type: 'note', id: crypto.randomUUID(), target, ...draft, author, created: time, modified: time } // prettier-ignore
        setSerial(serial + 1)
        onSaved?.()
        void saveNote(note, true)
      }}
    />
  )
}
