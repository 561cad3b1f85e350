import { useId, useState } from 'react'
import type { Note, NoteTarget } from '../../core/notes/model.js'
import { Button } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { anchorOf } from '../model/anchor.js'
import type { CompareModel, PlacedNote } from '../model/compare-model.js'
import { formatMoment } from '../model/format.js'
import type { Subject } from '../model/subject.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

export interface NotesProps {
  readonly model: CompareModel
  readonly subject: Subject
  readonly notes: readonly PlacedNote[]
  readonly now: () => Date
}

/** Notes on the pair of passages, or on the one passage there is. */
export function Notes({ model, subject, notes, now }: NotesProps) {
  const isPair = subject.a !== null && subject.b !== null
  return (
    <section className={cls('notes')} aria-label="Notes">
      <h3>{isPair ? 'Note on this pair of passages' : 'Note on this passage'}</h3>
      {notes.map(({ note }) => (
        <NoteCard key={note.id} note={note} now={now} />
      ))}
      <WriteNote model={model} subject={subject} now={now} isFirst={notes.length === 0} />
    </section>
  )
}

function NoteCard({ note, now }: { readonly note: Note; readonly now: () => Date }) {
  const { saveNote, removeNote } = useActions()
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <NoteForm
        label="Change the note"
        start={note.body}
        onCancel={() => setEditing(false)}
        onSave={(body) => {
          setEditing(false)
          void saveNote({ ...note, body, modified: now().toISOString() }, false)
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
      <p>{note.body}</p>
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

function WriteNote({ model, subject, now, isFirst }: Omit<NotesProps, 'notes'> & { readonly isFirst: boolean }) {
  const author = useApp((state) => state.settings.author)
  const { saveNote } = useActions()
  const [serial, setSerial] = useState(0)
  const target = targetOf(model, subject)
  if (!target) return null
  return (
    <NoteForm
      key={serial}
      label={isFirst ? 'Write a note' : 'Write another note'}
      start=""
      onSave={(body) => {
        const time = now().toISOString()
        const note: Note = {
          type: 'note',
          id: crypto.randomUUID(),
          target,
          body,
          tags: [],
          label: null,
          author,
          created: time,
          modified: time,
        }
        setSerial(serial + 1)
        void saveNote(note, true)
      }}
    />
  )
}

function targetOf(model: CompareModel, { a, b }: Subject): NoteTarget | null {
  if (a && b) return { kind: 'link', a: anchorOf(model.a.article, a), b: anchorOf(model.b.article, b) }
  const passage = a ?? b
  return passage && { kind: 'passage', anchor: anchorOf(model[passage.side].article, passage) }
}

interface NoteFormProps {
  readonly label: string
  readonly start: string
  readonly onSave: (body: string) => void
  readonly onCancel?: () => void
}

function NoteForm({ label, start, onSave, onCancel }: NoteFormProps) {
  const [body, setBody] = useState(start)
  const id = useId()
  const save = (): void => {
    if (body.trim() !== '') onSave(body.trim())
  }
  return (
    <div className={cls('write')}>
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
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          if (event.key === 'Escape') onCancel?.()
        }}
      />
      {(body.trim() !== '' || onCancel) && (
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
      )}
    </div>
  )
}
